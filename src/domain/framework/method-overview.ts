import { z } from 'zod';
import { spelled } from '../people/counted.ts';
import type { MethodStep } from './method-step.ts';
import { MethodMove } from './method-step.ts';
import { SixStep, sixSteps, stepNames } from './six-steps.ts';

/** How one relationship stands among the six steps, in words: where something was done, where it is thin, the one next move. */
export const MethodOverview = z.object({
  /** "On file: needs and communicating. Nothing yet: influence and sustaining." */
  words: z.string(),
  /** Of each step whether anything was done, and whether something is thin; never a figure. */
  steps: z.array(z.object({ step: SixStep, name: z.string(), done: z.boolean(), thin: z.string() })),
  /** The most pressing of the moves. */
  move: MethodMove.nullable(),
});
export type MethodOverview = Readonly<z.infer<typeof MethodOverview>>;

const shortNames: Readonly<Record<SixStep, string>> = {
  understand: 'needs',
  credibility: 'credibility',
  relationships: 'the relationship',
  communicate: 'communicating',
  influence: 'influence',
  sustain: 'sustaining',
};

const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** Of several quotes the first is enough here. */
const withOneQuote = (text: string): string => {
  const [first = '', ...rest] = text.split('”; ');
  return rest.length === 0 ? text : `${first}”, and ${spelled(rest.length)} more.`;
};

/** The six steps with one person in two sentences, and the move that presses most. */
export const overviewOf = (steps: readonly MethodStep[], pressing: readonly string[]): MethodOverview => {
  const of = (step: SixStep): MethodStep | undefined => steps.find((one) => one.step === step);
  const done = sixSteps.filter((step) => (of(step)?.done.length ?? 0) > 0);
  const none = sixSteps.filter((step) => !done.includes(step));
  const moves = steps.flatMap(({ move }) => (move ? [move] : []));
  const rank = ({ step }: MethodMove): number => {
    const place = step ? pressing.indexOf(step.about) : -1;
    return place < 0 ? pressing.length : place;
  };
  const [move = null] = moves.toSorted((a, b) => rank(a) - rank(b));
  return {
    words: [
      done.length > 0 ? `On file: ${listed(done.map((step) => shortNames[step]))}.` : '',
      none.length > 0 && done.length > 0 ? `Nothing yet: ${listed(none.map((step) => shortNames[step]))}.` : '',
    ]
      .filter(Boolean)
      .join(' '),
    steps: sixSteps.map((step) => ({
      step,
      name: stepNames[step],
      done: done.includes(step),
      thin: withOneQuote(of(step)?.thin[0]?.line.text ?? ''),
    })),
    move,
  };
};
