import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/support/temporary-workspace.ts';
import { type Db, openDatabase } from './database.ts';
import { onceFor, remembered } from './remembered.ts';

type Step =
  | { readonly does: 'add' | 'raise' | 'drop' | 'script' | 'taken back' | 'kept' | 'asked within'; readonly n: number }
  | { readonly does: 'ask'; readonly n: number };

const step: fc.Arbitrary<{ readonly by: 0 | 1; readonly step: Step }> = fc.record({
  by: fc.constantFrom(0, 1),
  step: fc.record({
    does: fc.constantFrom('add', 'raise', 'drop', 'script', 'taken back', 'kept', 'asked within', 'ask'),
    n: fc.nat(5),
  }),
});

const queries = ['select * from t order by a, rowid', 'select count(*) as n, sum(b) as b from t where a >= ?'] as const;
const ask = (db: Db, n: number) => [db.all(queries[0]), db.all(queries[1], [n])];

const walk = (db: Db, { does, n }: Step): void => {
  const add = (): number => db.run('insert into t (a, b) values (?, ?)', [n, n * 2]);
  if (does === 'add') add();
  else if (does === 'raise') db.run('update t set b = b + 1 where a = ?', [n]);
  else if (does === 'drop') db.run('delete from t where a = ?', [n]);
  else if (does === 'script') db.script(`insert into t (a, b) values (${n}, 0); delete from t where a = ${n + 1}`);
  else if (does === 'kept' || does === 'taken back' || does === 'asked within') {
    try {
      db.transaction(() => {
        ask(db, n);
        add();
        // Remembered of a state that is taken back in the next line.
        ask(db, n);
        db.erase('delete from t where a < ?', [n]);
        ask(db, n);
        if (does === 'taken back') throw new Error('taken back');
      });
    } catch {
      // As it was before.
    }
  } else ask(db, n);
};

describe('what the database remembers', () => {
  it('is what a look at the file gives, whoever wrote and whatever was taken back', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const folder = temporaryFolder();
        const path = join(folder.path, 'remembered.db');
        const key = new Uint8Array(32).fill(7);
        const first = openDatabase(path, key, { create: true });
        try {
          first.script('create table t (a integer not null, b integer not null) strict');
          const both = [first, openDatabase(path, key)] as const;
          try {
            for (const { by, step: one } of steps) {
              walk(both[by], one);
              const looked = openDatabase(path, key);
              const right = ask(looked, one.n);
              looked.close();
              for (const db of both) {
                expect(ask(db, one.n)).toEqual(right);
                expect(db.reading(() => ask(db, one.n))).toEqual(right);
              }
            }
          } finally {
            both[1].close();
          }
        } finally {
          first.close();
          folder.remove();
        }
      }),
      { numRuns: 25 },
    );
  });

  it('is read once as long as nothing is written, and cannot be changed', () => {
    let state = 'a';
    let read = 0;
    const memory = remembered(() => state);
    const rows = () =>
      memory.rows('one', () => {
        read += 1;
        return [{ n: read }];
      });
    expect([rows(), rows(), read]).toEqual([[{ n: 1 }], [{ n: 1 }], 1]);
    expect(Object.isFrozen(rows())).toBe(true);
    state = 'b';
    expect(rows()).toEqual([{ n: 2 }]);
    memory.forget();
    expect(rows()).toEqual([{ n: 3 }]);
  });

  it('is bounded: what is too long is read again, and what was asked longest ago goes first', () => {
    const memory = remembered(() => 'same');
    let read = 0;
    const rows = (key: string, length: number) =>
      memory.rows(key, () => {
        read += 1;
        return [{ words: 'x'.repeat(length) }];
      });
    rows('too long', 5_000_000);
    rows('too long', 5_000_000);
    expect(read).toBe(2);
    for (const key of ['a', 'b', 'c', 'a', 'd', 'e']) rows(key, 2_900_000);
    const before = read;
    rows('a', 2_900_000);
    rows('e', 2_900_000);
    expect(read).toBe(before);
    rows('b', 2_900_000);
    expect(read).toBe(before + 1);
  });

  it('is made once for each object and day, and nobody can change what all are given', () => {
    let made = 0;
    const once = onceFor((of: { readonly n: number }, by: number) => {
      made += 1;
      return { sum: [of.n, by] };
    });
    const row = { n: 1 };
    expect(once(row, 2)).toBe(once(row, 2));
    expect([once(row, 3), made]).toEqual([{ sum: [1, 3] }, 2]);
    expect(() => once(row, 3).sum.push(4)).toThrow();
  });
});
