import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { attempts, type Due, ringStages } from '../../tests/support/ring-stage.ts';
import { testPassphrase } from '../../tests/support/temporary-workspace.ts';
import { timetablePath } from '../app/reminder/timetable.ts';

const stage = ringStages();

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

  it('is told once, though other times are planned while it was locked', async () => {
    const { vault, ring, at, ask, events } = await stage();
    await ring();
    vault.lock();
    at('2026-03-12T16:00:03Z');
    expect(await ring()).toBe(1);
    await vault.unlock(testPassphrase);
    await ask('reminder.set', { words: 'Lease', day: '2026-03-20' });
    vault.lock();
    at('2026-03-12T16:10:00Z');
    expect(await ring()).toBe(0);
    await vault.unlock(testPassphrase);
    expect(await ring()).toBe(1);
    expect(attempts(events())).toEqual(['due eve attempted sealed 03-12T16:00']);
  });

  it('is told at its time, though a clock far ahead had told it', async () => {
    const { vault, ring, at } = await stage();
    await ring();
    vault.lock();
    at('2027-01-01T00:00:00Z');
    expect(await ring()).toBe(3);
    at('2026-03-10T09:00:00Z');
    expect(await ring()).toBe(0);
    at('2026-03-12T16:00:03Z');
    expect(await ring()).toBe(1);
  });

  it('holds the next times first, and of those that nobody has seen the latest', async () => {
    const { ring, at, place, store } = await stage();
    const own = { kind: 'own', fact: null, moment: null, person: null, draft: null, disagreement: null } as const;
    for (let n = 0; n < 700; n += 1) {
      const when = new Date(Date.parse('2026-02-01T00:00:00Z') + n * 3_600_000 * 2).toISOString();
      const row = { ...own, id: `o${n}`, key: `own:o${n}`, words: 'x', wall: null, snoozed: 0, made: when };
      store.reminders.put({
        ...row,
        at: when,
        state: Date.parse(when) <= Date.parse('2026-03-10T08:00:00Z') ? 'attempted' : 'scheduled',
      });
    }
    at('2026-03-10T08:00:00Z');
    await ring();
    const { times }: { times: string[] } = JSON.parse(readFileSync(timetablePath(place), 'utf8'));
    expect(times.length).toBeLessThanOrEqual(500);
    expect(times).toContain('2026-03-10T10:00:00.000Z');
    expect(times).toContain('2026-03-10T08:00:00.000Z');
    expect(times).not.toContain('2026-02-01T00:00:00.000Z');
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
