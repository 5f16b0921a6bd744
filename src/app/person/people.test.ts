import { describe, expect, it } from 'vitest';
import { aPerson } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { newId } from '../../machine/context-for.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { factEdit } from '../fact/edit.ts';
import { factList } from '../fact/list.ts';
import { importRun } from '../import/run.ts';
import { perform } from '../perform.ts';
import { todayShow } from '../today/show.ts';
import { personEdit } from './edit.ts';
import { findPerson, peopleCalled } from './find-person.ts';
import { personMe } from './me.ts';
import { peopleNamed } from './people-named.ts';
import { personShow } from './show.ts';

const newWorkspace = freshWorkspaces();
const world = async () => {
  const workspace = await newWorkspace();
  const context = contextFor(workspace);
  const person = (id: string, name: string, change = {}) =>
    context.store().people.add(aPerson({ id, name, addresses: [`${id}@corp.example`], ...change }));
  return { context, person };
};
const eml = (from: string, body: string, extra = ''): string =>
  `${from}To: Robin Ames <robin@corp.example>\nSubject: x\nDate: Mon, 9 Mar 2026 09:00:00 +0000\n${extra}\n${body}\n`;

describe('finding a person', () => {
  it('takes first letters from what is typed, and whole words only from what is read', async () => {
    const { context, person } = await world();
    person('dana', 'Dana Whitfield', { role: 'CFO' });
    const store = context.store();
    expect(findPerson(store, 'dan').id).toBe('dana');
    expect(peopleCalled(store, 'dan')).toEqual([]);
    for (const words of ['Dana', '@dana', 'cfo', 'dana@corp.example', 'whitfield']) {
      expect(peopleCalled(store, words).map(({ id }) => id)).toEqual(['dana']);
    }
  });

  it('finds nobody behind nothing', async () => {
    const { context, person } = await world();
    person('dana', 'Dana Whitfield', { standing: 'above' });
    for (const words of ['', ' ', '@', '@ ']) {
      expect(() => findPerson(context.store(), words)).toThrow(expect.objectContaining({ code: 'not-found' }));
    }
  });

  it('gives a promise of somebody new to somebody new', async () => {
    const { context, person } = await world();
    person('dana', 'Dana Whitfield');
    const { facts } = await factCapture.run(context, { text: '@dan will send the audit by Friday' });
    expect(facts[0]?.ownerName).toBe('Dan');
    expect((await factList.run(context, { person: 'dana@corp.example', limit: 10 })).facts).toEqual([]);
  });

  it('reads names as whole words, and shared names as nobody', async () => {
    const { context, person } = await world();
    person('al', 'Ann Lee');
    person('js1', 'John Smith');
    person('js2', 'John Smith');
    const named = peopleNamed(context.store());
    expect(named('Joann Leeson is out until Friday')).toEqual([]);
    expect(named('Told Ann Lee, and John Smith too')).toEqual(['al']);
    expect(named('ann lee’s plan')).toEqual(['al']);
  });
});

describe('who is me', () => {
  it('keeps own promises when the user corrects which address is theirs', async () => {
    const { context, person } = await world();
    person('robin', 'Robin Ames');
    person('jl', 'J L');
    personMe.run(context, { person: 'robin@corp.example' });
    const { facts } = await factCapture.run(context, { text: 'I will send the roadmap by Friday' });
    factAccept.run(context, { facts: facts.map(({ id }) => id) });
    personMe.run(context, { person: 'jl@corp.example' });
    expect((await todayShow.run(context, {})).iOwe.map(({ mine }) => mine)).toEqual([true]);
    personMe.run(context, { person: 'robin@corp.example', also: true });
    expect([...(context.store().people.me()?.addresses ?? [])].sort()).toEqual([
      'jl@corp.example',
      'robin@corp.example',
    ]);
  });

  it('does not let the user be edited away', async () => {
    const { context, person } = await world();
    person('robin', 'Robin Ames', { standing: 'me' });
    expect(() => personEdit.run(context, { person: 'robin', standing: 'above' })).toThrow(
      expect.objectContaining({ code: 'bad-input', field: 'standing' }),
    );
  });
});

