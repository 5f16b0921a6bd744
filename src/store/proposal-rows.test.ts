import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/support/temporary-workspace.ts';
import { openDatabase } from './database.ts';
import { migrate } from './migrate.ts';
import { proposalTables, tiedTables } from './proposal-rows.ts';

it('every table that speaks of a proposal or an option is given back with it', () => {
  const folder = temporaryFolder();
  const db = openDatabase(join(folder.path, 'a.db'), new Uint8Array(32), { create: true });
  migrate(db);
  const refer = (to: string, end: string): readonly string[] =>
    db
      .all(
        `select distinct m.name as name from sqlite_master m, pragma_foreign_key_list(m.name) k
         where m.type = 'table' and k."table" = ? and k.on_delete = ? order by m.name`,
        [to, end],
      )
      .map(({ name }) => String(name));
  expect(refer('proposal', 'SET NULL')).toEqual(tiedTables.proposal.toSorted());
  // What a proposal recommends stands in the proposal.
  expect(refer('proposal_option', 'SET NULL')).toEqual(['proposal', ...tiedTables.option].toSorted());
  expect(refer('proposal', 'CASCADE')).toEqual(proposalTables.toSorted());
  db.close();
  folder.remove();
});
