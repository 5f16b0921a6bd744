import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/support/temporary-workspace.ts';
import { bringOver, takesBringingOver } from './bring-over.ts';
import { type Db, openDatabase } from './database.ts';
import first from './migrations/0001-first.sql?raw';
import { openStore } from './store.ts';

const key = new Uint8Array(32);
const mebibyte = 1 << 20;

let folder: ReturnType<typeof temporaryFolder>;
let path: string;
beforeEach(() => {
  folder = temporaryFolder();
  path = join(folder.path, 'a.db');
});
afterEach(() => folder.remove());

/** A workspace as version 0.1.0 wrote it: its full text held every mail a second time. */
const older = (mails: number, length: number): Db => {
  const db = openDatabase(path, key, { create: true });
  db.script(first);
  db.script('pragma user_version = 1');
  const text = 'alpaca '.repeat(length);
  db.transaction(() => {
    for (let n = 0; n < mails; n += 1) {
      db.run(
        `insert into source (id, kind, key, thread, said, said_ms, learned, title, text) values (?, 'mail', ?, 'a', '', ?, '', '', ?)`,
        [`m${n}`, `m${n}`, n * 1000, text],
      );
      db.run(`insert into search_entry (kind, ref, said_ms) values ('mail', ?, ?)`, [`m${n}`, n * 1000]);
      db.run(`insert into search (rowid, title, text, people, day) values (last_insert_rowid(), '', ?, '', '')`, [
        text,
      ]);
    }
  });
  return db;
};
const pages = (db: Db): { readonly all: number; readonly free: number } => ({
  all: Number(db.one('pragma page_count')?.page_count),
  free: Number(db.one('pragma freelist_count')?.freelist_count),
});
const sizeOf = (): number => statSync(path).size / mebibyte;

describe('a workspace of an older version', () => {
  it('says so before it is brought over, once, and gives back the room it no longer needs', () => {
    older(1000, 2800).close();
    const before = sizeOf();
    expect(takesBringingOver(path, key)).toBe(true);
    const said: number[] = [];
    const bringingOver = (): void => void said.push(sizeOf());
    const store = openStore(path, key, { bringingOver });
    expect(said).toEqual([before]);
    expect(sizeOf()).toBeLessThan(before * 0.7);
    expect(statSync(`${path}-wal`).size).toBeLessThan(mebibyte);
    expect(store.search.find('alpaca', 2000, Number.MAX_SAFE_INTEGER)).toHaveLength(1000);
    store.verify();
    store.close();
    expect(takesBringingOver(path, key)).toBe(false);
    openStore(path, key, { bringingOver }).close();
    expect(said).toHaveLength(1);
  });

  it('opens as well where nothing can be given back, and does not try again', () => {
    const db = older(1000, 2800);
    bringOver(db, join(folder.path, 'nowhere', 'a.db'));
    expect(pages(db).free).toBeGreaterThan(4096);
    expect(takesBringingOver(path, key)).toBe(false);
    db.close();
    const store = openStore(path, key);
    expect(store.search.find('alpaca', 2000, Number.MAX_SAFE_INTEGER)).toHaveLength(1000);
    store.close();
  });

  it('is gone on with where it was cut off before the room was given back', () => {
    const db = older(1000, 2800);
    bringOver(db, join(folder.path, 'nowhere', 'a.db'));
    db.run(`insert into setting (name, value) values ('store.shrink', 'due')`);
    db.close();
    expect(takesBringingOver(path, key)).toBe(true);
    const again = openDatabase(path, key);
    bringOver(again, path);
    expect(pages(again).free).toBeLessThan(100);
    expect(again.one('pragma temp_store')).toEqual({ temp_store: 2 });
    expect(again.one('pragma busy_timeout')).toEqual({ timeout: 15_000 });
    again.close();
  });

  it('that is small stays as large as it is', () => {
    older(10, 100).close();
    openStore(path, key).close();
    expect(takesBringingOver(path, key)).toBe(false);
  });
});

it('a new file, and one of this version, has nothing to be brought over', () => {
  const bringingOver = (): never => {
    throw new Error('said');
  };
  openStore(path, key, { create: true, bringingOver }).close();
  openStore(path, key, { bringingOver }).close();
  expect(takesBringingOver(path, key)).toBe(false);
  expect(takesBringingOver(join(folder.path, 'none.db'), key)).toBe(false);
});
