import { z } from 'zod';
import { standingDecision } from '../../domain/proposals/decision-sentence.ts';
import { Id } from '../../domain/shared/id.ts';
import { clockIn, dayOf } from '../../domain/shared/time.ts';
import { askAnswer } from '../ask/answer.ts';
import { asksWith } from '../ask/asks-with.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { findDecision } from './decision-view.ts';
import { DecidedBefore } from './record.ts';

export const decisionRemove = operation({
  name: 'decision.remove',
  summary:
    'Undo: take back what was put down as decided, on the day it was put down; later another record takes its place.',
  surfaces: ['http', 'cli'],
  positional: ['decision'],
  input: z.object({
    decision: Id,
    /** How it stood before, as `decision.record` gave it back. */
    before: DecidedBefore.optional(),
  }),
  output: z.object({ removed: Id }),
  run: (context, { decision: id, before }) => {
    const store = context.store();
    const { now, zone } = context;
    const clock = clockIn(zone);
    const record = findDecision(context, id);
    const all = store.proposalDecisions.of(record.proposal, now);
    if (standingDecision(all)?.id !== id || dayOf(clock(record.made)) !== dayOf(clock(now)))
      throw new AppError('exists', {
        field: 'decision',
        detail: 'A decision is kept as it was put down.',
        hint: 'Put down what changed since with `updraft decided`: both stay, and the new one counts.',
      });
    store.transaction(() => {
      const proposal = store.proposals.get(record.proposal, now);
      const ask = asksWith(context).find(({ fact }) => fact === proposal?.ask);
      store.proposalDecisions.remove(id);
      const fact = record.fact === null ? undefined : store.facts.get(record.fact);
      if (ask?.answer && ask.answer.outcome === record.fact) {
        askAnswer.run(context, { fact: ask.fact, undo: true });
        const earlier = all.find((one) => one.id === record.supersedes);
        const was =
          before?.answer ??
          (earlier ? { how: earlier.how, outcome: earlier.fact, at: earlier.day, learnt: earlier.learnt } : null);
        if (was)
          askAnswer.run(context, {
            fact: ask.fact,
            how: was.how,
            ...(was.outcome === null ? {} : { outcome: was.outcome }),
            at: dayOf(was.at),
            learnt: was.learnt,
          });
      }
      if (fact) store.facts.put({ ...fact, state: 'rejected', decided: now });
      // An ask that came with the record goes with it.
      const kept = before && proposal && proposal.ask !== before.ask ? store.facts.get(proposal.ask ?? '') : undefined;
      if (kept && store.sources.get(kept.source)?.key.startsWith('asked:'))
        store.facts.put({ ...kept, state: 'rejected', decided: now });
      if (proposal)
        store.proposals.put({
          ...proposal,
          ...(before ? { ask: before.ask } : {}),
          ended: before ? before.ended : record.supersedes === null ? null : proposal.ended,
        });
    });
    return { removed: id };
  },
});
