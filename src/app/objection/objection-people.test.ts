import { expect, it } from 'vitest';
import { aPerson } from '../../../tests/support/content.ts';
import { objectionWorlds } from '../../../tests/support/objection-world.ts';
import { perform } from '../perform.ts';
import { personMerge } from '../person/merge.ts';
import { personRemove } from '../person/remove.ts';
import { personUndo } from '../person/undo.ts';
import { rehearsalBegin } from '../rehearsal/begin.ts';
import { objectionRemove } from './remove.ts';
import { objectionRestore } from './restore.ts';
import { objectionSave } from './save.ts';
import { objectionTake } from './take.ts';

const world = objectionWorlds();

it('shows a replayed day nothing that was answered later', async () => {
  const { on, list } = await world();
  const { toTake } = await list('02');
  await perform(objectionSave, on('09'), {
    proposal: 'crane',
    objection: toTake[0]?.key ?? '',
    answer: 'we lend it out',
    due: '2026-03-20',
  });
  expect((await list('09')).objections).toMatchObject([{ answer: 'we lend it out' }]);
  const before = await list('03');
  expect(before.objections).toEqual([]);
  expect(before.toTake[0]).toMatchObject({
    words: 'Helen worries that the second crane stands idle in winter.',
    answer: '',
  });
});

it('stays with nobody in it when somebody is deleted, and crashes nowhere', async () => {
  const { on, list } = await world();
  const { toTake } = await list('02');
  await perform(objectionTake, on('02'), { proposal: 'crane', keys: toTake.map(({ key }) => key) });
  await perform(objectionSave, on('03'), {
    proposal: 'crane',
    words: 'Who pays the driver?',
    assigned: 'Omar',
    due: '2026-03-01',
  });
  await perform(personRemove, on('04'), { person: 'omar', really: true });
  const { questions } = await list('05');
  expect(questions.some(({ by, finder }) => by === 'Omar' || finder === 'Omar')).toBe(false);
  expect(JSON.stringify(questions)).not.toContain('Omar Haddad');
});

it('goes with whoever somebody is joined with, and comes apart again', async () => {
  const { store, on, list } = await world();
  store.people.add(aPerson({ id: 'omar2', name: 'Omar H', addresses: [], aliases: [] }));
  await perform(objectionSave, on('03'), {
    proposal: 'crane',
    words: 'Nobody drives at night',
    person: 'omar2',
    assigned: 'omar2',
  });
  const whose = async (day: string) => (await list(day)).objections.map(({ person, assigned }) => [person, assigned]);
  const { change } = await perform(personMerge, on('04'), { person: 'omar2', into: 'omar' });
  expect(await whose('04')).toEqual([['omar', 'omar']]);
  await perform(personUndo, on('04'), { change });
  expect(await whose('04')).toEqual([['omar2', 'omar2']]);
  // It goes into the export with the proposal it belongs to.
  expect(store.objections.all().filter(({ proposal }) => proposal === 'crane')).toHaveLength(3);
});

it('takes one out, and refuses what belongs elsewhere', async () => {
  const { on, list } = await world();
  const { objection } = await perform(objectionSave, on('03'), { proposal: 'crane', words: 'It is too dear' });
  const { before } = await perform(objectionRemove, on('03'), { proposal: 'crane', objection: objection.id });
  expect((await list('03')).objections).toEqual([]);
  await perform(objectionRestore, on('03'), { proposal: 'crane', before });
  expect((await list('03')).objections).toHaveLength(1);
  await expect(perform(objectionTake, on('03'), { proposal: 'crane', keys: ['nothing'] })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(perform(objectionRemove, on('03'), { proposal: 'crane', objection: 'nothing' })).rejects.toMatchObject({
    code: 'not-found',
  });
});

it('rehearses against what is kept, with the answers as they are prepared [5.5]', async () => {
  const { on, store } = await world();
  await perform(objectionSave, on('03'), {
    proposal: 'crane',
    words: 'It is too dear',
    answer: 'We rent it by the month',
  });
  await perform(objectionSave, on('03'), { proposal: 'crane', words: 'Who drives it at night?' });
  const { rehearsal } = await perform(rehearsalBegin, on('03'), { proposal: 'crane' });
  expect(rehearsal).toMatchObject({ topic: 'A second crane for the quay', person: 'helen', proposal: 'crane' });
  // What has no answer yet is asked first.
  expect(rehearsal.concerns.slice(0, 2)).toMatchObject([
    { words: 'Who drives it at night?', prepared: '' },
    { words: 'It is too dear', prepared: 'We rent it by the month' },
  ]);
  store.proposals.remove('crane');
  expect(store.rehearsals.at(rehearsal.id, on('03').now)?.proposal).toBeNull();
});
