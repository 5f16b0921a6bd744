import { describe, expect, it } from 'vitest';
import { aFact, aPerson, aSource } from '../../../tests/support/content.ts';
import { roomTitle, roomWorlds } from '../../../tests/support/room-world.ts';
import { perform } from '../perform.ts';
import { personMerge } from '../person/merge.ts';
import { personRemove } from '../person/remove.ts';
import { roomIf } from '../room/if.ts';
import { roomPut } from '../room/put.ts';
import { roomRestore } from '../room/restore.ts';
import { tieSet } from '../tie/set.ts';
import { positionCorrect } from './correct.ts';
import { positionLeave } from './leave.ts';
import { positionList } from './list.ts';
import { positionNote } from './note.ts';
import { positionTake } from './take.ts';

const world = roomWorlds();

describe('positions in a room', () => {
  it('takes, corrects, leaves and notes positions, and every step is taken back [3.2]', async () => {
    const { note, begin, one, context, store } = await world();
    begin();
    const [fact = ''] = await note('Dana is against the cargo bikes');
    expect((await one('dana'))?.positions[0]?.state).toBe('read');
    await perform(positionTake, context, { proposal: 'p1', facts: [fact] });
    expect((await one('dana'))?.positions[0]?.state).toBe('kept');
    const corrected = await perform(positionCorrect, context, {
      proposal: 'p1',
      fact,
      stand: 'leans-against',
      sure: 'told',
    });
    expect((await one('dana'))?.stand).toBe('leans-against');
    await perform(roomRestore, context, { proposal: 'p1', before: corrected.before });
    expect((await one('dana'))?.stand).toBe('against');
    const left = await perform(positionLeave, context, { proposal: 'p1', facts: [fact] });
    expect((await one('dana'))?.stand).toBeNull();
    expect(store.facts.get(fact)?.state).toBe('accepted');
    await perform(roomRestore, context, { proposal: 'p1', before: left.before });
    const noted = await perform(positionNote, context, {
      proposal: 'p1',
      person: 'dana',
      words: 'said she could live with two bikes',
    });
    expect(await one('dana')).toMatchObject({ stand: 'leans-for', sure: 'told' });
    await perform(roomRestore, context, { proposal: 'p1', before: noted.before });
    // Its words are out of search with it.
    expect(store.facts.get(noted.before.noted ?? '')).toBeUndefined();
    expect(store.search.find('could live with two', 5, Number.MAX_SAFE_INTEGER)).toEqual([]);
    expect((await one('dana'))?.stand).toBe('against');
  });

  it('asks where words leave it open, and takes nothing that was not said [3.2]', async () => {
    const { begin, context, one, store } = await world();
    begin();
    const words = { proposal: 'p1', person: 'dana', words: 'spoke about it at lunch' };
    await expect(perform(positionNote, context, words)).rejects.toMatchObject({ code: 'bad-input' });
    expect((await one('dana'))?.positions).toEqual([]);
    await perform(positionNote, context, { ...words, stand: 'open', sure: 'signs' });
    expect(await one('dana')).toMatchObject({ stand: 'open', sure: 'signs' });
    store.sources.add(
      aSource({ id: 's9', key: 'capture:s9', kind: 'capture', text: 'Tom: the cargo bikes', thread: 's9' }),
    );
    store.facts.add(
      aFact({
        id: 'f9',
        source: 's9',
        kind: 'position',
        start: 0,
        end: 20,
        quote: 'Tom: the cargo bikes',
        owner: 'tom',
        about: ['tom'],
        state: 'accepted',
        action: null,
        due: null,
      }),
    );
    expect((await one('tom'))?.positions[0]).toMatchObject({ state: 'waits', asks: 'stand' });
    expect((await one('tom'))?.stand).toBeNull();
    await expect(perform(positionTake, context, { proposal: 'p1', facts: ['f9'] })).rejects.toMatchObject({
      code: 'bad-input',
    });
    await perform(positionCorrect, context, { proposal: 'p1', fact: 'f9', stand: 'for' });
    expect((await one('tom'))?.stand).toBe('for');
  });

  it('keeps a denied stand as what it says, in a note and on a fact, and asks where a denial is not understood [3.2]', async () => {
    const { begin, at, one, note, room } = await world();
    begin();
    const say = (words: string, day = '2026-03-12') =>
      perform(positionNote, at(day), { proposal: 'p1', person: 'dana', words });
    await say('is not in favour of it', '2026-03-03');
    expect(await one('dana')).toMatchObject({ stand: 'against' });
    await say('has no doubts about it any more');
    expect(await one('dana')).toMatchObject({ stand: 'for' });
    await expect(say('nobody supports it')).rejects.toMatchObject({ code: 'bad-input' });
    await note('Tom Birch does not agree with the cargo bikes');
    expect((await room()).sentence).toContain('Tom is against it');
    await note('Ines Calloway is no longer against the cargo bikes');
    expect(await one('ines')).toMatchObject({ stand: 'leans-for' });
  });

  it('reads who is for leaving things as they are as against the change [3.2]', async () => {
    const { begin, note, one, store } = await world();
    begin();
    store.proposals.putOption('p1', {
      id: 'o1',
      name: 'Keep the two diesel vans',
      nothing: true,
      from: null,
      state: 'accepted',
      made: '2026-03-01T09:00:00+00:00',
      updated: '2026-03-01T09:00:00+00:00',
    });
    store.proposals.putOption('p1', {
      id: 'o2',
      name: 'Lease three cargo bikes',
      nothing: false,
      from: null,
      state: 'accepted',
      made: '2026-03-01T09:00:00+00:00',
      updated: '2026-03-01T09:00:00+00:00',
    });
    await note('Tom is in favour of leaving the inner city round as it is');
    expect((await one('tom'))?.stand).toBe('against');
  });

  it('says what changes if somebody moves, without a figure and without a chance [3.8]', async () => {
    const { begin, note, context } = await world();
    begin();
    await note('Dana told me she is against the cargo bikes');
    await perform(tieSet, context, { listener: 'dana', heeded: 'Tom Birch', on: 'safety of the cargo bikes' });
    await perform(roomPut, context, { proposal: 'p1', person: 'ines', part: 'carries' });
    const ask = async (person: string, stand: string) =>
      (await perform(roomIf, context, { proposal: 'p1', person, stand } as never)).lines.map(({ text }) => text);
    expect(await ask('dana', 'for')).toEqual([
      'Dana decides: then it can be asked for, with its cost and what could go wrong said first.',
    ]);
    expect((await ask('dana', 'against'))[0]).toBe('Dana is against it already, as far as is known.');
    expect((await ask('tom', 'against'))[0]).toBe(
      'Dana listens to Tom: expect the same doubts there, and answer them with Tom first.',
    );
    expect((await ask('ines', 'against'))[0]).toContain('a yes above would be a yes on paper');
    for (const stand of ['for', 'leans-for', 'open', 'leans-against', 'against'])
      for (const person of ['dana', 'tom', 'ines'])
        for (const line of await ask(person, stand))
          expect(line).not.toMatch(/\d|%|probab|likely|chance|isolat|discredit|around/i);
    await expect(perform(roomIf, context, { proposal: 'p1', person: 'paul', stand: 'for' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('names the best reason to change the own ask [5.12]', async () => {
    const { begin, note, room } = await world();
    begin();
    await note('Dana is against the cargo bikes');
    await note('Ines told me she is against the cargo bikes because the ramp is too steep for them');
    const { mayBeRight } = await room();
    expect(mayBeRight?.person).toBe('ines');
    expect(mayBeRight?.line.text).toContain('too steep');
    expect(mayBeRight?.question).toMatch(/Ines to be right/);
  });

  it('leaves out whom the user leaves out, and puts them back [1.8]', async () => {
    const { begin, note, room, context } = await world();
    begin();
    await note('I hear Ines has doubts about the cargo bikes');
    const { before } = await perform(roomPut, context, { proposal: 'p1', person: 'ines', leaveOut: true });
    expect((await room()).people.map(({ id }) => id)).toEqual(['dana']);
    expect((await room()).leftOut).toEqual([{ id: 'ines', name: 'Ines Calloway' }]);
    await perform(roomRestore, context, { proposal: 'p1', before });
    expect((await room()).people.map(({ id }) => id)).toEqual(['dana', 'ines']);
    await expect(perform(roomPut, context, { proposal: 'p1', person: 'me' })).rejects.toMatchObject({
      code: 'bad-input',
    });
  });

  it('says where somebody stands on what is open, on their page [3.2]', async () => {
    const { begin, note, context, store } = await world();
    begin();
    await note('Dana told me she is against the cargo bikes');
    const { positions } = await perform(positionList, context, { person: 'dana' });
    expect(positions).toMatchObject([{ proposal: 'p1', title: roomTitle, text: 'Against it: said so, 2 March.' }]);
    const one = store.proposals.get('p1', context.now);
    if (!one) throw new Error('gone');
    store.proposals.put({ ...one, ended: { at: context.now, how: 'dropped' } });
    expect((await perform(positionList, context, { person: 'dana' })).positions).toEqual([]);
  });

  it('shows on a replayed day nothing that came later [1.8]', async () => {
    const { begin, note, one, at, context } = await world();
    begin();
    const [fact = ''] = await note('Dana is against the cargo bikes', '2026-03-02');
    await perform(positionCorrect, at('2026-03-10'), { proposal: 'p1', fact, stand: 'open' });
    await perform(positionNote, context, { proposal: 'p1', person: 'tom', words: 'for it' });
    await perform(roomPut, context, { proposal: 'p1', person: 'ines', matters: 'her round' });
    await perform(positionNote, at('2026-03-03'), { proposal: 'p1', person: 'paul', words: 'for it' });
    const paul = (await one('paul'))?.positions[0]?.fact ?? '';
    await perform(positionCorrect, at('2026-03-10'), { proposal: 'p1', fact: paul, stand: 'against' });
    const then = at('2026-03-05', { replayed: true });
    expect(await one('paul', then)).toMatchObject({ stand: 'for' });
    expect(await one('paul')).toMatchObject({ stand: 'against' });
    expect((await one('dana', then))?.stand).toBe('against');
    expect(await one('tom', then)).toBeUndefined();
    expect(await one('ines', then)).toBeUndefined();
    expect((await one('dana'))?.stand).toBe('open');
  });

  it('stands when somebody is merged or deleted, and nothing of them is left [10.5]', async () => {
    const { begin, note, room, context, store, at } = await world();
    begin();
    store.people.add(aPerson({ id: 'ines2', name: 'I. Calloway', standing: 'below' }));
    await perform(roomPut, context, { proposal: 'p1', person: 'ines2', part: 'carries', matters: 'her round changes' });
    await note('I hear Ines has doubts about the cargo bikes');
    await perform(personMerge, context, { person: 'ines2', into: 'ines' });
    const merged = (await room()).people.find(({ id }) => id === 'ines');
    expect(merged).toMatchObject({ part: 'carries', stand: 'leans-against' });
    await perform(personRemove, at('2026-03-13'), { person: 'ines', really: true });
    const after = await room(at('2026-03-13'));
    expect(after.people.map(({ id }) => id)).toEqual(['dana']);
    expect(JSON.stringify(store.rooms.all())).not.toContain('ines');
  });
});
