import type { Db } from './database.ts';
import { isAlive } from './process.ts';

const setting = 'search.index';
/** Without a sign of life for so many milliseconds whoever takes much out of the full text counts as gone. */
const silence = 60_000;

/**
 * Whether the index of the full text agrees with the words it was made of. Who takes out thousands of entries leaves
 * their words in the index and makes it anew at the end; until then the setting says who is at it.
 */
export const searchIndex = (db: Db) => {
  const stale = (): { readonly process: number; readonly alive: number } | undefined => {
    const value = db.one('select value from setting where name = ?', [setting])?.value;
    const [word, process = '', alive = ''] = String(value ?? '').split(' ');
    return word === 'stale' ? { process: Number(process), alive: Number(alive) } : undefined;
  };
  return {
    /** Says that the index does not agree, and that this process will make it anew; to be said again and again. */
    expectAnew: (): void => {
      db.run('insert or replace into setting (name, value) values (?, ?)', [
        setting,
        `stale ${process.pid} ${Date.now()}`,
      ]);
    },
    isStale: (): boolean => stale() !== undefined,
    /** It does not agree, and whoever was to make it anew was cut off. */
    isLeft: (): boolean => {
      const by = stale();
      // A clock that was put back makes a sign of life lie ahead; that one counts.
      return by !== undefined && !(by.process > 0 && isAlive(by.process) && Date.now() - by.alive < silence);
    },
    /** Makes it anew of what is there; words that are in nothing any more are gone from it, and from the disk. */
    makeAnew: (): void =>
      db.transaction(() => {
        db.erase(`insert into search (search) values ('rebuild')`);
        db.erase(`insert into search_head (search_head) values ('rebuild')`);
        db.erase('update search_entry set listed = 1 where listed = 0');
        db.run('delete from setting where name = ?', [setting]);
      }),
    /** Compares it with every word it was made of. Throws `StoreError('damaged')`. */
    verify: (): void => {
      db.run(`insert into search (search, rank) values ('integrity-check', 1)`);
      db.run(`insert into search_head (search_head, rank) values ('integrity-check', 1)`);
    },
  };
};
