import { Rollup } from '../domain/documents/rollup.ts';
import type { Id } from '../domain/shared/id.ts';
import type { Db } from './database.ts';

/** What roll-ups were asked for, by their draft. */
export const rollupsTable = (db: Db) => ({
  get: (draft: Id): Rollup | undefined => {
    const row = db.one('select * from rollup where draft = ?', [draft]);
    return row && Rollup.parse(row);
  },
  put: (r: Rollup): void => {
    db.run(
      `insert into rollup (draft, form, since, until, template) values (?, ?, ?, ?, ?)
       on conflict (draft) do update set form = excluded.form, since = excluded.since, until = excluded.until,
         template = excluded.template`,
      [r.draft, r.form, r.since, r.until, r.template],
    );
  },
  all: (): readonly Rollup[] => db.all('select * from rollup order by draft').map((row) => Rollup.parse(row)),
});
