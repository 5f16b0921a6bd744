import { z } from 'zod';
import { Line } from '../../domain/documents/line.ts';
import { type Deed, deedKinds } from '../../domain/people/deed.ts';
import { mirrorWords } from '../../domain/people/mirror.ts';
import { Id } from '../../domain/shared/id.ts';
import { addDays, Day, dayOf, Instant } from '../../domain/shared/time.ts';
import { SourceKind } from '../../domain/sources/source.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { personName } from '../person/person-name.ts';
import { PersonName } from '../views.ts';
import { deedsOf } from './deeds.ts';
import { nudgesFor } from './nudges.ts';

const aYear = 365;
const halfAYear = 182;
const mostOfOne = 50;

const DeedView = z.object({
  kind: z.enum(deedKinds),
  at: Instant,
  quote: z.string(),
  source: Id,
  sourceKind: SourceKind,
  sourceTitle: z.string(),
  fact: Id.nullable(),
});

export const givingList = operation({
  name: 'giving.list',
  alias: 'giving',
  summary:
    'Help given and received, thanks, praise and credit, as they are on file; and where you ask more than you give.',
  surfaces: ['http', 'cli'],
  positional: ['person'],
  input: z.object({
    person: z.string().min(1).optional(),
    limit: z.number().int().min(1).max(500).default(100),
  }),
  output: z.object({
    /** From which day on it was looked for. */
    since: Day,
    /** Whoever something is on file with, the latest first. */
    people: z.array(
      z.object({
        person: PersonName,
        /** From the user to them, newest first: help, thanks, praise, credit. */
        given: z.array(DeedView),
        received: z.array(DeedView),
      }),
    ),
    total: z.number().int(),
    /** Whom the user asked for much in four weeks and gave nothing on file. */
    nudges: z.array(
      z.object({
        person: PersonName,
        words: z.string(),
        asks: z.array(z.object({ source: Id, at: Instant })),
        ideas: z.array(Line),
      }),
    ),
    /** Whether help goes up or down, in words; null where one person is asked about, or nobody is placed above or below. */
    mirror: z
      .object({
        words: z.string(),
        /** Who got it, the latest first. */
        up: z.array(PersonName),
        down: z.array(PersonName),
      })
      .nullable(),
  }),
  run: (context, { person: words, limit }) => {
    const store = context.store();
    const today = dayOf(context.now);
    const asked = words === undefined ? undefined : findPerson(store, words);
    const everybody = store.people.all().filter(({ group, standing }) => !group && standing !== 'me');
    const wanted = asked ? everybody.filter(({ id }) => id === asked.id) : everybody;
    const known = new Map(wanted.map((person) => [person.id, person]));
    const all = deedsOf(context, aYear, asked?.id ?? null);
    const deeds = all.filter((deed) => known.has(deed.person));
    const of = new Map<string, Deed[]>();
    for (const deed of deeds) of.set(deed.person, [...(of.get(deed.person) ?? []), deed]);
    const rows = [...of].slice(0, limit);
    const sources = new Map(
      store.sources
        .many([...new Set(rows.flatMap(([, some]) => some.slice(0, 2 * mostOfOne).map(({ source }) => source)))])
        .map((one) => [one.id, one]),
    );
    const view = ({ person: _, ...deed }: Deed) => {
      const source = sources.get(deed.source);
      return source ? [{ ...deed, sourceKind: source.kind, sourceTitle: source.title }] : [];
    };
    const since = addDays(today, -halfAYear);
    const gave = deeds.filter(({ kind, at }) => kind !== 'received' && dayOf(at) >= since);
    const toward = (standing: 'above' | 'below') =>
      gave.filter(({ person }) => known.get(person)?.standing === standing);
    const names = (some: readonly Deed[]) =>
      [...new Set(some.map(({ person }) => person))].flatMap((id) => {
        const person = known.get(id);
        return person ? [personName(person)] : [];
      });
    const reports = everybody.some(({ standing }) => standing === 'below');
    const placed = reports || everybody.some(({ standing }) => standing === 'above');
    const [up, down] = [toward('above'), toward('below')];
    return {
      since: addDays(today, -aYear),
      people: rows.flatMap(([id, some]) => {
        const person = known.get(id);
        if (!person) return [];
        const given = some.filter(({ kind }) => kind !== 'received').slice(0, mostOfOne);
        const received = some.filter(({ kind }) => kind === 'received').slice(0, mostOfOne);
        return [{ person: personName(person), given: given.flatMap(view), received: received.flatMap(view) }];
      }),
      total: of.size,
      nudges: nudgesFor(context, all, wanted)
        .slice(0, 5)
        .map(({ person, words: line, asks, ideas }) => ({
          person: personName(person),
          words: line,
          asks: [...asks],
          ideas: [...ideas],
        })),
      mirror:
        asked || !placed
          ? null
          : {
              words: mirrorWords({ up: up.length, down: down.length }, { since, today, reports }),
              up: names(up),
              down: names(down),
            },
    };
  },
});
