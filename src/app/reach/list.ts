import { z } from 'zod';
import { LineSource } from '../../domain/documents/line.ts';
import { dayInWords } from '../../domain/documents/words.ts';
import type { Fact, FactKind } from '../../domain/facts/fact.ts';
import { spelledOut } from '../../domain/people/counted.ts';
import { calledName } from '../../domain/people/names.ts';
import { isBeyondOwnLine, isGrowth } from '../../domain/people/own-line.ts';
import { hasLeft, Relation } from '../../domain/people/person.ts';
import { Id } from '../../domain/shared/id.ts';
import { clockIn, dayOf, Instant, inZone } from '../../domain/shared/time.ts';
import { writerIn } from '../fact/fact-view.ts';
import { deedsOf } from '../giving/deeds.ts';
import { operation } from '../operation.ts';
import { personName } from '../person/person-name.ts';
import { rhythms } from '../rhythm/rhythms.ts';
import { PersonName } from '../views.ts';

const lookedBack = 1100;
const aYear = 365;
/** What somebody lets others learn: how they see and decide things. What is owed is no lesson. */
const taught: ReadonlySet<FactKind> = new Set<FactKind>([
  'priority',
  'pressure',
  'success',
  'preference',
  'position',
  'opportunity',
  'outcome',
  'decision',
  'reflection',
]);
const most = 4;

export const reachList = operation({
  name: 'reach.list',
  alias: 'reach',
  summary:
    'Leaders outside your own line: when you were last in touch, what you learnt from them; and whom you helped to grow.',
  surfaces: ['http', 'cli'],
  input: z.object({ limit: z.number().int().min(1).max(500).default(100) }),
  output: z.object({
    /** "Two leaders outside your own line are on file; the last you were in touch with is Ines, on 3 March." */
    words: z.string(),
    /** Whom the user was in touch with last comes first. */
    leaders: z.array(
      z.object({
        person: PersonName,
        relation: Relation.nullable(),
        last: Instant.nullable(),
        next: Instant.nullable(),
        gone: z.boolean(),
        /** Their words and the user's reflections, reflections first, the newest first. */
        learnt: z.array(z.object({ fact: Id, reflection: z.boolean(), source: LineSource })),
      }),
    ),
    /** Above the user, and nobody said whether they are in the own line. */
    unplaced: z.array(PersonName),
    /** Whom the user taught or put forward, who is not above them; the latest first. */
    grown: z.array(z.object({ person: PersonName, at: Instant, quote: z.string(), source: Id, fact: Id.nullable() })),
  }),
  run: (context, { limit }) => {
    const store = context.store();
    const today = dayOf(context.now);
    const clock = clockIn(context.zone);
    const everybody = store.people.all().filter(({ group, standing }) => !group && standing !== 'me');
    const outside = everybody.filter((person) => isBeyondOwnLine(person) === true);
    const { of: rhythmWith } = rhythms(
      context,
      lookedBack,
      outside.map(({ id }) => id),
    );
    const beyond = outside
      .map((person) => ({ person, last: rhythmWith(person).last }))
      .sort((a, b) => (b.last?.at ?? 0) - (a.last?.at ?? 0) || a.person.name.localeCompare(b.person.name))
      .slice(0, limit);
    const lesson = (fact: Fact) => {
      const stored = store.sources.get(fact.source);
      if (!stored) return [];
      const who = writerIn(store, stored);
      const source = {
        quote: fact.quote,
        kind: stored.kind,
        date: clock(fact.said),
        id: fact.source,
        fact: fact.id,
        who,
      };
      return [{ fact: fact.id, reflection: fact.kind === 'reflection', source }];
    };
    const leaders = beyond.map(({ person, last }) => {
      const facts = store.facts
        .withPerson(person.id, context.now, ['accepted'])
        .filter(({ kind, owner }) => taught.has(kind) && (kind === 'reflection' || owner === person.id));
      const next = store.moments.nextWith(person.id, context.now);
      const inOrder = [
        ...facts.filter(({ kind }) => kind === 'reflection'),
        ...facts.filter(({ kind }) => kind !== 'reflection'),
      ];
      return {
        person: personName(person),
        relation: person.relation ?? null,
        last: last ? inZone(last.at, context.zone) : null,
        next: next ? (next.allDay ? next.start : clock(next.start)) : null,
        gone: hasLeft(person, today),
        learnt: inOrder.slice(0, most).flatMap(lesson),
      };
    });
    const known = new Map(everybody.map((person) => [person.id, person]));
    const grown = deedsOf(context, aYear).flatMap(({ kind, person: id, at, quote, source, fact }) => {
      const person = known.get(id);
      const helped = (kind === 'given' || kind === 'celebrated') && isGrowth(quote);
      return person && helped && (person.standing === 'below' || person.standing === 'beside')
        ? [{ person: personName(person), at, quote, source, fact }]
        : [];
    });
    const [first] = leaders;
    const count = spelledOut(leaders.length, 'leader');
    const verb = leaders.length === 1 ? 'is' : 'are';
    const words =
      first === undefined
        ? 'Nobody outside your own line is on file.'
        : first.last === null
          ? `${count} outside your own line ${verb} on file; you have not been in touch with ${leaders.length === 1 ? calledName(first.person.name) : 'any of them'} in three years.`
          : `${count} outside your own line ${verb} on file; the last you were in touch with is ${calledName(first.person.name)}, on ${dayInWords(dayOf(first.last), today)}.`;
    return {
      words,
      leaders,
      unplaced: everybody.filter((person) => isBeyondOwnLine(person) === null).map(personName),
      grown: grown.slice(0, limit),
    };
  },
});
