import { expect, it } from 'vitest';
import { aPerson } from '../../tests/support/content.ts';
import { freshWorkspaces } from '../../tests/support/fresh-workspaces.ts';
import type { Cycle } from '../domain/framework/cycle.ts';

const newWorkspace = freshWorkspaces();
const on = (day: string) => `2026-03-${day}T09:00:00+00:00`;

const aCycle = (change: Partial<Cycle> = {}): Cycle => ({
  id: 'c',
  person: 'two',
  kind: 'round',
  aim: 'the zebrafinch budget agreed',
  opened: on('02'),
  lookBack: '2026-04-13',
  closed: null,
  learnt: '',
  learntAt: null,
  updated: on('02'),
  plan: [
    {
      id: 'i1',
      step: 'understand',
      words: 'Ask Ada what comes first',
      about: 'step:two:priorities',
      fact: null,
      on: '2026-03-05',
      made: on('02'),
      ended: { at: on('06'), how: 'done', why: '' },
    },
    {
      id: 'i2',
      step: 'sustain',
      words: 'zebrafinch list',
      about: '',
      fact: null,
      on: null,
      made: on('08'),
      ended: null,
    },
  ],
  ...change,
});

const stage = async () => {
  const there = await newWorkspace();
  const store = there.store();
  for (const id of ['one', 'two']) store.people.add(aPerson({ id, name: 'Ada Lund', addresses: [`${id}@x.example`] }));
  store.cycles.put(aCycle());
  return { store };
};

it('a round comes back as it was kept, and on a day before as it stood then [1.13]', async () => {
  const { store } = await stage();
  expect(store.cycles.get('c')).toEqual(aCycle());
  store.cycles.put(aCycle({ closed: on('20'), learnt: 'ask sooner', learntAt: on('20'), updated: on('20') }));
  expect(store.cycles.get('c', on('01'))).toBeUndefined();
  expect(store.cycles.opened(on('01'))).toEqual([]);
  const [then] = store.cycles.opened(on('05'), 'two');
  expect(then).toMatchObject({ closed: null, learnt: '', plan: [{ id: 'i1', ended: null }] });
  expect(store.cycles.open(on('19')).map(({ id }) => id)).toEqual(['c']);
  expect(store.cycles.open(on('21'))).toEqual([]);
  expect(store.cycles.opened(on('21'))[0]).toMatchObject({ closed: on('20'), learnt: 'ask sooner' });
});

it('an item that is taken out goes, and the order stays', async () => {
  const { store } = await stage();
  const [first, second] = aCycle().plan;
  if (!first || !second) throw new Error('it has two');
  store.cycles.put(aCycle({ plan: [second, first] }));
  expect(store.cycles.get('c')?.plan.map(({ id }) => id)).toEqual(['i2', 'i1']);
  store.cycles.put(aCycle({ plan: [first] }));
  expect(store.cycles.get('c')?.plan.map(({ id }) => id)).toEqual(['i1']);
  expect(store.cycles.remove('c')).toBe(true);
  expect(store.cycles.get('c')).toBeUndefined();
});
