import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { vaultAt } from '../../src/app/workspace/vault.ts';
import { bundled } from '../support/bundled.ts';
import { aSource } from '../support/content.ts';
import { runWorker } from '../support/run-worker.ts';
import { type TemporaryWorkspace, temporaryFolder, temporaryWorkspace } from '../support/temporary-workspace.ts';

let worker: Awaited<ReturnType<typeof bundled>>;
let workspace: TemporaryWorkspace;
beforeAll(async () => {
  worker = await bundled('tests/processes/worker.ts');
});
afterAll(() => worker.remove());
beforeEach(async () => {
  workspace = await temporaryWorkspace();
});
afterEach(() => workspace.remove());

const run = (task: string, name: string, count: number, limit?: number) =>
  runWorker(
    worker.path,
    [task, workspace.place, Buffer.from(workspace.key).toString('hex'), name, String(count)],
    limit,
  );

/** The workspace opened afresh, read to its last page. */
const reopened = () => {
  const vault = vaultAt(workspace.place, { key: Uint8Array.from(workspace.key) });
  const store = vault.store();
  store.verify();
  return { store, close: vault.lock };
};

describe('kill -9', () => {
  it('in the middle of accepting loses nothing that was acknowledged, ten times over', async () => {
    let acknowledged = 0;
    for (let round = 0; round < 10; round += 1) {
      const working = run('accept', `round${round}`, 100_000);
      await working.said(3 + round * 9);
      working.kill();
      const lines = await working.done;
      const { store, close } = reopened();
      for (const line of lines) {
        const [what = '', id = ''] = line.split(' ');
        const fact = store.facts.get(id);
        if (!fact) throw new Error(`${line} was acknowledged and is gone`);
        if (what === 'accepted') expect(fact.state).toBe('accepted');
        expect(store.sources.get(fact.source)).toBeDefined();
        acknowledged += 1;
      }
      // A transaction that was cut off left nothing behind.
      for (const source of store.sources.each()) expect(store.facts.ofSource(source.id)).toHaveLength(1);
      close();
    }
    expect(acknowledged).toBeGreaterThan(300);
  });

  it('in the middle of an import leaves whole mails, and the same import goes on where it stopped', async () => {
    const mails = 3000;
    let kept = 0;
    for (let round = 0; round < 4; round += 1) {
      const working = run('import', `round${round}`, mails);
      await working.said(1);
      // Killed as soon as the next mails are seen to be in.
      let ended = false;
      const end = () => {
        ended = true;
      };
      working.done.then(end, end);
      while (!ended && workspace.store().sources.count('mail') <= kept) await setTimeout(2);
      working.kill();
      await working.done;
      const { store, close } = reopened();
      const now = store.sources.count('mail');
      expect(now).toBeGreaterThan(kept);
      expect(now).toBeLessThan(mails);
      const [newest] = store.imports.all();
      // Its process is known to be dead: nobody waits for a sign of life.
      expect(newest).toMatchObject({ killed: true, items: now, added: now - kept });
      kept = now;
      close();
    }
    const lines = await run('import', 'last', mails).done;
    expect(lines).toContain(`imported ${mails - kept} ${kept}`);
    const { store, close } = reopened();
    expect(store.sources.count('mail')).toBe(mails);
    expect(store.imports.all().map(({ state }) => state)).toEqual(['done', ...Array(4).fill('stopped')]);
    expect(store.people.count()).toBe(2);
    expect(store.search.find('item', 10, Number.MAX_SAFE_INTEGER)).toHaveLength(10);
    close();
  });
});

describe('two processes at once', () => {
  it('both write, and no acknowledged row is lost', async () => {
    const both = await Promise.all([run('accept', 'left', 150).done, run('accept', 'right', 150).done]);
    expect(both.map((lines) => lines.at(-1))).toEqual(['end', 'end']);
    const { store, close } = reopened();
    expect(store.facts.count('accepted')).toBe(300);
    expect(store.sources.count()).toBe(300);
    close();
  });

  it('wait for each other', async () => {
    const holding = run('hold', 'other', 1200);
    await holding.said(1);
    workspace.store().sources.add(aSource());
    // The other one had committed before this one could write.
    expect(workspace.store().settings.read('held')).toBe('other');
    expect(await holding.done).toContain('released');
  });
});

describe('a full disk', () => {
  it('is said, and every row kept before is still there', async () => {
    const lines = await run('fill', 'row', 1000, 1024).done;
    expect(lines.at(-1)).toBe('error full');
    const { store, close } = reopened();
    const added = lines.filter((line) => line.startsWith('added '));
    expect(added.length).toBeGreaterThan(3);
    for (const line of added) expect(store.sources.get(line.slice('added '.length))).toBeDefined();
    store.sources.add(aSource({ id: 'after', key: 'after' }));
    expect(store.sources.count()).toBe(added.length + 1);
    close();
  });

  it('ends an import with a clear error; what came in stays, and there it goes on [9.2]', async () => {
    const lines = await run('import', 'row', 3000, 1500).done;
    expect(lines.at(-1)).toBe('error full');
    const { store, close } = reopened();
    const kept = store.sources.count('mail');
    expect(kept).toBeGreaterThan(50);
    expect(kept).toBeLessThan(3000);
    const [row] = store.imports.all();
    expect(row).toMatchObject({ added: kept, items: kept });
    // Where not even the row can be written, its dead process tells.
    expect(row?.state === 'failed' || row?.killed).toBe(true);
    close();
    expect(await run('import', 'again', 3000).done).toContain(`imported ${3000 - kept} ${kept}`);
  });

  it('leaves no half of a backup', async () => {
    const store = workspace.store();
    store.transaction(() => {
      for (let n = 0; n < 60; n += 1) {
        store.sources.add(aSource({ id: `s${n}`, key: `s${n}`, text: `${n} `.repeat(10_000) }));
      }
    });
    store.checkpoint();
    workspace.vault.lock();
    const folder = temporaryFolder();
    const size = statSync(join(workspace.place, 'workspace.db')).size;
    const lines = await run('backup', join(folder.path, 'a.backup'), 0, Math.floor(size / 2048)).done;
    expect(lines.slice(-2)).toEqual(['The disk that the backup goes to is full.', 'error disk-full']);
    expect(readdirSync(folder.path)).toEqual([]);
    expect(readdirSync(workspace.place).filter((name) => name.includes('next'))).toEqual([]);
    folder.remove();
    const { close } = reopened();
    close();
  });
});
