import { expect, it } from 'vitest';
import { ledgerWorlds } from '../../../tests/support/ledger-world.ts';
import { perform } from '../perform.ts';
import { personEdit } from '../person/edit.ts';
import { personProfile } from '../person/profile.ts';
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
