import { expect, it } from 'vitest';
import { ledgerWorlds } from '../../../tests/support/ledger-world.ts';
import { assessmentShow } from '../assessment/show.ts';
import { factClose } from '../fact/close.ts';
import { perform } from '../perform.ts';
import { personEdit } from '../person/edit.ts';
import { trustShow } from './show.ts';

const newWorld = ledgerWorlds();

const world = async () => {
  const there = await newWorld();
  await perform(personEdit, there.on('01'), { person: 'helen', relation: 'manager' });
  await there.said('02', 'Helen wants three bullets, no deck');
  await there.said('02', 'Helen asked for the risk list');
  const helen = async (day: string) => {
    const { entries } = await perform(trustShow, there.on(day), { person: 'helen' });
    const { strengths, gaps, steps } = await perform(assessmentShow, there.on(day), { person: 'helen' });
    return [...entries, ...strengths, ...gaps, ...steps].map(({ line }) => line.text).join('\n');
  };
  return { ...there, helen };
};

it('a yes of somebody else, or of nobody named, is not theirs [1.10] [2.6]', async () => {
  const { said, helen } = await world();
  await said('03', 'the board approved the crane budget that @helen asked for');
  await said('03', '@omar approved the crane that @helen wanted');
  expect(await helen('04')).not.toMatch(/said yes/);
  await said('04', '@helen approved the second crane');
  expect(await helen('05')).toMatch(/Helen said yes/);
});

it('a no of theirs is no yes [1.10] [2.6]', async () => {
  const { said, helen } = await world();
  await said('04', '@helen said no to the second crane');
  expect(await helen('05')).not.toMatch(/said yes/);
});

it('a word broken to somebody else is nothing between the two [2.6] [1.10]', async () => {
  const { said, on, store, helen } = await world();
  const mine = await said('03', 'I promised @omar to brief @helen on the lease');
  expect(store.facts.get(mine)).toMatchObject({ owner: 'me', to: 'omar' });
  const theirs = await said('03', '@helen promised @omar the crane plan by 6 March');
  expect(store.facts.get(theirs)).toMatchObject({ owner: 'helen', to: 'omar' });
  await perform(factClose, on('09'), { fact: mine, how: 'broken' });
  await perform(factClose, on('09'), { fact: theirs, how: 'broken' });
  expect(await helen('10')).not.toMatch(/lease|crane/);
});
