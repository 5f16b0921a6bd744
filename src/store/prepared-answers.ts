import { PreparedAnswer } from '../domain/people/prepared-answer.ts';
import type { Id } from '../domain/shared/id.ts';
import { type Instant, millis } from '../domain/shared/time.ts';
import type { Db, Row } from './database.ts';

const endOfTime: Instant = '9999-12-31T00:00:00Z';

/** What the user means to answer when somebody asks. */
export const preparedAnswersTable = (db: Db) => {
  const columns = 'id, person, about, question, answer, fact, draft, made, updated';
  const parsed = (row: Row): PreparedAnswer => PreparedAnswer.parse(row);
  return {
    get: (id: Id, until: Instant = endOfTime): PreparedAnswer | undefined => {
      const row = db.one(`select ${columns} from prepared_answer where id = ? and updated_ms <= ?`, [
        id,
        millis(until),
      ]);
      return row && parsed(row);
    },
    put: (a: PreparedAnswer): void => {
      db.run(
        `insert into prepared_answer (id, person, about, question, answer, fact, draft, made, updated, updated_ms)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         on conflict (id) do update set question = excluded.question, answer = excluded.answer, fact = excluded.fact,
           draft = excluded.draft, updated = excluded.updated, updated_ms = excluded.updated_ms`,
        [a.id, a.person, a.about, a.question, a.answer, a.fact, a.draft, a.made, a.updated, millis(a.updated)],
      );
    },
    remove: (id: Id): boolean => db.erase('delete from prepared_answer where id = ?', [id]) > 0,
    /** Those for one person as they stood at `until`, the latest first; what was written or changed later is not seen. */
    ofPerson: (person: Id, until: Instant): readonly PreparedAnswer[] =>
      db
        .all(
          `select ${columns} from prepared_answer where person = ? and updated_ms <= ? order by updated_ms desc, id`,
          [person, millis(until)],
        )
        .map(parsed),
    all: (): readonly PreparedAnswer[] =>
      db.all(`select ${columns} from prepared_answer order by updated_ms, id`).map(parsed),
  };
};
