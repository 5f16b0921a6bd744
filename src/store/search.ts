import { type Day, weekdayOf } from '../domain/shared/time.ts';
import type { Db } from './database.ts';
import { snippet } from './snippet.ts';

export const searchKinds = ['person', 'moment', 'mail', 'capture', 'debrief', 'draft', 'note'] as const;
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

/** The words of what was typed, twelve at most. */
export const wordsOf = (typed: string): readonly string[] =>
  typed
    .normalize('NFKC')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, 12);

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

/** So many entries have room within one second; an id is a second and a place in it. */
const room = 1_048_576;
/** The last second that leaves an id exact as a JavaScript number. */
const lastSecond = 8_589_934_590;
const secondOf = (ms: number): number => Math.min(Math.max(Math.floor(ms / 1000), 0), lastSecond);

/** A hit in a title, a name or a day counts as if it had been said four times as recently. */
const headCounts = 4;

const freePlace = {
  others: 'coalesce((select max(id) + 1 from search_entry where id >= e.place and id < e.place + 1048576), e.place)',
  person: 'coalesce((select min(id) - 1 from search_entry where id < e.place), e.place - 1)',
} as const;

// Words that stand in `source` letter for letter are not kept twice.
const insertAt = (place: string): string =>
  `with e (place, kind, ref, said_ms, title, text, people, day) as (values (?, ?, ?, ?, ?, ?, ?, ?))
   insert or ignore into search_entry (id, kind, ref, said_ms, title, text, people, day)
   select ${place}, e.kind, e.ref, e.said_ms, case when s.title is e.title then null else e.title end,
     case when substr(s.text, 1, 20000) is e.text then null else e.text end, e.people, e.day
   from e left join source s on s.id = e.ref and s.kind = e.kind
   returning id`;
const insertPerson = insertAt(freePlace.person);
const insertOther = insertAt(freePlace.others);

/** Full text over everything, kept by whoever writes the records. */
export const searchTable = (db: Db) => {
  let waiting: number[] = [];
  // In the order of their ids: an id below the one before it makes the index write all it holds.
  const list = (): void => {
    if (waiting.length === 0) return;
    const ids = JSON.stringify(waiting);
    waiting = [];
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

  const matching = (table: 'search' | 'search_head', query: string, from: number, to: number, limit: number) =>
    db
      .all(
        `select rowid as id from ${table} where ${table} match ? and rowid between ? and ? order by rowid desc limit ?`,
        [query, from, to, limit],
      )
      .map(({ id }) => Number(id));

  return {
    remove: (kind: SearchKind, ref: string): void => db.transaction(() => take(kind, ref, db.erase)),
    put: (kind: SearchKind, ref: string, { title, text, people, said, day }: SearchEntry): void =>
      db.transaction(() => {
        const person = kind === 'person';
        const insert = (): number | undefined => {
          const row = db.one(person ? insertPerson : insertOther, [
            person ? 0 : secondOf(said) * room,
            kind,
            ref,
            said,
            title,
            text,
            people,
            // A person has no day: what is dated with them has.
            person ? '' : dayWords(day ?? new Date(said).toISOString().slice(0, 10)),
          ]);
          return row && Number(row.id);
        };
        let id = insert();
        if (id === undefined) {
          take(kind, ref, db.run);
          id = insert();
        }
        if (id !== undefined) waiting.push(id);
      }),
    /**
     * What matches all words typed, each as the beginning of a word, up to a point in time; a day is found by its
     * words ("12 March"). People come first, at most a third where there is more; then what was said last, where words
     * in a title, a name or a day make it count as four times as fresh.
     */
    find: (typed: string, limit: number, until: number): readonly SearchHit[] => {
      const words = wordsOf(typed);
      if (words.length === 0) return [];
      list();
      const query = queryOf(words);
      const last = secondOf(until) * room + room - 1;
      const body = matching('search', query, 0, last, limit);
      const heads = new Set(matching('search_head', query, 0, last, limit));
      const newest = Math.max(body[0] ?? 0, ...heads);
      const age = (id: number): number => (newest - id) / (heads.has(id) ? headCounts : 1);
      const others = [...new Set([...heads, ...body])].sort((a, b) => age(a) - age(b) || b - a);
      const people = matching('search', query, Number.MIN_SAFE_INTEGER, -1, limit);
      const places = Math.max(Math.ceil(limit / 3), limit - others.length);
      const best = [...people.slice(0, places), ...others].slice(0, limit);
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
