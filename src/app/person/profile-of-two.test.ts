import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contextFor } from '../../../tests/support/context-for.ts';
import { type TemporaryWorkspace, temporaryWorkspace } from '../../../tests/support/temporary-workspace.ts';
import { newId } from '../../machine/context-for.ts';
import type { Context } from '../context.ts';
import { factAccept } from '../fact/accept.ts';
import { factCapture } from '../fact/capture.ts';
import { powerAdd } from '../power/add.ts';
import { powerRefuse } from '../power/refuse.ts';
import { powerRemove } from '../power/remove.ts';
import { priorityRank } from '../priority/rank.ts';
import { personEdit } from './edit.ts';
import { personMerge } from './merge.ts';
import { personProfile } from './profile.ts';
import { personUndo } from './undo.ts';

describe('person.profile, power and people who could be mixed', () => {
  let there: TemporaryWorkspace;
  const on = (day: string, more: Partial<Context> = {}): Context =>
    contextFor(there, { newId, now: `${day}T08:10:00+00:00`, ...more });
  const today = '2026-03-12';
  const noted = async (text: string, day = today): Promise<readonly string[]> => {
    const context = on(day);
    const { facts } = await factCapture.run(context, { text });
    if (facts.length > 0) await factAccept.run(context, { facts: facts.map(({ id }) => id) });
    return facts.map(({ id }) => id);
  };
  const profile = async (person = 'helen', context = on(today)) => personProfile.run(context, { person });

  beforeEach(async () => {
    there = await temporaryWorkspace();
    const store = there.store();
    const person = (id: string, name: string, standing: 'me' | 'above') =>
      store.people.add({
        id,
        name,
        addresses: [`${id}@works.example`],
        aliases: [],
        role: '',
        standing,
        group: false,
        note: '',
        created: '2026-01-01T00:00:00Z',
      });
    person('robin', 'Robin Ames', 'me');
    person('helen', 'Helen Marsh', 'above');
    person('dana-w', 'Dana Whitfield', 'above');
    person('dana-r', 'Dana Ruiz', 'above');
  });
  afterEach(() => there.remove());

  it('proposes power in words with where they stand, kept or refused by a word [1.12]', async () => {
    await noted('Long day. Helen signs the budget. Helen says Marta decides over the rota.');
    const proposed = async () => (await profile()).power.proposed;
    expect(await proposed()).toMatchObject([
      { base: 'role', words: 'signs the budget', source: { quote: 'signs the budget', kind: 'capture' } },
    ]);
    expect((await profile()).right.proposed).toMatchObject([{ right: 'decides', words: 'signs the budget' }]);
    const [{ of, base } = { of: '', base: 'role' as const }] = await proposed();
    await powerRefuse.run(on(today), { person: 'helen', of, base, undo: false });
    expect(await proposed()).toEqual([]);
    await powerRefuse.run(on(today), { person: 'helen', of, base, undo: true });
    const { power } = await powerAdd.run(on(today), { person: 'helen', base, of });
    expect(power).toMatchObject({ words: 'signs the budget', person: 'helen' });
    expect(await proposed()).toEqual([]);
    expect((await profile()).power.known).toMatchObject([{ words: 'signs the budget', source: { id: of } }]);
    await powerRemove.run(on(today), { power: power.id });
    expect(await proposed()).toHaveLength(1);
    // What would hurt is said, and kept all the same.
    const kept = await powerAdd.run(on(today), { person: 'helen', base: 'penalty', words: 'is a liar and a bully' });
    expect(kept.careful).not.toEqual([]);
  });

  it('keeps the own inventory and says which way fits it, never one that presses [2.7]', async () => {
    expect((await profile()).own).toMatchObject({ known: [], approaches: [{ card: 'E1' }] });
    await powerAdd.run(on(today), { person: 'me', base: 'expertise', words: 'ran the depot for six years' });
    await personEdit.run(on(today), { person: 'helen', right: 'shapes' });
    const { own } = await profile();
    expect(own.known).toMatchObject([{ base: 'expertise', words: 'ran the depot for six years', source: null }]);
    expect(own.approaches.map(({ card }) => card)).toEqual(['E22', 'E1']);
    expect((await profile('robin')).power.known).toHaveLength(1);
  });

  it('never mixes two people who share a first name [1.2] [1.12]', async () => {
    await noted('Dana’s top priority is the harbour lease');
    await noted('Dana Ruiz cares most about the crane');
    await noted('Dana Ruiz signs the budget. Dana Whitfield is worried about the audit.');
    const [ruiz, whitfield] = [await profile('dana-r'), await profile('dana-w')];
    const said = (view: typeof ruiz) => JSON.stringify([view.priorities, view.pressures, view.power, view.style]);
    expect(said(ruiz)).not.toMatch(/harbour|audit/);
    expect(said(whitfield)).not.toMatch(/crane|budget|harbour/);
    expect(ruiz.priorities).toHaveLength(1);
    // On both pages, and nobody is named for sure: asked on both, taken for nobody's.
    const [crane] = ruiz.priorities;
    const store = there.store();
    const fact = store.facts.get(crane?.fact ?? '');
    if (!fact) throw new Error('a fact was kept');
    store.facts.put({ ...fact, owner: null, ownerWords: 'Dana', about: ['dana-r', 'dana-w'] });
    for (const view of [await profile('dana-r'), await profile('dana-w')]) {
      expect(view.priorities).toEqual([]);
      expect(view.unclear.map(({ fact: id }) => id)).toEqual([fact.id]);
    }
    await expect(async () => priorityRank.run(on(today), { priority: fact.id, rank: 1 })).rejects.toMatchObject({
      code: 'bad-input',
      field: 'priority',
    });
  });

  it('puts the priorities of two who become one in one order, and parts them again [1.2]', async () => {
    const [lease = ''] = await noted('Dana Whitfield cares most about the harbour lease');
    const [crane = ''] = await noted('Dana Ruiz cares most about the crane');
    for (const priority of [lease, crane]) await priorityRank.run(on(today), { priority, rank: 1 });
    const { change } = await personMerge.run(on(today), { person: 'dana-r', into: 'dana-w' });
    expect((await profile('dana-w')).priorities.map(({ place, rank }) => [place, rank])).toEqual([
      [1, 1],
      [2, 1],
    ]);
    const { priorities } = await priorityRank.run(on(today), { priority: lease, rank: 1 });
    expect(priorities.map(({ fact, rank }) => [fact, rank])).toEqual([
      [lease, 1],
      [crane, 2],
    ]);
    await personUndo.run(on(today), { change });
    expect((await profile('dana-r')).priorities.map(({ fact }) => fact)).toEqual([crane]);
    expect((await profile('dana-w')).priorities.map(({ fact }) => fact)).toEqual([lease]);
  });
});
