import { z } from 'zod';
import { calledName } from '../../domain/people/names.ts';
import { Relation } from '../../domain/people/person.ts';
import { rhythmWords } from '../../domain/people/rhythm-words.ts';
import { Id } from '../../domain/shared/id.ts';
import { clockIn, Day, dayOf, Instant, inZone } from '../../domain/shared/time.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { personName } from '../person/person-name.ts';
import { PersonName } from '../views.ts';
import { quietPeople } from './quiet-for.ts';
import { rhythms } from './rhythms.ts';

/** Three years: whom the user was not in touch with since is no relationship of today. */
const lookedBack = 1100;

export const RhythmView = z.object({
  person: PersonName,
  relation: Relation.nullable(),
  /** "In touch on 31 days from 4 March to 12 June, rarely more than nine days apart." */
  words: z.string(),
  /** Days of contact in the year up to the last; a few tell little, and `words` says so. */
  days: z.number().int(),
  /** Nine of ten times the next contact came within so many days; null where there are too few to tell. */
  within: z.number().int().nullable(),
  last: z
    .object({
      at: Instant,
      /** They wrote, the user wrote, or they met. */
      how: z.enum(['wrote', 'written', 'met']),
      /** "Dana wrote last." */
      words: z.string(),
      ref: Id,
    })
    .nullable(),
  /** The next moment with them. */
  next: Instant.nullable(),
  quiet: z.object({ since: Day, days: z.number().int() }).nullable(),
  /** Since when they are no longer there. */
  gone: Day.nullable(),
});
export type RhythmView = Readonly<z.infer<typeof RhythmView>>;

export const rhythmList = operation({
  name: 'rhythm.list',
  alias: 'rhythm',
  summary: 'How often you are in touch with people, and who has gone quiet, from moments and mail.',
  surfaces: ['http', 'cli'],
  positional: ['person'],
  input: z.object({
    person: z.string().min(1).optional(),
    /** Also people whom nobody placed above, beside or below. */
    all: z.boolean().default(false),
    limit: z.number().int().min(1).max(1000).default(200),
  }),
  output: z.object({
    /** Who is quiet first, then by last contact. Nobody who is a group or a machine. */
    people: z.array(RhythmView),
    total: z.number().int(),
    /** What Today would say, the first of it: those the user placed, without those answered. */
    quiet: z.array(z.object({ person: PersonName, words: z.string(), since: Day, about: z.string() })),
  }),
  run: (context, { person: words, all, limit }) => {
    const store = context.store();
    const today = dayOf(context.now);
    const clock = clockIn(context.zone);
    const asked = words === undefined ? undefined : findPerson(store, words);
    const people = (asked ? [asked] : store.people.all()).filter(
      ({ group, standing, relation }) =>
        !group && standing !== 'me' && (asked !== undefined || all || standing !== 'unknown' || relation !== undefined),
    );
    const known = rhythms(
      context,
      lookedBack,
      people.map(({ id }) => id),
    );
    const rows = people.map((person) => {
      const { rhythm, last } = known.of(person);
      const gone = person.gone !== undefined && person.gone <= today ? person.gone : null;
      // Whoever left is missed by nobody's counting.
      const told = rhythm && gone !== null ? { ...rhythm, quiet: null } : rhythm;
      const name = calledName(person.name);
      const said = { wrote: `${name} wrote last.`, written: `You wrote to ${name} last.`, met: 'You met last.' };
      return {
        person: personName(person),
        relation: person.relation ?? null,
        words: rhythmWords(told, today),
        days: told?.days ?? 0,
        within: told?.within ?? null,
        last: last ? { at: inZone(last.at, context.zone), how: last.how, words: said[last.how], ref: last.ref } : null,
        next: null as Instant | null,
        quiet: told?.quiet ?? null,
        gone,
        at: last?.at ?? 0,
      };
    });
    const inOrder = rows
      .filter(({ days }) => days > 0 || asked !== undefined)
      .sort(
        (a, b) =>
          Number(b.quiet !== null) - Number(a.quiet !== null) ||
          b.at - a.at ||
          a.person.name.localeCompare(b.person.name),
      );
    return {
      people: inOrder.slice(0, limit).map(({ at: _, ...row }) => {
        const next = store.moments.nextWith(row.person.id, context.now);
        return { ...row, next: next ? (next.allDay ? next.start : clock(next.start)) : null };
      }),
      total: inOrder.length,
      quiet: (asked === undefined || inOrder[0]?.quiet ? quietPeople(context) : [])
        .filter(({ person }) => asked === undefined || person.id === asked.id)
        .map(({ person, words: line, since, about }) => ({ person, words: line, since, about })),
    };
  },
});