describe('mail that pretends', () => {
  it('does not become somebody above the user by a display name [10.3]', async () => {
    const { context, person } = await world();
    person('dana', 'Dana Ruiz', { standing: 'above' });
    await importRun.run(context, {
      files: [
        {
          name: 'a.eml',
          text: eml('From: Dana Ruiz <dana.ruiz@evil.example>\n', 'Please wire the deposit by Friday.'),
        },
      ],
    });
    const shown = await personShow.run(context, { person: 'dana', limit: 100 });
    expect(shown.person.addresses).toEqual(['dana@corp.example']);
    expect(shown.proposals).toEqual([]);
  });

  it('joins by itself only one mailbox of one house, and leaves the rest to be asked', async () => {
    const { context, person } = await world();
    person('dana.ruiz', 'Dana Ruiz');
    const from = (address: string, name = 'Dana Ruiz') => ({
      name: 'a.eml',
      text: eml(`From: ${name} <${address}>\n`, `Hello from ${address}`),
    });
    await importRun.run(context, {
      files: [
        from('dana.ruiz@evil.example'),
        from('dana.ruiz@mail.corp.example'),
        from('dana.ruiz+rota@corp.example'),
        from('dana.ruiz+desk@corp.example', 'Tom Birch'),
        from('druiz@corp.example'),
      ],
    });
    expect(context.store().people.get('dana.ruiz')?.addresses).toEqual([
      'dana.ruiz@corp.example',
      'dana.ruiz@mail.corp.example',
      'dana.ruiz+rota@corp.example',
    ]);
  });

  it('gives a name to an address that was first seen without one, once', async () => {
    const { context } = await world();
    const files = ['druiz@corp.example', 'Dana Ruiz <druiz@corp.example>', 'Dan R Uiz <druiz@corp.example>'];
    await importRun.run(context, {
      files: files.map((from, index) => ({ name: 'a.eml', text: eml(`From: ${from}\n`, `Hello ${index}`) })),
    });
    expect(context.store().people.byAddress('druiz@corp.example')).toMatchObject({
      name: 'Dana Ruiz',
      aliases: ['Dan R Uiz', 'druiz'],
    });
  });

  it('without a sender is nobody’s promise', async () => {
    const { context, person } = await world();
    person('robin', 'Robin Ames', { standing: 'me' });
    const { problems } = await importRun.run(context, {
      files: [{ name: 'a.eml', text: eml('', 'I will deliver the papers by Friday.') }],
    });
    expect(problems.length).toBeGreaterThan(0);
    expect(context.store().facts.all()).toEqual([]);
  });
});

describe('mending a fact', () => {
  it('takes it away from whom it no longer concerns, and refuses a twin', async () => {
    const { context, person } = await world();
    person('dana', 'Dana Whitfield');
    person('al', 'Al Berg');
    const { facts } = await factCapture.run(context, { text: '@dana asked for the numbers by Thu; hates decks' });
    const [first, second] = facts;
    if (!first || !second) throw new Error('two facts are read');
    const { facts: mended } = await factEdit.run(context, { fact: first.id, owner: 'al@corp.example' });
    expect(mended[0]?.people.map(({ name }) => name)).toEqual(['Al Berg']);
    expect(() =>
      factEdit.run(context, { fact: first.id, kind: second.kind, start: second.start, end: second.end }),
    ).toThrow(expect.objectContaining({ code: 'exists' }));
  });
});

it('names are kept on one line, and "Name <address>" is a person with both', async () => {
  const workspace = await newWorkspace();
  const context = contextFor(workspace, { newId });
  await perform(personMe, context, { person: '"Robin Ames" <Robin@corp.example>' });
  expect(workspace.store().people.me()).toMatchObject({ name: 'Robin Ames', addresses: ['robin@corp.example'] });
  const { person } = await perform(personEdit, context, { person: 'robin', name: ' \u202eRobin\n\tAmes-Lee\u0000 ' });
  expect(person.name).toBe('Robin Ames-Lee');
  await expect(perform(personEdit, context, { person: 'robin', name: '\u202e\n' })).rejects.toThrow();
});
