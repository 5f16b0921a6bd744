import { expect, it } from 'vitest';
import { aPerson } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import { perform } from '../perform.ts';
import { personMerge } from '../person/merge.ts';
import { personRemove } from '../person/remove.ts';
import { personUndo } from '../person/undo.ts';
import { cycleList } from './list.ts';
import { cycleOpen } from './open.ts';
import { cyclePlan } from './plan.ts';

const newWorkspace = freshWorkspaces();
const at = '2026-03-02T09:00:00+00:00';
const everTime = '9999-12-31T00:00:00Z';

it('says that two rounds are open with who became one, and plans nothing twice [1.13] [10.8]', async () => {
  const there = await newWorkspace();
  const store = there.store();
  const context = contextFor(there, { newId });
  for (const [id, name] of [
    ['one', 'Ada Lund'],
    ['two', 'Ada L'],
  ] as const) {
    store.people.add(aPerson({ id, name, addresses: [`${id}@x.example`], standing: 'above' }));
    await perform(cycleOpen, context, { person: id, take: [] });
  }
  const [cycle] = store.cycles.open(context.now, 'two');
  const { round } = await perform(cycleList, context, { person: 'two' });
  await perform(cyclePlan, context, { cycle: cycle?.id, take: round[0]?.about });
  expect(await perform(personMerge, context, { person: 'two', into: 'one' })).toMatchObject({
    note: 'Two rounds with Ada are open now: close one of them.',
  });
  const again = (await perform(cycleList, context, { person: 'one' })).round[0];
  expect(again?.about).not.toBe(round[0]?.about);
  const { cycle: planned } = await perform(cyclePlan, context, { cycle: cycle?.id, take: again?.about });
  expect(planned.plan).toHaveLength(1);
});

it('a round moves with two that are one, comes back when that is undone, and goes with whom it is about [1.13] [10.8]', async () => {
  const there = await newWorkspace();
  const store = there.store();
  const context = contextFor(there);
  for (const id of ['one', 'two'])
    store.people.add(aPerson({ id, name: 'Ada Lund', addresses: [`${id}@x.example`], standing: 'above' }));
  store.cycles.put({
    id: 'c',
    person: 'two',
    kind: 'round',
    aim: 'the zebrafinch budget',
    opened: at,
    lookBack: '2026-04-13',
    closed: null,
    learnt: '',
    learntAt: null,
    updated: at,
    plan: [
      { id: 'i', step: 'sustain', words: 'zebrafinch list', about: '', fact: null, on: null, made: at, ended: null },
    ],
  });
  personMerge.run(context, { person: 'two', into: 'one' });
  expect(store.cycles.get('c')).toMatchObject({ person: 'one', plan: [{ id: 'i' }] });
  personUndo.run(context, {});
  expect(store.cycles.get('c')?.person).toBe('two');
  await personRemove.run(context, { person: 'two', really: true });
  expect(store.cycles.opened(everTime)).toEqual([]);
  store.verify();
});
