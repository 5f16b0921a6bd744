import { afterEach, beforeEach, expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import {
  type TemporaryWorkspace,
  temporaryWorkspace,
  testPassphrase,
} from '../../../tests/support/temporary-workspace.ts';
import { takesBringingOver } from '../../store/bring-over.ts';
import { databasePath } from '../../store/workspace.ts';
import { workspaceStatus } from './status.ts';
import { workspaceUnlock } from './unlock.ts';
import { vaultAt } from './vault.ts';

let workspace: TemporaryWorkspace;
beforeEach(async () => {
  workspace = await temporaryWorkspace();
  // As an older version has left it, as far as anybody can tell who does not look inside.
  workspace.store().settings.write('store.shrink', 'due');
});
afterEach(() => workspace.remove());

it('a workspace of an older version is brought over apart, and counts as locked meanwhile', async () => {
  const seen: unknown[] = [];
  const vault = vaultAt(workspace.place, {
    bringOverApart: async (place, key) => {
      const { bringingOver, unlocked } = await workspaceStatus.run(context, {});
      seen.push({ bringingOver, unlocked, place, key: Uint8Array.from(key) });
      vaultAt(place, { key: Uint8Array.from(key) })
        .store()
        .close();
    },
    beforeBringingOver: () => seen.push('here'),
  });
  const context = contextFor({ vault });
  expect(await workspaceStatus.run(context, {})).toMatchObject({ bringingOver: false, unlocked: false });
  await workspaceUnlock.run(context, { passphrase: testPassphrase });
  expect(seen).toEqual([{ bringingOver: true, unlocked: false, place: workspace.place, key: workspace.key }]);
  expect(await workspaceStatus.run(context, {})).toMatchObject({ bringingOver: false, unlocked: true });
  await vault.unlock(testPassphrase);
  expect(seen).toHaveLength(1);
  vault.lock();
});

it('stays locked where that fails', async () => {
  const vault = vaultAt(workspace.place, { bringOverApart: async () => Promise.reject(new Error('no')) });
  await expect(vault.unlock(testPassphrase)).rejects.toThrow('no');
  expect([vault.unlocked(), vault.bringingOver()]).toEqual([false, false]);
});

it('is brought over where it is opened, after a word, where there is nobody else to do it', async () => {
  const said: string[] = [];
  const vault = vaultAt(workspace.place, { beforeBringingOver: () => said.push('here') });
  await vault.unlock(testPassphrase);
  expect(said).toEqual([]);
  vault.store();
  expect(said).toEqual(['here']);
  expect(takesBringingOver(databasePath(workspace.place), workspace.key)).toBe(false);
  vault.lock();
});
