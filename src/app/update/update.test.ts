import PostalMime from 'postal-mime';
import { afterEach, describe, expect, it } from 'vitest';
import { aFact, aPerson, aSource } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { cheapCost, temporaryFolder } from '../../../tests/support/temporary-workspace.ts';
import { review } from '../../domain/review/review.ts';
import type { Context } from '../context.ts';
import { draftExport } from '../draft/export.ts';
import { readerOf } from '../draft/reader-of.ts';
import { draftSave } from '../draft/save.ts';
import { draftSend } from '../draft/send.ts';
import { exampleOpen } from '../example/open.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { factEdit } from '../fact/edit.ts';
import { vaultAt } from '../workspace/vault.ts';
import { updateCompile } from './compile.ts';
import { updateLook } from './look.ts';
import { updateSettle } from './settle.ts';

const remove: (() => void)[] = [];
afterEach(() => {
  for (const one of remove.splice(0)) one();
});

const example = async (): Promise<Context> => {
  const folder = temporaryFolder();
  const vault = vaultAt(`${folder.path}/example`, { example: true, cost: cheapCost });
  remove.push(() => {
    vault.lock();
    folder.remove();
  });
  await vault.create('only for a while');
  const context = contextFor({ vault });
  const { now, zone } = await exampleOpen.run(context, {});
  return { ...context, now, zone };
};

const capture = async (context: Context, text: string): Promise<void> => {
  const { facts } = await factCapture.run(context, { text });
  factAccept.run(context, { facts: facts.map(({ id }) => id) });
};
const refused = (code: string) => expect.objectContaining({ code });

