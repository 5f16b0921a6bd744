import { expect, it } from 'vitest';
import { aMoment } from '../../../tests/support/content.ts';
import { ledgerWorlds } from '../../../tests/support/ledger-world.ts';
import { factCapture } from '../fact/capture.ts';
import { perform } from '../perform.ts';
import { personEdit } from '../person/edit.ts';
import { personProfile } from '../person/profile.ts';
import { assessmentShow } from './show.ts';
import { stepsFor } from './steps-for.ts';

const newWorld = ledgerWorlds();

it('on a day before somebody left they still were there [1.10]', async () => {
  const { on } = await newWorld();
  const replayed = (day: string) => ({ ...on(day), replayed: true });
  const asked = async (day: string) => [
    stepsFor(replayed(day)).length,
    (await perform(personProfile, replayed(day), { person: 'helen' })).missing.length,
  ];
  const before = await asked('10');
  expect(Math.min(...before)).toBeGreaterThan(0);
  await perform(personEdit, on('15'), { person: 'helen', gone: '2026-03-15' });
  expect(await asked('10')).toEqual(before);
  expect(await asked('16')).toEqual([0, 0]);
});

it('says that no talk is coming only where a calendar was brought in [1.10]', async () => {
  const { on, store, said } = await newWorld();
  for (const words of [
    'Helen cares most about the lease',
    'Helen wants three bullets',
    'Helen asked for the risk list',
  ])
    await said('02', words);
  await said('03', 'For Helen success is zero accidents by summer');
  const unknowns = async () =>
    (await perform(assessmentShow, on('04'), { person: 'helen' })).unknowns.map(({ line }) => line.text).join('\n');
  expect(await unknowns()).not.toMatch(/calendar/);
  store.moments.put(aMoment({ id: 'board', people: ['omar'] }));
  expect(await unknowns()).toMatch(/No talk with Helen is in the calendar/);
});

it('says that notes name somebody where nothing in them was read [1.10]', async () => {
  const { on } = await newWorld();
  const sentence = async () => (await perform(assessmentShow, on('04'), { person: 'helen' })).sentence;
  expect(await sentence()).toBe('Nothing is on file yet of your work with Helen.');
  for (const text of ['@helen will bis Freitag das Budget sehen', '@helen veut la liste des risques vendredi'])
    await perform(factCapture, on('03'), { text });
  expect(await sentence()).toMatch(/^Two notes name Helen, and nothing in them is accepted as a fact\./);
});
