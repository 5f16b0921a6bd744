import { Temporal } from '@js-temporal/polyfill';
import { expect, it } from 'vitest';
import { addDays, type Day, inZone } from '../src/domain/shared/time.ts';
import { newId } from '../src/machine/context-for.ts';
import { ringOnce } from '../src/machine/ring.ts';
import { contextFor } from './support/context-for.ts';
import { temporaryWorkspace } from './support/temporary-workspace.ts';

const minute = 60_000;
const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'Africa/Cairo',
  'America/Santiago',
  'Antarctica/Troll',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Europe/Dublin',
  'Asia/Gaza',
] as const;
const clocks = ['00:00', '00:30', '01:15', '02:00', '02:30', '03:00', '09:00', '16:00', '23:59'] as const;

/** The same numbers for the same seed (a linear congruence), below `below`. */
const chance = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
};

type Stay = { readonly zone: string; readonly from: number; readonly until: number };

/** A year of travel: some days in each zone, left at any hour. */
const staysOf = (first: Day, draw: (below: number) => number): readonly Stay[] => {
  const begin = Date.parse(`${first}T00:00:00Z`);
  const stays: Stay[] = [];
  for (let from = begin; from < begin + 366 * 1440 * minute; ) {
    const until = from + (2 + draw(9)) * 1440 * minute + draw(1440) * minute;
    stays.push({ zone: zones[stays.length % zones.length] ?? 'UTC', from, until });
    from = until;
  }
  return stays;
};

/** When a wall time comes for whoever travels so, by the reference alone: on arrival, where it has passed there. */
const comesAt = (stays: readonly Stay[], day: Day, clock: string): number => {
  const plain = Temporal.PlainDateTime.from(`${day}T${clock}`);
  for (const { zone, from, until } of stays) {
    const there = plain.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
    if (there < until) return Math.max(there, from);
  }
  throw new Error('the year is over');
};

it.each([
  ['2026-01-01', 7, 2],
  // Every third day of a leap year, the leap day among them.
  ['2028-01-01', 8, 3],
] as const)(
  'a year of travel through changes of the clocks from %s: each rings once, on the minute that the reference says [6.1]',
  async (first, seed, step) => {
    const workspace = await temporaryWorkspace();
    try {
      const stays = staysOf(first, chance(seed));
      const store = workspace.store();
      const days = Array.from({ length: 360 / step }, (_, index) => addDays(first, index * step + 2));
      const expected = new Map<string, number>();
      store.transaction(() => {
        for (const [index, day] of days.entries()) {
          const clock = clocks[index % clocks.length] ?? '09:00';
          const id = `r${index}`;
          expected.set(id, comesAt(stays, day, clock));
          store.reminders.put({
            id,
            key: `own:${id}`,
            kind: 'own',
            fact: null,
            moment: null,
            person: null,
            draft: null,
            disagreement: null,
            words: 'made up',
            wall: { day, clock },
            // In the zone it was set in, whatever comes.
            at: Temporal.PlainDateTime.from(`${day}T${clock}`)
              .toZonedDateTime('UTC')
              .toString({ timeZoneName: 'never' }),
            state: 'scheduled',
            snoozed: 0,
            made: `${first}T00:00:00+00:00`,
          });
        }
      });
      let now = stays[0]?.from ?? 0;
      const zoneNow = () => stays.find(({ from, until }) => from <= now && now < until)?.zone ?? 'UTC';
      const context = () => contextFor(workspace, { now: inZone(now, zoneNow()), zone: zoneNow(), newId });
      const ring = ringOnce({ vault: workspace.vault, contextFor: context });
      // Around everything that ought to happen, and around where it would be in UTC.
      const around = [...expected.values()].flatMap((at) => [at - minute, at, at + minute]);
      const minutes = new Set([
        ...around,
        ...stays.flatMap(({ from }) => [from - minute, from]),
        ...days.map((day) => Date.parse(`${day}T12:00:00Z`)),
      ]);
      for (const at of [...minutes].filter((one) => one >= now).sort((a, b) => a - b)) {
        now = at;
        await ring();
      }
      const wrong = [...expected].flatMap(([id, at]) => {
        const rung = store.reminders.eventsOf(id).filter(({ what }) => what === 'attempted');
        return rung.length === 1 && Date.parse(rung[0]?.at ?? '') === at
          ? []
          : [{ id, at: new Date(at).toISOString(), rung }];
      });
      expect(wrong).toEqual([]);
      expect(expected.size).toBe(360 / step);
    } finally {
      workspace.remove();
    }
  },
  120_000,
);
