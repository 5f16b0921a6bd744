import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/support/temporary-workspace.ts';
import { type Db, openDatabase } from './database.ts';
import { migrate } from './migrate.ts';
import first from './migrations/0001-first.sql?raw';
import { searchTable } from './search.ts';

const ever = Number.MAX_SAFE_INTEGER;
const key = new Uint8Array(32);

let folder: ReturnType<typeof temporaryFolder>;
let db: Db;
beforeEach(() => {
  folder = temporaryFolder();
  db = openDatabase(join(folder.path, 'a.db'), key, { create: true });
});
afterEach(() => {
  db.close();
  folder.remove();
});

const said = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const addSource = (id: string, title: string, text: string, day = '2026-03-12'): void => {
  db.run(
    `insert into source (id, kind, key, thread, said, said_ms, learned, title, text) values (?, 'mail', ?, ?, ?, ?, ?, ?, ?)`,
    [id, id, id, day, said(day), day, title, text],
  );
};
/** Compares every word of the index with where it was read from. */
const expectWhole = (): void => {
  db.run("insert into search (search, rank) values ('integrity-check', 1)");
  db.run("insert into search_head (search_head, rank) values ('integrity-check', 1)");
};

describe('the index', () => {
  const search = () => searchTable(db);
  beforeEach(() => migrate(db));
  const refs = (typed: string): readonly string[] =>
    search()
      .find(typed, 10, ever)
      .map(({ ref }) => ref);
  const put = (table: ReturnType<typeof search>, id: string, title: string, text: string, day = '2026-03-12') =>
    table.put('mail', id, { title, text, people: 'Dana', said: said(day) });

  it('puts mail of just the subject typed first, however old, its answers too', () => {
    const table = search();
    const all = [
      ['old', 'Night tide', '2009-03-02'],
      ['answer', 'RE: Night tide', '2009-03-03'],
      ['new', 'Tide tables for night and day', '2026-03-02'],
    ] as const;
    for (const [id, title, day] of all) {
      addSource(id, title, 'As we said.', day);
      put(table, id, title, 'As we said.', day);
    }
    expect(refs('night tide')).toEqual(['answer', 'old', 'new']);
    expect(refs('tide night')).toEqual(['new', 'answer', 'old']);
    expect(table.find('night tide', 10, said('2009-03-02')).map(({ ref }) => ref)).toEqual(['old']);
  });

  it('keeps no second copy of a mail, and one of words that stand nowhere else', () => {
    const table = search();
    addSource('a', 'Plan', 'alpaca');
    addSource('b', 'Long', 'words '.repeat(6000));
    put(table, 'a', 'Plan', 'alpaca');
    put(table, 'b', 'Long', 'words '.repeat(6000).slice(0, 20_000));
    put(table, 'c', 'Nowhere', 'llama');
    expect(db.all('select ref, title, text from search_entry order by ref')).toEqual([
      { ref: 'a', title: null, text: null },
      { ref: 'b', title: null, text: null },
      { ref: 'c', title: 'Nowhere', text: 'llama' },
    ]);
    expect(refs('alpaca')).toEqual(['a']);
    expect(refs('llama')).toEqual(['c']);
    expectWhole();
  });

  it('follows what is changed or goes where it stands', () => {
    const table = search();
    addSource('a', 'Plan', 'alpaca');
    put(table, 'a', 'Plan', 'alpaca');
    db.run("update source set text = 'vicuna' where id = 'a'");
    expect([refs('alpaca'), refs('vicuna'), refs('dana plan')]).toEqual([[], ['a'], ['a']]);
    expectWhole();
    db.run("delete from source where id = 'a'");
    expect(refs('vicuna')).toEqual([]);
    expectWhole();
  });

  it('is whole whatever happens to one mail in one transaction, in whatever order of days', () => {
    const table = search();
    db.transaction(() => {
      for (const [id, day] of [
        ['late', '2026-03-12'],
        ['early', '2019-01-01'],
        ['gone', '2020-01-01'],
        ['changed', '2018-01-01'],
        ['twice', '2017-01-01'],
      ] as const) {
        addSource(id, 'Plan', `alpaca ${id}`, day);
        put(table, id, 'Plan', `alpaca ${id}`, day);
      }
      db.run("delete from source where id = 'gone'");
      db.run("update source set text = 'alpaca vicuna' where id = 'changed'");
      put(table, 'twice', 'Plan', 'alpaca again', '2021-01-01');
      expect(table.find('alpaca', 10, ever)).toHaveLength(4);
    });
    expect(refs('alpaca')).toEqual(['late', 'twice', 'early', 'changed']);
    expect(refs('vicuna')).toEqual(['changed']);
    expectWhole();
  });

  it('knows nothing of a transaction that was rolled back', () => {
    const table = search();
    expect(() =>
      db.transaction(() => {
        put(table, 'a', 'Plan', 'alpaca');
        throw new Error('no');
      }),
    ).toThrow('no');
    put(table, 'b', 'Plan', 'llama');
    expect([refs('alpaca'), refs('llama')]).toEqual([[], ['b']]);
    expectWhole();
  });

  it('gives many of one second, and days before 1970, places of their own', () => {
    const table = search();
    db.transaction(() => {
      for (let n = 0; n < 300; n += 1) table.put('mail', `m${n}`, { title: '', text: 'alpaca', people: '', said: -n });
    });
    expect(table.find('alpaca', 1000, ever)).toHaveLength(300);
    expect(table.find('alpaca', 1000, -200)).toHaveLength(100);
  });
});

it('a workspace of version 0.1.0 finds what it found before [9.8]', () => {
  db.script(first);
  db.script('pragma user_version = 1');
  const putThen = (kind: string, ref: string, title: string, text: string, people: string, day: string): void => {
    db.run('insert into search_entry (kind, ref, said_ms) values (?, ?, ?)', [kind, ref, said('2026-03-12')]);
    db.run('insert into search (rowid, title, text, people, day) values (last_insert_rowid(), ?, ?, ?, ?)', [
      title,
      text,
      people,
      day,
    ]);
  };
  addSource('a', 'Headcount', 'The plan survives the freeze.');
  putThen('mail', 'a', 'Headcount', 'The plan survives the freeze.', 'Dana', '2026 03 12 12 march thursday');
  putThen('person', 'p', 'Dana Whitfield', 'likes bullets', 'dana@example.org', '');
  putThen('person', 'q', 'Åsa Öberg', '', '', '');
  putThen('draft', 'd', 'Budget', 'A draft of the plan.', '', '2026 03 12 12 march thursday');
  migrate(db);
  const search = searchTable(db);
  const refs = (typed: string) => search.find(typed, 10, ever).map(({ ref }) => ref);
  expect(refs('freeze')).toEqual(['a']);
  expect(refs('dana')).toEqual(['p', 'a']);
  expect(refs('bullets')).toEqual(['p']);
  expect(refs('oberg')).toEqual(['q']);
  expect(refs('12 march plan')).toEqual(['d', 'a']);
  expect(db.one("select title, text from search_entry where ref = 'a'")).toEqual({ title: null, text: null });
  expectWhole();
  search.put('draft', 'd', { title: 'Budget', text: 'alpaca', people: '', said: said('2026-03-13') });
  expect([refs('alpaca'), refs('draft')]).toEqual([['d'], []]);
  expectWhole();
});
