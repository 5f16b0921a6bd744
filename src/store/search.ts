import { typedWords } from '../domain/language/typed-words.ts';
import { type Day, weekdayOf } from '../domain/shared/time.ts';
import type { Db } from './database.ts';
import { searchIndex } from './search-index.ts';
import { snippet } from './snippet.ts';

export const searchKinds = ['person', 'moment', 'mail', 'capture', 'debrief', 'transcript', 'draft', 'note'] as const;
export type SearchKind = (typeof searchKinds)[number];

export type SearchHit = {
  readonly kind: SearchKind;
  /** The id of the person, moment, source or draft. */
  readonly ref: string;
  readonly title: string;
  /** Words around the hit, nothing added but `…` where cut. */
  readonly snippet: string;
  readonly people: string;
  readonly said: number;
};

// Quoted, so that FTS5's own operators in what the user types mean nothing; each word matches as a prefix.
export const queryOf = (words: readonly string[]): string => words.map((word) => `"${word}"*`).join(' ');

const months = 'january february march april may june july august september october november december'.split(' ');
const weekdays = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

/** The words a day can be found by: `2026 03 12 12 march thursday`. */
const dayWords = (day: Day): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  return [year, month, date, String(Number(date)), months[Number(month) - 1], weekdays[weekdayOf(day)]].join(' ');
};

export type SearchEntry = {
  readonly title: string;
  readonly text: string;
  readonly people: string;
  readonly said: number;
  /** The day on the wall clock of whoever said it; without it the day in UTC. */
  readonly day?: Day;
};

/** Ids below zero are people; this leaves room for what is older than 1970 or has to give way to others. */
const firstMinute = 16_000_000;
const minuteOf = (ms: number): number => firstMinute + Math.min(Math.max(Math.floor(ms / 60_000), 0), 999_999_999);

/** The share of places kept for what holds the words in its text alone, where titles, names and days have more. */
const textShare = 1 / 3;

const answerMarks = ['Re: ', 'Fw: ', 'Fwd: ', 'Aw: ', 'Wg: '];

// Words that stand in `source` letter for letter are not kept twice.
const insertEntry = `with e (id, kind, ref, said_ms, title, text, people, day) as (values (?, ?, ?, ?, ?, ?, ?, ?))
   insert or ignore into search_entry (id, kind, ref, said_ms, title, text, people, day)
   select e.id, e.kind, e.ref, e.said_ms, case when s.title is e.title then null else e.title end,
     case when substr(s.text, 1, 20000) is e.text then null else e.text end, e.people, e.day
   from e left join source s on s.id = e.ref and s.kind = e.kind`;

type Found = { readonly id: number; readonly said: number };

/** How many taken ids are remembered; more are found again. */
const mostRemembered = 200_000;

