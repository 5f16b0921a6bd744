import { expect, it } from 'vitest';
import { factAccept } from '../src/app/fact/accept.ts';
import { factCapture } from '../src/app/fact/capture.ts';
import { factClose } from '../src/app/fact/close.ts';
import { importRun } from '../src/app/import/run.ts';
import { momentDebrief } from '../src/app/moment/debrief.ts';
import { perform } from '../src/app/perform.ts';
import { personEdit } from '../src/app/person/edit.ts';
import { personMe } from '../src/app/person/me.ts';
import { reminderAcknowledge } from '../src/app/reminder/acknowledge.ts';
import { reminderDue } from '../src/app/reminder/due.ts';
import { reminderShown } from '../src/app/reminder/shown.ts';
import { reminderSnooze } from '../src/app/reminder/snooze.ts';
import { vaultAt } from '../src/app/workspace/vault.ts';
import type { Fact } from '../src/domain/facts/fact.ts';
import { addDays, inZone, weekdayOf } from '../src/domain/shared/time.ts';
import { newId } from '../src/machine/context-for.ts';
import { ringOnce } from '../src/machine/ring.ts';
import { contextFor } from './support/context-for.ts';
import { storyFrom } from './support/diary/story.ts';
import { ownAddress, type Step, stepsOf } from './support/diary/texts.ts';
import { type TemporaryWorkspace, temporaryWorkspace } from './support/temporary-workspace.ts';

const quarter = 15 * 60_000;

/** The last working day before. */
const before = (day: string): string => {
  let one = addDays(day, -1);
  while (weekdayOf(one) > 4) one = addDays(one, -1);
  return one;
};
const lastDay = ({ due }: Fact): string => due?.end ?? due?.date ?? '';

