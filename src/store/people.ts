import { type DecisionRight, Person, type Relation, type Standing } from '../domain/people/person.ts';
import type { Id } from '../domain/shared/id.ts';
import type { Day } from '../domain/shared/time.ts';
import { asksBetween, type Contact, contactsWith, lettersBetween } from './contacts.ts';
import type { Db, Row } from './database.ts';
import { personChanges } from './person-changes.ts';
import { personMoves } from './person-moves.ts';
import { personPairs } from './person-pairs.ts';
import { onceEach } from './remembered.ts';

/** People with their addresses and the names they were seen under. */
export const peopleTable = (db: Db) => {
  const person = onceEach(
    (row: Row): Person =>
      Person.parse({
        id: row.id,
        name: row.name,
        role: row.role,
        standing: row.standing,
        group: row.is_group === 1,
        note: row.note,
        created: row.created,
        addresses: JSON.parse(String(row.addresses)),
        aliases: JSON.parse(String(row.aliases)),
        ...(row.relation ? { relation: row.relation } : {}),
        ...(row.decision_right ? { right: row.decision_right } : {}),
        ...(row.right_about ? { rightAbout: row.right_about } : {}),
        ...(row.gone === null ? {} : { gone: row.gone }),
      }),
  );
  // With their lists in the same row: a query for each person would be felt at a few hundred people.
  const from = `select p.*,
      (select json_group_array(address order by rowid) from person_address where person = p.id) as addresses,
      (select json_group_array(alias order by alias) from person_alias where person = p.id) as aliases
    from person p`;
  const first = (row: Row | undefined): Person | undefined => (row ? person(row) : undefined);

  return {
    ...personMoves(db),
    ...personPairs(db),
    changes: personChanges(db),
    get: (id: Id): Person | undefined => first(db.all(`${from} where p.id = ?`, [id])[0]),
    byAddress: (address: string): Person | undefined =>
      first(
        db.one(`${from} where p.id = (select person from person_address where address = ?)`, [address.toLowerCase()]),
      ),
    /** Everybody known under this name, letter case apart. */
    byName: (name: string): readonly Person[] =>
      db
        .all(
          `${from} where p.name = ? collate nocase or p.id in (select person from person_alias where alias = ?)
           order by p.name collate nocase, p.id`,
          [name, name],
        )
        .map(person),
    me: (): Person | undefined => first(db.one(`${from} where standing = 'me' order by created, id limit 1`)),
    all: (): readonly Person[] => db.all(`${from} order by p.name collate nocase, p.id`).map(person),
    standing: (standing: Standing): readonly Person[] =>
      db.all(`${from} where standing = ? order by p.name collate nocase, p.id`, [standing]).map(person),
    /** Who stands in each of these mails, notes or moments: who wrote first, then the others; no groups. */
    inEach: (refs: readonly Id[]): ReadonlyMap<Id, readonly { readonly name: string; readonly me: boolean }[]> => {
      const list = JSON.stringify(refs);
      const found = new Map<Id, { name: string; me: boolean }[]>();
      for (const { ref, name, standing } of db.all(
        `select s.source as ref, p.name, p.standing, min(iif(s.role = 'from', 0, iif(s.role = 'to', 1, 2))) as place
         from source_person s join person p on p.id = s.person
         where s.source in (select value from json_each(?)) and p.is_group = 0 group by s.source, p.id
         union all
         select m.moment, p.name, p.standing, iif(p.standing = 'me', 3, 2) from moment_person m join person p on p.id = m.person
         where m.moment in (select value from json_each(?)) and p.is_group = 0
         order by place, p.name`,
        [list, list],
      )) {
        const id = String(ref);
        found.set(id, [...(found.get(id) ?? []), { name: String(name), me: standing === 'me' }]);
      }
      return found;
    },
    count: (): number => Number(db.one('select count(*) as n from person where is_group = 0')?.n ?? 0),

    add: (p: Person): void => {
      db.run('insert into person (id, name, role, standing, is_group, note, created) values (?, ?, ?, ?, ?, ?, ?)', [
        p.id,
        p.name,
        p.role,
        p.standing,
        p.group ? 1 : 0,
        p.note,
        p.created,
      ]);
      for (const address of p.addresses) {
        db.run('insert into person_address (address, person) values (?, ?)', [address.toLowerCase(), p.id]);
      }
      for (const alias of p.aliases) {
        db.run('insert or ignore into person_alias (alias, person) values (?, ?)', [alias, p.id]);
      }
    },
    addAddress: (id: Id, address: string): void => {
      db.run('insert or ignore into person_address (address, person) values (?, ?)', [address.toLowerCase(), id]);
    },
    /** The row that keeps this way of writing somebody; made where it is new. `person` is who the user said it is. */
    seenAs: (address: string, name: string): { readonly seen: number; readonly person: Id | null } => {
      db.run('insert or ignore into seen_as (address, name) values (?, ?)', [address, name]);
      const row = db.one('select id, person from seen_as where address = ? and name = ?', [address, name]);
      return { seen: Number(row?.id), person: row?.person ? String(row.person) : null };
    },
    addAlias: (id: Id, alias: string): void => {
      db.run('insert or ignore into person_alias (alias, person) values (?, ?)', [alias, id]);
    },
    edit: (
      id: Id,
      change: {
        name?: string;
        role?: string;
        standing?: Standing;
        note?: string;
        group?: boolean;
        relation?: Relation | '' | undefined;
        right?: DecisionRight | '' | undefined;
        rightAbout?: string | undefined;
        gone?: Day | null | undefined;
      },
    ): void => {
      const set = (column: string, value: string | number | null | undefined) => {
        if (value !== undefined) db.run(`update person set ${column} = ? where id = ?`, [value, id]);
      };
      set('name', change.name);
      set('role', change.role);
      set('standing', change.standing);
      set('note', change.note);
      set('relation', change.relation);
      set('decision_right', change.right);
      set('right_about', change.rightAbout);
      set('gone', change.gone);
      set('is_group', change.group === undefined ? undefined : Number(change.group));
    },
    /** Gives what one person captured, and the facts in it, to another. */
    handOver: (from: Id, into: Id): void => {
      const own = `(select id from source where kind in ('capture', 'debrief'))`;
      for (const [table, column] of [
        ['fact_person', 'person'],
        ['fact', 'owner'],
        ['fact', 'owed_to'],
      ] as const) {
        const facts = table === 'fact' ? `source in ${own}` : `fact in (select id from fact where source in ${own})`;
        db.run(`update or ignore ${table} set ${column} = ? where ${column} = ? and ${facts}`, [into, from]);
      }
      db.run(`update or ignore source_person set person = ? where person = ? and source in ${own}`, [into, from]);
    },
    contacts: (until: number, few: readonly Id[] | null = null): readonly Contact[] => contactsWith(db, until, few),
    asks: (me: Id, until: number): ReturnType<typeof asksBetween> => asksBetween(db, me, until),
    letters: (me: Id, person: Id, until: number, limit: number): ReturnType<typeof lettersBetween> =>
      lettersBetween(db, me, person, { until, limit }),
  };
};
