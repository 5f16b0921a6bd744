import { isAnswered } from '../../domain/facts/answered.ts';
import { asksNothing } from '../../domain/facts/asks-nothing.ts';
import type { Fact, FactKind } from '../../domain/facts/fact.ts';
import { concernIn, isStillNews } from '../../domain/facts/must-hear.ts';
import { onceEach } from '../../domain/facts/same-news.ts';
import { asksAnswered } from '../../domain/framework/asked-for.ts';
import { isOwnNote } from '../../domain/framework/owners-word.ts';
import type { KnownFact, Relationship, UntoldNews } from '../../domain/framework/relationship.ts';
import { calledAmong } from '../../domain/people/called-among.ts';
import { calledName } from '../../domain/people/names.ts';
import { hasLeft, type Person } from '../../domain/people/person.ts';
import { isLongAgo, lastHeard } from '../../domain/plan/still-open.ts';
import type { Id } from '../../domain/shared/id.ts';
import { clockIn, dayOf, type Instant, inZone, millis } from '../../domain/shared/time.ts';
import type { StoredSource } from '../../store/sources.ts';
import type { Store } from '../../store/store.ts';
import { coursesOf } from '../commitment/courses-of.ts';
import type { Context } from '../context.ts';
import { toldOf } from '../draft/told-of.ts';
import { whereSaid } from '../draft/where-said.ts';
import { AppError } from '../errors.ts';
import { findPerson } from '../person/find-person.ts';

const aDay = 86_400_000;
/** News and results of the user's are looked at so far back. */
const lookedBackMs = 180 * aDay;

