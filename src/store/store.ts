import { openDatabase } from './database.ts';
import { draftsTable } from './drafts.ts';
import { factsTable } from './facts.ts';
import { migrate } from './migrate.ts';
import { momentsTable } from './moments.ts';
import { peopleTable } from './people.ts';
import { searchTable } from './search.ts';
import { settingsTable } from './settings.ts';
import { sourcesTable } from './sources.ts';

/**
 * Opens the encrypted file at `path`, bringing it to this version's schema.
 * Throws `StoreError`: `wrong-key`, `damaged`, `newer`, `busy`.
 */
export const openStore = (path: string, key: Uint8Array) => {
  const db = openDatabase(path, key);
  try {
    migrate(db);
  } catch (error) {
    db.close();
    throw error;
  }
  return {
    settings: settingsTable(db),
    people: peopleTable(db),
    sources: sourcesTable(db),
    moments: momentsTable(db),
    facts: factsTable(db),
    drafts: draftsTable(db),
    search: searchTable(db),
    transaction: db.transaction,
    /** Reads every page and every index; throws `StoreError('damaged')` when one is not as written. */
    verify: (): void => {
      db.all('pragma cipher_integrity_check');
      db.all('pragma integrity_check');
    },
    /** Moves everything from the write-ahead log into the file. */
    checkpoint: (): void => {
      db.all('pragma wal_checkpoint(truncate)');
    },
    close: db.close,
  };
};

export type Store = ReturnType<typeof openStore>;
