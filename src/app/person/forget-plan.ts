import type { Fact } from '../../domain/facts/fact.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Id } from '../../domain/shared/id.ts';
import type { Place } from '../../store/forget.ts';
import type { ChangeByHand, Written } from '../../store/forget-people.ts';
import type { Store } from '../../store/store.ts';
import { changeWithout } from './forget-json.ts';
import { namesOf } from './forget-names.ts';
import { type TalkWithout, talksWithout } from './forget-talks.ts';
import { type Forms, formsOf, isTelling, rewritten, sameName } from './forget-words.ts';

/** What deleting somebody would do, read without writing anything. */
export type Plan = {
  readonly person: Person;
  readonly forms: Forms;
  /** Others who go by the same name: then the name alone is left where it stands. */
  readonly namesakes: readonly Person[];
  /** Mails they wrote. */
  readonly mails: ReadonlySet<Id>;
  /** Transcripts in which they spoke, as those will stand. */
  readonly talks: readonly TalkWithout[];
  /** Facts that go, those in their mails among them. */
  readonly facts: readonly Fact[];
  /** Facts on words of others, or of the user, that stay without them. */
  readonly kept: readonly Fact[];
  /** Sources of others and of the user whose text or key names them. */
  readonly sources: readonly Id[];
  /** All other places whose words name them. */
  readonly places: readonly Place[];
  /** Rows that are called by their address or name. */
  readonly called: readonly Place[];
  readonly moments: readonly { readonly id: Id; readonly key: string }[];
  /** Merges and splits of theirs, and what rests on them: they go. */
  readonly changes: readonly number[];
  /** Those of others, as they will be kept. */
  readonly rewritten: readonly { readonly number: number; readonly what: string }[];
  /** What the full text lists of who took part where they did too, as it will stand. */
  readonly entries: readonly { readonly id: number; readonly people: string }[];
  readonly seen: readonly number[];
  /** Ways of writing others that name them, as they will stand. */
  readonly written: readonly Written[];
  readonly addresses: readonly string[];
  /** Full names that nobody else has: they are replaced wherever they stand. */
  readonly names: readonly string[];
};

const ownWords = new Set(['capture', 'debrief', 'draft']);

/**
 * Whether a fact goes with somebody: what they wrote, and what the user noted of them. On words of a third person it
 * stays, and what the user or somebody else owes stays too: both without them.
 */
const goes = (fact: Fact, person: Id, me: Id | undefined, kind: string): boolean =>
  // What they said in a mail that quotes them would be the quoting writer's without them.
  (kind === 'mail' && fact.speaker === person) ||
  (ownWords.has(kind) &&
    (fact.owner === person ||
      (fact.owner === null && fact.about.includes(person) && fact.about.every((one) => one === person || one === me))));

const everTime = '9999-12-31T00:00:00Z';

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]{2,}/gu) ?? [];
const isAnyOf = (words: ReadonlySet<string>, text: string): boolean => wordsIn(text).some((word) => words.has(word));

/**
 * Changes by hand that go with somebody: theirs, and those below them with the same people, which could be taken back only
 * after them.
 */
const lostWith = (newestFirst: readonly ChangeByHand[], person: Id): ReadonlySet<number> => {
  const bound = new Set<Id>();
  const lost = new Set<number>();
  for (const { number, people, undone } of newestFirst) {
    if (!people.includes(person) && (undone || !people.some((one) => bound.has(one)))) continue;
    lost.add(number);
    if (!undone) for (const one of people) bound.add(one);
  }
  return lost;
};

export const planOf = (store: Store, person: Person): Plan => {
  const { forget } = store;
  const seen = forget.seen(person.id);
  const addresses = [...new Set([...person.addresses, ...seen.map(({ address }) => address)])].filter(Boolean);
  const { theirs, others, shared, namesakes } = namesOf(store, person, seen, addresses);
  const isShared = (name: string): boolean => person.group || shared.some((one) => sameName(one, name));
  const forms = formsOf(theirs, addresses, { shared: isShared, others });
  const talks = talksWithout(store, person.id);
  const mails = new Set([...forget.written(person.id), ...talks.flatMap(({ id, empty }) => (empty ? [id] : []))]);
  const spoken = new Set(talks.flatMap(({ gone }) => gone));
  const me = store.people.me()?.id;
  const about = store.facts.withPerson(person.id, everTime, ['proposed', 'accepted', 'rejected', 'superseded']);
  const kindOf = (fact: Fact): string => store.sources.get(fact.source)?.kind ?? '';
  const inMails = [...mails].flatMap((id) => store.facts.ofSource(id));
  const elsewhere = about.filter((fact) => !mails.has(fact.source));
  const inTalks = talks
    .filter(({ empty }) => !empty)
    .flatMap(({ id }) => store.facts.ofSource(id))
    .filter(({ id }) => spoken.has(id));
  const facts = [
    ...inMails,
    ...inTalks,
    ...elsewhere.filter((fact) => !spoken.has(fact.id) && goes(fact, person.id, me, kindOf(fact))),
  ];
  const going = new Set(facts.map(({ id }) => id));
  const isNamed = (text: string): boolean => rewritten(text, forms) !== undefined;
  const needles = forms.certain ? forms.needles : [];
  const words = new Set([...theirs, ...others, ...addresses].flatMap(wordsIn));
  const changes = forget.changesByHand();
  const lost = lostWith(changes, person.id);
  const found = needles.length === 0 ? [] : forget.sourcesWith(needles);
  return {
    person,
    forms,
    namesakes,
    mails,
    talks: talks.filter(({ empty }) => !empty),
    facts,
    kept: elsewhere.filter(({ id }) => !going.has(id)),
    sources: found.filter((id) => {
      if (mails.has(id)) return false;
      const { key, thread } = forget.sourceKeys(id);
      return isNamed(key) || isNamed(thread) || isNamed(store.sources.get(id)?.text ?? '');
    }),
    places:
      needles.length === 0
        ? []
        : forget
            .places(needles, { person: person.id, sources: mails })
            .filter(
              (place) => isNamed(forget.words(place)) && !(place.table === 'fact' && going.has(String(place.key.id))),
            ),
    called: needles.length === 0 ? [] : forget.calledBy(needles).filter((row) => isNamed(String(row.key[row.column]))),
    moments: needles.length === 0 ? [] : forget.momentKeys(needles).filter(({ key }) => isNamed(key)),
    changes: [...lost],
    rewritten: changes.flatMap(({ number, what }) => {
      const left = lost.has(number) ? what : changeWithout(what, forms, person.id);
      return left === what ? [] : [{ number, what: left }];
    }),
    entries: forget
      .entriesOf(person.id)
      .filter(({ ref, people }) => !mails.has(ref) && isAnyOf(words, people))
      .map(({ id, left }) => ({ id, people: left })),
    seen: seen.map(({ id }) => id),
    written: (needles.length === 0 ? [] : forget.writtenWith(needles)).flatMap(({ id, name, address }) => {
      const left = rewritten(name, forms)?.text ?? name;
      return isNamed(address) ? [{ id, name: left, address: '' }] : left === name ? [] : [{ id, name: left, address }];
    }),
    addresses,
    names: theirs.filter((name) => isTelling(name) && !isShared(name)),
  };
};
