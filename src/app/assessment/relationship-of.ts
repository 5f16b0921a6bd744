import type { Fact } from '../../domain/facts/fact.ts';
import { lastDayOf } from '../../domain/facts/last-day.ts';
import { concernIn, isStillNews } from '../../domain/facts/must-hear.ts';
import type { KnownFact, Relationship, UntoldNews } from '../../domain/framework/relationship.ts';
import { calledName } from '../../domain/people/names.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Id } from '../../domain/shared/id.ts';
import { clockIn, dayOf, millis } from '../../domain/shared/time.ts';
import type { Store } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { toldOf } from '../draft/told-of.ts';
import { whereSaid } from '../draft/where-said.ts';
import { AppError } from '../errors.ts';
import { writerIn } from '../fact/fact-view.ts';
import { findPerson } from '../person/find-person.ts';

const aDay = 86_400_000;
/** News and results of the user's are looked at so far back. */
const lookedBackMs = 180 * aDay;

/** Everybody above the user who is there: the users' manager among them is who they said, else the only one. */
export const aboveOf = (store: Store): readonly { readonly person: Person; readonly manager: boolean }[] => {
  const above = store.people.standing('above').filter(({ gone, group }) => gone === undefined && !group);
  const named = above.some(({ relation }) => relation === 'manager');
  return above.map((person) => ({
    person,
    manager: named ? person.relation === 'manager' : above.length === 1,
  }));
};

/** Small words of the names of everybody who is in these facts: they tell whom and not what. */
export const nameWords = (store: Store, people: readonly Id[]): ReadonlySet<string> =>
  new Set(
    [...new Set(people)].flatMap((id) => {
      const person = store.people.get(id);
      return person
        ? [person.name, ...person.aliases].flatMap((name) => name.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [])
        : [];
    }),
  );

/** Facts with where they were said; each source is looked up once. */
export const knownFacts = ({ store: open, zone }: Context): ((fact: Fact) => KnownFact) => {
  const store = open();
  const clock = clockIn(zone);
  const me = store.people.me()?.id;
  const froms = new Map<Id, KnownFact['from'] & { readonly text: string }>();
  const fromOf = (fact: Fact) => {
    const known = froms.get(fact.source);
    if (known) return known;
    const source = store.sources.get(fact.source);
    const from = {
      kind: source?.kind ?? ('capture' as const),
      title: source?.title ?? '',
      who: source ? writerIn(store, source) : 'you',
      text: source?.text ?? '',
    };
    froms.set(fact.source, from);
    return from;
  };
  return (fact) => {
    const { text, ...from } = fromOf(fact);
    const { speaker } = fact;
    const who = speaker === null ? from.who : speaker === me ? 'you' : (store.people.get(speaker)?.name ?? '');
    // A question keeps its mark, which stands behind its span.
    const asked = fact.kind === 'question' && text.charAt(fact.end) === '?';
    return { ...fact, quote: asked ? `${fact.quote}?` : fact.quote, said: clock(fact.said), from: { ...from, who } };
  };
};

/** What all relationships have in common, read once. */
export const allNews = (context: Context) => {
  const store = context.store();
  const { now } = context;
  const me = store.people.me()?.id ?? null;
  const recent = store.facts.acceptedSince(millis(now) - lookedBackMs, now);
  const mine = (fact: Fact): boolean => fact.owner === null || fact.owner === me;
  const results = recent.filter((fact) => fact.kind === 'result' && mine(fact));
  const names = nameWords(
    store,
    recent.flatMap(({ about }) => about),
  );
  return {
    me,
    names,
    results,
    news: recent.filter((fact) => isStillNews(fact, results, now, names)),
  };
};

/** What is on file of the user and one person above them, up to now. */
export const relationshipOf = (
  context: Context,
  person: Person,
  {
    manager = false,
    all = allNews(context),
    known = knownFacts(context),
  }: {
    readonly manager?: boolean;
    readonly all?: ReturnType<typeof allNews>;
    readonly known?: ReturnType<typeof knownFacts>;
  } = {},
): Relationship => {
  const store = context.store();
  const { now, zone } = context;
  const { id } = person;
  const clock = clockIn(zone);
  const facts = store.facts.withPerson(id, now, ['accepted']);
  const { me, names, news, results } = all;
  const concerned = news.flatMap((fact): { fact: Fact; why: UntoldNews['why'] }[] => {
    // What they said or hold themselves is no news to them.
    const concern = fact.owner === id || fact.speaker === id ? null : concernIn(fact, { id, manager }, facts, names);
    return concern ? [{ fact, why: concern.why }] : [];
  });
  const weighed = [
    ...concerned.map(({ fact }) => fact),
    ...results,
    ...facts.filter(({ kind }) => kind === 'risk' || kind === 'commitment' || kind === 'outcome'),
  ];
  const { told, sources } = toldOf(store, person, [...new Map(weighed.map((fact) => [fact.id, fact])).values()], now);
  const where = whereSaid(store, id);
  // What was said elsewhere in confidence is the user's to keep.
  const isHeld = (fact: Fact): boolean => {
    const { quiet, apart } = where(fact, sources.get(fact.source));
    return quiet || apart !== undefined;
  };
  const next = store.moments.nextWith(id, now);
  const commitments = facts.filter(({ kind }) => kind === 'commitment').map(({ id: fact }) => fact);
  return {
    person: {
      id,
      called: calledName(person.name),
      relation: person.relation ?? null,
      right: person.right ?? null,
      gone: person.gone !== undefined,
    },
    me,
    now,
    facts: facts.map(known),
    untold: concerned
      .filter(({ fact }) => !told.has(fact.id) && !isHeld(fact))
      .map(({ fact, why }) => ({ fact: known(fact), why })),
    heard: results.filter((fact) => told.has(fact.id) && !fact.about.includes(id)).map(known),
    unheard: results.filter((fact) => !told.has(fact.id) && !isHeld(fact)).map(known),
    told: new Map([...told].map(([fact, at]) => [fact, clock(at)])),
    moved: store.factSteps
      .ofFacts(commitments, now)
      .filter(({ what }) => what === 'moved')
      .map(({ fact, at, was }) => ({ fact, at: clock(at), early: (lastDayOf(was) ?? '') >= dayOf(clock(at)) })),
    disagreements: store.disagreements.opened(now, id),
    next: next ? { id: next.id, title: next.title, start: clock(next.start) } : null,
    answers: store.answers.ofPerson(id, now),
  };
};

/** The person these words name, with what is on file of the two of you. Throws `AppError`: `not-found`, `ambiguous`, `bad-input`. */
export const relationshipWith = (
  context: Context,
  words: string,
): { readonly person: Person; readonly relationship: Relationship } => {
  const store = context.store();
  const person = findPerson(store, words);
  if (person.standing === 'me') throw new AppError('bad-input', { field: 'person', detail: 'That is you.' });
  const manager = aboveOf(store).some((one) => one.person.id === person.id && one.manager);
  return { person, relationship: relationshipOf(context, person, { manager }) };
};
