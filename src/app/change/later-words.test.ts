import { describe, expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { unsure } from '../../domain/facts/fact.ts';
import { newId } from '../../machine/context-for.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { importRun } from '../import/run.ts';
import { perform } from '../perform.ts';
import { personEdit } from '../person/edit.ts';
import { personMe } from '../person/me.ts';
import { transcriptEdit } from '../transcript/edit.ts';
import { changeEdit } from './edit.ts';
import { changeList } from './list.ts';

const newWorkspace = freshWorkspaces();
const mail = (id: string, day: number, from: 'robin' | 'dana', words: string, inReplyTo = ''): string => {
  const people = { robin: 'Robin Ames <robin@corp.example>', dana: 'Dana Whitfield <dana@corp.example>' };
  const other = from === 'robin' ? people.dana : people.robin;
  const reply = inReplyTo ? `In-Reply-To: <${inReplyTo}@corp.example>\n` : '';
  return `From: ${people[from]}\nTo: ${other}\nMessage-ID: <${id}@corp.example>\n${reply}Date: ${day} Mar 2026 09:00:00 +0000\nSubject: Plans\n\n${words}\n`;
};

/** Robin is "me", Dana above; the first mail is Robin's, of 3 March 2026, a Tuesday, and its promise is accepted. */
const promised = async (words: string) => {
  const workspace = await newWorkspace();
  const base = contextFor(workspace, { newId });
  const context = (day: number) => ({ ...base, now: `2026-03-${String(day).padStart(2, '0')}T10:00:00+00:00` });
  const bring = (name: string, text: string, day: number) =>
    perform(importRun, context(day), { files: [{ name, text }] });
  const capture = (text: string, day: number) => perform(factCapture, context(day), { text });
  const changes = async (day = 30) => (await perform(changeList, context(day), {})).changes;
  await bring('1.eml', mail('1', 3, 'robin', `Dear Dana,\n\n${words}\n\nRobin`), 3);
  await perform(personMe, context(3), { person: 'robin@corp.example' });
  await perform(personEdit, context(3), { person: 'dana', standing: 'above' });
  const facts = workspace
    .store()
    .facts.all()
    .filter(({ kind }) => kind === 'commitment');
  await perform(factAccept, context(3), { facts: facts.map(({ id }) => id) });
  const [fact] = facts;
  if (!fact) throw new Error('no promise');
  return { store: workspace.store, context, bring, capture, changes, fact };
};
const sure = (facts: readonly { readonly kind: string; readonly confidence: number }[]) =>
  facts.filter(({ kind, confidence }) => confidence >= unsure && kind !== 'reflection').map(({ kind }) => kind);

describe('later words as people put them', () => {
  it('on the day itself its weekday means today [2.2]', async () => {
    const { capture, fact } = await promised("I'll send you the cost per site by Friday.");
    const { changes, facts } = await capture("told Dana I won't make Friday, Tuesday instead", 6);
    expect(changes).toMatchObject([{ what: 'moved', of: { id: fact.id }, due: { date: '2026-03-10' } }]);
    expect(sure(facts)).toEqual([]);
  });

  it('a thing named first, then that it is done [2.2]', async () => {
    const { capture, bring, changes, fact } = await promised("I'll send you the cost per site by Friday.");
    const one = await capture('the cost per site: done, sent this morning', 5);
    expect(one.changes).toMatchObject([{ what: 'kept', of: { id: fact.id } }]);
    const other = await capture('Cost per site sent this morning.', 5);
    expect(other.changes).toMatchObject([{ what: 'kept', of: { id: fact.id } }]);
    await bring('2.eml', mail('2', 5, 'robin', 'Cost per site sent this morning.', '1'), 5);
    expect((await changes()).filter(({ sourceKind }) => sourceKind === 'mail')).toMatchObject([{ what: 'kept' }]);
  });

  it('whom it was told and which day it was are not the thing; nothing else is sure beside it', async () => {
    for (const text of [
      "told Dana I won't make Thursday with plan B, Monday instead",
      "won't make Thursday with plan B, Monday instead",
      'told Dana plan B slips to Monday',
      'told Dana that plan B slips to Monday',
    ]) {
      const { capture, fact } = await promised("I'll send you plan B on Thursday.");
      const { changes, facts } = await capture(text, 4);
      expect([text, changes.map(({ what, due, of }) => [what, due?.date, of.id])]).toEqual([
        text,
        [['moved', '2026-03-09', fact.id]],
      ]);
      expect([text, sure(facts)]).toEqual([text, []]);
    }
  });

  it('where it speaks of no promise that is there, what else it may be is asked at most', async () => {
    const { capture } = await promised("I'll send you the cost per site by Friday.");
    for (const text of ["won't make Thursday with plan B, Monday instead", 'told Dana plan B slips to Monday']) {
      const { changes, facts } = await capture(text, 4);
      expect(changes).toEqual([]);
      expect([text, sure(facts)]).toEqual([text, []]);
    }
  });

  it('who is late is not what was promised', async () => {
    const { capture } = await promised("I'll forward the vendor's new schedule by Thursday.");
    expect((await capture("the vendor will be late again and I haven't told Dana", 4)).changes).toEqual([]);
    const { capture: other } = await promised("I'll send you the schedule by Thursday.");
    expect((await other('the schedule will be late', 4)).changes).toMatchObject([{ what: 'moved', asks: true }]);
  });

  it('the sentence that names the day is the one that counts', async () => {
    const { capture, fact } = await promised("I'll send you the annex by Friday.");
    const { changes } = await capture('The annex is running late. The annex is slipping to 16 March.', 5);
    expect(changes).toMatchObject([{ what: 'moved', of: { id: fact.id }, due: { date: '2026-03-16' } }]);
    expect(changes).toHaveLength(1);
  });

  it('promised again for another day, it moves and stands once', async () => {
    const { bring, store, changes, fact } = await promised("I'll send you plan B by the end of the month.");
    await bring('2.eml', mail('2', 4, 'robin', "I'll send you plan B on Thursday.", '1'), 4);
    expect(await changes()).toMatchObject([{ what: 'moved', of: { id: fact.id }, due: { date: '2026-03-05' } }]);
    const live = store()
      .facts.all()
      .filter(({ kind, state }) => kind === 'commitment' && state !== 'superseded');
    expect(live.map(({ id }) => id)).toEqual([fact.id]);
  });
});

describe('what is said in a talk of earlier promises', () => {
  const vtt = (...cues: string[]): string =>
    `WEBVTT\n\n${cues.map((cue, at) => `00:00:${String(at * 2).padStart(2, '0')}.000 --> 00:00:${String(at * 2 + 1).padStart(2, '0')}.900\n<v ${cue.replace(': ', '>')}\n`).join('\n')}`;
  const name = 'Plans-20260311_090000-Meeting Recording.vtt';

  it('closes and moves them, by who says it [2.2] [9.3]', async () => {
    const { bring, changes, fact } = await promised("I'll send you the annex by Friday.");
    const talk = vtt('Dana Whitfield: Shall we begin?', 'Robin Ames: Yes. I already sent the annex on Monday.');
    await bring(name, talk, 12);
    expect(await changes()).toMatchObject([
      { what: 'kept', sourceKind: 'transcript', saidBy: 'Robin Ames', of: { id: fact.id }, asks: false },
    ]);
  });

  it('asks where only what was said just before tells which one', async () => {
    const { bring, changes, fact } = await promised("I'll send you the annex by Friday.");
    const talk = vtt('Dana Whitfield: Where is the annex?', 'Robin Ames: I already sent that on Monday.');
    await bring(name, talk, 12);
    expect(await changes()).toMatchObject([{ what: 'kept', of: { id: fact.id }, asks: true }]);
  });

  it('never takes the words of another speaker for those of whoever owes it; said anew who it was, it is read anew', async () => {
    const { bring, changes, store, context, fact } = await promised("I'll send you the annex by Friday.");
    await bring(
      name,
      vtt('Dana Whitfield: Good.', 'Speaker 2: I already sent the annex on Monday.', 'Dana Whitfield: Fine.'),
      12,
    );
    expect(await changes()).toEqual([]);
    const source = [...store().sources.each()].find(({ kind }) => kind === 'transcript')?.id ?? '';
    await perform(transcriptEdit, context(13), { source, speaker: 'Speaker 2', person: 'me' });
    expect(await changes()).toMatchObject([{ what: 'kept', of: { id: fact.id } }]);
    await perform(transcriptEdit, context(13), { source, speaker: 'Speaker 2', person: '' });
    expect(await changes()).toEqual([]);
  });

  it('said anew on which day it was, nothing of the wrong day is left', async () => {
    const { bring, changes, store, context, fact } = await promised("I'll send you the annex by Friday.");
    const talk = vtt(
      'Dana Whitfield: Good.',
      'Robin Ames: The annex slips to Monday.',
      "Robin Ames: I'll send you the plan by Thursday.",
    );
    await bring(name, talk, 12);
    await bring('2.eml', mail('2', 12, 'robin', "I'll send you the plan by Thursday."), 12);
    const source = [...store().sources.each()].find(({ kind }) => kind === 'transcript')?.id ?? '';
    const days = () =>
      store()
        .facts.all()
        .filter(({ action }) => action?.includes('plan'))
        .map(({ source: one, due, said, state }) => [
          one === source ? 'talk' : 'mail',
          said.slice(8, 10),
          due?.date,
          state,
        ]);
    const told = () =>
      store()
        .factChanges.all()
        .map(({ what, said, due }) => [what, said.slice(8, 10), due?.date]);
    const right = { moves: (await changes()).map(({ due, of }) => [due?.date, of.id]), days: days(), told: told() };
    expect(right.moves).toEqual([['2026-03-16', fact.id]]);
    for (const day of ['2026-03-05', '2026-02-03', '2026-03-11'])
      await perform(transcriptEdit, context(13), { source, day });
    expect((await changes()).map(({ due, of }) => [due?.date, of.id])).toEqual(right.moves);
    expect(days()).toEqual(right.days);
    expect(told()).toEqual(right.told);
  });

  it('what was accepted of it is of its day, too', async () => {
    const { bring, changes, store, context, fact } = await promised("I'll send you the annex by Friday.");
    await bring(name, vtt('Dana Whitfield: Good.', 'Robin Ames: I already sent the annex.'), 12);
    const [change] = await changes();
    await perform(factAccept, context(12), { facts: [change?.id ?? ''] });
    expect(store().facts.get(fact.id)?.closed?.how).toBe('late');
    const source = change?.source ?? '';
    await perform(transcriptEdit, context(13), { source, day: '2026-03-05' });
    expect(store().facts.get(fact.id)?.closed).toMatchObject({ how: 'kept', at: expect.stringMatching(/^2026-03-05/) });
    expect(store().factChanges.all()).toMatchObject([
      { state: 'accepted', said: expect.stringMatching(/^2026-03-05/) },
    ]);
  });
});

describe('the day a promise moves to', () => {
  it('can be said before the move is accepted, and of nothing else', async () => {
    const { capture, fact, context, store } = await promised("I'll send you the annex by Friday.");
    const [moved] = (await capture('the annex will be late', 4)).changes;
    const { change } = await perform(changeEdit, context(4), { change: moved?.id ?? '', due: '2026-03-12' });
    expect(change.due).toEqual({ text: '2026-03-12', date: '2026-03-12' });
    await perform(factAccept, context(4), { facts: [change.id] });
    expect(store().facts.get(fact.id)?.due?.date).toBe('2026-03-12');
    const again = perform(changeEdit, context(4), { change: change.id, due: '2026-03-13' });
    await expect(again).rejects.toMatchObject({ code: 'bad-input' });
    const none = perform(changeEdit, context(4), { change: fact.id, due: '2026-03-13' });
    await expect(none).rejects.toMatchObject({ code: 'not-found' });
  });

  it('stays open, and is asked, where the words can mean two', async () => {
    const { capture, context } = await promised("I'll send you the annex by Friday.");
    const [moved] = (await capture('the annex slips to 4/5', 4)).changes;
    expect(moved).toMatchObject({ what: 'moved', due: { text: '4/5', date: null }, asks: true });
    const { facts } = await perform(factAccept, context(4), { facts: [moved?.id ?? ''] });
    expect(facts[0]?.openDay?.days.length).toBe(2);
  });
});
