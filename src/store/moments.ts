import { Moment } from '../domain/moments/moment.ts';
import type { Id } from '../domain/shared/id.ts';
import { type Instant, millis } from '../domain/shared/time.ts';
import type { Db, Row } from './database.ts';
import { onceEach } from './remembered.ts';

/** A moment as stored: `key` names the calendar instance, `sequence` orders its versions. */
export type StoredMoment = Moment & {
  readonly key: string;
  readonly sequence: number;
  /** Those of `people` whom the calendar does not invite: the title names them. */
  readonly linked: readonly Id[];
};

/** With `text`, what the invitation says: long, so that lists do without. */
export type WholeMoment = StoredMoment & {
  readonly text: string;
  /** Of a cancelled one: a version written up to then, in milliseconds, does not bring it back. */
  readonly goneMs?: number | null;
};

/** Somebody invited to a moment, and how the invitation wrote them (a row of seen_as). */
export type SeenInMoment = { readonly person: Id; readonly seen: number };

export const momentsTable = (db: Db) => {
  const moment = onceEach(
    (row: Row): StoredMoment => ({
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
      linked: JSON.parse(String(row.linked)) as Id[],
    }),
  );

  const linked =
    '(select json_group_array(person order by person) from moment_person where moment = m.id and linked = 1) as linked';
  const columns = `m.id, m.key, m.title, m.starts, m.ends, m.all_day, m.place, m.status, m.sequence, m.debriefed, ${linked},
    (select json_group_array(person order by person) from moment_person where moment = m.id) as people`;

  const whole = (row: Row): WholeMoment => ({
    ...moment(row),
    text: String(row.text),
    ...(row.gone_ms === null ? {} : { goneMs: Number(row.gone_ms) }),
  });
  const wholeColumns = `m.text, m.gone_ms, ${columns}`;

  const writePerson = (moment: Id, person: Id, isLinked: boolean, seen: number | null = null): void => {
    db.run('insert or ignore into moment_person (moment, person, linked, seen) values (?, ?, ?, ?)', [
      moment,
      person,
      isLinked ? 1 : 0,
      seen,
    ]);
  };

  const writePeople = (m: StoredMoment, met: readonly SeenInMoment[]): void => {
    const before = new Map(
      db
        .all('select person, seen from moment_person where moment = ?', [m.id])
        .map(({ person, seen }) => [String(person), seen === null ? null : Number(seen)]),
    );
    const first = new Map(met.toReversed().map(({ person, seen }) => [person, seen]));
    db.run('delete from moment_person where moment = ?', [m.id]);
    for (const person of m.people) {
      writePerson(m.id, person, m.linked.includes(person), first.get(person) ?? before.get(person) ?? null);
    }
    if (met.length === 0) return;
    db.run('delete from moment_also where moment = ?', [m.id]);
    for (const { person, seen } of met) {
      if (first.get(person) === seen) continue;
      db.run('insert or ignore into moment_also (moment, person, seen) values (?, ?, ?)', [m.id, person, seen]);
    }
  };

  return {
    get: (id: Id): WholeMoment | undefined => {
      const row = db.one(`select ${wholeColumns} from moment m where id = ?`, [id]);
      return row && whole(row);
    },
    byKey: (key: string): WholeMoment | undefined => {
      const row = db.one(`select ${wholeColumns} from moment m where key = ?`, [key]);
      return row && whole(row);
    },
    /** All whose key is this prefix and then the start of a recurring instance, or nothing. */
    ofSeries: (prefix: string): readonly WholeMoment[] =>
      db
        .all(`select ${wholeColumns} from moment m where key >= ? and key < ? order by key`, [prefix, `${prefix}:`])
        .map(whole)
        .filter(({ key }) => /^(?:\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ)?)?$/.test(key.slice(prefix.length))),
    /** Adds a moment or writes its newer version over it; whether it was debriefed stays, and how people were seen. */
    put: (m: WholeMoment, met: readonly SeenInMoment[] = []): void => {
      db.run(
        `insert into moment (id, key, title, starts, starts_ms, ends, ends_ms, all_day, place, text, status, sequence, gone_ms, debriefed)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         on conflict (id) do update set title = excluded.title, starts = excluded.starts, starts_ms = excluded.starts_ms,
           ends = excluded.ends, ends_ms = excluded.ends_ms, all_day = excluded.all_day, place = excluded.place, text = excluded.text,
           status = excluded.status, sequence = excluded.sequence, gone_ms = excluded.gone_ms`,
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
          m.text,
          m.status,
          m.sequence,
          m.status === 'cancelled' ? (m.goneMs ?? null) : null,
          m.debriefed ? 1 : 0,
        ],
      );
      writePeople(m, met);
    },
    /** Moments that invite nobody but the user (`alone`), and those somebody is linked to by their title. */
    forLinks: (): readonly { id: Id; title: string; alone: boolean; linked: readonly Id[] }[] =>
      db
        .all(
          `select * from (
             select m.id, m.title, ${linked},
               not exists (select 1 from moment_person mp join person p on p.id = mp.person
                           where mp.moment = m.id and mp.linked = 0 and p.standing <> 'me') as alone
             from moment m)
           where alone or linked <> '[]' order by id`,
        )
        .map((row) => ({
          id: String(row.id),
          title: String(row.title),
          alone: row.alone === 1,
          linked: JSON.parse(String(row.linked)) as Id[],
        })),
    /** Writes anew who is linked to a moment by its title. */
    link: (id: Id, people: readonly Id[]): void => {
      db.run('delete from moment_person where moment = ? and linked = 1', [id]);
      for (const person of people) writePerson(id, person, true);
    },
    setDebriefed: (id: Id, debriefed: boolean): void => {
      db.run('update moment set debriefed = ? where id = ?', [debriefed ? 1 : 0, id]);
    },
    /** Not cancelled, ending after `from` and starting before `to`, earliest first. */
    between: (from: Instant, to: Instant): readonly StoredMoment[] =>
      db
        .all(
          `select ${columns} from moment m indexed by moment_ends
           where ends_ms > ? and starts_ms < ? and status <> 'cancelled' order by starts_ms, id`,
          [millis(from), millis(to)],
        )
        .map(moment),
    /** Ended between the two points in time and not yet debriefed, nor written down word by word, latest first. */
    ended: (from: Instant, to: Instant): readonly StoredMoment[] =>
      db
        .all(
          `select ${columns} from moment m where ends_ms > ? and ends_ms <= ? and status <> 'cancelled' and debriefed = 0
             and not exists (select 1 from source where moment = m.id and kind = 'transcript')
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
      // What goes on now, else the first that begins: somebody met every day for years has too many to look at each.
      const at = millis(from);
      const theirs = `status <> 'cancelled' and exists (
        select 1 from moment_person mp where mp.moment = moment.id and mp.person = ?)`;
      const row = db.one(
        `select ${columns} from moment m where m.id = (select id from (
           select id, starts_ms from moment indexed by moment_ends where ends_ms > ? and starts_ms <= ? and ${theirs}
           union all select * from (
             select id, starts_ms from moment indexed by moment_starts where starts_ms > ? and ends_ms > ? and ${theirs}
             order by starts_ms, id limit 1))
         order by starts_ms, id limit 1)`,
        [at, at, person, at, at, person],
      );
      return row && moment(row);
    },
    /** When the last moment with a person began up to `until`; undefined for none. */
    lastWith: (person: Id, until: Instant): Instant | undefined => {
      const row = db.one(
        `select m.starts from moment m join moment_person mp on mp.moment = m.id
         where mp.person = ? and m.status <> 'cancelled' and m.starts_ms <= ? order by m.starts_ms desc limit 1`,
        [person, millis(until)],
      );
      return row && String(row.starts);
    },
    all: (): readonly WholeMoment[] => db.all(`select ${wholeColumns} from moment m order by starts_ms, id`).map(whole),
    count: (): number => Number(db.one('select count(*) as n from moment')?.n ?? 0),
  };
};
