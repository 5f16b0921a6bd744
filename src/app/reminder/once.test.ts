import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aFact, aMoment, aPerson, aSource } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { type TemporaryWorkspace, temporaryWorkspace } from '../../../tests/support/temporary-workspace.ts';
import { addDays, inZone, millis } from '../../domain/shared/time.ts';
import { newId } from '../../machine/context-for.ts';
import { ringOnce } from '../../machine/ring.ts';
import { vaultAt } from '../workspace/vault.ts';
import { reminderAcknowledge } from './acknowledge.ts';
import { reminderAdjust } from './adjust.ts';
import { reminderDue } from './due.ts';
import { reminderRemove } from './remove.ts';
import { settingsOf } from './settings-of.ts';
import { reminderShown } from './shown.ts';
import { reminderSnooze } from './snooze.ts';
import { tellWhileLocked } from './timetable.ts';

const begin = Date.parse('2026-03-20T06:00:00Z');
const hour = 3_600_000;
const zones = ['Europe/Berlin', 'America/New_York', 'Pacific/Kiritimati', 'Asia/Kathmandu'] as const;
const kinds = ['due', 'overdue', 'waiting', 'moment'] as const;

let workspace: TemporaryWorkspace;
let other: ReturnType<typeof vaultAt>;
beforeAll(async () => {
  workspace = await temporaryWorkspace();
  other = vaultAt(workspace.place, { key: Uint8Array.from(workspace.key) });
  const store = workspace.store();
  store.people.add(aPerson({ id: 'me', name: 'Robin Ames', standing: 'me' }));
  store.people.add(aPerson({ id: 'dana', standing: 'above' }));
  store.sources.add(aSource({ kind: 'capture' }));
});
afterAll(() => {
  other.lock();
  workspace.remove();
});

const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant('pass'), by: fc.integer({ min: 1, max: 60 }) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('set-clock'), by: fc.integer({ min: -2000, max: 2000 }) }) },
  fc.record({ does: fc.constant('travel'), by: fc.nat({ max: 3 }) }),
  fc.record({ does: fc.constantFrom('close', 'open'), by: fc.nat({ max: 2 }) }),
  fc.record({ does: fc.constant('move'), by: fc.integer({ min: -5, max: 12 }) }),
  fc.record({ does: fc.constant('move-moment'), by: fc.integer({ min: -30, max: 90 }) }),
  fc.record({ does: fc.constantFrom('off', 'on'), by: fc.nat({ max: 3 }) }),
  fc.record({ does: fc.constantFrom('snooze', 'acknowledge', 'show', 'remove'), by: fc.nat({ max: 3 }) }),
  fc.record({ does: fc.constant('lock'), by: fc.integer({ min: 1, max: 48 }) }),
);

