import type { Id } from '../domain/shared/id.ts';
import type { Expiring } from '../domain/sources/expiry.ts';
import type { Db } from './database.ts';

/** What the user has done with a fact: then the mail it rests on stays. */
const worked = `(f.state = 'accepted' or f.closed_how is not null or f.last_confirmed is not null or f.edited = 1)`;
const open = `(f.state = 'accepted' and f.closed_how is null and f.kind in ('commitment', 'request', 'question'))`;
const since = (column: string): string => `unixepoch(${column}) * 1000 >= (select before from limit_of)`;

const limited = 'with limit_of (before) as (select ?)';

/** What is old enough, oldest first, with the milliseconds at which it was said or ended. */
const old: Readonly<Record<Expiring, string>> = {
  proposals: `select id, said_ms as ms from fact where state = 'proposed' and said_ms < (select before from limit_of)`,
  notes: `select s.id, s.said_ms as ms from source s where s.kind in ('capture', 'debrief') and s.said_ms < (select before from limit_of)
    and not exists (select 1 from fact f where f.source = s.id and (${open} or ${since('f.last_confirmed')}))`,
  mail: `select s.id, s.said_ms as ms from source s where s.kind in ('mail', 'transcript') and s.said_ms < (select before from limit_of)
    and not exists (select 1 from fact f where f.source = s.id and ${worked})
    and not exists (select 1 from fact_change c where c.source = s.id and c.state = 'accepted')`,
  disagreements: `select id, unixepoch(closed) * 1000 as ms from disagreement where closed is not null and unixepoch(closed) * 1000 < (select before from limit_of)`,
  drafts: `select id, unixepoch(updated) * 1000 as ms from draft where sent is null and unixepoch(updated) * 1000 < (select before from limit_of)`,
  reminders: `select id, at_ms as ms from reminder where state in ('shown', 'acknowledged', 'withdrawn') and at_ms < (select before from limit_of)`,
};

const table: Readonly<Record<Expiring, string>> = {
  proposals: 'fact',
  notes: 'source',
  mail: 'source',
  disagreements: 'disagreement',
  drafts: 'draft',
  reminders: 'reminder',
};

/** What is old, and letting it go: its pages are gone from the disk as well. */
export const expiryTable = (db: Db) => ({
  /** Ids of what was over before `before` (milliseconds), oldest first. */
  old: (what: Expiring, before: number): readonly { readonly id: Id; readonly ms: number }[] =>
    db
      .all(`${limited} select id, ms from (${old[what]}) order by ms, id`, [before])
      .map(({ id, ms }) => ({ id: String(id), ms: Number(ms) })),
  /** Takes them out of the lists of the full text, which has to be made anew afterwards. */
  unlist: (ids: readonly Id[]): void => {
    db.run('update search_entry set listed = 0 where ref in (select value from json_each(?))', [JSON.stringify(ids)]);
  },
  /** Lets them go; those that are old no more stay. Returns how many went. */
  take: (what: Expiring, ids: readonly Id[], before: number): number =>
    db.erase(
      `${limited} delete from ${table[what]} where id in (select value from json_each(?)) and id in (select id from (${old[what]}))`,
      [before, JSON.stringify(ids)],
    ),
});
