import { describe, expect, it } from 'vitest';
import { aFact, aMoment, aPerson, aSource } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { freeWords } from '../../domain/documents/draft.ts';
import { newId } from '../../machine/context-for.ts';
import type { Operation } from '../operation.ts';
import { type OperationName, operations } from '../operations.ts';
import { perform } from '../perform.ts';
import type { ReminderView } from './reminder-view.ts';
import { ringRound } from './ring-round.ts';

const newWorkspace = freshWorkspaces();
type Due = { due: ReminderView[] };

/** A promise to Dana due on Friday 6 March; it is Monday 2 March, 08:00 in UTC unless it is said otherwise. */
const world = async () => {
  const workspace = await newWorkspace();
  const store = workspace.store();
  const said = '2026-03-02T07:00:00+00:00';
  store.people.add(aPerson({ id: 'me', name: 'Robin Ames', standing: 'me' }));
  store.people.add(aPerson({ id: 'dana', standing: 'above' }));
  store.sources.add(aSource({ kind: 'capture', said, learned: said }));
  const owed = { kind: 'commitment', owner: 'me', to: 'dana', state: 'accepted' } as const;
  const promise = aFact({
    ...owed,
    about: ['me', 'dana'],
    action: 'send the table',
    due: { text: 'by Friday', date: '2026-03-06' },
    said,
    learned: said,
  });
  store.facts.add(promise);
  let now = '2026-03-02T08:00';
  let zone = 'UTC';
  const context = (change = {}) => {
    const asIn = new Date(`${now}:00Z`).toISOString().slice(0, 19);
    return contextFor(workspace, { now: `${asIn}+00:00`, zone, newId, ...change });
  };
  const ask = <T = Due>(name: OperationName, input: unknown = {}, change = {}): Promise<T> =>
    perform(operations[name] as unknown as Operation, context(change), input) as Promise<T>;
  const set = async (of: object, words = 'Call the auditor before sending') =>
    (await ask<{ reminder: ReminderView }>('reminder.set', { words, day: '2026-12-01', ...of })).reminder.id;
  return {
    store,
    ask,
    set,
    at: (when: string) => {
      now = when;
    },
    travel: (to: string) => {
      zone = to;
    },
    ring: () => ringRound(context()),
    attempts: () =>
      store.reminders
        .all()
        .flatMap(({ id, key }) =>
          store.reminders.eventsOf(id).flatMap(({ what, path }) => (what === 'attempted' ? [`${key} ${path}`] : [])),
        ),
  };
};

describe("the user's own words", () => {
  it('stand by themselves where the draft, the fact or the moment they were tied to goes [6.1]', async () => {
    const { store, ask, set } = await world();
    const times = { created: '2026-03-02T07:00:00+00:00', updated: '2026-03-02T07:00:00+00:00' };
    store.drafts.put({ ...freeWords, ...times, id: 'd', title: 'Lease', text: 'About it', reader: null });
    const ics = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'BEGIN:VEVENT',
      'UID:a@example.org',
      'DTSTART:20260310T090000Z',
      'SUMMARY:Board',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ];
    const brought = await ask<{ import: number }>('import.run', { files: [{ name: 'a.ics', text: ics.join('\r\n') }] });
    const moment = store.moments.all()[0]?.id;
    store.people.add(aPerson({ id: 'tom', name: 'Tom Becker', aliases: [], addresses: [] }));
    store.sources.add(aSource({ id: 's2', key: 'c2', kind: 'capture', people: [{ person: 'tom', role: 'about' }] }));
    store.facts.add(
      aFact({
        id: 'f2',
        source: 's2',
        owner: 'tom',
        about: ['tom'],
        due: null,
        state: 'proposed',
        said: '2025-01-02T07:00:00+00:00',
      }),
    );
    const kept = [await set({ draft: 'd' }), await set({ moment })];
    const bare = [await set({ draft: 'd' }, ''), await set({ moment }, '')];
    await ask('draft.remove', { draft: 'd' });
    await ask('import.undo', { import: brought.import });
    expect(store.moments.all()).toEqual([]);
    for (const id of kept)
      expect(store.reminders.get(id)).toMatchObject({ draft: null, moment: null, state: 'scheduled' });
    // One that said nothing but that it was of the draft has nothing to say.
    for (const id of bare) expect(store.reminders.get(id)).toBeUndefined();
  });

  it('keep what they hang on from being let go, until they were said', async () => {
    const { store, ask, set, at } = await world();
    store.facts.add(aFact({ id: 'f2', start: 1, due: null, state: 'proposed', said: '2026-03-02T07:00:00+00:00' }));
    const own = await set({ fact: 'f2' });
    await ask('expiry.set', { what: 'proposals', months: 1 });
    at('2026-05-20T08:00');
    await ask('expiry.run', { really: true });
    expect(store.reminders.get(own)).toMatchObject({ fact: 'f2', state: 'scheduled' });
  });
});

