// What scripts/train-signals.mjs trains with: the same reading and the same features as the reader of captures.

import { patterns } from '../../src/domain/signals/patterns/index.ts';

export { readDates } from '../../src/domain/language/dates.ts';
export { plain } from '../../src/domain/language/reading.ts';
export { featuresOf, noteOf } from '../../src/domain/signals/capture/features.ts';
export { candidatesOf, clueOf } from '../../src/domain/signals/capture/owner-clues.ts';
export { classes } from '../../src/domain/signals/capture/scorer.ts';
export { longest, segmentsOf } from '../../src/domain/signals/capture/segment.ts';
export { patterns };

/** No pattern sees anything in a note. */
export const seesNothing = (text: string): boolean => {
  const lower = text.toLowerCase();
  const clause = {
    start: 0,
    end: text.length,
    medium: 'capture',
    text,
    lower,
    asks: lower.endsWith('?'),
    dated: false,
    around: lower,
  } as const;
  return patterns.every(({ find }) => find(clause) === undefined);
};
