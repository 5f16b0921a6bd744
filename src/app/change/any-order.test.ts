import { describe, expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { factClose } from '../fact/close.ts';
import { factPropose } from '../fact/propose.ts';
import { factReject } from '../fact/reject.ts';
import { perform } from '../perform.ts';
import { personEdit } from '../person/edit.ts';
import { todayShow } from '../today/show.ts';
import { changeList } from './list.ts';

const newWorkspace = freshWorkspaces();

/** A promise to Dana of 3 March 2026, due on Friday the 6th, accepted. */
const promised = async () => {
  const workspace = await newWorkspace();
  const base = contextFor(workspace, { newId });
  const context = (day: string) => ({ ...base, now: `2026-03-${day}T09:00:00+00:00` });
  const capture = (text: string, day: string) => perform(factCapture, context(day), { text });
  const { facts } = await capture('I promised @dana to send the annex by Friday', '03');
  await perform(personEdit, context('03'), { person: 'dana', standing: 'above' });
  await perform(factAccept, context('03'), { facts: facts.map(({ id }) => id) });
  const said = async (text: string, day: string): Promise<string> => (await capture(text, day)).changes[0]?.id ?? '';
  const waiting = async (day: string) => (await perform(changeList, context(day), {})).changes.map(({ id }) => id);
  const accept = (id: string, day = '10') => perform(factAccept, context(day), { facts: [id] });
  const propose = (id: string) => perform(factPropose, context('10'), { facts: [id] });
  const reject = (id: string) => perform(factReject, context('10'), { facts: [id] });
  const fact = facts[0]?.id ?? '';
  const closed = () => workspace.store().facts.get(fact)?.closed ?? null;
  return { store: workspace.store, context, said, waiting, accept, propose, reject, closed, fact };
};

const slips = "told Dana I won't make Friday with the annex, Monday instead";
const done = 'sent Dana the annex this morning';

describe('a promise whose day was moved before it was done', () => {
  it('is asked about in the order of the words, and is kept by the day that stands [2.2]', async () => {
    const { said, waiting, accept, closed, context } = await promised();
    const [move, kept] = [await said(slips, '05'), await said(done, '09')];
    expect(await waiting('10')).toEqual([move, kept]);
    const today = await perform(todayShow, context('10'), {});
    expect(today.changes.map(({ id }) => id)).toEqual([move, kept]);
    await accept(move);
    await accept(kept);
    expect(closed()).toEqual({ how: 'kept', at: '2026-03-09T09:00:00+00:00' });
  });

  it('is kept whichever is accepted first: the move still waits once it is closed', async () => {
    const { said, waiting, accept, propose, closed, store, fact } = await promised();
    const [move, kept] = [await said(slips, '05'), await said(done, '09')];
    await accept(kept);
    expect(closed()?.how).toBe('late');
    expect(await waiting('10')).toEqual([move]);
    await accept(move);
    expect(closed()?.how).toBe('kept');
    expect(store().facts.get(fact)?.due?.date).toBe('2026-03-09');
    await propose(move);
    expect(closed()?.how).toBe('late');
  });

  it('and where it was closed by hand', async () => {
    const { said, accept, closed, context, fact } = await promised();
    const move = await said(slips, '05');
    await perform(factClose, context('09'), { fact, how: 'kept' });
    expect(closed()?.how).toBe('late');
    await accept(move);
    expect(closed()).toEqual({ how: 'kept', at: '2026-03-09T09:00:00+00:00' });
  });

  it('a move said after it was done waits no longer and changes nothing of how it ended', async () => {
    const { said, waiting, accept, closed } = await promised();
    const kept = await said(done, '09');
    const move = await said('annex slips to 12 March', '10');
    expect(await waiting('10')).toEqual([kept, move]);
    await accept(kept);
    expect(await waiting('10')).toEqual([]);
    await accept(move);
    expect(closed()?.how).toBe('late');
  });
});

describe('a promise that was said to be done and to be off', () => {
  it('ends as was said first, and stays closed while one of the two stands', async () => {
    const { said, accept, reject, propose, closed } = await promised();
    const kept = await said(done, '05');
    const dropped = await said('Dana no longer needs the annex', '06');
    await accept(dropped);
    expect(closed()).toEqual({ how: 'dropped', at: '2026-03-06T09:00:00+00:00' });
    await accept(kept);
    expect(closed()).toEqual({ how: 'kept', at: '2026-03-05T09:00:00+00:00' });
    await reject(kept);
    expect(closed()).toEqual({ how: 'dropped', at: '2026-03-06T09:00:00+00:00' });
    await accept(kept);
    await propose(dropped);
    expect(closed()?.how).toBe('kept');
    await propose(kept);
    expect(closed()).toBeNull();
  });

  it('is not said to have ended otherwise by words that came later: those are refused', async () => {
    const { said, accept, closed, store } = await promised();
    const kept = await said(done, '05');
    const dropped = await said('Dana no longer needs the annex', '06');
    await accept(kept);
    await expect(accept(dropped)).rejects.toMatchObject({ code: 'exists' });
    expect(closed()?.how).toBe('kept');
    expect(store().factChanges.get(dropped)?.state).toBe('proposed');
  });
});

describe('a promise that was said twice', () => {
  it('is one when the later words are accepted by their own id, and two proposals never [2.2]', async () => {
    const { said, accept, propose, store, fact } = await promised();
    const again = await said('I promised Dana to send the annex by Friday', '04');
    expect(store().factChanges.get(again)?.what).toBe('repeated');
    const twin = store()
      .facts.all()
      .find(({ id, kind }) => id !== fact && kind === 'commitment');
    if (!twin) throw new Error('not said twice');
    const { facts, changes } = await accept(twin.id);
    expect([facts.map(({ id }) => id), changes.map(({ id }) => id)]).toEqual([[fact], [again]]);
    expect(store().facts.get(twin.id)?.state).toBe('superseded');
    expect(store().facts.get(fact)?.lastConfirmed).toBe('2026-03-10T09:00:00+00:00');
    await propose(twin.id);
    expect([store().facts.get(twin.id)?.state, store().factChanges.get(again)?.state]).toEqual([
      'superseded',
      'proposed',
    ]);
  });
});
