import { homes, letters, words } from './word-data.ts';

/** How many numbers a word's vector has. */
export const wordDimensions = 16;
/** How many clusters there are; `clusterOf` answers below this. */
export const wordClusters = 256;

// Written by scripts/train-words.mjs: "(" is the lowest letter and stands for the lowest value.
const first = 40;
const lowest = -26;
const base = 52;

type Known = { readonly rank: ReadonlyMap<string, number>; readonly values: Int8Array; readonly clusters: Uint8Array };

let read: Known | undefined;
// Unpacked when first asked: whoever loads this file and asks nothing pays nothing.
const known = (): Known => {
  if (read !== undefined) return read;
  const rank = new Map<string, number>();
  for (const word of words.split(' ')) rank.set(word, rank.size);
  const values = new Int8Array(letters.length);
  for (let at = 0; at < values.length; at += 1) values[at] = letters.charCodeAt(at) - first + lowest;
  const clusters = new Uint8Array(rank.size);
  for (let at = 0; at < clusters.length; at += 1)
    clusters[at] = (homes.charCodeAt(2 * at) - first) * base + homes.charCodeAt(2 * at + 1) - first;
  read = { rank, values, clusters };
  return read;
};

/**
 * Where a word stands among others by the company it keeps: 16 numbers from -26 to 25, the most telling first, typically
 * about 7 in size. Words of like use have vectors that point alike. Lower-case words only; undefined for what is not
 * known. The array is a view of shared memory: never write to it.
 */
export const vectorOf = (word: string): Int8Array | undefined => {
  const { rank, values } = known();
  const at = rank.get(word);
  return at === undefined ? undefined : values.subarray(at * wordDimensions, (at + 1) * wordDimensions);
};

/** The number, 0 to 255, of the group of like words a lower-case word belongs to; undefined for what is not known. */
export const clusterOf = (word: string): number | undefined => {
  const { rank, clusters } = known();
  const at = rank.get(word);
  return at === undefined ? undefined : clusters[at];
};
