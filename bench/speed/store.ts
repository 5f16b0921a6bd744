import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context } from '../../src/app/context.ts';
import { personList } from '../../src/app/person/list.ts';
import { personShow } from '../../src/app/person/show.ts';
import { compileToday } from '../../src/app/today/compile-today.ts';
import { backUp } from '../../src/app/workspace/back-up.ts';
import { exportTo } from '../../src/app/workspace/export-to.ts';
import { vaultAt } from '../../src/app/workspace/vault.ts';
import { createWorkspace, databasePath } from '../../src/store/workspace.ts';
import { type Measure, median } from '../measure.ts';
import { benchNow, fillStore } from './made-up-workspace.ts';

const size = { mails: 10_000, people: 400, facts: 3000, moments: 500 };

const timed = (work: () => unknown): number => {
  const started = performance.now();
  work();
  return performance.now() - started;
};
const medianOf = (runs: number, work: () => unknown): number => median(Array.from({ length: runs }, () => timed(work)));

/** A made-up workspace of 10,000 mails: how fast rows go in, and what a person waits for. */
export const measureStore = async (): Promise<Measure> => {
  const folder = mkdtempSync(join(tmpdir(), 'updraft-bench-'));
  try {
    const place = join(folder, 'workspace');
    const { key } = await createWorkspace(place, 'a bench passphrase', { n: 1024, r: 1, p: 1 });
    const contextOf = (vault: Context['vault']): Context => ({
      actor: 'bench',
      now: benchNow,
      replayed: false,
      zone: 'UTC',
      newId: () => crypto.randomUUID(),
      log: () => {},
      vault,
      network: {
        ask: async () => ({ outcome: 'refused', why: 'unreachable', status: 0, wait: null }),
        chance: () => 0.5,
      },
      store: vault.store,
    });
    const filling = vaultAt(place, { key: Uint8Array.from(key) });
    const took = fillStore(filling.store(), size);
    filling.lock();
    const megabytes = statSync(databasePath(place)).size / 1e6;

    const cold = medianOf(7, () => {
      const vault = vaultAt(place, { key: Uint8Array.from(key) });
      compileToday(contextOf(vault));
      vault.lock();
    });
    const vault = vaultAt(place, { key: Uint8Array.from(key) });
    const context = contextOf(vault);
    const store = vault.store();
    const ms = (value: number): string => (value < 10 ? value.toFixed(1) : String(Math.round(value)));
    const rows = [
      { what: 'unlocked to Today, file opened afresh (ms)', value: ms(cold), aim: '< 300' },
      { what: 'Today again (ms)', value: ms(medianOf(7, () => compileToday(context))), aim: '' },
      { what: 'list of people (ms)', value: ms(medianOf(7, () => personList.run(context, { limit: 500 }))), aim: '' },
      {
        what: 'page of the busiest person (ms)',
        value: ms(medianOf(7, () => personShow.run(context, { limit: 100, person: 'person-1' }))),
        aim: '',
      },
      {
        what: 'search, three letters of a common word (ms)',
        value: ms(medianOf(7, () => store.search.find('ren', 30, Number.MAX_SAFE_INTEGER))),
        aim: '',
      },
      {
        what: 'search, two rare words (ms)',
        value: ms(medianOf(7, () => store.search.find('lografu verdo', 30, Number.MAX_SAFE_INTEGER))),
        aim: '',
      },
      { what: 'mails kept with full text (each s)', value: String(Math.round((size.mails / took) * 1000)), aim: '' },
      { what: 'every page and index read by `doctor` (ms)', value: ms(timed(() => store.verify())), aim: '' },
    ];
    const started = performance.now();
    await backUp(context, join(folder, 'a.backup'));
    const backedUp = performance.now();
    const { files } = await exportTo(context, join(folder, 'out'));
    rows.push(
      { what: 'backup, proven by opening it (ms)', value: ms(backedUp - started), aim: '' },
      { what: `export of ${files} files (ms)`, value: ms(performance.now() - backedUp), aim: '' },
    );
    vault.lock();
    return {
      title: 'The store',
      note: `${size.mails} made-up mails, ${size.facts} facts, ${size.moments} moments, ${size.people} people: ${megabytes.toFixed(0)} MB encrypted. Medians of 7 where repeated.`,
      rows,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
