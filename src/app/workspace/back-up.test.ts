import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aPerson, fill } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import {
  type TemporaryWorkspace,
  temporaryFolder,
  temporaryWorkspace,
  testPassphrase,
} from '../../../tests/support/temporary-workspace.ts';
import { StoreError } from '../../store/store-error.ts';
import { countsOf } from '../counts.ts';
import { backUp } from './back-up.ts';
import { exportTo } from './export-to.ts';
import { restoreFrom } from './restore-from.ts';
import { vaultAt } from './vault.ts';

let workspace: TemporaryWorkspace;
let elsewhere: ReturnType<typeof temporaryFolder>;
beforeEach(async () => {
  workspace = await temporaryWorkspace();
  elsewhere = temporaryFolder();
  fill(workspace.store());
});
afterEach(() => {
  workspace.remove();
  elsewhere.remove();
});

const emptyPlace = () => contextFor({ vault: vaultAt(join(elsewhere.path, 'restored')) });
const made = async (): Promise<string> => (await backUp(contextFor(workspace), join(elsewhere.path, 'a.backup'))).path;

describe('a backup', () => {
  it('opens again somewhere else with everything in it [10.7]', async () => {
    const { path, bytes, counts, verified } = await backUp(contextFor(workspace), join(elsewhere.path, 'a.backup'));
    expect(verified).toBe(true);
    expect(statSync(path)).toMatchObject({ size: bytes });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(counts).toEqual(countsOf(workspace.store()));
    expect(counts.sources).toBeGreaterThan(0);

    const context = emptyPlace();
    const restored = await restoreFrom(context, path, testPassphrase);
    expect(restored.counts).toEqual(counts);
    expect(context.vault.unlocked()).toBe(true);
    expect(context.store().facts.all()).toEqual(workspace.store().facts.all());
    expect([...context.store().sources.each()]).toEqual([...workspace.store().sources.each()]);
    context.vault.lock();
    expect(readdirSync(restored.place).sort()).toEqual(['key.json', 'workspace.db']);
    expect(statSync(join(restored.place, 'workspace.db')).mode & 0o777).toBe(0o600);
    expect(statSync(restored.place).mode & 0o777).toBe(0o700);
  });

  it('restored is exported as the same bytes [10.7]', async () => {
    const context = emptyPlace();
    await restoreFrom(context, await made(), testPassphrase);
    const folders = [join(elsewhere.path, 'one'), join(elsewhere.path, 'two')] as const;
    await exportTo(contextFor(workspace), folders[0]);
    await exportTo(context, folders[1]);
    context.vault.lock();
    const files = (folder: string) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .sort()
        .filter((name) => statSync(join(folder, name)).isFile())
        .map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
    expect(files(folders[1])).toEqual(files(folders[0]));
    expect(files(folders[0]).length).toBeGreaterThan(9);
  });

  it('clears away what a killed one left, not what another is writing just now', async () => {
    const [old, fresh, other] = ['backup-check.0123abcd.next', 'backup-check.89abcdef.next', 'notes.next'].map(
      (name) => {
        const path = join(workspace.place, name);
        writeFileSync(path, 'x');
        return path;
      },
    );
    const yesterday = new Date(Date.now() - 86_400_000);
    for (const path of [old, other]) utimesSync(path ?? '', yesterday, yesterday);
    await made();
    expect([old, fresh, other].map((path) => existsSync(path ?? ''))).toEqual([false, true, true]);
  });

  it('opens with the recovery code too [10.7]', async () => {
    const context = emptyPlace();
    await restoreFrom(context, await made(), workspace.recoveryCode.toLowerCase());
    expect(context.store().people.count()).toBe(workspace.store().people.count());
    context.vault.lock();
  });

  it('goes beside the workspace under the day and time when no path is given', async () => {
    const first = await backUp(contextFor(workspace));
    const second = await backUp(contextFor(workspace));
    expect(first.path).toBe(join(workspace.place, 'backups', 'updraft-2026-03-12-0810.backup'));
    expect(second.path).toBe(join(workspace.place, 'backups', 'updraft-2026-03-12-0810-2.backup'));
    expect(statSync(join(workspace.place, 'backups')).mode & 0o777).toBe(0o700);
    expect(readdirSync(workspace.place).filter((name) => name.includes('next'))).toEqual([]);
  });

  it('needs no room beside the workspace when it goes elsewhere, not even to note that it was made', async () => {
    const given = contextFor(workspace);
    const store = given.store();
    const seen: string[][] = [];
    const full = (): never => {
      seen.push(readdirSync(workspace.place), readdirSync(elsewhere.path));
      throw new StoreError('full');
    };
    const context = { ...given, store: () => ({ ...store, settings: { ...store.settings, write: full } }) };
    const { path } = await backUp(context, join(elsewhere.path, 'a.backup'));
    expect(seen[0]?.filter((name) => name.includes('backup'))).toEqual([]);
    expect(seen[1]?.filter((name) => name.startsWith('backup-check'))).not.toEqual([]);
    expect(readdirSync(elsewhere.path)).toEqual(['a.backup']);
    expect(statSync(path).size).toBeGreaterThan(0);
  });

  it('never writes over a file, nor into a folder that is not there', async () => {
    const taken = join(elsewhere.path, 'taken');
    writeFileSync(taken, 'mine');
    await expect(backUp(contextFor(workspace), taken)).rejects.toMatchObject({ code: 'exists', field: 'path' });
    expect(readFileSync(taken, 'utf8')).toBe('mine');
    await expect(backUp(contextFor(workspace), join(elsewhere.path, 'no', 'a'))).rejects.toMatchObject({
      code: 'not-found',
      field: 'path',
    });
  });

  it('holds no word of the workspace in the clear', async () => {
    const bytes = readFileSync(await made()).toString('latin1');
    for (const person of workspace.store().people.all()) expect(bytes).not.toContain(person.name);
    expect(bytes).not.toContain('headcount');
  });

  it('is written whole or not at all: a damaged workspace leaves no backup behind', async () => {
    const file = join(workspace.place, 'workspace.db');
    workspace.store().checkpoint();
    workspace.vault.lock();
    const bytes = readFileSync(file);
    const middle = Math.floor(bytes.length / 4096 / 2) * 4096 + 77;
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const context = contextFor({ vault: vaultAt(workspace.place, { key: Uint8Array.from(workspace.key) }) });
    await expect(backUp(context, join(elsewhere.path, 'a.backup'))).rejects.toMatchObject({ code: 'damaged' });
    expect(readdirSync(elsewhere.path)).toEqual([]);
    expect(readdirSync(workspace.place).filter((name) => name.includes('next'))).toEqual([]);
    context.vault.lock();
  });

  it('holds what is still in the write-ahead log, and rows written later are not in it', async () => {
    workspace.store().people.add(aPerson({ id: 'late-1', name: 'Zora Late' }));
    const path = await made();
    workspace.store().people.add(aPerson({ id: 'late-2', name: 'Zeno Later' }));
    const context = emptyPlace();
    await restoreFrom(context, path, testPassphrase);
    expect(context.store().people.get('late-1')?.name).toBe('Zora Late');
    expect(context.store().people.get('late-2')).toBeUndefined();
    context.vault.lock();
  });
});

