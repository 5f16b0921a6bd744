import { Answer } from '../domain/people/answer.ts';
import type { Id } from '../domain/shared/id.ts';
import { type Instant, millis } from '../domain/shared/time.ts';
import type { Db } from './database.ts';

/** The user's words on what was told from facts; of several on the same thing the newest has the say. */
export const answersTable = (db: Db) => {
  const newest = (answers: readonly Answer[]): ReadonlyMap<string, Answer> =>
    new Map(answers.map((answer) => [answer.about, answer]));
  const columns = 'about, person, said, answer, words';
  return {
    put: (a: Answer): void => {
      db.run(`insert or replace into answer (about, person, said, said_ms, answer, words) values (?, ?, ?, ?, ?, ?)`, [
        a.about,
        a.person,
        a.said,
        millis(a.said),
        a.answer,
        a.words,
      ]);
    },
    all: (): readonly Answer[] =>
      db.all(`select ${columns} from answer order by about, said_ms`).map((row) => Answer.parse(row)),
    /** Takes back everything said about one thing. */
    remove: (about: string): boolean => db.erase('delete from answer where about = ?', [about]) > 0,
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
