import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { aMoment } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import { answerGive } from '../answer/give.ts';
import { commitmentList } from '../commitment/list.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { factEdit } from '../fact/edit.ts';
import { momentDebrief } from '../moment/debrief.ts';
import { perform } from '../perform.ts';
import type { FactView } from '../views.ts';
import { personAdd } from './add.ts';
import { personList } from './list.ts';
import { personRemove } from './remove.ts';
import { personUndo } from './undo.ts';

const newWorkspace = freshWorkspaces();

/** Nothing is known: no mail, no calendar, nobody. */
const nothing = async () => {
  const workspace = await newWorkspace();
  const context = { ...contextFor(workspace, { newId }), now: '2026-11-20T09:00:00+00:00' };
  const note = async (text: string): Promise<FactView> => {
    const { facts } = await perform(factCapture, context, { text });
    const [first] = facts;
    if (!first) throw new Error('nothing was read');
    return first;
  };
  const ledger = async () => (await perform(commitmentList, context, {})).rows;
  const accept = (facts: readonly { readonly id: string }[]) =>
    perform(factAccept, context, { facts: facts.map(({ id }) => id) });
  const add = (input: z.input<(typeof personAdd)['input']>) => perform(personAdd, context, input);
  const fact = (id: string) => {
    const found = context.store().facts.get(id);
    if (!found) throw new Error('the fact is gone');
    return found;
  };
  return { context, store: context.store(), note, ledger, accept, add, fact };
};

