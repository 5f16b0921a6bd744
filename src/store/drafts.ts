import { Draft } from '../domain/documents/draft.ts';
import type { Id } from '../domain/shared/id.ts';
import { type Instant, millis } from '../domain/shared/time.ts';
import type { Db, Row } from './database.ts';

export const draftsTable = (db: Db) => {
  const draft = (row: Row): Draft =>
    Draft.parse({
      ...row,
      marks: JSON.parse(String(row.marks)),
      conflicts: JSON.parse(String(row.conflicts)),
    });
  return {
    get: (id: Id): Draft | undefined => {
      const row = db.one('select * from draft where id = ?', [id]);
      return row && draft(row);
    },
    put: (d: Draft): void => {
      db.run(
        `insert into draft (id, title, text, reader, kind, marks, compiled, conflicts, about, since, sent, sent_ms, created, updated)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         on conflict (id) do update set title = excluded.title, text = excluded.text, reader = excluded.reader,
           kind = excluded.kind, marks = excluded.marks, compiled = excluded.compiled, conflicts = excluded.conflicts,
           about = excluded.about, since = excluded.since, sent = excluded.sent, sent_ms = excluded.sent_ms, updated = excluded.updated`,
        [
          d.id,
          d.title,
          d.text,
          d.reader,
          d.kind,
          JSON.stringify(d.marks),
          d.compiled,
          JSON.stringify(d.conflicts),
          d.about,
          d.since,
          d.sent,
          d.sent === null ? null : millis(d.sent),
          d.created,
          d.updated,
        ],
      );
    },
    remove: (id: Id): boolean => db.erase('delete from draft where id = ?', [id]) > 0,
    all: (): readonly Draft[] => db.all('select * from draft order by updated desc, id').map(draft),
    /** What was sent to somebody up to `now`, the last first. */
    sentTo: (person: Id, now: Instant, most = 20): readonly Draft[] =>
      db
        .all(`select * from draft where reader = ? and sent_ms <= ? order by sent_ms desc, id desc limit ?`, [
          person,
          millis(now),
          most,
        ])
        .map(draft),
    /** When updates went to somebody up to `now`, the last first. */
    updatesTo: (person: Id, now: Instant, most = 60): readonly Instant[] =>
      db
        .all(
          `select sent from draft where reader = ? and kind = 'update' and sent_ms <= ? order by sent_ms desc, id desc limit ?`,
          [person, millis(now), most],
        )
        .map(({ sent }) => String(sent)),
    /** When something about a fact or moment last went to somebody up to `now`; undefined for never. */
    lastSentAbout: (about: Id, person: Id, now: Instant): Instant | undefined => {
      const row = db.one(
        `select sent from draft where reader = ? and about = ? and kind = 'message' and sent_ms <= ? order by sent_ms desc limit 1`,
        [person, about, millis(now)],
      );
      return row && String(row.sent);
    },
    count: (): number => Number(db.one('select count(*) as n from draft')?.n ?? 0),
  };
};
