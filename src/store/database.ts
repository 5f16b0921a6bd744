import { Database } from '@signalapp/sqlcipher';
import { StoreError } from './store-error.ts';

export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

/** One open encrypted database; the only place that speaks to SQLCipher. */
export type Db = {
  /** Runs a statement once; returns how many rows it changed. */
  readonly run: (sql: string, values?: readonly Value[]) => number;
  readonly one: (sql: string, values?: readonly Value[]) => Row | undefined;
  readonly all: (sql: string, values?: readonly Value[]) => readonly Row[];
  readonly script: (sql: string) => void;
  /** All of `work` or nothing of it; taken as a writer at once (BEGIN IMMEDIATE), so a read-then-write never fails half way. */
  readonly transaction: <T>(work: () => T) => T;
  readonly close: () => void;
};

type Statement = ReturnType<Database['prepare']>;

const troubleOf = (error: unknown): StoreError | undefined => {
  const message = error instanceof Error ? error.message : String(error);
  if (/not a database|file is encrypted|hmac|malformed|corrupt|disk I\/O/i.test(message)) {
    return new StoreError('damaged', { cause: error });
  }
  if (/database or disk is full/i.test(message)) return new StoreError('full', { cause: error });
  if (/database is locked|busy/i.test(message)) return new StoreError('busy', { cause: error });
  return undefined;
};

const guarded = <T>(work: () => T): T => {
  try {
    return work();
  } catch (error) {
    throw troubleOf(error) ?? error;
  }
};

/**
 * Opens (or creates) the encrypted file at `path` with a raw 32-byte key.
 * Throws `StoreError('wrong-key')` where the first page does not decrypt: the key is wrong or that page was changed.
 */
export const openDatabase = (path: string, key: Uint8Array): Db => {
  const db = new Database(path, { cacheStatements: true });
  try {
    // busy_timeout first: set after journal_mode it is too late and SQLITE_BUSY is seen.
    db.pragma('busy_timeout = 10000');
    db.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
    db.prepare('select count(*) from sqlite_master').get();
  } catch (error) {
    db.close();
    if (error instanceof Error && /locked|busy/i.test(error.message)) throw new StoreError('busy', { cause: error });
    throw new StoreError('wrong-key', { cause: error });
  }
  return guarded(() => {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('temp_store = MEMORY');
    db.pragma('secure_delete = ON');

    const statements = new Map<string, Statement>();
    const prepared = (sql: string): Statement => {
      const known = statements.get(sql);
      if (known) return known;
      const statement = db.prepare(sql);
      statements.set(sql, statement);
      return statement;
    };
    let depth = 0;
    return {
      run: (sql, values = []) => guarded(() => prepared(sql).run([...values]).changes),
      one: (sql, values = []) => guarded(() => prepared(sql).get([...values]) as Row | undefined),
      all: (sql, values = []) => guarded(() => prepared(sql).all([...values]) as Row[]),
      script: (sql) => guarded(() => db.exec(sql)),
      transaction: (work) => {
        if (depth > 0) return work();
        guarded(() => db.exec('BEGIN IMMEDIATE'));
        depth += 1;
        try {
          const result = work();
          guarded(() => db.exec('COMMIT'));
          return result;
        } catch (error) {
          try {
            db.exec('ROLLBACK');
          } catch {
            // SQLite has rolled back by itself (a full disk does that); the first error is the one to tell.
          }
          throw troubleOf(error) ?? error;
        } finally {
          depth -= 1;
        }
      },
      close: () => db.close(),
    };
  });
};
