import { describe, expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { factClose } from '../fact/close.ts';
import { factPropose } from '../fact/propose.ts';
import { factReject } from '../fact/reject.ts';
import { importRun } from '../import/run.ts';
import { importUndo } from '../import/undo.ts';
import { perform } from '../perform.ts';
import { personEdit } from '../person/edit.ts';
import { personMe } from '../person/me.ts';
import { personShow } from '../person/show.ts';
import { todayShow } from '../today/show.ts';
import { changeList } from './list.ts';

const newWorkspace = freshWorkspaces();
const at = (day: string) => `2026-03-${day}T09:00:00+00:00`;

const mail = (id: string, day: string, from: string, words: string, inReplyTo = '', subject = 'The annex'): string => {
  const people = { robin: 'Robin Ames <robin@corp.example>', dana: 'Dana Whitfield <dana@corp.example>' };
  const [one, other] = from === 'robin' ? [people.robin, people.dana] : [people.dana, people.robin];
  return `From: ${one}\nTo: ${other}\nMessage-ID: <${id}@corp.example>\n${inReplyTo ? `In-Reply-To: <${inReplyTo}@corp.example>\n` : ''}Date: ${day} Mar 2026 09:00:00 +0000\nSubject: ${subject}\n\n${words}\n`;
};
const world = async (day = '10') => {
  const workspace = await newWorkspace();
  const base = contextFor(workspace, { newId });
  const context = (on = day) => ({ ...base, now: at(on) });
  const bring = async (text: string, on = day) => {
    const { import: number } = await perform(importRun, context(on), { files: [{ name: `${on}.eml`, text }] });
    return number;
  };
  const known = async (): Promise<void> => {
    await perform(personMe, context(), { person: 'robin@corp.example' });
    await perform(personEdit, context(), { person: 'dana', standing: 'above' });
  };
  return { workspace, context, bring, known, store: workspace.store };
};
const promise = mail('1', '3', 'robin', "Dear Dana,\n\nI'll send you the annex by Friday.\n\nRobin");

/** A promise of Robin's to send the annex by 6 March, accepted. */
const promised = async () => {
  const there = await world();
  await there.bring(promise, '03');
  await there.known();
  const [fact] = there
    .store()
    .facts.all()
    .filter(({ kind }) => kind === 'commitment');
  if (!fact) throw new Error('no promise');
  await perform(factAccept, there.context('03'), { facts: [fact.id] });
  return { ...there, fact: fact.id };
};

describe('later words about a promise', () => {
  it('"done, sent this morning" closes the promise that is there, in time as of when it was said [2.2] [6.5]', async () => {
    const { store, bring, context, fact } = await promised();
    await bring(mail('2', '5', 'robin', 'Done, sent this morning.', '1', 'Re: The annex'), '10');
    expect(store().facts.all()).toHaveLength(1);
    const { changes } = await perform(changeList, context('10'), {});
    expect(changes).toMatchObject([
      { what: 'kept', quote: 'Done, sent this morning.', state: 'proposed', of: { id: fact } },
    ]);
    const today = await perform(todayShow, context('10'), {});
    expect(today.changes.map(({ id }) => id)).toEqual([changes[0]?.id]);
    const change = changes[0]?.id ?? '';
    const { facts } = await perform(factAccept, context('10'), { facts: [change] });
    // Said on the fifth, due on the sixth, accepted on the tenth.
    expect(facts).toMatchObject([
      { id: fact, closed: { how: 'kept', at: '2026-03-05T09:00:00+00:00' }, told: [{ what: 'kept' }] },
    ]);
    expect((await perform(todayShow, context('10'), {})).iOwe).toEqual([]);
    await perform(factPropose, context('10'), { facts: [change] });
    expect(store().facts.get(fact)).toMatchObject({ closed: null, state: 'accepted' });
    expect((await perform(changeList, context('10'), {})).total).toBe(1);
  });

  it('a new day moves it, keeps the old one, and a replayed day sees the old one [2.2]', async () => {
    const { store, context, fact } = await promised();
    const { changes } = await perform(factCapture, context('05'), {
      text: "told Dana I won't make Friday, Tuesday instead",
    });
    expect(changes).toMatchObject([{ what: 'moved', due: { date: '2026-03-10' }, of: { id: fact } }]);
    await perform(factAccept, context('05'), { facts: [changes[0]?.id ?? ''] });
    expect(store().facts.get(fact)?.due?.date).toBe('2026-03-10');
    const shown = await perform(personShow, context('05'), { person: 'dana' });
    expect(shown.facts[0]?.told).toMatchObject([
      { what: 'moved', was: { date: '2026-03-06' }, due: { date: '2026-03-10' } },
    ]);
    const before = await perform(personShow, { ...context('04'), replayed: true }, { person: 'dana' });
    expect(before.facts[0]).toMatchObject({ due: { date: '2026-03-06' }, told: [] });
    await perform(factPropose, context('05'), { facts: [changes[0]?.id ?? ''] });
    expect(store().facts.get(fact)?.due?.date).toBe('2026-03-06');
  });

  it('moves stand in the order in which they were said, whichever is accepted first', async () => {
    const { store, context, fact } = await promised();
    const first = await perform(factCapture, context('04'), { text: "told Dana I won't make Friday, Monday instead" });
    const second = await perform(factCapture, context('05'), { text: 'annex slips to 12 March' });
    const [a = '', b = ''] = [first.changes[0]?.id, second.changes[0]?.id];
    await perform(factAccept, context('05'), { facts: [b] });
    await perform(factAccept, context('05'), { facts: [a] });
    expect(store().facts.get(fact)?.due?.date).toBe('2026-03-12');
    expect(store().facts.at(fact, at('04'))?.due?.date).toBe('2026-03-09');
    await perform(factPropose, context('05'), { facts: [a] });
    expect(store().facts.get(fact)?.due?.date).toBe('2026-03-12');
    await perform(factPropose, context('05'), { facts: [b] });
    expect(store().facts.get(fact)?.due?.date).toBe('2026-03-06');
  });

  it('what is no longer needed is dropped; rejected, it stays open and is not asked again', async () => {
    const { store, bring, context, fact } = await promised();
    await bring(mail('2', '5', 'dana', 'The annex is no longer needed.', '1', 'Re: The annex'), '10');
    const [change] = (await perform(changeList, context('10'), { person: 'dana' })).changes;
    expect(change).toMatchObject({ what: 'dropped', saidBy: 'Dana Whitfield' });
    await perform(factReject, context('10'), { facts: [change?.id ?? ''] });
    expect(store().facts.get(fact)?.closed).toBeNull();
    expect((await perform(changeList, context('10'), {})).changes).toEqual([]);
    await perform(factAccept, context('10'), { facts: [change?.id ?? ''] });
    expect(store().facts.get(fact)?.closed?.how).toBe('dropped');
    await perform(factClose, context('10'), { fact, how: 'open' });
    expect(store().factChanges.get(change?.id ?? '')?.state).toBe('rejected');
  });

  it('the same promise said once more is one promise; taken for another one it stands by itself', async () => {
    const { store, bring, context, fact } = await promised();
    await bring(mail('2', '4', 'robin', "As I said, I'll send you the annex by Friday.", '1', 'Re: The annex'), '10');
    const live = () =>
      store()
        .facts.all()
        .filter(({ state }) => state === 'accepted' || state === 'proposed');
    expect(live().map(({ id }) => id)).toEqual([fact]);
    const [again] = store().factChanges.ofFact(fact);
    expect(again).toMatchObject({ what: 'repeated', state: 'proposed' });
    // Nobody is asked about it.
    expect((await perform(changeList, context('10'), {})).changes).toEqual([]);
    await perform(factReject, context('10'), { facts: [again?.id ?? ''] });
    expect(live()).toHaveLength(2);
    await perform(factPropose, context('10'), { facts: [again?.id ?? ''] });
    expect(live()).toHaveLength(1);
  });

  it('a capture of a promise that a mail made already says so', async () => {
    const { store, context, fact } = await promised();
    const captured = await perform(factCapture, context('04'), { text: 'I promised Dana to send the annex by Friday' });
    expect(captured.facts).toEqual([]);
    expect(captured.changes).toMatchObject([{ what: 'repeated', of: { id: fact } }]);
    await perform(factAccept, context('04'), { facts: captured.changes.map(({ id }) => id) });
    expect(store().facts.get(fact)?.lastConfirmed).toBe(at('04'));
  });

  it('two that could be meant are a question; the answer settles both, and can be undone', async () => {
    const { store, context, fact } = await promised();
    const other = await perform(factCapture, context('03'), { text: 'I promised Dana to book the venue by Friday' });
    await perform(factAccept, context('03'), { facts: other.facts.map(({ id }) => id) });
    const { changes } = await perform(factCapture, context('05'), {
      text: "told Dana I won't make Friday, Tuesday instead",
    });
    expect(changes).toHaveLength(2);
    expect(changes.every(({ confidence }) => confidence < 0.6)).toBe(true);
    const annex = changes.find(({ of }) => of.id === fact)?.id ?? '';
    await perform(factAccept, context('05'), { facts: [annex] });
    expect((await perform(changeList, context('05'), {})).changes).toEqual([]);
    expect(store().facts.get(fact)?.due?.date).toBe('2026-03-10');
    await perform(factPropose, context('05'), { facts: [annex] });
    expect((await perform(changeList, context('05'), {})).changes).toHaveLength(2);
  });

  it('an import taken back takes its words with it; an accepted one stays, and what a gone promise had absorbed stands again', async () => {
    const { store, bring, context, fact } = await promised();
    const kept = await bring(mail('2', '5', 'robin', 'Done, sent this morning.', '1', 'Re: The annex'), '10');
    await perform(importUndo, context('10'), { import: kept });
    expect(store().factChanges.all()).toEqual([]);
    const again = await bring(mail('2', '5', 'robin', 'Done, sent this morning.', '1', 'Re: The annex'), '10');
    await perform(factAccept, context('10'), { facts: [store().factChanges.all()[0]?.id ?? ''] });
    const { stayed } = await perform(importUndo, context('10'), { import: again });
    expect(stayed.mails).toBe(1);
    expect(store().facts.get(fact)?.closed?.how).toBe('kept');
  });

  it('nothing is asked about what nobody accepted and is done, and it is proposed no longer', async () => {
    const { bring, known, context } = await world();
    await bring(promise, '10');
    await known();
    expect((await perform(todayShow, context('10'), {})).proposals).toHaveLength(1);
    await bring(mail('2', '5', 'robin', 'Done, sent this morning.', '1', 'Re: The annex'), '10');
    const today = await perform(todayShow, context('10'), {});
    expect([today.proposals, today.changes]).toEqual([[], []]);
  });

  it('nothing said later is seen on a replayed day', async () => {
    const { bring, context } = await promised();
    await bring(mail('2', '5', 'robin', 'Done, sent this morning.', '1', 'Re: The annex'), '10');
    expect((await perform(changeList, { ...context('04'), replayed: true }, {})).changes).toEqual([]);
  });

  it('an answer that comes in before the promise is tied to it as well', async () => {
    const { store, bring } = await world();
    await bring(mail('2', '5', 'robin', 'Done, sent this morning.', '1', 'Re: The annex'), '10');
    expect(store().factChanges.all()).toEqual([]);
    await bring(promise, '10');
    expect(store().factChanges.all()).toMatchObject([{ what: 'kept' }]);
  });

  it('the words of an older mail that comes later are still told', async () => {
    const { store, bring, context, fact } = await promised();
    await bring(mail('0', '2', 'robin', "I'll send you the annex by Friday.", '', 'The annex'), '10');
    const live = store()
      .facts.all()
      .filter(({ state }) => state === 'accepted' || state === 'proposed');
    expect(live.map(({ id }) => id)).toEqual([fact]);
    expect((await perform(personShow, context('10'), { person: 'dana' })).facts[0]?.told).toHaveLength(1);
  });
});
