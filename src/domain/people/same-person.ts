import type { Id } from '../shared/id.ts';
import { handlesOf, middlesDiffer, misread, type NameParts, nameParts, nameWords } from './name-parts.ts';
import { sameFirstName } from './nicknames.ts';

/** Somebody as names and addresses tell of them. */
export type Known = {
  readonly id: Id;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly addresses: readonly string[];
};

/** Why two may be one, by their names alone. */
export type Likeness = 'same' | 'joined' | 'initial' | 'nickname' | 'spelling' | 'handle' | 'bare';

export type Candidate = {
  readonly one: Known;
  readonly other: Known;
  readonly like: Likeness;
  /** The two names that are alike, as they are shown. */
  readonly names: readonly [string, string];
};

/** What two people have in common in mails; counts. */
export type Common = {
  /** Mails and moments in which both stand: strong evidence against. */
  readonly together: number;
  /** Conversations in which now the one and now the other stands. */
  readonly threads: number;
  /** Others whom both write with, those who write with everybody left out. */
  readonly others: number;
};

export type Judged = { readonly confidence: number; readonly reason: string };

const domainOf = (address: string): string => address.split('@')[1] ?? '';

/** Whether one mail domain is the other, or a part of it. */
export const sameHouse = (one: string, other: string): boolean =>
  one !== '' && other !== '' && (one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`));

// "dana+lists@" and "dana-dated-1030976555.34ad5b@" come to dana's mailbox.
const mailbox = (address: string): string => (address.split('@')[0] ?? '').replace(/\+.*$|-dated-\d.*$/, '');

/** Whether two addresses are one mailbox: the same name before the @, at one house. */
export const sameMailbox = (one: string, other: string): boolean =>
  mailbox(one) !== '' && mailbox(one) === mailbox(other) && sameHouse(domainOf(one), domainOf(other));

type Form = NameParts & { readonly person: Known; readonly shown: string; readonly words: number };

// Two names run together, or words of a form in between: "Dana tbirch Ruiz", "Dana PLEASE PRINT Ruiz".
const runTogether = (name: string): boolean =>
  /\p{Lu}\p{Ll}/u.test(name) &&
  name
    .split(/\s+/)
    .slice(1)
    .some((word) => /^\p{Lu}{4,}$/u.test(word) || (word.length > 4 && word === word.toLowerCase()));

const formsOf = (person: Known): readonly Form[] => {
  const shown = [...new Set([person.name, ...person.aliases])].slice(0, 12);
  return shown.flatMap((name) => {
    // "dana.ruiz" and "dana_ruiz" are names written as a handle.
    const plain = /\s/.test(name) ? name : name.replace(/[._]+/g, ' ');
    const words = nameWords(plain).length;
    return words === 0 || words > 5 || name.includes('@') || runTogether(name)
      ? []
      : [{ ...nameParts(plain), person, shown: name, words }];
  });
};

const likeness = (one: Form, other: Form): Likeness | undefined => {
  if (middlesDiffer(one, other)) return undefined;
  const firsts = [one.first, other.first] as const;
  if (one.last === other.last) {
    if (firsts[0] === firsts[1]) return firsts[0].length > 1 ? 'same' : undefined;
    const short = firsts.find((first) => first.length === 1);
    if (short !== undefined) {
      const long = firsts.find((first) => first.length > 1);
      return long?.startsWith(short) ? 'initial' : undefined;
    }
    if (sameFirstName(firsts[0], firsts[1])) return 'nickname';
    // "Danam" is "Dana M" run together, or "Dana" with a letter too many.
    return misread(firsts[0], firsts[1]) ? 'spelling' : undefined;
  }
  return firsts[0] === firsts[1] && firsts[0].length > 1 && misread(one.last, other.last) ? 'spelling' : undefined;
};

const strength: readonly Likeness[] = ['same', 'joined', 'initial', 'nickname', 'spelling', 'handle', 'bare'];
/** A name that so many bear says nothing. */
const mostOfOneName = 60;

/** Pairs whose names are alike enough to look at what they have in common; each pair once, under its strongest likeness. */
export const candidates = (people: readonly Known[]): readonly Candidate[] => {
  const forms = people.flatMap(formsOf);
  const found = new Map<string, Candidate>();
  const keep = (one: Form, other: Form, like: Likeness): void => {
    if (one.person.id === other.person.id) return;
    const [a, b] = one.person.id < other.person.id ? [one, other] : [other, one];
    const key = `${a.person.id} ${b.person.id}`;
    const known = found.get(key);
    if (known && strength.indexOf(known.like) <= strength.indexOf(like)) return;
    found.set(key, { one: a.person, other: b.person, like, names: [a.shown, b.shown] });
  };
  const blocks = (of: (form: Form) => string): void => {
    const block = new Map<string, Form[]>();
    for (const form of forms) {
      if (form.words < 2) continue;
      block.set(of(form), [...(block.get(of(form)) ?? []), form]);
    }
    for (const group of block.values()) {
      if (group.length > mostOfOneName) continue;
      for (const [index, one] of group.entries()) {
        for (const other of group.slice(index + 1)) {
          const like = likeness(one, other);
          if (like) keep(one, other, like);
        }
      }
    }
  };
  blocks(({ last }) => last);
  blocks(({ first, last }) => `${first} ${last.charAt(0)}`);

  const byHandle = new Map<string, Form[]>();
  const byWord = new Map<string, Form[]>();
  const put = (map: Map<string, Form[]>, key: string, form: Form): void => {
    const known = map.get(key) ?? [];
    if (!known.some(({ person }) => person.id === form.person.id)) map.set(key, [...known, form]);
  };
  for (const form of forms) {
    if (form.words < 2) continue;
    for (const handle of handlesOf(form)) put(byHandle, handle, form);
    for (const word of [form.first, form.last]) if (word.length > 2) put(byWord, word, form);
  }
  for (const form of forms) {
    if (form.words !== 1 || form.person.aliases.length > 3) continue;
    const locals = form.person.addresses.map((address) => nameWords(address.split('@')[0] ?? '').join(''));
    for (const handle of new Set([form.last, ...locals])) {
      const [only, ...more] = byHandle.get(handle) ?? [];
      if (only && more.length === 0) keep(form, only, handle === `${only.first}${only.last}` ? 'joined' : 'handle');
    }
    const [only, ...more] = byWord.get(form.last) ?? [];
    if (only && more.length === 0) keep(form, only, 'bare');
  }
  return [...found.values()];
};

const base: Readonly<Record<Likeness, number>> = {
  same: 0.62,
  joined: 0.5,
  initial: 0.42,
  nickname: 0.42,
  spelling: 0.42,
  handle: 0.42,
  bare: 0.25,
};

/** Below this the page does not ask. */
export const worthAsking = 0.6;

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** How likely two are one and why, in one sentence; undefined where it should not be asked. */
export const judge = (
  { one, other, like, names }: Candidate,
  { together, threads, others }: Common,
): Judged | undefined => {
  if (together > 0) return undefined;
  const [ones, theirs] = [one.addresses.map(domainOf), other.addresses.map(domainOf)];
  const house = ones.find((domain) => theirs.some((theirDomain) => sameHouse(domain, theirDomain)));
  const nameOnly = one.addresses.length === 0 || other.addresses.length === 0;
  const evidence = (house ? 0.12 : 0) + Math.min(0.16, threads * 0.08) + Math.min(0.2, others * 0.07);
  const confidence = Math.min(0.97, base[like] + evidence + (nameOnly && like === 'same' ? 0.1 : 0));
  if (confidence < worthAsking) return undefined;
  const [a, b] = names;
  const because: Record<Likeness, string> = {
    same: house
      ? `The same full name twice at ${house}`
      : nameOnly
        ? 'The same full name, once without an address'
        : `The same full name at ${ones[0]} and ${theirs[0]}`,
    initial: `“${a}” and “${b}” fit: one is the other with an initial`,
    nickname: `“${a}” and “${b}” fit: one first name is short for the other`,
    spelling: `“${a}” and “${b}” differ as a scan or a slip makes them`,
    joined: `“${a}” and “${b}” fit: one is the other in one word`,
    handle: `“${a}” and “${b}” fit: one is an address made of the other`,
    bare: `“${a}” and “${b}” fit, and nobody else here is called so`,
  };
  const common = [
    ...(house && like !== 'same' ? [`both at ${house}`] : []),
    ...(threads > 0 ? [`both in ${counted(threads, 'conversation', 'conversations')}`] : []),
    ...(others > 0 ? [`${counted(others, 'correspondent', 'correspondents')} in common`] : []),
  ].slice(0, 2);
  return {
    confidence: Math.round(confidence * 100) / 100,
    reason: `${because[like]}; ${[...common, 'never in one mail together'].join(', ')}.`,
  };
};
