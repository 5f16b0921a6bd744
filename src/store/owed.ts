import type { Fact } from '../domain/facts/fact.ts';
import type { FactChange } from '../domain/facts/fact-change.ts';
import type { Id } from '../domain/shared/id.ts';
import { type Day, type Instant, millis } from '../domain/shared/time.ts';
import type { Db } from './database.ts';
import { factColumns, factUpTo } from './fact-row.ts';

const closedMs = 'unixepoch(f.closed_at) * 1000';

/** What ended and was opened or ended otherwise since; what stood is told by the rows. */
const hadEnded = `exists (select 1 from fact_step where fact = f.id and what in ('kept', 'late', 'broken', 'dropped'))`;

/** What is owed and asked, as the ledger lists it. */
export const owedTable = (db: Db) => ({
  /**
   * Accepted commitments and requests as they stood at `until`: those that were open then, soonest due first and undated
   * ones last; or those that had ended, the last one first. Of one person, or of anybody.
   */
  list: (
    until: Instant,
    { closed, person = null }: { readonly closed: boolean; readonly person?: Id | null },
  ): readonly Fact[] =>
    db
      .all(
        `select ${factColumns} from fact f
         where f.state = 'accepted' and f.kind in ('commitment', 'request') and f.said_ms <= ?
           and ${closed ? `(f.closed_at is not null and ${closedMs} <= ? or ${hadEnded})` : `(f.closed_at is null or ${closedMs} > ?)`}
           and (? is null or exists (select 1 from fact_person where fact = f.id and person = ?))
         order by ${closed ? `${closedMs} desc` : `coalesce(f.due_end, f.due_date, '9999')`}, f.said_ms desc, f.id`,
        [millis(until), millis(until), person, person],
      )
      .map(factUpTo(until))
      .filter((fact) => (fact.closed !== null) === closed),
  /** Accepted commitments and requests due in a stretch of days, both included, as they stood at `until`: ended or not, soonest first. */
  dueIn: (until: Instant, from: Day, to: Day): readonly Fact[] =>
    db
      .all(
        `select ${factColumns} from fact f
         where f.state = 'accepted' and f.kind in ('commitment', 'request') and f.said_ms <= ?
           and coalesce(f.due_end, f.due_date) between ? and ?
         order by coalesce(f.due_end, f.due_date), f.said_ms, f.id`,
        [millis(until), from, to],
      )
      .map(factUpTo(until)),
  /** Commitments and requests that nobody has accepted, said at `since` (milliseconds) or later, newest first. */
  proposed: (
    until: Instant,
    { since, person = null, limit }: { readonly since: number; readonly person?: Id | null; readonly limit: number },
  ): readonly Fact[] =>
    db
      .all(
        `select ${factColumns} from fact f
         where f.state = 'proposed' and f.kind in ('commitment', 'request') and f.said_ms between ? and ?
           and (? is null or exists (select 1 from fact_person where fact = f.id and person = ?))
         order by f.said_ms desc, f.span_start, f.id limit ?`,
        [since, millis(until), person, person, limit],
      )
      .map(factUpTo(until)),
  /** What later words say of any of these facts and nobody rejected, earliest first. */
  heard: (
    facts: readonly Id[],
    until: Instant,
  ): readonly (Pick<FactChange, 'id' | 'fact' | 'what' | 'said' | 'state' | 'confidence'> & {
    readonly named: boolean;
  })[] =>
    db
      .all(
        `select id, fact, what, said, state, confidence, due_date is not null as named from fact_change
         where fact in (select value from json_each(?)) and state <> 'rejected' and said_ms <= ? order by said_ms, id`,
        [JSON.stringify(facts), millis(until)],
      )
      .map((row) => ({
        id: String(row.id),
        fact: String(row.fact),
        what: row.what as FactChange['what'],
        said: String(row.said),
        state: row.state as FactChange['state'],
        confidence: Number(row.confidence),
        named: row.named === 1,
      })),
});
