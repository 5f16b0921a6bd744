import type { Db } from './database.ts';
import first from './migrations/0001-first.sql?raw';
import mailbox from './migrations/0002-mailbox.sql?raw';
import search from './migrations/0003-search.sql?raw';
import { StoreError } from './store-error.ts';

/** In order; the position is the schema's version. Migrations only add. */
const migrations: readonly string[] = [first, mailbox, search];

/** Brings the file to this program's version. Throws `StoreError('newer')` for a file a newer version wrote. */
export const migrate = (db: Db): void => {
  const versionOf = () => Number(db.one('pragma user_version')?.user_version ?? 0);
  if (versionOf() === migrations.length) return;
  db.transaction(() => {
    const version = versionOf();
    if (version > migrations.length) throw new StoreError('newer');
    for (const sql of migrations.slice(version)) db.script(sql);
    db.script(`pragma user_version = ${migrations.length}`);
  });
};
