import { z } from 'zod';
import { LineSource } from '../documents/line.ts';
import { Id } from '../shared/id.ts';
import { Day } from '../shared/time.ts';
import type { MethodStep } from './method-step.ts';
import { partsOf, planWords, questionOf } from './plan-kinds.ts';
import { SixStep } from './six-steps.ts';

/** Something that a round may take into its plan. */
export const PlanProposal = z.object({
  about: z.string(),
  step: SixStep,
  words: z.string(),
  /** Letter for letter what to ask; null where nothing is asked. */
  question: z.string().nullable(),
  fact: Id.nullable(),
  on: Day.nullable(),
  sources: z.array(LineSource),
});
export type PlanProposal = Readonly<z.infer<typeof PlanProposal>>;

/** What a round could plan: of each of the six steps the move that stands there, in words that stay true. */
export const roundPlan = (steps: readonly MethodStep[], called: string): readonly PlanProposal[] =>
  steps.flatMap(({ step, move }): PlanProposal[] => {
    if (move === null) return [];
    const { kind, fact } = partsOf(move.about);
    const [source] = move.line.sources;
    const words = planWords(kind, called, source?.quote ?? null);
    if (words === '') return [];
    return [
      {
        about: move.about,
        step,
        words,
        question: move.question ?? questionOf(kind),
        fact: move.fact ?? fact,
        on: null,
        sources: source ? [source] : [],
      },
    ];
  });
