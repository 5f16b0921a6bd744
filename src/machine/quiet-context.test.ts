import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type TemporaryWorkspace,
  temporaryWorkspace,
  testPassphrase,
} from '../../tests/support/temporary-workspace.ts';
import { serveAgent } from './key-agent.ts';
import { quietContexts } from './quiet-context.ts';

const open: TemporaryWorkspace[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.remove();
});
const workspace = async () => {
  const there = await temporaryWorkspace();
  open.push(there);
  return there;
};
const unlockedIn = async (contexts: ReturnType<typeof quietContexts>): Promise<boolean> => {
  const { context, close } = await contexts.open();
  const is = context.vault.unlocked();
  close();
  return is;
};

describe('a program that asks nobody', () => {
  it('works the passphrase out once, and forgets the key when it ends', async () => {
    const there = await workspace();
    const contexts = quietContexts(there.place, { passphrase: testPassphrase });
    expect(await unlockedIn(contexts)).toBe(true);
    // Without its file no passphrase opens anything: what is held does.
    const keyFile = join(there.place, 'key.json');
    expect(existsSync(keyFile)).toBe(true);
    renameSync(keyFile, `${keyFile}.away`);
    expect(await unlockedIn(contexts)).toBe(true);
    contexts.end();
    renameSync(`${keyFile}.away`, keyFile);
    expect(await unlockedIn(quietContexts(there.place))).toBe(false);
  });

  it('is locked as soon as the running server is, whatever passphrase it has', async () => {
    const there = await workspace();
    let key: Uint8Array | undefined = there.vault.key();
    const contexts = quietContexts(there.place, { passphrase: testPassphrase });
    expect(await unlockedIn(contexts)).toBe(true);
    const closeAgent = await serveAgent(there.place, {
      key: () => key,
      lock: () => {
        key = undefined;
      },
      launch: () => '',
      bearer: () => '',
    });
    try {
      expect(await unlockedIn(contexts)).toBe(true);
      key = undefined;
      expect(await unlockedIn(contexts)).toBe(false);
    } finally {
      if (closeAgent) await closeAgent();
    }
  });
});
