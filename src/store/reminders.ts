import {
  Reminder,
  ReminderEvent,
  ReminderKind,
  type ReminderState,
  type ReminderTime,
} from '../domain/reminders/reminder.ts';
import type { Id } from '../domain/shared/id.ts';
import { millis } from '../domain/shared/time.ts';
import type { Db, Row } from './database.ts';

const event = (row: Row): ReminderEvent =>
  ReminderEvent.parse({ ...row, was: row.was === null ? null : JSON.parse(String(row.was)) });

/** Reminders, and what became of each. */
export const remindersTable = (db: Db) => {
  const reminder = (row: Row): Reminder =>
    Reminder.parse({ ...row, wall: row.day === null ? null : { day: row.day, clock: row.clock } });
  // A kind that a newer version added is not told of here, and stops nothing.
  const known = (row: Row): Reminder[] => (ReminderKind.safeParse(row.kind).success ? [reminder(row)] : []);
  return {
    get: (id: Id): Reminder | undefined => {
      const row = db.one('select * from reminder where id = ?', [id]);
      return row && known(row)[0];
    },
    byKey: (key: string): Reminder | undefined => {
      const row = db.one('select * from reminder where key = ?', [key]);
      return row && known(row)[0];
    },
    /** All of one fact, soonest first. */
    ofFact: (fact: Id): readonly Reminder[] =>
      db.all('select * from reminder where fact = ? order by at_ms, id', [fact]).flatMap(known),
    put: (r: Reminder): void => {
      db.run(
        `insert into reminder (id, key, kind, fact, moment, person, draft, disagreement, words, day, clock, at, at_ms, state, snoozed, made)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         on conflict (id) do update set key = excluded.key, words = excluded.words, day = excluded.day, clock = excluded.clock,
           at = excluded.at, at_ms = excluded.at_ms, state = excluded.state, snoozed = excluded.snoozed`,
        [
          r.id,
          r.key,
          r.kind,
          r.fact,
          r.moment,
          r.person,
          r.draft,
          r.disagreement,
          r.words,
          r.wall?.day ?? null,
          r.wall?.clock ?? null,
          r.at,
          millis(r.at),
          r.state,
          r.snoozed,
          r.made,
        ],
      );
    },
    /** Soonest first, at most `limit`; `before` (milliseconds) leaves later ones out. */
    inStates: (
      states: readonly ReminderState[],
      before = Number.MAX_SAFE_INTEGER,
      limit = Number.MAX_SAFE_INTEGER,
    ): readonly Reminder[] =>
      db
        .all(
          `select * from reminder where state in (select value from json_each(?)) and at_ms <= ?
           order by at_ms, id limit ?`,
          [JSON.stringify(states), before, limit],
        )
        .flatMap(known),
    /** Those that were ever said, the latest first. */
    fired: (limit: number): readonly Reminder[] =>
      db
        .all(
          `select * from reminder where state in ('attempted', 'shown', 'acknowledged') order by at_ms desc, id limit ?`,
          [limit],
        )
        .flatMap(known),
    /** Those that were said and whose time is later than `after` (milliseconds): the clock was ahead, or set back. */
    saidAfter: (after: number): readonly Reminder[] =>
      db
        .all(
          `select * from reminder where state in ('attempted', 'shown', 'acknowledged') and at_ms > ? order by at_ms, id`,
          [after],
        )
        .flatMap(known),
    /** Those that nobody has answered, to come or said, and those with one of these keys. */
    planned: (keys: readonly string[]): readonly Reminder[] =>
      db
        .all(
          `select * from reminder where state in ('scheduled', 'attempted', 'shown')
           union select * from reminder where key in (select value from json_each(?)) order by at_ms, id`,
          [JSON.stringify(keys)],
        )
        .flatMap(known),
    count: (states: readonly ReminderState[]): number =>
      Number(
        db.one('select count(*) as n from reminder where state in (select value from json_each(?))', [
          JSON.stringify(states),
        ])?.n ?? 0,
      ),
    all: (): readonly Reminder[] => db.all('select * from reminder order by at_ms, id').flatMap(known),
    /** Says that it goes on from one state to another; false where somebody else did so first. */
    pass: (id: Id, from: readonly ReminderState[], to: ReminderState): boolean =>
      db.run('update reminder set state = ? where id = ? and state in (select value from json_each(?))', [
        to,
        id,
        JSON.stringify(from),
      ]) > 0,
    /** Accepted promises and asks with a day that have not ended. */
    openWithDay: (): readonly Id[] =>
      db
        .all(
          `select id from fact where state = 'accepted' and closed_how is null and due_date is not null
             and kind in ('commitment', 'request', 'question') order by id`,
        )
        .map(({ id }) => String(id)),
    note: ({ was = null, ...e }: Omit<ReminderEvent, 'was'> & { readonly was?: ReminderTime | null }): void => {
      db.run('insert into reminder_event (reminder, at, at_ms, path, what, detail, was) values (?, ?, ?, ?, ?, ?, ?)', [
        e.reminder,
        e.at,
        millis(e.at),
        e.path,
        e.what,
        e.detail,
        was && JSON.stringify({ wall: was.wall, at: was.at }),
      ]);
    },
    /** What became of one, earliest first. */
    eventsOf: (reminder: Id): readonly ReminderEvent[] =>
      db
        .all('select reminder, at, path, what, detail, was from reminder_event where reminder = ? order by number', [
          reminder,
        ])
        .map(event),
    /** The same of several, those of one together. */
    eventsOfAll: (reminders: readonly Id[]): readonly ReminderEvent[] =>
      db
        .all(
          `select reminder, at, path, what, detail, was from reminder_event
           where reminder in (select value from json_each(?)) order by reminder, number`,
          [JSON.stringify(reminders)],
        )
        .map(event),
    remove: (id: Id): boolean => db.erase('delete from reminder where id = ?', [id]) > 0,
  };
};
