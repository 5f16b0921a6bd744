import { Answer } from '../domain/people/answer.ts';
import type { Id } from '../domain/shared/id.ts';
import { type Instant, millis } from '../domain/shared/time.ts';
import type { Db } from './database.ts';

/**
 * The user's words on what was told from facts, each with its time; of several on the same thing the newest has the say, and
 * `open` says nothing. They go with whom and with the fact that their name names.
 */
export const answersTable = (db: Db) => {
  const newest = (answers: readonly Answer[]): ReadonlyMap<string, Answer> => {
    const last = new Map(answers.map((answer) => [answer.about, answer]));
    return new Map([...last].filter(([, { answer }]) => answer !== 'open'));
  };
  const columns = 'about, person, said, answer, words';
  return {
    put: (a: Answer): void => {
      db.run(
        `insert or replace into answer (about, person, said, said_ms, answer, words, fact)
         values (?, ?, ?, ?, ?, ?, (select id from fact where id in (select value from json_each(?)) limit 1))`,
        [a.about, a.person, a.said, millis(a.said), a.answer, a.words, JSON.stringify(a.about.split(':').slice(1))],
      );
    },
    all: (): readonly Answer[] =>
      db.all(`select ${columns} from answer order by about, said_ms`).map((row) => Answer.parse(row)),
    /** What holds of one thing; undefined where nothing was said of it, or that was taken back. */
    get: (about: string, until: Instant): Answer | undefined =>
      newest(
        db
          .all(`select ${columns} from answer where about = ? and said_ms <= ? order by said_ms`, [
            about,
            millis(until),
          ])
          .map((row) => Answer.parse(row)),
      ).get(about),
    /** By what they are about. */
    ofPerson: (person: Id, until: Instant): ReadonlyMap<string, Answer> =>
      newest(
        db
          .all(`select ${columns} from answer where person = ? and said_ms <= ? order by said_ms`, [
            person,
            millis(until),
          ])
          .map((row) => Answer.parse(row)),
      ),
    /** By what they are about, of all that begin so: `need:`. */
    starting: (start: string, until: Instant): ReadonlyMap<string, Answer> =>
      newest(
        db
          .all(`select ${columns} from answer where substr(about, 1, ?) = ? and said_ms <= ? order by said_ms`, [
            start.length,
            start,
            millis(until),
          ])
          .map((row) => Answer.parse(row)),
      ),
  };
};
