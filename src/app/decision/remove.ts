import { z } from 'zod';
import type { AskEnd } from '../../domain/evaluation/ask-answer.ts';
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
    const earlier = all.find((one) => one.id === record.supersedes);
    const agreed = (how: AskEnd | undefined): boolean => how === 'yes' || how === 'changed';
    if (
      agreed(record.how) &&
      !agreed(earlier?.how) &&
      store.initiatives.ofProposal(record.proposal, now).some(({ ended }) => ended === null)
    )
      throw new AppError('exists', {
        field: 'decision',
        detail: 'What was agreed is followed already.',
        hint: '`updraft initiatives` shows where: end that or take it away first, then take the decision back.',
      });
    store.transaction(() => {
      const proposal = store.proposals.get(record.proposal, now);
      const ask =
        record.fact === null ? undefined : asksWith(context).find(({ answer }) => answer?.outcome === record.fact);
      store.proposalDecisions.remove(id);
      const fact = record.fact === null ? undefined : store.facts.get(record.fact);
      if (ask) {
        askAnswer.run(context, { fact: ask.fact, undo: true });
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
      const kept = before && ask && ask.fact !== before.ask ? store.facts.get(ask.fact) : undefined;
      if (kept && store.sources.get(kept.source)?.key.startsWith('asked:'))
        store.facts.put({ ...kept, state: 'rejected', decided: now });
      // What was said of the proposal since the record stays.
      const ended = proposal?.ended?.at === record.made;
      if (proposal)
        store.proposals.put({
          ...proposal,
          ...(before && proposal.ask === ask?.fact ? { ask: before.ask } : {}),
          ...(ended && (before || !earlier) ? { ended: before?.ended ?? null } : {}),
        });
    });
    return { removed: id };
  },
});
