import { beforeEach, describe, expect, it } from 'vitest';
import { aPerson } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { tracesInAnyForm } from '../../../tests/support/decrypted-pages.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { mail } from '../../../tests/support/somebody-written.ts';
import type { TemporaryWorkspace } from '../../../tests/support/temporary-workspace.ts';
import { newId } from '../../machine/context-for.ts';
import type { Context } from '../context.ts';
import { importRun } from '../import/run.ts';
import { importUndo } from '../import/undo.ts';
import { perform } from '../perform.ts';
import { personEdit } from './edit.ts';
import { personMe } from './me.ts';
import { personMerge } from './merge.ts';
import { personRemove } from './remove.ts';
import { personShow } from './show.ts';
import { personSplit } from './split.ts';
import { personUndo } from './undo.ts';

const workspaces = freshWorkspaces();
let there: TemporaryWorkspace;
let context: Context;
let number = 0;

const me = 'Robin Ames <robin@quay.example>';
const dana = 'Dana Ruiz <dana@quay.example>';
const bring = async (from: string, text: string, to: string = me) => {
  number += 1;
  const head = `From: ${from}\nTo: ${to}\nSubject: Item ${number}`;
  const files = [{ name: 'a.eml', text: mail(`${number}@quay.example`, head, text) }];
  return (await perform(importRun, context, { files })).import;
};
const remove = (person: string, really = true) => perform(personRemove, context, { person, really });
const split = (person: string, seen: readonly string[]) => perform(personSplit, context, { person, seen: [...seen] });
const traces = (word: string) => tracesInAnyForm(there.place, there.key, word);
/** The text of the last mail that was brought in. */
const lastText = (): string => {
  const { sources } = there.store();
  return sources.get(sources.idByKey(`mail:${number}@quay.example`) ?? '')?.text ?? '';
};

beforeEach(async () => {
  number = 0;
  there = await workspaces();
  context = contextFor(there, { newId });
  await bring(me, 'Hello.', 'Noor Aziz <noor@quay.example>');
  await perform(personMe, context, { person: 'robin@quay.example' });
});

describe('deleting somebody who shares an address', () => {
  it('leaves who was split out, also where one mail wrote them in two ways [10.8]', async () => {
    await bring(me, 'Hello.', 'Tom Birch <desk@quay.example>, T. Birch <desk@quay.example>');
    await bring('Quay Desk <desk@quay.example>', 'The quay is closed.');
    const { other } = await split('desk@quay.example', ['Tom Birch', 'T. Birch']);
    await remove('desk@quay.example');
    there.store().verify();
    expect(there.store().people.get(other.id)?.name).toBe('Tom Birch');
    const { seen } = await perform(personShow, context, { person: other.id });
    expect(seen.map(({ name, address }) => [name, address])).toEqual([
      ['Tom Birch', ''],
      ['T. Birch', ''],
    ]);
    expect(traces('desk@quay.example')).toEqual([]);
  });

  it('leaves no name of who was split out, and whose mail was taken back before [10.8]', async () => {
    const taken = await bring('Tomas Birchwood <desk@quay.example>', 'The quay is open.');
    await bring('Quay Desk <desk@quay.example>', 'The quay is closed.');
    const { other } = await split('desk@quay.example', ['Tomas Birchwood']);
    await perform(personEdit, context, { person: other.id, note: 'Likes tea.' });
    await perform(importUndo, context, { import: taken });
    await remove(other.id);
    expect(traces('Birchwood')).toEqual([]);
    expect(there.store().people.byAddress('desk@quay.example')?.name).toBe('Quay Desk');
    there.store().verify();
  });
});

