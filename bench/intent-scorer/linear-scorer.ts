import { families, featuresIn } from './sentence-features.ts';

/** A trained linear scorer of sentences as it is stored; see `scripts/train.mjs`. */
export type Stored = {
  /** Places with a weight, in order: letters of how far the next is, then one of its weight. */
  readonly letters: string;
  /** There are 2^bits places. */
  readonly bits: number;
  /** What the farthest letter stands for. */
  readonly most: number;
  /** What every sentence starts from. */
  readonly start: number;
  /** How steep, and from where, a sum becomes a probability. */
  readonly slope: number;
  readonly offset: number;
};

/** How much each family of features counts. */
export const familyScales: readonly number[] = [1.2, 1, 1, 0.5, 0.9, 0.5];
// Long sentences have many features: their sum grows slower than their number. Shape has always few.
const dampening = 0.35;
const calm: readonly number[] = [4, 4, 4, 0, 4, 0];
/** By how much each of `count` features of a family is multiplied. */
export const damped = (family: number, count: number, scales: readonly number[] = familyScales): number =>
  (scales[family] ?? 0) / ((count + (calm[family] ?? 0)) ** dampening || 1);

/** The place of a feature among 2^bits. */
export const placeOf = (family: number, hash: number, bits: number): number =>
  Math.imul(hash ^ Math.imul(family, 0x9e3779b1), 0x85ebca6b) >>> (32 - bits);

// Letters have the codes 41 to 91, none of which needs an escape; 66 is no weight, 25 steps lie on either side of it.
const [lowest, nothing, reach] = [41, 66, 25];
// A gap of more than 49 places is told by letters of 50 before the rest.
const far = 50;

/** The letter of a weight: steps are fine near nothing and coarse far from it. */
const stepOf = (weight: number, most: number): number => {
  const steps = Math.min(reach, Math.round(Math.sqrt(Math.abs(weight) / most) * reach));
  return weight < 0 ? -steps : steps;
};
const weightOf = (code: number, most: number): number => {
  const step = (code - nothing) / reach;
  return (step < 0 ? -1 : 1) * step * step * most;
};

/** Writes weights, one for each place, as the `letters` of `Stored`; those too small for a step are left out. */
export const lettersOf = (weights: readonly number[], most: number): string => {
  let letters = '';
  let last = -1;
  weights.forEach((weight, place) => {
    const step = stepOf(weight, most);
    if (step === 0) return;
    const gap = place - last - 1;
    letters += String.fromCharCode(lowest + far).repeat(Math.floor(gap / far));
    letters += String.fromCharCode(lowest + (gap % far), nothing + step);
    last = place;
  });
  return letters;
};

/** The weights again, one for each place. */
export const unpacked = ({ letters, bits, most }: Stored): Float32Array => {
  const weights = new Float32Array(2 ** bits);
  let place = -1;
  for (let at = 0; at < letters.length; at += 1) {
    const gap = letters.charCodeAt(at) - lowest;
    place += gap;
    if (gap === far) continue;
    at += 1;
    place += 1;
    weights[place] = weightOf(letters.charCodeAt(at), most);
  }
  return weights;
};

/**
 * Makes a scorer of sentences from its stored weights, which are unpacked when it is first asked. It answers the sum: above
 * 0 speaks for, below against. The same sentence gives the same answer; linear in its length.
 */
export const scorerOf = (stored: Stored): ((sentence: string) => number) => {
  let weights: Float32Array | undefined;
  return (sentence) => {
    weights ??= unpacked(stored);
    const known = weights;
    const sums = new Float64Array(families);
    const counts = new Float64Array(families);
    featuresIn(sentence, (family, hash) => {
      sums[family] = (sums[family] ?? 0) + (known[placeOf(family, hash, stored.bits)] ?? 0);
      counts[family] = (counts[family] ?? 0) + 1;
    });
    let sum = stored.start;
    for (let family = 0; family < families; family += 1)
      sum += (sums[family] ?? 0) * damped(family, counts[family] ?? 0);
    return sum;
  };
};

/** A scorer's sum as a probability, 0 to 1, as it was fitted on sentences left out of training. */
export const chanceOf = (sum: number, { slope, offset }: Stored): number => 1 / (1 + Math.exp(-(slope * sum + offset)));
