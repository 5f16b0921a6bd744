import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readBackupHeader, unpackBackup } from '../../store/backup-file.ts';
import { lookAt, makeFolder, unfinished } from '../../store/files.ts';
import { dataKeyOf } from '../../store/key-file.ts';
import { keyPath, settle, workspaceExists } from '../../store/workspace.ts';
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
 * changed), `newer-workspace`, `disk-full`, `not-writable`, `not-readable`.
 */
export const restoreFrom = (
  context: Context,
  path: string,
  passphrase: string,
): Promise<{ place: string; counts: Counts }> =>
  withFiles(async () => {
    const { vault } = context;
    const { place } = vault;
    if (workspaceExists(place)) {
      const detail = lookAt(keyPath(place))
        ? 'There is a workspace in this place already.'
        : 'There is a workspace file without its key file in this place.';
      throw new AppError('exists', { detail });
    }
    const file = resolve(path);
    // What can be told from the first lines is told before anything is made.
    readBackupHeader(file);
    const fresh = !lookAt(place);
    makeFolder(place);
    const copy = unfinished(join(place, 'restore'));
    try {
      const header = unpackBackup(file, copy);
      const key = await dataKeyOf(header.key, passphrase);
      const counts = proveCopy(copy, key, header.counts);
      settle(place, copy, header.key);
      vault.lock();
      await vault.unlock(passphrase);
      return { place, counts };
    } finally {
      removeDatabase(copy);
      if (fresh && !workspaceExists(place)) rmSync(place, { recursive: true, force: true });
    }
  });
