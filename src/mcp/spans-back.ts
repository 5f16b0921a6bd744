import type { Replaced } from './replaced.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Moves every span of an answer to where its words stand in the text as it was sent, before names were put in. */
const back = (value: unknown, { back: place }: Replaced): unknown => {
  const walk = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map(walk);
    if (!isObject(inner)) return inner;
    const walked = Object.fromEntries(Object.entries(inner).map(([key, one]) => [key, walk(one)]));
    return typeof inner.start === 'number' && typeof inner.end === 'number'
      ? { ...walked, start: place(inner.start, 'start'), end: place(inner.end, 'end') }
      : walked;
  };
  return walk(value);
};

/** Without the spans of steps that lie in texts which nobody has seen; what they do stands in their lines. */
const withoutEdits = (value: unknown): unknown =>
  isObject(value) && Array.isArray(value.steps)
    ? { ...value, steps: value.steps.map((step: unknown) => (isObject(step) ? { ...step, edits: [] } : step)) }
    : value;

/**
 * The answer to a text in which names were put for labels, with its spans counted in the text as it was sent. A rewrite
 * counts in texts of its own: its steps come without edits.
 */
export const withSpansBack = (operation: string, answer: unknown, named: Replaced): unknown => {
  if (operation === 'draft.review') return back(answer, named);
  return operation === 'draft.rewrite' ? withoutEdits(answer) : answer;
};
