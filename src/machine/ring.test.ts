import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aMoment } from '../../tests/support/content.ts';
import { attempts, type Due, ringStages } from '../../tests/support/ring-stage.ts';
import { timetablePath } from '../app/reminder/timetable.ts';

const stage = ringStages();

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

  it('what has ended, was rejected or was moved away no longer stands under what is due, nor rings on the way', async () => {
    const { ring, at, ask, store, events, place } = await stage();
    const first = store.facts.get('fact-1');
    if (!first) throw new Error('no fact');
    for (const n of [2, 3, 4]) store.facts.add({ ...first, id: `fact-${n}`, start: n });
    await ring();
    at('2026-03-12T16:00:01Z');
    expect(await ring()).toBe(4);
    const { due } = await ask<Due>('reminder.due');
    expect(due).toHaveLength(4);
    await ask('reminder.shown', { reminders: due.map(({ id }) => id) });
    at('2026-03-12T16:01:00Z');
    await ask('fact.reject', { facts: ['fact-1'] });
    await ask('fact.close', { fact: 'fact-2', how: 'kept' });
    await ask('commitment.move', { fact: 'fact-3', day: '2026-04-02' });
    expect((await ask<Due>('reminder.due')).due.map(({ fact }) => fact)).toEqual(['fact-4']);
    const sealed: { times: string[] } = JSON.parse(readFileSync(timetablePath(place), 'utf8'));
    expect(sealed.times).not.toContain('2026-03-12T16:00:00.000Z');
    const gone = due.find(({ fact }) => fact === 'fact-2');
    await expect(ask('reminder.snooze', { reminder: gone?.id, by: 'tomorrow' })).rejects.toMatchObject({
      code: 'changed-elsewhere',
    });
    // Taken back it stands there as before, and is not said anew.
    await ask('fact.close', { fact: 'fact-2', how: 'open', undo: true });
    expect(await ring()).toBe(0);
    const back = (await ask<Due>('reminder.due')).due;
    expect(back.map(({ fact, state }) => `${fact} ${state}`).sort()).toEqual(['fact-2 shown', 'fact-4 shown']);
    expect(attempts(events())).toHaveLength(4);
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

  it('once only where the clock is set back, however far [6.1]', async () => {
    const { ring, at, ask, events } = await stage();
    await ring();
    at('2026-03-12T16:00:01Z');
    expect(await ring()).toBe(1);
    const [one] = (await ask<Due>('reminder.due')).due;
    await ask('reminder.acknowledge', { reminder: one?.id });
    for (const when of [
      '2026-03-11T16:00:00Z',
      '2016-01-01T00:00:00Z',
      '2026-03-10T08:00:00Z',
      '2026-03-12T16:00:01Z',
      '2026-03-12T17:00:00Z',
    ]) {
      at(when);
      expect(await ring()).toBe(0);
    }
    expect(attempts(events())).toEqual(['due eve attempted page 03-12T16:00']);
    // Nor what was missed, by a clock that lost its battery.
    for (const [when, fires] of [
      ['2026-03-18T10:00:00Z', 2],
      ['2016-01-01T00:00:00Z', 0],
      ['2026-03-18T10:05:00Z', 0],
    ] as const) {
      at(when);
      expect(await ring()).toBe(fires);
    }
  });

  it('at its time, though a clock far ahead had said it for a while, and somebody had seen it [6.1]', async () => {
    const { ring, at, ask, events, store } = await stage();
    await ring();
    at('2027-01-01T00:00:00Z');
    expect(await ring()).toBe(3);
    const [one] = (await ask<Due>('reminder.due')).due;
    await ask('reminder.acknowledge', { reminder: one?.id });
    for (const when of ['2026-03-10T08:10:00Z', '2016-01-01T00:00:00Z', '2026-03-10T08:30:00Z']) {
      at(when);
      expect(await ring()).toBe(0);
      expect((await ask<Due>('reminder.due')).due).toEqual([]);
    }
    at('2026-03-12T16:00:01Z');
    expect(await ring()).toBe(1);
    expect((await ask<Due>('reminder.due')).due.map(({ says }) => says)).toEqual([
      'You owe Dana: send the rate card, due tomorrow.',
    ]);
    // What was not wanted before its time stays so.
    const [day] = store.reminders.inStates(['scheduled']);
    await ask('reminder.acknowledge', { reminder: day?.id });
    at('2026-03-16T09:00:01Z');
    expect(await ring()).toBe(1);
    expect(attempts(events()).filter((line) => line.includes('2026') || line.includes('03-1'))).toEqual([
      'due eve attempted page 03-12T16:00',
      'overdue attempted page 03-16T09:00',
    ]);
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
    // Nothing rang the evening before: what was due then stands in the same row.
    expect(await ring()).toBe(2);
    const { due } = await ask<Due>('reminder.due');
    expect(due.map(({ says }) => says)).toEqual(['Planning with Dana, today at 09:30.']);
    store.moments.put(
      aMoment({ ...moment, id: 'm2', key: 'm2', start: '2026-03-11T09:00:00+00:00', people: ['dana'] }),
    );
    expect(await ring()).toBe(1);
  });
});