/** Everybody above the user who was there on that day: the users' manager among them is who they said, else the only one. */
export const aboveOf = (
  store: Store,
  now: Instant,
): readonly { readonly person: Person; readonly manager: boolean }[] => {
  const above = store.people.standing('above').filter((person) => !person.group && !hasLeft(person, dayOf(now)));
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

/** Turns facts into what a relationship knows of them: where they were said, by whom. Each source is looked up once. */
export const knownFacts = ({ store: open, zone }: Context): ((facts: readonly Fact[]) => readonly KnownFact[]) => {
  const store = open();
  const clock = clockIn(zone);
  const me = store.people.me()?.id;
  const sources = new Map<Id, StoredSource>();
  const names = new Map<Id, string>();
  const nameOf = (id: Id): string => {
    const name = id === me ? 'you' : (names.get(id) ?? store.people.get(id)?.name ?? '');
    names.set(id, name);
    return name;
  };
  return (facts) => {
    // Of the text of a source nothing is asked but whether a mark stands behind a question.
    const missing = new Map<Id, number>();
    for (const { source, kind, end } of facts) {
      const upTo = kind === 'question' ? end + 1 : 0;
      const known = sources.get(source)?.text.length ?? -1;
      if (known < upTo) missing.set(source, Math.max(missing.get(source) ?? 0, upTo));
    }
    for (const source of store.sources.heads(missing)) sources.set(source.id, source);
    return facts.map((fact) => {
      const source = sources.get(fact.source);
      const kind = source?.kind ?? 'capture';
      const written = kind === 'mail' || kind === 'transcript';
      const by = fact.speaker ?? (written ? source?.people.find(({ role }) => role === 'from')?.person : me);
      // A question keeps its mark, which stands behind its span.
      const asked = fact.kind === 'question' && source?.text.charAt(fact.end) === '?';
      return {
        ...fact,
        quote: asked ? `${fact.quote}?` : fact.quote,
        said: clock(fact.said),
        from: { kind, title: source?.title ?? '', who: by === undefined ? (written ? '' : 'you') : nameOf(by) },
      };
    });
  };
};

/** What all relationships have in common, read once. */
export const allNews = (context: Context, known = knownFacts(context)) => {
  const store = context.store();
  const { now } = context;
  const me = store.people.me()?.id ?? null;
  const recent = store.facts.acceptedSince(millis(now) - lookedBackMs, now);
  const done = recent.filter(({ kind }) => kind === 'result');
  // What nobody is said to have done is the user's where a note of theirs says so; a mail may pass it on.
  const said = new Set(
    known(done.filter(({ owner }) => owner === null)).flatMap((fact) => (isOwnNote(fact) ? fact.id : [])),
  );
  const results = done.filter(({ id, owner }) => (owner === null ? said.has(id) : owner === me));
  const names = nameWords(
    store,
    recent.flatMap(({ about }) => about),
  );
  return {
    me,
    names,
    called: calledAmong(store.people.standing('above').filter(({ group }) => !group)),
    results,
    // Whoever got it done, it ends the trouble.
    news: recent.filter((fact) => isStillNews(fact, done, now, names)),
  };
};

const isOwed = ({ kind }: Fact): boolean => kind === 'commitment' || kind === 'request' || kind === 'question';

/**
 * Kinds that hold until something newer is said; all others say nothing of today after this many days, unless they are open.
 * What is open and long past is asked about in the ledger, and says nothing of how it stands.
 */
const holding: readonly FactKind[] = ['priority', 'preference', 'success'];
const saysForMs = 400 * aDay;
const stillSays = (fact: Fact, now: Instant): boolean =>
  !(isOwed(fact) && isLongAgo(fact, lastHeard(fact), now)) &&
  (millis(now) - millis(fact.said) <= saysForMs ||
    holding.includes(fact.kind) ||
    (fact.kind === 'commitment' && fact.closed === null) ||
    (fact.closed !== null && millis(now) - millis(fact.closed.at) <= lookedBackMs));

/** What was accepted of these people and may say how it stands, newest first. */
export const whatSays = ({ store, now }: Context, people: readonly Id[]): readonly Fact[] => {
  const at = millis(now);
  return store().currentFacts.saying(now, { people, since: at - saysForMs, endedSince: at - lookedBackMs, holding });
};

const plain = ({ quote }: Fact): string => (quote.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
const isOthersToo = (reached: { readonly copy: boolean; readonly others: number } | undefined): boolean =>
  reached !== undefined && (reached.copy || reached.others > 0);

/** What is on file of the user and one person above them, up to now. */
export const relationshipOf = (
  context: Context,
  person: Person,
  {
    manager = false,
    all = allNews(context),
    known = knownFacts(context),
    whole = false,
    facts: theirs = whole
      ? context.store().facts.withPerson(person.id, context.now, ['accepted'])
      : whatSays(context, [person.id]),
  }: {
    readonly manager?: boolean;
    /** What was accepted about them and says something of today, newest first; with `whole` all of it. */
    readonly facts?: readonly Fact[];
    /** Everything ever, and not what still says how it stands. */
    readonly whole?: boolean;
    readonly all?: ReturnType<typeof allNews>;
    readonly known?: ReturnType<typeof knownFacts>;
  } = {},
): Relationship => {
  const store = context.store();
  const { now, zone } = context;
  const { id } = person;
  const clock = clockIn(zone);
  const { me, names, news, results } = all;
  // Whoever wrote again in that conversation has answered, as far as anybody can tell; a copy asks nothing of its reader.
  const owed = theirs
    .filter((fact) => fact.closed === null && isOwed(fact) && stillSays(fact, now))
    .map((fact) => fact.id);
  const since = whole ? new Set() : store.correspondence.wroteSince(owed, me, now);
  const reached = whole || me === null ? new Map() : store.correspondence.reachedAs(owed, me);
  const mine = new Set(
    theirs.flatMap((fact) => (fact.kind === 'commitment' && fact.owner === me ? [plain(fact)] : [])),
  );
  const speaks = (fact: Fact): boolean =>
    stillSays(fact, now) &&
    !since.has(fact.id) &&
    !(fact.kind !== 'commitment' && fact.to === null && isOthersToo(reached.get(fact.id))) &&
    // What the user promised, sent back to them.
    !(fact.kind === 'commitment' && fact.owner === id && fact.closed === null && mine.has(plain(fact)));
  const facts = whole ? theirs : theirs.filter(speaks);
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
  const onClock = (at: Instant | undefined): Instant | null => (at === undefined ? null : clock(at));
  const onFile = store.currentFacts.onFile(id, now);
  // What was asked and has its answer on file asks for nothing any more.
  const answers = [
    ...facts.filter((fact) => fact.kind === 'commitment' && fact.owner === me && (fact.to === null || fact.to === id)),
    ...results,
  ].map((fact) => ({ fact, told: told.get(fact.id) ?? null }));
  const stillAsked = (fact: Fact): boolean =>
    whole ||
    fact.closed !== null ||
    fact.owner !== id ||
    (fact.kind !== 'request' && fact.kind !== 'question') ||
    !isAnswered(fact, answers, names);
  return {
    person: {
      id,
      called: all.called.get(id) ?? calledName(person.name),
      relation: person.relation ?? null,
      right: person.right ?? null,
      gone: hasLeft(person, dayOf(now)),
    },
    me,
    now,
    facts: known(facts.filter(stillAsked)).filter(
      (fact) => whole || fact.closed !== null || fact.from.kind !== 'mail' || !asksNothing(fact),
    ),
    onFile: {
      facts: onFile.facts,
      since: onFile.since === null ? null : inZone(onFile.since, zone),
      ...(onFile.facts === 0 ? { notes: store.powers.notesAbout(id, now).length } : {}),
    },
    untold: onceEach(
      concerned.filter(({ fact }) => !told.has(fact.id) && !isHeld(fact)),
      ({ fact }) => fact,
      names,
    ).flatMap(({ fact, why }) => known([fact]).map((one) => ({ fact: one, why }))),
    toldTrouble: known(concerned.flatMap(({ fact }) => (told.has(fact.id) && !fact.about.includes(id) ? [fact] : []))),
    heard: known(results.filter((fact) => told.has(fact.id) && !fact.about.includes(id))),
    unheard: known(results.filter((fact) => !told.has(fact.id) && !isHeld(fact))),
    told: new Map([...told].map(([fact, at]) => [fact, clock(at)])),
    courses: coursesOf(
      store,
      facts.filter(({ kind }) => kind === 'commitment'),
      now,
    ),
    disagreements: store.disagreements.opened(now, id),
    calendar: store.moments.count() > 0,
    next: next ? { id: next.id, title: next.title, start: clock(next.start) } : null,
    answers: store.answers.ofPerson(id, now),
    rounds: store.cycles.open(now, id),
    answered: asksAnswered(theirs, {
      me,
      person: id,
      said: new Map(
        [...store.askAnswers.said(now).values()].flatMap(({ fact, outcome }) => (outcome ? [[outcome, fact]] : [])),
      ),
    }),
    updates: store.drafts.updatesTo(id, now),
    deeds: {
      talked: () => onClock(store.moments.lastWith(id, now)),
      raised: (need) => {
        const word = store.answers.starting('need:', now).get(`need:${need}`);
        const sent = store.drafts.lastSentAbout(need, id, now);
        const said = word?.answer === 'done' ? word.said : undefined;
        return onClock(sent !== undefined && said !== undefined && millis(sent) > millis(said) ? sent : (said ?? sent));
      },
      begun: (fact) => onClock(store.initiatives.begun(now).find((one) => one.fact === fact)?.opened),
    },
  };
};

/** The person these words name, with what is on file of the two of you. Throws `AppError`: `not-found`, `ambiguous`, `bad-input`. */
export const relationshipWith = (
  context: Context,
  words: string,
  whole = false,
): { readonly person: Person; readonly relationship: Relationship } => {
  const store = context.store();
  const person = findPerson(store, words);
  if (person.standing === 'me') throw new AppError('bad-input', { field: 'person', detail: 'That is you.' });
  const manager = aboveOf(store, context.now).some((one) => one.person.id === person.id && one.manager);
  return { person, relationship: relationshipOf(context, person, { manager, whole }) };
};
