import { describe, expect, it } from 'vitest';
import { aFact, aPerson, aSource } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import type { Operation } from '../operation.ts';
import { type OperationName, operations } from '../operations.ts';
import { perform } from '../perform.ts';
import type { ReminderView } from './reminder-view.ts';

const newWorkspace = freshWorkspaces();

/** A promise to Dana due on Friday; it is Thursday 12 March, 08:10 in UTC unless it is said otherwise. */
const world = async () => {
  const workspace = await newWorkspace();
  const store = workspace.store();
  store.people.add(aPerson({ id: 'me', name: 'Robin Ames', standing: 'me' }));
  store.people.add(aPerson({ id: 'dana', standing: 'above' }));
  store.sources.add(aSource({ kind: 'capture', text: 'I will send Dana the rate card by Friday' }));
  const owed = { kind: 'commitment', owner: 'me', to: 'dana', state: 'accepted' } as const;
  const due = { text: 'by Friday', date: '2026-03-13' };
  store.facts.add(
    aFact({
      ...owed,
      about: ['me', 'dana'],
      quote: 'I will send Dana the rate card',
      action: 'send you the rate card',
      due,
    }),
  );
  let now = '2026-03-12T08:10:00+00:00';
  const ask = <T = { reminder: ReminderView }>(name: OperationName, input: unknown = {}, change = {}): Promise<T> =>
    perform(
      operations[name] as unknown as Operation,
      contextFor(workspace, { now, newId, ...change }),
      input,
    ) as Promise<T>;
  return {
    store,
    ask,
    at: (when: string) => {
      now = `${when}:00+00:00`;
    },
    list: (change = {}) => ask<{ coming: ReminderView[]; fired: ReminderView[] }>('reminder.list', {}, change),
  };
};

describe('a reminder of your own', () => {
  it('stands on the wall clock, in your words or of what it is for [6.1]', async () => {
    const { ask } = await world();
    const { reminder } = await ask('reminder.set', { words: 'Ask about the lease', day: '2026-03-20', clock: '10:30' });
    expect(reminder).toMatchObject({ says: 'Ask about the lease.', kind: 'own', at: '2026-03-20T10:30:00+00:00' });
    const of = await ask('reminder.set', { fact: 'fact-1', day: '2026-03-20' });
    expect(of.reminder).toMatchObject({
      says: 'You owe Dana: send the rate card, due tomorrow.',
      clock: '09:00',
      quote: { words: 'I will send Dana the rate card', source: 'source-1' },
    });
    expect((await ask('reminder.set', { person: 'Dana', day: '2026-03-20' })).reminder.says).toBe('About Dana.');
  });

  it('can be changed and taken out; what is planned by itself can be neither changed nor planned again', async () => {
    const { ask, list, at } = await world();
    const { reminder } = await ask('reminder.set', { words: 'Lease', day: '2026-03-20', clock: '10:30' });
    await ask('reminder.set', { reminder: reminder.id, day: '2026-03-21', clock: '11:00' });
    const before = await list();
    expect(before.coming.map(({ says, at }) => [says, at.slice(0, 16)])).toEqual([
      ['You owe Dana: send the rate card, due tomorrow.', '2026-03-12T16:00'],
      // True as it is read, on Thursday; that it is past its day is said when it is.
      ['You owe Dana: send the rate card, due tomorrow.', '2026-03-13T09:00'],
      ['Lease.', '2026-03-21T11:00'],
    ]);
    await ask('reminder.remove', { reminder: reminder.id });
    const planned = before.coming[0]?.id;
    await expect(ask('reminder.set', { reminder: planned, day: '2026-03-20' })).rejects.toMatchObject({
      field: 'reminder',
    });
    await ask('reminder.remove', { reminder: planned });
    at('2026-03-12T20:00');
    const after = await list();
    expect(after.coming.map(({ kind }) => kind)).toEqual(['due']);
    expect(after.fired.map(({ events }) => events.map(({ what, detail }) => `${what} ${detail}`.trim()))).toEqual([
      ['scheduled', 'acknowledged removed'],
    ]);
  });

  it('says what is wrong: nothing to say, a time that has passed, what is not there', async () => {
    const { ask } = await world();
    const later = { day: '2026-03-20', clock: '10:30' };
    const wrong = (input: unknown) => expect(ask('reminder.set', input)).rejects;
    await wrong(later).toMatchObject({ code: 'bad-input', field: 'words' });
    await wrong({ words: 'x', day: '2026-03-12', clock: '08:10' }).toMatchObject({ code: 'bad-input', field: 'day' });
    await wrong({ words: 'x', day: '2026-02-29' }).toMatchObject({ code: 'bad-input', field: 'day' });
    await wrong({ words: 'x', day: '2026-03-20', clock: '24:00' }).toMatchObject({ code: 'bad-input', field: 'clock' });
    for (const field of ['fact', 'moment', 'draft']) {
      await wrong({ ...later, [field]: 'nothing' }).toMatchObject({ code: 'not-found', field });
    }
    for (const name of ['reminder.snooze', 'reminder.acknowledge', 'reminder.remove'] as const) {
      await expect(ask(name, { reminder: 'nothing' })).rejects.toMatchObject({ code: 'not-found', field: 'reminder' });
    }
  });
});

