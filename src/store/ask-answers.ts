import { AskAnswer } from '../domain/evaluation/ask-answer.ts';
import type { Id } from '../domain/shared/id.ts';
import { type Instant, millis } from '../domain/shared/time.ts';
import type { Db } from './database.ts';

/** What became of asks, by the user's word. */
export const askAnswersTable = (db: Db) => {
  const columns = 'fact, outcome, how, at, said, learnt';
  // When it was said counts, not when it was answered: on a day between the two nobody had said it.
  const saidMs = "round(unixepoch(said, 'subsec') * 1000)";
  return {
    /** What was said of one ask up to `until`; undefined for nothing. */
    get: (fact: Id, until: Instant): AskAnswer | undefined => {
      const row = db.one(`select ${columns} from ask_answer where fact = ? and ${saidMs} <= ?`, [fact, millis(until)]);
      return row && AskAnswer.parse(row);
    },
    /** One for each ask: a later word stands in place of the earlier. */
    put: (a: AskAnswer): void => {
      db.run(
        `insert into ask_answer (fact, outcome, how, at, at_ms, said, learnt) values (?, ?, ?, ?, ?, ?, ?)
         on conflict (fact) do update set outcome = excluded.outcome, how = excluded.how, at = excluded.at,
           at_ms = excluded.at_ms, said = excluded.said, learnt = excluded.learnt`,
        [a.fact, a.outcome, a.how, a.at, millis(a.at), a.said, a.learnt],
      );
    },
    remove: (fact: Id): boolean => db.erase('delete from ask_answer where fact = ?', [fact]) > 0,
    /** All that was said up to `until`, by the ask. */
    said: (until: Instant): ReadonlyMap<Id, AskAnswer> =>
      new Map(
        db
          .all(`select ${columns} from ask_answer where ${saidMs} <= ? order by at_ms, fact`, [millis(until)])
          .map((row) => AskAnswer.parse(row))
          .map((answer) => [answer.fact, answer]),
      ),
  };
};
