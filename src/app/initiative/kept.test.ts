import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aPerson } from '../../../tests/support/content.ts';
import { ledgerWorlds } from '../../../tests/support/ledger-world.ts';
import { temporaryFolder } from '../../../tests/support/temporary-workspace.ts';
import { perform } from '../perform.ts';
import { personMerge } from '../person/merge.ts';
import { personUndo } from '../person/undo.ts';
import { setbackAdd } from '../setback/add.ts';
import { exportTo } from '../workspace/export-to.ts';
import { initiativeBegin } from './begin.ts';

const newWorld = ledgerWorlds();

it('goes with whoever agreed when two turn out to be one person, and back again', async () => {
  const { on, store } = await newWorld();
  store.people.add(aPerson({ id: 'lind', name: 'H. Lind', addresses: ['h.lind@corp.example'], standing: 'above' }));
  const { initiative } = await perform(initiativeBegin, on('03'), { name: 'Crane pilot', sponsor: 'lind' });
  const sponsor = () => store.initiatives.get(initiative.id, '2026-03-20T09:00:00+00:00')?.sponsor;
  const { change } = await perform(personMerge, on('04'), { person: 'lind', into: 'helen' });
  expect(sponsor()).toBe('helen');
  await perform(personUndo, on('05'), { change });
  expect(sponsor()).toBe('lind');
});

it('stands in an export with everything in it [10.7]', async () => {
  const { on } = await newWorld();
  await perform(initiativeBegin, on('03'), { name: 'Crane pilot', sponsor: 'helen', target: '25 minutes' });
  await perform(setbackAdd, on('04'), { initiative: 'crane', words: 'the belt broke', lesson: 'order two belts' });
  const folder = temporaryFolder();
  const { path } = await exportTo(on('05'), join(folder.path, 'out'));
  expect(JSON.parse(readFileSync(join(path, 'initiatives.json'), 'utf8'))).toMatchObject([
    { name: 'Crane pilot', target: '25 minutes', setbacks: [{ words: 'the belt broke', lesson: 'order two belts' }] },
  ]);
  folder.remove();
});
