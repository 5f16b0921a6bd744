import { nameKey } from '../../domain/people/names.ts';

/** What stands in the place of a name and an address that were forgotten. */
export const formerContact = 'a former contact';

/** How somebody may stand in a text. */
export type Forms = {
  /** Matches a full name or an address in any form; null where nothing is known that is telling enough. */
  readonly certain: RegExp | null;
  /** Matches what may mean them: a first or last name alone, a nickname, initials; null where there is none. */
  readonly maybe: RegExp | null;
  /** More that may mean them in notes of one's own, where names are typed as they come. */
  readonly maybeTyped: RegExp | null;
  readonly initials: RegExp | null;
  /** Other names they were written under, which may be words for anything. */
  readonly others: RegExp | null;
  /** Letters of which each text that `certain` or `maybe` matches holds at least one, in ASCII; '' where there are none. */
  readonly needles: readonly string[];
  /** The same for what `maybe` and `others` match. */
  readonly weakNeedles: readonly string[];
};

/** Words as a pattern that matches them and nothing else. */
export const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const before = '(?<![\\p{L}\\p{N}])';
const after = '(?![\\p{L}\\p{N}])';

const notAName =
  /^(?:dr|prof|professor|mr|mrs|ms|miss|mx|sir|dame|rev|herr|frau|mme|jr|sr|phd|md|esq|ii|iii|iv|via|and|the|of|for)$/i;
const title = '(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Herr|Frau|Mme|Sir|Dame)\\.?[ \\t]+)?';
/** Names that are words as well: in small letters they mean nobody. */
const alsoWords =
  /^(?:will|mark|may|grant|bill|art|rob|sue|pat|drew|rich|chase|hope|faith|grace|joy|rose|dawn|frank|miles|chance|young|long|price|page|reed|stone|wood|woods|brown|white|black|green|king|day|read|case|cash|bank|banks|field|fields|west|north|east|law|lane|park|parks|gray|rush|best|good|little|short|small|hand|hall|hill|lake|rice|rivers|summer|april|june|august|major|marsh|power|powers|sharp|strong|swift|waters|wise|worth|just|dean|guy|rod|don|gene|jack|john|nick|pierce|skip|victor|wade|ward|van|den|von|der|del|los|san)$/i;
const wholeScript = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{2,}$/u;

