import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { isToMeasure, measureAll } from './behaviour.ts';
import { type Db, openDatabase } from './database.ts';
import { isOlder, migrate, versionOf } from './migrate.ts';

const shrinkSetting = 'store.shrink';
/** Years of mail take a minute on a slow machine, and others have to wait for all of it; in milliseconds. */
const patience = 600_000;
/** Fewer pages that are free are soon used again. */
const manyPages = 4096;

const pragma = (db: Db, name: string): number => Number(Object.values(db.one(`pragma ${name}`) ?? {})[0] ?? 0);

const isToShrink = (db: Db): boolean =>
  versionOf(db) > 0 && db.one('select 1 as due from setting where name = ?', [shrinkSetting]) !== undefined;

/**
 * Gives the pages that an older form has left back to the disk. Where that fails, as on a full disk, nothing is lost:
 * new mail uses them.
 */
const shrink = (db: Db, path: string): void => {
  const emptyLog = (): void => void db.one('pragma wal_checkpoint(truncate)');
  try {
    emptyLog();
    const kept = (pragma(db, 'page_count') - pragma(db, 'freelist_count')) * pragma(db, 'page_size');
    const { bavail, bsize } = statfsSync(dirname(path));
    // Twice: a copy and the log, both encrypted as the file is.
    if (bavail * bsize > 2.5 * kept && pragma(db, 'freelist_count') >= manyPages) {
      // In memory the copy would take as much of it as there is mail.
      db.script('pragma temp_store = FILE');
      try {
        db.script('vacuum');
      } finally {
        db.script('pragma temp_store = MEMORY');
      }
      emptyLog();
    }
  } catch {
    // Said above.
  }
  try {
    db.run('delete from setting where name = ?', [shrinkSetting]);
  } catch {
    // Whoever opens it next tries once more.
  }
};

const isBehind = (db: Db): boolean => isOlder(db) || isToMeasure(db) || isToShrink(db);

/**
 * Brings a file to this program's version, or waits while another process does. `saying` is called first where there is
 * something to do or to wait for. Throws `StoreError`: `newer`, `busy` after ten minutes, `full`: then the file is as it was.
 */
export const bringOver = (db: Db, path: string, saying: () => void = () => {}): void => {
  if (!isBehind(db)) {
    migrate(db);
    return;
  }
  saying();
  const before = pragma(db, 'busy_timeout');
  db.script(`pragma busy_timeout = ${patience}`);
  try {
    db.transaction(() => {
      if (!isOlder(db)) return;
      migrate(db);
      const free = pragma(db, 'freelist_count');
      if (free < manyPages || free < pragma(db, 'page_count') / 4) return;
      db.run('insert or replace into setting (name, value) values (?, ?)', [shrinkSetting, 'due']);
    });
    if (isToMeasure(db)) measureAll(db);
    if (isToShrink(db)) shrink(db, path);
  } finally {
    db.script(`pragma busy_timeout = ${before}`);
  }
};

/** Whether opening a file takes long, because an older version wrote it; false where that cannot be told. */
export const takesBringingOver = (path: string, key: Uint8Array): boolean => {
  try {
    const db = openDatabase(path, key);
    try {
      return versionOf(db) > 0 && isBehind(db);
    } finally {
      db.close();
    }
  } catch {
    // Opening it says what is wrong.
    return false;
  }
};