/** Somebody who lives through a story with the program open from seven to seven: brings in, accepts, keeps, puts off. */
const livedThrough = async (workspace: TemporaryWorkspace, seed: number, weeks: number) => {
  const story = storyFrom(seed, 'held-out', weeks);
  const steps = [...stepsOf(story, seed)];
  let now = Date.parse(`${steps[0]?.at.slice(0, 10)}T06:00:00Z`);
  const until = now + (weeks * 7 + 10) * 86_400_000;
  const context = () => contextFor(workspace, { now: inZone(now, 'UTC'), newId });
  let vault = workspace.vault;
  const started = () =>
    ringOnce({
      vault,
      contextFor: (of) => contextFor({ vault: of }, { now: inZone(now, 'UTC'), newId }),
    });
  let ring = started();
  const store = workspace.store();
  let met = false;

  const live = async (step: Step): Promise<void> => {
    if (step.does === 'capture') return void (await perform(factCapture, context(), { text: step.text }));
    if (step.does === 'debrief') {
      const moment = store.moments.all().find(({ title }) => title === step.title);
      return void (await perform(momentDebrief, context(), { moment: moment?.id, text: step.text }));
    }
    await perform(importRun, context(), { files: [{ name: step.name, text: step.text, modified: step.at }] });
    if (met) return;
    met = true;
    await perform(personMe, context(), { person: ownAddress(story) });
    for (const who of [1, 2, 3]) {
      const person = `${story.cast[who]?.[0]} ${story.cast[who]?.[1]}`;
      await perform(personEdit, context(), { person, standing: 'above' });
    }
  };

  const mine = (): readonly Fact[] => {
    const me = store.people.me()?.id;
    return store.facts
      .inState('accepted', context().now)
      .filter(
        ({ kind, owner, closed }) => kind === 'commitment' && owner === me && me !== undefined && closed === null,
      );
  };
  /** What ought to be said at a quarter of an hour, told apart from the program's own reckoning. */
  const ought = (): string[] => {
    const [day, clock] = [context().now.slice(0, 10), context().now.slice(11, 16)];
    const of = (which: 'day' | 'eve') => (fact: Fact) => `due:${fact.id}:${lastDay(fact)}:${which}`;
    const dated = mine().filter((fact) => lastDay(fact) !== '');
    if (clock === '09:00') return dated.filter((fact) => lastDay(fact) === day).map(of('day'));
    if (clock === '16:00') return dated.filter((fact) => before(lastDay(fact)) === day).map(of('eve'));
    return [];
  };

  const missing: string[] = [];
  const late: string[] = [];
  let answered = 0;
  let put = 0;
  for (; now <= until; now += quarter) {
    while (steps[0] && Date.parse(steps[0].at) <= now) await live(steps.shift() as Step);
    const expected = ought();
    const was = new Set(store.reminders.inStates(['attempted', 'shown', 'acknowledged']).map(({ id }) => id));
    await ring();
    for (const key of expected) {
      const one = store.reminders.byKey(key);
      if (!one || one.state === 'scheduled' || one.state === 'withdrawn') missing.push(key);
    }
    for (const one of store.reminders.inStates(['attempted'])) {
      if (was.has(one.id)) continue;
      const fact = one.fact === null ? undefined : store.facts.get(one.fact);
      if (now - Date.parse(one.at) >= quarter && one.made < context().now) late.push(one.key);
      if (fact && (fact.state !== 'accepted' || fact.closed)) late.push(`${one.key} of what is over`);
    }
    const clock = context().now.slice(11, 16);
    if (clock === '10:00' || clock === '17:00') {
      const { due } = await perform(reminderDue, context(), {});
      await perform(reminderShown, context(), { reminders: due.flatMap(({ id, also }) => [id, ...also]) });
      for (const { id } of due) {
        answered += 1;
        if (answered % 5 === 0) {
          put += 1;
          await perform(reminderSnooze, context(), { reminder: id, by: 'tomorrow' });
        } else await perform(reminderAcknowledge, context(), { reminder: id });
      }
    }
    if (clock === '18:00') {
      const proposed = store.facts.inState('proposed', context().now).filter(({ confidence }) => confidence >= 0.6);
      const facts = proposed.filter(({ kind }) => kind === 'commitment' || kind === 'request').map(({ id }) => id);
      const changes = store.factChanges.waiting(context().now).map(({ id }) => id);
      const accepted = [...facts, ...changes];
      if (accepted.length > 0) await perform(factAccept, context(), { facts: accepted });
      // Every other promise of today was kept.
      const today = mine().filter((fact) => lastDay(fact) === context().now.slice(0, 10));
      for (const [index, { id }] of today.entries())
        if (index % 2 === 0) await perform(factClose, context(), { fact: id, how: 'kept' });
      // Each evening the machine is put off: the next morning begins with nothing in memory.
      if (vault !== workspace.vault) vault.lock();
      vault = vaultAt(workspace.place, { key: Uint8Array.from(workspace.key) });
      ring = started();
    }
  }
  if (vault !== workspace.vault) vault.lock();
  const all = store.reminders.all().map((one) => {
    const steps = store.reminders.eventsOf(one.id);
    return { ...one, attempts: steps.filter(({ what }) => what === 'attempted').length };
  });
  return { all, missing, late, put, facts: store.facts.all() };
};

it('a fortnight lived through with a clock of its own: every reminder fires once, at its time, and of nothing that is over [6.1]', async () => {
  const workspace = await temporaryWorkspace();
  try {
    const { all, missing, late, put, facts } = await livedThrough(workspace, 11, 2);
    const fired = all.filter(({ state }) => state !== 'scheduled' && state !== 'withdrawn');
    const days = fired.filter(({ kind }) => kind === 'due').length;
    expect(days).toBeGreaterThan(10);
    expect(missing).toEqual([]);
    expect(late).toEqual([]);
    expect(put).toBeGreaterThan(3);
    // Once, and once more after each time it was put off; what was withdrawn may have been said before.
    const rungOnce = ({ attempts, snoozed, state }: (typeof all)[number]) =>
      state === 'withdrawn'
        ? attempts - snoozed === 0 || attempts - snoozed === 1
        : attempts === snoozed + (state === 'scheduled' ? 0 : 1);
    expect(all.filter((one) => !rungOnce(one))).toEqual([]);
    // Nothing is told of but what was said, accepted, and has a day.
    for (const one of all.filter(({ kind }) => ['due', 'overdue', 'waiting', 'warning'].includes(kind))) {
      const fact = facts.find(({ id }) => id === one.fact);
      expect([fact?.state, fact?.due?.date ?? fact?.due?.end]).toEqual(['accepted', expect.stringMatching(/^\d{4}-/)]);
    }
  } finally {
    workspace.remove();
  }
}, 120_000);
