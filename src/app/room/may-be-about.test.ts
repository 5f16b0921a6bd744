import { describe, expect, it } from 'vitest';
import { roomWorlds } from '../../../tests/support/room-world.ts';
import { answerGive } from '../answer/give.ts';
import { perform } from '../perform.ts';
import { positionLeave } from '../position/leave.ts';
import { positionTake } from '../position/take.ts';
import { preWireShow } from '../prewire/show.ts';
import { roomPut } from './put.ts';
import { roomRestore } from './restore.ts';

const world = roomWorlds();

describe('what may be about a proposal', () => {
  it('offers a position of somebody in the room that shares a word with it, and asks [1.8] [3.2]', async () => {
    const { begin, note, room, one, context } = await world();
    begin();
    await perform(roomPut, context, { proposal: 'p1', person: 'tom', part: 'blocks' });
    await perform(roomPut, context, { proposal: 'p1', person: 'ines' });
    const [fact = ''] = await note('Tom Birch told me he is against anything that touches the inner yard');
    // Of somebody who is not in the room, and of another thing, nothing is asked.
    await note('Paul Verne told me he is against the inner courtyard lights');
    await note('Ines Calloway told me she is against the canteen hours');
    expect((await one('tom'))?.positions).toMatchObject([{ fact, state: 'waits', asks: 'about', stand: 'against' }]);
    expect((await one('tom'))?.stand).toBeNull();
    expect((await one('ines'))?.positions).toEqual([]);
    expect(await one('paul')).toBeUndefined();
    const { sentence, rests, askFirst } = await room();
    expect(sentence).toBe('Dana decides; where anybody stands is not known yet.');
    expect(rests).toBe('What is on file of Tom may be about it: say so below. Ask before you argue.');
    expect(askFirst.find(({ person }) => person === 'tom')?.why.text).toBe(
      'Tom can stop it; whether “told me he is against anything that touches the inner yard” is about this is not said yet.',
    );
    // It is told nowhere as a view on this.
    expect((await room()).mayBeRight).toBeNull();
    expect(JSON.stringify((await perform(preWireShow, context, { proposal: 'p1' })).groups)).not.toContain(
      'inner yard',
    );

    const left = await perform(positionLeave, context, { proposal: 'p1', facts: [fact] });
    expect((await one('tom'))?.positions).toEqual([]);
    await perform(roomRestore, context, { proposal: 'p1', before: left.before });
    await perform(positionTake, context, { proposal: 'p1', facts: [fact] });
    expect(await one('tom')).toMatchObject({
      stand: 'against',
      sure: 'told',
      standing: 'Against it: said so, 2 March.',
    });
    // Where the stand is known nothing else is offered.
    await note('Tom Birch told me he is for the inner gate', '2026-03-03');
    expect((await one('tom'))?.positions).toHaveLength(1);
  });

  it('offers a first priority that shares a word with it, and keeps what is said of it [1.8]', async () => {
    const { begin, note, room, one, context } = await world();
    begin();
    const [fact = ''] = await note("Dana's first priority is fewer accidents in the inner yards");
    const dana = await one('dana');
    expect(dana?.row).toBe('unknown');
    expect(dana?.mayMatter).toMatchObject({
      about: `proposal:p1:matters:${fact}`,
      line: { text: 'The first priority: “fewer accidents in the inner yards”.' },
    });
    expect((await room()).unknown).not.toContain('Whether it matters to Dana.');
    await perform(answerGive, context, { about: `proposal:p1:matters:${fact}`, answer: 'wrong' });
    expect(await one('dana')).toMatchObject({ mayMatter: null, row: 'unknown', matters: [] });
    expect((await room()).unknown).toContain('Whether it matters to Dana.');
    await perform(answerGive, context, { about: `proposal:p1:matters:${fact}`, answer: 'right' });
    expect(await one('dana')).toMatchObject({
      mayMatter: null,
      row: 'first',
      matters: [{ text: 'The first priority: “fewer accidents in the inner yards”.' }],
    });
    await perform(answerGive, context, { about: `proposal:p1:matters:${fact}`, answer: 'open' });
    expect((await one('dana'))?.mayMatter).not.toBeNull();
  });
});
