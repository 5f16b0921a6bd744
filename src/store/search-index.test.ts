import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aSource } from '../../tests/support/content.ts';
import { traces } from '../../tests/support/decrypted-pages.ts';
import { type TemporaryWorkspace, temporaryWorkspace } from '../../tests/support/temporary-workspace.ts';
import { openDatabase } from './database.ts';
import { openStore, type Store } from './store.ts';
import { databasePath } from './workspace.ts';

const ever = Number.MAX_SAFE_INTEGER;
const said = Date.parse('2026-03-09T14:00:00Z');
/** No process has this number. */
const nobody = 999_999_999;

let workspace: TemporaryWorkspace;
let opened: Store[];
const open = (): Store => {
  const store = openStore(databasePath(workspace.place), workspace.key);
  opened.push(store);
  return store;
};
beforeEach(async () => {
  workspace = await temporaryWorkspace();
  opened = [];
});
afterEach(() => {
  for (const { close } of opened) close();
  workspace.remove();
});

const addMail = ({ sources, search, transaction }: Store, id: string, text: string): void => {
  transaction(() => {
    sources.add(aSource({ id, key: `mail:${id}`, thread: id, title: '', text }));
    search.put('mail', id, { title: '', text, people: '', said });
  });
};
const found = ({ search }: Store, typed: string): readonly string[] =>
  search.find(typed, 10, ever).map(({ ref }) => ref);
const directly = (work: (db: ReturnType<typeof openDatabase>) => void): void => {
  const db = openDatabase(databasePath(workspace.place), workspace.key);
  try {
    work(db);
  } finally {
    db.close();
  }
};
/** Takes a mail as a take-back does that is cut off afterwards; `by` is the process it ran in. */
const cutOff = (id: string, by: number, at = Date.now()): void =>
  directly((db) =>
    db.transaction(() => {
      db.run('update search_entry set listed = 0 where ref = ?', [id]);
      db.run(`insert or replace into setting (name, value) values ('search.index', ?)`, [`stale ${by} ${at}`]);
      db.run('delete from source where id = ?', [id]);
    }),
  );
const isWhole = (): boolean => {
  try {
    directly((db) => {
      db.run("insert into search (search, rank) values ('integrity-check', 1)");
      db.run("insert into search_head (search_head, rank) values ('integrity-check', 1)");
    });
    return true;
  } catch {
    return false;
  }
};

describe('a full text that was left half taken back', () => {
  let store: Store;
  beforeEach(() => {
    store = open();
    addMail(store, 'kept', 'Words about alpacas.');
    addMail(store, 'gone', 'Words about quokkaplans.');
  });

  it('is made anew when the file is opened, and the words are gone from the disk', () => {
    cutOff('gone', nobody);
    expect(isWhole()).toBe(false);
    const again = open();
    expect(isWhole()).toBe(true);
    expect([found(again, 'alpacas'), found(again, 'quokkaplans')]).toEqual([['kept'], []]);
    again.verify();
    again.checkpoint();
    expect(traces(workspace.place, workspace.key, 'quokkaplan')).toBe(0);
  });

  it('is made anew by a process that has it open already, before anything new is listed', () => {
    cutOff('gone', nobody);
    addMail(store, 'new', 'Words about zebras.');
    expect([found(store, 'quokkaplans'), found(store, 'zebras'), found(store, 'alpacas')]).toEqual([
      [],
      ['new'],
      ['kept'],
    ]);
    expect(isWhole()).toBe(true);
  });

  it('is left to whoever is at it, but not for ever', () => {
    cutOff('gone', process.pid);
    open();
    expect(isWhole()).toBe(false);
    expect(() => store.verify()).not.toThrow();
    cutOff('kept', process.pid, Date.now() - 600_000);
    open();
    expect(isWhole()).toBe(true);
  });
});

it('is damage where the words and their index do not agree', () => {
  const store = open();
  addMail(store, 'kept', 'Words about alpacas.');
  store.verify();
  directly((db) =>
    db.script('drop trigger source_will_change; drop trigger source_has_changed; update source set text = 2'),
  );
  expect(() => store.verify()).toThrow('damaged');
});
