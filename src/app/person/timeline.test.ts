import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aMoment, aPerson, aSource } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { type TemporaryWorkspace, temporaryWorkspace } from '../../../tests/support/temporary-workspace.ts';
import type { Context } from '../context.ts';
import { personMonths } from './months.ts';
import { personTimeline } from './timeline.ts';

const day = 86_400_000;

/** A mail every third day from 2024 to 2026, three of one instant among them, and a moment now and then. */
describe('person.timeline', () => {
  let there: TemporaryWorkspace;
  let context: Context;
  const ask = (input: Partial<Parameters<typeof personTimeline.run>[1]> = {}) =>
    personTimeline.run(context, { person: 'dana', limit: 50, ...input });

  beforeAll(async () => {
    there = await temporaryWorkspace();
    context = contextFor(there, { zone: 'Europe/Berlin', now: '2026-03-12T08:10:00+01:00' });
    const store = there.store();
    store.transaction(() => {
      store.people.add(aPerson({ id: 'person-me', name: 'Robin Ames', standing: 'me' }));
      store.people.add(aPerson());
      store.people.add(aPerson({ id: 'person-kim', name: 'Kim Osei' }));
      const put = (id: string, ms: number, text: string, person = 'person-dana'): void => {
        const said = new Date(ms).toISOString();
        store.sources.add(
          aSource({
            id,
            key: `mail:${id}`,
            thread: 'rota',
            said,
            text,
            title: 'Rota',
            people: [{ person, role: 'from' }],
          }),
        );
        store.search.put('mail', id, {
          title: 'Rota',
          text,
          people: 'Dana Whitfield',
          said: ms,
          day: said.slice(0, 10),
        });
      };
      for (let number = 0; number < 250; number += 1) {
        put(`mail-${number}`, Date.UTC(2024, 0, 1, 12) + number * 3 * day, `Number ${number} of the crane rota.`);
      }
      for (const twin of ['a', 'b']) put(`twin-${twin}`, Date.UTC(2024, 0, 1, 12) + 30 * 3 * day, 'The same instant.');
      put('other', Date.UTC(2024, 5, 1), 'A crane of somebody else.', 'person-kim');
      put('new-year', Date.UTC(2024, 11, 31, 23, 30), 'Fireworks over the pier.');
      for (let number = 0; number < 10; number += 1) {
        const start = new Date(Date.UTC(2024, 0, 20, 9) + number * 60 * day).toISOString();
        store.moments.put(
          aMoment({ id: `moment-${number}`, key: `event:${number}`, start, end: start, people: ['person-dana'] }),
        );
        store.search.put('moment', `moment-${number}`, { title: 'Crane talk', text: '', people: '', said: 0 });
      }
    });
  });
  afterAll(() => there.remove());

  const everything = async (): Promise<string[]> => (await ask({ limit: 500 })).entries.map(({ id }) => id);

  it('is newest first, on the days of the user’s clock', async () => {
    const { entries, more, newer, place } = await ask({ limit: 500 });
    expect(entries).toHaveLength(263);
    expect({ more, newer, place }).toEqual({ more: false, newer: false, place: null });
    expect(entries.map(({ said }) => Date.parse(said))).toEqual(
      entries.map(({ said }) => Date.parse(said)).sort((a, b) => b - a),
    );
    expect(entries.find(({ id }) => id === 'new-year')).toMatchObject({ day: '2025-01-01', thread: 'rota' });
    expect(entries.find(({ kind }) => kind === 'moment')).toMatchObject({ thread: null });
  });

  it('pages both ways without losing or repeating anything, however small the pages', async () => {
    const all = await everything();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 90 }), async (limit) => {
        const down: string[] = [];
        let before: string | undefined;
        for (let more = true; more; ) {
          const page = await ask({ limit, ...(before === undefined ? {} : { before }) });
          down.push(...page.entries.map(({ id }) => id));
          before = page.entries.at(-1)?.said;
          more = page.more;
        }
        expect(down).toEqual(all);
        const up: string[] = [];
        let after: string | undefined = '2020-01-01T00:00:00Z';
        for (let newer = true; newer; ) {
          const page = await ask({ limit, after });
          up.unshift(...page.entries.map(({ id }) => id));
          after = page.entries[0]?.said;
          newer = page.newer;
        }
        expect(up).toEqual(all);
      }),
      { numRuns: 12 },
    );
  });

  it('goes to a month or a day, with a little of what came after', async () => {
    const month = await ask({ at: '2024-12', limit: 10 });
    const place = month.place ?? -1;
    expect(month.entries.slice(0, place).every(({ day: on }) => on > '2024-12-31')).toBe(true);
    expect(month.entries[place]?.day).toBe('2024-12-29');
    expect(month).toMatchObject({ more: true, newer: true, place: 2 });
    expect(month.entries.some(({ id }) => id === 'new-year')).toBe(true);
    const exact = await ask({ at: '2025-01-01', limit: 10 });
    expect(exact.entries[exact.place ?? -1]?.day).toBe('2025-01-01');
    expect(await ask({ at: '2019-01' })).toMatchObject({ more: false, newer: true });
    const late = await ask({ at: '2031-01', limit: 10 });
    expect(late).toMatchObject({ more: true, newer: false, place: 0 });
    expect(late.entries).toHaveLength(10);
    expect(() => ask({ at: '0001-01' })).toThrow();
  });

  it('searches inside: words, the beginning of a word, a day; of this person alone [9.3]', async () => {
    const found = await ask({ query: 'crane', limit: 500 });
    expect(found.entries).toHaveLength(260);
    expect(found.entries.some(({ id }) => id === 'other')).toBe(false);
    const one = await ask({ query: 'firew pier' });
    expect(one.entries).toMatchObject([{ id: 'new-year', text: expect.stringContaining('Fireworks') }]);
    expect((await ask({ query: '31 december' })).entries.map(({ id }) => id)).toContain('new-year');
    expect((await ask({ query: '"*' })).entries).toEqual([]);
    const page = await ask({ query: 'crane', limit: 20, before: found.entries[99]?.said ?? '' });
    expect(page.entries.map(({ id }) => id)).toEqual(found.entries.slice(100, 120).map(({ id }) => id));
    expect(page).toMatchObject({ more: true, newer: true });
  });

  it('shows some kinds alone', async () => {
    const { entries } = await ask({ kinds: ['moment'], limit: 500 });
    expect(entries.map(({ kind }) => kind)).toEqual(Array.from({ length: 10 }, () => 'moment'));
  });

  it('counts by month what the timeline shows', async () => {
    const { months, total } = await personMonths.run(context, { person: 'dana' });
    const { entries } = await ask({ limit: 500 });
    expect(total).toBe(entries.length);
    expect(months[0]?.month).toBe('2026-01');
    for (const { month, count } of months) {
      expect(entries.filter(({ day: on }) => on.startsWith(month))).toHaveLength(count);
    }
    expect(await personMonths.run(context, { person: 'dana', query: 'fireworks' })).toEqual({
      months: [{ month: '2025-01', count: 1 }],
      total: 1,
    });
  });
});
