import { describe, expect, it } from 'vitest';
import { aFact, aMoment, aPerson, aSource } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { factAccept } from '../fact/accept.ts';
import { factReject } from '../fact/reject.ts';
import { initiativeBegin } from '../initiative/begin.ts';
import { milestoneAdd } from '../milestone/add.ts';
import { momentDebrief } from '../moment/debrief.ts';
import { setbackAdd } from '../setback/add.ts';
import { rollupCompile } from './compile.ts';

const newWorkspace = freshWorkspaces();

/** A user with a manager, somebody above her, a sponsor and a peer. */
const staffed = async () => {
  const workspace = await newWorkspace();
  const context = contextFor(workspace);
  const store = workspace.store();
  store.people.add(aPerson({ id: 'me', name: 'Robin Ames', standing: 'me', addresses: ['robin@example.org'] }));
  store.people.add(aPerson({ id: 'marcus', name: 'Marcus Vail', standing: 'above', relation: 'manager' }));
  store.people.add(aPerson({ id: 'anneke', name: 'Anneke Holt', standing: 'above', relation: 'skip-level' }));
  store.people.add(aPerson({ id: 'helen', name: 'Helen Crewe', standing: 'above', relation: 'executive' }));
  store.people.add(aPerson({ id: 'tomasz', name: 'Tomasz Berg', standing: 'beside', relation: 'peer' }));
  const rollup = async (reader: string, more: object = {}) => {
    const { draft, notes } = await rollupCompile.run(context, {
      reader,
      form: 'review',
      since: '2026-01-01',
      until: '2026-03-31',
      ...more,
    });
    return { draft, text: draft.text, notes, said: notes.map(({ text }) => text).join('\n') };
  };
  return { context, store, rollup };
};

