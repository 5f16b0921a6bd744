import type { Id } from '../domain/shared/id.ts';
import type { Db, Value } from './database.ts';

/** The tables of what is in a proposal, those that others refer to first. */
export const proposalTables = [
  'proposal_option',
  'proposal_line',
  'proposal_claim',
  'proposal_data',
  'proposal_objection',
  'proposal_person',
  'proposal_position',
  'proposal_talk',
  'proposal_decision',
  'proposal_draft',
] as const;
export type ProposalTable = (typeof proposalTables)[number];

/** Whose rows speak of a proposal or an option by its id and outlive it, without the tie. */
export const tiedTables = {
  proposal: ['initiative', 'rehearsal', 'prediction'],
  option: ['proposal_claim', 'proposal_decision'],
} as const;
type TiedTable = (typeof tiedTables)[keyof typeof tiedTables][number];
/** Ids of such rows. */
export type ProposalTies = Readonly<Partial<Record<TiedTable, readonly Id[]>>>;

export type ProposalRows = Readonly<Partial<Record<ProposalTable, readonly Readonly<Record<string, Value>>[]>>>;

/** Everything that is in a proposal, as rows, so that what was taken away can be put back as it was. */
export const proposalRowsTable = (db: Db) => {
  const refers = (table: ProposalTable): ReadonlyMap<string, string> =>
    new Map(
      db
        .all(`select "from" as own, "table" as other from pragma_foreign_key_list(?)`, [table])
        .map((row) => [String(row.own), String(row.other)]),
    );
  const there = (table: string, id: Value): boolean =>
    db.one(`select 1 as n from ${table} where id = ?`, [id]) !== undefined;
  return {
    /** What speaks of a proposal, or of an option, from outside and would forget it when it goes. */
    ties: (of: keyof typeof tiedTables, id: Id): ProposalTies =>
      Object.fromEntries(
        tiedTables[of].flatMap((table) => {
          const rows = db.all(`select id from ${table} where ${of} = ? order by id`, [id]);
          return rows.length === 0 ? [] : [[table, rows.map((row) => String(row.id))]];
        }),
      ),
    /** Ties what spoke of it to it again, unless it speaks of another by now. */
    tie: (of: keyof typeof tiedTables, id: Id, ties: ProposalTies): void => {
      for (const table of tiedTables[of])
        db.run(
          `update ${table} set ${of} = ? where ${of} is null and id in (select value from json_each(?))${
            of === 'option' ? ' and proposal = (select proposal from proposal_option where id = ?)' : ''
          }`,
          [id, JSON.stringify(ties[table] ?? []), ...(of === 'option' ? [id] : [])],
        );
    },
    of: (proposal: Id): ProposalRows =>
      Object.fromEntries(
        proposalTables.flatMap((table) => {
          const rows = db.all(`select * from ${table} where proposal = ?`, [proposal]);
          return rows.length === 0 ? [] : [[table, rows as readonly Readonly<Record<string, Value>>[]]];
        }),
      ),
    /** Rows in the order they were given in. What refers to something that has gone since refers to nothing, or stays away. */
    put: (proposal: Id, rows: ProposalRows): void => {
      for (const table of proposalTables) {
        const columns = db.all('select name, "notnull" as must from pragma_table_info(?)', [table]);
        const others = refers(table);
        for (const row of rows[table] ?? []) {
          const known = columns.filter(({ name }) => String(name) === 'proposal' || String(name) in row);
          const values = known.map(({ name, must }): Value | undefined => {
            const value = String(name) === 'proposal' ? proposal : (row[String(name)] ?? null);
            const other = others.get(String(name));
            if (value === null || other === undefined || there(other, value)) return value;
            return must === 1 ? undefined : null;
          });
          if (values.includes(undefined)) continue;
          const names = known.map(({ name }) => String(name));
          db.run(
            `insert or ignore into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
            values.filter((value) => value !== undefined),
          );
        }
      }
    },
  };
};
