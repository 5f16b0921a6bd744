import { z } from 'zod';
import { Closing, Due, FactState, unsure } from '../domain/facts/fact.ts';
import { FactChange } from '../domain/facts/fact-change.ts';
import type { Id } from '../domain/shared/id.ts';
import { Instant, millis } from '../domain/shared/time.ts';
import type { OpenFact } from '../domain/signals/changes/link-change.ts';
import type { Db, Row } from './database.ts';

/** What an accepted change replaced in its fact, and when it was accepted. */
export const Replaced = z.object({
  at: Instant,
  state: FactState,
  decided: Instant.nullable(),
  lastConfirmed: Instant.nullable(),
  closed: z.object({ how: Closing, at: Instant, why: z.string().optional() }).nullable(),
  due: Due.nullable(),
});
export type Replaced = Readonly<z.infer<typeof Replaced>>;

/** A change as stored; `before` is null unless it is accepted. */
export const StoredChange = FactChange.extend({ before: Replaced.nullable() });
export type StoredChange = Readonly<z.infer<typeof StoredChange>>;

const day = 86_400_000;
/** How long after it was said words may still speak of a promise, where nobody accepted it and where somebody did. */
const proposedFor = 120 * day;
const acceptedFor = 400 * day;
const endOfTime: Instant = '9999-12-31T00:00:00Z';

const open = `f.closed_how is null and f.kind in ('commitment', 'request') and f.state in ('proposed', 'accepted')`;

// A conversation has few facts: all of its own, rather than all promises of that time.
const openInThread = open.replace(/\bf\.(?=kind|state)/g, '+f.');

/** What words that change a promise may be taken for as well, where they say nothing else. */
const inPassing = `'decision', 'risk', 'reflection', 'timing', 'outcome', 'result', 'support'`;

/** And what they are taken for where they say that, though the promise they speak of is not here. */
const takenFor: Readonly<Record<FactChange['what'], string>> = {
  kept: `'commitment', 'decision'`,
  moved: `'commitment', 'decision', 'outcome', 'result', 'timing'`,
  dropped: `'commitment'`,
  corrected: `'commitment', 'request', 'question', 'decision', 'outcome', 'priority', 'success'`,
  repeated: `''`,
};

/** Superseded facts that no change rests on any more: of one source, or of all. */
const revived = `update fact set state = 'proposed' where state = 'superseded' and (? is null or source = ?) and not exists (
  select 1 from fact_change c where c.source = fact.source and c.state <> 'rejected'
    and c.span_start < fact.span_end and fact.span_start < c.span_end)`;

/** Later words about facts that are there: what they say, which fact they speak of, and what accepting them replaced. */
/** Nobody remembers more that is open; who is in more of it than this may not make an import slow. */
const mostOpen = 200;

