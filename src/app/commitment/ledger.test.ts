import { describe, expect, it } from 'vitest';
import { ledgerWorlds } from '../../../tests/support/ledger-world.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { factClose } from '../fact/close.ts';
import { factPropose } from '../fact/propose.ts';
import { perform } from '../perform.ts';
import { personEdit } from '../person/edit.ts';
import { commitmentList } from './list.ts';
import { commitmentMove } from './move.ts';
import { commitmentSize } from './size.ts';
import { commitmentWarn } from './warn.ts';

const world = ledgerWorlds();

describe('the ledger', () => {
  it('lists mine and theirs, to whom and by when, the soonest first [2.1]', async () => {
    const { said, rows, on } = await world();
    await said('02', 'I owe Helen the headcount numbers by 20 March');
    await said('02', 'I promised @helen to send the annex by 12 March');
    await said('03', 'Helen will send me the budget by 13 March');
    const all = await rows('04');
    expect(all.map(({ way, other, fact }) => [way, other?.name, fact.due?.date])).toEqual([
      ['mine', 'Helen Lind', '2026-03-12'],
      ['theirs', 'Helen Lind', '2026-03-13'],
      ['mine', 'Helen Lind', '2026-03-20'],
    ]);
    expect(all.every(({ standing, warning, ask }) => standing === 'open' && warning === null && ask === null)).toBe(
      true,
    );
    expect((await rows('04', { way: 'theirs' })).map(({ way }) => way)).toEqual(['theirs']);
    expect(await rows('04', { person: 'omar' })).toEqual([]);
    expect((await perform(commitmentList, on('04'), {})).sentence).toBe(
      'You owe two things; the next is due on 12 March.',
    );
    // A day before any of it was said knows nothing of it.
    expect(await rows('01')).toEqual([]);
  });

  it('keeps what names nobody or no day as a question, and guesses neither [2.1]', async () => {
    const { store, said, row } = await world();
    const undated = await said('02', 'I owe Helen the floor plan');
    const fact = store.facts.get(undated);
    expect(fact?.due).toBeNull();
    expect(await row('20', undated)).toMatchObject({ standing: 'open', warning: null, ask: { what: 'day' } });
    if (fact) store.facts.put({ ...fact, owner: null });
    expect(await row('20', undated)).toMatchObject({ way: 'nobody', ask: { what: 'owner' } });
  });

  it('counts a move before its day as renegotiated, and one after it as overdue until then [2.2]', async () => {
    const { said, row, on, history } = await world();
    const fact = await said('02', 'I promised @helen to send the annex by 12 March');
    await perform(commitmentMove, on('10'), { fact, day: '2026-03-19', why: 'the auditors come on the 17th' });
    expect(await row('10', fact)).toMatchObject({
      standing: 'renegotiated',
      moves: [{ from: '2026-03-12', to: '2026-03-19', early: true, why: 'the auditors come on the 17th' }],
    });
    expect(await row('20', fact)).toMatchObject({ standing: 'overdue' });
    await perform(commitmentMove, on('20'), { fact, day: '2026-03-25' });
    expect(await row('20', fact)).toMatchObject({ standing: 'open', moves: [{ early: true }, { early: false }] });
    await perform(factClose, on('25'), { fact, how: 'kept' });
    expect(await row('25', fact)).toMatchObject({ standing: 'kept' });
    expect(await history('25', fact)).toEqual([
      'Promised to Helen Lind',
      'Accepted',
      'Moved from 12 March to 19 March, before its day was over: the auditors come on the 17th',
      'Moved from 19 March to 25 March, after its day',
      'Kept',
    ]);
    // A replayed day sees the day that stood then.
    expect(await row('09', fact)).toMatchObject({ standing: 'open', moves: [], fact: { due: { date: '2026-03-12' } } });
    expect(await row('11', fact)).toMatchObject({ standing: 'renegotiated', fact: { due: { date: '2026-03-19' } } });
    expect(await history('11', fact)).toHaveLength(3);
  });

  it('takes each verb back as it was [2.2]', async () => {
    const { said, row, on, store } = await world();
    const fact = await said('02', 'I promised @helen to send the annex by 12 March');
    const before = store.facts.get(fact);
    const same = () =>
      expect(store.facts.get(fact)).toMatchObject({ due: before?.due, closed: null, state: 'accepted' });
    await perform(commitmentMove, on('10'), { fact, day: '2026-03-19' });
    await perform(commitmentMove, on('10'), { fact, day: '2026-03-12' });
    expect((await row('10', fact)).moves).toHaveLength(2);
    await perform(commitmentMove, on('10'), { fact, undo: true });
    expect(store.facts.get(fact)?.due?.date).toBe('2026-03-19');
    await perform(commitmentMove, on('10'), { fact, undo: true });
    same();
    await expect(perform(commitmentMove, on('10'), { fact, undo: true })).rejects.toMatchObject({
      code: 'no-way-back',
    });
    for (const how of ['kept', 'dropped', 'broken'] as const) {
      await perform(factClose, on('10'), { fact, how, why: 'so it is' });
      expect(await row('10', fact)).toMatchObject({ standing: how, fact: { closed: { why: 'so it is' } } });
      await perform(factClose, on('10'), { fact, how, undo: true });
      same();
    }
    expect(store.factSteps.ofFacts([fact], on('10').now)).toEqual([]);
    await perform(commitmentSize, on('10'), { fact, size: 'days' });
    await perform(commitmentSize, on('10'), { fact, size: 'none' });
    expect(store.facts.get(fact)?.size).toBeUndefined();
    expect(store.factSteps.ofFacts([fact], on('10').now)).toEqual([]);
  });

  it('tells late from kept by the day it was done, and keeps being closed and opened again [2.2]', async () => {
    const { said, row, on, history } = await world();
    const fact = await said('02', 'I promised @helen to send the annex by 6 March');
    await perform(factClose, on('10'), { fact, how: 'kept', on: '2026-03-05' });
    expect(await row('10', fact)).toMatchObject({ standing: 'kept' });
    await perform(factClose, on('11'), { fact, how: 'open', why: 'one page was missing' });
    expect(await row('11', fact)).toMatchObject({ standing: 'overdue' });
    await perform(factClose, on('12'), { fact, how: 'kept' });
    expect(await row('12', fact)).toMatchObject({ standing: 'late' });
    expect(await history('12', fact)).toEqual([
      'Promised to Helen Lind',
      'Accepted',
      'Kept on 5 March',
      'Opened again: one page was missing',
      'Kept after its day',
    ]);
    // Done twice is once.
    await perform(factClose, on('13'), { fact, how: 'kept' });
    expect((await row('13', fact)).fact.closed?.at).toBe('2026-03-12T09:00:00+00:00');
    await perform(factClose, on('13'), { fact, how: 'open', undo: true });
    expect(await row('13', fact)).toMatchObject({ standing: 'overdue' });
    await expect(perform(factClose, on('13'), { fact, how: 'kept', on: '2026-03-14' })).rejects.toMatchObject({
      code: 'bad-input',
      field: 'on',
    });
  });

  it('refuses what another window has changed since, and says so [2.1]', async () => {
    const { said, on, row } = await world();
    const fact = await said('02', 'I promised @helen to send the annex by 12 March');
    await perform(commitmentMove, on('10'), { fact, day: '2026-03-19', seen: '2026-03-12' });
    await expect(
      perform(commitmentMove, on('10'), { fact, day: '2026-03-16', seen: '2026-03-12' }),
    ).rejects.toMatchObject({ code: 'changed-elsewhere' });
    await perform(factClose, on('10'), { fact, how: 'kept', seen: 'open' });
    await expect(perform(factClose, on('10'), { fact, how: 'dropped', seen: 'open' })).rejects.toMatchObject({
      code: 'changed-elsewhere',
    });
    await expect(perform(commitmentMove, on('10'), { fact, day: '2026-03-16' })).rejects.toMatchObject({
      code: 'exists',
    });
    expect(await row('10', fact)).toMatchObject({ standing: 'kept', fact: { due: { date: '2026-03-19' } } });
  });

  it('asks of a day that was past when it was accepted, and of who has left [2.1] [2.3]', async () => {
    const { said, row, on } = await world();
    const fact = await said('02', 'I promised @helen to send the annex by 6 March', '10');
    expect(await row('11', fact)).toMatchObject({ standing: 'overdue', ask: { what: 'past' }, tell: null });
    await perform(personEdit, on('09'), { person: 'helen', gone: '2026-03-09' });
    const other = await said('03', 'I owe Helen the headcount numbers by 12 March');
    expect(await row('11', other)).toMatchObject({ ask: { what: 'gone' }, tell: null });
    await expect(perform(commitmentWarn, on('11'), { fact: other })).rejects.toMatchObject({
      code: 'bad-input',
      message: 'Helen left on 9 March.',
    });
  });

  it('keeps the day the user moved it to where older words are accepted later [2.2]', async () => {
    const { said, on, store, row } = await world();
    const fact = await said('02', 'I promised @helen to send the annex by 12 March');
    const { changes } = await perform(factCapture, on('05'), { text: 'annex slips to 17 March' });
    await perform(commitmentMove, on('06'), { fact, day: '2026-03-20' });
    await perform(factAccept, on('09'), { facts: changes.map(({ id }) => id) });
    expect(await row('09', fact)).toMatchObject({
      fact: { due: { date: '2026-03-20' } },
      moves: [
        { from: '2026-03-12', to: '2026-03-17' },
        { from: '2026-03-17', to: '2026-03-20' },
      ],
    });
    expect(store.facts.at(fact, on('05', '12:00').now)?.due?.date).toBe('2026-03-17');
    await perform(factPropose, on('09'), { facts: changes.map(({ id }) => id) });
    expect(await row('09', fact)).toMatchObject({ moves: [{ from: '2026-03-12', to: '2026-03-20' }] });
  });
});
