import { accessSync, constants, readdirSync, statfsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { daysBetween } from '../../domain/shared/time.ts';
import { readBackupHeader } from '../../store/backup-file.ts';
import { homeOf, namedWorkspaces, nameOf } from '../../store/named-workspaces.ts';
import { troubleOf } from '../../store/store-error.ts';
import { tryLibrary } from '../../store/trial.ts';
import { databasePath, keyPath, readKeyFile, workspaceExists } from '../../store/workspace.ts';
import type { Context } from '../context.ts';
import { AppError, type ErrorCode, errors } from '../errors.ts';
import { timetablePath } from '../reminder/timetable.ts';
import { backupFolder, lastBackupSetting } from '../workspace/back-up.ts';
import { told } from '../workspace/translated.ts';

export type Check = { name: string; ok: boolean; detail: string; hint: string };

const good = (name: string, detail: string): Check => ({ name, ok: true, detail, hint: '' });
const bad = (name: string, detail: string, hint: string): Check => ({ name, ok: false, detail, hint });

/** What went wrong, in the words of the list of errors; undefined for what nobody foresaw. */
const codeOf = (error: unknown): ErrorCode | undefined => {
  const known = told(error);
  return known instanceof AppError ? known.code : undefined;
};

const failed = (name: string, error: unknown): Check => {
  const code = codeOf(error);
  return code
    ? bad(name, errors[code].say, errors[code].hint)
    : bad(
        name,
        'This could not be looked at.',
        'Look at the folder of the workspace, then run `updraft doctor` again.',
      );
};

/** A check that cannot even be made is one that failed; the others are still made. */
const made = (name: string, check: () => Check): Check => {
  try {
    return check();
  } catch (error) {
    return failed(name, error);
  }
};

const nodeVersion = (): Check => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fits = major > 20 || (major === 20 && minor >= 19);
  return fits
    ? good('node', `Node ${process.versions.node}.`)
    : bad('node', `Node ${process.versions.node} is too old.`, 'Install Node 20.19 or later.');
};

const library = (): Check => {
  try {
    const { sqlite, cipher } = tryLibrary();
    return good('encryption', `SQLCipher ${cipher} on SQLite ${sqlite} encrypts and searches here.`);
  } catch {
    return bad('encryption', 'The encrypted database does not load here.', 'Install Updraft again with `npm ci`.');
  }
};

const keyFile = (place: string): Check => {
  try {
    readKeyFile(place);
    return good('key file', 'The key file is well formed.');
  } catch (error) {
    return troubleOf(error)?.trouble === 'damaged'
      ? bad('key file', 'The key file is damaged.', 'Restore your latest backup with `updraft restore FILE`.')
      : failed('key file', error);
  }
};

const database = (context: Context): Check => {
  const { vault } = context;
  if ((statSync(databasePath(vault.place), { throwIfNoEntry: false })?.size ?? 0) === 0) {
    return bad('workspace file', 'The workspace file is missing or empty.', errors.damaged.hint);
  }
  accessSync(databasePath(vault.place), constants.R_OK);
  if (!vault.unlocked()) {
    return bad('workspace file', 'Locked: what is inside was not checked.', 'Unlock, then run `updraft doctor` again.');
  }
  try {
    const started = performance.now();
    context.store().verify();
    const took = Math.round(performance.now() - started);
    return good('workspace file', `It opens, and every page and index of it is as written (${took} ms).`);
  } catch (error) {
    return failed('workspace file', error);
  }
};

const modes = (place: string): Check => {
  if (process.platform === 'win32') return good('file modes', 'Windows keeps the files to your user.');
  const open = [
    place,
    keyPath(place),
    databasePath(place),
    `${databasePath(place)}-wal`,
    `${databasePath(place)}-shm`,
    // The unlocked server's socket, where it lies beside the workspace.
    join(place, 'agent.sock'),
    timetablePath(place),
  ].filter((path) => ((statSync(path, { throwIfNoEntry: false })?.mode ?? 0) & 0o077) !== 0);
  return open.length === 0
    ? good('file modes', 'Only your user can read the folder and its files.')
    : bad(
        'file modes',
        `Other users of this machine can reach ${open.length === 1 ? 'one' : open.length} of the folder and its files.`,
        'Run `chmod 700` on the workspace folder and `chmod 600` on the files in it.',
      );
};

