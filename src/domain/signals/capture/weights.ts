import type { Weights } from './scorer.ts';
import { bias, data } from './weights-data.ts';

const row = (letters: string): readonly number[] => Array.from(letters, (letter) => (letter.charCodeAt(0) - 79) / 20);

/** The trained scorer of captures; see docs/models/captures.md. */
export const weights: Weights = {
  bias,
  of: new Map(
    data.split('\n').map((line) => {
      const tab = line.indexOf('\t');
      return [line.slice(0, tab), row(line.slice(tab + 1))];
    }),
  ),
};