describe('what was said is not said again', () => {
  it('where somebody is deleted whom it was owed to [6.1]', async () => {
    const { store, ask, at, ring, attempts } = await world();
    ring();
    at('2026-03-05T16:00');
    expect(ring()).toBe(1);
    const { due } = await ask('reminder.due');
    await ask('reminder.acknowledge', { reminder: due[0]?.id });
    await ask('person.remove', { person: 'Dana', really: true });
    expect(store.facts.get('fact-1')?.to).toBeNull();
    at('2026-03-05T16:34');
    expect(ring()).toBe(0);
    expect(attempts()).toEqual(['due:fact-1:2026-03-06:eve page']);
  });

  it('by expiry, however often that comes; what nobody has seen is not let go [6.1]', async () => {
    const { store, ask, at, ring } = await world();
    ring();
    await ask('expiry.set', { what: 'reminders', months: 1 });
    at('2026-03-09T10:00');
    expect(ring()).toBe(3);
    const { due } = await ask('reminder.due');
    const waits = store.reminders.all().length;
    at('2026-05-19T10:00');
    await ask('expiry.run', { really: true });
    expect(store.reminders.all()).toHaveLength(waits);
    await ask('reminder.acknowledge', { reminder: due[0]?.id });
    for (const day of [20, 21, 22]) {
      at(`2026-05-${day}T10:00`);
      await ask('expiry.run', { really: true });
      expect(ring()).toBe(0);
    }
    // Closed it may go; opened again it is not said of a time long past.
    await ask('fact.close', { fact: 'fact-1', how: 'kept' });
    ring();
    await ask('expiry.run', { really: true });
    expect(store.reminders.all()).toEqual([]);
    await ask('fact.close', { fact: 'fact-1', how: 'open', undo: true });
    expect(ring()).toBe(0);
  });
});

describe('what is not planned', () => {
  it('a promise that was given up without a new day; one with a new day rings again', async () => {
    const { store, ask, ring, at } = await world();
    ring();
    expect(store.reminders.inStates(['scheduled'])).toHaveLength(3);
    const moved = { fact: 'fact-1', what: 'moved', source: 'source-1', start: 0, end: 3, confidence: 0.9 } as const;
    const change = (id: 'c1' | 'c2', due: { text: string; date: string } | null, said: string) =>
      store.factChanges.add({
        ...moved,
        id,
        start: id === 'c1' ? 0 : 1,
        due,
        said,
        learned: said,
        reason: '',
        state: 'proposed',
      });
    change('c1', null, '2026-03-02T08:10:00+00:00');
    at('2026-03-02T08:20');
    await ask('fact.accept', { facts: ['c1'] });
    ring();
    expect(store.reminders.inStates(['scheduled'])).toEqual([]);
    change('c2', { text: 'on the 12th', date: '2026-03-12' }, '2026-03-02T08:30:00+00:00');
    at('2026-03-02T08:40');
    await ask('fact.accept', { facts: ['c2'] });
    ring();
    expect(store.reminders.inStates(['scheduled']).map(({ key }) => key)).toContain('due:fact-1:2026-03-12:eve');
  });

  it('a talk of whole days with somebody above', async () => {
    const { store, ring } = await world();
    store.facts.put({ ...(store.facts.get('fact-1') ?? aFact()), state: 'rejected' });
    const day = { start: '2026-03-04T00:00:00+00:00', end: '2026-03-05T00:00:00+00:00', people: ['dana'] };
    store.moments.put(aMoment({ ...day, allDay: true }));
    ring();
    expect(store.reminders.all()).toEqual([]);
    store.moments.put(aMoment({ ...day, id: 'm2', key: 'm2', start: '2026-03-04T10:00:00+00:00' }));
    ring();
    expect(store.reminders.all().map(({ kind, moment }) => `${kind} ${moment}`)).toEqual(['brief m2', 'moment m2']);
  });
});

it('what came late because its user flew east was not missed; what came while nothing ran was [6.1]', async () => {
  const { at, ring, travel, attempts } = await world();
  ring();
  at('2026-03-05T12:00');
  expect(ring()).toBe(0);
  travel('Asia/Tokyo');
  expect(ring()).toBe(1);
  at('2026-03-06T08:00');
  expect(ring()).toBe(1);
  expect(attempts()).toEqual(['due:fact-1:2026-03-06:eve page', 'due:fact-1:2026-03-06:day start']);
});

it('answering one leaves what comes later of the same thing', async () => {
  const { store, ask, at, ring } = await world();
  ring();
  at('2026-03-05T16:00');
  ring();
  const eve = (await ask('reminder.due')).due[0]?.id;
  at('2026-03-06T09:00');
  ring();
  await ask('reminder.acknowledge', { reminder: eve });
  expect(store.reminders.inStates(['attempted']).map(({ key }) => key)).toEqual(['due:fact-1:2026-03-06:day']);
  expect((await ask('reminder.due')).due).toHaveLength(1);
});
