import { expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { cheapCost, temporaryFolder } from '../../../tests/support/temporary-workspace.ts';
import { workspaceChangePassphrase } from './change-passphrase.ts';
import { workspaceCodeKept } from './code-kept.ts';
import { workspaceCreate } from './create.ts';
import { workspaceStatus } from './status.ts';
import { vaultAt } from './vault.ts';

const passphrase = 'a harbour wall in winter';

it('says that a recovery code waits to be seen, until it was, over locks and a new code [10.2]', async () => {
  const folder = temporaryFolder();
  const vault = vaultAt(folder.path, { cost: cheapCost });
  const context = contextFor({ vault });
  const waits = () => (workspaceStatus.run(context, {}) as { codeWaits: boolean }).codeWaits;
  await workspaceCreate.run(context, { passphrase, unseen: true });
  expect(waits()).toBe(true);
  vault.lock();
  expect(waits()).toBe(false);
  await vault.unlock(passphrase);
  expect(waits()).toBe(true);
  // The same passphrase, with a new code.
  const { recoveryCode } = await workspaceChangePassphrase.run(context, {
    secret: passphrase,
    passphrase,
    unseen: true,
  });
  expect(waits()).toBe(true);
  workspaceCodeKept.run(context, {});
  expect(waits()).toBe(false);
  vault.lock();
  await vault.unlock(recoveryCode);
  expect(waits()).toBe(false);
  vault.lock();
  folder.remove();
});

it('waits for nobody where it was printed at once', async () => {
  const folder = temporaryFolder();
  const vault = vaultAt(folder.path, { cost: cheapCost });
  const context = contextFor({ vault });
  await workspaceCreate.run(context, { passphrase });
  expect(workspaceStatus.run(context, {})).toMatchObject({ codeWaits: false });
  vault.lock();
  folder.remove();
});
