import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { compileBrief } from '../../src/app/brief/compile-brief.ts';
import type { Context } from '../../src/app/context.ts';
import { searchFind } from '../../src/app/search/find.ts';
import { compileToday } from '../../src/app/today/compile-today.ts';
import { updateCompile } from '../../src/app/update/compile.ts';
import { backUp } from '../../src/app/workspace/back-up.ts';
import { vaultAt } from '../../src/app/workspace/vault.ts';
import { inZone, millis } from '../../src/domain/shared/time.ts';
import { createWorkspace, databasePath } from '../../src/store/workspace.ts';
import { type Measure, median, quantile, ratio } from '../measure.ts';
import { measurePages } from './browser-pages.ts';
import { benchNow, fillStore } from './made-up-workspace.ts';
import { pageAsks } from './pages.ts';
import { searchMix } from './search-mix.ts';
import { searchPeers } from './search-peers.ts';

const tenYears = { years: 10, mails: 100_000, people: 200, facts: 20_000 };

const timed = (work: () => unknown): number => {
  const started = performance.now();
  work();
  return performance.now() - started;
};
const medianOf = (runs: number, work: () => unknown): number => median(Array.from({ length: runs }, () => timed(work)));
const ms = (value: number): string => (value < 10 ? value.toFixed(1) : String(Math.round(value)));

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
    send: async () => ({ outcome: 'refused', why: 'unreachable' }),
    chance: () => 0.5,
  },
  store: vault.store,
});

/** Collects what the peers left: a server that was started afresh does not carry it about. */
const letGo = (): void => {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
};

/** Fills the workspace and asks the mix of it and of its peers. The mails are let go: a server never holds ten years of text. */
const filledAndSearched = async (folder: string, place: string, key: Uint8Array) => {
  const filling = vaultAt(place, { key: Uint8Array.from(key) });
  const { mails, ...filled } = fillStore(filling.store(), tenYears, { keep: true });
  filling.lock();
  const mix = searchMix();
  const searching = vaultAt(place, { key: Uint8Array.from(key) });
  const searchContext = contextOf(searching);
  const ours = Object.entries(mix).map(([what, queries]) => ({
    what,
    times: queries.map((text) => timed(() => searchFind.run(searchContext, { text, limit: 30 }))),
  }));
  searching.lock();
  return { ...filled, ours, peers: await searchPeers(folder, mails, mix) };
};

/**
 * Ten made-up years in one workspace: what a person waits for, every page in a browser, how large it is, and search beside
 * its peers. `program` is the bundled bench, which serves the pages in a process of its own.
 */
export const measureStore = async (program: string): Promise<readonly Measure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'updraft-bench-'));
  try {
    const place = join(folder, 'workspace');
    const { key } = await createWorkspace(place, 'a bench passphrase', { n: 1024, r: 1, p: 1 });
    const { took, textBytes, moments, ours, peers } = await filledAndSearched(folder, place, key);
    const size = statSync(databasePath(place)).size;
    letGo();

    // Each round opens the file afresh, as after a passphrase.
    const unlocked = Array.from({ length: 7 }, () =>
      timed(() => {
        const vault = vaultAt(place, { key: Uint8Array.from(key) });
        compileToday(contextOf(vault));
        vault.lock();
      }),
    );
    const fresh = <T>(work: (context: Context) => T): number => {
      const vault = vaultAt(place, { key: Uint8Array.from(key) });
      const context = contextOf(vault);
      vault.store();
      const took = timed(() => work(context));
      vault.lock();
      return took;
    };
    const vault = vaultAt(place, { key: Uint8Array.from(key) });
    const context = contextOf(vault);
    // Nothing that was read for the minute before helps.
    let minutes = 0;
    const aMinuteOn = (): Context => {
      minutes += 1;
      return { ...context, now: inZone(millis(benchNow) + minutes * 60_000, 'UTC') };
    };
    const seniors = [1, 2, 3, 4, 5].map((n) => `person-${n}`);
    const rows: Record<string, string | number>[] = [];
    const row = (what: string, cold: number | undefined, warm: number, aim = ''): void => {
      rows.push({ what, 'first time, ms': cold === undefined ? '' : ms(cold), 'again, ms': ms(warm), aim });
    };
    row(
      'unlocked to Today, after the key is derived',
      median(unlocked),
      medianOf(7, () => compileToday(aMinuteOn())),
      '< 300',
    );
    const briefs = seniors.map((person) => medianOf(5, () => compileBrief(aMinuteOn(), { person })));
    row(
      'brief, the slowest of five people',
      fresh((other) => compileBrief(other, { person: 'person-1' })),
      Math.max(...briefs),
      '< 50',
    );
    const update = (other: Context, reader: string) => updateCompile.run(other, { reader });
    row(
      'update, the slowest of five readers',
      fresh((other) => update(other, 'person-1')),
      Math.max(...seniors.map((person) => medianOf(5, () => update(aMinuteOn(), person)))),
      '< 100',
    );
    for (const { what, ask, aim } of pageAsks) {
      row(
        what,
        fresh(ask),
        medianOf(7, () => ask(aMinuteOn())),
        aim,
      );
    }
    row(
      'every page and index read by `doctor`',
      undefined,
      timed(() => vault.store().verify()),
    );
    const started = performance.now();
    await backUp(context, join(folder, 'a.backup'));
    row('backup, proven by opening it', undefined, performance.now() - started);
    vault.lock();
    const pages = await measurePages(program, place, Buffer.from(key).toString('hex'));

    const all = ours.flatMap(({ times }) => times);
    const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
    return [
      {
        title: 'Ten years',
        note: `${tenYears.mails} made-up mails of ${megabytes(textBytes)} (UTF-8, titles and texts), ${tenYears.facts} facts in mail and four notes a week, ${moments} moments, ${tenYears.people} people. "First time" opens the file afresh; "again" is a minute later, so that no rows read before help. Medians of 5 or 7 where repeated.`,
        rows,
      },
      pages,
      {
        title: 'Size on disk',
        rows: [
          { what: 'the texts themselves', size: megabytes(textBytes), 'against the texts': '1.00×', aim: '' },
          {
            what: 'the encrypted workspace, search and all',
            size: megabytes(size),
            'against the texts': ratio(size, textBytes),
            aim: '≤ 2.6×',
          },
          ...peers.sizes.map(({ what, bytes }) => ({
            what,
            size: megabytes(bytes),
            'against the texts': ratio(bytes, textBytes),
            aim: '',
          })),
          {
            what: `put in at ${Math.round((tenYears.mails / took) * 1000)} mails a second`,
            size: '',
            'against the texts': '',
            aim: '',
          },
        ],
      },
      {
        title: 'Search',
        note: `Forty queries of each kind, the first after the file was opened included, thirty hits with the words around them, in milliseconds. ${peers.note}`,
        rows: [
          ...ours.map(({ what, times }) => ({
            what,
            p50: ms(median(times)),
            p99: ms(quantile(times, 0.99)),
            aim: '',
            ...Object.fromEntries(peers.times.map(({ peer, of }) => [`${peer}, p50`, of(what)])),
          })),
          {
            what: `all ${all.length}`,
            p50: ms(median(all)),
            p99: ms(quantile(all, 0.99)),
            aim: 'p99 < 20',
            ...Object.fromEntries(peers.times.map(({ peer, all: whole }) => [`${peer}, p50`, whole])),
          },
        ],
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
