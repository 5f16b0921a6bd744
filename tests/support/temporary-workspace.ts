import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Vault, vaultAt } from '../../src/app/workspace/vault.ts';
import type { Cost } from '../../src/store/key-file.ts';
import type { Store } from '../../src/store/store.ts';
import { createWorkspace } from '../../src/store/workspace.ts';

/** The least scrypt the key file takes: a few milliseconds, so that tests derive real keys. */
export const cheapCost: Cost = { n: 1024, r: 1, p: 1 };

export const testPassphrase = 'four words to test';

export type TemporaryWorkspace = {
  readonly place: string;
  readonly key: Uint8Array;
  readonly recoveryCode: string;
  readonly vault: Vault;
  /** The open store; opened at the first call. */
  readonly store: () => Store;
  /** Closes the store and removes the folder. */
  readonly remove: () => void;
};

/** A new folder of its own under the system's temporary folder, and how to remove it. */
export const temporaryFolder = (): { readonly path: string; readonly remove: () => void } => {
  const path = mkdtempSync(join(tmpdir(), 'updraft-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
};

/** A real encrypted workspace in a temporary folder, unlocked, under `testPassphrase` and a cheap key derivation. */
export const temporaryWorkspace = async (): Promise<TemporaryWorkspace> => {
  const folder = temporaryFolder();
  const place = join(folder.path, 'workspace');
  const { key, recoveryCode } = await createWorkspace(place, testPassphrase, cheapCost);
  const vault = vaultAt(place, { key: Uint8Array.from(key) });
  return {
    place,
    key: Uint8Array.from(key),
    recoveryCode,
    vault,
    store: vault.store,
    remove: () => {
      vault.lock();
      folder.remove();
    },
  };
};
