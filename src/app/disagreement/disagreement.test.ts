import { describe, expect, it } from 'vitest';
import { aPerson } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { review } from '../../domain/review/review.ts';
import { newId } from '../../machine/context-for.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { perform } from '../perform.ts';
import { disagreementClose } from './close.ts';
import { disagreementList } from './list.ts';
import { disagreementRemove } from './remove.ts';
import { disagreementReturn } from './return.ts';
import { disagreementSave } from './save.ts';

const newWorkspace = freshWorkspaces();
const world = async () => {
  const workspace = await newWorkspace();
  const context = contextFor(workspace, { now: '2026-03-10T16:00:00+00:00', newId });
  const store = context.store();
  store.people.add(aPerson({ id: 'me', name: 'Priya Raman', standing: 'me' }));
  store.people.add(aPerson({ id: 'helen', name: 'Helen Lind', standing: 'above' }));
  const note = async (text: string, now = context.now) => {
    const { facts } = await perform(factCapture, { ...context, now }, { text });
    await perform(factAccept, { ...context, now }, { facts: facts.map(({ id }) => id) });
    return facts;
  };
  return { context, store, note };
};

describe('a disagreement', () => {
  it('begins with a position on file and asks one thing at a time, the kind reading first [3.6] [2.10]', async () => {
    const { context, note } = await world();
    await note('Helen is under pressure to close the audit');
    const [position] = await note('Helen is dead against leasing the second van');
    const begun = await perform(disagreementSave, context, { person: 'helen', fact: position?.id ?? '' });
    const view = begun.disagreement;
    expect(view).toMatchObject({ kind: 'disagreement', person: 'helen', theirView: '', closed: null, backOn: null });
    expect(view.topic).toContain('leasing the second van');
    expect(view.source?.fact).toBe(position?.id);
    expect(view.asks.map(({ field }) => field)).toEqual([
      'charitable',
      'theirView',
      'valid',
      'sharedGoal',
      'changed',
      'backOn',
    ]);
    expect(view.readings.length).toBeGreaterThan(0);
    expect(view.asks.find(({ field }) => field === 'theirView')?.facts.map(({ id }) => id)).toContain(position?.id);

    const { disagreement: next } = await perform(disagreementSave, context, {
      disagreement: view.id,
      charitable: 'a second lease would stand in the audit as a new debt',
    });
    expect(next.asks[0]?.field).toBe('theirView');
    expect(next.readings).toEqual([]);
  });

  it('says of words that would hurt that they would [10.4]', async () => {
    const { context } = await world();
    const { careful } = await perform(disagreementSave, context, {
      person: 'helen',
      topic: 'the van',
      theirView: 'Helen is a narcissist and only cares about her career',
    });
    expect(careful.length).toBeGreaterThan(0);
  });

  it('is settled, opened again, taken away and put back', async () => {
    const { context } = await world();
    const { disagreement } = await perform(disagreementSave, context, { person: 'helen', topic: 'the van' });
    const id = disagreement.id;
    const open = async (which: 'open' | 'closed') =>
      (await perform(disagreementList, context, { person: 'helen', which })).disagreements.map((one) => one.topic);
    await perform(disagreementClose, context, { disagreement: id, changed: 'one van, and a rental in June' });
    expect([await open('open'), await open('closed')]).toEqual([[], ['the van']]);
    await perform(disagreementClose, context, { disagreement: id, undo: true });
    expect(await open('open')).toEqual(['the van']);
    const { removed } = await perform(disagreementRemove, context, { disagreement: id });
    expect(removed).toMatchObject({ changed: 'one van, and a rental in June' });
    expect(await open('open')).toEqual([]);
    await expect(perform(disagreementClose, context, { disagreement: id })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('shows on an earlier day no word that was written later [3.6]', async () => {
    const { context } = await world();
    const on = (day: string) => ({ ...context, now: `2026-03-${day}T09:00:00+00:00`, replayed: true });
    const { disagreement } = await perform(disagreementSave, context, { person: 'helen', topic: 'the van' });
    const shown = async (day: string) =>
      (await perform(disagreementList, on(day), { person: 'helen' })).disagreements.map(
        ({ topic, kind, theirView }) => [topic, kind, theirView],
      );
    const later = { ...context, now: '2026-03-16T09:00:00+00:00' };
    await perform(disagreementSave, later, { disagreement: disagreement.id, theirView: 'one is enough' });
    expect(await shown('12')).toEqual([['the van', 'disagreement', '']]);
    await perform(disagreementSave, later, { disagreement: disagreement.id, topic: 'her debts', kind: 'tension' });
    expect(await shown('12')).toEqual([['Noted on that day; its words were changed later', 'disagreement', '']]);
    expect(await shown('17')).toEqual([['her debts', 'tension', 'one is enough']]);
  });

  it('says nothing of words where none were written or quoted [3.6]', async () => {
    const { context, note } = await world();
    await note('board meeting on 19 March');
    const readings = async (more: { fact?: string } = {}) => {
      const input = { person: 'helen', topic: 'one contractor or two', ...more };
      const { disagreement } = await perform(disagreementSave, context, input);
      const { disagreements } = await perform(disagreementList, context, { person: 'helen' });
      return disagreements.find(({ id }) => id === disagreement.id)?.readings.map(({ text }) => text) ?? [];
    };
    const plain = await readings();
    expect(plain.length).toBeGreaterThan(0);
    expect(plain.join('\n')).not.toMatch(/written|hard words/);
    const [quoted] = await note('Helen asked "who pays when there is just one of them"');
    expect((await readings({ fact: quoted?.id ?? '' })).join('\n')).toMatch(/Most hard words/);
  });

  it('asks for a person and what it is about, and takes no year nobody lives in', async () => {
    const { context } = await world();
    const save = (input: Parameters<typeof disagreementSave.run>[1]) => perform(disagreementSave, context, input);
    await expect(save({ topic: 'the van' })).rejects.toMatchObject({ code: 'bad-input', field: 'person' });
    await expect(save({ person: 'helen' })).rejects.toMatchObject({ code: 'bad-input', field: 'topic' });
    await expect(save({ person: 'helen', topic: '   ' })).rejects.toMatchObject({ code: 'bad-input', field: 'topic' });
    await expect(save({ person: 'priya', topic: 'me' })).rejects.toMatchObject({ code: 'bad-input', field: 'person' });
    await expect(save({ person: 'helen', topic: 'x'.repeat(2001) })).rejects.toMatchObject({ code: 'bad-input' });
    await expect(save({ person: 'helen', topic: 'x', fact: 'none' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(save({ person: 'helen', topic: 'x', backOn: '0101-01-01' })).rejects.toMatchObject({
      field: 'backOn',
    });
    const { disagreement } = await save({ person: 'helen', topic: 'Ob der Bus im Mai fährt' });
    expect(disagreement.topic).toBe('Ob der Bus im Mai fährt');
  });
});

describe('a way back', () => {
  it('is a plan with its day, out of what was noted and what happened since, and passes review [3.9]', async () => {
    const { context, store, note } = await world();
    const { disagreement } = await perform(
      disagreementSave,
      { ...context, now: '2026-03-05T09:00:00+00:00' },
      { person: 'helen', kind: 'tension', topic: 'who pays for the second van' },
    );
    await perform(disagreementSave, context, {
      disagreement: disagreement.id,
      theirView: 'one van does it if the tours are planned a week ahead.',
      valid: 'in February the second van stood still on nine days',
      sharedGoal: 'no tour is left out in May',
      concern: 'the lease counts as a debt in the audit',
      changed: 'I plan the tours a week ahead until Easter',
    });
    await note('Decided: one van until Easter');
    await note('I owe Helen the tour plan by 20 March');
    await expect(perform(disagreementReturn, context, { disagreement: disagreement.id })).rejects.toMatchObject({
      code: 'bad-input',
      field: 'day',
    });
    await expect(
      perform(disagreementReturn, context, { disagreement: disagreement.id, day: '2026-03-01' }),
    ).rejects.toMatchObject({ code: 'bad-input', field: 'day' });
    const { draft, made, findings } = await perform(disagreementReturn, context, {
      disagreement: disagreement.id,
      day: '2026-03-19',
    });
    expect(made).toBe(true);
    expect(draft).toMatchObject({ kind: 'plan', reader: 'helen', about: disagreement.id });
    expect(draft.title).toBe('Back to: who pays for the second van, Thursday 19 March');
    expect(draft.text).toBe(
      `**What both want**
no tour is left out in May.

**Where Helen stands**
- As I understand it: “one van does it if the tours are planned a week ahead”.
- What of it is right: in February the second van stood still on nine days.

**What happened since**
- 10 March: I owe: the tour plan, by Friday 20 March.
- 10 March: one van until Easter.

**What it changed in my plan**
I plan the tours a week ahead until Easter.

**To open with**
Have I understood you rightly: “one van does it if the tours are planned a week ahead”?

**If it grows tense again**
Let us stop here and take it up again on another day. Which day suits you?
`.trim(),
    );
    const graver = (kind: 'note' | 'upward') =>
      review(draft.text, { kind }).findings.filter(({ severity }) => severity !== 'advice');
    expect([graver('note'), graver('upward')]).toEqual([[], []]);
    expect(findings.filter(({ severity }) => severity !== 'advice')).toEqual([]);
    expect(draft.marks.some(({ from }) => from.some(({ fact }) => fact !== null))).toBe(true);
    expect(store.disagreements.get(disagreement.id)?.backOn).toBe('2026-03-19');
    const { disagreements } = await perform(
      disagreementList,
      { ...context, now: '2026-03-19T07:00:00+00:00' },
      { person: 'helen' },
    );
    expect(disagreements[0]?.back).toBe(true);
  });

  it('puts nothing on the table that would hurt or shame [3.9]', async () => {
    const { context } = await world();
    const { disagreement } = await perform(disagreementSave, context, {
      person: 'helen',
      topic: 'the "big" van',
      theirView: 'a second van is too "dear" for us',
      concern: 'she is afraid of losing her job and drinks',
      valid: 'she is a liar and right for once',
      charitable: 'she may be drunk again',
      changed: 'I buy the “small” one',
    });
    const { draft } = await perform(disagreementReturn, context, { disagreement: disagreement.id, day: '2026-03-19' });
    expect(draft.text).not.toMatch(/afraid|drinks|drunk|liar|[“"][^”"]*[“"]/);
    expect(draft.text).toContain('As I understand it: “a second van is too ‘dear’ for us”.');
    expect(draft.text).toContain('I buy the ‘small’ one.');
  });

  it('leaves open what nobody has said, and says so', async () => {
    const { context } = await world();
    const { disagreement } = await perform(disagreementSave, context, { person: 'helen', topic: 'the van' });
    const { draft } = await perform(disagreementReturn, context, { disagreement: disagreement.id, day: '2026-03-19' });
    expect(draft.text).toContain('[Find one thing that Helen wants as well.');
    expect(draft.text).toContain('I would like to understand your view first. What matters most to you in this?');
    expect(draft.text).not.toContain('What happened since');
  });
});
