import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cheapCost, temporaryFolder, testPassphrase } from '../../tests/support/temporary-workspace.ts';
import { makeFolder } from './files.ts';
import { guardedWriting, StoreError, troubleOf } from './store-error.ts';
import { createWorkspace, databasePath, keyPath, readKeyFile, unlockWorkspace, workspaceExists } from './workspace.ts';

let folder: ReturnType<typeof temporaryFolder>;
let place: string;
beforeEach(() => {
  folder = temporaryFolder();
  place = join(folder.path, 'home');
});
afterEach(() => folder.remove());

const make = () => createWorkspace(place, testPassphrase, cheapCost);
const trouble = (name: string) => expect.objectContaining({ trouble: name });
/** No process has this number. */
const nobody = 4_194_305;

describe('making a workspace', () => {
  it('leaves two files and is done once', async () => {
    const { key } = await make();
    expect(readdirSync(place).sort()).toEqual(['key.json', 'workspace.db']);
    expect(Buffer.from(await unlockWorkspace(place, testPassphrase)).equals(Buffer.from(key))).toBe(true);
    await expect(make()).rejects.toThrow(trouble('exists'));
  });

  it('can be begun again where it was cut off before the key file had its name [10.2]', async () => {
    await make();
    renameSync(keyPath(place), `${keyPath(place)}.${nobody}.0a1b2c3d.new`);
    expect(workspaceExists(place)).toBe(false);
    await make();
    await unlockWorkspace(place, testPassphrase);
    expect(readdirSync(place).sort()).toEqual(['key.json', 'workspace.db']);

    rmSync(keyPath(place));
    writeFileSync(databasePath(place), '');
    expect(workspaceExists(place)).toBe(false);
    await make();
    await unlockWorkspace(place, testPassphrase);
  });

  it('that goes on in another process is left alone', async () => {
    mkdirSync(place);
    writeFileSync(databasePath(place), '');
    writeFileSync(`${keyPath(place)}.${process.pid}.0a1b2c3d.new`, '{}');
    expect(workspaceExists(place)).toBe(true);
    await expect(make()).rejects.toThrow(trouble('no-key-file'));
  });

  it('twice at once gives one workspace that opens', async () => {
    const both = await Promise.allSettled([make(), make(), make()]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of both) if (one.status === 'rejected') expect(one.reason).toEqual(trouble('exists'));
    await unlockWorkspace(place, testPassphrase);
    expect(readdirSync(place).sort()).toEqual(['key.json', 'workspace.db']);
  });

  it('never touches a workspace whose key file was lost, and says so [10.2]', async () => {
    await make();
    rmSync(keyPath(place));
    const before = readFileSync(databasePath(place));
    expect(workspaceExists(place)).toBe(true);
    expect(() => readKeyFile(place)).toThrow(trouble('no-key-file'));
    await expect(make()).rejects.toThrow(trouble('no-key-file'));
    expect(readFileSync(databasePath(place)).equals(before)).toBe(true);
  });

  it('never takes a used workspace for a leftover, and leaves no mark that could [10.2]', async () => {
    mkdirSync(place);
    const mark = `${keyPath(place)}.${nobody}.0a1b2c3d.new`;
    writeFileSync(mark, '{}');
    await make();
    expect(existsSync(mark)).toBe(false);
    // Even with one, what was written after it is no leftover.
    writeFileSync(mark, '{}');
    utimesSync(mark, new Date(2020, 1), new Date(2020, 1));
    rmSync(keyPath(place));
    const before = readFileSync(databasePath(place));
    expect(workspaceExists(place)).toBe(true);
    await expect(make()).rejects.toThrow(trouble('no-key-file'));
    expect(readFileSync(databasePath(place)).equals(before)).toBe(true);
  });

  it('says where there can be no folder', async () => {
    writeFileSync(place, 'a file');
    const long = 'n'.repeat(300);
    for (const wrong of [place, join(place, 'below'), join(folder.path, long)]) {
      await expect(createWorkspace(wrong, testPassphrase, cheapCost)).rejects.toThrow(trouble('bad-place'));
    }
    expect(existsSync(place)).toBe(true);
  });

  it.runIf(process.platform === 'linux')('comes to an end below /proc', () => {
    expect(() => makeFolder('/proc/nowhere/updraft')).toThrow(trouble('not-writable'));
  });
});

describe('what the disk says', () => {
  const failure = (code: string, syscall = 'open') => Object.assign(new Error(code), { code, syscall });

  it.each([
    ['SQLITE_CORRUPT', 'damaged'],
    ['SQLITE_NOTADB', 'damaged'],
    ['SQLITE_READONLY_DIRECTORY', 'not-writable'],
    ['SQLITE_READONLY', 'not-writable'],
    ['SQLITE_CANTOPEN', 'not-writable'],
    ['SQLITE_IOERR_SHMOPEN', 'not-writable'],
    ['SQLITE_IOERR_READ', 'disk-trouble'],
    ['SQLITE_IOERR_SHORT_READ', 'disk-trouble'],
    ['SQLITE_IOERR_WRITE', 'full'],
    ['EROFS', 'not-writable'],
    ['ENOSPC', 'full'],
    ['ENOTDIR', 'bad-place'],
    ['ENAMETOOLONG', 'bad-place'],
    ['EMFILE', 'too-many-files'],
    ['EACCES', 'not-readable'],
  ])('%s is %s, and damage is only what does not prove genuine', (code, name) => {
    expect(troubleOf(failure(code))?.trouble).toBe(name);
  });

  it('tells writing from reading', () => {
    expect(troubleOf(failure('EACCES', 'mkdir'))?.trouble).toBe('not-writable');
    const refused = () => {
      throw failure('EACCES');
    };
    expect(() => guardedWriting(refused)).toThrow(trouble('not-writable'));
    expect(troubleOf(new Error('something else'))).toBeUndefined();
    expect(troubleOf(new StoreError('busy'))?.trouble).toBe('busy');
  });
});
