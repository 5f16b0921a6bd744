import { alsoWords, isCommonWord } from '../language/common-words.ts';
import { calledName } from '../people/names.ts';
import type { Person } from '../people/person.ts';
import type { Id } from '../shared/id.ts';

const ofRelation: Readonly<Record<NonNullable<Person['relation']>, string>> = {
  manager: 'my manager',
  'skip-level': 'my manager’s manager',
  executive: 'an executive',
  board: 'a board member',
  client: 'a client',
  official: 'an official',
  sponsor: 'my sponsor',
  peer: 'a colleague',
  report: 'somebody in my team',
};
const ofStanding: Readonly<Record<Person['standing'], string>> = {
  me: 'me',
  above: 'somebody above me',
  beside: 'a colleague',
  below: 'somebody in my team',
  unknown: 'a colleague',
};

/** What somebody is called once their name stays behind: what they were to the user, never their title. */
export const roleOf = ({ relation, standing }: Pick<Person, 'relation' | 'standing'>): string =>
  relation === undefined ? ofStanding[standing] : ofRelation[relation];

/** Parts of names that stand in every sentence. */
const smallWords =
  /^(?:of|to|in|at|on|by|is|it|an|as|or|so|no|we|us|my|me|he|be|do|go|if|up|team|group|office|all|new|our|one|two)$/i;

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const wordsOnly = /[\p{L}\p{N}]+/gu;
const apart = (form: string): string => `(?<![\\p{L}\\p{N}])${form}(?![\\p{L}\\p{N}])`;

