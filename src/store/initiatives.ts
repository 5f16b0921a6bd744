import { Initiative, type Measurement, type Milestone, type Setback } from '../domain/initiatives/initiative.ts';
import type { Id } from '../domain/shared/id.ts';
import { dayOf, type Instant, millis } from '../domain/shared/time.ts';
import type { Db, Row } from './database.ts';

/** What an initiative is besides its milestones, figures and setbacks. */
export type InitiativeHead = Omit<Initiative, 'milestones' | 'measurements' | 'setbacks'>;

const byInitiative = (rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> => {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const id = String(row.initiative);
    const same = found.get(id);
    if (same) same.push(row);
    else found.set(id, [row]);
  }
  return found;
};

/** What was agreed and is being done. Readers see nothing that was made after `until`. */
export const initiativesTable = (db: Db) => {
  const was = (row: Row, column: string, until: Instant): boolean => {
    const at = row[column];
    return typeof at === 'string' && millis(at) <= millis(until);
  };
  /** What was written on later is not seen: of its words only that they were there. */
  const wordsThen = (row: Row, until: Instant): Partial<Record<keyof Initiative, unknown>> => ({
    ...(was(row, 'updated', until)
      ? {}
      : { measure: '', baseline: '', target: '', decision: '', decisionOn: null, updated: row.opened }),
    ...(row.named === null || was(row, 'named', until)
      ? {}
      : { name: 'Begun then, and named later', named: undefined }),
  });
  /** Of a milestone that was moved later, the first day it was due on. */
  const movedThen = (row: Row, until: Instant): Partial<Record<keyof Milestone, unknown>> =>
    row.updated === null || was(row, 'updated', until)
      ? {}
      : { due: row.first_due ?? row.due, firstDue: null, why: '' };
  const saidThen = (row: Row, until: Instant): Partial<Record<keyof Setback, unknown>> => ({
    ...(row.updated === null || was(row, 'updated', until)
      ? {}
      : { lesson: '', adjusted: '', day: dayOf(String(row.made)) }),
    ...(row.worded === null || was(row, 'worded', until)
      ? {}
      : { words: 'Put down then, and worded later', fact: null }),
  });
  const whole = (heads: readonly Row[], until: Instant): readonly Initiative[] => {
    const ids = JSON.stringify(heads.map(({ id }) => id));
    const of = (table: string, order: string): ReadonlyMap<string, readonly Row[]> =>
      byInitiative(
        db
          .all(`select * from ${table} where initiative in (select value from json_each(?)) order by ${order}`, [ids])
          .filter((row) => was(row, 'made', until)),
      );
    const milestones = of('milestone', 'place, id');
    const measurements = of('measurement', 'day, made, id');
    const setbacks = of('setback', 'day, made_ms, id');
    return heads.map((row) =>
      Initiative.parse({
        ...row,
        decisionOn: row.decision_on,
        named: row.named ?? undefined,
        ...wordsThen(row, until),
        ended: was(row, 'ended', until) ? { at: row.ended, how: row.how } : null,
        milestones: (milestones.get(String(row.id)) ?? []).map((one) => ({
          ...one,
          firstDue: one.first_due,
          ...movedThen(one, until),
          done:
            one.done !== null &&
            String(one.done) <= dayOf(until) &&
            (one.done_at === null || was(one, 'done_at', until))
              ? one.done
              : null,
          doneAt: was(one, 'done_at', until) ? one.done_at : null,
          dropped: was(one, 'dropped', until) ? one.dropped : null,
        })),
        measurements: measurements.get(String(row.id)) ?? [],
        setbacks: (setbacks.get(String(row.id)) ?? []).map((one) => ({ ...one, ...saidThen(one, until) })),
      }),
    );
  };
  return {
    get: (id: Id, until: Instant): Initiative | undefined =>
      whole(db.all('select * from initiative where id = ? and opened_ms <= ?', [id, millis(until)]), until)[0],
    /** Newest first; of a sponsor, or all. */
    begun: (until: Instant, sponsor?: Id): readonly Initiative[] =>
      whole(
        sponsor === undefined
          ? db.all('select * from initiative where opened_ms <= ? order by opened_ms desc, id', [millis(until)])
          : db.all('select * from initiative where sponsor = ? and opened_ms <= ? order by opened_ms desc, id', [
              sponsor,
              millis(until),
            ]),
        until,
      ),
    /** Whose milestone that is. */
    ofMilestone: (id: Id): Id | undefined => {
      const row = db.one('select initiative from milestone where id = ?', [id]);
      return row && String(row.initiative);
    },
    put: (one: InitiativeHead): void => {
      db.run(
        `insert into initiative (id, name, sponsor, fact, measure, baseline, target, decision, decision_on, opened, opened_ms,
           ended, how, updated, named, proposal) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         on conflict (id) do update set name = excluded.name, sponsor = excluded.sponsor, fact = excluded.fact,
           measure = excluded.measure, baseline = excluded.baseline, target = excluded.target, decision = excluded.decision,
           decision_on = excluded.decision_on, ended = excluded.ended, how = excluded.how, updated = excluded.updated, named = excluded.named, proposal = excluded.proposal`,
        [
          one.id,
          one.name,
          one.sponsor,
          one.fact,
          one.measure,
          one.baseline,
          one.target,
          one.decision,
          one.decisionOn,
          one.opened,
          millis(one.opened),
          one.ended?.at ?? null,
          one.ended?.how ?? '',
          one.updated,
          one.named ?? null,
          one.proposal ?? null,
        ],
      );
    },
    /** Those that a proposal led to. */
    ofProposal: (proposal: Id, until: Instant): readonly Initiative[] =>
      whole(
        db.all('select * from initiative where proposal = ? and opened_ms <= ? order by opened_ms desc, id', [
          proposal,
          millis(until),
        ]),
        until,
      ),
    /** Takes it away with everything that is in it. */
    remove: (id: Id): boolean => db.erase('delete from initiative where id = ?', [id]) > 0,
    /** A new one comes behind those that are there; one that is there keeps its place, and is changed at `now`. */
    putMilestone: (initiative: Id, one: Milestone, now: Instant): void => {
      db.run(
        `insert into milestone (id, initiative, place, words, due, first_due, done, done_at, dropped, why, fact, made)
         values (?, ?, (select coalesce(max(place), 0) + 1 from milestone where initiative = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?)
         on conflict (id) do update set updated = case when milestone.words is not excluded.words
             or milestone.due is not excluded.due or milestone.why is not excluded.why then ? else milestone.updated end, words = excluded.words, due = excluded.due, first_due = excluded.first_due,
           done = excluded.done, done_at = excluded.done_at, dropped = excluded.dropped, why = excluded.why, fact = excluded.fact`,
        [
          one.id,
          initiative,
          initiative,
          one.words,
          one.due,
          one.firstDue,
          one.done,
          one.done === null ? null : (one.doneAt ?? null),
          one.dropped,
          one.why,
          one.fact,
          one.made,
          now,
        ],
      );
    },
    removeMilestone: (id: Id): boolean => db.erase('delete from milestone where id = ?', [id]) > 0,
    putMeasurement: (initiative: Id, one: Measurement): void => {
      db.run(
        `insert into measurement (id, initiative, day, figure, fact, made) values (?, ?, ?, ?, ?, ?)
         on conflict (id) do update set day = excluded.day, figure = excluded.figure, fact = excluded.fact`,
        [one.id, initiative, one.day, one.figure, one.fact, one.made],
      );
    },
    removeMeasurement: (id: Id): boolean => db.erase('delete from measurement where id = ?', [id]) > 0,
    /** Adds it, or changes it at `now`. */
    putSetback: (initiative: Id, one: Setback, now: Instant): void => {
      db.run(
        `insert into setback (id, initiative, fact, words, lesson, adjusted, day, made, made_ms)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?)
         on conflict (id) do update set updated = case when setback.lesson is not excluded.lesson
             or setback.adjusted is not excluded.adjusted or setback.day is not excluded.day then ? else setback.updated end,
           worded = case when setback.words is not excluded.words then ? else setback.worded end, fact = excluded.fact, words = excluded.words, lesson = excluded.lesson,
           adjusted = excluded.adjusted, day = excluded.day`,
        [
          one.id,
          initiative,
          one.fact,
          one.words,
          one.lesson,
          one.adjusted,
          one.day,
          one.made,
          millis(one.made),
          now,
          now,
        ],
      );
    },
    removeSetback: (id: Id): boolean => db.erase('delete from setback where id = ?', [id]) > 0,
  };
};