describe('putting off', () => {
  it.each([
    ['hour', '2026-03-12T16:40', '2026-03-12T17:40'],
    ['evening', '2026-03-12T08:10', '2026-03-12T16:00'],
    ['evening', '2026-03-12T16:00', '2026-03-13T16:00'],
    ['tomorrow', '2026-03-12T23:59', '2026-03-13T09:00'],
    ['monday', '2026-03-12T08:10', '2026-03-16T09:00'],
    ['monday', '2026-03-16T09:30', '2026-03-23T09:00'],
  ])('by %s, at %s, is until %s', async (by, when, until) => {
    const { ask, at, list } = await world();
    const [one] = (await list()).coming;
    at(when);
    const { reminder } = await ask('reminder.snooze', { reminder: one?.id, by });
    expect([reminder.at.slice(0, 16), reminder.state, reminder.snoozed]).toEqual([until, 'scheduled', 1]);
  });

  it('until a time of the wall clock that is to come', async () => {
    const { ask, list } = await world();
    const [one] = (await list()).coming;
    const until = (time: string) => ask('reminder.snooze', { reminder: one?.id, until: time });
    expect((await until('2026-03-14T15:00')).reminder.at).toBe('2026-03-14T15:00:00+00:00');
    for (const time of ['2026-03-11T15:00', '2026-02-30T15:00', 'soon', '2026-03-14T25:00']) {
      await expect(until(time)).rejects.toMatchObject({ code: 'bad-input', field: 'until' });
    }
  });

  it('is refused where it was answered, or what it was for has ended', async () => {
    const { ask, at, list } = await world();
    await list();
    at('2026-03-12T16:01');
    const { due } = await ask<{ due: ReminderView[] }>('reminder.due');
    const snooze = () => ask('reminder.snooze', { reminder: due[0]?.id, by: 'tomorrow' });
    await ask('fact.close', { fact: 'fact-1', how: 'kept' });
    await expect(snooze()).rejects.toMatchObject({ code: 'changed-elsewhere', field: 'reminder' });
    await ask('fact.close', { fact: 'fact-1', how: 'open', undo: true });
    await ask('reminder.due');
    await ask('reminder.acknowledge', { reminder: due[0]?.id });
    await expect(snooze()).rejects.toMatchObject({ code: 'changed-elsewhere' });
  });

  it('is taken back: all of it stands under what is due again, at its time, and is not announced anew', async () => {
    const { ask, at, list, store } = await world();
    await list();
    at('2026-03-13T10:00');
    const asked = () => ask<{ due: (ReminderView & { also: string[] })[] }>('reminder.due');
    const [one] = (await asked()).due;
    await ask('reminder.shown', { reminders: [one?.id] });
    const undo = () => ask('reminder.snooze', { reminder: one?.id, undo: true });
    await expect(undo()).rejects.toMatchObject({ code: 'changed-elsewhere' });
    await ask('reminder.snooze', { reminder: one?.id, by: 'hour' });
    expect((await asked()).due).toEqual([]);
    const { reminder } = await undo();
    expect(reminder).toMatchObject({ state: 'shown', at: '2026-03-13T09:00:00+00:00', snoozed: 0 });
    const [again, ...others] = (await asked()).due;
    expect([again?.id, again?.also.length, others]).toEqual([one?.id, 1, []]);
    expect(await ask('reminder.shown', { reminders: [one?.id] })).toEqual({ first: [] });
    // One that was put off before it came goes back to its time as well.
    const [ahead] = store.reminders.inStates(['scheduled']);
    await ask('reminder.snooze', { reminder: ahead?.id, until: '2026-03-20T09:00' });
    const back = await ask('reminder.snooze', { reminder: ahead?.id, undo: true });
    expect(back.reminder).toMatchObject({ state: 'scheduled', at: ahead?.at });
    await expect(undo()).rejects.toMatchObject({ code: 'changed-elsewhere' });
  });
});

