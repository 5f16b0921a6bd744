import { accessSync, closeSync, constants, openSync } from 'node:fs';
import { Database, setLogger } from '@signalapp/sqlcipher';
import { lookAt } from './files.ts';
import { keyOf, remembered } from './remembered.ts';
import { guarded, guardedWriting, StoreError, troubleOf } from './store-error.ts';

export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

/** One open encrypted database; the only place that speaks to SQLCipher. */
export type Db = {
  /** Runs a statement once; returns how many rows it changed. */
  readonly run: (sql: string, values?: readonly Value[]) => number;
  /**
   * Like `run`, for what has to be gone: once it is committed the write-ahead log is emptied, so that no older page
   * with the words stays on disk. Where somebody is reading the log, that happens with the next commit instead.
   */
  readonly erase: (sql: string, values?: readonly Value[]) => number;
  readonly one: (sql: string, values?: readonly Value[]) => Row | undefined;
  /** Asked again while nothing was written it gives the same rows; they cannot be changed. */
  readonly all: (sql: string, values?: readonly Value[]) => readonly Row[];
  readonly script: (sql: string) => void;
  /** All of `work` or nothing of it; taken as a writer at once (BEGIN IMMEDIATE), so a read-then-write never fails half way. */
  readonly transaction: <T>(work: () => T) => T;
  /** Runs `work` on one state of the database, whatever others write meanwhile; nothing may be written in it. */
  readonly reading: <T>(work: () => T) => T;
  /** What is put off to the end of a transaction: done before its commit, dropped when it is rolled back. */
  readonly atEnd: (putOff: { readonly commit: () => void; readonly rollback: () => void }) => void;
  /** Words that are others as soon as anything was written, by this process or another. */
  readonly changes: () => string;
  readonly close: () => void;
};

/** Whether a statement looks at tables and at nothing else. */
const isReading = (sql: string): boolean => /^\s*(?:select|with)\b/i.test(sql);

type Statement = ReturnType<Database['prepare']>;

const pageSize = 4096;
/** How long one process waits for another, in milliseconds. */
const patience = 15_000;

// SQLCipher tells trouble twice, the second time on stderr; what it returns is enough.
const silence = (): void => setLogger(() => {});

/**
 * Opens the encrypted file at `path` with a raw 32-byte key; with `create` makes it first, mode 0600.
 * Once `refused` is true no statement is run any more, and the transaction it would be in is rolled back.
 * Throws `StoreError`: `wrong-key` where the first page does not decrypt (the key is wrong or that page was changed),
 * `damaged` where the file is missing or shorter than a page (SQLite would quietly start a new one), `exists`, `busy`,
 * `full`, `not-readable`, `not-writable` (its folder too: the log lies beside it, and reading needs the log).
 */
export const openDatabase = (
  path: string,
  key: Uint8Array,
  { create = false, refused = () => false }: { readonly create?: boolean; readonly refused?: () => boolean } = {},
): Db => {
  if (create) {
    // Made here for its mode: SQLite gives the log and the shared memory the mode of the file.
    guardedWriting(() => closeSync(openSync(path, 'wx', 0o600)));
  } else {
    if ((lookAt(path)?.size ?? 0) < pageSize) throw new StoreError('damaged');
    // SQLite says the same of a file that may not be read and of one that may not be written.
    guarded(() => accessSync(path, constants.R_OK));
    guardedWriting(() => accessSync(path, constants.W_OK));
  }
  silence();
  const db = guarded(() => new Database(path, { cacheStatements: true }));
  try {
    // busy_timeout first: set after journal_mode it is too late and SQLITE_BUSY is seen.
    db.pragma(`busy_timeout = ${patience}`);
    db.pragma('cipher_log_level = NONE');
    db.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
    db.prepare('select count(*) from sqlite_master').get();
  } catch (error) {
    db.close();
    const trouble = troubleOf(error);
    throw trouble && trouble.trouble !== 'damaged' ? trouble : new StoreError('wrong-key', { cause: error });
  }
  return guarded(() => {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('temp_store = MEMORY');
    // In KiB; the pages of one person of ten years: decrypting them anew for each page takes as long as everything else.
    db.pragma('cache_size = -32000');
    db.pragma('secure_delete = ON');

    const statements = new Map<string, Statement>();
    const prepared = (sql: string): Statement => {
      if (refused()) throw new Error('no more statements');
      const known = statements.get(sql);
      if (known) return known;
      const statement = db.prepare(sql);
      statements.set(sql, statement);
      return statement;
    };
    const ends: Parameters<Db['atEnd']>[0][] = [];
    let depth = 0;
    let erased = false;
    let writing = false;
    // Counts what this connection wrote or took back; of what others wrote SQLite tells.
    let written = 0;
    const changes = (): string => `${prepared('pragma data_version').get()?.data_version} ${written}`;
    const memory = remembered(changes);
    const wrote = (sql: string, values: readonly Value[]): number => {
      let changed = 1;
      try {
        changed = prepared(sql).run([...values]).changes;
        return changed;
      } finally {
        // An update or a deletion that met no row changed nothing.
        if (changed > 0 || !/^\s*(?:update|delete)\b/i.test(sql)) written += 1;
      }
    };
    const emptyLog = (): void => {
      if (!erased || depth > 0) return;
      try {
        // Not worth a long wait: the words are encrypted, and the next commit tries again.
        db.pragma('busy_timeout = 250');
        erased = db.prepare('pragma wal_checkpoint(truncate)').get()?.busy !== 0;
      } catch {
        // What was asked for is committed; that its old pages are still there must not look like a failure.
      } finally {
        db.pragma(`busy_timeout = ${patience}`);
      }
    };
    const within = <T>(begin: string, work: () => T): T => {
      if (depth > 0) return work();
      guarded(() => db.exec(begin));
      depth += 1;
      try {
        const result = work();
        for (const { commit } of ends) commit();
        guarded(() => db.exec('COMMIT'));
        return result;
      } catch (error) {
        written += 1;
        for (const { rollback } of ends) rollback();
        try {
          db.exec('ROLLBACK');
        } catch {
          // SQLite has rolled back by itself (a full disk does that); the first error is the one to tell.
        }
        throw troubleOf(error) ?? error;
      } finally {
        depth -= 1;
        emptyLog();
      }
    };
    return {
      run: (sql, values = []) => guarded(() => wrote(sql, values)),
      erase: (sql, values = []) => {
        const changes = guarded(() => wrote(sql, values));
        erased ||= changes > 0;
        emptyLog();
        return changes;
      },
      one: (sql, values = []) => guarded(() => prepared(sql).get([...values]) as Row | undefined),
      all: (sql, values = []) =>
        guarded(() => {
          const read = (): readonly Row[] => prepared(sql).all([...values]) as Row[];
          // Whoever writes changes what was read with nearly every row.
          return !writing && isReading(sql) ? memory.rows(keyOf(sql, values), read) : read();
        }),
      script: (sql) => {
        written += 1;
        guarded(() => db.exec(sql));
      },
      transaction: (work) =>
        within('BEGIN IMMEDIATE', () => {
          const before = writing;
          writing = true;
          try {
            return work();
          } finally {
            writing = before;
          }
        }),
      reading: (work) => within('BEGIN', work),
      atEnd: (putOff) => void ends.push(putOff),
      changes: () => guarded(changes),
      close: () => {
        memory.forget();
        db.close();
      },
    };
  });
};
