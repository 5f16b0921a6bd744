import type { Person } from '../domain/people/person.ts';
import { phraseFinder } from '../domain/review/phrases-in.ts';

/** Names of people behind labels, in what goes out and in what comes in. */
export type Masking = {
  /** Any JSON value with every name and mail address replaced. */
  readonly masked: (value: unknown) => unknown;
  /** A label by itself becomes the id of its person, one among other words their name. */
  readonly unmasked: (value: unknown) => unknown;
};

/** "A" to "Z", then "AA". */
const letters = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : letters(Math.floor(index / 26) - 1) + letters(index % 26);

/** Where a part of a name alone could mean several. */
const unsure = 'Person ?';
const label = /\bPerson ([A-Z]{1,3})\b/g;
const address = /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,8}/gu;
const notParts = new Set([
  'van',
  'von',
  'der',
  'den',
  'de',
  'la',
  'le',
  'di',
  'da',
  'dos',
  'al',
  'el',
  'bin',
  'dr',
  'mr',
  'ms',
  'mrs',
  'prof',
  'the',
  'and',
  'of',
]);
/** Names that are words as well: written small they are words. */
const alsoWords = new Set(
  'will mark may grant rose hope art bill rich frank grace jack pat sue drew chase faith joy dean page young long short brown green white black gray king cook baker price day bell hall wood field stone summer autumn june april august rob gene ray max sky ward pool case street rice cross hunt lane park wells woods best bush hill banks bridges church cash power sharp small strong wise good major marks waters west east north south'.split(
    ' ',
  ),
);

const partsOf = (name: string): readonly string[] =>
  name
    .split(/[\s,.()"“”<>]+/)
    .filter((part) => part.length > 1 && !notParts.has(part.toLowerCase()) && /^\p{L}/u.test(part));

/**
 * Labels for people, in the order in which they became known (their ids): the first is Person A. They hold as long as
 * nobody is deleted. Each whole name, alias and address of somebody is replaced, and each part of their name by itself
 * where it is written as a name; any other mail address becomes "[address]".
 */
export const maskingOf = (people: readonly Person[]): Masking => {
  const known = [...people].sort((a, b) => (a.id < b.id ? -1 : 1));
  const labelOf = new Map(known.map(({ id }, index) => [id, `Person ${letters(index)}`]));
  const personOf = new Map(known.map((person, index) => [`Person ${letters(index)}`, person]));
  const byAddress = new Map(
    known.flatMap(({ id, addresses }) =>
      addresses.map((one) => [one.toLowerCase(), labelOf.get(id) ?? unsure] as const),
    ),
  );
  const wholes = new Map<string, string>();
  const parts = new Map<string, string>();
  // Of somebody the user knows, a first name written small is a name; of thousands that wrote once, it is a word.
  const alsoSmall = new Set<string>();
  for (const { id, name, aliases, group, standing } of known) {
    const own = labelOf.get(id) ?? unsure;
    for (const whole of [name, ...aliases]) {
      const key = whole.toLowerCase();
      wholes.set(key, (wholes.get(key) ?? own) === own ? own : unsure);
      for (const part of group ? [] : partsOf(whole)) {
        const small = part.toLowerCase();
        parts.set(small, (parts.get(small) ?? own) === own ? own : unsure);
        if (standing !== 'unknown' && !alsoWords.has(small)) alsoSmall.add(small);
      }
    }
  }
  const phrases = new Map([...parts, ...wholes]);
  const find = phraseFinder([...phrases].map(([phrase, own]) => ({ phrases: [phrase], own })));
  const isWord = (here: string): boolean =>
    here === 'Person' || (here === here.toLowerCase() && !/\s/.test(here) && parts.has(here) && !alsoSmall.has(here));

  const text = (words: string): string => {
    const without = words.replace(address, (one) => byAddress.get(one.toLowerCase()) ?? '[address]');
    let out = '';
    let last = 0;
    for (const { start, end, rule } of find(without)) {
      const here = without.slice(start, end);
      if (isWord(here)) continue;
      out += without.slice(last, start) + rule.own;
      last = end;
    }
    return out + without.slice(last);
  };
  const named = (words: string): string => {
    const whole = personOf.get(words.trim());
    if (whole) return whole.id;
    return words.replace(label, (one) => personOf.get(one)?.name ?? one);
  };
  const through = (change: (words: string) => string) => {
    const walk = (value: unknown): unknown => {
      if (typeof value === 'string') return change(value);
      if (Array.isArray(value)) return value.map(walk);
      if (typeof value === 'object' && value !== null)
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
      return value;
    };
    return walk;
  };
  return { masked: through(text), unmasked: through(named) };
};
