import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { type TemporaryWorkspace, temporaryWorkspace } from '../../../tests/support/temporary-workspace.ts';
import type { Relation, Standing } from '../../domain/people/person.ts';
import type { Context } from '../context.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { reachList } from './list.ts';

describe('beyond the own line', () => {
  let there: TemporaryWorkspace;
  let context: Context;
  const add = (id: string, name: string, standing: Standing, relation?: Relation): void => {
    const person = {
      id,
      name,
      addresses: [],
      aliases: [],
      role: '',
      standing,
      group: false,
      note: '',
      created: context.now,
    };
    there.store().people.add(person);
    if (relation) there.store().people.edit(id, { relation });
  };
  const note = async (text: string): Promise<void> => {
    const { facts } = await factCapture.run(context, factCapture.input.parse({ text }));
    await factAccept.run(context, factAccept.input.parse({ facts: facts.map(({ id }) => id) }));
  };
  const listed = () => reachList.output.parse(reachList.run(context, { limit: 50 }));

  beforeEach(async () => {
    there = await temporaryWorkspace();
    context = contextFor(there);
    add('me', 'Robin Ames', 'me');
  });
  afterEach(() => there.remove());

  it('lists leaders outside the own line with the last contact and what was learnt, and who was helped to grow [3.10]', async () => {
    add('dana', 'Dana Whitfield', 'above', 'manager');
    add('ines', 'Ines Calloway', 'above', 'board');
    add('kai', 'Kai Lindholm', 'beside', 'client');
    add('olu', 'Olu Bankole', 'above');
    add('tom', 'Tom Birch', 'below');
    there.store().moments.put({
      id: 'm1',
      key: 'event:1',
      sequence: 0,
      title: 'Harbour walk',
      start: '2026-03-03T09:00:00+00:00',
      end: '2026-03-03T09:30:00+00:00',
      allDay: false,
      place: '',
      status: 'confirmed',
      people: ['me', 'ines'],
      debriefed: false,
      linked: [],
      text: '',
    });
    await note('Ines Calloway cares most about the ferry contract');
    await note('I coached Tom Birch for the board talk');
    // Credit is given and received; nobody grew by it.
    await note('we cut the waiting time of the ferry from 40 to 28 minutes; credit to Tom Birch');
    await note('kudos to Tom Birch for the night shift');
    const { words, leaders, unplaced, grown } = listed();
    expect(words).toBe(
      'Two leaders outside your own line are on file; the last you were in touch with is Ines, on 3 March.',
    );
    expect(
      leaders.map(({ person, relation, last, learnt }) => [
        person.name,
        relation,
        last,
        learnt.map(({ source }) => source.quote),
      ]),
    ).toEqual([
      ['Ines Calloway', 'board', '2026-03-03T09:00:00+00:00', ['Ines Calloway cares most about the ferry contract']],
      ['Kai Lindholm', 'client', null, []],
    ]);
    expect(unplaced.map(({ name }) => name)).toEqual(['Olu Bankole']);
    expect(grown).toMatchObject([{ person: { name: 'Tom Birch' }, quote: 'I coached Tom Birch for the board talk' }]);
  });

  it('says so where there is nobody', () => {
    expect(listed()).toEqual({
      words: 'Nobody outside your own line is on file.',
      leaders: [],
      unplaced: [],
      grown: [],
    });
    add('ines', 'Ines Calloway', 'above', 'board');
    expect(listed().words).toBe(
      'One leader outside your own line is on file; you have not been in touch with Ines in three years.',
    );
  });
});
