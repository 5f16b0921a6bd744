import { Cycle, PlanItem } from '../domain/framework/cycle.ts';
import type { Id } from '../domain/shared/id.ts';
import { type Instant, millis } from '../domain/shared/time.ts';
import type { Db, Row } from './database.ts';

/** Rounds of the method, each with its plan. Whoever looks at a day sees them as they stood then; an aim, a day and words carry no time. */
export const cyclesTable = (db: Db) => {
  const was = (when: unknown, until: number): boolean => when !== null && millis(String(when)) <= until;
  const item = (row: Row, until: number): PlanItem =>
    PlanItem.parse({
      ...row,
      on: row.on_day,
      ended: was(row.ended, until) ? { at: row.ended, how: row.how, why: row.why } : null,
    });
  /** The cycles of these rows with their plans, in one question for all. */
  const whole = (rows: readonly Row[], until: number): readonly Cycle[] => {
    if (rows.length === 0) return [];
    const plans = new Map<string, PlanItem[]>();
    for (const row of db.all(
      'select * from cycle_plan where cycle in (select value from json_each(?)) order by cycle, place, id',
      [JSON.stringify(rows.map(({ id }) => id))],
    )) {
      if (!was(row.made, until)) continue;
      const cycle = String(row.cycle);
      const plan = plans.get(cycle) ?? [];
      plans.set(cycle, plan);
      plan.push(item(row, until));
    }
    return rows.map((row) => {
      const closed = was(row.closed, until);
      return Cycle.parse({
        ...row,
        lookBack: row.look_back,
        updated: was(row.updated, until) ? row.updated : row.opened,
        closed: closed ? row.closed : null,
        learnt: was(row.learnt_at, until) ? row.learnt : '',
        learntAt: was(row.learnt_at, until) ? row.learnt_at : null,
        plan: plans.get(String(row.id)) ?? [],
      });
    });
  };
  const ever = Number.POSITIVE_INFINITY;
  return {
    /** Keeps the round and its plan in the order given; items that are no longer in it go. */
    put: (c: Cycle): void => {
      db.run(
        `insert into cycle (id, person, kind, aim, opened, opened_ms, look_back, closed, closed_ms, learnt, learnt_at, updated)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         on conflict (id) do update set aim = excluded.aim, look_back = excluded.look_back, closed = excluded.closed,
           closed_ms = excluded.closed_ms, learnt = excluded.learnt, learnt_at = excluded.learnt_at, updated = excluded.updated`,
        [
          c.id,
          c.person,
          c.kind,
          c.aim,
          c.opened,
          millis(c.opened),
          c.lookBack,
          c.closed,
          c.closed === null ? null : millis(c.closed),
          c.learnt,
          c.learntAt,
          c.updated,
        ],
      );
      db.run('delete from cycle_plan where cycle = ? and id not in (select value from json_each(?))', [
        c.id,
        JSON.stringify(c.plan.map(({ id }) => id)),
      ]);
      for (const [place, i] of c.plan.entries())
        db.run(
          `insert into cycle_plan (id, cycle, place, step, words, about, fact, on_day, made, ended, how, why)
           values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
           on conflict (id) do update set place = excluded.place, step = excluded.step, words = excluded.words,
             about = excluded.about, fact = excluded.fact, on_day = excluded.on_day, ended = excluded.ended,
             how = excluded.how, why = excluded.why`,
          [
            i.id,
            c.id,
            place,
            i.step,
            i.words,
            i.about,
            i.fact,
            i.on,
            i.made,
            i.ended?.at ?? null,
            i.ended?.how ?? '',
            i.ended?.why ?? '',
          ],
        );
    },
    get: (id: Id, until?: Instant): Cycle | undefined => {
      const at = until === undefined ? ever : millis(until);
      return whole(db.all('select * from cycle where id = ? and opened_ms <= ?', [id, Math.min(at, 8.64e15)]), at)[0];
    },
    /** The round in whose plan an item stands, as it stands now. */
    holding: (item: Id): Cycle | undefined =>
      whole(db.all('select * from cycle where id = (select cycle from cycle_plan where id = ?)', [item]), ever)[0],
    remove: (id: Id): boolean => db.erase('delete from cycle where id = ?', [id]) > 0,
    /** Newest first, of one person or of all; none that opened after `until`. */
    opened: (until: Instant, person?: Id): readonly Cycle[] =>
      whole(
        person === undefined
          ? db.all('select * from cycle where opened_ms <= ? order by opened_ms desc, id', [millis(until)])
          : db.all('select * from cycle where person = ? and opened_ms <= ? order by opened_ms desc, id', [
              person,
              millis(until),
            ]),
        millis(until),
      ),
    /** Those with a person that nobody closed, whenever they were opened: a clock may have been set back. */
    stillOpen: (person: Id): readonly Cycle[] =>
      whole(
        db.all('select * from cycle where person = ? and closed_ms is null order by opened_ms desc, id', [person]),
        ever,
      ),
    /** Those that were open then, of one person or of all, newest first. */
    open: (until: Instant, person?: Id): readonly Cycle[] => {
      const at = millis(until);
      return whole(
        person === undefined
          ? db.all(
              'select * from cycle where opened_ms <= ? and (closed_ms is null or closed_ms > ?) order by opened_ms desc, id',
              [at, at],
            )
          : db.all(
              'select * from cycle where person = ? and opened_ms <= ? and (closed_ms is null or closed_ms > ?) order by opened_ms desc, id',
              [person, at, at],
            ),
        at,
      );
    },
  };
};
