import { copyFileSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../src/app/errors.ts';
import { vaultAt } from '../../src/app/workspace/vault.ts';
import { freeWords } from '../../src/domain/documents/draft.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { Store } from '../../src/store/store.ts';
import { aFact, aPerson, aSource, fill } from '../support/content.ts';
import {
  type TemporaryWorkspace,
  temporaryFolder,
  temporaryWorkspace,
  testPassphrase,
} from '../support/temporary-workspace.ts';

const pageSize = 4096;
let workspace: TemporaryWorkspace;
let folder: ReturnType<typeof temporaryFolder>;
let whole: Buffer;
let place: string;
beforeEach(async () => {
  workspace = await temporaryWorkspace();
  folder = temporaryFolder();
  const store = workspace.store();
  fill(store);
  // Removed below, it leaves free pages, which hold nothing and are authenticated all the same.
  const at = '2026-03-10T18:00:00+00:00';
  store.drafts.put({
    ...freeWords,
    id: 'passing',
    title: '',
    text: 'words '.repeat(9000),
    reader: null,
    created: at,
    updated: at,
  });
  store.transaction(() => {
    for (let n = 0; n < 60; n += 1) {
      store.sources.add(aSource({ id: `more-${n}`, key: `more-${n}`, text: `${n} `.repeat(900) }));
      store.facts.add(aFact({ id: `more-${n}`, source: `more-${n}`, about: ['person-dana'] }));
    }
  });
  store.drafts.remove('passing');
  store.checkpoint();
  whole = readFileSync(join(workspace.place, 'workspace.db'));
  place = join(folder.path, 'copy');
  mkdirSync(place);
  copyFileSync(join(workspace.place, 'key.json'), join(place, 'key.json'));
});
afterEach(() => {
  workspace.remove();
  folder.remove();
});

const everything = (store: Store) => ({
  people: store.people.all(),
  facts: store.facts.all(),
  sources: [...store.sources.each()],
  moments: store.moments.all(),
  drafts: store.drafts.all(),
  found: store.search.find('headcount', 50, Number.MAX_SAFE_INTEGER),
});

/** Opens the copy with the right key and does `work`; a trouble comes back as its code. */
const tried = <T>(work: (store: Store) => T): T | string => {
  const vault = vaultAt(place, { key: Uint8Array.from(workspace.key) });
  try {
    return work(vault.store());
  } catch (error) {
    if (error instanceof AppError) return error.code;
    if (error instanceof Error && 'trouble' in error) return String(error.trouble);
    throw error;
  } finally {
    vault.lock();
  }
};

const flipped = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 0x20;
  return copy;
};
const write = (bytes: Buffer | string): void => writeFileSync(join(place, 'workspace.db'), bytes);

describe('a damaged workspace file', () => {
  it('with one flipped bit in any page is found, and never gives wrong data [10.2]', () => {
    const right = everything(workspace.store());
    const pages = whole.length / pageSize;
    expect(pages).toBeGreaterThan(30);
    let refused = 0;
    for (let page = 0; page < pages; page += 1) {
      // The start of the page, its middle, and the authentication at its end.
      const within = [1, 2000, 4090][page % 3] ?? 1;
      write(flipped(whole, page * pageSize + within));
      expect(tried((store) => store.verify())).toBe('damaged');
      write(flipped(whole, page * pageSize + within));
      const read = tried(everything);
      if (read === 'damaged') refused += 1;
      else expect(read).toEqual(right);
    }
    // Pages of tables with nothing in them are read by nobody.
    expect(refused).toBeGreaterThan(pages / 3);
  });

  it('with the first page changed says damaged, not wrong passphrase', () => {
    for (const at of [0, 15, 16, 100, 4095]) {
      write(flipped(whole, at));
      expect(tried(everything)).toBe('damaged');
    }
  });

  it('with two pages swapped, or the end of another file, is found', () => {
    const swapped = Buffer.from(whole);
    whole.copy(swapped, 5 * pageSize, 6 * pageSize, 7 * pageSize);
    whole.copy(swapped, 6 * pageSize, 5 * pageSize, 6 * pageSize);
    write(swapped);
    expect(tried((store) => store.verify())).toBe('damaged');
  });

  it('cut short anywhere, empty, missing, binary or text is said to be damaged and left as it is', () => {
    for (const length of [
      whole.length - 1,
      whole.length - pageSize,
      10 * pageSize,
      pageSize + 7,
      pageSize,
      100,
      1,
      0,
    ]) {
      write(whole);
      truncateSync(join(place, 'workspace.db'), length);
      expect(tried(everything)).toBe('damaged');
      expect(readFileSync(join(place, 'workspace.db')).equals(whole.subarray(0, length))).toBe(true);
    }
    for (const content of [Buffer.alloc(20_000, 0x5a), 'Dear all,', Buffer.alloc(pageSize)]) {
      write(content);
      expect(tried(everything)).toBe('damaged');
    }
  });

  it('that is missing is not quietly begun anew', () => {
    expect(tried(everything)).toBe('damaged');
    expect(existsSync(join(place, 'workspace.db'))).toBe(false);
  });
});

