import { describe, expect, it } from 'vitest';
import { aPerson } from '../../../tests/support/content.ts';
import { roomWorlds } from '../../../tests/support/room-world.ts';
import { perform } from '../perform.ts';
import { personEdit } from '../person/edit.ts';
import { positionNote } from '../position/note.ts';
import { tieSet } from '../tie/set.ts';
import { roomPut } from './put.ts';

const world = roomWorlds();

describe('the room of a proposal', () => {
  it('says who is there, where each stands and how that is known, with the words [1.8] [3.2]', async () => {
    const { note, context, begin, room, one } = await world();
    begin();
    await note('Dana told me she is against the cargo bikes');
    await note('I think Tom Birch is for the cargo bikes');
    await note('I hear Ines Calloway has doubts about the cargo bikes');
    await perform(personEdit, context, { person: 'tom', right: 'blocks', rightAbout: 'the cargo bikes' });
    const { people, sentence, rests } = await room();
    expect(people.map(({ id, part, stand, sure }) => [id, part, stand, sure])).toEqual([
      ['dana', 'decides', 'against', 'told'],
      ['tom', 'blocks', 'for', 'guess'],
      ['ines', null, 'leans-against', 'signs'],
    ]);
    expect(sentence).toBe(
      'As far as is known, Dana, who decides, is against it; Tom, who can stop it, is for it by your guess; Ines is leaning against it.',
    );
    expect(rests).toBe('It rests on what Dana said, and on signs from Ines, and on your guess about Tom.');
    expect((await one('dana'))?.positions[0]?.source).toMatchObject({
      quote: 'Dana told me she is against the cargo bikes',
      who: 'you',
    });
  });

  it('counts nobody and shows no figure of a person [1.8]', async () => {
    const { note, begin, room, store, context } = await world();
    begin();
    store.transaction(() => {
      for (let n = 0; n < 30; n += 1)
        store.people.add(
          aPerson({ id: `p${n}`, name: `Alva ${'BCDEFGHIJKLMNOPQRSTUVWXYZABCDEFG'[n]}son`, standing: 'beside' }),
        );
    });
    for (let n = 0; n < 30; n += 1)
      await perform(positionNote, context, {
        proposal: 'p1',
        person: `p${n}`,
        words: n % 3 === 0 ? 'against it' : n % 3 === 1 ? 'for it' : 'said: on the fence',
      });
    await note('Dana is against the cargo bikes');
    const { sentence, rests, unknown, people, askFirst } = await room();
    expect(people).toHaveLength(31);
    for (const words of [sentence, rests, ...unknown, ...askFirst.flatMap(({ question, why }) => [question, why.text])])
      expect(words).not.toMatch(/\d|%|majority|most of|half|two thirds/i);
    expect(sentence).toContain('and others');
    expect(askFirst.length).toBeLessThanOrEqual(3);
  });

  it('is empty, knows nobody who decides, and says so [1.8]', async () => {
    const { begin, room, context } = await world();
    begin({ decider: null });
    expect(await room()).toMatchObject({
      people: [],
      unknown: [],
      askFirst: [],
      mayBeRight: null,
      sentence: 'Nobody is named here yet: who decides, who could stop it, who would carry the work?',
    });
    await perform(roomPut, context, { proposal: 'p1', person: 'Ines' });
    expect((await room()).sentence).toBe(
      'Nobody is known who could decide or stop this, and where anybody stands is not known yet.',
    );
    expect((await room()).unknown).toContain('Who decides this.');
  });

  it('asks before it argues: the unknown, the guessed and the contradicting, each with a question [3.2]', async () => {
    const { note, begin, room, context } = await world();
    begin();
    await note('I think Dana is for the cargo bikes');
    await perform(tieSet, context, { listener: 'dana', heeded: 'Paul Verne' });
    await perform(roomPut, context, { proposal: 'p1', person: 'tom', part: 'blocks' });
    const { askFirst } = await room();
    expect(askFirst.map(({ person }) => person)).toEqual(['tom', 'paul', 'dana']);
    expect(askFirst[0]?.question).toBe('What in this would make you say no, and what would have to be different?');
    expect(askFirst[1]?.why.text).toBe('Dana listens to Paul, and nothing on file says where Paul stands.');
    expect(askFirst[2]?.why.text).toBe('Dana decides; where Dana stands is your guess. Ask before you argue.');
    for (const { question } of askFirst) expect(question).toMatch(/\?$/);
  });

  it('shows positions over time, newest first, both of two that contradict, and what is old [3.2] [1.7]', async () => {
    const { note, begin, one, at } = await world();
    begin();
    await note('Dana told me she is against the cargo bikes', '2026-03-02');
    await note('Dana is in favour of the cargo bikes', '2026-03-09');
    expect((await one('dana'))?.positions.map(({ stand }) => stand)).toEqual(['for', 'against']);
    expect((await one('dana'))?.conflict?.text).toBe(
      'Dana is on file as for it and as against it. Which holds? Ask Dana.',
    );
    expect((await one('dana'))?.conflict?.sources).toHaveLength(2);
    const later = at('2026-04-20');
    expect((await one('dana', later))?.stale).toMatchObject({ days: 42 });
    // Months apart it is a change of mind.
    await note('Dana told me she is against the cargo bikes now', '2026-05-02');
    expect((await one('dana', at('2026-05-03')))?.conflict).toBeNull();
    expect((await one('dana', at('2026-05-03')))?.stand).toBe('against');
  });

  it('gives the words of a risk to whoever said them, and says who has not heard of it [1.8]', async () => {
    const { note, begin, one, context } = await world();
    begin();
    const [risk = ''] = await note('cargo bikes three weeks late from the vendor; @dana not told yet', '2026-03-10');
    await note('Paul said the cargo bikes vendor is at risk', '2026-03-10');
    const lines = async (id: string) => (await one(id))?.matters.map(({ text }) => text);
    const unheard =
      'Has not heard of the risk in it, as far as is known: “cargo bikes three weeks late from the vendor”.';
    expect(await lines('dana')).toEqual([unheard]);
    expect((await one('dana'))?.matters[0]?.sources[0]?.fact).toBe(risk);
    expect((await one('dana'))?.row).toBe('unknown');
    await perform(roomPut, context, { proposal: 'p1', person: 'paul' });
    expect(await lines('paul')).toEqual(['Spoke of a risk in it: “the cargo bikes vendor is at risk”.']);
  });

  it('lets nobody decide but whom the user named; a right over something near may have to agree [1.8] [2.10]', async () => {
    const { begin, room, context, store } = await world();
    begin();
    await perform(personEdit, context, { person: 'paul', right: 'decides', rightAbout: 'the inner city round' });
    const paul = (await room()).people.find(({ id }) => id === 'paul');
    expect((await room()).sentence).toBe('Dana decides; where anybody stands is not known yet.');
    expect([paul?.part, paul?.partBy]).toEqual(['shapes', 'right']);
    expect(paul?.power.map(({ text }) => text)).toEqual([
      'Decides on the inner city round, by your word: Paul may have to agree. Ask.',
    ]);
    // Where nobody is named, the right tells.
    const one = store.proposals.get('p1', context.now) ?? expect.fail();
    store.proposals.put({ ...one, decider: null });
    expect((await room()).people.map(({ id, part }) => [id, part])).toEqual([['paul', 'decides']]);
    expect((await room()).people[0]?.power[0]?.text).toBe('Decides on the inner city round, by your word.');
  });

  it('tells a guess as a guess, and a view on the day it was said [1.8] [3.2]', async () => {
    const { begin, room, one, note, context } = await world();
    begin();
    await note('I think Ines Calloway is leaning against the cargo bikes');
    const { mayBeRight: guess, sentence } = await room();
    expect(guess?.line.text).toBe(
      'You think that Ines sees it differently (your guess): “I think Ines Calloway is leaning against the cargo bikes”.',
    );
    expect(guess?.question).toMatch(/^Ask Ines, before you count on it\. What would have to be true/);
    expect(sentence).toContain('Ines is leaning against it by your guess');
    await perform(positionNote, context, {
      proposal: 'p1',
      person: 'ines',
      words: 'Told me yesterday she is against the cargo bikes',
    });
    const ines = await one('ines');
    expect(ines?.positions.map(({ said }) => said.slice(0, 10))).toEqual(['2026-03-11', '2026-03-02']);
    expect(ines?.standing).toBe('Against it: said so, 11 March.');
    expect((await room()).mayBeRight?.line.text).toMatch(/^Ines sees it differently: “Told me yesterday/);
  });

  it('asked is who asked, not whoever is named in a question [1.8]', async () => {
    const { note, begin, one } = await world();
    begin();
    await note('Dana asked who pays for the cargo bikes');
    expect((await one('dana'))?.matters.map(({ text }) => text)).toEqual([
      'Asked about it: “who pays for the cargo bikes”.',
    ]);
  });

  it('takes a later word of their own for a change of mind, and asks of two on one day [3.2]', async () => {
    const { note, begin, one, room, at } = await world();
    begin();
    await note('Dana told me she is against the cargo bikes', '2026-03-02');
    await note('Dana told me she is in favour of the cargo bikes, now that the ramp is settled', '2026-03-11');
    expect(await one('dana')).toMatchObject({ stand: 'for', conflict: null });
    expect((await room()).askFirst.map(({ question }) => question)).not.toContain(
      'I have heard this in two ways. Where do you stand on it now?',
    );
    // What is heard after it still asks; what was said before it no more.
    await note('I hear Dana is in favour of the cargo bikes', '2026-03-12');
    expect((await one('dana'))?.conflict).toBeNull();
    await note('I hear Dana is against the cargo bikes', '2026-03-13');
    expect((await one('dana', at('2026-03-13')))?.conflict).not.toBeNull();
    await note('Tom Birch told me he is against the cargo bikes', '2026-03-12');
    await note('Tom Birch told me he is in favour of the cargo bikes', '2026-03-12');
    expect((await one('tom'))?.conflict).not.toBeNull();
  });

  it('tells two views as two of whoever it is, and names who is open on it [3.2]', async () => {
    const { note, begin, room, context } = await world();
    begin();
    await perform(roomPut, context, { proposal: 'p1', person: 'tom', part: 'blocks' });
    await note('Tom Birch told me he is against the cargo bikes');
    await note('Tom Birch told me he is in favour of the cargo bikes');
    await note('Ines Calloway is undecided about the cargo bikes');
    await note('Paul Verne is against the cargo bikes');
    await note('Paul Verne is in favour of the cargo bikes');
    expect((await room()).sentence).toBe(
      'As far as is known, where Dana stands, who decides, is not known; Tom, who can stop it, is on file with two views; Ines is open on it; Paul is on file with two views.',
    );
  });

  it('tells from facts how much it matters, and what power rests on [1.8]', async () => {
    const { note, begin, one, context } = await world();
    begin();
    await note("Dana's top priority is the inner city round");
    await perform(personEdit, context, { person: 'dana', right: 'decides', rightAbout: 'the budget' });
    const dana = await one('dana');
    expect(dana?.row).toBe('first');
    expect(dana?.matters[0]?.text).toMatch(/^The first priority: “/);
    expect(dana?.matters[0]?.sources[0]?.quote).toContain('inner city round');
    expect(dana?.power[0]?.text).toBe('Decides on the budget, by your word.');
    await perform(roomPut, context, { proposal: 'p1', person: 'tom', matters: 'the loading ramp is on Tom’s watch' });
    expect((await one('tom'))?.row).toBe('some');
  });
});
