import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/support/temporary-workspace.ts';
import { type Db, openDatabase } from './database.ts';

const key = Uint8Array.from({ length: 32 }, (_, at) => at * 7);
let folder: ReturnType<typeof temporaryFolder>;
let path: string;
let db: Db;
beforeEach(() => {
  folder = temporaryFolder();
  path = join(folder.path, 'a.db');
  db = openDatabase(path, key, { create: true });
  db.script('create table t (a integer primary key, b text) strict');
});
afterEach(() => {
  db.close();
  folder.remove();
});

const count = (from = db): unknown => from.one('select count(*) as n from t')?.n;
const trouble = (name: string) => expect.objectContaining({ trouble: name });

describe('an encrypted file', () => {
  it('has mode 0600, its log and its shared memory too [10.2]', () => {
    for (const end of ['', '-wal', '-shm']) expect(statSync(`${path}${end}`).mode & 0o777).toBe(0o600);
  });

  it('shows nothing of what is in it, in the file or in the log', () => {
    db.run('insert into t (b) values (?)', ['nobody should read this']);
    for (const end of ['', '-wal']) {
      const bytes = readFileSync(`${path}${end}`).toString('latin1');
      expect(bytes).not.toContain('nobody should');
      expect(bytes).not.toContain('SQLite format 3');
      expect(bytes).not.toContain('create table');
    }
  });

  it('does not open with another key, and a miss changes nothing', () => {
    db.run('insert into t (b) values (?)', ['kept']);
    expect(() => openDatabase(path, Uint8Array.from(key).fill(1))).toThrow(trouble('wrong-key'));
    expect(count()).toBe(1);
  });

  it('is never made by opening, and never made over another', () => {
    expect(() => openDatabase(join(folder.path, 'none.db'), key)).toThrow(trouble('damaged'));
    expect(existsSync(join(folder.path, 'none.db'))).toBe(false);
    writeFileSync(join(folder.path, 'empty.db'), '');
    expect(() => openDatabase(join(folder.path, 'empty.db'), key)).toThrow(trouble('damaged'));
    expect(() => openDatabase(path, key, { create: true })).toThrow(expect.objectContaining({ code: 'EEXIST' }));
  });

  it('opens nothing that is not its own', () => {
    const other = join(folder.path, 'other.db');
    for (const content of ['plain text', 'SQLite format 3\0', Buffer.alloc(4095)]) {
      writeFileSync(other, content);
      expect(() => openDatabase(other, key)).toThrow(trouble('damaged'));
    }
    for (const content of [Buffer.alloc(8192), Buffer.alloc(8192, 0xa5)]) {
      writeFileSync(other, content);
      expect(() => openDatabase(other, key)).toThrow(trouble('wrong-key'));
    }
  });

  it('keeps foreign keys, deletes by overwriting and syncs every commit', () => {
    expect(db.one('pragma foreign_keys')).toEqual({ foreign_keys: 1 });
    expect(db.one('pragma secure_delete')).toEqual({ secure_delete: 1 });
    expect(db.one('pragma synchronous')).toEqual({ synchronous: 2 });
    expect(db.one('pragma journal_mode')).toEqual({ journal_mode: 'wal' });
  });
});

describe('a transaction', () => {
  it('is all or nothing', () => {
    expect(() =>
      db.transaction(() => {
        db.run('insert into t (b) values (?)', ['half']);
        throw new Error('stop');
      }),
    ).toThrow('stop');
    expect(count()).toBe(0);
    expect(db.transaction(() => db.run('insert into t (b) values (?)', ['whole']))).toBe(1);
    expect(count()).toBe(1);
  });

  it('nested is part of the outer one', () => {
    expect(() =>
      db.transaction(() => {
        db.transaction(() => db.run('insert into t (b) values (?)', ['inner']));
        throw new Error('stop');
      }),
    ).toThrow('stop');
    expect(count()).toBe(0);
  });

  it('can be taken again after one that failed', () => {
    expect(() => db.transaction(() => db.run('insert into nowhere values (1)'))).toThrow();
    expect(db.transaction(() => db.run('insert into t (b) values (?)', ['after']))).toBe(1);
  });

  it('is seen by another connection whole, and a reader keeps its state', () => {
    const other = openDatabase(path, key);
    db.reading(() => {
      expect(count()).toBe(0);
      other.transaction(() => other.run('insert into t (b) values (?)', ['later']));
      expect(count()).toBe(0);
    });
    expect(count()).toBe(1);
    other.close();
  });

  it('keeps earlier rows when there is no more room, says so, and goes on when there is', () => {
    db.run('insert into t (b) values (?)', ['before']);
    const pages = Number(db.one('pragma page_count')?.page_count);
    db.one(`pragma max_page_count = ${pages + 2}`);
    expect(() =>
      db.transaction(() => {
        for (let n = 0; n < 100; n += 1) db.run('insert into t (b) values (?)', ['x'.repeat(2000)]);
      }),
    ).toThrow(trouble('full'));
    expect(count()).toBe(1);
    db.one('pragma max_page_count = 1000000');
    db.transaction(() => db.run('insert into t (b) values (?)', ['x'.repeat(20_000)]));
    expect(count()).toBe(2);
  });

  it('runs no statement any more once that is refused, and what was not committed is as before', () => {
    let over = false;
    db.script('create table thing (name text)');
    db.close();
    db = openDatabase(path, key, { refused: () => over });
    db.run("insert into thing values ('first')");
    const half = (): void => {
      db.run("insert into thing values ('second')");
      over = true;
      db.run("insert into thing values ('third')");
    };
    expect(() => db.transaction(half)).toThrow('no more statements');
    expect(() => db.all('select * from thing')).toThrow('no more statements');
    over = false;
    expect(db.all('select name from thing')).toEqual([{ name: 'first' }]);
  });
});
