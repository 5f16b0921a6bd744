import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, writeWhole } from './files.ts';
import { type Cost, dataKeyOf, type KeyFile, newKeyFile, parseKeyFile } from './key-file.ts';
import { openStore } from './store.ts';
import { guarded, StoreError } from './store-error.ts';

/*
 * A workspace is a folder: `key.json` (the wrapped data key) and `workspace.db` (everything else, encrypted).
 */
export const databasePath = (place: string): string => join(place, 'workspace.db');
export const keyPath = (place: string): string => join(place, 'key.json');

export const workspaceExists = (place: string): boolean => existsSync(keyPath(place));

/** Throws `StoreError`: `missing`, `damaged`, `newer`. */
export const readKeyFile = (place: string): KeyFile => {
  if (!workspaceExists(place)) throw new StoreError('missing');
  return parseKeyFile(guarded(() => readFileSync(keyPath(place), 'utf8')));
};

/** Throws `StoreError('full')`. */
export const writeKeyFile = (place: string, file: KeyFile): void =>
  writeWhole(keyPath(place), `${JSON.stringify(file, null, 2)}\n`);

/** Makes an empty workspace. Throws `StoreError('exists')`. */
export const createWorkspace = async (
  place: string,
  passphrase: string,
  cost?: Cost,
): Promise<{ readonly key: Uint8Array; readonly recoveryCode: string }> => {
  if (workspaceExists(place) || existsSync(databasePath(place))) throw new StoreError('exists');
  const key = randomBytes(32);
  const { file, recoveryCode } = await newKeyFile(key, passphrase, cost);
  makeFolder(place);
  openStore(databasePath(place), key, { create: true }).close();
  // The key file comes last: with it the workspace exists.
  writeKeyFile(place, file);
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
