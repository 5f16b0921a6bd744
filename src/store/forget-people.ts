import type { Id } from '../domain/shared/id.ts';
import type { Db } from './database.ts';

/** A way of writing somebody. */
export type Written = { readonly id: number; readonly name: string; readonly address: string };

/** What was done to people by hand, as it is kept. */
export type ChangeByHand = {
  readonly number: number;
  readonly people: readonly Id[];
  readonly undone: boolean;
  readonly what: string;
};

/** Every table that tells how somebody was written. */
const seenIn = ['source_person', 'source_also', 'moment_person', 'moment_also'] as const;

/** What of deleting somebody has to do with people: how they were written, changes by hand, names of others. */
export const forgetPeople = (db: Db) => {
  const written = (sql: string, values: readonly (string | number)[] = []): readonly Written[] =>
    db.all(sql, values).map((row) => ({ id: Number(row.id), name: String(row.name), address: String(row.address) }));

  return {
    /**
     * Every name and address they were seen under, also where nothing is left of it; not what the user said is somebody
     * else at the same address.
     */
    seen: (person: Id): readonly (Written & { readonly times: number })[] =>
      db
        .all(
          `select a.id, a.name, a.address, count(t.seen) as times from seen_as a
           left join (${seenIn.map((table) => `select seen from ${table} where person = ?`).join(' union all ')}) t on t.seen = a.id
           where coalesce(a.person, ?) = ? and (t.seen is not null or a.person = ?
             or a.address in (select address from person_address where person = ? and address <> ''))
           group by a.id`,
          [...seenIn.map(() => person), person, person, person, person],
        )
        .map((row) => ({
          id: Number(row.id),
          name: String(row.name),
          address: String(row.address),
          times: Number(row.times),
        })),
    /** The owner becomes nobody; the words say that there was one, and for whom a fact was is not said any more. */
    disown: (person: Id, words: string): void => {
      db.erase('update fact set owner = null, owner_words = ? where owner = ?', [words, person]);
      db.erase(`update fact set to_words = '' where owed_to = ?`, [person]);
    },
    /** Changes of people by hand, newest first: whom they concern, and all they keep as JSON. */
    changesByHand: (): readonly ChangeByHand[] =>
      db
        .all(
          `select number, what, undone, json_extract(what, '$.people') as people from person_change order by number desc`,
        )
        .map(({ number, what, undone, people }) => ({
          number: Number(number),
          people: JSON.parse(String(people)) as readonly Id[],
          undone: undone !== null,
          what: String(what),
        })),
    removeChange: (number: number): void => {
      db.erase('delete from person_change where number = ?', [number]);
    },
    rewriteChange: (number: number, what: string): void => {
      db.erase('update person_change set what = ? where number = ?', [what, number]);
    },
    /** Names of others. */
    namesOfOthers: (person: Id): readonly { readonly person: Id; readonly alias: string }[] =>
      db
        .all('select person, alias from person_alias where person <> ?', [person])
        .map((row) => ({ person: String(row.person), alias: String(row.alias) })),
    removeAlias: (person: Id, alias: string): void => {
      db.erase('delete from person_alias where person = ? and alias = ?', [person, alias]);
    },
    /** Ways of writing in which one of the needles stands. */
    writtenWith: (needles: readonly string[]): readonly Written[] =>
      needles.includes('')
        ? written('select id, name, address from seen_as')
        : needles.flatMap((needle) =>
            written('select id, name, address from seen_as where name like ? or address like ?', [
              `%${needle}%`,
              `%${needle}%`,
            ]),
          ),
    isWritten: (id: number): boolean => db.one('select 1 as there from seen_as where id = ?', [id]) !== undefined,
    /** Writes a way of writing anew; where there is one like that already, the two become one. */
    rewriteWritten: ({ id, name, address }: Written): void => {
      const like = db.one('select id from seen_as where name = ? and address = ? and id <> ?', [name, address, id])?.id;
      if (like === undefined || like === null) {
        db.erase('update seen_as set name = ?, address = ? where id = ?', [name, address, id]);
        return;
      }
      for (const table of seenIn) db.run(`update or ignore ${table} set seen = ? where seen = ?`, [like, id]);
      for (const [also, main, of] of [
        ['source_also', 'source_person', 'source'],
        ['moment_also', 'moment_person', 'moment'],
      ] as const) {
        db.run(
          `delete from ${also} where seen = ? or (seen = ? and exists (select 1 from ${main} m
             where m.${of} = ${also}.${of} and m.person = ${also}.person and m.seen = ${also}.seen
             ${of === 'source' ? 'and m.role = source_also.role' : ''}))`,
          [id, like],
        );
      }
      db.erase('delete from seen_as where id = ?', [id]);
    },
    /** Removes a person, and how they were seen where nobody else was seen so. */
    removePerson: (person: Id, seen: readonly number[]): void => {
      // A name they were seen under is noted as theirs: their id, a line break, the name.
      db.run('delete from import_item where ref = ? or substr(ref, 1, length(?) + 1) = ? || char(10)', [
        person,
        person,
        person,
      ]);
      db.erase('delete from person where id = ?', [person]);
      const others = seenIn.map((table) => `exists (select 1 from ${table} where seen = seen_as.id)`).join(' or ');
      for (const id of seen) db.erase(`delete from seen_as where id = ? and not (${others})`, [id]);
    },
  };
};
