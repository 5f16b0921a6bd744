import { expect, it } from 'vitest';
import { ledgerWorlds } from '../../../tests/support/ledger-world.ts';
import { assessmentShow } from '../assessment/show.ts';
import { commitmentMove } from '../commitment/move.ts';
import { factClose } from '../fact/close.ts';
import { perform } from '../perform.ts';
import { trustShow } from './show.ts';

const newWorld = ledgerWorlds();

const world = async () => {
  const there = await newWorld();
  const { on } = there;
  const trust = async (day: string) =>
    (await perform(trustShow, on(day), { person: 'helen' })).entries.map(({ line }) => line.text);
  const assess = async (day: string) => {
    const { strengths, gaps } = await perform(assessmentShow, on(day), { person: 'helen' });
    return [...strengths, ...gaps].map(({ line }) => line.text);
  };
  // Enough on file to say anything.
  await there.said('02', 'Helen wants three bullets, no deck');
  await there.said('02', 'Helen asked for the risk list');
  return { ...there, trust, assess };
};

it('ledger, trust and assessment tell the day it was done, not the day that was said [2.2] [2.6]', async () => {
  const { said, row, on, trust } = await world();
  const fact = await said('02', 'I promised @helen to send the annex by 6 March');
  await perform(factClose, on('20'), { fact, how: 'kept', on: '2026-03-05' });
  expect(await row('20', fact)).toMatchObject({ standing: 'kept' });
  expect(await trust('20')).toContain('You kept it on 5 March, due 6 March: send the annex');
});

it('a day that was missed stays told, however often it is moved [2.2] [2.6] [1.10]', async () => {
  const { said, row, on, trust, assess } = await world();
  const fact = await said('02', 'I promised @helen to send the annex by 6 March');
  await perform(commitmentMove, on('10'), { fact, day: '2026-03-16' });
  await perform(commitmentMove, on('11'), { fact, day: '2026-03-18' });
  expect(await row('11', fact)).toMatchObject({ standing: 'open' });
  expect(await trust('11')).toEqual(['You said after its day (6 March) that it moves, on 10 March: send the annex']);
  expect(await assess('11')).toContain('Its day was over before you said that it moves: send the annex.');
  await perform(factClose, on('13'), { fact, how: 'kept' });
  expect(await trust('13')).toEqual([
    'You kept it on 13 March, due 18 March: send the annex',
    'You said after its day (6 March) that it moves, on 10 March: send the annex',
  ]);
  const lines = await assess('13');
  expect(lines).toContain('Kept after its day: send the annex.');
  expect(lines.join('\n')).not.toMatch(/kept your word|in time/);
});

it('a move in time is told as one, for the one who owes it alone [2.6] [1.10]', async () => {
  const { said, on, trust, assess } = await world();
  const mine = await said('02', 'I promised @helen to send the annex by 6 March');
  const theirs = await said('02', 'Helen will send me the budget by 6 March');
  await perform(commitmentMove, on('05'), { fact: theirs, day: '2026-03-12' });
  expect(await trust('05')).toEqual(['Helen said before its day that it moves, on 5 March: send the budget']);
  expect((await assess('05')).join('\n')).not.toMatch(/in time/);
  await perform(commitmentMove, on('05'), { fact: mine, day: '2026-03-12' });
  expect(await assess('05')).toContain('You said in time that it moves: send the annex.');
  // Missed after all, it is no strength any more.
  await perform(commitmentMove, on('13'), { fact: mine, day: '2026-03-20' });
  expect((await assess('13')).join('\n')).not.toMatch(/in time/);
  expect(await trust('13')).toContain('You said before its day that it moves, on 5 March: send the annex');
});
