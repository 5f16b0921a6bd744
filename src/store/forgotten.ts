import { createHmac, randomBytes } from 'node:crypto';
import type { Db } from './database.ts';

const secretSetting = 'forgotten.secret';
const pendingSetting = 'forgotten.pending';

/**
 * What is remembered of people who were deleted: keyed marks (HMAC under a random secret of the workspace), which tell
 * nobody's address to who has them and not the workspace; and whether old pages are still to leave the log.
 */
export const forgottenTable = (db: Db) => {
  const setting = (name: string): string | undefined => {
    const value = db.one('select value from setting where name = ?', [name])?.value;
    return value === undefined ? undefined : String(value);
  };
  const mark = (secret: string, text: string): string =>
    createHmac('sha256', Buffer.from(secret, 'hex')).update(text.trim().toLowerCase()).digest('hex').slice(0, 40);
  const has = (secret: string, text: string): boolean =>
    db.one('select 1 as there from forgotten where mark = ?', [mark(secret, text)]) !== undefined;

  return {
    /** Remembers by a keyed mark, which does not tell it, that this address or key is not to come back. */
    keepAway: (text: string): void => {
      const secret = setting(secretSetting) ?? randomBytes(32).toString('hex');
      db.run('insert or ignore into setting (name, value) values (?, ?)', [secretSetting, secret]);
      db.run('insert or ignore into forgotten (mark) values (?)', [mark(secret, text)]);
    },
    /** Lets an address in again; false where it was not kept away. */
    allow: (text: string): boolean => {
      const secret = setting(secretSetting);
      return secret !== undefined && db.run('delete from forgotten where mark = ?', [mark(secret, text)]) > 0;
    },
    /** Whether anybody was forgotten: else nothing has to be looked up. */
    any: (): boolean => db.one('select 1 as there from forgotten limit 1') !== undefined,
    isKeptAway: (text: string): boolean => {
      const secret = setting(secretSetting);
      return secret !== undefined && has(secret, text);
    },
    /** The key under which something is kept: itself, or a mark in place of one that named somebody forgotten. */
    keyOf: (key: string): string => {
      const secret = setting(secretSetting);
      return secret !== undefined && has(secret, key) ? marked(key, mark(secret, key)) : key;
    },
    /** Says that old pages have to leave the log; who opens the file next sees to it if this process cannot. */
    expectErasing: (): void => {
      db.run('insert or replace into setting (name, value) values (?, ?)', [pendingSetting, '1']);
    },
    /** Empties the log where that is still to be done; false where somebody is reading it. To be called outside of a transaction. */
    finishErasing: (): boolean => {
      if (setting(pendingSetting) === undefined) return true;
      const patience = Number(db.one('pragma busy_timeout')?.timeout ?? 0);
      try {
        // The words are encrypted, and there is another chance: not worth a long wait.
        db.script('pragma busy_timeout = 250');
        if (db.one('pragma wal_checkpoint(truncate)')?.busy !== 0) return false;
        db.run('delete from setting where name = ?', [pendingSetting]);
        return true;
      } finally {
        db.script(`pragma busy_timeout = ${patience}`);
      }
    },
  };
};

/** `mail:<dana.5@example.org>` as `mail:forgotten-…`: what the key begins with stays. */
const marked = (key: string, mark: string): string =>
  `${/^[a-z]+:/.exec(key)?.[0] ?? ''}forgotten-${mark.slice(0, 32)}${key.endsWith(':') ? ':' : ''}`;
