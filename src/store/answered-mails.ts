import type { Id } from '../domain/shared/id.ts';
import { type Instant, millis } from '../domain/shared/time.ts';
import type { Wrote } from '../domain/signals/behaviour/material.ts';
import type { Db } from './database.ts';

/** A mail as far as it is measured, and when whom it went to wrote next in that conversation; null where nobody did. */
export type AnsweredMail = Wrote & { readonly answered: number | null };

/** Mails of the user's to one person, with how long their answer took. No query here reads a text. */
export const answeredMailsTable = (db: Db) => ({
  /** The newest mails from one person to another alone that ask something, in a stretch of time, earliest first. */
  asking: (
    to: Id,
    by: Id,
    { fromMs, until, limit }: { readonly fromMs: number; readonly until: Instant; readonly limit: number },
  ): readonly AnsweredMail[] =>
    db
      .all(
        `select t.*, (
           select min(a.said_ms) from source a join source_person w on w.source = a.id and w.role = 'from' and w.person = ?
           where a.thread = t.thread and a.said_ms > t.said_ms and a.said_ms <= ? and a.kind = 'mail') as answered
         from source_person sp cross join source_trait t on t.source = sp.source
         where sp.person = ? and sp.role = 'to' and t.readers = 1 and t.ask is not null and t.said_ms between ? and ?
           and exists (select 1 from source_person where source = t.source and person = ? and role = 'from')
         order by t.said_ms desc, t.source limit ?`,
        [to, millis(until), to, fromMs, millis(until), by, limit],
      )
      .map((row) => ({
        source: String(row.source),
        at: Number(row.said_ms),
        ahead: Number(row.ahead),
        thread: String(row.thread),
        words: Number(row.words),
        ask: row.ask === null || row.ask === undefined ? null : Number(row.ask),
        questions: Number(row.questions),
        topics: Number(row.topics),
        forms: Number(row.forms),
        answered: row.answered === null || row.answered === undefined ? null : Number(row.answered),
      }))
      .reverse(),
});
