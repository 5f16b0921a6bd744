import { describe, expect, it } from 'vitest';
import { aMoment, aPerson } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import { draftReview } from '../draft/review.ts';
import { draftSend } from '../draft/send.ts';
import { factAccept } from '../fact/accept.ts';
import { momentDebrief } from '../moment/debrief.ts';
import { updateCompile } from './compile.ts';

const newWorkspace = freshWorkspaces();

describe('what was decided in a talk without the reader', () => {
  it('stays out of their update and their offers until the writer puts it in [2.5] [4.13]', async () => {
    const workspace = await newWorkspace();
    const at = (now: string) => contextFor(workspace, { now, newId });
    const store = at('2026-03-11T12:00:00+00:00').store();
    store.people.add(aPerson({ id: 'me', name: 'Robin Ames', standing: 'me', addresses: ['robin@x.example'] }));
    store.people.add(aPerson({ id: 'dana', name: 'Dana Whitfield', standing: 'above' }));
    store.people.add(aPerson({ id: 'helen', name: 'Helen Lind', standing: 'above' }));
    store.moments.put(
      aMoment({
        id: 'skip',
        key: 'skip',
        title: 'Skip level',
        start: '2026-03-11T10:00:00+00:00',
        end: '2026-03-11T11:00:00+00:00',
        people: ['helen'],
      }),
    );
    const context = at('2026-03-11T12:00:00+00:00');
    const { facts } = await momentDebrief.run(context, {
      moment: 'skip',
      text: 'Decided: close the Hull site in June.',
    });
    factAccept.run(context, { facts: facts.map(({ id }) => id) });

    const now = at('2026-03-12T09:00:00+00:00');
    const { draft, notes } = await updateCompile.run(now, { reader: 'dana' });
    expect(`${draft.title}\n${draft.text}`).not.toContain('Hull');
    const held = notes.find(({ put }) => put);
    expect(held?.text).toContain('it was said in your talk with Helen, and Dana was not there');
    const reviewed = await draftReview.run(now, { text: 'Dana,\n\nThe room is booked.\n\nRobin', reader: 'dana' });
    expect(reviewed.offers).toEqual([]);

    const put = await updateCompile.run(now, { draft: draft.id, put: held?.put?.fact });
    expect(put.draft.text).toBe('Dana,\n\nDecided: close the Hull site in June.\n\nRobin');
    expect(put.notes.some((note) => note.put)).toBe(false);
    // It stays, and it is told once it went out.
    const again = await updateCompile.run(now, { draft: draft.id });
    expect(again.draft.text).toBe(put.draft.text);
    expect(again.draft.marks.flatMap(({ from }) => from.map(({ fact }) => fact))).toContain(held?.put?.fact);
    expect((await draftSend.run(now, { draft: draft.id })).told).toBe(1);
    const helen = await updateCompile.run(now, { reader: 'helen' });
    expect(helen.notes.some((note) => note.put)).toBe(false);
  });
});
