import { describe, expect, it } from 'vitest';
import { aFact, aPerson, aSource } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import { newId } from '../../machine/context-for.ts';
import type { Context } from '../context.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { perform } from '../perform.ts';
import { personEdit } from '../person/edit.ts';
import { personMerge } from '../person/merge.ts';
import { personRemove } from '../person/remove.ts';
import { positionCorrect } from '../position/correct.ts';
import { positionLeave } from '../position/leave.ts';
import { positionList } from '../position/list.ts';
import { positionNote } from '../position/note.ts';
import { positionTake } from '../position/take.ts';
import { tieSet } from '../tie/set.ts';
import { roomIf } from './if.ts';
import { roomPut } from './put.ts';
import { roomRestore } from './restore.ts';
import { roomShow } from './show.ts';

const newWorkspace = freshWorkspaces();
const title = 'Cargo bikes for the inner city round';

const world = async () => {
  const workspace = await newWorkspace();
  const at = (day: string, change: Partial<Context> = {}): Context =>
    contextFor(workspace, { now: `${day}T16:00:00+00:00`, newId, ...change });
  const store = workspace.store();
  store.transaction(() => {
    store.people.add(aPerson({ id: 'me', name: 'Robin Ames', standing: 'me' }));
    store.people.add(aPerson({ id: 'dana', name: 'Dana Whitfield', role: 'CFO', standing: 'above' }));
    store.people.add(aPerson({ id: 'tom', name: 'Tom Birch', role: 'head of safety', standing: 'beside' }));
    store.people.add(aPerson({ id: 'ines', name: 'Ines Calloway', role: 'dispatch lead', standing: 'below' }));
    store.people.add(aPerson({ id: 'paul', name: 'Paul Verne', standing: 'above' }));
  });
  const note = async (text: string, day = '2026-03-02'): Promise<readonly string[]> => {
    const { facts } = await perform(factCapture, at(day), { text });
    const ids = facts.map(({ id }) => id);
    if (ids.length > 0) await perform(factAccept, at(day), { facts: ids });
    return ids;
  };
  const context = at('2026-03-12');
  const begin = (change: Partial<Proposal> = {}): void =>
    store.proposals.put({
      id: 'p1',
      title,
      source: null,
      decider: 'dana',
      ladder: null,
      ask: null,
      chosen: null,
      moment: null,
      byDay: null,
      opened: '2026-03-01T09:00:00+00:00',
      ended: null,
      updated: '2026-03-01T09:00:00+00:00',
      ...change,
    });
  const room = async (of: Context = context) => (await perform(roomShow, of, { proposal: 'p1' })).room;
  const one = async (id: string, of: Context = context) => (await room(of)).people.find((each) => each.id === id);
  return { at, store, note, context, begin, room, one, workspace };
};

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
      'As far as is known, Dana, who decides, is against it; Tom, who can stop it, is for it; Ines is leaning against it.',
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
    expect(positions).toMatchObject([{ proposal: 'p1', title, text: 'Against it: said so, 2 March.' }]);
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
    const then = at('2026-03-05', { replayed: true });
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
