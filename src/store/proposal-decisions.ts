import { afterLooks, DecisionLook } from '../domain/proposals/decision-look.ts';
import { DecisionRecord } from '../domain/proposals/decision-record.ts';
import type { Id } from '../domain/shared/id.ts';
import { type Instant, millis } from '../domain/shared/time.ts';
import type { Db, Row } from './database.ts';

/** A record with the proposal it is of. */
export type StoredDecision = DecisionRecord & { readonly proposal: Id };

const looksOf = (row: Row | undefined): readonly DecisionLook[] =>
  row === undefined || row.seen === '' ? [] : DecisionLook.array().parse(JSON.parse(String(row.seen)));

/**
 * What was decided on proposals. A record is put once; only that it was looked at again is written on it later. Readers see
 * nothing that was made, or seen, after `until`.
 */
export const proposalDecisionsTable = (db: Db) => {
  const record = (row: Row, until: Instant): StoredDecision => {
    const looks = looksOf(row).filter(({ made }) => millis(made) <= millis(until));
    return {
      ...DecisionRecord.parse({
        ...row,
        optionName: row.option_name,
        givenUp: row.given_up,
        reviewOn: row.review_on,
        ...afterLooks(looks, String(row.day)),
      }),
      proposal: String(row.proposal),
    };
  };
  const looks = (id: Id): readonly DecisionLook[] =>
    looksOf(db.one('select seen from proposal_decision where id = ?', [id]));
  const putLooks = (id: Id, looked: readonly DecisionLook[]): void => {
    const last = looked.at(-1);
    db.run('update proposal_decision set reviewed = ?, seen = ?, next_on = ? where id = ?', [
      last?.day ?? null,
      looked.length === 0 ? '' : JSON.stringify(looked),
      last?.next ?? null,
      id,
    ]);
  };
  return {
    get: (id: Id, until: Instant): StoredDecision | undefined => {
      const row = db.one('select * from proposal_decision where id = ? and made_ms <= ?', [id, millis(until)]);
      return row && record(row, until);
    },
    /** Those of one proposal, the first of them first. */
    of: (proposal: Id, until: Instant): readonly StoredDecision[] =>
      db
        .all('select * from proposal_decision where proposal = ? and made_ms <= ? order by made_ms, id', [
          proposal,
          millis(until),
        ])
        .map((row) => record(row, until)),
    /** Of all proposals, the newest first. */
    made: (until: Instant): readonly StoredDecision[] =>
      db
        .all('select * from proposal_decision where made_ms <= ? order by made_ms desc, id', [millis(until)])
        .map((row) => record(row, until)),
    add: (proposal: Id, one: DecisionRecord): void => {
      db.run(
        `insert into proposal_decision (id, proposal, supersedes, how, words, option, option_name, person, day, reasons, given_up,
           expected, learnt, review_on, fact, moment, made, made_ms)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          one.id,
          proposal,
          one.supersedes,
          one.how,
          one.words,
          one.option,
          one.optionName,
          one.person,
          one.day,
          one.reasons,
          one.givenUp,
          one.expected,
          one.learnt,
          one.reviewOn,
          one.fact,
          one.moment,
          one.made,
          millis(one.made),
        ],
      );
    },
    /** Keeps what was seen when it was looked at again. */
    look: (id: Id, one: DecisionLook): void => putLooks(id, [...looks(id), one]),
    /** Takes one look back; gives whether it was there. */
    unlook: (id: Id, look: Id): boolean => {
      const were = looks(id);
      const left = were.filter((one) => one.id !== look);
      if (left.length < were.length) putLooks(id, left);
      return left.length < were.length;
    },
    /** Takes away what was recorded by mistake. */
    remove: (id: Id): boolean => db.erase('delete from proposal_decision where id = ?', [id]) > 0,
  };
};
