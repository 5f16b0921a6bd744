import { alsoWords } from '../language/common-words.ts';
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
const apart = (form: string): string => `(?<![\\p{L}\\p{N}])${form}(?![\\p{L}\\p{N}])`;

type Named = Pick<Person, 'id' | 'name' | 'aliases' | 'relation' | 'standing' | 'group'>;

/** What was made of words: with roles for names, who was found in them, and whether a word in them may be a name still. */
export type Nameless = { readonly words: string; readonly people: readonly Id[]; readonly unsure: string | null };

const address = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/g;
const link = /\b(?:https?:\/\/|www\.)\S{1,2000}/gi;
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
  const any = (keys: Iterable<string>): RegExp | null => {
    const sorted = [...keys].sort((a, b) => b.length - a.length).map((key) => escaped(key).replaceAll(' ', '[\\s,]+'));
    return sorted.length === 0 ? null : new RegExp(apart(`@?(?:${sorted.join('|')})`), 'giu');
  };
  const certain = any(forms.keys());
  const both = any(words.keys());
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
    let out = text.replace(/\s+/g, ' ').trim().replace(address, '(an address)').replace(link, '(a link)');
    out = out.replace(number, '(a number)');
    if (certain)
      out = out.replace(certain, (written, at: number, whole: string) => {
        const form = forms.get(keyOf(written));
        return form ? inPlace(form, written, at, whole) : written;
      });
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
    return { words: together(out), people: [...found], unsure };
  };
};
