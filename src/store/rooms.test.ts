import { afterEach, beforeEach, expect, it } from 'vitest';
import { aFact, aPerson, aSource } from '../../tests/support/content.ts';
import { type TemporaryWorkspace, temporaryWorkspace } from '../../tests/support/temporary-workspace.ts';
import type { ProposalPerson, ProposalPosition } from '../domain/proposals/room.ts';
import type { Store } from './store.ts';

let workspace: TemporaryWorkspace;
let store: Store;
const first = '2026-03-01T09:00:00+00:00';
const second = '2026-03-05T09:00:00+00:00';
const last = '2026-04-01T09:00:00+00:00';
const dana: ProposalPerson = {
  person: 'dana',
  part: 'shapes',
  matters: 'the ramp',
  leftOut: false,
  made: first,
  updated: first,
};
const position: ProposalPosition = {
  id: 'pp',
  fact: 'f',
  stand: 'for',
  sure: 'told',
  state: 'accepted',
  made: first,
  updated: first,
};

beforeEach(async () => {
  workspace = await temporaryWorkspace();
  store = workspace.store();
  store.people.add(aPerson({ id: 'dana' }));
  store.people.add(aPerson({ id: 'tom', name: 'Tom Birch' }));
  store.sources.add(aSource({ id: 's', key: 'capture:s', kind: 'capture' }));
  store.facts.add(aFact({ id: 'f', source: 's', kind: 'position', owner: 'dana', about: ['dana'], state: 'accepted' }));
  const bare = { source: null, decider: null, ladder: null, ask: null, chosen: null, moment: null, byDay: null };
  store.proposals.put({ id: 'p', title: 'A ramp', ...bare, opened: first, ended: null, updated: first });
});
afterEach(() => workspace.remove());

it('gives back who weighs on a proposal, and on a day before a change nothing of it [1.8]', () => {
  store.rooms.putPerson('p', dana);
  expect(store.rooms.people('p', last)).toEqual([dana]);
  store.rooms.putPerson('p', { ...dana, part: 'blocks', leftOut: true, updated: second });
  expect(store.rooms.people('p', last)).toMatchObject([{ part: 'blocks', leftOut: true }]);
  expect(store.rooms.people('p', first)).toMatchObject([{ part: null, matters: '', leftOut: false }]);
  expect(store.rooms.people('p', '2026-02-01T09:00:00+00:00')).toEqual([]);
  expect(store.rooms.removePerson('p', 'dana')).toBe(true);
});

it('keeps one word on each position, and what was said of it before for a day before [3.2]', () => {
  store.rooms.putPosition('p', position);
  store.rooms.putPosition('p', { ...position, id: 'other', stand: 'against', updated: second });
  expect(store.rooms.positions('p', last)).toEqual([{ ...position, stand: 'against', updated: second }]);
  expect(store.rooms.positions('p', first)).toEqual([position]);
  expect(store.rooms.positions('p', '2026-02-28T09:00:00+00:00')).toEqual([]);
  expect(store.rooms.all()).toHaveLength(1);
  store.rooms.putPosition('p', { ...position, stand: 'open', updated: last });
  expect(store.rooms.positions('p', second)).toMatchObject([{ stand: 'against' }]);
  // Undone: it stands as it did, and nothing of what was in between.
  store.rooms.putPosition('p', position);
  expect(store.rooms.positions('p', last)).toEqual([position]);
  expect(store.rooms.positions('p', first)).toEqual([position]);
});

it('goes with the proposal, the person and the fact it speaks of [10.5]', () => {
  store.rooms.putPerson('p', dana);
  store.rooms.putPerson('p', { ...dana, person: 'tom' });
  store.rooms.putPosition('p', position);
  store.proposals.remove('p');
  expect(store.rooms.all()).toEqual([]);
});
