import { z } from 'zod';
import { Id } from '../../domain/shared/id.ts';
import { dayOf, fromWall, Instant, inZone, millis } from '../../domain/shared/time.ts';
import type { WholeMoment } from '../../store/moments.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { indexMoment } from '../import/index-moment.ts';
import { findPerson } from '../person/find-person.ts';
import { inReach } from '../replay.ts';
import { linkByTitle } from './link-by-title.ts';
import { ownMoment, ownPrefix } from './own-moment.ts';

/** A time on the user's clock as a point in time. Throws `AppError` where the clocks jump over it. */
const fromTheWall = (at: string, zone: string): Instant => {
  const wall = `${at.replace(' ', 'T').slice(0, 16)}:00`;
  const start = fromWall(wall, zone);
  if (!start.startsWith(wall.slice(0, 16)))
    throw new AppError('bad-input', {
      field: 'at',
      detail: 'The clocks go forward over that time on that day: it does not exist.',
      hint: `Name another, as in ${start.slice(0, 16)}.`,
    });
  return start;
};

const onTheWall = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?$/;

/** `2026-03-18T10:00` on the user's clock, or an instant with its offset. */
export const When = z
  .string()
  .trim()
  .refine(
    (at) =>
      (onTheWall.test(at) && !Number.isNaN(Date.parse(`${at.replace(' ', 'T')}Z`))) || Instant.safeParse(at).success,
    'Name the day and the time, as in 2026-03-18T10:00.',
  )
  .refine(inReach, 'Name a year from 1900 to 2200.');

/** What the user says of a moment of their own. */
export const ownFields = {
  title: z.string().trim().min(1, 'Say what it is.').max(200, 'A few words are enough: at most 200 characters.'),
  /** Who comes: names, addresses or ids. */
  people: z.array(z.string().trim().min(1).max(320)).max(50),
  at: When,
  minutes: z.number().int().min(5, 'Five minutes at least.').max(600, 'Ten hours at most.'),
  place: z.string().trim().max(300),
};

/** A moment of the user's own as it was, in the fields that `moment.plan` takes. */
export const OwnBefore = z.object({
  moment: Id,
  title: z.string(),
  people: z.array(Id),
  at: Instant,
  minutes: z.number().int(),
  place: z.string(),
  cancelled: z.boolean(),
});
export type OwnBefore = Readonly<z.infer<typeof OwnBefore>>;

export const beforeOf = (moment: WholeMoment): OwnBefore => ({
  moment: moment.id,
  title: moment.title,
  people: moment.people.filter((id) => !moment.linked.includes(id)),
  at: moment.start,
  minutes: Math.round((millis(moment.end) - millis(moment.start)) / 60_000),
  place: moment.place,
  cancelled: moment.status === 'cancelled',
});

export type OwnInput = {
  readonly moment?: string | undefined;
  readonly title?: string | undefined;
  readonly people?: readonly string[] | undefined;
  readonly at?: string | undefined;
  readonly minutes?: number | undefined;
  readonly place?: string | undefined;
  readonly why?: string | undefined;
};

/**
 * Keeps a moment of the user's own, a new one or one of theirs in another form, and gives it with how it was. To be called in
 * a transaction. Throws `AppError`: `bad-input` (no title, no time, a time that has passed, a calendar's), `not-found`, `ambiguous`.
 */
export const putOwn = (
  context: Context,
  input: OwnInput,
): { readonly moment: WholeMoment; readonly before: OwnBefore | null } => {
  const store = context.store();
  const there = input.moment === undefined ? undefined : ownMoment(context, input.moment);
  if (there?.debriefed)
    throw new AppError('exists', {
      field: 'moment',
      detail: 'It took place: its debrief is on file.',
      hint: 'Plan another one.',
    });
  const { title = there?.title, at } = input;
  if (title === undefined) throw new AppError('bad-input', { field: 'title', detail: 'Say what it is.' });
  if (at === undefined && !there)
    throw new AppError('bad-input', { field: 'at', detail: 'Say when, as in 2026-03-18T10:00.' });
  const me = store.people.me()?.id;
  const before = there ? beforeOf(there) : null;
  const people =
    input.people === undefined
      ? (before?.people ?? [])
      : [...new Set(input.people.map((one) => findPerson(store, one, 'people').id))].filter((id) => id !== me);
  const start =
    at === undefined
      ? millis(there?.start ?? context.now)
      : millis(onTheWall.test(at) ? fromTheWall(at, context.zone) : at);
  const end = start + (input.minutes ?? before?.minutes ?? 30) * 60_000;
  if (at !== undefined && end <= millis(context.now) && start !== millis(there?.start ?? context.now))
    throw new AppError('bad-input', {
      field: 'at',
      detail: 'That time has passed.',
      hint: 'Name one to come. What was said already goes into a note.',
    });
  const id = there?.id ?? context.newId();
  const moment: WholeMoment = {
    id,
    key: there?.key ?? `${ownPrefix}${id}`,
    sequence: (there?.sequence ?? -1) + 1,
    title,
    start: inZone(start, context.zone),
    end: inZone(end, context.zone),
    allDay: false,
    place: input.place ?? there?.place ?? '',
    text: '',
    status: 'confirmed',
    people: [...people].sort(),
    linked: [],
    debriefed: false,
  };
  store.moments.put(moment);
  store.ownMoments.put({
    moment: id,
    why: input.why ?? store.ownMoments.get(id, context.now)?.why ?? '',
    made: context.now,
  });
  indexMoment(store, moment, people.flatMap((one) => store.people.get(one)?.name ?? []).join(' '), context.now);
  // "Talk with Dana", and nobody invited: it is linked as an entry of a calendar is.
  if (people.length === 0) linkByTitle(store);
  return { moment: store.moments.get(id) ?? moment, before };
};

/** The day on which a moment begins, on the user's clock. */
export const dayOfMoment = (moment: { readonly start: Instant }, zone: string): string =>
  dayOf(inZone(millis(moment.start), zone));
