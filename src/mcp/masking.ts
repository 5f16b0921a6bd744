import { smallWords } from '../domain/language/language-words.ts';
import type { Person } from '../domain/people/person.ts';
import { nameFinder, nameKey } from './name-finder.ts';
import { type Piece, put, type Replaced } from './replaced.ts';

/** Names of people behind labels, in what goes out and in what comes in. */
export type Masking = {
  /**
   * Any JSON value with every name and mail address replaced; a field that names a person by its id, or by a key made for
   * names, whatever shape the name has. `vocabulary`: values that are the program's own words and stay.
   */
  readonly masked: (value: unknown, vocabulary?: ReadonlySet<string>) => unknown;
  /** Any JSON value with labels replaced: where a field names a person, by their id; among words, by their name. */
  readonly unmasked: (value: unknown) => unknown;
  /** A text with labels replaced by names, and how to get from a place in it to the place in what was given. */
  readonly named: (text: string) => Replaced;
};

/** "A" to "Z", then "AA". */
const letters = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : letters(Math.floor(index / 26) - 1) + letters(index % 26);

/** Where a name or a part of one could mean several. */
const unsure = 'Person ?';
const label = /\bPerson ([A-Z]{1,3})\b/g;
const address = /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,8}/gu;
const notParts = new Set('van von der den de la le di da dos al el bin dr mr ms mrs prof the and of person'.split(' '));
/** Names that are words as well: written small they are words. */
const alsoWords = new Set(
  'will mark may grant rose hope art bill rich frank grace jack pat sue drew chase faith joy dean page young long short brown green white black gray king cook baker price day bell hall wood field stone summer autumn june april august rob gene ray max sky ward pool case street rice cross hunt lane park wells woods best bush hill banks bridges church cash power sharp small strong wise good major marks waters west east north south'.split(
    ' ',
  ),
);
const usual = new Set((smallWords.en ?? '').split(' '));

/** Fields that hold a name and nothing else. */
const nameFields = new Set(
  'name called who from with people ownerName toName toWords ownerWords saidBy speaker writer owner aliases addresses attendees'.split(
    ' ',
  ),
);
/** Fields by which a tool is told of whom it is asked. */
const asking = new Set(['person', 'reader', 'moment']);

const partsOf = (key: string): readonly string[] =>
  key.split(' ').filter((part) => part.length > 1 && !notParts.has(part) && /^\p{L}/u.test(part));

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Labels for people, in the order in which they became known (their ids): the first is Person A. They hold as long as
 * nobody is deleted. Each whole name, alias and address of somebody is replaced, and each part of their name by itself
 * where it is written as a name; any other mail address becomes "[address]".
 */
