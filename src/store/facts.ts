import { type Fact, FactKind, type FactState } from '../domain/facts/fact.ts';
import type { Id } from '../domain/shared/id.ts';
import { type Day, type Instant, millis } from '../domain/shared/time.ts';
import { SourceKind } from '../domain/sources/source.ts';
import type { Db } from './database.ts';
import { factColumns as columns, factIn as fact, factUpTo as upTo } from './fact-row.ts';

const endOfTime: Instant = '9999-12-31T00:00:00Z';

/** What was said earlier than the mail that quotes it is known since that mail. */
const wasQuoted = 'and (f.speaker is null or exists (select 1 from source s where s.id = f.source and s.said_ms <= ?))';
/** What a debrief tells is of the day of the talk, and on file since it was written. */
const onFile = "max(?, coalesce((select said_ms from source where id = ? and kind = 'debrief'), 0))";
/** What was said longer ago and never again tells nothing of today. */
const rememberedMs = 1100 * 24 * 3_600_000;
/** When it was decided, in milliseconds, whatever wall clock it was written on. */
const decidedMs = "round(unixepoch(f.decided, 'subsec') * 1000)";
const aDayAndAHalf = 36 * 3_600_000;

export const factsTable = (db: Db) => {
  const writePeople = (f: Fact): void => {
    db.run('delete from fact_person where fact = ?', [f.id]);
    for (const person of f.about) {
      db.run('insert or ignore into fact_person (fact, person) values (?, ?)', [f.id, person]);
    }
  };

  return {
    get: (id: Id): Fact | undefined => {
      const row = db.one(`select ${columns} from fact f where f.id = ?`, [id]);
      return row && fact(row);
    },
    /** As it stood at `until`; undefined where it was said later. */
    at: (id: Id, until: Instant): Fact | undefined => {
      const row = db.one(`select ${columns} from fact f where f.id = ? and f.said_ms <= ?`, [id, millis(until)]);
      return row && fact(row, millis(until));
    },
    /** Adds a proposal; false where the same kind at the same span of the source is known already. */
    add: (f: Fact): boolean => {
      const added = db.run(
        `insert or ignore into fact (id, kind, source, span_start, span_end, quote, owner, owner_words, owed_to, action,
           due_text, due_date, said, said_ms, learned, confidence, reason, state, last_confirmed, closed_how, closed_at,
           due_end, polarity, speaker, decided, to_words)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ${onFile}, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          f.id,
          f.kind,
          f.source,
          f.start,
          f.end,
          f.quote,
          f.owner,
          f.ownerWords,
          f.to,
          f.action,
          f.due?.text ?? null,
          f.due?.date ?? null,
          f.said,
          millis(f.said),
          f.source,
          f.learned,
          f.confidence,
          f.reason,
          f.state,
          f.lastConfirmed,
          f.closed?.how ?? null,
          f.closed?.at ?? null,
          f.due?.end ?? null,
          f.polarity,
          f.speaker,
          f.decided,
          f.toWords ?? '',
        ],
      );
      if (added > 0) writePeople(f);
      return added > 0;
    },
    /**
     * Writes what a person may change: kind, span, owner, to, action, due, state, confirmation, closing, rank, facet, size. `by`: whether the
     * user says so, whose work is kept from then on, or words that were read.
     */
    put: (f: Fact, by: 'user' | 'words' = 'user'): void => {
      const said = by === 'user' ? 1 : 0;
      db.run(
        `update fact set edited = max(edited, ? and (kind, span_start, span_end) is not (?, ?, ?)
             or ? and (owner, owed_to, action, due_date) is not (?, ?, ?, ?)),
           kind = ?, span_start = ?, span_end = ?, quote = ?, owner = ?, owner_words = ?, owed_to = ?, to_words = ?,
           action = ?, due_text = ?, due_date = ?, state = ?, last_confirmed = ?, closed_how = ?, closed_at = ?,
           due_end = ?, polarity = ?, decided = ?, closed_why = ?, rank = ?, facet = ?, size = ? where id = ?`,
        [
          said,
          f.kind,
          f.start,
          f.end,
          said,
          f.owner,
          f.to,
          f.action,
          f.due?.date ?? null,
          f.kind,
          f.start,
          f.end,
          f.quote,
          f.owner,
          f.ownerWords,
          f.to,
          f.toWords ?? '',
          f.action,
          f.due?.text ?? null,
          f.due?.date ?? null,
          f.state,
          f.lastConfirmed,
          f.closed?.how ?? null,
          f.closed?.at ?? null,
          f.due?.end ?? null,
          f.polarity,
          f.decided,
          f.closed?.why ?? '',
          f.rank ?? null,
          f.facet ?? null,
          f.size ?? null,
          f.id,
        ],
      );
      writePeople(f);
    },
    /**
     * The words of facts of a kind said within a day and a half of `said`, with who said them: the same words come again
     * where a mail is quoted. `quoted` asks only for those that stand in a mail of somebody else.
     */
    wordsAround: (kind: FactKind, said: Instant, who: Id, quoted: boolean): readonly string[] =>
      db
        .all(
          `select f.quote from fact f where f.kind = ? and f.said_ms between ? and ? and (f.speaker = ?
             or ? = 0 and f.speaker is null and exists (
               select 1 from source_person sp where sp.source = f.source and sp.person = ? and sp.role = 'from'))
           order by f.said_ms desc limit 300`,
          [kind, millis(said) - aDayAndAHalf, millis(said) + aDayAndAHalf, who, quoted ? 1 : 0, who],
        )
        .map(({ quote }) => String(quote)),
    /** In the order of the words; those said after `until` are not seen. Without it all, for who changes them. */
    ofSource: (source: Id, until: Instant = endOfTime): readonly Fact[] =>
      db
        .all(`select ${columns} from fact f where source = ? and said_ms <= ? order by span_start, span_end, id`, [
          source,
          millis(until),
        ])
        .map(upTo(until)),
    /** Newest first, of some kinds or of all; those said after `until` are not seen. */
    withPerson: (
      person: Id,
      until: Instant,
      states: readonly FactState[] = ['proposed', 'accepted'],
      kinds: readonly FactKind[] | null = null,
    ): readonly Fact[] =>
      db
        .all(
          `select ${columns} from fact f join fact_person fp on fp.fact = f.id
           where fp.person = ? and f.said_ms <= ? ${wasQuoted}
             and f.state in (select value from json_each(?))
             ${kinds === null ? '' : 'and f.kind in (select value from json_each(?))'}
           order by f.said_ms desc, f.span_start, f.id`,
          [
            person,
            millis(until),
            millis(until),
            JSON.stringify(states),
            ...(kinds === null ? [] : [JSON.stringify(kinds)]),
          ],
        )
        .map(upTo(until)),
    /** What names somebody in the user's own notes as whose it is or for whom, while nobody is tied to those words. */
    naming: (): readonly Fact[] =>
      db
        .all(
          `select ${columns} from fact f where (f.owner is null and f.owner_words <> '' or f.owed_to is null and f.to_words <> '')
             and f.source in (select id from source indexed by source_own where kind <> 'mail' and kind in ('capture', 'debrief'))`,
        )
        .map((row) => fact(row)),
    /**
     * What still counts of a person's facts, newest first: what was accepted and was said after `holding` (milliseconds), is due
     * on `day` or later, or is a promise or an ask; and proposals at least so sure that were said after `since` (milliseconds),
     * are due on `day` or later, or do not come from mail.
     */
    countingWith: (
      person: Id,
      until: Instant,
      {
        sure,
        since,
        holding,
        day,
      }: { readonly sure: number; readonly since: number; readonly holding: number; readonly day: Day },
    ): readonly Fact[] =>
      db
        .all(
          `select ${columns} from fact f where f.id in (
             select c.id from fact_person fp cross join fact c indexed by fact_counting on c.id = fp.fact
             where fp.person = ? and c.said_ms <= ? and (c.state = 'accepted' or c.state = 'proposed' and c.confidence >= ?
               and (c.said_ms > ? or c.due_date >= ? or c.source in (select id from source indexed by source_own where kind <> 'mail')))) ${wasQuoted}
             and (f.state = 'proposed' or f.said_ms > ? or coalesce(f.due_end, f.due_date) >= ? or f.kind in ('commitment', 'request'))
           order by f.said_ms desc, f.span_start, f.id`,
          [person, millis(until), sure, since, day, millis(until), holding, day],
        )
        .map(upTo(until)),
    /**
     * What was accepted and bears on writing to somebody: all that is about them, what they like and want first of all,
     * and the user's own work and news, of three years. Newest first; those said after `until` are not seen.
     */
    toWriteTo: (person: Id, me: Id | null, until: Instant, most = 300): readonly Fact[] =>
      db
        .all(
          `with standing as materialized (
             select id, kind, owner, said_ms from fact f indexed by fact_state
             where state = 'accepted' and said_ms between ? and ? ${wasQuoted}),
           theirs as (select s.* from standing s where exists (select 1 from fact_person where fact = s.id and person = ?))
           select ${columns} from fact f where f.id in (
             select * from (select id from theirs where kind in ('preference', 'priority', 'success', 'pressure', 'position')
               order by said_ms desc limit 60)
             union select * from (select id from theirs order by said_ms desc limit ?)
             union select * from (select id from standing where kind in ('result', 'risk', 'decision', 'commitment', 'timing')
               and (owner is null or owner = ?) order by said_ms desc limit ?))
           order by f.said_ms desc, f.span_start, f.id`,
          [millis(until) - rememberedMs, millis(until), millis(until), person, most / 2, me, most / 2],
        )
        .map(upTo(until)),
    /** Newest first; those said after `until` are not seen. */
    inState: (state: FactState, until: Instant, limit = -1): readonly Fact[] =>
      db
        .all(
          `select ${columns} from fact f where state = ? and said_ms <= ? ${wasQuoted} order by said_ms desc, span_start, id limit ?`,
          [state, millis(until), millis(until), limit],
        )
        .map(upTo(until)),
    /** What was accepted of what was said after `since` (milliseconds) and up to `until`, of some kinds or of all, newest first. */
    acceptedSince: (since: number, until: Instant, kinds: readonly FactKind[] | null = null): readonly Fact[] =>
      db
        .all(
          `select ${columns} from fact f where f.state = 'accepted' and f.said_ms > ? and f.said_ms <= ? ${wasQuoted}
             ${kinds === null ? '' : 'and f.kind in (select value from json_each(?))'}
           order by f.said_ms desc, f.span_start, f.id`,
          [since, millis(until), millis(until), ...(kinds === null ? [] : [JSON.stringify(kinds)])],
        )
        .map(upTo(until)),
    /**
     * How often the user accepted and rejected by hand up to a point in time, by kind and the kind of source it was read
     * from; of a kind in `since` only what was decided after that.
     */
    decided: (
      until: Instant,
      since: Readonly<Partial<Record<FactKind, Instant>>> = {},
    ): readonly {
      readonly kind: FactKind;
      readonly source: SourceKind;
      readonly accepted: boolean;
      readonly times: number;
    }[] =>
      db
        .all(
          `select f.kind, f.state, s.kind as source, count(*) as times
           from fact f indexed by fact_decided cross join source s indexed by source_contact on s.id = f.source
           where f.decided is not null and f.state in ('accepted', 'rejected') and ${decidedMs} <= ?
             ${Object.entries(since)
               .map(() => `and (f.kind <> ? or ${decidedMs} > ?)`)
               .join(' ')}
           group by f.kind, f.state, s.kind`,
          [millis(until), ...Object.entries(since).flatMap(([kind, at]) => [kind, millis(at)])],
        )
        .map((row) => ({
          kind: FactKind.parse(row.kind),
          source: SourceKind.parse(row.source),
          accepted: row.state === 'accepted',
          times: Number(row.times),
        })),
    all: (): readonly Fact[] =>
      db.all(`select ${columns} from fact f order by said_ms, span_start, id`).map((row) => fact(row)),
    count: (state?: FactState): number =>
      Number(
        (state
          ? db.one('select count(*) as n from fact where state = ?', [state])
          : db.one('select count(*) as n from fact')
        )?.n ?? 0,
      ),
  };
};