describe('when reminders are said', () => {
  it('can be moved, and kinds of them switched off and on again', async () => {
    const { ask, list, store } = await world();
    expect(await ask('reminder.settings')).toEqual({ morning: '09:00', evening: '16:00', before: 60, off: [] });
    await list();
    await ask('reminder.adjust', { morning: '07:30', evening: '17:45' });
    const times = async () => {
      await list();
      return store.reminders.inStates(['scheduled']).map(({ kind, at }) => `${kind} ${at.slice(0, 16)}`);
    };
    expect(await times()).toEqual(['due 2026-03-12T17:45', 'due 2026-03-13T07:30', 'overdue 2026-03-16T07:30']);
    await ask('reminder.adjust', { off: ['due'] });
    expect(await times()).toEqual(['overdue 2026-03-16T07:30']);
    await ask('reminder.adjust', { on: ['due'] });
    expect(await times()).toHaveLength(3);
  });
});

it('what a newer version wrote stops nothing: other kinds in the settings, and a reminder of another kind', async () => {
  const { ask, list, store, at } = await world();
  store.settings.write('reminders', '{"off": ["review-date", "waiting"], "morning": "25:99", "evening": "17:00"}');
  const settings = { morning: '09:00', evening: '17:00', before: 60, off: ['waiting'] };
  expect(await ask('reminder.settings')).toEqual(settings);
  const { coming } = await list();
  expect(coming.map(({ clock }) => clock)).toEqual(['17:00', '09:00']);
  const [one] = store.reminders.all();
  if (one) store.reminders.put({ ...one, id: 'newer', key: 'else:1', kind: 'review-date' as never });
  at('2026-03-12T17:01');
  expect((await ask<{ due: ReminderView[] }>('reminder.due')).due).toHaveLength(1);
  store.settings.write('reminders', 'nonsense');
  expect((await ask<{ morning: string }>('reminder.adjust', { evening: '18:00' })).morning).toBe('09:00');
});

describe('on a replayed day', () => {
  it('what was said is as it stood then, and nothing is planned', async () => {
    const { ask, list, at, store } = await world();
    await list();
    at('2026-03-12T16:01');
    const { due } = await ask<{ due: ReminderView[] }>('reminder.due');
    await ask('reminder.acknowledge', { reminder: due[0]?.id });
    const then = (now: string) => list({ now: `${now}:00+00:00`, replayed: true });
    const stood = async (now: string) => {
      const { coming, fired } = await then(now);
      return [coming.length, fired.map(({ state, events }) => [state, events.length])];
    };
    expect(await stood('2026-03-12T09:00')).toEqual([2, []]);
    expect(await stood('2026-03-12T16:01')).toEqual([1, [['acknowledged', 3]]]);
    expect(await stood('2026-03-12T08:00')).toEqual([0, []]);
    expect(store.reminders.all()).toHaveLength(3);
    await expect(ask('reminder.due', {}, { replayed: true })).rejects.toMatchObject({ code: 'replayed' });
  });
});

it('on a replayed day one that was put off since stands at its first time, by the list and by what it is of', async () => {
  const { ask, list, at } = await world();
  await list();
  at('2026-03-12T16:01');
  const { due } = await ask<{ due: ReminderView[] }>('reminder.due');
  at('2026-03-12T17:00');
  await ask('reminder.snooze', { reminder: due[0]?.id, by: 'monday' });
  const then = { now: '2026-03-12T16:40:00+00:00', replayed: true };
  const { fired } = await list(then);
  expect(fired.map(({ at, state, snoozed, missed }) => [at.slice(0, 16), state, snoozed, missed])).toEqual([
    ['2026-03-12T16:00', 'attempted', 0, false],
  ]);
  const shown = async (change = {}) => {
    const { reminders } = await ask<{ reminders: { at: string }[] }>('commitment.show', { fact: 'fact-1' }, change);
    return reminders.map((one) => one.at.slice(0, 16));
  };
  at('2026-03-14T08:00');
  await ask('reminder.due');
  expect(await shown()).toEqual(['2026-03-16T09:00', '2026-03-16T09:00']);
  expect(await shown({ now: '2026-03-12T09:00:00+00:00', replayed: true })).toEqual([
    '2026-03-12T16:00',
    '2026-03-13T09:00',
  ]);
});

it('one thing is one line: answering it answers what was said of it before', async () => {
  const { ask, list, at } = await world();
  await list();
  at('2026-03-16T10:00');
  const due = async () => (await ask<{ due: (ReminderView & { also: string[] })[] }>('reminder.due')).due;
  const [one, ...others] = await due();
  expect([others.length, one?.kind, one?.also.length, one?.missed]).toEqual([0, 'overdue', 2, true]);
  const { reminders } = await ask<{ reminders: ReminderView[] }>('reminder.acknowledge', { reminder: one?.id });
  expect(reminders.map(({ state }) => state)).toEqual(['acknowledged', 'acknowledged', 'acknowledged']);
  expect(await due()).toEqual([]);
});