/** Reading needs it too: the log of the database lies beside it. */
const writable = (place: string): Check => {
  try {
    accessSync(place, constants.W_OK | constants.X_OK);
    for (const path of [databasePath(place), `${databasePath(place)}-wal`]) {
      if (statSync(path, { throwIfNoEntry: false })) accessSync(path, constants.W_OK);
    }
    return good('writing', 'Updraft can write to its folder.');
  } catch {
    return bad('writing', errors['not-writable'].say, errors['not-writable'].hint);
  }
};

const gib = 2 ** 30;

const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
};

const space = (place: string): Check => {
  let folder = place;
  while (!isFolder(folder) && dirname(folder) !== folder) folder = dirname(folder);
  const { bavail, bsize } = statfsSync(folder);
  const free = Number(bavail) * Number(bsize);
  // A backup and the copy that proves it need twice the size of the workspace.
  const size = isFolder(place) ? (statSync(databasePath(place), { throwIfNoEntry: false })?.size ?? 0) : 0;
  const needed = Math.max(gib / 4, 3 * size);
  const words = free >= gib ? `${(free / gib).toFixed(1)} GiB` : `${Math.floor(free / 2 ** 20)} MiB`;
  return free >= needed
    ? good('free disk', `${words} free.`)
    : bad('free disk', `Only ${words} free.`, 'Make room: imports and backups need space.');
};

/** When the newest backup in the folder beside the workspace says it was made. */
const newestBackup = (place: string): string | undefined => {
  const folder = backupFolder(place);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  const names = readdirSync(folder).filter((name) => name.endsWith('.backup'));
  return names
    .flatMap((name) => {
      try {
        return [readBackupHeader(join(folder, name)).made];
      } catch {
        return [];
      }
    })
    .sort()
    .at(-1);
};

const backup = ({ vault, now, store }: Context): Check => {
  const noted = (): string | undefined => {
    try {
      return vault.unlocked() ? store().settings.read(lastBackupSetting) : undefined;
    } catch {
      return undefined;
    }
  };
  const made = [noted(), newestBackup(vault.place)]
    .filter((at) => at !== undefined)
    .sort()
    .at(-1);
  const hint = 'Make one with `updraft backup FILE`, and keep it on another disk.';
  if (made === undefined) {
    const seen = vault.unlocked()
      ? 'No backup has been made yet.'
      : 'No backup is known of; unlock to see all of them.';
    return bad('backup', seen, hint);
  }
  const days = Math.max(0, daysBetween(made.slice(0, 10), now.slice(0, 10)));
  const detail = `The last proven backup was made ${days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`}.`;
  return days <= 14 ? good('backup', detail) : bad('backup', detail, hint);
};

/** Which of several it is; the only one needs no name. */
const whichOne = ({ vault }: Context): Check[] =>
  vault.example || namedWorkspaces(homeOf(vault.place)).length < 2
    ? []
    : [good('workspace', `“${nameOf(vault.place)}”, in ${vault.place}.`)];

/**
 * Checks everything Updraft rests on here: Node, the encrypted database, key file, every page of the workspace, file
 * modes, free disk, the last backup. What could not be looked at (locked, absent) is said and never called fine.
 */
export const checkUp = (context: Context): { ok: boolean; checks: Check[] } => {
  const { place } = context.vault;
  const machine = [nodeVersion(), library(), made('free disk', () => space(place))];
  const withPlace = (): Check[] => {
    try {
      if (!workspaceExists(place)) {
        return [{ ...good('workspace', errors['no-workspace'].say), hint: errors['no-workspace'].hint }];
      }
    } catch (error) {
      return [failed('workspace', error)];
    }
    return [
      ...whichOne(context),
      keyFile(place),
      made('workspace file', () => database(context)),
      made('writing', () => writable(place)),
      made('file modes', () => modes(place)),
      made('backup', () => backup(context)),
    ];
  };
  const checks = [...machine, ...withPlace()];
  return { ok: checks.every(({ ok }) => ok), checks };
};
