import { existsSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readBackupHeader, unpackBackup } from '../../store/backup-file.ts';
import { makeFolder, syncFolder, unfinished } from '../../store/files.ts';
import { dataKeyOf } from '../../store/key-file.ts';
import { databasePath, workspaceExists, writeKeyFile } from '../../store/workspace.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import type { Counts } from '../views.ts';
import { proveCopy, removeDatabase } from './back-up.ts';
import { withFiles } from './file-trouble.ts';

/**
 * Makes a workspace out of a backup, under the passphrase (or recovery code) the backup was made under, and unlocks
 * it. The file is proven whole, opened, read to its last page and counted before anything gets its final name; a
 * restore that fails leaves the place as it was.
 * Throws `AppError`: `exists`, `not-found`, `bad-input` (not a backup), `wrong-passphrase`, `damaged` (cut short or
 * changed), `newer-workspace`, `disk-full`, `not-allowed`.
 */
export const restoreFrom = (
  context: Context,
  path: string,
  passphrase: string,
): Promise<{ place: string; counts: Counts }> =>
  withFiles(async () => {
    const { vault } = context;
    const { place } = vault;
    if (workspaceExists(place)) throw new AppError('exists', { detail: 'There is a workspace in this place already.' });
    if (existsSync(databasePath(place))) {
      throw new AppError('exists', { detail: 'There is a workspace file without its key file in this place.' });
    }
    const file = resolve(path);
    // What can be told from the first lines is told before anything is made.
    readBackupHeader(file);
    const fresh = !existsSync(place);
    makeFolder(place);
    const copy = unfinished(join(place, 'restore'));
    try {
      const header = unpackBackup(file, copy);
      const key = await dataKeyOf(header.key, passphrase);
      const counts = proveCopy(copy, key, header.counts);
      renameSync(copy, databasePath(place));
      try {
        // The key file comes last: with it the workspace exists.
        writeKeyFile(place, header.key);
        syncFolder(place);
      } catch (error) {
        removeDatabase(databasePath(place));
        throw error;
      }
      vault.lock();
      await vault.unlock(passphrase);
      return { place, counts };
    } finally {
      removeDatabase(copy);
      if (fresh && !workspaceExists(place)) rmSync(place, { recursive: true, force: true });
    }
  });
