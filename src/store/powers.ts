import { Power } from '../domain/people/power.ts';
import type { Id } from '../domain/shared/id.ts';
import { type Instant, millis } from '../domain/shared/time.ts';
import type { Db } from './database.ts';

/** What gives people power, in words. */
export const powersTable = (db: Db) => ({
  add: (p: Power): void => {
    db.run('insert into power (id, person, base, words, fact, said) values (?, ?, ?, ?, ?, ?)', [
      p.id,
      p.person,
      p.base,
      p.words,
      p.fact,
      p.said,
    ]);
  },
  get: (id: Id): Power | undefined => {
    const row = db.one('select * from power where id = ?', [id]);
    return row && Power.parse(row);
  },
  all: (): readonly Power[] => db.all('select * from power order by said, id').map((row) => Power.parse(row)),
  remove: (id: Id): boolean => db.erase('delete from power where id = ?', [id]) > 0,
  /** In the order in which they were said; those said after `until` are not seen. */
  ofPerson: (person: Id, until: Instant): readonly Power[] =>
    db
      .all('select * from power where person = ? order by said, id', [person])
      .map((row) => Power.parse(row))
      .filter(({ said }) => millis(said) <= millis(until)),
});
