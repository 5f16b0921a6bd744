import { expect, it } from 'vitest';
import { aMoment } from '../../../tests/support/content.ts';
import { ledgerWorlds } from '../../../tests/support/ledger-world.ts';
import type { Cycle } from '../../domain/framework/cycle.ts';
import { planKinds } from '../../domain/framework/plan-kinds.ts';
import { answerGive } from '../answer/give.ts';
import { stepsFor } from '../assessment/steps-for.ts';
import { initiativeBegin } from '../initiative/begin.ts';
import { perform } from '../perform.ts';
import { cycleList } from './list.ts';

const newWorld = ledgerWorlds();

/** A round of 3 March with one thing planned, and how it stands in the round and among the steps of a day. */
const world = async () => {
  const made = await newWorld();
  const { store, on } = made;
  const planned = (about: string): void => {
    const at = on('03').now;
    const item = { step: 'understand' as const, fact: null, on: null, made: at, ended: null };
    const cycle: Cycle = {
      id: 'round',
      person: 'helen',
      kind: 'round',
      aim: '',
      opened: at,
      lookBack: '2026-04-14',
      closed: null,
      learnt: '',
      learntAt: null,
      updated: at,
      plan: [{ ...item, id: 'item', about, words: 'The zebrafinch' }],
    };
    store.cycles.put(cycle);
  };
  const stands = async (day: string) =>
    (await perform(cycleList, on(day), { person: 'helen' })).cycles[0]?.plan[0]?.stands;
  const isStep = (day: string): boolean =>
    stepsFor(on(day), { person: 'helen' }).some(({ line }) => line.text.includes('zebrafinch'));
  return { ...made, planned, stands, isStep };
};

it('a talk that was found stays found once it took place; one that fell out is looked for again [1.13]', async () => {
  const { store, planned, stands, isStep } = await world();
  planned('method:helen:ask-meet');
  const talk = aMoment({
    id: 'm',
    start: '2026-03-05T10:00:00+00:00',
    end: '2026-03-05T10:30:00+00:00',
    people: ['helen'],
  });
  expect([await stands('04'), isStep('04')]).toEqual(['open', true]);
  store.moments.put(talk);
  expect([await stands('04'), isStep('04')]).toEqual(['done', false]);
  expect([await stands('06'), isStep('06')]).toEqual(['done', false]);
  store.moments.put({ ...talk, status: 'cancelled' });
  expect([await stands('06'), isStep('06')]).toEqual(['open', true]);
});

it('a need that was raised and an initiative that was begun are done by that [1.13] [4.14]', async () => {
  const { said, on, planned, stands, isStep } = await world();
  const need = await said('02', 'Helen cares most about the lease');
  planned(`method:helen:need:${need}`);
  expect([await stands('04'), isStep('04')]).toEqual(['open', true]);
  await perform(answerGive, on('05'), { about: `need:${need}`, answer: 'done' });
  expect([await stands('05'), isStep('05')]).toEqual(['done', false]);
  const yes = await said('02', '@helen said yes to the second crane');
  planned(`method:helen:initiative:${yes}`);
  expect([await stands('05'), isStep('05')]).toEqual(['open', true]);
  await perform(initiativeBegin, on('06'), { name: 'Second crane', sponsor: 'helen', fact: yes });
  expect([await stands('06'), isStep('06')]).toEqual(['done', false]);
});

it('the round and the steps of the week say the same of every kind of plan [1.13]', async () => {
  const { said, on, planned, stands, isStep, store } = await world();
  const fact = await said('02', 'I promised Helen the berth plan by 9 March');
  for (const [day, text] of [
    ['05', 'Helen cares most about the lease'],
    ['05', 'Helen wants three bullets'],
    ['05', 'For Helen success is zero accidents by summer'],
  ] as const)
    await said(day, text);
  store.people.edit('helen', { right: 'decides' });
  await perform(answerGive, on('06'), { about: `need:${fact}`, answer: 'done' });
  const seen: string[] = [];
  for (const kind of Object.keys(planKinds)) {
    planned(`step:helen:${kind}:${fact}`);
    const how = await stands('07');
    expect(isStep('07'), kind).toBe(how === 'open');
    if (how === 'done') seen.push(kind);
  }
  expect(seen).toEqual(expect.arrayContaining(['priorities', 'style', 'success', 'right', 'need']));
});
