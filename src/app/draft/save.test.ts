import { describe, expect, it } from 'vitest';
import { aPerson, aSource } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { personEdit } from '../person/edit.ts';
import { draftSave } from './save.ts';

const newWorkspace = freshWorkspaces();
const world = async () => {
  const workspace = await newWorkspace();
  return (minute: number) =>
    contextFor(workspace, { now: `2026-03-12T08:${minute}:00+00:00`, newId: () => `id-00${minute}` });
};
const changed = expect.objectContaining({ code: 'changed-elsewhere' });

describe('words that two windows write', () => {
  it('a draft that was changed since it was seen is not written over', async () => {
    const at = await world();
    const { draft } = await draftSave.run(at(10), { text: 'The pier is late.' });
    await draftSave.run(at(11), { draft: draft.id, text: 'From A.', seen: draft.updated });
    const late = { draft: draft.id, text: 'From B.', seen: draft.updated };
    expect(() => draftSave.run(at(12), late)).toThrow(changed);
    expect(at(13).store().drafts.get(draft.id)?.text).toBe('From A.');
    // The same words are no quarrel, and without a word of what was seen the last one wins.
    await draftSave.run(at(14), { ...late, text: 'From A.' });
    await draftSave.run(at(15), { draft: draft.id, text: 'Mine.' });
    expect(at(16).store().drafts.get(draft.id)?.text).toBe('Mine.');
  });

  it('even within the second in which it was seen', async () => {
    const at = await world();
    const { draft } = await draftSave.run(at(10), { text: 'The pier is late.' });
    await draftSave.run(at(10), { draft: draft.id, text: 'From A.', seen: draft.updated });
    expect(() => draftSave.run(at(10), { draft: draft.id, text: 'From B.', seen: draft.updated })).toThrow(changed);
  });

  it('nor is a note on a person', async () => {
    const at = await world();
    at(10)
      .store()
      .people.add(aPerson({ id: 'dana', name: 'Dana Whitfield', note: 'Reads early.' }));
    await personEdit.run(at(11), { person: 'dana', note: 'From A.', noteSeen: 'Reads early.' });
    const late = { person: 'dana', note: 'From B.', noteSeen: 'Reads early.' };
    expect(() => personEdit.run(at(12), late)).toThrow(changed);
    await personEdit.run(at(13), { ...late, note: 'From A.' });
    expect(at(14).store().people.get('dana')?.note).toBe('From A.');
  });
});

describe('compiled words in a draft', () => {
  it('stay marked until they are edited, whoever edits them [4.14]', async () => {
    const at = await world();
    const text = 'Helen,\n\nThe crane came on Monday.\nThe pier is late.';
    const of = (words: string) => {
      const start = text.indexOf(words);
      return { start, end: start + words.length, text: words, from: [{ source: 'mail-1', fact: null }] };
    };
    const marks = [of('The crane came on Monday.'), of('The pier is late.')];
    const { draft } = await draftSave.run(at(10), { text, marks });
    expect(at(11).store().drafts.get(draft.id)?.marks).toEqual(marks);
    // A window that says nothing of marks (a command) does not take them away; its edit ends the one it is in.
    await draftSave.run(at(12), { draft: draft.id, text: `Dear ${text.replace('is late', 'will be late')}` });
    expect(at(13).store().drafts.get(draft.id)?.marks).toEqual([
      { ...of('The crane came on Monday.'), start: 13, end: 38 },
    ]);
    // A mark that its text does not hold is none.
    await draftSave.run(at(14), { draft: draft.id, text: 'Mine alone.', marks });
    expect(at(15).store().drafts.get(draft.id)?.marks).toEqual([]);
  });
});

describe('a reply', () => {
  it('knows what it answers, also when it is written on [7.6]', async () => {
    const at = await world();
    at(10)
      .store()
      .sources.add(aSource({ id: 'mail-1', people: [] }));
    const { draft } = await draftSave.run(at(10), { text: '', kind: 'reply', about: 'mail-1' });
    await draftSave.run(at(11), { draft: draft.id, text: 'Yes, order it.' });
    expect(at(12).store().drafts.get(draft.id)).toMatchObject({
      kind: 'reply',
      about: 'mail-1',
      text: 'Yes, order it.',
    });
  });
});
