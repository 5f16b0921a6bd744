import type { Fact, FactKind } from '../domain/facts/fact.ts';
import type { Id } from '../domain/shared/id.ts';
import { type Instant, millis } from '../domain/shared/time.ts';
import type { Db } from './database.ts';
import { factColumns, factUpTo } from './fact-row.ts';

/** A fact with the conversation and the moment of its source. */
export type FactSaid = { readonly fact: Fact; readonly thread: string; readonly moment: Id | null };

/** What the user asked for and what was said to it. */
export const askedTable = (db: Db) => ({
  /** Accepted requests of somebody's, said at `since` (milliseconds) or later and up to `until`, newest first. */
  asks: (by: Id, until: Instant, since = 0): readonly FactSaid[] => {
    const upTo = factUpTo(until);
    return db
      .all(
        `select ${factColumns}, s.thread as said_thread, s.moment as said_moment from fact f indexed by fact_owner
         join source s on s.id = f.source
         where f.owner = ? and f.kind = 'request' and f.state = 'accepted' and f.said_ms between ? and ?
         order by f.said_ms desc, f.span_start, f.id`,
        [by, since, millis(until)],
      )
      .map((row) => ({
        fact: upTo(row),
        thread: String(row.said_thread),
        moment: row.said_moment === null ? null : String(row.said_moment),
      }));
  },
  /** What was accepted of these kinds about any of these people, said at `since` (milliseconds) or later and up to `until`, newest first. */
  saidBy: (people: readonly Id[], kinds: readonly FactKind[], until: Instant, since: number): readonly FactSaid[] => {
    const upTo = factUpTo(until);
    return db
      .all(
        `select ${factColumns}, s.thread as said_thread, s.moment as said_moment from fact f join source s on s.id = f.source
         where f.id in (select c.id from fact_person fp cross join fact c indexed by fact_counting on c.id = fp.fact
             where fp.person in (select value from json_each(?)) and c.state = 'accepted' and c.said_ms between ? and ?)
           and f.kind in (select value from json_each(?))
         order by f.said_ms desc, f.span_start, f.id`,
        [JSON.stringify(people), since, millis(until), JSON.stringify(kinds)],
      )
      .map((row) => ({
        fact: upTo(row),
        thread: String(row.said_thread),
        moment: row.said_moment === null ? null : String(row.said_moment),
      }));
  },
});
