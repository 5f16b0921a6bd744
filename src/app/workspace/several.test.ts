import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { cheapCost, temporaryFolder } from '../../../tests/support/temporary-workspace.ts';
import type { Context } from '../context.ts';
import { workspaceBackup } from './backup.ts';
import { workspaceCreate } from './create.ts';
import { workspaceList } from './list.ts';
import { meantPlace, servingWords, usualBeside } from './meant-place.ts';
import { workspaceOpen } from './open.ts';
import { workspaceRename } from './rename.ts';
import { workspaceStatus } from './status.ts';
import { type Vault, vaultAt } from './vault.ts';

const clean: (() => void)[] = [];
afterEach(() => {
  for (const one of clean.splice(0)) one();
});
const refused = (code: string, field?: string) =>
  expect.objectContaining({ code, ...(field === undefined ? {} : { field }) });

/** A home folder, and a server's way of turning to another workspace in it. */
const aHome = () => {
  const folder = temporaryFolder();
  const home = join(folder.path, 'home');
  let vault: Vault = vaultAt(home, { cost: cheapCost });
  clean.push(() => {
    vault.lock();
    folder.remove();
  });
  const here = (change: Partial<Context> = {}): Context =>
    contextFor({ vault }, { store: () => vault.store(), ...change });
  const turnTo = async (place: string, passphrase?: string): Promise<string | null> => {
    vault.lock();
    vault = vaultAt(place);
    if (passphrase !== undefined) await vault.unlock(passphrase);
    return null;
  };
  return { home, here, turnTo, vault: () => vault };
};

describe('several workspaces', () => {
  it('are made and turned to, each under its own passphrase; only names stand outside [11.1]', async () => {
    const { home, here, turnTo, vault } = aHome();
    expect(await workspaceList.run(here(), {})).toEqual({ workspaces: [] });
    await workspaceCreate.run(here(), { passphrase: 'the old four words', name: undefined });
    expect(await workspaceStatus.run(here(), {})).toMatchObject({ name: '', several: false });
    await workspaceRename.run(here(), { name: 'Harbour' });
    here().store().settings.write('secret', 'berth nine');

    const made = await workspaceCreate.run(here({ turnTo }), {
      passphrase: 'the new four words',
      name: ' Rail / yard ',
    });
    expect(made).toMatchObject({ name: 'Rail yard', place: join(home, 'workspaces', 'rail-yard') });
    expect(vault().place).toBe(made.place);
    expect(here().store().settings.read('secret')).toBeUndefined();
    expect(await workspaceStatus.run(here(), {})).toMatchObject({ name: 'Rail yard', several: true, unlocked: true });
    expect(
      (await workspaceList.run(here(), {})).workspaces.map(({ name, here: is, usual }) => [name, is, usual]),
    ).toEqual([
      ['Harbour', false, false],
      ['Rail yard', true, true],
    ]);
    expect(meantPlace(home, undefined)).toBe(made.place);
    expect(meantPlace(home, 'harbour')).toBe(home);
    expect(meantPlace(home, join(home, 'workspaces', 'rail-yard'))).toBe(made.place);
    // Nothing but the name is readable.
    const plain = readdirSync(made.place).filter((name) => !/^workspace\.db|^key\.json$/.test(name));
    expect(plain).toEqual(['name']);
    expect(readFileSync(join(made.place, 'name'), 'utf8')).toBe('Rail yard\n');
    // A backup says whose it is.
    expect((await workspaceBackup.run(here(), { path: undefined })).path).toContain('rail-yard');

    expect(await workspaceOpen.run(here({ turnTo }), { name: 'HARBOUR' })).toMatchObject({
      place: home,
      address: null,
    });
    expect(vault().unlocked()).toBe(false);
    await expect(vault().unlock('the new four words')).rejects.toMatchObject({ code: 'wrong-passphrase' });
    await vault().unlock('the old four words');
    expect(here().store().settings.read('secret')).toBe('berth nine');
    expect(meantPlace(home, undefined)).toBe(home);
  });

  it('open by themselves at login as they do where none is named, unless one is named for good [11.1]', async () => {
    const { home, here, turnTo } = aHome();
    await workspaceCreate.run(here(), { passphrase: 'the old four words', name: 'Harbour' });
    expect(servingWords(home)).toEqual(['serve', '--workspace', home, '--usual']);
    const { place } = await workspaceCreate.run(here({ turnTo }), { passphrase: 'the new four words', name: 'Rail' });
    expect(servingWords(place)).toEqual(['serve', '--workspace', home, '--usual']);
    expect(usualBeside(home)).toBe(place);
    expect(servingWords(home)).toEqual(['serve', '--workspace', home]);
    // A path is a path, whatever a workspace is called.
    expect(meantPlace(home, '/tmp/Rail')).toBe('/tmp/Rail');
  });

  it('are not left while something is brought in [11.1] [9.3]', async () => {
    const { here, turnTo, vault } = aHome();
    await workspaceCreate.run(here(), { passphrase: 'the old four words', name: 'Harbour' });
    await workspaceCreate.run(here({ turnTo }), { passphrase: 'the new four words', name: 'Rail' });
    const { imports } = vault().store();
    const running = imports.begin({ name: 'mail.mbox', started: here().now, feed: null, bytesTotal: null });
    await expect(workspaceOpen.run(here({ turnTo }), { name: 'Harbour' })).rejects.toEqual(refused('busy'));
    imports.end(running, 'done', here().now);
    expect(await workspaceOpen.run(here({ turnTo }), { name: 'Harbour' })).toMatchObject({ address: null });
  });

  it('are refused a name that is taken, or none; the one another server has open is its own [11.1]', async () => {
    const { here, turnTo, vault } = aHome();
    await workspaceCreate.run(here(), { passphrase: 'the old four words', name: 'Harbour' });
    await expect(
      workspaceCreate.run(here({ turnTo }), { passphrase: 'the new four words', name: 'harbour' }),
    ).rejects.toEqual(refused('exists', 'name'));
    expect(() => workspaceCreate.input.parse({ passphrase: 'long enough it is', name: ' / ' })).toThrow();
    await expect(workspaceOpen.run(here({ turnTo }), { name: 'Nowhere' })).rejects.toEqual(
      refused('not-found', 'name'),
    );
    await workspaceCreate.run(here(), { passphrase: 'the new four words', name: 'Rail' });
    await expect(workspaceRename.run(here(), { name: 'Rail' })).rejects.toEqual(refused('exists', 'name'));
    const address = 'http://127.0.0.1:4748/?k=x';
    const taken = await workspaceOpen.run(here({ turnTo: async () => address }), { name: 'Rail' });
    expect(taken.address).toBe(address);
    expect(vault().unlocked()).toBe(true);
    vault().lock();
    await expect(workspaceRename.run(here(), { name: 'Mine' })).rejects.toMatchObject({ code: 'locked' });
  });
});
