import { z } from 'zod';
import type { Ask } from '../evaluation/ask.ts';
import { AskEnd } from '../evaluation/ask-answer.ts';
import type { Initiative } from '../initiatives/initiative.ts';
import { Id } from '../shared/id.ts';
import type { Instant } from '../shared/time.ts';
import type { Need } from './needs.ts';
import { NextStep } from './next-step.ts';
import type { Relationship } from './relationship.ts';
import { SixStep } from './six-steps.ts';
import { type Assessment, Statement } from './statement.ts';

/** Where the next move of a step begins, besides those that are steps of the week. */
export const moveWays = [
  'step',
  'ask',
  'answer',
  'option',
  'need',
  'thank',
  'update',
  'initiative',
  'debrief',
  'round',
] as const;

/** The one thing to do next for a step: a verb that leads somewhere. */
export const MethodMove = z.object({
  way: z.enum(moveWays),
  /** What it says, with its sources; `about` is what `answer.give` is told. */
  line: NextStep.shape.line,
  about: z.string(),
  /** The step of the week that it is; null for all others. */
  step: NextStep.nullable(),
  /** Letter for letter what to ask; null where nothing is asked. */
  question: z.string().nullable(),
  /** The fact it begins with. */
  fact: Id.nullable(),
  /** The talk it is about. */
  moment: Id.nullable(),
  /** Of words that may have answered an ask (`fact`): which they are, and what they say; what `ask.answer` is told. */
  answer: z.object({ outcome: Id, how: AskEnd.nullable() }).nullable(),
});
export type MethodMove = Readonly<z.infer<typeof MethodMove>>;

/** One of the six steps with one person: what was done, what is thin on file, why it helps, and one next move. */
export const MethodStep = z.object({
  step: SixStep,
  name: z.string(),
  /** Newest or weightiest first, at most `mostDone`. */
  done: z.array(Statement),
  /** How many more lines there are. */
  more: z.number().int(),
  /** What is thin or not known, said of the file; without what the move says. */
  thin: z.array(Statement),
  /** What the user says is not so. */
  corrected: z.array(Statement),
  card: z.object({ id: z.string(), title: z.string(), tryThis: z.string(), why: z.string(), grade: z.string() }),
  move: MethodMove.nullable(),
});
export type MethodStep = Readonly<z.infer<typeof MethodStep>>;

/** What else than facts the six steps are told from. */
export type MethodMaterial = {
  readonly relationship: Relationship;
  readonly assessment: Assessment;
  /** Everything that could be done this week, the most pressing first. */
  readonly steps: readonly NextStep[];
  /** What went to them, the last first: updates apart from the rest. */
  readonly sent: readonly { readonly kind: string; readonly at: Instant }[];
  /** How often the two are in touch, in words; null where nothing is on file. `quiet`: that they no longer are. */
  readonly rhythm: { readonly words: string; readonly quiet: string | null } | null;
  /** What could be raised before they ask. */
  readonly needs: readonly Need[];
  /** What was agreed and is being done, by the fact that approved it. */
  readonly initiatives: readonly (Pick<Initiative, 'id' | 'name' | 'fact' | 'opened' | 'measure' | 'milestones'> & {
    readonly ended: boolean;
  })[];
  /** What was asked of them, the newest first. */
  readonly asks: readonly Ask[];
  /** Talks with them that ended lately and wait for a line. */
  readonly debriefs: readonly { readonly id: Id; readonly title: string; readonly start: Instant }[];
  /** Whether a round with them is open. */
  readonly round: boolean;
};
