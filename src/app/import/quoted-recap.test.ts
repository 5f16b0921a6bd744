import { expect, it } from 'vitest';
import { aMoment, aPerson } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import { factAccept } from '../fact/accept.ts';
import { momentDebrief } from '../moment/debrief.ts';
import { perform } from '../perform.ts';
import { recapCompile } from '../recap/compile.ts';
import { importRun } from './run.ts';

const newWorkspace = freshWorkspaces();

it('a recap that is quoted back breeds no new fact; own words beside it are read [4.17]', async () => {
  const workspace = await newWorkspace();
  const context = contextFor(workspace, { now: '2026-03-10T16:00:00+00:00', newId });
  const store = context.store();
  const me = aPerson({ id: 'me', name: 'Priya Raman', standing: 'me', addresses: ['priya@corp.example'] });
  store.people.add(me);
  store.people.add(aPerson({ id: 'helen', name: 'Helen Lind', standing: 'above', addresses: ['helen@corp.example'] }));
  store.moments.put(
    aMoment({
      id: 'talk',
      key: 'talk',
      title: 'Site review',
      start: '2026-03-10T14:00:00+00:00',
      end: '2026-03-10T15:00:00+00:00',
      people: ['helen'],
    }),
  );
  const text = 'Decided: keep the Lund site. I owe Helen the headcount numbers by 20 March';
  const { facts } = await perform(momentDebrief, context, { moment: 'talk', text });
  await perform(factAccept, context, { facts: facts.map(({ id }) => id) });
  const { draft } = await perform(recapCompile, context, { moment: 'talk' });
  expect(draft.text).toContain('- Keep the Lund site.');
  const before = new Set(store.facts.all().map(({ id }) => id));
  const quoted = `${draft.text}\n\nPS: Could you send me the floor plan by Friday?`.replace(/^/gm, '> ');
  const head =
    'From: Helen Lind <helen@corp.example>\nTo: Priya Raman <priya@corp.example>\nMessage-ID: <2@corp.example>\nDate: Wed, 11 Mar 2026 09:00:00 +0000\nSubject: Re: What we agreed';
  const mail = `${head}\n\nThanks, that is right.\n\nOn Tue, 10 Mar 2026 at 17:00, Priya Raman <priya@corp.example> wrote:\n${quoted}\n`;
  const later = { ...context, now: '2026-03-11T10:00:00+00:00' };
  await perform(importRun, later, { files: [{ name: 'a.eml', text: mail }] });
  const fresh = store.facts.all().filter(({ id }) => !before.has(id));
  expect(fresh.map(({ quote }) => quote)).toEqual(['Could you send me the floor plan by Friday?']);
});