describe('a damaged write-ahead log', () => {
  it('loses what was written from the damaged place on, as after a power cut, and nothing else', () => {
    const store = workspace.store();
    const before = everything(store);
    store.people.add(aPerson({ id: 'one', name: 'First In Log' }));
    store.people.add(aPerson({ id: 'two', name: 'Second In Log' }));
    const log = readFileSync(join(workspace.place, 'workspace.db-wal'));
    const logPath = join(place, 'workspace.db-wal');
    const names = (bytes: Buffer): unknown => {
      write(whole);
      writeFileSync(logPath, bytes);
      const found = tried((opened) => {
        opened.verify();
        return opened.people.all().flatMap(({ name }) => (name.endsWith('In Log') ? [name] : []));
      });
      return found;
    };
    expect(names(log)).toEqual(['First In Log', 'Second In Log']);
    // A log has a head of 32 bytes, then frames of 24 bytes and a page.
    const frames = Math.floor((log.length - 32) / (pageSize + 24));
    expect(frames).toBeGreaterThan(1);
    expect(names(flipped(log, 32 + (frames - 1) * (pageSize + 24) + 24 + 100))).toEqual(['First In Log']);
    expect(names(flipped(log, 32 + 24 + 100))).toEqual([]);
    expect(names(flipped(log, 20))).toEqual([]);
    expect(names(log.subarray(0, log.length - 1000))).toEqual(['First In Log']);
    expect(tried(everything)).not.toBe('damaged');
    write(whole);
    writeFileSync(logPath, flipped(log, 40));
    expect(tried(everything)).toEqual(before);
  });
});

describe('a workspace that does not open', () => {
  it('says wrong passphrase for one and slows down guessing [10.2]', async () => {
    write(whole);
    let now = 0;
    const vault = vaultAt(place, { clock: () => now });
    for (let miss = 0; miss < 5; miss += 1) {
      await expect(vault.unlock('something else')).rejects.toMatchObject({ code: 'wrong-passphrase' });
    }
    await expect(vault.unlock(testPassphrase)).rejects.toMatchObject({
      code: 'too-many-tries',
      message: 'Too many wrong passphrases in a row: the next try is in 1 second.',
    });
    now += 2000;
    await vault.unlock(testPassphrase);
    expect(vault.store().people.count()).toBe(2);
    vault.lock();
  });

  it('says damaged for a damaged key file, and newer for a newer one', async () => {
    write(whole);
    const key = readFileSync(join(place, 'key.json'), 'utf8');
    for (const content of ['', '{', key.slice(0, -20), 'null', '[]', key.replace('scrypt', 'bcrypt'), '\0\0\0']) {
      writeFileSync(join(place, 'key.json'), content);
      await expect(vaultAt(place).unlock(testPassphrase)).rejects.toMatchObject({ code: 'damaged' });
    }
    writeFileSync(join(place, 'key.json'), key.replace('"version": 1', '"version": 2'));
    await expect(vaultAt(place).unlock(testPassphrase)).rejects.toMatchObject({ code: 'newer-workspace' });
    const digit = key.replace(/"wrapped": "(.)/, (_, first: string) => `"wrapped": "${first === '0' ? '1' : '0'}`);
    writeFileSync(join(place, 'key.json'), digit);
    await expect(vaultAt(place).unlock(testPassphrase)).rejects.toMatchObject({ code: 'wrong-passphrase' });
  });

  it('says that a newer version wrote it and changes nothing', () => {
    write(whole);
    const db = openDatabase(join(place, 'workspace.db'), workspace.key);
    db.script('pragma user_version = 99');
    db.close();
    const before = readFileSync(join(place, 'workspace.db'));
    expect(tried(everything)).toBe('newer-workspace');
    expect(readFileSync(join(place, 'workspace.db')).equals(before)).toBe(true);
  });
});