/** Words behind or before which somebody stands. */
const ofSomebody =
  /(?:\b(?:with|and|by|from|to|for|of|thanks|helped|asked|told|via|without|but)\s+)(\p{L}{3,20})(?!\p{L})|(?<!\p{L})(\p{L}{3,20})(?=['’]s(?!\p{L})|\s+(?:and|helped|showed|asked|gave|told|found|built|fixed|wrote|led|ran|did)(?!\p{L}))/giu;
const nicknames: readonly (readonly [string, RegExp])[] = [
  ['bob', /^rob/],
  ['bill', /^wil/],
  ['liz', /^eli/],
  ['beth', /^eli/],
  ['jim', /^jam/],
  ['jack', /^jo/],
  ['mike', /^mi[ck]/],
  ['kate', /^[ck]at/],
  ['tony', /^ant/],
  ['ted', /^(?:ed|the)/],
  ['dick', /^ric/],
  ['peggy', /^marg/],
  ['sasha', /^ale/],
  ['nick', /^ni[ck]/],
  ['steve', /^ste/],
  ['dave', /^dav/],
  ['chuck', /^char/],
];

type Named = Pick<Person, 'id' | 'name' | 'aliases' | 'relation' | 'standing' | 'group'>;

/** What was made of words: with roles for names, who was found in them, and whether a word in them may be a name still. */
export type Nameless = { readonly words: string; readonly people: readonly Id[]; readonly unsure: string | null };

const address = /[\p{L}\p{N}_.+-]{1,64}@[\p{L}\p{N}_-]{1,63}(?:\.[\p{L}\p{N}_-]{1,63}){0,6}/gu;
/** A web address, a host with or without a path, a path of a disk or a share, a numbered host. */
const link =
  /(?<![\p{L}\p{N}])(?:(?:[a-z][a-z\d+.-]{1,15}:\/\/|www\.)\S{1,2000}|(?:\p{L}:)?[\\/]{1,2}[\p{L}\p{N}_.-]+(?:[\\/]\S{0,2000})?|\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\S{0,200}|(?:[\p{L}\p{N}_][\p{L}\p{N}_-]{0,62}\.){0,8}(?=[\p{L}\p{N}_-]*\p{L})[\p{L}\p{N}_-]{1,63}\.\p{L}{2,24}(?:[:/\\]\S{0,2000}|(?![\p{L}\p{N}]))|[\p{L}\p{N}_-]{1,63}:\d{2,5}(?:\/\S{0,2000})?|(?=\S{0,200}?\p{L})[\p{L}\p{N}_-]{1,63}(?:[\\/][\p{L}\p{N}_.-]+){2,30}[\\/]?)/giu;
/** "PRJ-12", "#4711". */
const ticket =
  /(?<![\p{L}\p{N}])(?:(?![QH][1-4]-)\p{Lu}[\p{Lu}\d]{1,9}-\d{1,9}|\p{L}{2,10}-\d{3,9}|#\d{2,10})(?![\p{L}\p{N}])/gu;
const number = /(?<![\p{L}\p{N}.,])(?:\+|00)\d[\d ()./-]{6,20}\d(?![\p{L}\p{N}])/gu;
const handle = /(?<![\p{L}\p{N}.])@\p{L}[\p{L}\p{N}._'’-]{0,60}/gu;

/** "a colleague, a colleague and a colleague" said once. */
const together = (words: string): string =>
  words.replace(/\ba colleague(?:(?:,? and | & |\/|, )a colleague)+\b/g, 'colleagues');

const large = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/**
 * Words without the names, addresses, links and numbers of others: people go by what they were to the user, except those whose
 * names are kept. Full names are found in any case, first and last names alone as well where they are no other word; `credited`
 * are names in the words that are nobody's here. `unsure`: a name that is a word too and stands where it may be either.
 */
export const namelessWords = (people: readonly Named[], kept: ReadonlySet<Id>) => {
  type Form = { readonly id: Id; readonly role: string; readonly name: string };
  const forms = new Map<string, Form>();
  const words = new Map<string, Form>();
  for (const person of people) {
    if (person.standing === 'me') continue;
    const form = { id: person.id, role: roleOf(person), name: person.name };
    for (const written of [person.name, ...person.aliases]) {
      const whole = written.replace(/\s+/g, ' ').trim().toLowerCase();
      if (whole.length < 2 || whole.includes('@')) continue;
      const parts = whole.split(/[\s,]+/).filter((part) => part.length > 1);
      // What a list or a machine is called is made of plain words; so are the small parts of a name.
      const large = person.group
        ? []
        : written.split(/[\s,]+/).flatMap((part) => (/^\p{Ll}/u.test(part) ? [] : [part.toLowerCase()]));
      if (parts.length > 1) {
        forms.set(parts.join(' '), form);
        forms.set([...parts].reverse().join(' '), form);
      }
      for (const part of person.group ? [] : [...large, calledName(written).toLowerCase()]) {
        if (part.length < 2 || smallWords.test(part) || !/^\p{L}/u.test(part)) continue;
        if (alsoWords.test(part)) words.set(part, words.get(part) ?? form);
        else forms.set(part, forms.get(part) ?? form);
      }
    }
  }
  // Thousands of names in one expression are slow: only those whose first letters in a row stand in the text are looked for.
  const any = (keys: Iterable<string>): ((text: string) => RegExp | null) => {
    const byFirst = new Map<string, string[]>();
    for (const key of keys) {
      const [first = ''] = key.match(wordsOnly) ?? [];
      byFirst.set(first, [...(byFirst.get(first) ?? []), key]);
    }
    return (text) => {
      const found = [...new Set(text.toLowerCase().match(wordsOnly) ?? [])].flatMap((word) => byFirst.get(word) ?? []);
      const sorted = found.sort((a, b) => b.length - a.length).map((key) => escaped(key).replaceAll(' ', '[\\s,]+'));
      return sorted.length === 0 ? null : new RegExp(apart(`@?(?:${sorted.join('|')})`), 'giu');
    };
  };
  // "Tom" for a Tomasz, in whatever letters, where words around it are of somebody.
  const shorts = new Set<string>();
  for (const { name, group, standing } of people) {
    const called = group || standing === 'me' ? '' : calledName(name).toLowerCase();
    for (let length = 3; length < called.length; length += 1) shorts.add(called.slice(0, length));
    for (const [short, whole] of nicknames) if (whole.test(called)) shorts.add(short);
  }
  const shortIn = (text: string): string | null =>
    [...text.matchAll(ofSomebody)]
      .map(([, before, after]) => before ?? after ?? '')
      .find((word) => {
        const bare = word.toLowerCase();
        return (
          !isCommonWord(bare) && (shorts.has(bare) || shorts.has(bare.replace(/(?:m?my|n?ny|d?dy|b?by|ie|y)$/, '')))
        );
      }) ?? null;
  const certainIn = any(forms.keys());
  const bothIn = any(words.keys());
  return (text: string, credited: readonly string[] = []): Nameless => {
    const found = new Set<Id>();
    let unsure: string | null = null;
    const inPlace = (form: Form, written: string, at: number, whole: string): string => {
      found.add(form.id);
      if (kept.has(form.id)) return written.replace(/^@/, '');
      return /(?:^|[.!?]\s)$/.test(whole.slice(0, at)) ? large(form.role) : form.role;
    };
    const keyOf = (written: string): string =>
      written
        .replace(/^@/, '')
        .toLowerCase()
        .replace(/[\s,]+/g, ' ');
    let out = text
      .replace(/\s+/g, ' ')
      .trim()
      .replace(address, '(an address)')
      .replace(link, '(a link)')
      .replace(ticket, '(a reference)');
    out = out.replace(number, '(a number)');
    const certain = certainIn(out);
    if (certain)
      out = out.replace(certain, (written, at: number, whole: string) => {
        const form = forms.get(keyOf(written));
        return form ? inPlace(form, written, at, whole) : written;
      });
    const both = bothIn(out);
    if (both)
      out = out.replace(both, (written, at: number, whole: string) => {
        const form = words.get(keyOf(written));
        if (!form) return written;
        if (written.startsWith('@')) return inPlace(form, written, at, whole);
        if (!/^\p{Lu}/u.test(written) || kept.has(form.id)) return written;
        // At the beginning any word is written large.
        if (!/(?:^|[.!?:]\s)$/.test(whole.slice(0, at))) return inPlace(form, written, at, whole);
        unsure = written;
        return written;
      });
    for (const name of credited) {
      const known = [...kept].some((id) => people.find((person) => person.id === id)?.name.includes(name));
      if (name.trim() !== '' && !known) out = out.replace(new RegExp(apart(escaped(name)), 'gu'), 'a colleague');
    }
    out = out.replace(handle, 'a colleague');
    unsure ??= shortIn(out);
    return { words: together(out), people: [...found], unsure };
  };
};
