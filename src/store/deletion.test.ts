import { createDecipheriv } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fill } from '../../tests/support/content.ts';
import { type TemporaryWorkspace, temporaryWorkspace } from '../../tests/support/temporary-workspace.ts';
import { freeWords } from '../domain/documents/draft.ts';
import { openStore } from './store.ts';

const pageSize = 4096;
// SQLCipher 4: an initialisation vector of 16 bytes and 64 of authentication end each page.
const reserved = 80;

let workspace: TemporaryWorkspace;
beforeEach(async () => {
  workspace = await temporaryWorkspace();
  fill(workspace.store());
});
afterEach(() => workspace.remove());

const decrypted = (page: Buffer, salted: boolean): string => {
  const cipher = createDecipheriv(
    'aes-256-cbc',
    workspace.key,
    page.subarray(pageSize - reserved, pageSize - reserved + 16),
  );
  cipher.setAutoPadding(false);
  return cipher.update(page.subarray(salted ? 16 : 0, pageSize - reserved)).toString('latin1');
};

/** How often a word stands in any page of the file or of the log, free pages and old versions included. */
const traces = (word: string): number => {
  const file = readFileSync(join(workspace.place, 'workspace.db'));
  const log = join(workspace.place, 'workspace.db-wal');
  const frames = existsSync(log) ? readFileSync(log) : Buffer.alloc(0);
  let count = 0;
  const look = (page: Buffer, salted: boolean): void => {
    count += decrypted(page, salted).split(word).length - 1;
  };
  for (let at = 0; at < file.length; at += pageSize) look(file.subarray(at, at + pageSize), at === 0);
  for (let at = 32; at + 24 + pageSize <= frames.length; at += 24 + pageSize) {
    look(frames.subarray(at + 24, at + 24 + pageSize), frames.readUInt32BE(at) === 1);
  }
  return count;
};

describe('what is deleted', () => {
  const word = 'xylophonequartz';
  const text = `Some words and ${word} and more of it. `.repeat(300);
  const at = '2026-03-10T18:00:00+00:00';
  const gone = { ...freeWords, id: 'gone', title: word, text, reader: null, created: at, updated: at };

  it('stands on no page of the file, the index or the log any more [10.8]', () => {
    const store = workspace.store();
    store.transaction(() => {
      store.drafts.put(gone);
      store.search.put('draft', 'gone', { title: word, text, people: '', said: 0 });
    });
    expect(traces(word)).toBeGreaterThan(300);
    store.checkpoint();
    expect(traces(word)).toBeGreaterThan(300);
    store.transaction(() => {
      store.drafts.remove('gone');
      store.search.remove('draft', 'gone');
    });
    expect(traces(word)).toBe(0);
    expect(traces('headcount')).toBeGreaterThan(0);
    store.verify();
  });

  it('is gone as well when nothing had reached the file yet, and without a transaction', () => {
    const store = workspace.store();
    store.drafts.put(gone);
    expect(traces(word)).toBeGreaterThan(0);
    store.drafts.remove('gone');
    expect(traces(word)).toBe(0);
  });

  it('waits for who is still reading, and is gone with the next commit', () => {
    const store = workspace.store();
    store.drafts.put(gone);
    const reader = openStore(join(workspace.place, 'workspace.db'), workspace.key);
    reader.reading(() => {
      expect(reader.drafts.get('gone')).toBeDefined();
      store.drafts.remove('gone');
      expect(reader.drafts.get('gone')).toBeDefined();
    });
    expect(traces(word)).toBeGreaterThan(0);
    store.transaction(() => store.settings.write('a', 'b'));
    expect(traces(word)).toBe(0);
    reader.close();
  });
});
