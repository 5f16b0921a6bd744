import { readFileSync } from 'node:fs';
import type { ProposedFact } from '../../src/domain/signals/proposed-fact.ts';

export type Count = { right: number; said: number; gold: number };
export type Row = Readonly<Record<string, string | number>>;

/** Reads a file of JSON lines. */
export const lines = <T>(file: string): readonly T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
export const count = (): Count => ({ right: 0, said: 0, gold: 0 });

/** Wilson's 95 % interval of `right` in `all`. */
export const interval = (right: number, all: number): string => {
  if (all === 0) return '–';
  const z = 1.96;
  const p = right / all;
  const middle = (p + (z * z) / (2 * all)) / (1 + (z * z) / all);
  const half = (z / (1 + (z * z) / all)) * Math.sqrt((p * (1 - p)) / all + (z * z) / (4 * all * all));
  const low = Math.max(0, middle - half);
  return `${(p * 100).toFixed(0)} % (${right}/${all}; ${(low * 100).toFixed(0)}–${((middle + half) * 100).toFixed(0)})`;
};
/** Precision, recall and F1 of one check. */
export const row = (what: string, { right, said, gold }: Count): Row => ({
  what,
  precision: interval(right, said),
  recall: interval(right, gold),
  F1: right === 0 ? 0 : Math.round((200 * right) / (said + gold)),
});
/** Words as they are compared: lower case, without articles and marks. */
export const bare = (words: string): string =>
  words
    .toLowerCase()
    .replace(/^(?:my|the|our) /, '')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim();
/** The owner's words stand nowhere in the text. */
export const invented = (fact: ProposedFact, text: string): boolean =>
  fact.owner !== undefined && fact.owner !== 'author' && fact.owner !== 'reader' && !text.includes(fact.owner);