export const maskingOf = (people: readonly Person[]): Masking => {
  const known = [...people].sort((a, b) => (a.id < b.id ? -1 : 1));
  const labelOf = new Map(known.map(({ id }, index) => [id, `Person ${letters(index)}`]));
  const personOf = new Map(known.map((person, index) => [`Person ${letters(index)}`, person]));
  const byAddress = new Map<string, string>();
  const wholes = new Map<string, string>();
  const parts = new Map<string, string>();
  // Names without a letter, as they stand.
  const odd = new Map<string, string>();
  // Of somebody the user knows, a first name written small is a name; of thousands that wrote once, it is a word.
  const alsoSmall = new Set<string>();
  const add = (to: Map<string, string>, key: string, own: string): void => {
    to.set(key, (to.get(key) ?? own) === own ? own : unsure);
  };
  for (const { id, name, aliases, addresses, group, standing } of known) {
    const own = labelOf.get(id) ?? unsure;
    for (const one of addresses) byAddress.set(one.toLowerCase(), own);
    for (const whole of [name, ...aliases]) {
      const key = nameKey(whole);
      if (key === '') add(odd, whole.trim(), own);
      else add(wholes, key, own);
      for (const part of group ? [] : partsOf(key)) {
        add(parts, part, own);
        if (standing !== 'unknown' && !alsoWords.has(part) && !usual.has(part)) alsoSmall.add(part);
      }
    }
  }
  const labels = new Map([...parts, ...wholes]);
  const find = nameFinder(labels.keys());
  /** Whether these words, though somebody goes by them, are words here. */
  const isWord = (here: string, key: string): boolean => {
    if (here === 'Person') return true;
    if (key.includes(' ')) return false;
    const small = here === here.toLowerCase() && here !== here.toUpperCase();
    if (wholes.has(key)) return key.length === 1 || (small && (alsoWords.has(key) || usual.has(key)));
    return small && !alsoSmall.has(key);
  };

  const piecesIn = (words: string, strict: boolean): readonly Piece[] => {
    const found: Piece[] = [];
    // Names are looked for between addresses: one that would reach into an address is a shorter one before it.
    const between = (from: number, to: number): void => {
      for (const { start, end, key } of find(words.slice(from, to))) {
        const here = words.slice(from + start, from + end);
        if (strict ? here !== 'Person' : !isWord(here, key))
          found.push({ start: from + start, end: from + end, text: labels.get(key) ?? unsure });
      }
    };
    let last = 0;
    for (const match of words.matchAll(address)) {
      between(last, match.index);
      last = match.index + match[0].length;
      found.push({ start: match.index, end: last, text: byAddress.get(match[0].toLowerCase()) ?? '[address]' });
    }
    between(last, words.length);
    return found;
  };
  const hidden = (words: string, strict: boolean): Replaced => {
    const whole = odd.get(words.trim());
    if (whole !== undefined) return put(words, [{ start: 0, end: words.length, text: whole }]);
    return put(words, piecesIn(words, strict));
  };
  /** Marks say where words of the text stand: they are moved with it. */
  const moved = (marks: readonly unknown[], { forth }: Replaced): readonly unknown[] =>
    marks.map((mark) =>
      isObject(mark) && typeof mark.start === 'number' && typeof mark.end === 'number'
        ? { ...mark, start: forth(mark.start, 'start'), end: forth(mark.end, 'end') }
        : mark,
    );
  const masked = (value: unknown, vocabulary: ReadonlySet<string> = new Set()): unknown => {
    const walk = (inner: unknown, field: string): unknown => {
      if (typeof inner === 'string') {
        const names = nameFields.has(field);
        return !names && vocabulary.has(inner) ? inner : hidden(inner, names).text;
      }
      if (Array.isArray(inner)) return inner.map((one) => walk(one, field));
      if (!isObject(inner)) return inner;
      const own = typeof inner.id === 'string' ? labelOf.get(inner.id) : undefined;
      const shown = Object.fromEntries(Object.entries(inner).map(([key, one]) => [key, walk(one, key)]));
      if (own !== undefined && typeof inner.name === 'string') shown.name = own;
      if (typeof inner.text === 'string' && Array.isArray(inner.marks) && Array.isArray(shown.marks))
        shown.marks = moved(shown.marks, hidden(inner.text, false));
      return shown;
    };
    return walk(value, '');
  };

  const named = (words: string): Replaced =>
    put(
      words,
      [...words.matchAll(label)].flatMap((match) => {
        const person = personOf.get(match[0]);
        return person ? [{ start: match.index, end: match.index + match[0].length, text: person.name }] : [];
      }),
    );
  const unmasked = (value: unknown): unknown => {
    const walk = (inner: unknown, field: string): unknown => {
      if (typeof inner === 'string')
        return (asking.has(field) ? personOf.get(inner.trim())?.id : undefined) ?? named(inner).text;
      if (Array.isArray(inner)) return inner.map((one) => walk(one, field));
      if (!isObject(inner)) return inner;
      return Object.fromEntries(Object.entries(inner).map(([key, one]) => [key, walk(one, key)]));
    };
    return walk(value, '');
  };
  return { masked, unmasked, named };
};
