import type { Db } from './database.ts';

/** Small named values of the workspace. */
export const settingsTable = (db: Db) => ({
  read: (name: string): string | undefined => {
    const value = db.one('select value from setting where name = ?', [name])?.value;
    return value === undefined ? undefined : String(value);
  },
  write: (name: string, value: string): void => {
    db.run('insert into setting (name, value) values (?, ?) on conflict (name) do update set value = excluded.value', [
      name,
      value,
    ]);
  },
});
