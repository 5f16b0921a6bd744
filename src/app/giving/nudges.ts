import type { Line } from '../../domain/documents/line.ts';
import { dayInWords, shortened } from '../../domain/documents/words.ts';
import type { Fact, FactKind } from '../../domain/facts/fact.ts';
import { spelled } from '../../domain/people/counted.ts';
import type { Deed } from '../../domain/people/deed.ts';
import { calledName } from '../../domain/people/names.ts';
import type { Person } from '../../domain/people/person.ts';
import { isWeighty } from '../../domain/people/weighty-ask.ts';
import { isLongAgo, lastHeard } from '../../domain/plan/still-open.ts';
import { clockIn, dayOf, type Instant, inZone, millis } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';
import { writerIn } from '../fact/fact-view.ts';

const aDay = 86_400_000;
const fourWeeks = 28;
/** So many asks in four weeks are many. */
const many = 4;
const readers = 3;
const mostIdeas = 3;
const lookedAt: readonly FactKind[] = ['support', 'request', 'commitment', 'result', 'priority'];

export type Nudge = {
  readonly person: Person;
  readonly words: string;
  /** The mails and notes the asks stand in, newest first. */
  readonly asks: readonly { readonly source: string; readonly at: Instant }[];
  /** What could be given, each around words on file. */
  readonly ideas: readonly Line[];
};

/** Something to give, from what is on file: thanks not yet said, what they still wait for, a win, what they care about. */
const ideasFor = (context: Context, person: Person, deeds: readonly Deed[]): readonly Line[] => {
  const store = context.store();
  const me = store.people.me()?.id;
  const clock = clockIn(context.zone);
  const today = dayOf(context.now);
  const name = calledName(person.name);
  const facts = store.facts.withPerson(person.id, context.now, ['accepted'], lookedAt);
  const quoted = (quote: string): string => `“${shortened(quote, 18)}”`;
  const line = (text: string, { source, quote, said, id }: Pick<Fact, 'source' | 'quote' | 'said' | 'id'>): Line[] => {
    const stored = store.sources.get(source);
    if (!stored) return [];
    return [
      {
        text,
        sources: [{ quote, kind: stored.kind, date: clock(said), id: source, fact: id, who: writerIn(store, stored) }],
      },
    ];
  };
  const factOf = (id: string | null): Fact | undefined =>
    id === null ? undefined : facts.find((fact) => fact.id === id);
  const thankedAt = Math.max(
    0,
    ...deeds.filter(({ kind }) => kind === 'thanked' || kind === 'shared').map(({ at }) => millis(at)),
  );
  const received = deeds.find(({ kind, at }) => kind === 'received' && millis(at) > thankedAt);
  const helped = received && factOf(received.fact);
  const owed = facts.filter(
    (fact) =>
      fact.closed === null &&
      !isLongAgo(fact, lastHeard(fact), context.now) &&
      ((fact.kind === 'request' &&
        isWeighty(fact.quote, fact.kind) &&
        fact.owner === person.id &&
        (fact.to === null || fact.to === me)) ||
        (fact.kind === 'commitment' && fact.owner === me && fact.to === person.id)),
  );
  const answered = store.correspondence.wroteSince(
    owed.map(({ id }) => id),
    me ?? null,
    context.now,
  );
  const waits = owed.find(({ id }) => !answered.has(id));
  const won = facts.find(
    ({ kind, owner, said, about }) =>
      kind === 'result' &&
      (owner === person.id || (owner === null && about.includes(person.id))) &&
      millis(said) > millis(context.now) - 60 * aDay,
  );
  const cares = facts.find(({ kind, owner }) => kind === 'priority' && owner === person.id);
  return [
    ...(helped
      ? line(`Thank ${name} for ${quoted(helped.quote)} (${dayInWords(dayOf(clock(helped.said)), today)}).`, helped)
      : []),
    ...(waits ? line(`${name} still waits for ${quoted(waits.quote)}.`, waits) : []),
    ...(won ? line(`Say what ${name} had in this, where it counts: ${quoted(won.quote)}.`, won) : []),
    ...(cares ? line(`Offer something that helps with ${quoted(cares.quote)}.`, cares) : []),
  ].slice(0, mostIdeas);
};

/** Whom the user asked for much in four weeks and gave nothing on file, those asked most first. */
export const nudgesFor = (context: Context, deeds: readonly Deed[], people: readonly Person[]): readonly Nudge[] => {
  const store = context.store();
  const me = store.people.me()?.id;
  if (me === undefined) return [];
  const until = millis(context.now);
  const from = until - fourWeeks * aDay;
  const known = new Map(people.map((person) => [person.id, person]));
  const asks = new Map<string, Map<string, number>>();
  const add = (person: string, source: string, at: number): void => {
    if (known.has(person)) asks.set(person, (asks.get(person) ?? new Map()).set(source, at));
  };
  for (const { person, source, at } of store.given.asked({ me, from, until, readers })) add(person, source, at);
  for (const fact of store.facts.acceptedSince(from, context.now, ['request', 'question'])) {
    const { owner, to, source, said } = fact;
    if (owner === me && to !== null && isWeighty(fact.quote, fact.kind)) add(to, source, millis(said));
  }
  return [...asks]
    .flatMap(([id, of]) => {
      const person = known.get(id);
      const theirs = deeds.filter((deed) => deed.person === id);
      const gave = theirs.some(({ kind, at }) => kind !== 'received' && millis(at) >= from);
      if (!person || person.standing === 'below' || of.size < many || gave) return [];
      const name = calledName(person.name);
      const first = dayInWords(dayOf(inZone(Math.min(...of.values()), context.zone)), dayOf(context.now));
      return [
        {
          person,
          words: `You have asked ${name} for something ${spelled(of.size)} times since ${first}; no help, thanks or credit to ${name} is on file in these four weeks.`,
          asks: [...of].sort((a, b) => b[1] - a[1]).map(([source, at]) => ({ source, at: inZone(at, context.zone) })),
          ideas: ideasFor(context, person, theirs),
        },
      ];
    })
    .sort((a, b) => b.asks.length - a.asks.length || a.person.name.localeCompare(b.person.name));
};
