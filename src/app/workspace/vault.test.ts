import { afterEach, describe, expect, it } from 'vitest';
import {
  cheapCost,
  temporaryFolder,
  temporaryWorkspace,
  testPassphrase,
} from '../../../tests/support/temporary-workspace.ts';
import { vaultAt } from './vault.ts';

const rooms: (() => void)[] = [];
afterEach(() => {
  for (const remove of rooms.splice(0)) remove();
});
const workspace = async () => {
  const made = await temporaryWorkspace();
  rooms.push(made.remove);
  return made;
};

describe('a vault [10.2]', () => {
  it('opens with the passphrase and with the recovery code, and with nothing else', async () => {
    const { place, recoveryCode } = await workspace();
    for (const secret of [testPassphrase, recoveryCode, recoveryCode.toLowerCase().replaceAll('-', ' ')]) {
      const vault = vaultAt(place);
      await vault.unlock(secret);
      expect(vault.store().people.all()).toEqual([]);
      vault.lock();
      expect(() => vault.store()).toThrow('locked');
    }
    await expect(vaultAt(place).unlock('four words to tesT')).rejects.toMatchObject({ code: 'wrong-passphrase' });
  });

  it('slows guessing down after five misses, also in a burst, and lets the right one in after the wait', async () => {
    const { place } = await workspace();
    let time = 0;
    const vault = vaultAt(place, { clock: () => time });
    const burst = await Promise.allSettled(Array.from({ length: 8 }, () => vault.unlock('a wrong guess')));
    expect(burst.map((one) => (one.status === 'rejected' ? one.reason.code : 'in'))).toEqual([
      ...Array(5).fill('wrong-passphrase'),
      ...Array(3).fill('too-many-tries'),
    ]);
    await expect(vault.changePassphrase(testPassphrase, 'another passphrase')).rejects.toMatchObject({
      code: 'too-many-tries',
    });
    time += 1001;
    await vault.unlock(testPassphrase);
    vault.lock();
  });

  it('changes the passphrase by wrapping the same data anew: the old one and the old code stop working', async () => {
    const { place, recoveryCode } = await workspace();
    const vault = vaultAt(place, { cost: cheapCost });
    const code = await vault.changePassphrase(recoveryCode, 'a new passphrase');
    for (const secret of [testPassphrase, recoveryCode]) {
      await expect(vault.unlock(secret)).rejects.toMatchObject({ code: 'wrong-passphrase' });
    }
    await vault.unlock('a new passphrase');
    await vault.unlock(code);
    vault.lock();
  });

  it('says that there is nothing to open, or that something is there already', async () => {
    const folder = temporaryFolder();
    rooms.push(folder.remove);
    const empty = vaultAt(`${folder.path}/none`);
    await expect(empty.unlock('whatever it is')).rejects.toMatchObject({ code: 'no-workspace' });
    expect(() => empty.store()).toThrow('no workspace');
    const { vault } = await workspace();
    await expect(vault.create('another passphrase')).rejects.toMatchObject({ code: 'exists' });
  });
});
