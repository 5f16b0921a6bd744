import type { Id } from '../domain/shared/id.ts';
import type { Expiring } from '../domain/sources/expiry.ts';
import type { Db } from './database.ts';

const since = (column: string): string => `${column} >= (select before from limit_of)`;
const sinceText = (column: string): string => since(`unixepoch(${column}) * 1000`);

/** Said by the user's own word of fact `f`: who was told it, that it serves another, that they see it differently. */
const linked = "select 1 from fact_link l where l.state = 'accepted' and (l.one = f.id or l.other = f.id)";
const toldByHand = "select 1 from told t where t.fact = f.id and t.draft = ''";
const seenOtherwise = 'select 1 from disagreement d where d.fact = f.id';
/** Hung on something by the user's own word, and still to come. */
const toRemind = (column: string, id: string): string =>
  `exists (select 1 from reminder r where r.${column} = ${id} and r.kind in ('own', 'review') and r.state = 'scheduled')`;

/** A fact that an answer was prepared to, or that a talk was practised on; those of `when`. */
const rehearsed = (when: 'ever' | 'lately'): string => `(
  f.id in (select fact from prepared_answer where fact is not null${when === 'ever' ? '' : ` and ${since('updated_ms')}`})
  or f.id in (select json_extract(s.value, '$.fact') from rehearsal r, json_each(r.concerns) c, json_each(c.value, '$.sources') s
    where json_extract(s.value, '$.fact') is not null${when === 'ever' ? '' : ` and ${since('r.opened_ms')}`}))`;
/** A reader's word on how they are told things, which the user took in. */
const takenWord = "select 1 from feedback b where b.source = s.id and b.state = 'accepted'";

/** What the user has done with a fact: then the mail it rests on stays. */
const worked = `(f.state = 'accepted' or f.closed_how is not null or f.last_confirmed is not null or f.edited = 1
  or exists (${linked}) or exists (${toldByHand}) or exists (${seenOtherwise}) or ${toRemind('fact', 'f.id')}
  or ${rehearsed('ever')})`;
const open = `((f.state = 'accepted' and f.closed_how is null and f.kind in ('commitment', 'request', 'question', 'risk'))
  or exists (${seenOtherwise} and d.closed is null) or ${toRemind('fact', 'f.id')})`;
/** The user had to do with it not long ago. */
const lately = `(${sinceText('f.last_confirmed')} or exists (${linked} and ${sinceText('l.at')})
  or exists (${toldByHand} and ${since('t.at_ms')}) or exists (${seenOtherwise} and ${sinceText('d.updated')})
  or ${rehearsed('lately')})`;
/** Words that moved or ended what stands elsewhere are its history. */
const changes = "select 1 from fact_change c where c.source = s.id and c.state = 'accepted'";

const limited = 'with limit_of (before) as (select ?)';

/** What is old enough, oldest first, with the milliseconds at which it was said or ended. */
const old: Readonly<Record<Expiring, string>> = {
  proposals: `select f.id, f.said_ms as ms from fact f where f.state = 'proposed' and f.said_ms < (select before from limit_of)
    and not ${worked}`,
  notes: `select s.id, s.said_ms as ms from source s where s.kind in ('capture', 'debrief') and s.said_ms < (select before from limit_of)
    and not exists (select 1 from fact f where f.source = s.id and (${open} or ${lately}))
    and not exists (${takenWord} and ${sinceText('b.decided')})
    and not exists (${changes})`,
  mail: `select s.id, s.said_ms as ms from source s where s.kind in ('mail', 'transcript') and s.said_ms < (select before from limit_of)
    and not exists (select 1 from fact f where f.source = s.id and ${worked})
    and not exists (${takenWord})
    and not exists (${changes})`,
  disagreements: `select d.id, unixepoch(d.closed) * 1000 as ms from disagreement d where d.closed is not null and unixepoch(d.closed) * 1000 < (select before from limit_of)
    and not ${toRemind('disagreement', 'd.id')}`,
  drafts: `select d.id, unixepoch(d.updated) * 1000 as ms from draft d where d.sent is null and unixepoch(d.updated) * 1000 < (select before from limit_of)
    and not ${toRemind('draft', 'd.id')}`,
  // What still stands would be planned anew: that it was said is known from its row alone.
  reminders: `select r.id, r.at_ms as ms from reminder r where r.state in ('shown', 'acknowledged', 'withdrawn') and r.at_ms < (select before from limit_of)
    and (r.kind in ('own', 'review', 'trial') or not (
      exists (select 1 from fact f where f.id = r.fact and f.closed_how is null and f.state <> 'rejected')
      or exists (select 1 from disagreement d where d.id = r.disagreement and d.closed is null)
      or exists (select 1 from moment m where m.id = r.moment and m.ends_ms >= (select before from limit_of))))`,
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
  /** Lets them go; those that are old no more stay. What was prepared or practised on their words goes too. Returns how many went. */
  take: (what: Expiring, ids: readonly Id[], before: number): number => {
    const still = `select id from (${old[what]}) where id in (select value from json_each(?))`;
    const values = [before, JSON.stringify(ids)];
    // They are as old, and quote it.
    if (table[what] === 'source') {
      db.erase(
        `${limited} delete from prepared_answer where fact in (select id from fact where source in (${still}))`,
        values,
      );
      db.erase(
        `${limited} delete from rehearsal where id in (
           select r.id from rehearsal r, json_each(r.concerns) c, json_each(c.value, '$.sources') s
           where json_extract(s.value, '$.id') in (${still}))`,
        values,
      );
    }
    return db.erase(`${limited} delete from ${table[what]} where id in (${still})`, values);
  },
});
