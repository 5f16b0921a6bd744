import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aFact, aMoment, aPerson, aSource } from '../../tests/support/content.ts';
import { contextFor } from '../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../tests/support/fresh-workspaces.ts';
import { testPassphrase } from '../../tests/support/temporary-workspace.ts';
import type { Operation } from '../app/operation.ts';
import type { OperationName } from '../app/operations.ts';
import { operations } from '../app/operations.ts';
import { perform } from '../app/perform.ts';
import { timetablePath } from '../app/reminder/timetable.ts';
import { vaultAt } from '../app/workspace/vault.ts';
import { inZone } from '../domain/shared/time.ts';
import { newId } from './context-for.ts';
import { ringOnce } from './ring.ts';

const workspace = freshWorkspaces();

type Due = {
  readonly due: readonly { id: string; kind: string; says: string; state: string; missed: boolean; also: string[] }[];
};

/** A promise to Dana, due on Friday 13 March; it is Tuesday 10 March, 08:00 in London. */
const stage = async () => {
  const there = await workspace();
  const zone = 'Europe/London';
  let wall = Date.parse('2026-03-10T08:00:00Z');
  let steady = 0;
  const world = () => {
    const vault = vaultAt(there.place, { key: Uint8Array.from(there.key) });
    const context = () => contextFor({ vault }, { now: inZone(wall, zone), zone, newId });
    const ask = <T>(name: OperationName, input: unknown = {}): Promise<T> =>
      perform(operations[name] as unknown as Operation, context(), input) as Promise<T>;
    return { vault, context, ask, ring: ringOnce({ vault, contextFor: context, steady: () => steady }) };
  };
  const first = world();
  const store = first.vault.store();
  store.people.add(aPerson({ id: 'me', name: 'Robin Ames', standing: 'me' }));
  store.people.add(aPerson({ id: 'dana', standing: 'above' }));
  store.sources.add(aSource({ kind: 'capture', learned: '2026-03-10T07:00:00+00:00' }));
  store.facts.add(
    aFact({
      kind: 'commitment',
      owner: 'me',
      to: 'dana',
      about: ['me', 'dana'],
      action: 'send the rate card',
      due: { text: 'by Friday', date: '2026-03-13' },
      said: '2026-03-10T07:00:00+00:00',
      learned: '2026-03-10T07:00:00+00:00',
      state: 'accepted',
    }),
  );
  return {
    ...first,
    place: there.place,
    store,
    world,
    at: (when: string) => {
      wall = Date.parse(when);
      steady += 60_000;
    },
    /** What became of every reminder, in order. */
    events: () =>
      first.vault
        .store()
        .reminders.all()
        .flatMap(({ key, id }) =>
          first.vault
            .store()
            .reminders.eventsOf(id)
            .map(
              ({ what, path, at }) =>
                `${key
                  .split(':')
                  .filter((part) => !/^fact|^2026/.test(part))
                  .join(' ')} ${what} ${path} ${at.slice(5, 16)}`,
            ),
        ),
  };
};

const attempts = (events: readonly string[]) => events.filter((one) => one.includes('attempted'));