describe('restoring', () => {
  const refused = async (path: string, passphrase = testPassphrase): Promise<unknown> => {
    const context = emptyPlace();
    const error: unknown = await restoreFrom(context, path, passphrase).catch((e: unknown) => e);
    expect(context.vault.exists()).toBe(false);
    expect(existsSync(context.vault.place)).toBe(false);
    return error;
  };
  const changed = async (change: (bytes: Buffer) => Buffer): Promise<string> => {
    const path = await made();
    writeFileSync(path, change(readFileSync(path)));
    return path;
  };

  it('never writes over a workspace', async () => {
    await expect(restoreFrom(contextFor(workspace), await made(), testPassphrase)).rejects.toMatchObject({
      code: 'exists',
    });
    expect(workspace.store().people.count()).toBeGreaterThan(0);
  });

  it('takes nothing with a wrong passphrase', async () => {
    expect(await refused(await made(), 'another phrase')).toMatchObject({ code: 'wrong-passphrase' });
  });

  it('says what is wrong with a file that is not there, not a backup, empty, or a folder', async () => {
    const path = (name: string, content: string | Buffer) => {
      writeFileSync(join(elsewhere.path, name), content);
      return join(elsewhere.path, name);
    };
    expect(await refused(join(elsewhere.path, 'nothing'))).toMatchObject({ code: 'not-found', field: 'path' });
    expect(await refused(elsewhere.path)).toMatchObject({ code: 'bad-input', field: 'path' });
    expect(await refused(path('empty', ''))).toMatchObject({ code: 'bad-input' });
    expect(await refused(path('text', 'Dear all,\n'))).toMatchObject({ code: 'bad-input' });
    expect(await refused(path('binary', Buffer.from([0, 255, 10, 13, 0])))).toMatchObject({ code: 'bad-input' });
    expect(await refused(path('head', 'updraft-backup 1\n'))).toMatchObject({ code: 'damaged' });
    expect(await refused(path('zeros', `updraft-backup 1\n${'\0'.repeat(40_000)}`))).toMatchObject({ code: 'damaged' });
  });

  it('says that a newer version made it', async () => {
    const path = await changed((bytes) => Buffer.concat([Buffer.from('updraft-backup 2\n'), bytes.subarray(17)]));
    expect(await refused(path)).toMatchObject({ code: 'newer-workspace' });
  });

  it('finds a file cut short anywhere', async () => {
    const whole = readFileSync(await made());
    const path = join(elsewhere.path, 'cut');
    for (const share of [0.0005, 0.01, 0.2, 0.5, 0.999]) {
      writeFileSync(path, whole.subarray(0, Math.max(18, Math.floor(whole.length * share))));
      expect(await refused(path)).toMatchObject({ code: 'damaged' });
    }
    writeFileSync(path, whole.subarray(0, whole.length - 1));
    expect(await refused(path)).toMatchObject({ code: 'damaged', message: expect.stringContaining('cut short') });
    writeFileSync(path, Buffer.concat([whole, Buffer.from('x')]));
    expect(await refused(path)).toMatchObject({ code: 'damaged' });
  });

  it('finds a flipped bit anywhere [10.2]', async () => {
    const whole = readFileSync(await made());
    const path = join(elsewhere.path, 'flipped');
    const places = [20, 85, 120, 300, 700, ...[0.1, 0.3, 0.5, 0.7, 0.9].map((at) => Math.floor(whole.length * at))];
    for (const at of [...places, whole.length - 1]) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 4;
      writeFileSync(path, bytes);
      expect(await refused(path)).toMatchObject({ code: 'damaged' });
    }
  });

  it('into a folder with other things leaves them as they are when it fails', async () => {
    const context = emptyPlace();
    mkdirSync(context.vault.place);
    writeFileSync(join(context.vault.place, 'mine.txt'), 'mine');
    const path = await made();
    await expect(restoreFrom(context, path, 'another phrase')).rejects.toMatchObject({ code: 'wrong-passphrase' });
    expect(readdirSync(context.vault.place)).toEqual(['mine.txt']);
  });

  it('counts: a head that tells of more than the file holds is refused though its hash is right', async () => {
    const path = await changed((bytes) => {
      const [magic = '', , header = ''] = bytes.toString('latin1').split('\n', 3);
      const told = header.replace(/"people":\d+/, '"people":7');
      expect(told).not.toBe(header);
      const rest = Buffer.concat([Buffer.from(`${told}\n`), bytes.subarray(magic.length + 1 + 65 + header.length + 1)]);
      const hash = createHash('sha256').update(rest).digest('hex');
      return Buffer.concat([Buffer.from(`${magic}\n${hash}\n`), rest]);
    });
    expect(await refused(path)).toMatchObject({ code: 'damaged' });
  });
});
