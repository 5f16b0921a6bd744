import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cost, dataKeyOf, newKeyFile, parseKeyFile } from './key-file.ts';
import { openStore } from './store.ts';
import { StoreError } from './store-error.ts';

/*
 * A workspace is a folder: `key.json` (the wrapped data key) and `workspace.db` (everything else, encrypted).
 */
export const databasePath = (place: string): string => join(place, 'workspace.db');
export const keyPath = (place: string): string => join(place, 'key.json');

export const workspaceExists = (place: string): boolean => existsSync(keyPath(place));

/** Writes a file so that a crash leaves the old one or the new one, never half of one; mode 0600. */
export const writeWhole = (path: string, content: string | Uint8Array): void => {
  const next = `${path}.${randomBytes(4).toString('hex')}.next`;
  writeFileSync(next, content, { mode: 0o600, flush: true });
  renameSync(next, path);
};

/** Makes an empty workspace. Throws `StoreError('exists')`. */
export const createWorkspace = async (
  place: string,
  passphrase: string,
  cost?: Cost,
): Promise<{ readonly key: Uint8Array; readonly recoveryCode: string }> => {
  if (workspaceExists(place) || existsSync(databasePath(place))) throw new StoreError('exists');
  const key = randomBytes(32);
  const { file, recoveryCode } = await newKeyFile(key, passphrase, cost);
  mkdirSync(place, { recursive: true, mode: 0o700 });
  openStore(databasePath(place), key).close();
  chmodSync(databasePath(place), 0o600);
  // The key file comes last: with it the workspace exists.
  writeWhole(keyPath(place), `${JSON.stringify(file, null, 2)}\n`);
  return { key, recoveryCode };
};

/** The data key of a workspace. Throws `StoreError`: `missing`, `wrong-key`, `damaged`, `newer`. */
export const unlockWorkspace = async (place: string, secret: string): Promise<Uint8Array> => {
  if (!workspaceExists(place)) throw new StoreError('missing');
  return dataKeyOf(parseKeyFile(readFileSync(keyPath(place), 'utf8')), secret);
};

/** Wraps the same data key under a new passphrase and a new recovery code; nothing else is written. */
export const rewrapWorkspace = async (
  place: string,
  key: Uint8Array,
  passphrase: string,
  cost?: Cost,
): Promise<string> => {
  const { file, recoveryCode } = await newKeyFile(key, passphrase, cost);
  writeWhole(keyPath(place), `${JSON.stringify(file, null, 2)}\n`);
  return recoveryCode;
};
