import { vectorOf, wordDimensions } from '../../src/domain/language/word-vectors.ts';
import { damped, placeOf } from '../intent-scorer/linear-scorer.ts';
import { families, featuresIn } from '../intent-scorer/sentence-features.ts';
import type { Example } from './linear.ts';
import { sumOf, train } from './linear.ts';

export type Labelled = {
  readonly text: string;
  readonly is: boolean;
  readonly weight?: number;
  /** What else was seen, by name: cues, what stands around it. Only scorers that are not shipped use it. */
  readonly marks?: readonly string[];
};

/** How features are weighed: `bits` of places, `scales` of families instead of the shipped ones, the words' company. */
export type Weighing = {
  readonly bits: number;
  readonly scales?: readonly number[];
  /** How many weights are kept, the heaviest; all unless given. */
  readonly keep?: number;
  /** How much runs of two to five letters, and the company of the words, count: only scorers that are not shipped use them. */
  readonly letters?: number;
  readonly company?: number;
  readonly marks?: number;
};
export const shipped: Weighing = { bits: 20, keep: 60_000 };

const startValue = 1;
// Rare features say more; each idf is divided by this, so that sums stay small.
const even = 4;

type Counted = { readonly of: readonly ReadonlyMap<number, number>[]; readonly all: Float64Array };
const runsOfLetters = (text: string, take: (hash: number) => void): void => {
  const line = ` ${(text.toLowerCase().match(/[a-z']+|[?!.,$]|\d/g) ?? []).join(' ')} `;
  for (let from = 0; from < line.length - 1; from += 1) {
    let hash = 0x811c9dc5;
    for (let at = from; at < Math.min(line.length, from + 5); at += 1) {
      hash = Math.imul(hash ^ line.charCodeAt(at), 0x01000193);
      if (at > from) take((hash ^ (hash >>> 15)) >>> 0);
    }
  }
};

const hashOf = (name: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
};

const counted = ({ text, marks = [] }: Labelled, { bits, letters }: Weighing): Counted => {
  const of = Array.from({ length: families + 2 }, () => new Map<number, number>());
  const all = new Float64Array(families + 2);
  const take = (family: number, hash: number) => {
    const place = placeOf(family, hash, bits);
    const one = of[family];
    one?.set(place, (one.get(place) ?? 0) + 1);
    all[family] = (all[family] ?? 0) + 1;
  };
  featuresIn(text, take);
  if (letters !== undefined) runsOfLetters(text, (hash) => take(families, hash));
  for (const mark of marks) take(families + 1, hashOf(mark));
  return { of, all };
};

const companyOf = (text: string): readonly number[] => {
  const sum = new Array<number>(wordDimensions).fill(0);
  let known = 0;
  for (const word of text.toLowerCase().match(/[a-z]+/g) ?? []) {
    const vector = vectorOf(word);
    if (vector === undefined) continue;
    known += 1;
    for (let at = 0; at < wordDimensions; at += 1) sum[at] = (sum[at] ?? 0) + (vector[at] ?? 0);
  }
  return sum.map((each) => each / 14 / Math.sqrt(known + 2));
};

/** How many places a weighing has: features, then the start, then the company of the words. */
export const sizeOf = ({ bits }: Weighing): number => 2 ** bits + 1 + wordDimensions;

/** What training keeps of sentences to weigh others by: how rare each feature was. */
export type Rarity = Float64Array;

/** How rare each place is among these sentences: what its features are multiplied by. */
export const rarityOf = (sentences: readonly Labelled[], weighing: Weighing): Rarity => {
  const seen = new Float64Array(2 ** weighing.bits);
  for (const each of sentences)
    for (const one of counted(each, weighing).of) for (const place of one.keys()) seen[place] = (seen[place] ?? 0) + 1;
  return seen.map((each) => (each === 0 ? 0 : (Math.log(sentences.length / each) + 0.3) / even));
};

/** Turns a labelled sentence into an example of the trainer. */
export const exampleOf = (sentence: Labelled, rarity: Rarity, weighing: Weighing): Example => {
  const { text, is, weight = 1 } = sentence;
  const places: number[] = [2 ** weighing.bits];
  const values: number[] = [startValue];
  const { of, all } = counted(sentence, weighing);
  of.forEach((one, family) => {
    const scale =
      family < families
        ? damped(family, all[family] ?? 0, weighing.scales)
        : ((family === families ? weighing.letters : weighing.marks) ?? 0) / ((all[family] ?? 0) + 4) ** 0.35;
    for (const [place, count] of one) {
      const rare = rarity[place] ?? 0;
      if (rare === 0) continue;
      places.push(place);
      values.push(count * scale * rare);
    }
  });
  if (weighing.company !== undefined)
    companyOf(text).forEach((each, at) => {
      places.push(2 ** weighing.bits + 1 + at);
      values.push(each * (weighing.company ?? 0));
    });
  return { places: Int32Array.from(places), values: Float64Array.from(values), is, weight };
};

// What one sighting adds to a sum: light ones are left out, and with them most of what new words would hit by chance.
const prune = (weights: Float64Array, rarity: Rarity, keep: number): void => {
  const sizes = rarity.map((rare, at) => Math.abs(rare * (weights[at] ?? 0)));
  const least = Float64Array.from(sizes).sort().at(-keep) ?? 0;
  sizes.forEach((size, at) => {
    if (size < least) weights[at] = 0;
  });
};

/** Trains on sentences: a function that gives any other its sum, and the weights with how rare each feature was. */
export const trainOn = (
  sentences: readonly Labelled[],
  cost: number,
  weighing: Weighing,
): { readonly weights: Float64Array; readonly rarity: Rarity; readonly sum: (sentence: Labelled) => number } => {
  const rarity = rarityOf(sentences, weighing);
  const examples = sentences.map((each) => exampleOf(each, rarity, weighing));
  const weights = train(examples, sizeOf(weighing), cost);
  if (weighing.keep !== undefined) prune(weights, rarity, weighing.keep);
  return { weights, rarity, sum: (sentence) => sumOf(weights, exampleOf(sentence, rarity, weighing)) };
};

/** The sum of every sentence by a scorer that never saw its fold. Folds are numbers; a fold of -1 is only trained on. */
export const leftOut = (
  sentences: readonly Labelled[],
  foldOf: (at: number) => number,
  cost: number,
  weighing: Weighing,
): readonly number[] => {
  const sums = new Array<number>(sentences.length).fill(Number.NaN);
  const folds = [...new Set(sentences.map((_, at) => foldOf(at)))].filter((fold) => fold >= 0).sort((a, b) => a - b);
  for (const fold of folds) {
    const { sum } = trainOn(
      sentences.filter((_, at) => foldOf(at) !== fold),
      cost,
      weighing,
    );
    sentences.forEach((sentence, at) => {
      if (foldOf(at) === fold) sums[at] = sum(sentence);
    });
  }
  return sums;
};
