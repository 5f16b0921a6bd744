import { Disagreement } from '../domain/people/disagreement.ts';
import type { Id } from '../domain/shared/id.ts';
import { type Instant, millis } from '../domain/shared/time.ts';
import type { Db, Row } from './database.ts';

/** Disagreements and tensions, open and closed. */
export const disagreementsTable = (db: Db) => {
  const disagreement = (row: Row, until = Number.POSITIVE_INFINITY): Disagreement =>
    Disagreement.parse({
      ...row,
      theirView: row.their_view,
      sharedGoal: row.shared_goal,
      backOn: row.back_on,
      named: row.named ?? undefined,
      closed: row.closed !== null && millis(String(row.closed)) <= until ? row.closed : null,
    });
  return {
    get: (id: Id): Disagreement | undefined => {
      const row = db.one('select * from disagreement where id = ?', [id]);
      return row && disagreement(row);
    },
    put: (d: Disagreement): void => {
      db.run(
        `insert into disagreement (id, person, kind, topic, their_view, charitable, valid, shared_goal, changed, concern,
           back_on, fact, opened, named, closed, updated) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         on conflict (id) do update set kind = excluded.kind, topic = excluded.topic, their_view = excluded.their_view,
           charitable = excluded.charitable, valid = excluded.valid, shared_goal = excluded.shared_goal,
           changed = excluded.changed, concern = excluded.concern, back_on = excluded.back_on, named = excluded.named, closed = excluded.closed,
           updated = excluded.updated`,
        [
          d.id,
          d.person,
          d.kind,
          d.topic,
          d.theirView,
          d.charitable,
          d.valid,
          d.sharedGoal,
          d.changed,
          d.concern,
          d.backOn,
          d.fact,
          d.opened,
          d.named ?? null,
          d.closed,
          d.updated,
        ],
      );
    },
    remove: (id: Id): boolean => db.erase('delete from disagreement where id = ?', [id]) > 0,
    /** Newest first, of one person or of all; those opened after `until` are not seen. */
    opened: (until: Instant, person?: Id): readonly Disagreement[] =>
      (person === undefined
        ? db.all('select * from disagreement order by opened desc, id')
        : db.all('select * from disagreement where person = ? order by opened desc, id', [person])
      )
        .map((row) => disagreement(row, millis(until)))
        .filter(({ opened }) => millis(opened) <= millis(until)),
  };
};
