import type { Db } from './database.ts';
import first from './migrations/0001-first.sql?raw';
import mailbox from './migrations/0002-mailbox.sql?raw';
import search from './migrations/0003-search.sql?raw';
import signals from './migrations/0004-signals.sql?raw';
import writing from './migrations/0005-writing.sql?raw';
import kept from './migrations/0006-kept.sql?raw';
import method from './migrations/0007-method.sql?raw';
import proposals from './migrations/0008-proposals.sql?raw';
import { StoreError } from './store-error.ts';

/** In order; the position is the schema's version. Migrations only add. */
const migrations: readonly string[] = [first, mailbox, search, signals, writing, kept, method, proposals];

// One statement that changes much keeps what all of it was in memory until it ends; in pieces it takes a tenth.
const repeated = /^-- Until nothing is left:\n(.+;)$/m;

const runScript = (db: Db, sql: string): void => {
  for (const [place, part] of sql.split(repeated).entries()) {
    if (place % 2 === 0) db.script(part);
    else while (db.run(part) > 0);
  }
};

export const versionOf = (db: Db): number => Number(db.one('pragma user_version')?.user_version ?? 0);

/** An older version wrote the file. */
export const isOlder = (db: Db): boolean => versionOf(db) < migrations.length;

/** Brings the file to this program's version. Throws `StoreError('newer')` for a file a newer version wrote. */
export const migrate = (db: Db): void => {
  if (versionOf(db) === migrations.length) return;
  db.transaction(() => {
    const version = versionOf(db);
    if (version > migrations.length) throw new StoreError('newer');
    for (const sql of migrations.slice(version)) runScript(db, sql);
    db.script(`pragma user_version = ${migrations.length}`);
  });
};