const wordsOf = (name: string): readonly string[] =>
  name
    .replace(/\[[^\]]*\]|\([^)]*\)|<[^>]*>|["“”„]/gu, ' ')
    .split(/[^\p{L}\p{M}\p{N}'’-]+/u)
    .filter((word) => word !== '' && !notAName.test(word));

/** "Ruiz, Dana M" turned round; anything else as it is. */
const turned = (name: string): string => {
  const [last = '', first = '', ...more] = name.split(',');
  return more.length === 0 && first.trim() !== '' ? `${first} ${last}` : name;
};

// Composed and decomposed letters are the same name; so are the two apostrophes.
const word = (one: string): string => {
  const forms = new Set([one.normalize('NFC'), one.normalize('NFD')].map(escaped));
  const either = [...forms].map((form) => form.replace(/['’]/g, "['’]"));
  return either.length === 1 ? (either[0] ?? '') : `(?:${either.join('|')})`;
};

// A name breaks across lines, in quoted mail with its marks; and in handles it is joined by other signs.
const gap = '(?:[\\s\\u00a0]+(?:[>|]+[ \\t]*)*|[._-])';

/** A full name in every order and spelling it is met in; null for a single word. */
const fullName = (name: string): string | null => {
  const words = wordsOf(turned(name));
  const [only = ''] = words;
  if (words.length === 1 && wholeScript.test(only)) return escaped(only);
  if (words.length < 2 || !words.some((one) => one.length > 2)) return null;
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const given = words.slice(1, -1).map(word);
  const middle = `(?:(?:${['\\p{L}\\.?', ...given].join('|')})${gap}){0,3}`;
  const short = `(?:${gap}(?:${['\\p{L}\\.?', ...given].join('|')})(?![\\p{L}\\p{N}])){0,3}`;
  const joined = first.length > 2 && last.length > 2 && first.length + last.length > 6 ? '?' : '';
  const dot = first.length === 1 ? '\\.?' : '';
  const straight = `${word(first)}${dot}${gap}${joined}${middle}${word(last)}`;
  const reversed = `${word(last)}(?:,[\\s\\u00a0]*|${gap})${word(first)}${dot}${short}`;
  // "Dana Ruiz/HOU/ECT@ECT" and "dana.ruiz@elsewhere": what follows is of the same address.
  return `${before}${title}(?:${straight}|${reversed})${after}(?:(?:/[\\p{L}\\p{N}]+)*@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?)?`;
};

const addressForm = (address: string): string => {
  const [local = '', domain = ''] = address.split('@');
  if (domain === '') return `(?<![\\p{L}\\p{N}._%+-])${escaped(address)}${after}`;
  const at = '(?:@|%40|=40|&#64;|[ \\t]?[(\\[]at[)\\]][ \\t]?)';
  return `(?<![\\p{L}\\p{N}._%+-])(?:mailto:)?${escaped(local)}(?:\\+[\\w.-]+)?${at}${escaped(domain)}(?![\\p{L}\\p{N}-]|\\.[\\p{L}\\p{N}])`;
};

/** The longest run of ASCII letters and figures: what SQL can look for in any case. */
const needleOf = (text: string): string =>
  [...text.matchAll(/[a-z0-9]+/gi)].map(([run]) => run).sort((a, b) => b.length - a.length)[0] ?? '';

/** Whether the name alone tells who is meant: two words, or one of a script that writes them together. */
export const isTelling = (name: string): boolean => fullName(name) !== null;

/**
 * The forms of somebody known by these names and addresses. A `shared` name is one that another person has too: it is
 * certain only beside an address. `others` are names that may mean them. Names and addresses as they were seen, in any
 * case.
 */
export const formsOf = (
  names: readonly string[],
  addresses: readonly string[],
  {
    shared = () => false,
    others = [],
  }: { readonly shared?: (name: string) => boolean; readonly others?: readonly string[] } = {},
): Forms => {
  const given = [...new Set(names)].filter(Boolean);
  const spelled = new Map(given.map((name) => [wordsOf(turned(name)).join(' ').toLowerCase(), name]));
  const patterns = (some: readonly string[]): string[] => [...new Set(some.flatMap((name) => fullName(name) ?? []))];
  const full = patterns([...spelled.values()]);
  const theirs = patterns([...spelled.values()].filter((name) => !shared(name)));
  const places = [...new Set(addresses.map((address) => address.toLowerCase()))].filter(Boolean).map(addressForm);
  const one = [...places, ...full].join('|');
  const alone = [...places, ...theirs].join('|');
  const quoted = `(?:["'“”]+(?:${one})["'“”]+|(?:${one}))`;
  const pair = `${quoted}(?:[\\s\\u00a0>|]*[<(\\[]+[ \\t]*(?:mailto:)?(?:${places.join('|')})[ \\t]*[>)\\]]+)+`;
  const parts = [...(places.length > 0 && one !== '' ? [pair] : []), ...(alone === '' ? [] : [alone])];

  const single = [
    ...new Set(given.flatMap((name) => wordsOf(turned(name)).filter((part) => part.length > 1))),
    ...addresses.flatMap((address) => /^[\p{L}]{3,}$/u.exec(address.split('@')[0] ?? '')?.[0] ?? []),
  ].filter((part, at, all) => all.findIndex((other) => other.toLowerCase() === part.toLowerCase()) === at);
  const initials = [
    ...new Set(given.flatMap((name) => (fullName(name) ? [wordsOf(turned(name)).map((part) => part.charAt(0))] : []))),
  ].flatMap((letters) =>
    [letters, [letters[0], letters.at(-1)]].flatMap((some) => [some.join(''), `${some.join('.')}.`]),
  );
  const capital = (part: string): string => part.charAt(0).toUpperCase() + part.slice(1);
  const forms = single.flatMap((part) => [`@${escaped(part)}`, word(capital(part)), word(part.toUpperCase())]);
  const upper = initials.filter((part) => part.length > 1 && part === part.toUpperCase()).map(escaped);
  const whole = (list: readonly string[], flags: string): RegExp | null =>
    list.length === 0
      ? null
      : new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...new Set(list)].join('|')})(?![\\p{L}\\p{N}])`, flags);
  const other = patterns(others);
  const typed = single.filter((part) => part.length > 2 && !alsoWords.test(part)).map(word);
  return {
    certain: parts.length === 0 ? null : new RegExp(parts.join('|'), 'giu'),
    maybe: whole(forms, 'u'),
    maybeTyped: whole(typed, 'iu'),
    initials: whole(upper, 'u'),
    others: other.length === 0 ? null : new RegExp(other.join('|'), 'iu'),
    needles: [
      ...new Set([
        ...addresses.map((address) => needleOf(address.split('@')[0] ?? '')),
        ...given.filter(isTelling).map((name) => needleOf(edges(name).sort(byLength)[0] ?? '')),
      ]),
    ],
    weakNeedles: [
      ...new Set([
        ...single.map(needleOf),
        ...others.filter(isTelling).map((name) => needleOf(edges(name).sort(byLength)[0] ?? '')),
      ]),
    ],
  };
};

/** First and last word: what every form of a name has, whatever stands between. */
const edges = (name: string): string[] => {
  const words = wordsOf(turned(name));
  return [words[0] ?? '', words.at(-1) ?? ''];
};
const byLength = (a: string, b: string): number => needleOf(b).length - needleOf(a).length;

/** Whether two names are written for the same person, as far as a name can tell. */
export const sameName = (a: string, b: string): boolean => nameKey(a) !== '' && nameKey(a) === nameKey(b);

/** What the mark of a name is made of, kept instead of the name. */
export const nameMark = (name: string): string => `name:${nameKey(name)}`;

/** No form of a name or an address is longer than this. */
const longest = 400;

/** The parts of a text in which a form may stand: the patterns are slow, and most of a mailbox names somebody nowhere. */
const nearNeedles = (text: string, needles: readonly string[]): readonly (readonly [number, number])[] => {
  if (needles.includes('')) return [[0, text.length]];
  const parts: [number, number][] = [];
  for (const { index } of text.matchAll(new RegExp(needles.join('|'), 'gi'))) {
    const [from, to] = [Math.max(0, index - longest), Math.min(text.length, index + longest)];
    const before = parts.at(-1);
    if (before && from <= before[1]) before[1] = to;
    else parts.push([from, to]);
  }
  return parts;
};

type Rewritten = {
  readonly text: string;
  /** Where a place of the old text lies in the new one; inside of what was replaced, its start or its end. */
  readonly moved: (at: number, edge: 'start' | 'end') => number;
};

/** Puts "a former contact" in the place of every certain form; undefined where there is none. Spans are UTF-16 units. */
export const rewritten = (text: string, { certain, needles }: Forms): Rewritten | undefined => {
  if (!certain) return undefined;
  const cuts: { readonly start: number; readonly end: number; readonly at: number }[] = [];
  let out = '';
  let last = 0;
  for (const [from, to] of nearNeedles(text, needles)) {
    for (const found of text.slice(from, to).matchAll(certain)) {
      const start = from + found.index;
      if (found[0] === '' || start < last) continue;
      out += text.slice(last, start);
      cuts.push({ start, end: start + found[0].length, at: out.length });
      out += formerContact;
      last = start + found[0].length;
    }
  }
  if (cuts.length === 0) return undefined;
  return {
    text: out + text.slice(last),
    moved: (place, edge) => {
      let [old, fresh] = [0, 0];
      for (const { start, end, at } of cuts) {
        if (place < start || (place === start && edge === 'start')) break;
        if (place < end || (place === end && edge === 'end')) {
          return place === start ? at : edge === 'start' ? at : at + formerContact.length;
        }
        [old, fresh] = [end, at + formerContact.length];
      }
      return fresh + place - old;
    },
  };
};
