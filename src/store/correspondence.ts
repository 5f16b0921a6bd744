import type { Id } from '../domain/shared/id.ts';
import { type Instant, millis } from '../domain/shared/time.ts';
import type { Db } from './database.ts';

/** An answer that quotes an ask under another subject is looked for so many days. */
const quotedWithin = 14 * 86_400_000;
const longestNeedle = 48;
const shortestNeedle = 20;

/** What was written since something was asked or promised by mail, and how that mail reached the user. */
export const correspondenceTable = (db: Db) => ({
  /**
   * Which of these commitments, requests and questions have later mail, up to `until`, of whoever was to act: in the same
   * conversation, or quoting the words. Who acts is the owner of a commitment, and whoever was asked (`me` where nobody is named).
   */
  wroteSince: (facts: readonly Id[], me: Id | null, until: Instant): ReadonlySet<Id> => {
    const rows = db.all(
      `select f.id, f.quote, s.said_ms, iif(f.kind = 'commitment', f.owner, coalesce(f.owed_to, ?)) as actor,
         exists (
           select 1 from source l join source_person p on p.source = l.id and p.role = 'from'
             and p.person = iif(f.kind = 'commitment', f.owner, coalesce(f.owed_to, ?))
           where l.thread = s.thread and l.said_ms > s.said_ms and l.said_ms <= ?) as wrote
       from fact f join source s on s.id = f.source
       where f.id in (select value from json_each(?)) and s.kind = 'mail'`,
      [me, me, millis(until), JSON.stringify(facts)],
    );
    const found = new Set(rows.flatMap(({ id, wrote }) => (wrote === 1 ? [String(id)] : [])));
    for (const { id, quote, said_ms: said, actor } of rows) {
      if (found.has(String(id)) || actor === null || actor === undefined) continue;
      // Quoted lines are broken elsewhere: the longest piece that stands on one line, and not all of that.
      const pieces = String(quote).split('\n');
      const needle = (pieces.sort((a, b) => b.length - a.length)[0] ?? '').trim().slice(0, longestNeedle);
      if (needle.length < shortestNeedle) continue;
      const last = Math.min(Number(said) + quotedWithin, millis(until));
      const quoted = db.one(
        // Two weeks of mail are fewer than all that somebody ever wrote.
        `select 1 as there from source t indexed by source_said cross join source_person p on p.source = t.id
           cross join source l on l.id = t.id
         where t.said_ms > ? and t.said_ms <= ? and p.role = 'from' and p.person = ?
           and l.kind = 'mail' and instr(l.text, ?) > 0 limit 1`,
        [Number(said), last, actor, needle],
      );
      if (quoted) found.add(String(id));
    }
    return found;
  },
  /** How the mails in which these were said reached somebody: as a copy, and to how many others it went. */
  reachedAs: (facts: readonly Id[], person: Id): ReadonlyMap<Id, { readonly copy: boolean; readonly others: number }> =>
    new Map(
      db
        .all(
          `select f.id,
             exists (select 1 from source_person where source = f.source and person = ? and role = 'to') as direct,
             exists (select 1 from source_person where source = f.source and person = ? and role = 'cc') as copy,
             (select count(*) from source_person where source = f.source and person <> ? and role = 'to') as others
           from fact f join source s on s.id = f.source
           where f.id in (select value from json_each(?)) and s.kind = 'mail'`,
          [person, person, person, JSON.stringify(facts)],
        )
        .map(({ id, direct, copy, others }) => [
          String(id),
          { copy: direct !== 1 && copy === 1, others: Number(others) },
        ]),
    ),
});
