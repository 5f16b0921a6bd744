import { existsSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { unpackBackup, writeBackup } from '../../store/backup-file.ts';
import { makeFolder, sweep, unfinished } from '../../store/files.ts';
import { openStore, type Store } from '../../store/store.ts';
import { StoreError, troubleOf } from '../../store/store-error.ts';
import { readKeyFile } from '../../store/workspace.ts';
import type { Context } from '../context.ts';
import { countsOf } from '../counts.ts';
import { AppError } from '../errors.ts';
import { version } from '../version.ts';
import type { Counts } from '../views.ts';
import { withFiles } from './file-trouble.ts';

export type BackedUp = { path: string; bytes: number; counts: Counts; verified: true };

export const backupFolder = (place: string): string => join(place, 'backups');

/** Name of the setting that holds when the last backup was made and proven. */
export const lastBackupSetting = 'backup.last';

const defaultPath = ({ vault, now }: Context): string => {
  const stem = join(backupFolder(vault.place), `updraft-${now.slice(0, 10)}-${now.slice(11, 16).replace(':', '')}`);
  let path = `${stem}.backup`;
  for (let count = 2; existsSync(path); count += 1) path = `${stem}-${count}.backup`;
  return path;
};

// What an older version did not count can't be compared.
const sameCounts = (held: Counts, told: Readonly<Record<string, number>>): boolean =>
  Object.entries(held).every(([name, count]) => told[name] === undefined || told[name] === count);

// The key was unwrapped by the file's own key, so a first page that does not decrypt was changed.
const opened = (path: string, key: Uint8Array): Store => {
  try {
    return openStore(path, key);
  } catch (error) {
    if (error instanceof StoreError && error.trouble === 'wrong-key') throw new StoreError('damaged', { cause: error });
    throw error;
  }
};

/**
 * Opens an unpacked database with its key, reads every page of it and compares what it holds with `counts`.
 * Throws `StoreError('damaged')`.
 */
export const proveCopy = (path: string, key: Uint8Array, counts: Readonly<Record<string, number>>): Counts => {
  const copy = opened(path, key);
  try {
    // Page by page it is what was open a moment ago; that its full text fits its words is for the check-up to say.
    copy.verify({ words: false });
    const held = countsOf(copy);
    if (!sameCounts(held, counts)) throw new StoreError('damaged');
    return held;
  } finally {
    copy.close();
  }
};

/** Removes a database file and what SQLite keeps beside it. */
export const removeDatabase = (path: string): void => {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${end}`, { force: true });
};

/** Runs `work`; where a disk is full, it is the one of the backup, and that is said. */
const sayingWhichIsFull = <T>(elsewhere: boolean, work: () => T): T => {
  try {
    return work();
  } catch (error) {
    if (troubleOf(error)?.trouble !== 'full') throw error;
    throw new AppError('disk-full', {
      detail: elsewhere ? 'The disk that the backup goes to is full.' : 'The disk of your workspace is full.',
      hint: `Make room there for twice your workspace: the backup is unpacked beside itself to prove it.${elsewhere ? '' : ' Or name a path on another disk.'}`,
      cause: error,
    });
  }
};

/** Notes when the last backup was made. It is good, also where the workspace's disk has no room for that line. */
const note = (store: Store, now: string): void => {
  try {
    store.settings.write(lastBackupSetting, now);
  } catch (error) {
    if (troubleOf(error)?.trouble !== 'full') throw error;
  }
};

/**
 * Writes the whole workspace, still encrypted, into one new file (mode 0600), then unpacks that very file beside
 * itself, reads every page and counts. Without `path` it goes to `backups/` in the workspace's folder.
 * A file that does not prove good is removed again.
 * Throws `AppError`: `locked`, `exists`, `not-found` (no such folder), `not-writable`, `disk-full`, `busy`, `damaged`.
 */
export const backUp = (context: Context, path?: string): Promise<BackedUp> =>
  withFiles(() => {
    const { vault, now } = context;
    const store = context.store();
    const target = path === undefined ? defaultPath(context) : resolve(path);
    if (path === undefined) makeFolder(dirname(target));
    sweep(vault.place);
    sweep(backupFolder(vault.place));
    sweep(dirname(target), 'backup-check.');
    if (existsSync(target)) {
      throw new AppError('exists', { detail: 'There is a file at that path already.', field: 'path' });
    }
    if (!statSync(dirname(target), { throwIfNoEntry: false })?.isDirectory()) {
      throw new AppError('not-found', {
        detail: 'The folder for the backup does not exist.',
        hint: 'Make that folder first, or name another path.',
        field: 'path',
      });
    }
    const key = readKeyFile(vault.place);
    const bytes = store.whileStill((database) =>
      sayingWhichIsFull(path !== undefined, () =>
        writeBackup(target, database, { made: now, program: version, counts: countsOf(store), key }),
      ),
    );
    const copy = unfinished(join(path === undefined ? vault.place : dirname(target), 'backup-check'));
    try {
      const counts = sayingWhichIsFull(path !== undefined, () =>
        proveCopy(copy, vault.key(), unpackBackup(target, copy).counts),
      );
      note(store, now);
      return { path: target, bytes, counts, verified: true as const };
    } catch (error) {
      rmSync(target, { force: true });
      throw error;
    } finally {
      removeDatabase(copy);
    }
  });
