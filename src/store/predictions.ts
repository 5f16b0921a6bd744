import { Prediction } from '../domain/evaluation/prediction.ts';
import type { Id } from '../domain/shared/id.ts';
import { type Instant, millis } from '../domain/shared/time.ts';
import type { Db, Row } from './database.ts';

const endOfTime: Instant = '9999-12-31T00:00:00Z';

/** What the user expected, and what came. */
export const predictionsTable = (db: Db) => {
  const prediction = (row: Row, until: number): Prediction => {
    const learntAt = row.learnt_at === null ? row.ended : row.learnt_at;
    const learnt = learntAt !== null && millis(String(learntAt)) <= until;
    return Prediction.parse({
      id: row.id,
      person: row.person,
      fact: row.fact,
      moment: row.moment,
      initiative: row.initiative,
      proposal: row.proposal,
      words: row.words,
      sure: row.sure,
      by: row.by_day,
      made: row.made,
      came:
        row.ended_ms !== null && Number(row.ended_ms) <= until
          ? {
              at: row.ended,
              what: row.came,
              learnt: learnt ? row.learnt : '',
              ...(learnt && row.learnt_at !== null ? { learntAt: row.learnt_at } : {}),
            }
          : null,
    });
  };
  return {
    /** As it stood at `until`; undefined where it was made later. */
    get: (id: Id, until: Instant = endOfTime): Prediction | undefined => {
      const row = db.one('select * from prediction where id = ? and made_ms <= ?', [id, millis(until)]);
      return row && prediction(row, millis(until));
    },
    put: (p: Prediction): void => {
      db.run(
        `insert into prediction (id, person, fact, moment, initiative, words, sure, by_day, made, made_ms, ended, ended_ms, came, learnt, learnt_at, proposal)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         on conflict (id) do update set words = excluded.words, sure = excluded.sure, by_day = excluded.by_day,
           ended = excluded.ended, ended_ms = excluded.ended_ms, came = excluded.came, learnt = excluded.learnt,
           learnt_at = excluded.learnt_at`,
        [
          p.id,
          p.person,
          p.fact,
          p.moment,
          p.initiative,
          p.words,
          p.sure,
          p.by,
          p.made,
          millis(p.made),
          p.came?.at ?? null,
          p.came ? millis(p.came.at) : null,
          p.came?.what ?? '',
          p.came?.learnt ?? '',
          p.came?.learntAt ?? null,
          p.proposal ?? null,
        ],
      );
    },
    /** Of one proposal, the newest first. */
    ofProposal: (proposal: Id, until: Instant): readonly Prediction[] =>
      db
        .all('select * from prediction where proposal = ? and made_ms <= ? order by made_ms desc, id', [
          proposal,
          millis(until),
        ])
        .map((row) => prediction(row, millis(until))),
    remove: (id: Id): boolean => db.erase('delete from prediction where id = ?', [id]) > 0,
    /** Those made up to `until`, newest first, of one person or of all; what came later is not seen. */
    made: (until: Instant, person: Id | null = null): readonly Prediction[] =>
      db
        .all(`select * from prediction where made_ms <= ? and (? is null or person = ?) order by made_ms desc, id`, [
          millis(until),
          person,
          person,
        ])
        .map((row) => prediction(row, millis(until))),
  };
};
