import { describe, expect, it } from 'vitest';
import { aMoment, aPerson } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import { draftSend } from '../draft/send.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { factClose } from '../fact/close.ts';
import { factPropose } from '../fact/propose.ts';
import { perform } from '../perform.ts';
import { personEdit } from '../person/edit.ts';
import { todayShow } from '../today/show.ts';
import { commitmentList } from './list.ts';
import { commitmentMove } from './move.ts';
import { commitmentNudge } from './nudge.ts';
import { commitmentShow } from './show.ts';
import { commitmentSize } from './size.ts';
import { commitmentWarn } from './warn.ts';

const newWorkspace = freshWorkspaces();

/** Helen above, Omar beside; `on` gives the same workspace on another day of March 2026, at nine. */
const world = async () => {
  const workspace = await newWorkspace();
  const base = contextFor(workspace, { newId });
  const on = (day: string, time = '09:00') => ({ ...base, now: `2026-03-${day}T${time}:00+00:00` });
  const store = workspace.store();
  store.people.add(aPerson({ id: 'me', name: 'Priya Raman', standing: 'me' }));
  store.people.add(aPerson({ id: 'helen', name: 'Helen Lind', standing: 'above' }));
  store.people.add(aPerson({ id: 'omar', name: 'Omar Haddad', standing: 'beside' }));
  /** Captures a line, accepts what is read of it, and gives the id of the first fact. */
  const said = async (day: string, text: string, accepted = day) => {
    const { facts } = await perform(factCapture, on(day), { text });
    await perform(factAccept, on(accepted), { facts: facts.map(({ id }) => id) });
    const [first] = facts;
    if (!first) throw new Error('nothing was read');
    return first.id;
  };
  const rows = async (day: string, input: Parameters<typeof commitmentList.run>[1] | object = {}, time = '09:00') =>
    (await perform(commitmentList, on(day, time), { which: 'all', ...input })).rows;
  const row = async (day: string, fact: string, time = '09:00') => {
    const found = (await rows(day, {}, time)).find((one) => one.fact.id === fact);
    if (!found) throw new Error('it is not in the ledger');
    return found;
  };
  const history = async (day: string, fact: string) =>
    (await perform(commitmentShow, on(day), { fact })).history.map(({ words, why }) =>
      why ? `${words}: ${why}` : words,
    );
  return { workspace, store, on, said, rows, row, history };
};

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
    expect(await row('11', fact)).toMatchObject({ standing: 'overdue', ask: { what: 'past' }, warning: null });
    await perform(personEdit, on('09'), { person: 'helen', gone: '2026-03-09' });
    const other = await said('03', 'I owe Helen the headcount numbers by 12 March');
    expect(await row('11', other)).toMatchObject({ ask: { what: 'gone' } });
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
      'You say it takes weeks; until Thursday 26 March there are about 48 hours left. You will miss this: tell them today.',
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
});

describe('telling and asking', () => {
  const fine = (findings: readonly { readonly severity: string }[]) =>
    expect(findings.filter(({ severity }) => severity !== 'advice')).toEqual([]);

  it('writes what was promised and the new day or the choice, passes review, and is kept as told [2.3]', async () => {
    const { said, row, on, history, store } = await world();
    const fact = await said('02', 'I promised @helen to send the annex by 13 March');
    const choice = await perform(commitmentWarn, on('10'), { fact });
    fine(choice.findings);
    expect(choice.draft.text).toMatchInlineSnapshot(`
      "Helen,

      I owe you this, noted on 2 March: send the annex, by Friday 13 March. I may not make that day, and I want you to know it while you can still plan.

      Which do you prefer: what is ready by Friday 13 March, or all of it on a later day? Please tell me by Wednesday 11 March.

      Priya"
    `);
    const named = await perform(commitmentWarn, on('10'), { fact, day: '2026-03-18' });
    fine(named.findings);
    expect(named.draft.id).toBe(choice.draft.id);
    expect(named.draft.text).toMatchInlineSnapshot(`
      "Helen,

      I owe you this, noted on 2 March: send the annex, by Friday 13 March. I may not make that day, and I want you to know it while you can still plan.

      You will have it by Wednesday 18 March. If you need a part of it earlier, please tell me by Wednesday 11 March which one.

      Priya"
    `);
    await perform(draftSend, on('10'), { draft: named.draft.id });
    expect(await row('10', fact)).toMatchObject({ told: { what: 'told' } });
    expect(await history('10', fact)).toContain('Helen Lind was told');
    await perform(draftSend, on('10'), { draft: named.draft.id, undo: true });
    expect(await row('10', fact)).toMatchObject({ told: null });
    await expect(perform(commitmentWarn, on('17'), { fact })).rejects.toMatchObject({
      code: 'bad-input',
      field: 'day',
    });
    store.drafts.remove(named.draft.id);
    const late = await perform(commitmentWarn, on('17'), {
      fact,
      day: '2026-03-20',
      why: 'the figures came two days late',
    });
    fine(late.findings);
    expect(late.draft.text).toMatchInlineSnapshot(`
      "Helen,

      I missed this: send the annex, by Friday 13 March. That day is past, and you do not have it yet. The figures came two days late.

      You will have it by Friday 20 March. If you need a part of it earlier, please tell me by Wednesday 18 March which one.

      Priya"
    `);
  });

  it('asks politely, with what was said and when, and a way out [6.5]', async () => {
    const { said, on, row } = await world();
    const fact = await said('02', 'Helen will send me the budget by 6 March');
    const { draft, findings } = await perform(commitmentNudge, on('10'), { fact });
    fine(findings);
    expect(draft.text).toMatchInlineSnapshot(`
      "Helen,

      I noted on 2 March that this comes from you: send the budget, by Friday 6 March. Which day is right for it now?

      If somebody else has it now, or it is off, one line to say so is enough.

      Priya"
    `);
    await perform(draftSend, on('10'), { draft: draft.id });
    expect(await row('10', fact)).toMatchObject({ told: { what: 'nudged' } });
    const mine = await said('02', 'I promised @helen to send the annex by 13 March');
    await expect(perform(commitmentNudge, on('10'), { fact: mine })).rejects.toMatchObject({ code: 'bad-input' });
  });
});