describe('a note that names somebody nobody knows', () => {
  it('keeps the name in its row and asks once whether it is somebody new [2.1]', async () => {
    const { note, accept, ledger, store } = await nothing();
    const mine = await note('I promised Dana Ruiz the hiring plan by Thursday 26 November');
    expect(mine).toMatchObject({
      owner: store.people.me()?.id,
      to: null,
      toName: 'Dana Ruiz',
      asks: false,
      openNames: [{ part: 'to', words: 'Dana Ruiz', known: [], fresh: true }],
    });
    const theirs = await note('Dana will send me the budget figures by Friday');
    expect(theirs).toMatchObject({
      owner: null,
      ownerName: 'Dana',
      asks: true,
      openNames: [{ part: 'owner', words: 'Dana', known: [], fresh: true }],
    });
    expect(theirs.confidence).toBeGreaterThan(0.6);
    await accept([mine, theirs]);
    const rows = await ledger();
    expect(
      rows.map(({ way, other, otherWords, fact: { act }, ask }) => ({ way, other, otherWords, act, ask })),
    ).toEqual([
      {
        way: 'mine',
        other: null,
        otherWords: 'Dana Ruiz',
        act: 'the hiring plan',
        ask: null,
      },
      {
        way: 'nobody',
        other: null,
        otherWords: 'Dana',
        act: 'send the budget figures',
        ask: { what: 'owner', words: 'Whose is it? The words say “Dana”.' },
      },
    ]);
    // Nobody was made of a name alone.
    expect(store.people.all().filter(({ standing }) => standing !== 'me')).toEqual([]);
  });

  it.each(['Friday will be busy', 'The Corvid will be late by Friday', 'Board wants the numbers by Friday'])(
    'asks nothing of “%s”',
    async (text) => {
      const { context } = await nothing();
      const { facts } = await perform(factCapture, context, { text });
      expect(facts.flatMap(({ openNames }) => openNames)).toEqual([]);
    },
  );

  it('ties this fact and the earlier ones that can mean nobody else, and takes it all back [2.1]', async () => {
    const { context, note, accept, ledger, add, store, fact } = await nothing();
    const earlier = await note('Dana will send me the budget figures by Friday');
    const other = await note('Tom Becker asked for the risk list');
    const here = await note('I promised Dana Ruiz the hiring plan by Thursday 26 November');
    await accept([earlier, other, here]);
    const before = [earlier, other, here].map(({ id }) => fact(id));
    const added = await add({ name: 'Dana Ruiz', facts: [here.id] });
    expect(added.person).toMatchObject({ name: 'Dana Ruiz', standing: 'unknown' });
    expect(added.facts.map(({ id }) => id).sort()).toEqual([earlier.id, here.id].sort());
    expect(fact(here.id)).toMatchObject({ to: added.person.id, toWords: 'Dana Ruiz' });
    expect(fact(earlier.id)).toMatchObject({ owner: added.person.id, ownerWords: 'Dana' });
    expect(fact(other.id).owner).toBeNull();
    expect(added.facts.flatMap(({ openNames, asks }) => [...openNames, ...(asks ? ['asks'] : [])])).toEqual([]);
    expect((await ledger()).map(({ way, other: who }) => [way, who?.name ?? null])).toContainEqual([
      'theirs',
      'Dana Ruiz',
    ]);
    const { people } = await perform(personList, context, {});
    expect(people.map(({ name }) => name)).toContain('Dana Ruiz');
    // The notes are on their page.
    expect(store.sources.withPerson(added.person.id, context.now, 10).length).toBe(2);

    const undone = await perform(personUndo, context, { change: added.change });
    expect(undone).toMatchObject({ kind: 'add', people: [] });
    expect(undone.facts.map(({ id }) => id).sort()).toEqual([earlier.id, here.id].sort());
    expect([earlier, other, here].map(({ id }) => fact(id))).toEqual(before);
    expect(store.people.get(added.person.id)).toBeUndefined();
    expect(store.sources.get(here.source)?.people.map(({ role }) => role)).toEqual(['from']);
  });

  it('knows them in every later line', async () => {
    const { note, add } = await nothing();
    const first = await note('I promised Dana Ruiz the hiring plan by Thursday 26 November');
    const { person } = await add({ name: 'Dana Ruiz', facts: [first.id] });
    expect(await note('Dana will send me the budget figures by Friday')).toMatchObject({
      owner: person.id,
      openNames: [],
      asks: false,
    });
  });

  it('asks which of two it is, and whether a fuller name is somebody known [1.1]', async () => {
    const { note, add, fact, context } = await nothing();
    const { person: becker } = await add({ name: 'Tom Becker' });
    const { person: okafor } = await add({ name: 'Tom Okafor' });
    const two = await note('Tom will send me the risk list by Friday');
    expect(two.owner).toBeNull();
    expect(two.openNames).toMatchObject([{ words: 'Tom', known: [{ id: becker.id }, { id: okafor.id }], fresh: true }]);
    const { change } = await add({ name: 'Tom', as: okafor.id, facts: [two.id] });
    expect(fact(two.id).owner).toBe(okafor.id);
    // Another Tom is still asked: one answer says nothing of the next line.
    expect((await note('Tom will write the memo by Friday')).openNames[0]?.known.length).toBe(2);
    await perform(personUndo, context, { change });
    expect(fact(two.id).owner).toBeNull();
    expect(context.store().people.get(okafor.id)?.name).toBe('Tom Okafor');

    const short = await note('Dana will send me the figures by Friday');
    const { person: dana } = await add({ name: 'Dana', facts: [short.id] });
    const full = await note('I promised Dana Ruiz the plan by Friday');
    expect(full.openNames).toMatchObject([{ words: 'Dana Ruiz', known: [{ id: dana.id }], fresh: true }]);
    await add({ name: 'Dana Ruiz', as: dana.id, facts: [full.id] });
    expect(fact(full.id).to).toBe(dana.id);
    expect((await note('I owe Dana Ruiz the annex by Friday')).to).toBe(dana.id);
  });

  it('No leaves the name in its row and is not asked again, until it is taken back', async () => {
    const { note, context, accept, ledger } = await nothing();
    const line = await note('Maersk will send me the rates by Friday');
    expect(line.openNames.length).toBe(1);
    const about = `name:${line.id}:owner`;
    await perform(answerGive, context, { about, answer: 'wrong' });
    const again = await note('Maersk will send me the invoice by Friday');
    expect(again).toMatchObject({ ownerName: 'Maersk', openNames: [], asks: true });
    await accept([line]);
    expect((await ledger())[0]).toMatchObject({ otherWords: 'Maersk', ask: { what: 'owner' } });
    await perform(answerGive, context, { about, answer: 'open' });
    expect((await ledger())[0]?.fact.openNames.length).toBe(1);
  });

  it('is asked in a debrief as well, and an edit says who without any question', async () => {
    const { context, store, add, note, fact } = await nothing();
    store.moments.put(aMoment({ id: 'talk', start: '2026-11-20T08:00:00+00:00', end: '2026-11-20T08:30:00+00:00' }));
    const { facts } = await perform(momentDebrief, context, {
      moment: 'talk',
      text: 'Lena Voss will send me the list by Friday',
    });
    expect(facts[0]?.openNames).toMatchObject([{ words: 'Lena Voss', fresh: true }]);
    const { person } = await add({ name: 'Sam Okafor' });
    const line = await note('I promised Lena the plan by Friday');
    await perform(factEdit, context, { fact: line.id, to: person.id });
    expect(fact(line.id)).toMatchObject({ to: person.id });
    expect(fact(line.id).toWords).toBeUndefined();
  });

  it('refuses a name that somebody here has, a fact that is not here, and no name', async () => {
    const { add } = await nothing();
    await add({ name: 'Dana Ruiz' });
    await expect(add({ name: ' dana ruiz ' })).rejects.toMatchObject({ code: 'exists', field: 'name' });
    await expect(add({ name: 'Lena', facts: ['nothing'] })).rejects.toMatchObject({ code: 'not-found' });
    await expect(add({ name: '\u200b @' })).rejects.toMatchObject({ code: 'bad-input' });
  });

  it('their name goes with them when they are deleted [10.8]', async () => {
    const { note, add, context, fact, store } = await nothing();
    const line = await note('I promised Dana Ruiz the hiring plan by Thursday 26 November');
    const { person } = await add({ name: 'Dana Ruiz', facts: [line.id] });
    await perform(personRemove, context, { person: person.id, really: true });
    expect(fact(line.id)).toMatchObject({ to: null });
    expect(fact(line.id).toWords).toBeUndefined();
    expect(JSON.stringify([store.facts.all(), store.sources.get(line.source)])).not.toContain('Ruiz');
  });
});