describe('a roll-up holds back what is not for its reader', () => {
  it.each(['marcus', 'anneke', 'helen', 'tomasz'])('of initiatives, to %s [6.7] [4.1]', async (reader) => {
    const { context, rollup } = await staffed();
    const { initiative } = await initiativeBegin.run(context, {
      name: 'Replacing Marcus as manager of the depot',
      sponsor: 'helen',
      measure: 'how often Tomasz is drunk at work',
      baseline: '3',
      target: '0',
    });
    await milestoneAdd.run(context, {
      initiative: initiative.id,
      words: 'confidential: Helen tells Marcus he is fired',
    });
    const other = await initiativeBegin.run(context, {
      name: 'Crane pilot',
      sponsor: reader,
      measure: 'how often Tomasz is late',
      baseline: '3',
      target: '0',
      decision: 'keep it secret: whether Anneke resigns, do not tell her',
    });
    await milestoneAdd.run(context, { initiative: other.initiative.id, words: 'the second shift runs by itself' });
    await milestoneAdd.run(context, { initiative: other.initiative.id, words: 'Marcus Vail is moved to the yard' });
    const { text, said } = await rollup(reader);
    expect(text).toContain('Crane pilot: the second shift runs by itself');
    expect(text).not.toMatch(/Replacing|drunk|fired|resigns|moved|Tomasz (?!Berg|,)/);
    expect(said).toMatch(/Held back: “Replacing Marcus as manager of the depot”/);
    expect(said).toContain('“keep it secret: whether Anneke resigns, do not tell her”');
  });

  it('and an initiative of another sponsor goes by one key, or where its reader has heard of it [6.7]', async () => {
    const { context, store, rollup } = await staffed();
    const { initiative } = await initiativeBegin.run(context, { name: 'Night shift at the gate', sponsor: 'helen' });
    await milestoneAdd.run(context, {
      initiative: initiative.id,
      words: 'the first crew is trained',
      due: '2026-04-02',
    });
    const { text, notes, draft } = await rollup('marcus');
    expect(text).not.toContain('Night shift');
    const note = notes.find(({ text: words }) => words.includes('Night shift'));
    expect(note?.text).toContain('Nothing on file says that Marcus has heard of “Night shift at the gate”');
    const put = await rollup('marcus', { draft: draft.id, put: note?.put?.fact });
    expect(put.text).toContain('Night shift at the gate: the first crew is trained, by Thursday 2 April.');
    expect(put.said).not.toContain('Night shift');
    // What was put in stays, and is not offered again.
    const again = await rollup('marcus', { draft: draft.id });
    expect(again.text).toBe(put.text);
    expect(again.said).not.toContain('Night shift');
    expect((await rollup('helen')).text).toContain('Night shift at the gate: the first crew is trained');
    // A status sheet of it that went out is how somebody heard of it.
    store.drafts.put({
      ...again.draft,
      id: 'sheet',
      kind: 'status',
      reader: 'anneke',
      about: initiative.id,
      sent: '2026-03-01T09:00:00+00:00',
    });
    expect((await rollup('anneke')).text).toContain('Night shift at the gate: the first crew is trained');
  });

  it.each(['marcus', 'anneke'])('of lessons that blame a colleague, to %s [6.7]', async (reader) => {
    const { context, store, rollup } = await staffed();
    const { initiative } = await initiativeBegin.run(context, { name: 'Crane pilot', sponsor: reader });
    const add = (words: string, lesson: string) =>
      setbackAdd.run(context, { initiative: initiative.id, words, lesson });
    await add('Tomasz broke the cut-over twice', 'two people test it before');
    await add('the cut-over failed twice', 'Tomasz cannot run it alone');
    await add('the survey came late', 'ask HR before Dana finds out');
    await add('the budget was cut', 'M. wants me out');
    await add('the second crane stood still', 'order spare parts in January');
    store.sources.add(aSource({ id: 's', key: 'k', kind: 'capture', text: 'the berth plan by Friday', people: [] }));
    store.facts.add(
      aFact({
        id: 'late',
        source: 's',
        quote: 'the berth plan by Friday',
        start: 0,
        end: 24,
        action: 'the berth plan',
        owner: 'me',
        to: reader,
        due: null,
        state: 'accepted',
        said: '2026-02-01T09:00:00+00:00',
        closed: { how: 'late', at: '2026-02-20T09:00:00+00:00', why: 'Tomasz sat on it for a week' },
      }),
    );
    const { text, said } = await rollup(reader);
    expect(text).toContain('The second crane stood still. Learnt: order spare parts in January.');
    expect(text).not.toMatch(/Tomasz|Dana finds|wants me out/);
    expect(said).toContain('“Tomasz cannot run it alone”');
    const quarter = await rollup(reader, { form: 'quarter' });
    expect(quarter.text).not.toMatch(/Tomasz/);
  });

  it('but not what was promised to the reader alone, whatever stands for their name [6.7] [4.1]', async () => {
    const { context, store, rollup } = await staffed();
    const talk = async (id: string, people: string[]) => {
      store.moments.put(
        aMoment({
          id,
          key: id,
          title: 'One to one',
          start: '2026-03-10T09:00:00+00:00',
          end: '2026-03-10T09:30:00+00:00',
          people,
        }),
      );
      const { facts } = await momentDebrief.run(context, { moment: id, text: 'I promised him the cost by Tuesday' });
      factAccept.run(context, { facts: facts.map(({ id: fact }) => fact) });
      return facts.map(({ id: fact }) => fact);
    };
    const first = await talk('alone', ['me', 'marcus']);
    const { text, said } = await rollup('marcus');
    expect(text).toContain('- The cost, by Tuesday 17 March.');
    expect(said).not.toContain('the cost');
    expect((await rollup('helen')).said).toContain('it was said in your talk with Marcus');
    factReject.run(context, { facts: first });
    await talk('three', ['me', 'marcus', 'tomasz']);
    const three = await rollup('marcus');
    expect(three.text).not.toContain('cost');
    expect(three.said).toContain('“I promised him the cost by Tuesday”, because it does not say who “him” is.');
  });
});
