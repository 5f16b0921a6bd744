import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aFact, aMoment, aPerson, aSource } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { type TemporaryWorkspace, temporaryWorkspace } from '../../../tests/support/temporary-workspace.ts';
import { freeWords } from '../../domain/documents/draft.ts';
import { addDays, inZone, millis } from '../../domain/shared/time.ts';
import { newId } from '../../machine/context-for.ts';
import { ringOnce } from '../../machine/ring.ts';
import { draftRemove } from '../draft/remove.ts';
import { AppError } from '../errors.ts';
import { expiryRun } from '../expiry/run.ts';
import { expirySet } from '../expiry/set.ts';
import { factAccept } from '../fact/accept.ts';
import { factClose } from '../fact/close.ts';
import { factReject } from '../fact/reject.ts';
import { importRun } from '../import/run.ts';
import { importUndo } from '../import/undo.ts';
import { personRemove } from '../person/remove.ts';
import { vaultAt } from '../workspace/vault.ts';
import { reminderAcknowledge } from './acknowledge.ts';
import { reminderAdjust } from './adjust.ts';
import { reminderDue } from './due.ts';
import { reminderRemove } from './remove.ts';
import { reminderSet } from './set.ts';
import { settingsOf } from './settings-of.ts';
import { reminderShown } from './shown.ts';
import { reminderSnooze } from './snooze.ts';
import { tellWhileLocked } from './timetable.ts';

const begin = Date.parse('2026-03-20T06:00:00Z');
const hour = 3_600_000;
const zones = ['Europe/Berlin', 'America/New_York', 'Pacific/Kiritimati', 'Asia/Kathmandu'] as const;
const kinds = ['due', 'overdue', 'waiting', 'moment'] as const;

