import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { lookAt, makeFolder, syncFolder, unfinished, writeWhole } from './files.ts';
import { type Cost, dataKeyOf, type KeyFile, newKeyFile, parseKeyFile } from './key-file.ts';
import { isAlive } from './process.ts';
import { openStore } from './store.ts';
import { guarded, StoreError } from './store-error.ts';

/*
 * A workspace is a folder: `key.json` (the wrapped data key) and `workspace.db` (everything else, encrypted).
 */
export const databasePath = (place: string): string => join(place, 'workspace.db');
export const keyPath = (place: string): string => join(place, 'key.json');

/** Key files of a workspace that is being made, named after the process that makes it. */
const begun = /^key\.json\.(\d+)\.[0-9a-f]{8}\.new$/;

const marksIn = (place: string): readonly { readonly path: string; readonly alive: boolean }[] =>
  guarded(() => readdirSync(place)).flatMap((name) => {
    const [, pid] = begun.exec(name) ?? [];
    return pid === undefined ? [] : [{ path: join(place, name), alive: isAlive(Number(pid)) }];
  });

/**
 * Whether the database is what a making that was cut off has left: its key file is there and never got its name, and
 * nothing was written since, or it is empty. Any other database without a key file is somebody's workspace.
 */
const isLeftOver = (place: string): boolean => {
  const database = lookAt(databasePath(place));
  if (!database || lookAt(keyPath(place))) return false;
  const marks = marksIn(place);
  if (marks.some(({ alive }) => alive)) return false;
  if (database.size === 0) return true;
  return (
    marks.length > 0 &&
    !lookAt(`${databasePath(place)}-wal`) &&
    marks.every(({ path }) => (lookAt(path)?.mtimeMs ?? 0) >= database.mtimeMs)
  );
};

const clearAway = (place: string): void =>
  guarded(() => {
    if (isLeftOver(place)) rmSync(databasePath(place), { force: true });
    // A mark that stayed would let a later loss of the key file look like a making that was cut off.
    for (const { path, alive } of marksIn(place)) if (!alive) rmSync(path, { force: true });
  });

/** Whether there is a workspace, be it one whose key file was lost. Throws `StoreError` where that cannot be told. */
export const workspaceExists = (place: string): boolean =>
  lookAt(keyPath(place)) !== undefined || (lookAt(databasePath(place)) !== undefined && !isLeftOver(place));

/** Throws `StoreError`: `missing`, `no-key-file`, `damaged`, `newer`, `not-readable`. */
export const readKeyFile = (place: string): KeyFile => {
  if (!workspaceExists(place)) throw new StoreError('missing');
  if (!lookAt(keyPath(place))) throw new StoreError('no-key-file');
  return parseKeyFile(guarded(() => readFileSync(keyPath(place), 'utf8')));
};

/** Throws `StoreError`: `full`, `not-writable`. */
export const writeKeyFile = (place: string, file: KeyFile): void => writeWhole(keyPath(place), textOf(file));

const textOf = (file: KeyFile): string => `${JSON.stringify(file, null, 2)}\n`;

/** The name is taken by whoever makes it; everybody else is told that it `exists`. */
const claim = (path: string): void => {
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw taken ? new StoreError('exists', { cause: error }) : error;
  }
};

/**
 * Makes a workspace of a finished database file (which moves) and its key file; what a making that was cut off left
 * there is cleared away first. Throws `StoreError`: `exists`, `not-writable`, `full`.
 */
export const settle = (place: string, database: string, file: KeyFile): void => {
  const [databaseName, keyName] = [databasePath(place), keyPath(place)];
  const mark = `${keyName}.${process.pid}.${randomBytes(4).toString('hex')}.new`;
  clearAway(place);
  let made: readonly string[] = [];
  try {
    writeWhole(mark, textOf(file));
    guarded(() => {
      claim(databaseName);
      made = [databaseName, keyName];
      renameSync(database, databaseName);
      // The key file comes last: with it the workspace exists.
      renameSync(mark, keyName);
      syncFolder(place);
    });
  } catch (error) {
    for (const path of [mark, ...made]) rmSync(path, { force: true });
    throw error;
  }
};

/**
 * Makes an empty workspace.
 * Throws `StoreError`: `exists`, `no-key-file` (a workspace whose key file was lost), `not-writable`, `bad-place`, `full`.
 */
export const createWorkspace = async (
  place: string,
  passphrase: string,
  cost?: Cost,
): Promise<{ readonly key: Uint8Array; readonly recoveryCode: string }> => {
  if (workspaceExists(place)) throw new StoreError(lookAt(keyPath(place)) ? 'exists' : 'no-key-file');
  makeFolder(place);
  const key = randomBytes(32);
  const { file, recoveryCode } = await newKeyFile(key, passphrase, cost);
  const next = unfinished(databasePath(place));
  try {
    openStore(next, key, { create: true }).close();
    settle(place, next, file);
  } finally {
    for (const end of ['', '-wal', '-shm']) rmSync(`${next}${end}`, { force: true });
  }
  return { key, recoveryCode };
};

/** The data key of a workspace. Throws `StoreError`: `missing`, `wrong-key`, `damaged`, `newer`. */
export const unlockWorkspace = async (place: string, secret: string): Promise<Uint8Array> => {
  return dataKeyOf(readKeyFile(place), secret);
};

/** Wraps the same data key under a new passphrase and a new recovery code; nothing else is written. */
export const rewrapWorkspace = async (
  place: string,
  key: Uint8Array,
  passphrase: string,
  cost?: Cost,
): Promise<string> => {
  const { file, recoveryCode } = await newKeyFile(key, passphrase, cost);
  writeKeyFile(place, file);
  return recoveryCode;
};
