import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { vaultAt } from '../../src/app/workspace/vault.ts';
import { addDays, inZone } from '../../src/domain/shared/time.ts';
import { newId } from '../../src/machine/context-for.ts';
import { ringOnce } from '../../src/machine/ring.ts';
import { openDatabase } from '../../src/store/database.ts';
import { databasePath } from '../../src/store/workspace.ts';
import { bundled } from '../support/bundled.ts';
import { aFact, aPerson, aSource } from '../support/content.ts';
import { contextFor } from '../support/context-for.ts';
import { runWorker } from '../support/run-worker.ts';
import { type TemporaryWorkspace, temporaryWorkspace } from '../support/temporary-workspace.ts';

let worker: Awaited<ReturnType<typeof bundled>>;
let workspace: TemporaryWorkspace;
beforeAll(async () => {
  worker = await bundled('tests/processes/reminder-worker.ts');
});
afterAll(() => worker.remove());
beforeEach(async () => {
  workspace = await temporaryWorkspace();
});
afterEach(() => workspace.remove());

const begin = Date.parse('2026-03-02T06:00:00Z');
const hour = 3_600_000;
const promises = 24;
const hours = 24 * 30;

/** One promise to Dana for each of the next days, none of them closed. */
const keepPromises = (): void => {
  const store = workspace.store();
  const then = inZone(begin - hour, 'UTC');
  store.people.add(aPerson({ id: 'me', name: 'Robin Ames', standing: 'me' }));
  store.people.add(aPerson({ id: 'dana', standing: 'above' }));
  store.sources.add(aSource({ kind: 'capture' }));
  for (let n = 0; n < promises; n += 1) {
    const due = { text: 'then', date: addDays('2026-03-03', n) };
    const owed = { kind: 'commitment', owner: 'me', to: 'dana', state: 'accepted' } as const;
    store.facts.add(aFact({ ...owed, id: `fact-${n}`, start: n, end: n + 1, due, said: then, learned: then }));
  }
};

const run = (task: string, from: number, count: number) =>
  runWorker(worker.path, [
    task,
    workspace.place,
    Buffer.from(workspace.key).toString('hex'),
    String(from),
    String(count),
  ]);

/** Every reminder with how often it was attempted and shown, by the store opened afresh. */
const became = () => {
  const vault = vaultAt(workspace.place, { key: Uint8Array.from(workspace.key) });
  const store = vault.store();
  store.verify();
  const all = store.reminders.all().map((one) => {
    const steps = store.reminders.eventsOf(one.id);
    const times = (what: string) => steps.filter((step) => step.what === what).length;
    return { ...one, attempted: times('attempted'), shown: times('shown') };
  });
  vault.lock();
  return all;
};

const allOnce = (): void => {
  const all = became();
  // The evening before, the day, the morning after; what is past after the last hour has not come.
  expect(all.length).toBe(promises * 3);
  expect(all.filter(({ attempted, shown }) => attempted !== 1 || shown !== 1)).toEqual([]);
};

const ids = (lines: readonly string[], what: string): string[] =>
  lines.filter((line) => line.startsWith(`${what} `)).map((line) => line.slice(what.length + 1));

describe('reminders', () => {
  it('fire once each, whatever process is killed in the middle of it [6.1]', async () => {
    keepPromises();
    const announced: string[] = [];
    let kills = 0;
    for (let round = 0; round < 8; round += 1) {
      // Each begins anew, at a clock that may lie before the one that was killed.
      const working = run('ring', begin + round * 60 * hour, hours);
      await working.said(1 + round * 3);
      await setTimeout(round * 3);
      working.kill();
      kills += 1;
      announced.push(...ids(await working.done, 'announced'));
    }
    // Back to where the last one began; how far ahead of the rest that is, no reminder can tell.
    const last = await run('ring', begin + 7 * 60 * hour, hours).done;
    expect(last.at(-1)).toBe('end');
    announced.push(...ids(last, 'announced'));
    expect(kills).toBe(8);
    // One that was killed between writing down and announcing is on the list of what is due, and announced by nobody.
    expect(new Set(announced).size).toBe(announced.length);
    allOnce();
  }, 180_000);

  it('fire once each where two processes ring at once [6.1]', async () => {
    keepPromises();
    const both = await Promise.all([run('ring', begin, hours).done, run('ring', begin, hours).done]);
    const fired = both.flatMap((lines) => ids(lines, 'fired'));
    const announced = both.flatMap((lines) => ids(lines, 'announced'));
    expect([fired.length, new Set(fired).size]).toEqual([promises * 3, promises * 3]);
    expect([announced.length, new Set(announced).size]).toEqual([promises * 3, promises * 3]);
    allOnce();
  }, 180_000);

  it('are told once while locked, also where who tells is killed', async () => {
    keepPromises();
    await run('ring', begin, 1).done;
    let told = 0;
    for (let round = 0; round < 4; round += 1) {
      const working = run('locked', begin, hours);
      await working.said(8);
      working.kill();
      await working.done;
    }
    for (const line of await run('locked', begin, hours).done) told += Number(/^told (\d+)/.exec(line)?.[1] ?? 0);
    const again = await run('locked', begin, hours).done;
    expect(again).toEqual(['end']);
    expect(told).toBeGreaterThan(0);
    await run('ring', begin + hours * hour, 1).done;
    const store = workspace.store();
    const paths = store.reminders.all().flatMap(({ id }) =>
      store.reminders
        .eventsOf(id)
        .filter(({ what }) => what === 'attempted')
        .map(({ path }) => path),
    );
    expect(paths).toEqual(Array(promises * 3).fill('sealed'));
    allOnce();
  }, 180_000);

  it('are left alone where a newer version wrote the workspace', async () => {
    keepPromises();
    await run('ring', begin, 1).done;
    const before = became();
    const db = openDatabase(databasePath(workspace.place), workspace.key);
    db.script('pragma user_version = 999');
    db.close();
    const vault = vaultAt(workspace.place, { key: Uint8Array.from(workspace.key) });
    const said: string[] = [];
    const later = () =>
      contextFor(
        { vault },
        {
          now: inZone(begin + hours * hour, 'UTC'),
          newId,
          log: (event, detail) => said.push(`${event} ${detail?.bug}`),
        },
      );
    expect(await ringOnce({ vault, contextFor: later })()).toBe(0);
    expect(said).toEqual(['reminder.round false']);
    expect(() => vault.store()).toThrow(expect.objectContaining({ code: 'newer-workspace' }));
    const same = openDatabase(databasePath(workspace.place), workspace.key);
    const rows = same.all('select id, state from reminder order by at_ms, id');
    same.close();
    expect(rows.map(({ id, state }) => [id, state])).toEqual(before.map(({ id, state }) => [id, state]));
  });
});