describe('the update of the example', () => {
  it('is one page of lines that each stand in a source, and review finds no error in it [4.1] [10.9]', async () => {
    const context = await example();
    for (const reader of ['Marcus', 'Helen', 'Anneke']) {
      const { draft, lines } = await updateCompile.run(context, { reader });
      expect(draft.text).toContain('orvid two weeks late, now 10 April.');
      expect(draft.text).toMatch(/ooking rules cut open items[\s\S]*Sunita/);
      const options = { reader: readerOf(context, draft.reader ?? ''), generated: draft.marks };
      expect(review(draft.text, options).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(draft.marks.map(({ text }) => text)).toEqual(lines.map(({ text }) => text));
      for (const { sources } of lines)
        for (const { id, quote } of sources) expect(context.store().sources.get(id)?.text).toContain(quote);
      for (const words of ['sceptical', 'worried', 'listens to', 'hates decks', 'not told', 'opened with the money'])
        expect(draft.text).not.toContain(words);
    }
  });

  it('keeps what its writer changed when news comes [4.14]', async () => {
    const context = await example();
    const { draft } = await updateCompile.run(context, { reader: 'Marcus' });
    const own = draft.text.replace('Board on 19 March.', 'Board on 19 March: our page is one of five.');
    await draftSave.run(context, { draft: draft.id, text: own });
    expect(updateLook.run(context, { draft: draft.id })).toMatchObject({ fresh: false });

    await capture(context, 'Harrow Freight closed February in 3 working days, 14 in January; credit to Tomasz');
    expect(updateLook.run(context, { draft: draft.id })).toMatchObject({ fresh: true });
    const next = await updateCompile.run(context, { reader: 'Marcus' });
    expect(next.draft.id).toBe(draft.id);
    expect(next.conflicts).toBe(0);
    expect(next.draft.text).toContain('Harrow Freight closed February in 3 working days, 14 in January.');
    expect(next.draft.text).toContain('Board on 19 March: our page is one of five.');
    expect(next.draft.marks.map(({ text }) => text)).not.toContain('Board on 19 March.');
    expect(updateLook.run(context, { draft: draft.id })).toMatchObject({ fresh: false });
  });

  it('tells the newest of one thing, asks about the older, and says so where the older is kept [4.1] [4.10]', async () => {
    const context = await example();
    const first = await updateCompile.run(context, { reader: 'Marcus' });
    // He was told of it the week before.
    expect(first.draft.text).toContain('Still open: Corvid two weeks late, now 10 April.');
    await capture(context, 'Corvid three weeks late now, 17 April');
    const { draft, notes } = await updateCompile.run(context, { reader: 'Marcus' });
    expect(draft.text).toContain('Corvid three weeks late now, 17 April.');
    expect(draft.text).not.toMatch(/two weeks late|10 April/);
    expect(draft.text.match(/17 April/g)).toHaveLength(1);
    expect(draft.title).toContain('three weeks late');
    expect(notes[0]?.text).toMatch(/^On file in two ways: “Corvid two weeks late, now 10 April” and, newer/);

    const old = draft.text.replace('three weeks late now, 17 April', 'two weeks late, now 10 April');
    const { findings } = review(old, { reader: readerOf(context, draft.reader ?? '') });
    expect(findings.map(({ rule }) => rule)).toContain('date-contradicted');
    await draftSave.run(context, { draft: draft.id, text: old, title: 'My own' });
    expect((await updateCompile.run(context, { reader: 'Marcus' })).draft.title).toBe('My own');
  });

  it('leaves the choice to the writer where both changed a line, for as long as it takes', async () => {
    const context = await example();
    const { draft } = await updateCompile.run(context, { reader: 'Anneke' });
    const line = 'The list of the nine customers, by Monday 16 March.';
    await draftSave.run(context, { draft: draft.id, text: draft.text.replace(line, 'The nine customers, on Monday.') });
    const fact = context
      .store()
      .facts.all()
      .find(({ state, action }) => state === 'accepted' && action?.startsWith('the list of the nine'));
    await factEdit.run(context, { fact: fact?.id ?? '', due: '2026-03-18' });
    const { draft: both } = await updateCompile.run(context, { reader: 'Anneke' });
    const conflict = {
      base: `- ${line}`,
      mine: '- The nine customers, on Monday.',
      compiled: '- The list of the nine customers, by Wednesday 18 March.',
    };
    expect(both.conflicts).toEqual([conflict]);
    expect(both.text).toContain(conflict.mine);
    expect((await updateCompile.run(context, { reader: 'Anneke' })).draft.conflicts).toEqual([conflict]);
    const { draft: mine } = await updateSettle.run(context, { draft: draft.id, take: 'mine', conflict: 0 });
    expect(mine).toMatchObject({ conflicts: [], text: both.text });
    context.store().drafts.put(both);
    const { draft: file } = await updateSettle.run(context, { draft: draft.id, take: 'file', conflict: 0 });
    expect(file.text).toBe(both.text.replace(conflict.mine, conflict.compiled));
    expect(file.marks.map(({ text }) => `- ${text}`)).toContain(conflict.compiled);
    expect(() => updateSettle.run(context, { draft: draft.id, take: 'file', conflict: 0 })).toThrow(
      refused('not-found'),
    );
  });

  it('tells each reader what they have not been told, from the last one on [4.13] [2.5]', async () => {
    const context = await example();
    const { draft } = await updateCompile.run(context, { reader: 'Marcus' });
    await draftSave.run(context, {
      draft: draft.id,
      text: draft.text.replace('Auditors arrive on 20 April.', 'Auditors: 20 April.'),
    });
    const marcus = draft.reader ?? '';
    const { draft: sent, told } = await draftSend.run(context, { draft: draft.id });
    const now = context.store().told.toldTo(marcus, context.now);
    expect(told).toBe(now.size);
    const of = (words: string) =>
      context
        .store()
        .facts.all()
        .find(({ quote, state }) => state === 'accepted' && quote.includes(words))?.id;
    expect(now.has(of('Corvid two weeks late') ?? '')).toBe(true);
    // What was written anew is no longer the line that was compiled.
    expect(now.has(of('auditors arrive') ?? '')).toBe(false);
    expect(sent.sent).toBe(context.now);

    const later = { ...context, now: '2026-03-13T08:00:00+00:00' };
    const next = await updateCompile.run(later, { reader: 'Marcus' });
    expect(next.draft.id).not.toBe(draft.id);
    expect(next.draft.text).not.toContain('ooking rules cut');
    expect(next.draft.text).toContain('Still open: Corvid two weeks late');
    expect((await updateCompile.run(later, { reader: 'Helen' })).draft.text).toContain('Risk: Corvid two weeks late');
    const whole = await updateCompile.run(later, {
      reader: 'Marcus',
      draft: next.draft.id,
      since: '2026-02-01T00:00:00Z',
    });
    expect(whole.draft.text).toContain('Pilot at Harrow Freight saved 11 days of reconciliation');
    // The stretch that was asked for stays asked for.
    expect((await updateCompile.run(later, { reader: 'Marcus' })).draft.text).toBe(whole.draft.text);
  });

  it('what went out is history, until that is taken back', async () => {
    const context = await example();
    const { draft } = await updateCompile.run(context, { reader: 'Helen' });
    await draftSend.run(context, { draft: draft.id, at: '2026-03-12T08:00:00Z' });
    expect(() => draftSave.run(context, { draft: draft.id, text: 'Other words.' })).toThrow(refused('sent'));
    expect(() => updateCompile.run(context, { draft: draft.id })).toThrow(refused('sent'));
    expect(() => draftSend.run(context, { draft: draft.id })).toThrow(refused('sent'));
    const { draft: back } = await draftSend.run(context, { draft: draft.id, undo: true });
    expect(back).toMatchObject({ sent: null, text: draft.text });
    expect(context.store().told.toldTo(draft.reader ?? '', context.now).size).toBe(0);
    await draftSave.run(context, { draft: draft.id, text: 'Other words.' });
    expect(() => draftSend.run(context, { draft: draft.id, at: '2026-03-14T08:00:00Z' })).toThrow(refused('bad-input'));
    await draftSave.run(context, { draft: draft.id, text: 'Other words.', reader: '' });
    expect(() => draftSend.run(context, { draft: draft.id })).toThrow(refused('bad-input'));
    expect(() => draftSend.run(context, { draft: 'nothing' })).toThrow(refused('not-found'));
    expect(() => updateCompile.run(context, {})).toThrow(refused('bad-input'));
  });

  it('leaves as Markdown, plain text, HTML and a mail that waits to be sent', async () => {
    const context = await example();
    const { draft } = await updateCompile.run(context, { reader: 'Helen' });
    const of = (form: 'markdown' | 'text' | 'html' | 'eml') => draftExport.run(context, { draft: draft.id, form });
    const mail = await of('eml');
    expect(mail).toMatchObject({
      name: 'Update 12 March Corvid two weeks late, now 10 April.eml',
      type: 'message/rfc822',
    });
    const read = await PostalMime.parse(mail.text);
    expect(read).toMatchObject({
      subject: draft.title,
      to: [{ name: 'Helen Lindqvist', address: 'helen.lindqvist@fernhill.example' }],
      from: { name: 'Priya Raman', address: 'priya.raman@fernhill.example' },
    });
    expect(read.text?.trim()).toBe(draft.text);
    expect((await of('markdown')).text).toBe(`# ${draft.title}\n\n${draft.text}\n`);
    expect((await of('html')).text).toContain('<ul><li>Risk: Corvid two weeks late');
    expect((await of('text')).text).toBe(`${draft.text}\n`);
    expect(() => draftExport.run(context, { draft: 'nothing', form: 'eml' })).toThrow(refused('not-found'));
  });
});

const newWorkspace = freshWorkspaces();

describe('an update out of a workspace with little in it', () => {
  it('has no line where there is no fact, and says what to do', async () => {
    const workspace = await newWorkspace();
    const context = contextFor(workspace);
    const store = workspace.store();
    store.people.add(aPerson({ id: 'me', name: 'Robin Ames', standing: 'me' }));
    store.people.add(aPerson({ standing: 'above' }));
    const { draft, lines, notes } = await updateCompile.run(context, { reader: 'dana' });
    expect({ text: draft.text, lines }).toEqual({ text: 'Dana,\n\nRobin', lines: [] });
    expect(notes[0]?.text).toContain('Write one line');
    // A proposal that nobody accepted is not told.
    store.sources.add(aSource({ kind: 'capture', text: 'pier 4 is late', people: [] }));
    store.facts.add(
      aFact({ kind: 'risk', quote: 'pier 4 is late', end: 14, due: null, action: null, about: [aPerson().id] }),
    );
    const waiting = await updateCompile.run(context, { reader: 'dana' });
    expect(waiting.lines).toEqual([]);
    // Nor is it denied.
    expect(waiting.notes[0]?.text).toMatch(/^One reading with Dana waits to be accepted/);
    expect(updateLook.run(context, { draft: waiting.draft.id })).toMatchObject({ waiting: 1 });
  });
});