describe('what rings', () => {
  it('plans, fires once at its minute, is shown once, and is answered [6.1]', async () => {
    const { ring, at, ask, events } = await stage();
    expect(await ring()).toBe(0);
    expect(events()).toEqual([
      'due eve scheduled plan 03-10T08:00',
      'due day scheduled plan 03-10T08:00',
      'overdue scheduled plan 03-10T08:00',
    ]);
    at('2026-03-12T15:59:58Z');
    expect(await ring()).toBe(0);
    at('2026-03-12T16:00:02Z');
    expect(await ring()).toBe(1);
    expect(await ring()).toBe(0);
    const { due } = await ask<Due>('reminder.due');
    expect(due.map(({ says, state, missed }) => [says, state, missed])).toEqual([
      ['You owe Dana: send the rate card, due tomorrow.', 'attempted', false],
    ]);
    const [reminder] = due;
    const shown = { reminders: [reminder?.id] };
    expect(await ask('reminder.shown', shown)).toEqual({ first: [reminder?.id] });
    expect(await ask('reminder.shown', shown)).toEqual({ first: [] });
    await ask('reminder.acknowledge', { reminder: reminder?.id });
    expect((await ask<Due>('reminder.due')).due).toEqual([]);
    expect(events().slice(0, 4)).toEqual([
      'due eve scheduled plan 03-10T08:00',
      'due eve attempted page 03-12T16:00',
      'due eve shown page 03-12T16:00',
      'due eve acknowledged page 03-12T16:00',
    ]);
  });

  it('nothing of what has ended, and moves with what was moved', async () => {
    const { ring, at, store, events } = await stage();
    await ring();
    const fact = store.facts.get('fact-1');
    if (!fact) throw new Error('no fact');
    store.facts.put({ ...fact, due: { text: 'by Monday', date: '2026-03-16' } });
    at('2026-03-12T16:00:01Z');
    expect(await ring()).toBe(0);
    at('2026-03-13T16:00:01Z');
    expect(await ring()).toBe(1);
    store.facts.put({ ...fact, closed: { how: 'kept', at: '2026-03-13T17:00:00+00:00' } });
    at('2026-03-30T16:00:01Z');
    expect(await ring()).toBe(0);
    expect(attempts(events())).toEqual(['due eve attempted page 03-13T16:00']);
  });

  it('what was missed is there at the next start, once, with the path it took [6.1]', async () => {
    const { ring, at, world, events } = await stage();
    await ring();
    at('2026-03-16T08:30:00Z');
    const later = world();
    expect(await later.ring()).toBe(2);
    const { due } = await later.ask<Due>('reminder.due');
    // Two reminders of one promise are one line.
    expect(due.map(({ says, missed, also }) => [says, missed, also.length])).toEqual([
      ['You owe Dana: send the rate card, was due on 13 March.', true, 1],
    ]);
    expect(attempts(events())).toEqual(['due eve attempted start 03-16T08:30', 'due day attempted start 03-16T08:30']);
  });

  it('what nothing ever planned because nothing ran is missed as well, and what was never known in time is not', async () => {
    const { ring, at, store, events } = await stage();
    await ring();
    const fact = store.facts.get('fact-1');
    if (!fact) throw new Error('no fact');
    const known = { ...fact, due: { text: 'by Monday', date: '2026-03-16' } };
    store.facts.add({ ...known, id: 'fact-2', start: 1, learned: '2026-03-11T09:00:00+00:00' });
    store.facts.add({ ...known, id: 'fact-3', start: 2, learned: '2026-03-15T20:00:00+00:00' });
    at('2026-03-16T08:30:00Z');
    await ring();
    // Both of the first, the evening before of the second, none of the third, which was learnt after it.
    expect(attempts(events())).toHaveLength(3);
  });

  it('once only where the clock is set forward and back [6.1]', async () => {
    const { ring, at, events } = await stage();
    await ring();
    for (const when of [
      '2027-01-01T00:00:00Z',
      '2026-03-10T08:00:00Z',
      '2026-03-12T16:00:01Z',
      '2016-01-01T00:00:00Z',
      '2026-03-13T09:00:01Z',
    ]) {
      at(when);
      await ring();
      await ring();
    }
    expect(attempts(events())).toHaveLength(3);
    expect(new Set(attempts(events()).map((one) => one.split(' attempted')[0])).size).toBe(3);
  });

  it('put off comes again once, with all that belongs to it [6.1]', async () => {
    const { ring, at, ask, events } = await stage();
    await ring();
    at('2026-03-12T16:00:01Z');
    await ring();
    const [one] = (await ask<Due>('reminder.due')).due;
    await ask('reminder.snooze', { reminder: one?.id, by: 'hour' });
    at('2026-03-12T16:59:59Z');
    expect(await ring()).toBe(0);
    at('2026-03-12T17:00:01Z');
    expect(await ring()).toBe(1);
    expect(await ring()).toBe(0);
    expect((await ask<Due>('reminder.due')).due.map(({ id, says }) => [id, says])).toEqual([
      [one?.id, 'You owe Dana: send the rate card, due tomorrow.'],
    ]);
    expect(attempts(events())).toHaveLength(2);
  });

  it('an hour before a moment with somebody above, also where it came in late', async () => {
    const { ring, at, ask, store } = await stage();
    const moment = { start: '2026-03-11T09:30:00+00:00', end: '2026-03-11T10:00:00+00:00' };
    store.moments.put(aMoment({ ...moment, people: ['dana'] }));
    await ring();
    at('2026-03-11T08:30:00Z');
    expect(await ring()).toBe(1);
    expect((await ask<Due>('reminder.due')).due[0]?.says).toBe('Planning with Dana, today at 09:30.');
    store.moments.put(
      aMoment({ ...moment, id: 'm2', key: 'm2', start: '2026-03-11T09:00:00+00:00', people: ['dana'] }),
    );
    expect(await ring()).toBe(1);
  });
});