it('whatever is done, in whatever order, nothing is said twice and nothing that stands is forgotten [6.1]', async () => {
  let runs = 0;
  let rung = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      runs += 1;
      const store = workspace.store();
      for (const { id } of store.reminders.all()) store.reminders.remove(id);
      let now = begin;
      let zone: string = zones[0];
      const context = (vault = workspace.vault) => contextFor({ vault }, { now: inZone(now, zone), zone, newId });
      const name = (n: number) => `r${runs}f${n}`;
      const said = inZone(begin - hour, 'UTC');
      const own = { kind: 'commitment', owner: 'me', to: 'dana', state: 'accepted', said, learned: said } as const;
      const theirs = { ...own, owner: 'dana', to: 'me' };
      for (const [n, fact] of [own, own, theirs].entries()) {
        const due = { text: 'then', date: addDays('2026-03-24', n * 2) };
        const place = { start: runs * 10 + n, end: runs * 10 + n + 1 };
        store.facts.add(aFact({ ...fact, ...place, id: name(n), about: ['me', 'dana'], due }));
      }
      const start = inZone(begin + 30 * hour, 'UTC');
      store.moments.put(aMoment({ id: `m${runs}`, key: `m${runs}`, start, end: start, people: ['dana'] }));
      reminderAdjust.run(context(), { on: [...kinds] });
      const rings = [workspace.vault, other].map((vault) => ringOnce({ vault, contextFor: () => context(vault) }));
      const ring = async () => {
        for (const one of rings) rung += await one();
      };
      const fact = (n: number) => store.facts.get(name(n));

      await ring();
      for (const { does, by } of steps) {
        const one = fact(by % 3);
        const { due } = await reminderDue.run(context(), {});
        const pick = due[by % Math.max(1, due.length)];
        if (does === 'pass' || does === 'set-clock') now += by * hour;
        if (does === 'travel') zone = zones[by] ?? zone;
        if (does === 'close' && one) store.facts.put({ ...one, closed: { how: 'kept', at: context().now } });
        if (does === 'open' && one) store.facts.put({ ...one, closed: null });
        if (does === 'move' && one) {
          const to = addDays(inZone(now, zone).slice(0, 10), by);
          store.facts.put({ ...one, due: { text: 'then', date: to }, decided: context().now });
        }
        if (does === 'move-moment') {
          const moment = store.moments.get(`m${runs}`);
          const at = inZone(now + by * hour, 'UTC');
          if (moment) store.moments.put({ ...moment, start: at, end: at });
        }
        // Some hours locked, in which times alone are told.
        if (does === 'lock')
          for (let passed = 0; passed < by; passed += 1) {
            now += hour;
            tellWhileLocked(workspace.place, context().now);
          }
        const kind = kinds[by % kinds.length] ?? 'due';
        if (does === 'off') reminderAdjust.run(context(), { off: [kind] });
        if (does === 'on') reminderAdjust.run(context(), { on: [kind] });
        if (pick) {
          if (does === 'snooze') reminderSnooze.run(context(), { reminder: pick.id, by: 'tomorrow' });
          if (does === 'acknowledge') reminderAcknowledge.run(context(), { reminder: pick.id });
          if (does === 'show') reminderShown.run(context(), { reminders: [pick.id], path: 'page' });
          if (does === 'remove') reminderRemove.run(context(), { reminder: pick.id });
        }
        await ring();

        const all = store.reminders.all();
        expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
        for (const reminder of all) {
          const events = store.reminders.eventsOf(reminder.id);
          const times = (what: string) => events.filter((event) => event.what === what).length;
          const ahead = events.some((event) => event.what === 'acknowledged' && event.detail === 'ahead');
          // Once, and once more after each time it was put off.
          const fired = reminder.state === 'scheduled' || reminder.state === 'withdrawn' || ahead ? 0 : 1;
          expect(times('attempted')).toBe(reminder.snoozed + fired);
          expect(times('shown')).toBeLessThanOrEqual(times('attempted'));
          // What is due has been fired, by now.
          if (reminder.state === 'scheduled') expect(millis(reminder.at)).toBeGreaterThan(now);
        }
        // A promise that stands and whose day is to come has its reminder, unless its kind is off.
        const today = inZone(now, zone).slice(0, 10);
        for (const n of [0, 1]) {
          const standing = fact(n);
          const day = standing?.due?.date ?? '';
          const settings = settingsOf(store);
          if (!standing || standing.closed || day <= today || settings.off.includes('due')) continue;
          expect(store.reminders.byKey(`due:${name(n)}:${day}:day`)?.state).not.toBe('withdrawn');
          expect(store.reminders.byKey(`due:${name(n)}:${day}:day`)).toBeDefined();
        }
      }
      for (const n of [0, 1, 2]) {
        const one = fact(n);
        if (one) store.facts.put({ ...one, closed: { how: 'dropped', at: said } });
      }
    }),
    { numRuns: 12 },
  );
  expect(rung).toBeGreaterThan(50);
}, 180_000);
