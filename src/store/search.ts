import type { Db } from './database.ts';

export const searchKinds = ['person', 'moment', 'mail', 'event', 'capture', 'debrief', 'draft', 'note'] as const;
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

// Quoted, so that FTS5's own operators in what the user types mean nothing; the last word matches as a prefix.
const queryOf = (typed: string): string =>
  typed
    .normalize('NFKC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, 12)
    .map((word) => `"${word}"*`)
    .join(' ');

/** Full text over everything, kept by whoever writes the records. */
export const searchTable = (db: Db) => {
  const remove = (kind: SearchKind, ref: string): void => {
    const row = db.one('select rowid as id from search_entry where kind = ? and ref = ?', [kind, ref]);
    if (!row) return;
    db.run('delete from search where rowid = ?', [row.id ?? null]);
    db.run('delete from search_entry where rowid = ?', [row.id ?? null]);
  };
  return {
    remove,
    put: (
      kind: SearchKind,
      ref: string,
      entry: { title: string; text: string; people: string; said: number },
    ): void => {
      remove(kind, ref);
      db.run('insert into search_entry (kind, ref, said_ms) values (?, ?, ?)', [kind, ref, entry.said]);
      db.run('insert into search (rowid, title, text, people) values (last_insert_rowid(), ?, ?, ?)', [
        entry.title,
        entry.text,
        entry.people,
      ]);
    },
    /**
     * What matches all words typed, the last one while it is being typed. Common words come newest first: ranking
     * them costs 80 ms at 100,000 mails, by date 0.2 ms.
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
      const order = common ? 'e.rowid desc' : 'bm25(search, 4.0, 1.0, 2.0)';
      return db
        .all(
          `select e.kind, e.ref, e.said_ms, search.title, search.people, snippet(search, 1, '', '', '…', 16) as snippet
           from search join search_entry e on e.rowid = search.rowid
           where search match ? and e.said_ms <= ? order by ${order} limit ?`,
          [query, until, limit],
        )
        .map((r) => ({
          kind: String(r.kind) as SearchKind,
          ref: String(r.ref),
          title: String(r.title),
          snippet: String(r.snippet),
          people: String(r.people),
          said: Number(r.said_ms),
        }));
    },
  };
};
