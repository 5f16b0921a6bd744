import { expect, it } from 'vitest';
import { aMoment, aPerson } from '../../../tests/support/content.ts';
import { ledgerWorlds } from '../../../tests/support/ledger-world.ts';
import { factCapture } from '../fact/capture.ts';
import { perform } from '../perform.ts';
import { cycleList } from './list.ts';
import { cycleOpen } from './open.ts';

const newWorld = ledgerWorlds();

const world = async () => {
  const made = await newWorld();
  const listed = async (day: string) => perform(cycleList, made.on(day), { person: 'helen' });
  return { ...made, listed };
};

it('first thirty days: dated questions over four weeks, without what is known, the first for the next talk [11.1]', async () => {
  const { said, store, listed, on } = await world();
  await said('02', 'Helen wants three bullets');
  store.moments.put(
    aMoment({ id: 'm', start: '2026-03-10T10:00:00+00:00', end: '2026-03-10T11:00:00+00:00', people: ['helen'] }),
  );
  const { firstDays } = await listed('04');
  expect(firstDays.map(({ words, on: day }) => [day, words])).toEqual([
    ['2026-03-10', 'Ask Helen what matters most now'],
    ['2026-03-10', 'Ask Helen what would count as success'],
    ['2026-03-13', 'Ask what Helen decides, and who decides the rest'],
    ['2026-03-20', 'Ask whose view Helen wants heard before deciding'],
    ['2026-03-20', 'Ask Helen what is most pressing from outside'],
    ['2026-03-27', 'Ask Helen what should be left as it is'],
    ['2026-03-27', 'Say back to Helen what you heard'],
  ]);
  expect(firstDays.every(({ question }) => question !== null)).toBe(true);
  const { cycle } = await perform(cycleOpen, on('04'), { person: 'helen', kind: 'first-days' });
  expect(cycle).toMatchObject({ kind: 'first-days', lookBack: '2026-04-03' });
  await said('11', 'Helen cares most about the lease');
  const [first] = (await listed('11')).cycles[0]?.plan ?? [];
  expect(first).toMatchObject({ stands: 'done', seen: { at: expect.stringMatching(/^2026-03-11/) } });
});

it('a new leader is offered them; own open words to the one before come over, what that one said does not [11.1]', async () => {
  const { said, store, listed, on } = await world();
  store.people.add(aPerson({ id: 'tove', name: 'Tove Berg', standing: 'above' }));
  await perform(
    factCapture,
    { ...on('01'), now: '2025-11-03T09:00:00+00:00' },
    { text: '@Tove worries about the zebrafinch audit' },
  );
  const mine = await said('02', 'I promised Tove the berth plan by 30 March');
  await said('02', 'Tove worries about the zebrafinch audit');
  await said('02', 'Tove promised me the zebrafinch list by Friday');
  store.people.edit('tove', { gone: '2026-03-03' });
  await said('04', 'Helen wants three bullets');
  const { isNew, carries, firstDays } = await listed('05');
  expect(isNew).toBe('Helen is new on file since 4 March.');
  expect(carries).toBe(
    'Tove left on 3 March. Your own open words to Tove come over; what Tove told you in confidence does not.',
  );
  expect(firstDays.filter(({ fact }) => fact !== null).map(({ fact, words }) => [fact, words])).toEqual([
    [mine, expect.stringMatching(/^Say to Helen what becomes of your word: “.*the berth plan/)],
  ]);
  expect(JSON.stringify(firstDays)).not.toMatch(/zebrafinch/);
});

it('where everybody is new it is the file that is new, and nothing is offered [11.1]', async () => {
  const { said, listed } = await world();
  await said('04', 'Helen wants three bullets');
  expect((await listed('05')).isNew).toBeNull();
});
