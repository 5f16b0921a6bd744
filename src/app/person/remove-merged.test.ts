import { expect, it } from 'vitest';
import { aPerson, fill } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { tracesInAnyForm } from '../../../tests/support/decrypted-pages.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import { perform } from '../perform.ts';
import { personMerge } from './merge.ts';
import { personRemove } from './remove.ts';
import { personUndo } from './undo.ts';

const workspaces = freshWorkspaces();

it('somebody who was two people before goes as both, and nothing brings them back [10.8]', async () => {
  const there = await workspaces();
  const context = contextFor(there, { newId });
  fill(there.store());
  there.store().people.add(aPerson({ id: 'twice', name: 'D. Whitfield-Orlo', addresses: ['orlo@elsewhere.example'] }));
  await perform(personMerge, context, { person: 'twice', into: 'person-dana' });
  const { goes } = await perform(personRemove, context, { person: 'person-dana', really: true });
  expect(goes.changes).toBe(1);
  for (const word of ['Whitfield', 'Orlo', 'orlo@elsewhere.example', 'dana@example.org']) {
    expect([word, ...tracesInAnyForm(there.place, there.key, word)]).toEqual([word]);
  }
  await expect(perform(personUndo, context, { change: 1 })).rejects.toMatchObject({ code: 'not-found' });
  expect(
    there
      .store()
      .people.all()
      .map(({ name }) => name),
  ).toEqual(['Robin Ames']);
});
