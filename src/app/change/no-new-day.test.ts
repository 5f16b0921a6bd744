import { expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { factEdit } from '../fact/edit.ts';
import { factPropose } from '../fact/propose.ts';
import { importRun } from '../import/run.ts';
import { importUndo } from '../import/undo.ts';
import { perform } from '../perform.ts';
import { personEdit } from '../person/edit.ts';
import { personMe } from '../person/me.ts';
import { todayShow } from '../today/show.ts';

const newWorkspace = freshWorkspaces();

/** A promise to Dana of 3 March 2026, due on Friday the 6th, accepted; and a word of the 5th that it will be late, accepted. */
const late = async (words: string) => {
  const workspace = await newWorkspace();
  const base = contextFor(workspace, { newId });
  const context = (day: string) => ({ ...base, now: `2026-03-${day}T09:00:00+00:00` });
  const capture = (text: string, day: string) => perform(factCapture, context(day), { text });
  const { facts } = await capture('I promised @dana to send the annex by Friday', '03');
  await perform(personEdit, context('03'), { person: 'dana', standing: 'above' });
  await perform(factAccept, context('03'), { facts: facts.map(({ id }) => id) });
  const { changes } = await capture(words, '05');
  const [change] = changes;
  if (!change) throw new Error('nothing was read');
  const accepted = await perform(factAccept, context('05'), { facts: [change.id] });
  const owed = async (day: string) => (await perform(todayShow, context(day), {})).iOwe;
  return { store: workspace.store, context, capture, change, accepted, owed, fact: change.of.id };
};

it.each(["told Dana I can't make Friday", 'the annex will be late'])(
  '"%s" keeps the old day, asks for the new one, and is overdue until there is one [2.2]',
  async (words) => {
    const { store, context, change, accepted, owed, fact } = await late(words);
    expect(change).toMatchObject({ what: 'moved', due: null, asks: true });
    expect(accepted.facts).toMatchObject([{ due: { date: '2026-03-06' }, openDay: { why: 'moved', days: [] } }]);
    expect(await owed('10')).toMatchObject([{ id: fact, due: { date: '2026-03-06' }, openDay: { why: 'moved' } }]);
    expect((await perform(todayShow, context('10'), {})).sentence).toContain('past its day');
    const said = await perform(factEdit, context('10'), { fact, due: '2026-03-12' });
    expect(said.facts).toMatchObject([{ due: { date: '2026-03-12' }, openDay: null }]);
    // Taken back, the day that was said since stays.
    await perform(factPropose, context('10'), { facts: [change.id] });
    expect(store().facts.get(fact)?.due?.date).toBe('2026-03-12');
  },
);

it('a day that was moved and moved back is no work of the user: an import can be taken back whole', async () => {
  const workspace = await newWorkspace();
  const base = { ...contextFor(workspace, { newId }), now: '2026-03-05T09:00:00+00:00' };
  const text =
    "From: Robin Ames <robin@corp.example>\nTo: Dana Whitfield <dana@corp.example>\nMessage-ID: <1@corp.example>\nDate: 3 Mar 2026 09:00:00 +0000\nSubject: Annex\n\nI'll send you the annex by Friday.\n";
  const { import: number } = await perform(importRun, base, { files: [{ name: '1.eml', text }] });
  await perform(personMe, base, { person: 'robin@corp.example' });
  const { changes } = await perform(factCapture, base, { text: 'annex slips to 12 March' });
  const ids = changes.map(({ id }) => id);
  expect((await perform(factAccept, base, { facts: ids })).facts).toMatchObject([{ due: { date: '2026-03-12' } }]);
  await perform(factPropose, base, { facts: ids });
  await perform(importUndo, base, { import: number });
  const left = workspace.store().facts.all();
  expect(left.filter(({ kind }) => kind === 'commitment')).toEqual([]);
});

it('a word of the new day is the answer, in whichever order the two are accepted', async () => {
  const { store, context, capture, change, fact } = await late('the annex will be late');
  const [next] = (await capture('annex slips to 12 March', '06')).changes;
  const { facts } = await perform(factAccept, context('06'), { facts: [next?.id ?? ''] });
  expect(facts).toMatchObject([{ due: { date: '2026-03-12' }, openDay: null }]);
  await perform(factPropose, context('06'), { facts: [change.id] });
  expect(store().facts.get(fact)?.due?.date).toBe('2026-03-12');
  await perform(factAccept, context('06'), { facts: [change.id] });
  expect(store().facts.get(fact)?.due?.date).toBe('2026-03-12');
  await perform(factPropose, context('06'), { facts: [next?.id ?? ''] });
  expect(store().facts.get(fact)?.due?.date).toBe('2026-03-06');
});
