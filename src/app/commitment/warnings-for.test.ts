import { describe, expect, it } from 'vitest';
import { aMoment } from '../../../tests/support/content.ts';
import { ledgerWorlds } from '../../../tests/support/ledger-world.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { perform } from '../perform.ts';
import { todayShow } from '../today/show.ts';
import { commitmentList } from './list.ts';
import { commitmentMove } from './move.ts';
import { commitmentSize } from './size.ts';

const world = ledgerWorlds();

describe('the early warning', () => {
  it('says nothing of what is far off, and tells in words why something near is in danger [2.3]', async () => {
    const { said, row, on, store } = await world();
    const fact = await said('02', 'I promised @helen to send the annex by 26 March');
    for (const day of ['03', '10', '17', '24']) expect((await row(day, fact)).warning).toBeNull();
    // Due tomorrow, and nothing said of it for three weeks.
    expect((await row('25', fact)).warning?.words).toBe(
      'It is due tomorrow, and nothing was said of it since 2 March. Do it now, or tell them today.',
    );
    expect(await row('25', fact)).toMatchObject({ standing: 'at-risk' });
    await perform(commitmentSize, on('16'), { fact, size: 'weeks' });
    expect((await row('16', fact)).warning).toBeNull();
    expect((await row('19', fact)).warning?.words).toBe(
      'You say it takes weeks, and until Thursday 26 March about 48 hours are left. You will miss this: tell them today.',
    );
    expect((await perform(todayShow, on('25'), {})).warnings).toMatchObject([{ fact }]);
    expect(store.facts.get(fact)?.closed).toBeNull();
  });

  it('reads the calendar: a full day leaves no room, time kept free for work does [2.3]', async () => {
    const { said, row, store } = await world();
    const fact = await said('09', 'I promised @helen to send the annex by 10 March');
    expect((await row('10', fact)).warning).toBeNull();
    const talk = aMoment({
      id: 'long',
      key: 'long',
      title: 'Board offsite',
      start: '2026-03-10T08:00:00+00:00',
      end: '2026-03-10T16:00:00+00:00',
    });
    store.moments.put({ ...talk, title: 'Focus: annex' });
    expect((await row('10', fact)).warning).toBeNull();
    store.moments.put(talk);
    expect((await row('10', fact)).warning?.words).toBe(
      'It is due today, and your calendar leaves about one hour until then. Do it now, or tell them today.',
    );
    store.moments.put({ ...talk, status: 'cancelled' });
    expect((await row('10', fact)).warning).toBeNull();
  });

  it('warns of a day that was given up, until there is a new one [2.3]', async () => {
    const { said, row, on } = await world();
    const fact = await said('02', 'I promised @helen to send the annex by 20 March');
    const { changes } = await perform(factCapture, on('09'), { text: 'the annex will be late' });
    await perform(factAccept, on('09'), { facts: changes.map(({ id }) => id) });
    expect((await row('10', fact)).warning).toMatchObject({ reasons: [{ why: 'given-up' }] });
    await perform(commitmentMove, on('11'), { fact, day: '2026-03-27' });
    expect((await row('11', fact)).warning).toBeNull();
  });

  it('asks instead where later words may say that it was done [2.2] [2.3]', async () => {
    const { said, row, on } = await world();
    const fact = await said('02', 'I promised @helen to send the annex by 20 March');
    const { changes } = await perform(factCapture, on('19'), { text: 'sent Helen the annex' });
    expect(changes).toMatchObject([{ what: 'kept' }]);
    expect(await row('20', fact)).toMatchObject({ warning: null, ask: { what: 'done' } });
    expect((await perform(commitmentList, on('20'), {})).changes).toMatchObject([{ fact }]);
  });

  it('takes the hours of what else is due by then, and of nothing due later or sized no more [2.3]', async () => {
    const { said, row, on } = await world();
    // Two working days until Tuesday: sixteen hours, of which days of work take twelve.
    const fact = await said('08', 'I promised @helen to send the annex by 10 March');
    const other = await said('08', 'I owe Omar the visitor list by 9 March');
    const size = (one: string, words: 'hour' | 'day' | 'days' | 'none') =>
      perform(commitmentSize, on('08'), { fact: one, size: words });
    await size(fact, 'days');
    expect((await row('09', fact)).warning).toBeNull();
    await size(other, 'hour');
    expect((await row('09', fact)).warning).toBeNull();
    await size(other, 'day');
    expect((await row('09', fact)).warning?.words).toBe(
      'You say it takes days, and until tomorrow about ten hours are left, with something else due by then. You will miss this: tell them today.',
    );
    // Due on the same day it takes its part, a day later it does not.
    await perform(commitmentMove, on('08'), { fact: other, day: '2026-03-10' });
    expect((await row('09', fact)).warning).not.toBeNull();
    await perform(commitmentMove, on('08'), { fact: other, day: '2026-03-11' });
    expect((await row('09', fact)).warning).toBeNull();
  });
});
