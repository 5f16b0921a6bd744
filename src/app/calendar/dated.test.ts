import { expect, it } from 'vitest';
import { ledgerWorlds } from '../../../tests/support/ledger-world.ts';
import { commitmentMove } from '../commitment/move.ts';
import { perform } from '../perform.ts';
import { planNow } from '../reminder/plan.ts';
import { datedOf } from './dated.ts';
import { reminderTitle } from './reminder-title.ts';

const world = ledgerWorlds();

it('says an act beside its name and day once, in the calendar and in a reminder, also where it moved [6.1] [9.9]', async () => {
  const { said, on, store } = await world();
  const table = await said('02', 'I promised Helen the budget table by Friday');
  const list = await said('02', 'I owe Omar the visitor list by Friday');
  const words = (day: string) => datedOf(on(day)).map((one) => one.words);
  expect(words('03').sort()).toEqual(['The budget table (Helen)', 'The visitor list (Omar)']);
  await perform(commitmentMove, on('03'), { fact: list, day: '2026-03-25' });
  expect(words('03').sort()).toEqual(['The budget table (Helen)', 'The visitor list (Omar)']);

  planNow(on('03'), new Set());
  const titles = (fact: string) =>
    store.reminders
      .inStates(['scheduled'])
      .filter((one) => one.fact === fact && one.kind === 'due')
      .map(reminderTitle(on('03')));
  expect(titles(table)).toContain('You owe Helen: the budget table, due tomorrow.');
  expect(titles(list)).toContain('You owe Omar: the visitor list, due tomorrow.');
});
