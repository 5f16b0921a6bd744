import { objectWords, stemOf } from '../signals/changes/object-words.ts';
import { isDoingNothing } from './doing-nothing.ts';
import type { Proposal } from './proposal.ts';

type Options = Pick<Proposal, 'options' | 'lines'>;

/** Two options that say the same: by their names, or by everything that is said of them. */
export type SameOptions = { readonly one: string; readonly other: string; readonly by: 'name' | 'words' };

const pairs: Readonly<Record<string, string>> = { rent: 'hire', purchas: 'buy', acquir: 'buy' };
const numbers: Readonly<Record<string, string>> = { one: '1', two: '2', three: '3', four: '4', five: '5', six: '6' };

// What an option is called in a list says nothing of what it is; figures do, and small words that turn it round.
const label = /^\s*(?:option|alternative|variant|plan)\s+(?:[a-z]|\d{1,2})\b\s*[.:)–—-]?\s*/iu;

/** The words that make an option what it is, in one string whatever their order. */
const thingOf = (name: string): string => {
  const bare = name.replace(label, '');
  const plain = bare.trim() === '' ? name : bare;
  const figures = plain.match(/\d+(?:[.,]\d+)*/g) ?? [];
  const spelt = (plain.toLowerCase().match(/\p{L}+/gu) ?? []).flatMap((word) => numbers[word] ?? []);
  const turned = (plain.toLowerCase().match(/\b(?:no|not|without|before|after|from|to|until|part)\b/g) ?? []).join(' ');
  const words = [...objectWords(plain)]
    .filter((stem) => numbers[stem] === undefined)
    .map((stem) => pairs[stem] ?? stemOf(stem));
  return words.length === 0
    ? plain
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
    : [...new Set([...words, ...figures, ...spelt])].toSorted().join(' ') + (turned === '' ? '' : ` | ${turned}`);
};

const flat = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What is said of an option, part by part; of fewer than two parts nothing can be compared. */
const saidOf = ({ lines }: Options, option: string): string | null => {
  const said = lines.filter((line) => line.option === option && line.state !== 'rejected');
  if (new Set(said.map(({ part }) => part)).size < 2) return null;
  return said
    .map(({ part, words }) => `${part} ${flat(words)}`)
    .toSorted()
    .join('\n');
};

/** Options that cannot be told apart, each pair once, in their order. Options that were left out count for nothing. */
export const sameOptions = (proposal: Options): readonly SameOptions[] => {
  const options = proposal.options.filter(({ state }) => state !== 'rejected');
  const read = options.map((option) => ({
    option,
    thing: option.nothing || isDoingNothing(option.name) ? '' : thingOf(option.name),
    said: saidOf(proposal, option.id),
  }));
  return read.flatMap((one, place) =>
    read.slice(place + 1).flatMap((other): SameOptions[] => {
      const by =
        one.thing === other.thing ? 'name' : one.said !== null && one.said === other.said ? ('words' as const) : null;
      return by === null ? [] : [{ one: one.option.id, other: other.option.id, by }];
    }),
  );
};
