import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/support/temporary-workspace.ts';
import { openDatabase } from './database.ts';
import { migrate } from './migrate.ts';

const key = new Uint8Array(32);

/*
 * `schema.snap` is what every workspace of this version looks like. It changes only together with a new migration,
 * once a version is released: then write a workspace with `node scripts/freeze.mjs` too.
 */
it('the schema is the one that was committed', async () => {
  const folder = temporaryFolder();
  const db = openDatabase(join(folder.path, 'a.db'), key, { create: true });
  migrate(db);
  const made = db
    .all("select sql from sqlite_master where sql is not null and name not like 'search\\_%' escape '\\' order by name")
    .map(({ sql }) => `${String(sql)};\n`);
  const version = db.one('pragma user_version')?.user_version;
  db.close();
  folder.remove();
  await expect(`-- version ${version}\n${made.join('')}`).toMatchFileSnapshot('schema.snap');
});

it('migrating twice changes nothing, and a newer file is left as it is', () => {
  const folder = temporaryFolder();
  const path = join(folder.path, 'a.db');
  const db = openDatabase(path, key, { create: true });
  migrate(db);
  migrate(db);
  db.script('pragma user_version = 4711');
  expect(() => migrate(db)).toThrow(expect.objectContaining({ trouble: 'newer' }));
  expect(db.one('pragma user_version')).toEqual({ user_version: 4711 });
  db.close();
  folder.remove();
});
