import { expect, it } from 'vitest';
import { preWireWorlds } from '../../../tests/support/pre-wire-world.ts';

const world = preWireWorlds();

it('asks the own manager first, whatever the manager may decide besides, and whoever was named last [3.3, 2.10]', async () => {
  const { store, groups, shown } = await world();
  store.people.edit('marta', { right: 'decides', rightAbout: 'the cranes' });
  expect(await groups()).toMatchObject({ line: ['Marta'], last: ['Helen'] });
  expect((await shown()).sentence).toBe('Ask before you argue: Marta, before Helen decides.');
  expect((await shown()).groups.at(-1)?.title).toBe('Helen last, and never surprised');
});
