import type { MemoWeights } from './memo-scorer.ts';
import { memoLabels } from './memo-scorer.ts';
import { after, traits } from './memo-weights-data.ts';

/** Weights are kept in so many steps of one. */
const steps = 16;

let read: MemoWeights | undefined;

const rowOf = (pairs: string): Float32Array => {
  const row = new Float32Array(memoLabels.length);
  for (const [, label, weight] of pairs.matchAll(/([A-Za-z])(-?\d+)/g)) {
    const code = (label ?? 'a').charCodeAt(0);
    row[code >= 97 ? code - 97 : code - 65 + 26] = Number(weight) / steps;
  }
  return row;
};

/** What the scorer learnt; unpacked when it is first asked. */
export const memoWeights = (): MemoWeights => {
  if (read !== undefined) return read;
  const found = new Map<string, Float32Array>();
  for (const one of traits.split('~')) {
    const [trait = '', row = ''] = one.split('|');
    found.set(trait, rowOf(row));
  }
  read = { traits: found, after: after.split('~').map(rowOf) };
  return read;
};
