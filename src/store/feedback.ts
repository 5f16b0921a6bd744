import { Feedback } from '../domain/people/feedback.ts';
import type { Id } from '../domain/shared/id.ts';
import { type Instant, millis } from '../domain/shared/time.ts';
import type { Db, Row } from './database.ts';

/** What readers say of how they are told things. */
export const feedbackTable = (db: Db) => {
  const feedback = (row: Row): Feedback => Feedback.parse(row);
  return {
    get: (id: Id): Feedback | undefined => {
      const row = db.one('select * from feedback where id = ?', [id]);
      return row && feedback(row);
    },
    /** Adds it, or writes its sort and state anew. */
    put: (f: Feedback): void => {
      db.run(
        `insert into feedback (id, person, draft, source, quote, sort, state, said, said_ms, decided)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         on conflict (id) do update set sort = excluded.sort, state = excluded.state, decided = excluded.decided`,
        [f.id, f.person, f.draft, f.source, f.quote, f.sort, f.state, f.said, millis(f.said), f.decided],
      );
    },
    remove: (id: Id): boolean => db.erase('delete from feedback where id = ?', [id]) > 0,
    all: (): readonly Feedback[] => db.all('select * from feedback order by said_ms, id').map(feedback),
    ofSource: (source: Id): readonly Feedback[] =>
      db.all('select * from feedback where source = ? order by id', [source]).map(feedback),
    /** Newest first, of one person or of all, said up to `until`; what was decided later is proposed still. */
    said: (until: Instant, person?: Id, most = 200): readonly Feedback[] =>
      (person === undefined
        ? db.all('select * from feedback where said_ms <= ? order by said_ms desc, id limit ?', [millis(until), most])
        : db.all('select * from feedback where person = ? and said_ms <= ? order by said_ms desc, id limit ?', [
            person,
            millis(until),
            most,
          ])
      )
        .map(feedback)
        .map((one) =>
          one.decided !== null && millis(one.decided) > millis(until)
            ? { ...one, state: 'proposed' as const, decided: null }
            : one,
        ),
    /** Drafts for a reader that hold one of these lines: sent from `fromMs` on, or not sent yet; the last first. */
    drafts: (
      reader: Id,
      lines: readonly string[],
      { fromMs, until }: { readonly fromMs: number; readonly until: Instant },
    ): readonly { readonly draft: Id; readonly sent: Instant | null }[] =>
      db
        .all(
          `select id, sent from draft where reader = ? and (sent_ms is null or sent_ms between ? and ?)
             and exists (select 1 from json_each(?) where instr(draft.text, value) > 0)
           order by sent_ms desc, id`,
          [reader, fromMs, millis(until), JSON.stringify(lines)],
        )
        .map(({ id, sent }) => ({ draft: String(id), sent: sent === null ? null : String(sent) })),
  };
};
