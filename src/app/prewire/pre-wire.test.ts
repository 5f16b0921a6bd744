import { describe, expect, it } from 'vitest';
import { preWireWorlds } from '../../../tests/support/pre-wire-world.ts';
import { perform } from '../perform.ts';
import { roomPut } from '../room/put.ts';

const world = preWireWorlds();

describe('whom to talk with before it is decided', () => {
  it('asks the own manager first, then doubters, advisers and those who carry it; who decides comes last [3.3, 2.10]', async () => {
    const { listens, groups, shown } = await world();
    await listens();
    expect(await groups()).toEqual({
      line: ['Marta'],
      doubt: ['Omar'],
      sway: ['Ines'],
      carry: ['Sven'],
      last: ['Helen'],
    });
    const { sentence, groups: all } = await shown();
    expect(sentence).toBe('Ask before you argue: Marta, before Helen decides.');
    expect(JSON.stringify(all)).not.toMatch(/\d+ (?:of|%)|score|rank/i);
  });

  it('begins with a question where a stand is a guess, and learns or shows where it was said [3.3]', async () => {
    const { note, listens, shown } = await world();
    await listens();
    await note('I think Omar is against the electric cranes');
    await note('Ines told me she is against the electric cranes', '03');
    const rows = (await shown()).groups.flatMap((group) => group.rows);
    const of = (called: string) => rows.find((row) => row.called === called)?.offer;
    expect(of('Omar')).toMatchObject({ asks: true });
    expect(of('Omar')?.goal).toMatch(/^Ask before showing anything: “What in this would make you say no/);
    expect(of('Ines')).toMatchObject({
      asks: false,
      goal: 'Learn what would have to be different for them to be fine with it',
    });
    expect(of('Ines')?.cost?.text).toBe('€48,000 and a week of training');
  });

  it('says the amount first, once and without the name of what is recommended [3.3]', async () => {
    const { store, listens, shown, at } = await world();
    await listens();
    await perform(roomPut, at('03'), { proposal: 'pilot', person: 'ines', matters: 'noise on the quay' });
    const there = store.proposals.get('pilot', at('12').now) ?? expect.fail();
    const line = there.lines.find(({ part }) => part === 'cost') ?? expect.fail();
    store.proposals.putLine('pilot', { ...line, words: 'It costs €48,000 once.' });
    const cost = async () =>
      (await shown()).groups.flatMap(({ rows }) => rows).find(({ called }) => called === 'Ines')?.offer.cost?.text;
    expect(await cost()).toBe('€48,000 once');
    store.proposals.putLine('pilot', { ...line, id: 'l9', part: 'downside', words: 'More noise for a month' });
    expect(await cost()).toBe('€48,000 once; for them: More noise for a month');
    store.proposals.put({ ...there, chosen: null });
    expect(await cost()).toMatch(/^€48,000 once, for “Two electric cranes”; for them/);
  });

  it('says nothing of a room in which nobody is known [3.3]', async () => {
    const { store, shown } = await world();
    const there = store.proposals.get('pilot', '2026-12-01T00:00:00Z');
    if (!there) throw new Error('it was kept');
    store.proposals.put({ ...there, decider: null });
    store.proposals.removeLine('l2');
    store.people.edit('omar', { right: '' });
    expect(await shown()).toMatchObject({
      groups: [],
      sentence: 'Nobody is known to weigh on it yet: say who decides, or name somebody under People.',
    });
  });
});
