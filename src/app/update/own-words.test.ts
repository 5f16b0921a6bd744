import { describe, expect, it } from 'vitest';
import { aFact, aPerson, aSource } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import { draftRemove } from '../draft/remove.ts';
import { draftSave } from '../draft/save.ts';
import { draftSend } from '../draft/send.ts';
import { updateCompile } from './compile.ts';
import { updateSettle } from './settle.ts';

const newWorkspace = freshWorkspaces();
const world = async () => {
  const context = contextFor(await newWorkspace(), { newId });
  const store = context.store();
  store.people.add(aPerson({ id: 'me', name: 'Robin Ames', standing: 'me' }));
  store.people.add(aPerson({ standing: 'above' }));
  const quote = 'the pier is two weeks late';
  store.sources.add(aSource({ kind: 'capture', text: quote, people: [] }));
  store.facts.add(aFact({ kind: 'risk', quote, end: quote.length, due: null, action: null, state: 'accepted' }));
  return context;
};
const refused = (code: string) => expect.objectContaining({ code });

describe('words that nobody compiled', () => {
  it('never become an update, and none is compiled over them [4.13]', async () => {
    const context = await world();
    const text = 'Dana,\n\nMy own words.';
    expect(() => draftSave.run(context, { text, reader: 'dana', kind: 'update' })).toThrow(refused('bad-input'));
    const { draft } = await draftSave.run(context, { text, reader: 'dana' });
    expect(() => draftSave.run(context, { draft: draft.id, text, kind: 'update', compiled: text })).toThrow(
      refused('bad-input'),
    );
    // One of an earlier version, which could be made.
    context.store().drafts.put({ ...draft, kind: 'update' });
    const other = await updateCompile.run(context, { reader: 'dana' });
    expect(other.draft.id).not.toBe(draft.id);
    expect(context.store().drafts.get(draft.id)?.text).toBe(text);
    const own = await updateCompile.run(context, { draft: draft.id });
    expect(own.draft.text).toContain(text);
  });

  it('an update that was thrown away comes back with its words, and goes on', async () => {
    const context = await world();
    const { draft } = await updateCompile.run(context, { reader: 'dana' });
    const text = `${draft.text}\n\nPS: the gate is open.`;
    await draftSave.run(context, { draft: draft.id, text });
    draftRemove.run(context, { draft: draft.id });
    const { title, compiled, marks } = draft;
    const back = await draftSave.run(context, {
      title,
      text,
      kind: 'update',
      reader: 'dana',
      marks: [...marks],
      ...(compiled === null ? {} : { compiled }),
    });
    const again = await updateCompile.run(context, { reader: 'dana' });
    expect(again).toMatchObject({ conflicts: 0, draft: { id: back.draft.id, text } });
  });

  it('nothing is sent that is empty, and nothing is written to oneself', async () => {
    const context = await world();
    const { draft } = await draftSave.run(context, { text: ' ', reader: 'dana' });
    expect(() => draftSend.run(context, { draft: draft.id })).toThrow(refused('bad-input'));
    expect(() => updateCompile.run(context, { reader: 'Robin Ames' })).toThrow(refused('bad-input'));
  });

  it('what waits to be chosen waits until it is not sent after all', async () => {
    const context = await world();
    const { draft } = await updateCompile.run(context, { reader: 'dana' });
    const conflicts = [{ base: 'a', mine: 'Dana,', compiled: 'c' }];
    context.store().drafts.put({ ...draft, conflicts });
    await draftSend.run(context, { draft: draft.id });
    expect(() => updateSettle.run(context, { draft: draft.id, take: 'mine', conflict: 0 })).toThrow(refused('sent'));
    await draftSend.run(context, { draft: draft.id, undo: true });
    expect(context.store().drafts.get(draft.id)?.conflicts).toEqual(conflicts);
  });
});
