import type { Id } from '../domain/shared/id.ts';
import { Instant, millis } from '../domain/shared/time.ts';
import type { Db } from './database.ts';

/** Who was told what by something the user sent. What they said themselves or got as mail is told by its source. */
export const toldTable = (db: Db) => ({
  /** Keeps that `person` was told; the first time counts. */
  add: (one: { readonly fact: Id; readonly person: Id; readonly at: Instant; readonly draft: Id | null }): void => {
    db.run(
      `insert into told (fact, person, at, at_ms, draft) values (?, ?, ?, ?, ?)
       on conflict (fact, person) do update set at = excluded.at, at_ms = excluded.at_ms, draft = excluded.draft
       where excluded.at_ms < at_ms`,
      [one.fact, one.person, one.at, millis(one.at), one.draft],
    );
  },
  /** Takes back what a draft told. */
  removeOf: (draft: Id): number => db.run('delete from told where draft = ?', [draft]),
  /** When somebody was told each fact, up to `now`. */
  toldTo: (person: Id, now: Instant): ReadonlyMap<Id, Instant> =>
    new Map(
      db
        .all('select fact, at from told where person = ? and at_ms <= ?', [person, millis(now)])
        .map(({ fact, at }) => [String(fact), Instant.parse(at)]),
    ),
});
