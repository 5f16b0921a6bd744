import { Moment } from '../domain/moments/moment.ts';
import type { Id } from '../domain/shared/id.ts';
import { type Instant, millis } from '../domain/shared/time.ts';
import type { Db, Row } from './database.ts';

/** A moment as stored: `key` names the calendar instance, `sequence` orders its versions. */
export type StoredMoment = Moment & { readonly key: string; readonly sequence: number };

export const momentsTable = (db: Db) => {
  const moment = (row: Row): StoredMoment => ({
    ...Moment.parse({
      id: row.id,
      title: row.title,
      start: row.starts,
      end: row.ends,
      allDay: row.all_day === 1,
      place: row.place,
      status: row.status,
      debriefed: row.debriefed === 1,
      people: JSON.parse(String(row.people)),
    }),
    key: String(row.key),
    sequence: Number(row.sequence),
  });

  const columns =
    'm.*, (select json_group_array(person order by person) from moment_person where moment = m.id) as people';

  const writePeople = (m: StoredMoment): void => {
    db.run('delete from moment_person where moment = ?', [m.id]);
    for (const person of m.people) {
      db.run('insert or ignore into moment_person (moment, person) values (?, ?)', [m.id, person]);
    }
  };

  return {
    get: (id: Id): StoredMoment | undefined => {
      const row = db.one(`select ${columns} from moment m where id = ?`, [id]);
      return row && moment(row);
    },
    byKey: (key: string): StoredMoment | undefined => {
      const row = db.one(`select ${columns} from moment m where key = ?`, [key]);
      return row && moment(row);
    },
    /** Adds a moment or writes its newer version over it; whether it was debriefed stays. */
    put: (m: StoredMoment): void => {
      db.run(
        `insert into moment (id, key, title, starts, starts_ms, ends, ends_ms, all_day, place, status, sequence, debriefed)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         on conflict (id) do update set title = excluded.title, starts = excluded.starts, starts_ms = excluded.starts_ms,
           ends = excluded.ends, ends_ms = excluded.ends_ms, all_day = excluded.all_day, place = excluded.place,
           status = excluded.status, sequence = excluded.sequence`,
        [
          m.id,
          m.key,
          m.title,
          m.start,
          millis(m.start),
          m.end,
          millis(m.end),
          m.allDay ? 1 : 0,
          m.place,
          m.status,
          m.sequence,
          m.debriefed ? 1 : 0,
        ],
      );
      writePeople(m);
    },
    setDebriefed: (id: Id, debriefed: boolean): void => {
      db.run('update moment set debriefed = ? where id = ?', [debriefed ? 1 : 0, id]);
    },
    /** Not cancelled, ending after `from` and starting before `to`, earliest first. */
    between: (from: Instant, to: Instant): readonly StoredMoment[] =>
      db
        .all(
          `select ${columns} from moment m where ends_ms > ? and starts_ms < ? and status <> 'cancelled' order by starts_ms, id`,
          [millis(from), millis(to)],
        )
        .map(moment),
    /** Ended between the two points in time and not yet debriefed, latest first. */
    ended: (from: Instant, to: Instant): readonly StoredMoment[] =>
      db
        .all(
          `select ${columns} from moment m where ends_ms > ? and ends_ms <= ? and status <> 'cancelled' and debriefed = 0
           order by ends_ms desc, id`,
          [millis(from), millis(to)],
        )
        .map(moment),
    withPerson: (person: Id): readonly StoredMoment[] =>
      db
        .all(
          `select ${columns} from moment m join moment_person mp on mp.moment = m.id
           where mp.person = ? and m.status <> 'cancelled' order by m.starts_ms, m.id`,
          [person],
        )
        .map(moment),
    /** The next moment with a person that has not ended, or nothing. */
    nextWith: (person: Id, from: Instant): StoredMoment | undefined => {
      const row = db.one(
        `select ${columns} from moment m join moment_person mp on mp.moment = m.id
         where mp.person = ? and m.status <> 'cancelled' and m.ends_ms > ? order by m.starts_ms, m.id limit 1`,
        [person, millis(from)],
      );
      return row && moment(row);
    },
    all: (): readonly StoredMoment[] => db.all(`select ${columns} from moment m order by starts_ms, id`).map(moment),
    count: (): number => Number(db.one('select count(*) as n from moment')?.n ?? 0),
  };
};
