import { expect, it } from 'vitest';
import { preWireWorlds } from '../../../tests/support/pre-wire-world.ts';
import { perform } from '../perform.ts';
import { roomPut } from '../room/put.ts';

const world = preWireWorlds();

it('speaks of several who decide as of several, and names few of many [3.3]', async () => {
  const { listens, shown, at } = await world();
  await listens();
  await perform(roomPut, at('04'), { proposal: 'pilot', person: 'Ines', part: 'decides' });
  const { sentence, groups } = await shown();
  expect(sentence).toBe('Ask before you argue: Marta, before Helen and Ines decide.');
  expect(groups.at(-1)?.title).toBe('Helen and Ines last, and never surprised');
  await perform(roomPut, at('04'), { proposal: 'pilot', person: 'Sven', part: 'decides' });
  expect((await shown()).groups.at(-1)?.title).toBe('Helen, Ines and others last, and never surprised');
});
