import { z } from 'zod';
import { Id } from '../domain/shared/id.ts';
import { Instant } from '../domain/shared/time.ts';
import type { Db, Row } from './database.ts';

/** What the user said of a finding: it stays as it is, because. */
export const Dismissal = z.object({
  id: Id,
  rule: z.string(),
  /** The words of the finding; empty where the rule as a whole is meant. */
  words: z.string(),
  /** The draft it holds in; null for everywhere. */
  draft: Id.nullable(),
  reason: z.string(),
  at: Instant,
});
export type Dismissal = Readonly<z.infer<typeof Dismissal>>;

export const dismissalsTable = (db: Db) => {
  const dismissal = (row: Row): Dismissal => Dismissal.parse(row);
  return {
    add: (d: Dismissal): void => {
      db.run('insert into dismissal (id, rule, words, draft, reason, at) values (?, ?, ?, ?, ?, ?)', [
        d.id,
        d.rule,
        d.words,
        d.draft,
        d.reason,
        d.at,
      ]);
    },
    remove: (id: Id): boolean => db.erase('delete from dismissal where id = ?', [id]) > 0,
    all: (): readonly Dismissal[] => db.all('select * from dismissal order by at desc, id').map(dismissal),
  };
};