/** Full text over everything, kept by whoever writes the records. */
export const searchTable = (db: Db) => {
  const index = searchIndex(db);
  let waiting: number[] = [];
  // In the order of their ids: an id below the one before it makes the index write all it holds.
  const list = (): void => {
    if (waiting.length === 0) return;
    const ids = JSON.stringify(waiting);
    waiting = [];
    // Ids of what was taken are given again: whoever looked for the old words would find what is new.
    if (index.isLeft()) {
      index.makeAnew();
      return;
    }
    const those = 'from search_words where listed = 0 and id in (select value from json_each(?)) order by id';
    db.run(`insert into search (rowid, words) select id, words ${those}`, [ids]);
    db.run(`insert into search_head (rowid, head) select id, head ${those}`, [ids]);
    db.run('update search_entry set listed = 1 where id in (select value from json_each(?))', [ids]);
  };
  db.atEnd({
    commit: list,
    rollback: () => {
      waiting = [];
    },
  });

  const take = (kind: SearchKind, ref: string, change: Db['run']): void => {
    const row = db.one('select id, listed from search_entry where kind = ? and ref = ?', [kind, ref]);
    if (!row) return;
    const id = row.id ?? null;
    if (row.listed === 1) {
      change('delete from search where rowid = ?', [id]);
      change('delete from search_head where rowid = ?', [id]);
    }
    change('delete from search_entry where id = ?', [id]);
  };

  /** For ids that are taken the one before to look at next, so that a crowded minute is not gone through again and again. */
  const before = new Map<number, number>();
  const notTaken = (from: number): number => {
    let id = from;
    for (let next = before.get(id); next !== undefined; next = before.get(id)) id = next;
    for (let at = from; at !== id; ) {
      const next = before.get(at) ?? id;
      before.set(at, id);
      at = next;
    }
    return id;
  };
  /** The nearest id that is free, from the minute backwards; for people the next one below zero. */
  const freeId = (kind: SearchKind, said: number): number => {
    if (kind === 'person') return Number(db.one('select min(id) as id from search_entry where id < 0')?.id ?? 0) - 1;
    if (before.size > mostRemembered) before.clear();
    const minute = minuteOf(said);
    for (;;) {
      const id = notTaken(minute);
      const taken = db.all('select id from search_entry where id <= ? order by id desc limit 50', [id]);
      const gap = taken.findIndex((row, place) => row.id !== id - place);
      const free = id - (gap >= 0 ? gap : taken.length);
      if (free !== id) before.set(id, free);
      if (gap < 0 && taken.length === 50) continue;
      before.set(free, free - 1);
      return free;
    }
  };

  /** Newest first; ids are near enough to say which, and `said` says in what order. */
  const matching = (table: 'search' | 'search_head', query: string, until: number, limit: number): Found[] =>
    db
      .all(
        `select e.id, e.said_ms from ${table} join search_entry e on e.id = ${table}.rowid
         where ${table} match ? and ${table}.rowid between 0 and ? and e.said_ms <= ? order by ${table}.rowid desc limit ?`,
        [query, minuteOf(until), until, limit],
      )
      .map(({ id, said_ms }) => ({ id: Number(id), said: Number(said_ms) }));

  /** Mails whose whole subject was typed, newest first, answers and forwards among them. */
  const titled = (typed: string, until: number, limit: number): readonly Found[] =>
    db
      .all(
        `select e.id, o.said_ms from (
           select id, said_ms from source
           where title collate nocase in (select value from json_each(?)) and said_ms <= ? and +kind = 'mail'
           order by +said_ms desc, id limit ?) o
         cross join search_entry e on e.kind = 'mail' and e.ref = o.id order by o.said_ms desc, o.id`,
        [JSON.stringify(['', ...answerMarks].map((mark) => `${mark}${typed.trim()}`)), until, limit],
      )
      .map(({ id, said_ms }) => ({ id: Number(id), said: Number(said_ms) }));

  return {
    remove: (kind: SearchKind, ref: string): void => db.transaction(() => take(kind, ref, db.erase)),
    put: (kind: SearchKind, ref: string, { title, text, people, said, day }: SearchEntry): void =>
      db.transaction(() => {
        // A person has no day: what is dated with them has.
        const words = kind === 'person' ? '' : dayWords(day ?? new Date(said).toISOString().slice(0, 10));
        // Said again word for word, as a page that is looked at twice: taking words out of the index is what costs.
        const same = db.one(
          `select 1 as there from search_entry
           where kind = ? and ref = ? and said_ms = ? and title is ? and text is ? and people = ? and day = ?`,
          [kind, ref, said, title, text, people, words],
        );
        if (same) return;
        const added = (id: number): boolean =>
          db.run(insertEntry, [id, kind, ref, said, title, text, people, words]) > 0;
        // Mostly nothing else was said in that minute, and the record is new: then one statement does.
        let id = minuteOf(said);
        if (kind === 'person' || !added(id)) {
          take(kind, ref, db.run);
          id = freeId(kind, said);
          added(id);
        }
        waiting.push(id);
      }),
    /**
     * What matches all words typed, each as the beginning of a word, up to a point in time; a day is found by its
     * words ("12 March"). People come first, at most a third where there is more; then mail of just that subject; then
     * what has all words in its title, its names and its day, however long ago; then the rest. Each newest first.
     */
    find: (typed: string, limit: number, until: number): readonly SearchHit[] => {
      const words = typedWords(typed);
      if (words.length === 0) return [];
      list();
      const query = queryOf(words);
      const newestFirst = (a: Found, b: Found): number => b.said - a.said || b.id - a.id;
      const exact = titled(typed, until, limit);
      const isExact = new Set(exact.map(({ id }) => id));
      const inTitle = matching('search_head', query, until, limit).filter(({ id }) => !isExact.has(id));
      const heads = [...exact, ...inTitle.sort(newestFirst)];
      const inHead = new Set(heads.map(({ id }) => id));
      const texts = matching('search', query, until, limit).filter(({ id }) => !inHead.has(id));
      const people = db
        .all(
          'select rowid as id from search_head where search_head match ? and rowid < 0 order by rowid desc limit ?',
          [query, limit],
        )
        .map(({ id }) => Number(id));
      const places = Math.max(Math.ceil(limit / 3), limit - heads.length - texts.length);
      const first = people.slice(0, places);
      const left = limit - first.length;
      const headPlaces = Math.max(Math.ceil(left * (1 - textShare)), left - texts.length);
      const others = [...heads.slice(0, headPlaces), ...texts.sort(newestFirst)];
      const best = [...first, ...others.map(({ id }) => id)].slice(0, limit);
      const hits = new Map(
        db
          .all('select * from search_words where said_ms <= ? and id in (select value from json_each(?))', [
            until,
            JSON.stringify(best),
          ])
          .map((r) => [
            Number(r.id),
            {
              kind: String(r.kind) as SearchKind,
              ref: String(r.ref),
              title: String(r.title),
              snippet: snippet(String(r.text), words),
              people: String(r.people),
              said: Number(r.said_ms),
            },
          ]),
      );
      return best.flatMap((id) => hits.get(id) ?? []);
    },
  };
};
