import { clues } from './owner-data.ts';
import type { Weights } from './scorer.ts';
import { after, bias, data } from './weights-data.ts';

const row = (letters: string): Int8Array => {
  const values = new Int8Array(letters.length);
  for (let at = 0; at < values.length; at += 1) values[at] = letters.charCodeAt(at) - 79;
  return values;
};
let read: Weights | undefined;

/** The trained reader of captures, unpacked when first asked for; see docs/models/captures.md. */
export const weights = (): Weights => {
  read ??= {
    bias,
    after,
    of: new Map(
      data.split('\n').map((line) => {
        const tab = line.indexOf('\t');
        return [line.slice(0, tab), row(line.slice(tab + 1))];
      }),
    ),
  };
  return read;
};

let chooser: ReadonlyMap<string, number> | undefined;

/** What speaks for and against a holder, by clue, in twentieths. */
export const ownerWeights = (): ReadonlyMap<string, number> => {
  chooser ??= new Map(
    clues.split('\n').map((line) => {
      const tab = line.indexOf('\t');
      return [line.slice(0, tab), line.charCodeAt(tab + 1) - 79];
    }),
  );
  return chooser;
};
