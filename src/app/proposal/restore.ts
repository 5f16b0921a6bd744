import { z } from 'zod';
import { Proposal } from '../../domain/proposals/proposal.ts';
import { undoneProposal } from '../../domain/proposals/undo-proposal.ts';
import type { Id } from '../../domain/shared/id.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { ChangedProposal, changedSince, stillOpen, storedProposal } from './changed.ts';
import { untakeClaims } from './claims-of-parts.ts';
import { memoKey, putMemo } from './keep-memo.ts';
import { wholeProposal } from './proposal-view.ts';
import { OptionTies, RemovedRows } from './removed-rows.ts';

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
    if (cause instanceof z.ZodError || cause instanceof RangeError || cause instanceof SyntaxError)
      throw new AppError('bad-input', { field: 'rest', detail: 'That is not what was taken away.', cause });
    throw cause;
  }
};

/** What it refers to and is gone since is not referred to; what belongs to another proposal stays there. */
const withoutGone = (context: Context, one: Proposal): Proposal => {
  const store = context.store();
  const own = ({ id }: { readonly id: Id }): boolean => (store.proposals.of(id) ?? one.id) === one.id;
  const fact = (id: Id | null): Id | null => (id !== null && store.facts.get(id) ? id : null);
  const from = (read: Proposal['lines'][number]['from']) => (read && store.sources.get(read.source) ? read : null);
  const options = one.options.filter(own).map((option) => ({ ...option, from: from(option.from) }));
  const has = (id: Id | null): boolean => options.some((option) => option.id === id);
  return {
    ...one,
    decider: one.decider !== null && store.people.get(one.decider) ? one.decider : null,
    ask: fact(one.ask),
    moment: one.moment !== null && store.moments.get(one.moment) ? one.moment : null,
    chosen: has(one.chosen) ? one.chosen : null,
    options,
    lines: one.lines
      .filter((line) => own(line) && (line.option === null || has(line.option)))
      .map((line) => ({ ...line, from: from(line.from), fact: fact(line.fact) })),
  };
};

/** Keeps a proposal as it is said, in its order, in place of how it is now. */
const putWhole = (context: Context, now: Proposal | undefined, one: Proposal): void => {
  const { proposals } = context.store();
  const { options, lines, ...head } = one;
  proposals.put({ ...head, chosen: null });
  for (const { id } of now?.lines ?? []) if (!lines.some((line) => line.id === id)) proposals.removeLine(id);
  for (const { id } of now?.options ?? []) if (!options.some((option) => option.id === id)) proposals.removeOption(id);
  // Do nothing stands last, whatever its place.
  for (const [place, option] of options.entries()) proposals.putOption(one.id, option, place + 1);
  for (const [place, line] of lines.entries()) proposals.putLine(one.id, line, place + 1);
  proposals.put(head);
};

/** As it is without the deed that led from `before` to `after`. Throws `AppError`: `changed-elsewhere`, `exists`. */
const without = (context: Context, now: Proposal, before: Proposal, after: Proposal): Proposal => {
  const back = undoneProposal({ before, after, now });
  if (!back) return changedSince();
  // Nothing is undone in what has ended since.
  if (JSON.stringify(back.ended) === JSON.stringify(now.ended)) stillOpen(now);
  const { proposalRows } = context.store();
  for (const { id } of now.options)
    if (!back.options.some((one) => one.id === id) && Object.keys(proposalRows.ties('option', id)).length > 0)
      changedSince('Something speaks of that option since.');
  return back;
};

export const proposalRestore = operation({
  name: 'proposal.restore',
  summary:
    'Undo: take one change of a proposal back and leave what was done since, or put back one that was taken away.',
  surfaces: ['http', 'cli'],
  input: z.object({
    /** As it was given back by whatever changed it. */
    before: Proposal,
    /** As that change left it, given back with it; of what was taken away there is none. */
    after: Proposal.optional(),
    /** What `proposal.remove` gave back with it. */
    rest: RemovedRows.optional(),
    /** What `option.remove` gave back with it. */
    ties: OptionTies.optional(),
  }),
  output: ChangedProposal,
  run: (context, { before, after, rest, ties }) => {
    const store = context.store();
    return store.transaction(() => {
      const there = store.proposals.get(before.id, context.now);
      if (there && !after)
        throw new AppError('exists', {
          field: 'before',
          detail: 'That proposal is there.',
          hint: 'Say with `after` how the change left it that is to be undone.',
        });
      if (after && after.id !== before.id)
        throw new AppError('bad-input', { field: 'after', detail: 'That is another proposal.' });
      if (after && !there) changedSince('It was taken away since.');
      if (there && after) {
        putWhole(context, there, withoutGone(context, without(context, there, before, after)));
        untakeClaims(
          context,
          before.id,
          after.lines.filter(
            ({ id, state }) =>
              state === 'accepted' && before.lines.some((line) => line.id === id && line.state === 'proposed'),
          ),
        );
        for (const { id } of before.options)
          if (ties && !after.options.some((one) => one.id === id)) store.proposalRows.tie('option', id, ties);
      } else {
        putWhole(context, undefined, withoutGone(context, { ...before, source: memoBack(context, before, rest) }));
        if (rest) {
          const { proposal_option: _options, proposal_line: _lines, ...rows } = rest.rows;
          store.proposalRows.put(before.id, rows);
          store.proposalRows.tie('proposal', before.id, rest.ties);
          readAll(context, before.id);
        }
      }
      return { ...wholeProposal(context, before.id), before: there ?? null, after: storedProposal(context, before.id) };
    });
  },
});
