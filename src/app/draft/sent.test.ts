import { describe, expect, it } from 'vitest';
import { aFact, aMoment, aPerson, aSource } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import { updateCompile } from '../update/compile.ts';
import { draftRemove } from './remove.ts';
import { draftReview } from './review.ts';
import { draftSave } from './save.ts';
import { draftSend } from './send.ts';

const newWorkspace = freshWorkspaces();
const march = (day: number, hour = 9): string =>
  `2026-03-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00+00:00`;
const world = async () => {
  const workspace = await newWorkspace();
  const store = workspace.store();
  store.people.add(aPerson({ id: 'me', name: 'Robin Ames', standing: 'me' }));
  store.people.add(aPerson({ id: 'dana', name: 'Dana Whitfield', standing: 'above' }));
  store.people.add(aPerson({ id: 'helen', name: 'Helen Lind', standing: 'above' }));
  const quote = 'the pier is two weeks late';
  store.sources.add(aSource({ kind: 'capture', text: quote, said: march(2), people: [] }));
  store.facts.add(
    aFact({ kind: 'risk', quote, end: quote.length, due: null, action: null, state: 'accepted', said: march(2) }),
  );
  const mark = { start: 0, end: quote.length, text: quote, from: [{ source: aSource({}).id, fact: aFact({}).id }] };
  const at = (now: string) => contextFor(workspace, { now, newId });
  const told = () => store.told.toldTo('dana', march(30)).get(aFact({}).id);
  return { store, at, told, quote, mark };
};
const refused = (code: string, field?: string) => expect.objectContaining({ code, ...(field ? { field } : {}) });

describe('what went out', () => {
  it('was told by each draft that told it: taking one back takes no other word back [4.13]', async () => {
    const { at, told, quote, mark } = await world();
    const keep = async (now: string) =>
      (await draftSave.run(at(now), { text: quote, reader: 'dana', marks: [mark] })).draft;
    const one = await keep(march(4));
    const other = await keep(march(6));
    await draftSend.run(at(march(6)), { draft: other.id });
    await draftSend.run(at(march(7)), { draft: one.id, at: march(4) });
    expect(told()).toBe(march(4));
    await draftSend.run(at(march(8)), { draft: one.id, undo: true });
    expect(told()).toBe(march(6));
    await draftSend.run(at(march(8)), { draft: other.id, undo: true });
    expect(told()).toBeUndefined();
    await draftSend.run(at(march(8)), { draft: other.id, at: march(6) });
    draftRemove.run(at(march(9)), { draft: other.id });
    expect(told()).toBe(march(6));
  });

  it('told what stands in it, with own words before it and without a mark [2.5] [4.13]', async () => {
    const { at, told, quote } = await world();
    const { draft } = await draftSave.run(at(march(4)), { text: `Bad news first: ${quote}, sorry.`, reader: 'dana' });
    expect((await draftSend.run(at(march(4)), { draft: draft.id })).told).toBe(1);
    expect(told()).toBe(march(4));
    await draftSend.run(at(march(5)), { draft: draft.id, undo: true });
    await draftSave.run(at(march(5)), { draft: draft.id, text: quote.replace('two', 'three'), reader: 'dana' });
    expect((await draftSend.run(at(march(5)), { draft: draft.id })).told).toBe(0);
  });

  it('stays with its reader, kind, title and what it is about; the same once more is no quarrel', async () => {
    const { at, store } = await world();
    const { draft } = await updateCompile.run(at(march(4)), { reader: 'dana' });
    await draftSend.run(at(march(5)), { draft: draft.id });
    store.moments.put(aMoment({ id: 'talk' }));
    const { id, text, title } = draft;
    for (const change of [
      { reader: 'helen' },
      { reader: '' },
      { kind: 'draft' as const },
      { title: 'x' },
      { about: 'talk' },
    ])
      expect(() => draftSave.run(at(march(6)), { draft: id, text, ...change })).toThrow(refused('sent'));
    await draftSave.run(at(march(6)), { draft: id, text, title, reader: 'dana', kind: 'update' });
    expect(store.drafts.get(id)).toMatchObject({ reader: 'dana', kind: 'update' });
  });
});

describe('when a draft was written', () => {
  it('never goes back, so that what was seen is told from what came since', async () => {
    const { at } = await world();
    const now = at(march(5));
    const zero = (await draftSave.run(now, { text: 'zero' })).draft;
    const one = (await draftSave.run(now, { draft: zero.id, text: 'A wrote this', seen: zero.updated })).draft;
    const two = (await draftSave.run(now, { draft: zero.id, text: 'A wrote this', reader: 'dana', seen: one.updated }))
      .draft;
    const three = (await draftSave.run(at(march(4)), { draft: zero.id, text: 'A wrote this' })).draft;
    expect([zero.updated, one.updated, two.updated, three.updated]).toEqual(
      [zero.updated, one.updated, two.updated, three.updated].sort(),
    );
    expect(two.updated > one.updated).toBe(true);
    expect(() => draftSave.run(now, { draft: zero.id, text: 'B over it', seen: zero.updated })).toThrow(
      refused('changed-elsewhere'),
    );
  });

  it('hides nothing in the example, where time stands still', async () => {
    const { at } = await world();
    const now = at(march(5));
    const example = { ...now, replayed: true, vault: { ...now.vault, example: true } };
    const { draft } = await draftSave.run(example, { text: 'zero' });
    await draftSave.run(example, { draft: draft.id, text: 'one', seen: draft.updated });
    expect((await draftReview.run(example, { text: 'one', draft: draft.id })).words).toBe(1);
  });
});

it('a draft is about something that is there', async () => {
  const { at, store } = await world();
  expect(() => draftSave.run(at(march(5)), { text: 'x', kind: 'reply', about: 'zzz' })).toThrow(
    refused('not-found', 'about'),
  );
  const { draft } = await draftSave.run(at(march(5)), { text: 'x', kind: 'reply', about: aSource({}).id });
  expect(store.drafts.get(draft.id)?.about).toBe(aSource({}).id);
});
