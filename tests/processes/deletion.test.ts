import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { vaultAt } from '../../src/app/workspace/vault.ts';
import { bundled } from '../support/bundled.ts';
import { fill } from '../support/content.ts';
import { tracesInAnyForm } from '../support/decrypted-pages.ts';
import { runWorker } from '../support/run-worker.ts';
import { type TemporaryWorkspace, temporaryWorkspace } from '../support/temporary-workspace.ts';

let worker: Awaited<ReturnType<typeof bundled>>;
let there: TemporaryWorkspace;
beforeAll(async () => {
  worker = await bundled('tests/processes/worker.ts');
});
afterAll(() => worker.remove());
beforeEach(async () => {
  there = await temporaryWorkspace();
  fill(there.store());
  there.vault.lock();
});
afterEach(() => there.remove());

const run = (task: string, name = 'dana', count = 20_000) =>
  runWorker(worker.path, [task, there.place, Buffer.from(there.key).toString('hex'), name, String(count)]);
const found = (): readonly string[] =>
  ['Whitfield', 'dana@example.org'].flatMap((word) => tracesInAnyForm(there.place, there.key, word));
const reopened = () => vaultAt(there.place, { key: Uint8Array.from(there.key) });

describe('a deleted person', () => {
  it('is on no page once it was acknowledged, killed with -9 in the next moment [10.8]', async () => {
    expect(found().length).toBeGreaterThan(0);
    const removing = run('remove');
    await removing.said(1);
    removing.kill();
    expect(await removing.done).toEqual(['removed']);
    expect(found()).toEqual([]);
    const vault = reopened();
    vault.store().verify();
    expect(
      vault
        .store()
        .people.all()
        .map(({ name }) => name),
    ).toEqual(['Robin Ames']);
    vault.lock();
    expect(found()).toEqual([]);
  });

  it('leaves the log when somebody was reading it: with the next change, or when it is opened next [10.8]', async () => {
    const reading = run('read');
    await reading.said(1);
    const removing = run('remove');
    await removing.said(1);
    removing.kill();
    expect(await removing.done).toEqual(['pending']);
    // Whoever reads still needs the old pages: they are encrypted, and they are there.
    expect(found().length).toBeGreaterThan(0);
    reading.kill();
    await reading.done;
    expect(found().length).toBeGreaterThan(0);
    const vault = reopened();
    expect(vault.store().people.count()).toBe(1);
    expect(found()).toEqual([]);
    vault.lock();
  });

  it('is in no other file: nothing is written beside the workspace [10.8]', async () => {
    const before = readdirSync(tmpdir());
    const removing = run('remove', 'dana', 1);
    expect(await removing.done).toEqual(['removed', 'end']);
    for (const name of readdirSync(there.place)) {
      const bytes = readFileSync(join(there.place, name)).toString('latin1').toLowerCase();
      expect([name, bytes.includes('whitfield'), bytes.includes('dana@')]).toEqual([name, false, false]);
    }
    const fresh = readdirSync(tmpdir()).filter((name) => !before.includes(name) && /sqlite|etilqs/.test(name));
    expect(fresh).toEqual([]);
  });
});