describe('a note that says who is above', () => {
  it.each([
    ['Dana Ruiz is my manager', 'manager', ''],
    ['My boss is Dana Ruiz', 'manager', ''],
    ['I report to Dana Ruiz, COO', 'manager', 'COO'],
    ['Dana Ruiz is above me', null, ''],
  ] as const)('asks once, and places nobody without the word: %s [1.13] [2.1]', async (text, relation, role) => {
    const { context, store } = await nothing();
    const { above, source } = await perform(factCapture, context, { text });
    expect(above).toMatchObject([{ words: 'Dana Ruiz', relation, role, known: [], fresh: true }]);
    expect(store.people.standing('above')).toEqual([]);
    const { person, change } = await perform(personAdd, context, {
      name: 'Dana Ruiz',
      standing: 'above',
      ...(relation ? { relation } : {}),
      role,
      source,
    });
    expect(store.people.get(person.id)).toMatchObject({ standing: 'above', role });
    expect(store.people.get(person.id)?.relation).toBe(relation ?? undefined);
    expect(store.sources.get(source)?.people).toContainEqual({ person: person.id, role: 'about' });
    await perform(personUndo, context, { change });
    expect(store.people.get(person.id)).toBeUndefined();
    await perform(personAdd, context, { name: 'Dana Ruiz', standing: 'above', relation: 'manager' });
    // It is known now.
    expect((await perform(factCapture, context, { text })).above).toEqual([]);
  });

  it('asks whether a name is somebody known, and gives back where they stood [2.1]', async () => {
    const { context, store, add } = await nothing();
    const { person } = await add({ name: 'Dana' });
    const { above } = await perform(factCapture, context, { text: 'Dana Ruiz is my boss' });
    expect(above).toMatchObject([{ words: 'Dana Ruiz', known: [{ id: person.id }], fresh: true }]);
    const { change } = await add({ name: 'Dana Ruiz', as: person.id, standing: 'above', relation: 'manager' });
    expect(store.people.get(person.id)).toMatchObject({ standing: 'above', relation: 'manager' });
    await perform(personUndo, context, { change });
    expect(store.people.get(person.id)).toMatchObject({ standing: 'unknown', aliases: [] });
    expect(store.people.get(person.id)?.relation).toBeUndefined();
  });

  it('takes a whole name for whoever has it, keeps a later word, and never places the user [2.1]', async () => {
    const { context, store, add } = await nothing();
    const { person } = await add({ name: 'Dana Ruiz' });
    const { person: same, change } = await add({ name: 'dana ruiz', standing: 'above' });
    expect(same.id).toBe(person.id);
    store.people.edit(person.id, { standing: 'beside' });
    await perform(personUndo, context, { change });
    expect(store.people.get(person.id)?.standing).toBe('beside');
    await perform(factCapture, context, { text: 'a line of my own' });
    const me = store.people.me();
    await expect(add({ name: me?.name ?? '', standing: 'above' })).rejects.toMatchObject({ code: 'bad-input' });
  });

  it('says whom an @ made one of the people, once [2.1]', async () => {
    const { context } = await nothing();
    const { met } = await perform(factCapture, context, { text: '@bert was there' });
    expect(met.map(({ name }) => name)).toEqual(['Bert']);
    expect((await perform(factCapture, context, { text: '@bert was there again' })).met).toEqual([]);
  });
});
