import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { countsOf } from '../../src/app/counts.ts';
import { importRun } from '../../src/app/import/run.ts';
import { perform } from '../../src/app/perform.ts';
import { exportTo } from '../../src/app/workspace/export-to.ts';
import { restoreFrom } from '../../src/app/workspace/restore-from.ts';
import { vaultAt } from '../../src/app/workspace/vault.ts';
import { Draft } from '../../src/domain/documents/draft.ts';
import { Fact } from '../../src/domain/facts/fact.ts';
import { Moment } from '../../src/domain/moments/moment.ts';
import { Person } from '../../src/domain/people/person.ts';
import { Source } from '../../src/domain/sources/source.ts';
import { newId } from '../../src/machine/context-for.ts';
import { contextFor } from '../support/context-for.ts';
import { read } from '../support/imports.ts';
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

it('every released version is here, with its workspace and its export [10.7]', () => {
  const released = [...read('CHANGELOG.md').matchAll(/^## (\d+\.\d+\.\d+)/gm)].map(([, version]) => `v${version}`);
  expect(released).toContain('v0.1.0');
  expect(versions.sort()).toEqual(released.sort());
  for (const version of versions) {
    expect(readdirSync(join(here, version)).sort()).toEqual(['expected.json', 'export.json', 'workspace.backup']);
  }
});

describe.each(versions)('a workspace written by %s', (version) => {
  const expected = JSON.parse(readFileSync(join(here, version, 'expected.json'), 'utf8'));
  const backup = join(here, version, 'workspace.backup');
  const exported: Record<string, string> = JSON.parse(readFileSync(join(here, version, 'export.json'), 'utf8'));
  const fresh = () => vaultAt(join(folder.path, 'workspace'));

  it('opens, counts the same and reads the same words [10.7]', async () => {
    const vault = fresh();
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
    for (const moment of expected.moments ?? []) expect(store.moments.byKey(moment.key)).toMatchObject(moment);
    expect(store.search.find('freeze', 10, Number.MAX_SAFE_INTEGER).length).toBeGreaterThan(0);
    vault.lock();
  });

  it('opens with its recovery code, and is written to', async () => {
    const vault = fresh();
    await restoreFrom(contextFor({ vault }), backup, expected.recoveryCode);
    vault.store().people.edit('person-dana', { role: 'Chair' });
    vault.lock();
    await vault.unlock(frozenPassphrase);
    expect(vault.store().people.get('person-dana')?.role).toBe('Chair');
    vault.lock();
  });

  it('is not restored from a file cut off or changed, nor with a wrong passphrase, and leaves nothing behind [10.7]', async () => {
    const whole = readFileSync(backup);
    const copy = join(folder.path, 'copy.backup');
    const vault = fresh();
    const tried = async (bytes: Buffer, passphrase = frozenPassphrase): Promise<string> => {
      writeFileSync(copy, bytes);
      const code = await restoreFrom(contextFor({ vault }), copy, passphrase).then(
        () => 'restored',
        (error: { code?: string }) => String(error.code),
      );
      expect(readdirSync(folder.path)).toEqual(['copy.backup']);
      return code;
    };
    expect(await tried(whole.subarray(0, whole.length - 1))).toBe('damaged');
    expect(await tried(whole.subarray(0, whole.length >> 1))).toBe('damaged');
    expect(await tried(Buffer.concat([whole, Buffer.from('x')]))).toBe('damaged');
    const dataAt = whole.indexOf('\n', whole.indexOf('{')) + 1;
    for (const at of [dataAt + 5, (dataAt + whole.length) >> 1, whole.length - 7]) {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      expect([at, await tried(flipped)]).toEqual([at, 'damaged']);
    }
    expect(await tried(whole, 'not the passphrase')).toBe('wrong-passphrase');
  });

  it('has an export whose every record is read, each quote at its place [10.7]', () => {
    const records = <T extends z.ZodType>(name: string, form: T): z.infer<T>[] =>
      z.array(form).parse(JSON.parse(exported[`${name}.json`] ?? 'null'));
    const sources = records('sources', Source);
    const facts = records('facts', Fact);
    const people = records('people', Person);
    const held = { sources: sources.length, people: people.length, facts: facts.length };
    expect({
      ...held,
      moments: records('moments', Moment).length,
      drafts: records('drafts', Draft).length,
    }).toMatchObject(expected.counts);
    expect(facts).toContainEqual(expect.objectContaining(expected.fact));
    expect(people).toContainEqual(expect.objectContaining(expected.person));
    const byId = new Map(sources.map((source) => [source.id, source]));
    // What tests make up by hand need not have its quote at its span; what was read has.
    for (const fact of facts.filter(({ id }) => !id.startsWith('fact-'))) {
      expect(byId.get(fact.source)?.text.slice(fact.start, fact.end)).toBe(fact.quote);
    }
    for (const { title, text } of expected.mails) {
      expect(sources).toContainEqual(expect.objectContaining({ title, text }));
      const page = Object.entries(exported).filter(([path]) => path.startsWith('mail/'));
      expect(page.some(([, words]) => words.includes(text))).toBe(true);
    }
  });

  it('has an export that comes in again, where it holds what mail and calendar programs read [9.4] [10.7]', async () => {
    // The first version wrote Markdown and JSON alone.
    expect('mailbox.mbox' in exported).toBe(version !== 'v0.1.0');
    const names = Object.keys(exported).filter((name) => /\.(?:mbox|ics)$/.test(name));
    if (names.length === 0) return;
    const vault = fresh();
    await vault.create(frozenPassphrase);
    const context = contextFor({ vault }, { newId });
    const files = names.map((name) => ({ name, text: exported[name] ?? '' }));
    const { added, problems } = await perform(importRun, context, { files });
    expect(problems).toEqual([]);
    expect(added).toBe(expected.mails.length + expected.counts.moments);
    for (const { key, title, text } of expected.mails) {
      expect(vault.store().sources.get(vault.store().sources.idByKey(key) ?? '')).toMatchObject({ title, text });
    }
    expect(vault.store().moments.count()).toBe(expected.counts.moments);
    vault.lock();
  });

  it('is exported by this version as well', async () => {
    const vault = fresh();
    const context = contextFor({ vault });
    await restoreFrom(context, backup, frozenPassphrase);
    const { files } = await exportTo(context, join(folder.path, 'out'));
    expect(files).toBeGreaterThanOrEqual(Object.keys(exported).length - 1);
    vault.lock();
  });
});
