import { isAsk, isOver } from '../../domain/documents/brief-fact.ts';
import { wordsOfName, wordsOfReader } from '../../domain/documents/fit-to-send.ts';
import type { TalkFact } from '../../domain/documents/talk-fact.ts';
import type { TalkReader } from '../../domain/documents/talk-fit.ts';
import { aroundIn } from '../../domain/documents/told-in.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import { isHistory } from '../../domain/facts/history.ts';
import { calledName, everyName } from '../../domain/people/names.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Id } from '../../domain/shared/id.ts';
import { clockIn, dayOf, daysBetween, millis } from '../../domain/shared/time.ts';
import type { StoredSource } from '../../store/sources.ts';
import { movedFrom } from '../change/moved-from.ts';
import type { Context } from '../context.ts';
import { toldOf } from '../draft/told-of.ts';
import { whereSaid } from '../draft/where-said.ts';
import { isAsked, learnedLines } from '../signals/learned.ts';

/** Facts as a document for somebody needs them: with the kind of their source, who said them and what people are called. */
export const talkFacts = (
  { store: open, zone, now }: Context,
  sources: readonly StoredSource[],
  /** Whoever it is written for. */
  reader: Id,
): ((fact: Fact) => TalkFact) => {
  const store = open();
  const clock = clockIn(zone);
  const where = whereSaid(store, reader);
  const me = store.people.me()?.id;
  const byId = new Map(sources.map((source) => [source.id, source]));
  const name = (id: string | null): string => {
    const person = id === null ? undefined : store.people.get(id);
    return person === undefined ? '' : person.standing === 'me' ? 'you' : person.name;
  };
  return (fact) => {
    const source = byId.get(fact.source);
    const kind = source?.kind ?? 'capture';
    const writer = source?.people.find(({ role }) => role === 'from')?.person ?? null;
    const spoken = kind === 'mail' || kind === 'transcript';
    const holder = name(fact.owner);
    const by = spoken ? (fact.speaker ?? writer) : fact.speaker;
    const around = source && !spoken ? aroundIn(source.text, fact) : null;
    // A question keeps its mark, which stands behind its span.
    const asked = fact.kind === 'question' && source?.text.charAt(fact.end) === '?';
    return {
      ...fact,
      movedFrom: movedFrom(store, [fact.id], now).get(fact.id) ?? [],
      quote: asked ? `${fact.quote}?` : fact.quote,
      said: clock(fact.said),
      from: kind,
      who: spoken ? name(fact.speaker ?? writer) : 'you',
      by: by === me ? null : by,
      ...(around === null ? {} : { line: `${around.line} ${around.next}` }),
      apart: where(fact, source).apart !== undefined,
      shared: spoken && source?.people.some((one) => one.person === reader && one.role !== 'about') === true,
      others: fact.about.flatMap((id) => (id === me ? [] : wordsOfName(store.people.get(id)?.name ?? ''))),
      holder: holder === '' || holder === 'you' ? '' : calledName(holder),
    };
  };
};

/** Somebody as what is written for them asks of words. */
export const talkReaderOf = ({ id, name, aliases, role }: Person): TalkReader => ({
  id,
  called: calledName(name),
  names: everyName({ name, aliases }),
  words: wordsOfReader([name, ...aliases], role),
});

/** What a letter is signed with: nothing where the user has not said their name yet. */
export const signature = (context: Context): string => {
  const me = context.store().people.me();
  return me === undefined || me.name === 'Me' || me.name.includes('@') ? '' : calledName(me.name);
};

/** What was asked stays open so many days; nobody remembers older questions unless they were asked again. */
const openAsk = 90;
const ofTheHouse: readonly Fact['kind'][] = ['timing', 'decision', 'result', 'outcome'];
/** The newest of what is known of the house are looked through for what concerns everybody. */
const mostOfHouse = 500;

/**
 * Accepted facts that still hold and are open, newest first: about somebody; and dates, decisions and results of the house
 * that are nobody else's. With `waiting` also what was asked between the two and nobody has accepted yet.
 */
export const openFactsWith = (
  context: Context,
  person: Id,
  { waiting = false }: { readonly waiting?: boolean } = {},
): readonly TalkFact[] => {
  const store = context.store();
  const today = dayOf(context.now);
  const me = store.people.me()?.id;
  const holds = (fact: Fact): boolean =>
    fact.closed === null && (isAsk(fact) ? daysBetween(dayOf(fact.said), today) <= openAsk : !isOver(today, fact));
  const theirs = store.facts.withPerson(person, context.now, ['accepted']).filter(holds);
  const lines = learnedLines(store, context.now);
  const settled = waiting ? store.factChanges.settled(context.now) : new Set<Id>();
  const proposed = waiting
    ? store.facts
        .withPerson(person, context.now, ['proposed'])
        .filter(
          (fact) =>
            isAsk(fact) &&
            holds(fact) &&
            !isHistory(fact, 'mail', context.now) &&
            !settled.has(fact.id) &&
            !isAsked(fact, lines(fact)),
        )
    : [];
  const known = new Set(theirs.map(({ id }) => id));
  const house = store.facts
    .inState('accepted', context.now, mostOfHouse)
    .filter(
      (fact) =>
        ofTheHouse.includes(fact.kind) && !known.has(fact.id) && fact.about.every((id) => id === me) && holds(fact),
    );
  const facts = [...theirs, ...proposed, ...house].sort(
    (a, b) => millis(b.said) - millis(a.said) || a.source.localeCompare(b.source) || a.start - b.start,
  );
  const sources = store.sources.many([...new Set(facts.map(({ source }) => source))]);
  const reader = store.people.get(person);
  const { told } = reader ? toldOf(store, reader, facts, context.now) : { told: new Map<Id, string>() };
  return facts
    .map(talkFacts(context, sources, person))
    .map((fact) => (told.has(fact.id) ? { ...fact, apart: false } : fact));
};
