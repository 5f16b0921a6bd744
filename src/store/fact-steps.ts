import type { Due } from '../domain/facts/fact.ts';
import { FactLink } from '../domain/facts/fact-link.ts';
import { FactStep } from '../domain/facts/fact-step.ts';
import type { Id } from '../domain/shared/id.ts';
import { type Instant, millis } from '../domain/shared/time.ts';
import type { Db, Row } from './database.ts';

const due = (value: Row[string] | undefined): unknown =>
  value === null || value === undefined ? null : JSON.parse(String(value));

/** What the user did about facts, and which facts they say belong together. */
export const factStepsTable = (db: Db) => {
  const step = (row: Row): FactStep => FactStep.parse({ ...row, was: due(row.was), became: due(row.became) });
  return {
    add: (s: FactStep): void => {
      db.run(
        `insert into fact_step (fact, at, at_ms, what, was, became, done, why, person, draft)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          s.fact,
          s.at,
          millis(s.at),
          s.what,
          s.was && JSON.stringify(s.was),
          s.became && JSON.stringify(s.became),
          s.done,
          s.why,
          s.person,
          s.draft,
        ],
      );
    },
    /** Earliest first; those made after `until` are not seen. */
    ofFacts: (facts: readonly Id[], until: Instant): readonly FactStep[] =>
      db
        .all(
          `select fact, at, what, was, became, done, why, person, draft from fact_step
           where fact in (select value from json_each(?)) and at_ms <= ? order by number`,
          [JSON.stringify(facts), millis(until)],
        )
        .map(step),
    all: (): readonly FactStep[] =>
      db.all('select fact, at, what, was, became, done, why, person, draft from fact_step order by number').map(step),
    allLinks: (): readonly FactLink[] =>
      db.all('select * from fact_link order by one, other').map((row) => FactLink.parse(row)),
    /** Takes back the last step of a fact, where it is of that kind; false where it is not. */
    undoLast: (fact: Id, what: FactStep['what']): boolean =>
      db.run(`delete from fact_step where what = ? and number = (select max(number) from fact_step where fact = ?)`, [
        what,
        fact,
      ]) > 0,
    /** The first day that the user moved a fact from after `since` is another one, as words said before it are accepted. */
    setWas: (fact: Id, since: Instant, was: Due | null): boolean =>
      db.run(
        `update fact_step set was = ? where number = (
           select number from fact_step where fact = ? and what = 'moved' and at_ms > ? order by at_ms, number limit 1)`,
        [was && JSON.stringify(was), fact, millis(since)],
      ) > 0,
    /** Takes back what a draft told. */
    removeOf: (draft: Id): number => db.run('delete from fact_step where draft = ?', [draft]),

    link: (l: FactLink): void => {
      db.run(
        `insert into fact_link (one, other, what, state, at) values (?, ?, ?, ?, ?)
         on conflict (one, other, what) do update set state = excluded.state, at = excluded.at`,
        [l.one, l.other, l.what, l.state, l.at],
      );
    },
    unlink: (one: Id, other: Id, what: FactLink['what']): boolean =>
      db.run('delete from fact_link where one = ? and other = ? and what = ?', [one, other, what]) > 0,
    /** Links of any of these facts, on either side, that were made up to `until`. */
    linksOf: (facts: readonly Id[], until: Instant): readonly FactLink[] => {
      const list = JSON.stringify(facts);
      return db
        .all(
          `select * from fact_link where one in (select value from json_each(?))
           union select * from fact_link where other in (select value from json_each(?)) order by one, other`,
          [list, list],
        )
        .map((row) => FactLink.parse(row))
        .filter(({ at }) => millis(at) <= millis(until));
    },
  };
};
