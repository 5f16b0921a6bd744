import { expect, it } from 'vitest';
import { ledgerWorlds } from '../../../tests/support/ledger-world.ts';
import { factClose } from '../fact/close.ts';
import { perform } from '../perform.ts';
import { commitmentList } from './list.ts';
import { commitmentMove } from './move.ts';

const world = ledgerWorlds();

it('as of a day between being kept and opened again it stands kept, as of every other as it stood [2.2]', async () => {
  const { said, on, row, history } = await world();
  const fact = await said('02', 'I promised @helen to send the annex by 6 March');
  await perform(factClose, on('05'), { fact, how: 'kept', why: 'by hand' });
  await perform(factClose, on('10'), { fact, how: 'open' });
  await perform(factClose, on('12'), { fact, how: 'dropped' });
  const list = async (day: string, which: 'open' | 'closed') =>
    (await perform(commitmentList, { ...on(day), replayed: true }, { which })).rows.length;
  const stands = async (day: string) => [
    (await row(day, fact)).standing,
    await list(day, 'open'),
    await list(day, 'closed'),
  ];
  expect(await stands('04')).toEqual(['open', 1, 0]);
  expect(await stands('06')).toEqual(['kept', 0, 1]);
  expect((await row('06', fact)).fact.closed).toMatchObject({ at: on('05').now, why: 'by hand' });
  expect(await stands('11')).toEqual(['overdue', 1, 0]);
  expect(await stands('13')).toEqual(['dropped', 0, 1]);
  expect(await history('06', fact)).toEqual(['Promised to Helen Lind', 'Accepted', 'Kept: by hand']);
});

it('kept and opened again in the same moment it is open, and the day it had then stands [2.2]', async () => {
  const { said, on, row } = await world();
  const fact = await said('02', 'I promised @helen to send the annex by 6 March');
  await perform(commitmentMove, on('04'), { fact, day: '2026-03-16' });
  await perform(factClose, on('05'), { fact, how: 'kept' });
  await perform(factClose, on('05'), { fact, how: 'open' });
  expect(await row('05', fact)).toMatchObject({ standing: 'renegotiated' });
  expect(await row('03', fact)).toMatchObject({ standing: 'open', fact: { due: { date: '2026-03-06' } } });
});
