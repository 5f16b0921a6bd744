import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countsOf } from '../../src/app/counts.ts';
import { restoreFrom } from '../../src/app/workspace/restore-from.ts';
import { vaultAt } from '../../src/app/workspace/vault.ts';
import { contextFor } from '../support/context-for.ts';
import { temporaryFolder } from '../support/temporary-workspace.ts';
import { frozenPassphrase } from './write-frozen.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const versions = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

it('every released version is here', () => {
  expect(versions).toContain('v0.1.0');
});

describe.each(versions)('a workspace written by %s', (version) => {
  const expected = JSON.parse(readFileSync(join(here, version, 'expected.json'), 'utf8'));
  const backup = join(here, version, 'workspace.backup');

  it('opens, counts the same and reads the same words [10.7]', async () => {
    const vault = vaultAt(join(folder.path, 'workspace'));
    const { counts } = await restoreFrom(contextFor({ vault }), backup, frozenPassphrase);
    expect(counts).toMatchObject(expected.counts);
    const store = vault.store();
    store.verify();
    expect(countsOf(store)).toMatchObject(expected.counts);
    expect(store.facts.get('fact-2')).toMatchObject(expected.fact);
    expect(store.people.get('person-dana')).toMatchObject(expected.person);
    for (const { key, title, text } of expected.mails) {
      expect(store.sources.get(store.sources.idByKey(key) ?? '')).toMatchObject({ key, title, text });
    }
    expect(store.search.find('freeze', 10, Number.MAX_SAFE_INTEGER).length).toBeGreaterThan(0);
    vault.lock();
  });

  it('opens with its recovery code, and is written to', async () => {
    const vault = vaultAt(join(folder.path, 'workspace'));
    await restoreFrom(contextFor({ vault }), backup, expected.recoveryCode);
    vault.store().people.edit('person-dana', { role: 'Chair' });
    vault.lock();
    await vault.unlock(frozenPassphrase);
    expect(vault.store().people.get('person-dana')?.role).toBe('Chair');
    vault.lock();
  });
});
