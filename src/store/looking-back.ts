import type { Fact } from '../domain/facts/fact.ts';
import type { Id } from '../domain/shared/id.ts';
import { type Day, type Instant, millis } from '../domain/shared/time.ts';
import type { Db } from './database.ts';
import { factColumns, factUpTo } from './fact-row.ts';

/** What a look back at a stretch of days rests on. */
export const lookingBackTable = (db: Db) => ({
  /** Accepted promises of somebody's that were due from one day to another, or ended about then, soonest due first. */
  promises: (by: Id, until: Instant, { from, to }: { readonly from: Day; readonly to: Day }): readonly Fact[] =>
    db
      .all(
        `select ${factColumns} from fact f indexed by fact_owner
         where f.owner = ? and f.kind = 'commitment' and f.state = 'accepted' and f.said_ms <= ?
           and (coalesce(f.due_end, f.due_date) between ? and ? or substr(f.closed_at, 1, 10) between ? and ?
             or exists (select 1 from fact_change c where c.fact = f.id and c.what = 'moved' and c.state = 'accepted'
               and json_extract(c.before, '$.due.date') between ? and ?)
             or exists (select 1 from fact_step s where s.fact = f.id and s.what = 'moved' and json_extract(s.was, '$.date') between ? and ?))
         order by coalesce(f.due_end, f.due_date, '9999'), f.said_ms, f.id`,
        [by, millis(until), from, to, from, to, from, to, from, to],
      )
      .map(factUpTo(until)),
});
