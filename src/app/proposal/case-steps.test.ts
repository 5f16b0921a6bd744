import { expect, it } from 'vitest';
import { ledgerWorlds } from '../../../tests/support/ledger-world.ts';
import { answerGive } from '../answer/give.ts';
import { stepsFor } from '../assessment/steps-for.ts';
import { perform } from '../perform.ts';
import { proposalBegin } from './begin.ts';
import { proposalEnd } from './end.ts';
import { proposalSave } from './save.ts';

const newWorld = ledgerWorlds();

it('is a step of the week while a case that is decided soon leaves something open [5.1] [6.6]', async () => {
  const { on } = await newWorld();
  const { proposal } = await perform(proposalBegin, on('02'), {
    words: 'Ships wait eleven hours for the only crane of the north quay.',
    title: 'A second crane',
  });
  const cases = (day: string) => stepsFor(on(day)).filter(({ way }) => way === 'proposal');
  expect(cases('02')).toEqual([]);
  await perform(proposalSave, on('02'), { proposal: proposal.id, decider: 'Helen', byDay: '2026-03-20' });
  expect(cases('03')).toEqual([]);
  const [step] = cases('12');
  expect(step?.line.text).toMatch(
    /^Helen is to decide on “A second crane” by .*20 March, and the case leaves open: .+\?$/,
  );
  expect(step?.about.endsWith(`:case:${proposal.id}`)).toBe(true);
  await perform(answerGive, on('12'), { about: step?.about ?? '', answer: 'later' });
  expect(cases('13')).toEqual([]);
  expect(cases('19')).toHaveLength(1);
  await perform(proposalEnd, on('19'), { proposal: proposal.id });
  expect(cases('19')).toEqual([]);
});