/** An invitation, from a calendar file. */
const invitation = (n: number): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    `UID:talk-${n}@example.org`,
    'DTSTART:20260325T090000Z',
    'DTEND:20260325T093000Z',
    `SUMMARY:Talk ${n}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');

let workspace: TemporaryWorkspace;
let other: ReturnType<typeof vaultAt>;
beforeAll(async () => {
  workspace = await temporaryWorkspace();
  other = vaultAt(workspace.place, { key: Uint8Array.from(workspace.key) });
  const store = workspace.store();
  store.people.add(aPerson({ id: 'me', name: 'Robin Ames', standing: 'me' }));
  store.sources.add(aSource({ kind: 'capture' }));
});
afterAll(() => {
  other.lock();
  workspace.remove();
});

/** What is refused on the way changes nothing, and is no fault. */
const unlessRefused = async (work: () => unknown): Promise<void> => {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
};

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
  fc.record({ does: fc.constantFrom('expire', 'back', 'reject', 'accept'), by: fc.nat({ max: 3 }) }),
  fc.record({ does: fc.constantFrom('forget', 'remove-draft', 'undo-import'), by: fc.constant(0) }),
  // A clock that is far ahead for a while, and right again.
  fc.record({ does: fc.constant('far-ahead'), by: fc.integer({ min: 30, max: 9000 }) }),
);

it('whatever is done, in whatever order, nothing is said twice and nothing that stands is forgotten [6.1]', async () => {
  let runs = 0;
  let rung = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      runs += 1;
      const store = workspace.store();
      for (const { id } of store.reminders.all()) store.reminders.remove(id);
      store.people.add(
        aPerson({ id: `dana${runs}`, name: `Dana Okafor${runs}`, aliases: [], addresses: [], standing: 'above' }),
      );
      const dana = `dana${runs}`;
      let now = begin;
      let zone: string = zones[0];
      const context = (vault = workspace.vault) => contextFor({ vault }, { now: inZone(now, zone), zone, newId });
      const name = (n: number) => `r${runs}f${n}`;
      const said = inZone(begin - hour, 'UTC');
      const mine = { kind: 'commitment', owner: 'me', to: dana, state: 'accepted', said, learned: said } as const;
      const theirs = { ...mine, owner: dana, to: 'me' };
      for (const [n, fact] of [mine, mine, theirs].entries()) {
        const due = { text: 'then', date: addDays('2026-03-24', n * 2) };
        const place = { start: runs * 10 + n, end: runs * 10 + n + 1 };
        store.facts.add(aFact({ ...fact, ...place, id: name(n), about: ['me', dana], due }));
      }
      const start = inZone(begin + 30 * hour, 'UTC');
      store.moments.put(aMoment({ id: `m${runs}`, key: `m${runs}`, start, end: start, people: [dana] }));
      reminderAdjust.run(context(), { on: [...kinds] });
      for (const what of ['reminders', 'drafts', 'proposals'] as const) expirySet.run(context(), { what, months: 1 });

      // The user's own words, each tied to something that may go.
      store.drafts.put({
        ...freeWords,
        id: `d${runs}`,
        title: 'Lease',
        text: 'About the lease',
        reader: null,
        created: said,
        updated: said,
      });
      const loose = { start: runs * 10 + 5, end: runs * 10 + 6 };
      store.facts.add(aFact({ id: name(9), ...loose, said, learned: said, due: null }));
      const brought = await importRun.run(context(), { files: [{ name: 'talk.ics', text: invitation(runs) }] });
      const talk = store.moments.all().find(({ title }) => title === `Talk ${runs}`)?.id;
      const own = new Set<string>();
      for (const of of [{ draft: `d${runs}` }, { fact: name(9) }, { moment: talk }]) {
        const set = { words: 'Call the auditor first', day: '2026-04-20', ...of };
        own.add((await reminderSet.run(context(), set)).reminder.id);
      }
      /** Of each reminder that was ever there, by what it is for: which row it was, and whether it had been said. */
      const ever = new Map<string, { readonly id: string; readonly said: boolean }>();
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
        const how = does === 'close' ? 'kept' : 'open';
        const ends = does === 'close' || does === 'open' || does === 'back';
        if (ends && one)
          await unlessRefused(() => factClose.run(context(), { fact: one.id, how, undo: does === 'back' }));
        if (does === 'reject' && one) await unlessRefused(() => factReject.run(context(), { facts: [one.id] }));
        if (does === 'accept' && one) await unlessRefused(() => factAccept.run(context(), { facts: [one.id] }));
        if (does === 'expire') await expiryRun.run(context(), { really: true });
        if (does === 'forget' && store.people.get(dana))
          await personRemove.run(context(), { person: dana, really: true });
        if (does === 'remove-draft' && store.drafts.get(`d${runs}`)) draftRemove.run(context(), { draft: `d${runs}` });
        if (does === 'undo-import' && talk && store.moments.get(talk))
          await importUndo.run(context(), { import: brought.import });
        if (does === 'far-ahead') {
          now += by * hour;
          await ring();
          now -= by * hour;
        }
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
          if (does === 'remove') {
            reminderRemove.run(context(), { reminder: pick.id });
            own.delete(pick.id);
          }
        }
        await ring();

        const all = store.reminders.all();
        expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
        for (const reminder of all) {
          const events = store.reminders.eventsOf(reminder.id);
          const times = (what: string) => events.filter((event) => event.what === what).length;
          const ahead = events.some((event) => event.what === 'acknowledged' && event.detail === 'ahead');
          const early = events.filter(({ what, detail }) => what === 'scheduled' && detail === 'clock').length;
          // Once, and once more after each time it was put off, or was said by a clock that ran far ahead.
          const fired = times('attempted') - reminder.snoozed - early;
          if (reminder.state === 'withdrawn') expect([0, 1]).toContain(fired);
          else expect(fired).toBe(reminder.state === 'scheduled' || ahead ? 0 : 1);
          // Never made anew for a time that has passed, where it was said and its row went.
          const before = ever.get(reminder.key);
          if (before && before.id !== reminder.id && before.said) expect(reminder.state).toBe('scheduled');
          ever.set(reminder.key, { id: reminder.id, said: before?.said === true || fired > 0 });
          expect(times('shown')).toBeLessThanOrEqual(times('attempted'));
          // What is due has been fired, by now.
          if (reminder.state === 'scheduled') expect(millis(reminder.at)).toBeGreaterThan(now);
        }
        // The user's own words outlast what they were tied to.
        for (const id of own)
          expect(store.reminders.get(id)?.words ?? (does === 'expire' ? 'expired' : 'gone')).not.toBe('gone');
        for (const id of [...own]) if (!store.reminders.get(id)) own.delete(id);
        // What is due is of what stands.
        for (const one of store.reminders.inStates(['attempted', 'shown'])) {
          if (one.fact === null || one.kind === 'own') continue;
          const of = store.facts.get(one.fact);
          expect([of?.state, of?.closed]).toEqual(['accepted', null]);
        }
        // A promise that stands and whose day is to come has its reminder, unless its kind is off.
        const today = inZone(now, zone).slice(0, 10);
        for (const n of [0, 1]) {
          const standing = fact(n);
          const day = standing?.due?.date ?? '';
          const settings = settingsOf(store);
          if (
            !standing ||
            standing.closed ||
            standing.state !== 'accepted' ||
            day <= today ||
            settings.off.includes('due')
          )
            continue;
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
