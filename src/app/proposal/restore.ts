import { z } from 'zod';
import { Proposal } from '../../domain/proposals/proposal.ts';
import type { Id } from '../../domain/shared/id.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { ChangedProposal } from './changed.ts';
import { memoKey, putMemo } from './keep-memo.ts';
import { wholeProposal } from './proposal-view.ts';
import { RemovedRows } from './removed-rows.ts';

/** The words it began with, on file again; null where they are gone. */
const memoBack = (context: Context, before: Proposal, rest: RemovedRows | undefined): Id | null => {
  const store = context.store();
  if (before.source === null || store.sources.get(before.source)) return before.source;
  const { memo } = rest ?? { memo: null };
  if (!memo) return null;
  putMemo(context, {
    id: before.source,
    kind: 'capture',
    key: memoKey(before.id),
    thread: before.source,
    said: memo.said,
    learned: memo.said,
    title: before.title,
    text: memo.text,
    moment: null,
    people: memo.people.filter(({ person }) => store.people.get(person) !== undefined),
    automatic: false,
    attachments: [],
  });
  return before.source;
};

/** Everything in it is read once as pages read it: what was doctored is refused, and nothing of it kept. */
const readAll = (context: Context, id: Id): void => {
  const store = context.store();
  const { now } = context;
  try {
    store.proposalClaims.ofProposals([id], now);
    store.proposalData.ofProposals([id], now);
    store.objections.ofProposal(id, now);
    store.rooms.people(id, now);
    store.rooms.positions(id, now);
    store.proposalTalks.of(id, now);
    store.proposalDecisions.of(id, now);
  } catch (cause) {
    if (cause instanceof z.ZodError || cause instanceof RangeError)
      throw new AppError('bad-input', { field: 'rest', detail: 'That is not what was taken away.', cause });
    throw cause;
  }
};

export const proposalRestore = operation({
  name: 'proposal.restore',
  summary: 'Undo: put a proposal back as it was before it was changed or taken away.',
  surfaces: ['http', 'cli'],
  input: z.object({
    /** As it was given back by whatever changed it. */
    before: Proposal,
    /** What `proposal.remove` gave back with it. */
    rest: RemovedRows.optional(),
  }),
  output: ChangedProposal,
  run: (context, { before, rest }) => {
    const store = context.store();
    const { proposals } = store;
    return store.transaction(() => {
      const there = proposals.get(before.id, context.now) ?? null;
      const fact = (id: Id | null): Id | null => (id !== null && store.facts.get(id) ? id : null);
      const source = memoBack(context, before, rest);
      const { options, lines, ...head } = before;
      const theirs = (id: Id): boolean => {
        const of = proposals.of(id);
        return of !== undefined && of !== before.id;
      };
      const own = options.filter(({ id }) => !theirs(id));
      const from = (one: Proposal['lines'][number]['from']) =>
        one !== null && store.sources.get(one.source) ? one : null;
      const kept = {
        ...head,
        source,
        decider: head.decider !== null && store.people.get(head.decider) ? head.decider : null,
        ask: fact(head.ask),
        moment: head.moment !== null && store.moments.get(head.moment) ? head.moment : null,
      };
      proposals.put({ ...kept, chosen: null });
      for (const { id } of there?.options ?? []) if (!own.some((one) => one.id === id)) proposals.removeOption(id);
      // Do nothing stands last, whatever its place.
      for (const [place, one] of own.entries())
        proposals.putOption(before.id, { ...one, from: from(one.from) }, place + 1);
      if (own.some(({ id }) => id === head.chosen)) proposals.put({ ...kept, chosen: head.chosen });
      for (const { id } of there?.lines ?? []) proposals.removeLine(id);
      for (const one of lines)
        if (!theirs(one.id) && (one.option === null || own.some(({ id }) => id === one.option)))
          proposals.putLine(before.id, { ...one, from: from(one.from), fact: fact(one.fact) });
      if (rest) {
        const { proposal_option: _options, proposal_line: _lines, ...rows } = rest.rows;
        store.proposalRows.put(before.id, rows);
        readAll(context, before.id);
      }
      return { ...wholeProposal(context, before.id), before: there };
    });
  },
});
