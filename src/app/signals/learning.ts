import { z } from 'zod';
import { FactKind, factKinds } from '../../domain/facts/fact.ts';
import { Instant } from '../../domain/shared/time.ts';
import { defaultLines, leastDecided, linesAfter, origins } from '../../domain/signals/learning/lines.ts';
import { learningSentence } from '../../domain/signals/learning/sentence.ts';
import type { Context } from '../context.ts';
import { operation } from '../operation.ts';
import { decisionsOf, learningSaid } from './learned.ts';

const Lines = z.object({ shown: z.number(), sure: z.number() });

export const Learning = z.object({
  /** Where nothing was learnt. */
  default: Lines,
  /** Fewer decisions of a kind than this move nothing. */
  least: z.number().int(),
  /** Every kind and origin that was decided on, in the order of the kinds. */
  kinds: z.array(
    z.object({
      kind: FactKind,
      origin: z.enum(origins),
      accepted: z.number().int(),
      rejected: z.number().int(),
      /** From which confidence such a proposal is shown, and from which Enter takes it. */
      lines: Lines,
      /** Whether those are other lines than where nothing was learnt. */
      moved: z.boolean(),
      sentence: z.string(),
    }),
  ),
  /** Nothing is learnt of these until it is resumed. */
  paused: z.array(FactKind),
  /** From when decisions of a kind count, where it was told to begin again. */
  since: z.partialRecord(FactKind, Instant),
});

export const learningView = ({ store: open, now }: Context): z.infer<typeof Learning> => {
  const store = open();
  const { since, paused } = learningSaid(store);
  const counts = decisionsOf(store, now);
  return {
    default: defaultLines,
    least: leastDecided,
    kinds: factKinds.flatMap((kind) =>
      origins.flatMap((origin) => {
        const count = counts.get(`${origin} ${kind}`);
        if (!count) return [];
        const lines = paused.includes(kind) ? defaultLines : linesAfter(count);
        const learnt = { kind, origin, ...count, lines };
        return [{ ...learnt, moved: lines !== defaultLines, sentence: learningSentence(learnt) }];
      }),
    ),
    paused: [...paused],
    since,
  };
};

export const signalsLearning = operation({
  name: 'signals.learning',
  alias: 'learning',
  summary: 'What accepting and rejecting has changed: from which confidence each kind of fact is proposed, or asked.',
  surfaces: ['http', 'cli'],
  input: z.object({}),
  output: Learning,
  run: (context) => learningView(context),
});
