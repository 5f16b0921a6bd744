import type { Fact, FactState } from '../domain/facts/fact.ts';
import { type Instant, millis } from '../domain/shared/time.ts';
import type { Db } from './database.ts';
import { factColumns, factUpTo } from './fact-row.ts';

/** Who listens to whom, as it was said. */
export const tiesTable = (db: Db) => ({
  /** Facts of that kind in these states said at `since` (milliseconds) or later and up to `until`, newest first. */
  said: (
    until: Instant,
    { states, since, limit }: { readonly states: readonly FactState[]; readonly since: number; readonly limit: number },
  ): readonly Fact[] =>
    db
      .all(
        `select ${factColumns} from fact f
         where f.kind = 'tie' and f.state in (select value from json_each(?)) and f.said_ms between ? and ?
         order by f.said_ms desc, f.span_start, f.id limit ?`,
        [JSON.stringify(states), since, millis(until), limit],
      )
      .map(factUpTo(until)),
});
