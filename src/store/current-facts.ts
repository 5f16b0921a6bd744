import { type Fact, FactKind } from '../domain/facts/fact.ts';
import type { Id } from '../domain/shared/id.ts';
import { type Instant, millis } from '../domain/shared/time.ts';
import type { Db, Value } from './database.ts';
import { factColumns, factUpTo } from './fact-row.ts';

/** What was said earlier than the mail that quotes it is known since that mail. */
const wasQuoted = 'and (f.speaker is null or exists (select 1 from source s where s.id = f.source and s.said_ms <= ?))';
/** The same where an index alone tells the rest: what another mail quotes is rare, and looked up by itself. */
const notQuotedLater = `f.id not in (select q.id from fact q indexed by fact_speaker join source s on s.id = q.source
  where q.speaker is not null and s.said_ms > ?)`;
const newestFirst = 'order by f.said_ms desc, f.span_start, f.id';
/** When it ended, in milliseconds; to the second. */
const endedMs = 'unixepoch(f.closed_at) * 1000';
const aSecond = 1000;

/** What was accepted, of some people or of anybody; of some, an index tells first which of their facts it is. */
const acceptedOf = (people: readonly Id[] | null): string =>
  people === null
    ? "f.state = 'accepted'"
    : `f.id in (select c.id from fact_person fp cross join fact c indexed by fact_counting on c.id = fp.fact
         where fp.person in (select value from json_each(?)) and c.state = 'accepted')`;
const of = (people: readonly Id[] | null): readonly Value[] => (people === null ? [] : [JSON.stringify(people)]);

/** Facts as far as they say something of today: of ten years, some hundreds instead of all. */
export const currentFactsTable = (db: Db) => ({
  /** What was accepted of these kinds and had not ended at `until`, of some people or of anybody, newest first. */
  open: (until: Instant, kinds: readonly FactKind[], people: readonly Id[] | null = null): readonly Fact[] =>
    db
      .all(
        `select ${factColumns} from fact f where ${acceptedOf(people)} and f.said_ms <= ?
           and f.kind in (select value from json_each(?)) and (f.closed_at is null or ${endedMs} > ?) ${wasQuoted} ${newestFirst}`,
        [...of(people), millis(until), JSON.stringify(kinds), millis(until) - aSecond, millis(until)],
      )
      .map(factUpTo(until))
      .filter(({ closed }) => closed === null),
  /**
   * What was accepted and may say how things stand, of some people or of anybody, newest first: what was said at `since` or
   * later or ended at `endedSince` or later (milliseconds), kinds that hold until something newer is said, and promises
   * that had not ended at `until`. Somewhat older ones may be among it.
   */
  saying: (
    until: Instant,
    {
      people = null,
      since,
      endedSince,
      holding,
    }: {
      readonly people?: readonly Id[] | null;
      readonly since: number;
      readonly endedSince: number;
      readonly holding: readonly FactKind[];
    },
  ): readonly Fact[] => {
    const at = millis(until);
    return db
      .all(
        `select ${factColumns} from fact f where ${acceptedOf(people)} and f.said_ms <= ? ${wasQuoted}
           and (f.said_ms >= ? or f.kind in (select value from json_each(?))
             or f.closed_at is null and f.kind = 'commitment' or f.closed_at is not null and ${endedMs} >= ?
             or exists (select 1 from fact_step where fact = f.id and at_ms >= ?)) ${newestFirst}`,
        // What the user ended and opened again since had ended on a day that is looked back at.
        [...of(people), at, at, since, JSON.stringify(holding), endedSince - aSecond, endedSince],
      )
      .map(factUpTo(until));
  },
  /** How many facts of a person were accepted and said up to `until`, and when the first was said, in milliseconds; null for none. */
  onFile: (person: Id, until: Instant): { readonly facts: number; readonly since: number | null } => {
    const row = db.one(
      `select count(*) as n, min(f.said_ms) as since
       from fact_person fp cross join fact f indexed by fact_counting on f.id = fp.fact
       where fp.person = ? and f.state = 'accepted' and f.said_ms <= ? and ${notQuotedLater}`,
      [person, millis(until), millis(until)],
    );
    return { facts: Number(row?.n ?? 0), since: row?.since == null ? null : Number(row.since) };
  },
  /** What waits to be accepted, of these kinds or of any, of what was said at `since` (milliseconds) or later and up to `until`, newest first. */
  waiting: (
    until: Instant,
    {
      since,
      person = null,
      kinds = null,
      limit = -1,
    }: {
      readonly since: number;
      readonly person?: Id | null;
      readonly kinds?: readonly FactKind[] | null;
      readonly limit?: number;
    },
  ): readonly Fact[] => {
    const ofKinds = kinds === null ? null : JSON.stringify(kinds);
    return db
      .all(
        `select ${factColumns} from fact f where f.state = 'proposed' and f.said_ms between ? and ? ${wasQuoted}
           and (? is null or exists (select 1 from fact_person where fact = f.id and person = ?))
           and (? is null or f.kind in (select value from json_each(?))) ${newestFirst} limit ?`,
        [since, millis(until), millis(until), person, person, ofKinds, ofKinds, limit],
      )
      .map(factUpTo(until));
  },
  /** What nobody accepted of what was said of a person before `before` (milliseconds): how many, and the newest of them. */
  leftWaiting: (
    until: Instant,
    { person, before, limit }: { readonly person: Id; readonly before: number; readonly limit: number },
  ): { readonly newest: readonly Fact[]; readonly total: number } => {
    const rows = db.all(
      `with waiting as materialized (
         select f.id, f.said_ms from fact_person fp cross join fact f indexed by fact_counting on f.id = fp.fact
         where fp.person = ? and f.state = 'proposed' and f.said_ms < ? and ${notQuotedLater})
       select ${factColumns}, (select count(*) from waiting) as total from fact f
       where f.id in (select id from waiting where said_ms >= coalesce(
         (select said_ms from waiting order by said_ms desc limit 1 offset ?), (select min(said_ms) from waiting)))
       ${newestFirst} limit ?`,
      [person, Math.min(before, millis(until) + 1), millis(until), limit - 1, limit],
    );
    return { newest: rows.map(factUpTo(until)), total: Number(rows[0]?.total ?? 0) };
  },
  /** The words of what was accepted about a person and said up to `before` (milliseconds), without anything else of it. */
  wordsBefore: (
    person: Id,
    before: number,
  ): readonly {
    readonly kind: FactKind;
    readonly quote: string;
    readonly owner: Id | null;
    readonly closed: boolean;
  }[] =>
    db
      .all(
        `select kind, quote, owner, closed_at is not null as closed from fact f where f.id in (
           select c.id from fact_person fp cross join fact c indexed by fact_counting on c.id = fp.fact
           where fp.person = ? and c.state = 'accepted' and c.said_ms <= ?)`,
        [person, before],
      )
      .map(({ kind, quote, owner, closed }) => ({
        kind: FactKind.parse(kind),
        quote: String(quote),
        owner: owner === null ? null : String(owner),
        closed: closed === 1,
      })),
});