describe('while locked', () => {
  it('times alone are told, once; what was told so is noted after unlocking [6.1]', async () => {
    const { vault, ring, at, ask, place, events } = await stage();
    await ring();
    const sealed = readFileSync(timetablePath(place), 'utf8');
    expect(JSON.parse(sealed)).toEqual({
      version: 1,
      times: ['2026-03-12T16:00:00.000Z', '2026-03-13T09:00:00.000Z', '2026-03-16T09:00:00.000Z'],
      told: [],
    });
    if (process.platform !== 'win32') expect(statSync(timetablePath(place)).mode & 0o077).toBe(0);
    vault.lock();
    expect(await ring()).toBe(0);
    const status = () => ask<{ unlocked: boolean; sealed: { due: string[]; says: string } | null }>('workspace.status');
    expect((await status()).sealed).toMatchObject({ due: [], says: '' });
    at('2026-03-12T16:00:03Z');
    expect(await ring()).toBe(1);
    expect(await ring()).toBe(0);
    expect((await status()).sealed).toMatchObject({ says: 'Something is due at 16:00. Unlock to see.', newer: false });
    at('2026-03-12T17:30:00Z');
    await vault.unlock(testPassphrase);
    expect(await ring()).toBe(1);
    expect(attempts(events())).toEqual(['due eve attempted sealed 03-12T16:00']);
    expect((await status()).sealed).toBeNull();
    expect((await ask<Due>('reminder.due')).due).toHaveLength(1);
    // Fired and not shown yet: locked again it is still said.
    vault.lock();
    expect((await status()).sealed?.says).toBe('Something is due at 16:00. Unlock to see.');
  });

  it('holds no word of what it is about', async () => {
    const { ring, ask, place } = await stage();
    await ask('reminder.set', {
      words: 'ask about the zanzibar lease',
      day: '2026-03-11',
      clock: '10:30',
      person: 'dana',
    });
    await ring();
    expect(readFileSync(timetablePath(place), 'utf8')).toMatch(
      /^[\s\d[\]{}":,.TZ+-]*(?:(?:version|times|told)[\s\d[\]{}":,.TZ+-]*)+$/,
    );
  });

  it('leaves alone what a newer version wrote, and says so', async () => {
    const { vault, ring, at, ask, place } = await stage();
    const newer = '{"version": 7, "entirely": "otherwise"}\n';
    writeFileSync(timetablePath(place), newer);
    await ring();
    vault.lock();
    at('2026-03-12T16:00:03Z');
    expect(await ring()).toBe(0);
    expect(await ask('workspace.status')).toMatchObject({ sealed: { due: [], newer: true } });
    expect(readFileSync(timetablePath(place), 'utf8')).toBe(newer);
    await vault.unlock(testPassphrase);
    expect(await ring()).toBe(1);
    const { checks } = await ask<{ checks: { name: string; ok: boolean }[] }>('doctor.run', {
      reminders: true,
      wait: 0,
    });
    expect(checks.find(({ name }) => name === 'reminders: while locked')).toMatchObject({ ok: false });
  });

  it('is written anew where it was torn', async () => {
    const { ring, place } = await stage();
    writeFileSync(timetablePath(place), '{"version": 1, "times": [');
    await ring();
    expect(JSON.parse(readFileSync(timetablePath(place), 'utf8')).times).toHaveLength(3);
  });
});