describe('a name that was written of others', () => {
  it('goes from how they were seen [10.8]', async () => {
    await bring(dana, 'Hello.');
    await bring('Noor for Dana Ruiz <noor@quay.example>', 'Hello.');
    await bring('Noor for Dana  Ruiz <noor@quay.example>', 'Hello.');
    await remove('Dana Ruiz');
    const { seen } = await perform(personShow, context, { person: 'noor@quay.example' });
    expect(seen.map(({ name }) => name)).toContain('Noor for a former contact');
    expect(traces('Dana Ruiz')).toEqual([]);
    there.store().verify();
  });

  it('does not keep the names that are theirs alone [10.8]', async () => {
    await bring(dana, 'Hello.');
    await bring('Robin Ames <dana@quay.example>', 'Sent by the wrong hand.');
    await bring('Noor Aziz <noor@quay.example>', 'Dana Ruiz met Robin Ames and Robin Ames <dana@quay.example>.');
    const { names, namesakes } = await remove('dana@quay.example');
    expect({ names, namesakes }).toEqual({ names: ['Dana Ruiz'], namesakes: 0 });
    expect(lastText().trim()).toBe('a former contact met Robin Ames and Robin Ames <a former contact>.');
    expect(traces('Dana Ruiz')).toEqual([]);
    expect(traces('dana@quay.example')).toEqual([]);
  });

  it('does not stay where one mail wrote it of somebody else', async () => {
    await bring(dana, 'Hello.');
    await bring('Dana Ruiz <noor@quay.example>', 'Dana Ruiz asks you to call.');
    const { namesakes } = await remove('dana@quay.example');
    expect(namesakes).toBe(0);
    expect(traces('Dana Ruiz')).toEqual([]);
    expect(lastText().trim()).toBe('a former contact asks you to call.');
  });

  it('is replaced where it looks like theirs, and else only listed [10.8]', async () => {
    await bring(dana, 'Hello.');
    await bring('Human Resources <dana@quay.example>', 'Hello.');
    await bring('Dana Whitfield <dana@quay.example>', 'Hello.');
    await bring(
      'Noor Aziz <noor@quay.example>',
      'Please talk to human resources about leave; Dana Whitfield knows.',
      `${me}, ${dana}`,
    );
    const shown = await remove('dana@quay.example', false);
    expect(shown.names.toSorted()).toEqual(['Dana Ruiz', 'Dana Whitfield']);
    expect(shown.mentions.map(({ around }) => around)).toContain(
      'Please talk to human resources about leave; a former contact knows.',
    );
    await remove('dana@quay.example');
    expect(lastText().trim()).toBe('Please talk to human resources about leave; a former contact knows.');
  });

  it('is theirs where the user said that they are one', async () => {
    await bring(dana, 'Hello.');
    await bring('Mei Orlov <mei@quay.example>', 'Hello.');
    await perform(personMerge, context, { person: 'mei@quay.example', into: 'dana@quay.example' });
    await bring('Noor Aziz <noor@quay.example>', 'Mei Orlov is away.');
    await remove('dana@quay.example');
    expect(lastText().trim()).toBe('a former contact is away.');
  });
});

describe('after deleting somebody', () => {
  it('search does not name them, though a namesake is there', async () => {
    await bring(dana, 'Hello.');
    await bring('Noor Aziz <noor@quay.example>', 'The gangway is wet.', `${me}, ${dana}`);
    there.store().people.add(aPerson({ id: 'other', name: 'Dana Ruiz', addresses: ['dr@elsewhere.example'] }));
    await remove('dana@quay.example');
    const hits = there.store().search.find('gangway', 5, Number.MAX_SAFE_INTEGER);
    expect(hits.map(({ people }) => people)).toEqual(['Noor Aziz, Robin Ames']);
    there.store().verify();
  });

  it('a change of others by hand keeps no name of theirs, and can be taken back', async () => {
    await bring(dana, 'Hello.');
    await bring(
      'Tom Birch <tom@quay.example>',
      'Could you please send me the rota by Friday?',
      `${dana}, Tom B <t@quay.example>`,
    );
    await perform(personEdit, context, { person: 'tom@quay.example', note: 'Sits beside Dana\nRuiz.' });
    await perform(personEdit, context, { person: 't@quay.example', note: 'The same.' });
    await perform(personMerge, context, { person: 't@quay.example', into: 'tom@quay.example' });
    const { goes } = await remove('dana@quay.example');
    expect(goes.changes).toBe(0);
    for (const word of ['Ruiz', 'dana@quay.example']) expect([word, ...traces(word)]).toEqual([word]);
    await perform(personUndo, context, {});
    expect(there.store().people.byAddress('t@quay.example')?.note).toBe('The same.');
    expect(there.store().people.byAddress('tom@quay.example')?.note).toBe('Sits beside a former contact.');
    there.store().verify();
  });

  it('a merge from before they were split out cannot be taken back: it would bring them back', async () => {
    await bring(dana, 'Hello.');
    await bring('Mei Orlov <mei@quay.example>', 'Hello.');
    await perform(personMerge, context, { person: 'mei@quay.example', into: 'dana@quay.example' });
    const { other } = await split('dana@quay.example', ['mei@quay.example']);
    const { goes } = await remove(other.id);
    expect(goes.changes).toBe(2);
    await expect(perform(personUndo, context, {})).rejects.toMatchObject({ code: 'not-found' });
    for (const word of ['Orlov', 'mei@quay.example']) expect([word, ...traces(word)]).toEqual([word]);
  });
});
