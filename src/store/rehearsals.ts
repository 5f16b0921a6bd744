import { Concern, Rehearsal, type Turn } from '../domain/rehearsal/rehearsal.ts';
import type { Id } from '../domain/shared/id.ts';
import { type Instant, millis } from '../domain/shared/time.ts';
import type { Db, Row } from './database.ts';

/** Hard talks that were practised, with their turns. */
export const rehearsalsTable = (db: Db) => {
  const turnsOf = (ids: readonly Id[], until: number): ReadonlyMap<Id, readonly unknown[]> => {
    const turns = new Map<Id, unknown[]>();
    const rows = db.all(
      `select rehearsal, number, by, words, concern, at from rehearsal_turn
       where rehearsal in (select value from json_each(?)) order by rehearsal, number`,
      [JSON.stringify(ids)],
    );
    for (const { rehearsal, ...turn } of rows) {
      if (millis(String(turn.at)) > until) continue;
      const known = turns.get(String(rehearsal)) ?? [];
      known.push(turn);
      turns.set(String(rehearsal), known);
    }
    return turns;
  };
  const read = (rows: readonly Row[], until: Instant): readonly Rehearsal[] => {
    const turns = turnsOf(
      rows.map(({ id }) => String(id)),
      millis(until),
    );
    return rows.map((row) => {
      const over = row.ended !== null && millis(String(row.ended)) <= millis(until);
      return Rehearsal.parse({
        ...row,
        concerns: Concern.array().parse(JSON.parse(String(row.concerns))),
        ended: over ? row.ended : null,
        learnt: over ? row.learnt : '',
        turns: turns.get(String(row.id)) ?? [],
      });
    });
  };
  const putTurn = (rehearsal: Id, turn: Turn): void => {
    db.run('insert into rehearsal_turn (rehearsal, number, by, words, concern, at) values (?, ?, ?, ?, ?, ?)', [
      rehearsal,
      turn.number,
      turn.by,
      turn.words,
      turn.concern,
      turn.at,
    ]);
  };
  return {
    /** One with its turns as they stood at `until`; undefined where it began later. */
    at: (id: Id, until: Instant): Rehearsal | undefined =>
      read(db.all('select * from rehearsal where id = ? and opened_ms <= ?', [id, millis(until)]), until)[0],
    /** Keeps one that begins, with the turns it has. */
    add: (one: Rehearsal): void => {
      db.run(
        `insert into rehearsal (id, person, draft, moment, proposal, topic, concerns, opened, opened_ms, ended, learnt)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          one.id,
          one.person,
          one.draft,
          one.moment,
          one.proposal,
          one.topic,
          JSON.stringify(one.concerns),
          one.opened,
          millis(one.opened),
          one.ended,
          one.learnt,
        ],
      );
      for (const turn of one.turns) putTurn(one.id, turn);
    },
    addTurn: putTurn,
    /** Ends it, or says that it goes on. */
    end: (id: Id, ended: Instant | null, learnt: string): void => {
      db.run('update rehearsal set ended = ?, learnt = ? where id = ?', [ended, learnt, id]);
    },
    remove: (id: Id): boolean => db.erase('delete from rehearsal where id = ?', [id]) > 0,
    /** Newest first, of one person or of all; nothing of what came after `until`. */
    opened: (until: Instant, person?: Id): readonly Rehearsal[] =>
      read(
        person === undefined
          ? db.all('select * from rehearsal where opened_ms <= ? order by opened_ms desc, id', [millis(until)])
          : db.all('select * from rehearsal where person = ? and opened_ms <= ? order by opened_ms desc, id', [
              person,
              millis(until),
            ]),
        until,
      ),
  };
};
