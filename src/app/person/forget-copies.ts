import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { backupFolder } from '../workspace/back-up.ts';

const entries = (folder: string): readonly string[] =>
  statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : [];

/** How many backups and exports lie in a workspace's own folder: what is deleted is still in them. */
export const copiesOf = (place: string): { backups: number; exports: number } => ({
  backups: entries(backupFolder(place)).filter((name) => name.endsWith('.backup')).length,
  exports: entries(join(place, 'exports')).filter((name) => !name.startsWith('.')).length,
});
