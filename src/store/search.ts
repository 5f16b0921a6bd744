import { type Day, weekdayOf } from '../domain/shared/time.ts';
import type { Db } from './database.ts';

export const searchKinds = ['person', 'moment', 'mail', 'capture', 'debrief', 'draft', 'note'] as const;
export type SearchKind = (typeof searchKinds)[number];

export type SearchHit = {
  readonly kind: SearchKind;
  /** The id of the person, moment, source or draft. */
  readonly ref: string;
  readonly title: string;
  /** Words around the hit; `[` and `]` never added, `…` where cut. */
  readonly snippet: string;
  readonly people: string;
  readonly said: number;
};

// Quoted, so that FTS5's own operators in what the user types mean nothing; each word matches as a prefix.
const queryOf = (typed: string): string =>
  typed
    .normalize('NFKC')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean)
    .slice(0, 12)
    .map((word) => `"${word}"*`)
    .join(' ');

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

/** Full text over everything, kept by whoever writes the records. */
export const searchTable = (db: Db) => {
  const take = (kind: SearchKind, ref: string, change: Db['run']): void => {
    const row = db.one('select rowid as id from search_entry where kind = ? and ref = ?', [kind, ref]);
    if (!row) return;
    change('delete from search where rowid = ?', [row.id ?? null]);
    change('delete from search_entry where rowid = ?', [row.id ?? null]);
  };
  return {
    remove: (kind: SearchKind, ref: string): void => take(kind, ref, db.erase),
    put: (kind: SearchKind, ref: string, { title, text, people, said, day }: SearchEntry): void => {
      take(kind, ref, db.run);
      db.run('insert into search_entry (kind, ref, said_ms) values (?, ?, ?)', [kind, ref, said]);
      db.run('insert into search (rowid, title, text, people, day) values (last_insert_rowid(), ?, ?, ?, ?)', [
        title,
        text,
        people,
        // A person has no day: what is dated with them has.
        kind === 'person' ? '' : dayWords(day ?? new Date(said).toISOString().slice(0, 10)),
      ]);
    },
    /**
     * What matches all words typed, each as the beginning of a word, up to a point in time; a day is found by its
     * words ("12 March"). Words in over a tenth of everything come newest first, rarer ones best first.
     */
    find: (typed: string, limit: number, until: number): readonly SearchHit[] => {
      const query = queryOf(typed);
      if (query === '') return [];
      const total = Number(db.one('select count(*) as n from search_entry')?.n ?? 0);
      const matching = Number(
        db.one('select count(*) as n from (select 1 from search where search match ? limit ?)', [
          query,
          Math.floor(total / 10) + 200,
        ])?.n ?? 0,
      );
      const common = typed.trim().length <= 2 || matching > total / 10 + 100;
      const order = common ? 'e.said_ms desc, e.rowid desc' : 'bm25(search, 4.0, 1.0, 2.0, 2.0), e.rowid desc';
      // First which, then their words: a snippet of everything that matches takes a hundred times as long.
      const best = db
        .all(
          `select e.rowid as id from search join search_entry e on e.rowid = search.rowid
           where search match ? and e.said_ms <= ? order by ${order} limit ?`,
          [query, until, limit],
        )
        .map(({ id }) => Number(id));
      const hits = new Map(
        db
          .all(
            `select e.rowid as id, e.kind, e.ref, e.said_ms, search.title, search.people,
               snippet(search, 1, '', '', '…', 16) as snippet
             from search join search_entry e on e.rowid = search.rowid
             where search match ? and search.rowid in (select value from json_each(?))`,
            [query, JSON.stringify(best)],
          )
          .map((r) => [
            Number(r.id),
            {
              kind: String(r.kind) as SearchKind,
              ref: String(r.ref),
              title: String(r.title),
              snippet: String(r.snippet),
              people: String(r.people),
              said: Number(r.said_ms),
            },
          ]),
      );
      return best.flatMap((id) => hits.get(id) ?? []);
    },
  };
};
