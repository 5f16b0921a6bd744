import { createHash } from 'node:crypto';
import type { Fact, FactKind } from '../../domain/facts/fact.ts';
import { nameWords } from '../../domain/people/name-parts.ts';
import { nameKey } from '../../domain/people/names.ts';
import { type OwnWayKind, ownWayKinds } from '../../domain/people/own-way.ts';
import type { Person } from '../../domain/people/person.ts';
import { wayHeadings } from '../../domain/people/ways.ts';
import type { Id } from '../../domain/shared/id.ts';
import { dayOf, millis } from '../../domain/shared/time.ts';
import type { WaysRecord } from '../../domain/sources/record.ts';
import type { Store } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { ensureMe } from '../person/ensure-me.ts';

const kindOf: Readonly<Partial<Record<OwnWayKind, FactKind>>> = { matters: 'priority', success: 'success' };

/** What names the same page across imports: whose, and its lines. */
export const keyOfWays = ({ lines }: WaysRecord, person: Id): string =>
  `mail:ways:${createHash('sha256')
    .update([person, ...lines.map(({ what, words }) => `${what} ${words}`)].join('\u0000'))
    .digest('hex')
    .slice(0, 32)}`;

/** Whoever a page says it is of, where that is one person by their whole name, or by a first name nobody else has. */
export const whoseWays = (store: Store, name: string): Person | undefined => {
  const key = nameKey(name);
  if (key === '') return undefined;
  const people = store.people.all().filter(({ group }) => !group);
  const [whole, another] = people.filter((one) => [one.name, ...one.aliases].some((known) => nameKey(known) === key));
  if (whole) return another ? undefined : whole;
  const [only, ...others] = key.includes(' ') ? [] : people.filter((one) => nameWords(one.name).includes(key));
  return others.length === 0 ? only : undefined;
};

/** Whether a page says of itself that it is of somebody else than the person it is brought in for. */
export const saysAnother = (name: string, person: Person): boolean => {
  const words = nameWords(name);
  const known = new Set([person.name, ...person.aliases].flatMap(nameWords));
  return words.length > 0 && !words.every((word) => known.has(word));
};

const plainWords = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The page in plain words, under which its facts point to their lines. */
const written = ({ lines, day }: WaysRecord) => {
  let text = day === null ? '' : `Written ${day}\n`;
  const spans: { readonly what: OwnWayKind; readonly start: number; readonly end: number }[] = [];
  for (const what of ownWayKinds) {
    const those = lines.filter((line) => line.what === what);
    if (those.length === 0) continue;
    text += `${text === '' ? '' : '\n'}${wayHeadings[what]}\n`;
    for (const { words } of those) {
      spans.push({ what, start: text.length + 2, end: text.length + 2 + words.length });
      text += `- ${words}\n`;
    }
  }
  return { text, spans };
};

/**
 * Keeps somebody's page "how to work with me" as words they wrote to the user, and proposes what it says as facts, each
 * with its words; what is on file already in the same words stays as it is. The same page again adds nothing. Inside of
 * the caller's transaction.
 */
export const keepWays = (
  context: Context,
  person: Person,
  record: WaysRecord,
): { readonly added: boolean; readonly source: Id; readonly facts: readonly Fact[]; readonly already: number } => {
  const store = context.store();
  const key = store.forgotten.keyOf(keyOfWays(record, person.id));
  const known = store.sources.idByKey(key);
  if (known !== undefined) return { added: false, source: known, facts: [], already: record.lines.length };
  // They say it as they give it: a page is as true on that day as when it was written.
  const said = context.now;
  const { text, spans } = written(record);
  const source = context.newId();
  store.sources.add({
    id: source,
    kind: 'mail',
    key,
    thread: source,
    said,
    learned: context.now,
    title: `How to work with ${person.name}`,
    text,
    moment: null,
    people: [
      { person: person.id, role: 'from' },
      { person: ensureMe(context), role: 'to' },
    ],
    // What it says is read line by line here, and nothing in it is a promise or a way of writing mail.
    automatic: true,
    attachments: [],
  });
  store.search.put('mail', source, {
    title: `How to work with ${person.name}`,
    text,
    people: person.name,
    said: millis(said),
    day: dayOf(said),
  });
  const kinds = ['preference', 'priority', 'success'] as const;
  const standing = new Set(
    [
      ...store.currentFacts.open(context.now, kinds, [person.id]),
      // What the user rejected is no news in the next version.
      ...store.facts.withPerson(person.id, context.now, ['rejected'], kinds).filter(({ decided }) => decided !== null),
    ]
      .filter(({ owner }) => owner === person.id)
      .map(({ kind, quote }) => `${kind} ${plainWords(quote)}`),
  );
  let already = 0;
  const facts = spans.flatMap(({ what, start, end }): Fact[] => {
    const kind = kindOf[what] ?? 'preference';
    const quote = text.slice(start, end);
    if (standing.has(`${kind} ${plainWords(quote)}`)) {
      already += 1;
      return [];
    }
    const fact: Fact = {
      id: context.newId(),
      kind,
      source,
      start,
      end,
      quote,
      owner: person.id,
      ownerWords: '',
      to: null,
      about: [person.id],
      action: null,
      due: null,
      polarity: null,
      speaker: person.id,
      said,
      learned: context.now,
      confidence: 0.9,
      reason: `It stands on their own page, under “${wayHeadings[what]}”.`,
      state: 'proposed',
      decided: null,
      lastConfirmed: null,
      closed: null,
    };
    return store.facts.add(fact) ? [fact] : [];
  });
  return { added: true, source, facts, already };
};