export const factChangesTable = (db: Db) => {
  const dueOf = (row: Row): Due | null =>
    row.due_text === null
      ? null
      : Due.parse({ text: row.due_text, date: row.due_date, ...(row.due_end === null ? {} : { end: row.due_end }) });
  const change = (row: Row): StoredChange =>
    StoredChange.parse({
      id: row.id,
      fact: row.fact,
      what: row.what,
      source: row.source,
      start: row.span_start,
      end: row.span_end,
      said: row.said,
      learned: row.learned,
      due: dueOf(row),
      confidence: row.confidence,
      reason: row.reason,
      state: row.state,
      before: row.before === null ? null : JSON.parse(String(row.before)),
    });
  const byTime = 'order by c.said_ms, c.span_start, c.id';

  return {
    /** Adds a change; false where the same words say the same of the same fact already. */
    add: (c: FactChange): boolean =>
      db.run(
        `insert or ignore into fact_change (id, fact, what, source, span_start, span_end, said, said_ms, learned, due_text,
           due_date, due_end, confidence, reason, state) values (?, ?, ?, ?, ?, ?, ?,
           max(?, coalesce((select said_ms from source where id = ? and kind = 'debrief'), 0)), ?, ?, ?, ?, ?, ?, ?)`,
        [
          c.id,
          c.fact,
          c.what,
          c.source,
          c.start,
          c.end,
          c.said,
          millis(c.said),
          c.source,
          c.learned,
          c.due?.text ?? null,
          c.due?.date ?? null,
          c.due?.end ?? null,
          c.confidence,
          c.reason,
          c.state,
        ],
      ) > 0,
    get: (id: Id): StoredChange | undefined => {
      const row = db.one('select * from fact_change where id = ?', [id]);
      return row && change(row);
    },
    /** Writes what the user may change: whether it is accepted, and what that replaced. */
    put: (id: Id, state: StoredChange['state'], before: Replaced | null): void => {
      db.run('update fact_change set state = ?, before = ? where id = ?', [
        state,
        before === null ? null : JSON.stringify(before),
        id,
      ]);
    },
    /** Writes the day that the user says a move is to. */
    setDue: (id: Id, due: Due): void => {
      db.run('update fact_change set due_text = ?, due_date = ?, due_end = ? where id = ?', [
        due.text,
        due.date,
        due.end ?? null,
        id,
      ]);
    },
    /** What was said of a fact, earliest first. */
    ofFact: (fact: Id, until: Instant = endOfTime): readonly StoredChange[] =>
      db
        .all(`select * from fact_change c where fact = ? and said_ms <= ? ${byTime}`, [fact, millis(until)])
        .map(change),
    /** In the order of the words. */
    ofSource: (source: Id, until: Instant = endOfTime): readonly StoredChange[] =>
      db
        .all('select * from fact_change c where source = ? and said_ms <= ? order by span_start, span_end, id', [
          source,
          millis(until),
        ])
        .map(change),
    /** What was not rejected and changed one of these facts or said it once more, earliest first. */
    standing: (until: Instant, facts: readonly Id[]): readonly StoredChange[] =>
      db
        .all(
          `select * from fact_change c where fact in (select value from json_each(?))
             and (state = 'accepted' or what = 'repeated' and state = 'proposed') and said_ms <= ? ${byTime}`,
          [JSON.stringify(facts), millis(until)],
        )
        .map(change),
    /**
     * What waits for the user, newest first, and what was said of one fact in the order in which it was said: about facts
     * that are still open, of a person or of anybody, said at `since` or later; and moves said before a promise was kept,
     * as they tell whether it was in time. What was only said once more is not asked.
     */
    waiting: (
      until: Instant,
      { person = null, since = null }: { readonly person?: Id | null; readonly since?: Instant | null } = {},
    ): readonly StoredChange[] => {
      const newest = db
        .all(
          `select c.*, f.closed_at, f.closed_how from fact_change c indexed by fact_change_waiting cross join fact f on f.id = c.fact
           where c.state = 'proposed' and c.what <> 'repeated' and c.said_ms <= ? ${since === null ? '' : 'and c.said_ms >= ?'}
             and f.state in ('proposed', 'accepted')
             and (? is null or exists (select 1 from fact_person where fact = f.id and person = ?))
           order by c.said_ms desc, c.span_start, c.id`,
          [millis(until), ...(since === null ? [] : [millis(since)]), person, person],
        )
        .filter(({ closed_at, closed_how, what, said_ms }) => {
          if (closed_at === null || millis(String(closed_at)) > millis(until)) return true;
          return what === 'moved' && closed_how !== 'dropped' && Number(said_ms) < millis(String(closed_at));
        })
        .map(change);
      const ofFact = new Map<Id, StoredChange[]>();
      for (const one of newest) ofFact.set(one.fact, [...(ofFact.get(one.fact) ?? []), one]);
      return [...ofFact.values()].flatMap((told) => told.sort((a, b) => millis(a.said) - millis(b.said)));
    },
    /** Facts that nobody accepted and that, as later words surely say, are done or off: nobody need be asked about them. */
    settled: (until: Instant): ReadonlySet<Id> =>
      new Set(
        db
          .all(
            `select distinct c.fact as id from fact_change c indexed by fact_change_waiting join fact f on f.id = c.fact
             where c.state = 'proposed' and c.what <> 'repeated' and c.what in ('kept', 'dropped') and c.confidence >= ? and c.said_ms <= ?
               and f.state = 'proposed'`,
            [unsure, millis(until)],
          )
          .map(({ id }) => String(id)),
      ),
    /** All of them, for an export. */
    all: (): readonly StoredChange[] => db.all(`select * from fact_change c ${byTime}`).map(change),

    /**
     * Promises and asks that stood open at `said` and in which one of these people has part, or that were made in the same
     * conversation; the newest few hundred of each. `back` and `ahead` say how many milliseconds around it they may have
     * been said.
     */
    openWith: (
      people: readonly Id[],
      thread: string | null,
      said: Instant,
      { ahead = 0, back = acceptedFor }: { readonly ahead?: number; readonly back?: number } = {},
    ): readonly OpenFact[] => {
      const at = millis(said);
      const [whose, from, to] = [JSON.stringify(people), at - back, at + ahead];
      return db
        .all(
          `select f.id, f.kind, f.source, f.owner, f.owed_to, f.due_text, f.due_date, f.due_end, f.said, f.state, f.action,
             f.quote, s.thread
           from fact f join source s on s.id = f.source
           where f.id in (
             select id from (
               select f.id from fact f indexed by fact_open_owner where f.owner in (select value from json_each(?))
                 and f.said_ms between ? and ? and ${open} order by f.said_ms desc limit ${mostOpen})
             union select id from (
               select f.id from fact f indexed by fact_open_receiver where f.owed_to in (select value from json_each(?))
                 and f.said_ms between ? and ? and ${open} order by f.said_ms desc limit ${mostOpen})
             union select f.id from source t indexed by source_thread cross join fact f on f.source = t.id
               where t.thread = ? and +f.said_ms between ? and ? and ${openInThread})
             and (f.state = 'accepted' or f.said_ms > ?)`,
          [whose, from, to, whose, from, to, thread, from, to, at - proposedFor],
        )
        .map((row) => ({
          id: String(row.id),
          kind: row.kind === 'request' ? 'request' : 'commitment',
          source: String(row.source),
          owner: row.owner === null ? null : String(row.owner),
          to: row.owed_to === null ? null : String(row.owed_to),
          due: dueOf(row),
          said: String(row.said),
          state: row.state === 'accepted' ? 'accepted' : 'proposed',
          words: String(row.action ?? row.quote),
          thread: String(row.thread),
        }));
    },
    /** Mails of a conversation that were written after `said`, earliest first. */
    laterInThread: (thread: string, said: Instant, limit: number): readonly Id[] =>
      db
        .all(`select id from source where thread = ? and said_ms > ? and kind = 'mail' order by said_ms, id limit ?`, [
          thread,
          millis(said),
          limit,
        ])
        .map(({ id }) => String(id)),
    /** Takes the proposals in these words back: they speak of a fact that is there. What the user worked on stays. */
    supersede: (source: Id, { start, end }: { readonly start: number; readonly end: number }): void => {
      db.run(
        `update fact set state = 'superseded' where source = ? and span_start < ? and ? < span_end and state = 'proposed'
           and edited = 0 and (kind in ('commitment', 'request') or kind in (${inPassing})
             and 2 * (min(span_end, ?) - max(span_start, ?)) >= span_end - span_start)`,
        [source, end, start, end, start],
      );
    },
    /** What else the words of a change may be taken for is no surer than `most`: a promise that is moved is not a new one. */
    doubt: (source: Id, { start, end, what }: Pick<FactChange, 'start' | 'end' | 'what'>, most: number): void => {
      db.run(
        `update fact set confidence = ? where source = ? and state = 'proposed' and edited = 0 and confidence > ?
           and kind in (${takenFor[what]}) and 2 * (min(span_end, ?) - max(span_start, ?)) >= span_end - span_start`,
        [most, source, most, end, start],
      );
    },
    /** Facts of words that spoke of another one which is gone, or not the one meant, stand by themselves again. */
    revive: (source: Id | null = null): void => {
      db.run(revived, [source, source]);
    },
    /** Takes what a source says of others back, where nobody decided on it, so that the words can be read anew. */
    takeProposals: (source: Id): void => {
      db.run(`delete from fact_change where source = ? and state = 'proposed'`, [source]);
      db.run(revived, [source, source]);
    },
    /** After people were parted: what one of them said is no longer a fact of the other said once more. */
    untie: (): void => {
      db.run(
        `delete from fact_change where state = 'proposed' and exists (
           select 1 from fact f join fact again on again.source = fact_change.source and again.state = 'superseded'
             and again.span_start = fact_change.span_start and again.span_end = fact_change.span_end
           where f.id = fact_change.fact and f.owner is not again.owner)`,
      );
      db.run(revived, [null, null]);
    },
    /** What was said of one fact is said of another, which takes its place. */
    repoint: (from: Id, to: Id, but: Id): void => {
      db.run('update or ignore fact_change set fact = ? where fact = ? and id <> ?', [to, from, but]);
      db.run('delete from fact_change where fact = ?', [from]);
    },
    /** Gives changes of one source new spans at once, after its text was rewritten. */
    respan: (changes: readonly { readonly id: Id; readonly start: number; readonly end: number }[]): void => {
      for (const [at, { id }] of changes.entries())
        db.run('update fact_change set span_start = ?, span_end = ? where id = ?', [-1 - at, -1 - at, id]);
      for (const { id, start, end } of changes) {
        const kept = db.run('update or ignore fact_change set span_start = ?, span_end = ? where id = ?', [
          start,
          end,
          id,
        ]);
        if (kept === 0) db.erase('delete from fact_change where id = ?', [id]);
      }
    },
  };
};
