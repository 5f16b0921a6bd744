import { expect, it } from 'vitest';
import { aPerson, fill } from '../../../tests/support/content.ts';
import { contextFor } from '../../../tests/support/context-for.ts';
import { freshWorkspaces } from '../../../tests/support/fresh-workspaces.ts';
import { stepOf } from '../../domain/facts/fact-step.ts';
import type { Store } from '../../store/store.ts';
import { personMerge } from './merge.ts';
import { personRemove } from './remove.ts';
import { personUndo } from './undo.ts';

const workspaces = freshWorkspaces();
const at = '2026-03-10T09:00:00+00:00';
const everTime = '9999-12-31T00:00:00Z';

/** Two of the same name, the second with all that the user may say of somebody. */
const stage = async () => {
  const there = await workspaces();
  const store = there.store();
  fill(store);
  const context = contextFor(there);
  const fact = store.facts.all()[0]?.id ?? '';
  for (const id of ['one', 'two']) store.people.add(aPerson({ id, name: 'Ada Lund', addresses: [`${id}@x.example`] }));
  store.people.edit('two', { relation: 'manager', right: 'decides', rightAbout: 'the berths', gone: '2026-02-01' });
  store.powers.add({ id: 'p', person: 'two', base: 'role', words: 'signs for the zebrafinch', fact: null, said: at });
  store.disagreements.put({
    id: 'd',
    person: 'two',
    kind: 'tension',
    topic: 'the zebrafinch budget',
    theirView: '',
    charitable: '',
    valid: '',
    sharedGoal: '',
    changed: '',
    concern: '',
    backOn: null,
    fact: null,
    opened: at,
    closed: null,
    updated: at,
  });
  store.answers.put({ about: 'quiet:two', person: 'two', said: at, answer: 'later', words: 'zebrafinch' });
  store.factSteps.add(stepOf(fact, at, 'told', { person: 'two' }));
  store.reminders.put({
    id: 'r',
    key: 'own:r',
    kind: 'own',
    fact: null,
    moment: null,
    person: 'two',
    draft: null,
    disagreement: null,
    words: 'ask about the zebrafinch',
    wall: { day: '2026-03-20', clock: '09:00' },
    at: '2026-03-20T09:00:00+00:00',
    state: 'scheduled',
    made: at,
    snoozed: 0,
  });
  return { store, context, fact };
};
const heldBy = (store: Store, person: string, fact: string) => ({
  powers: store.powers.ofPerson(person, everTime).map(({ id }) => id),
  disagreements: store.disagreements.opened(everTime, person).map(({ id }) => id),
  answers: [...store.answers.ofPerson(person, everTime).keys()],
  steps: store.factSteps.ofFacts([fact], everTime).map((step) => step.person),
  reminder: store.reminders.get('r')?.person,
});

it('gives all that was said of one to who stays, and back when the merge is taken back [1.1] [1.12] [3.6]', async () => {
  const { store, context, fact } = await stage();
  personMerge.run(context, { person: 'two', into: 'one' });
  expect(heldBy(store, 'one', fact)).toEqual({
    powers: ['p'],
    disagreements: ['d'],
    answers: ['quiet:one'],
    steps: ['one'],
    reminder: 'one',
  });
  expect(store.people.get('one')).toMatchObject({ relation: 'manager', right: 'decides', rightAbout: 'the berths' });
  personUndo.run(context, {});
  expect(heldBy(store, 'two', fact)).toEqual({
    powers: ['p'],
    disagreements: ['d'],
    answers: ['quiet:two'],
    steps: ['two'],
    reminder: 'two',
  });
  expect(heldBy(store, 'one', fact)).toMatchObject({ powers: [], disagreements: [], answers: [] });
  expect(store.people.get('one')?.relation).toBeUndefined();
  expect(store.people.get('two')).toMatchObject({ relation: 'manager', right: 'decides', gone: '2026-02-01' });
  store.verify();
});

it('takes all of it with somebody who is deleted [10.8]', async () => {
  const { store, context, fact } = await stage();
  await personRemove.run(context, { person: 'two', really: true });
  expect(store.powers.all()).toEqual([]);
  expect(store.disagreements.opened(everTime)).toEqual([]);
  expect(store.answers.all()).toEqual([]);
  expect(store.reminders.all()).toEqual([]);
  expect(store.factSteps.ofFacts([fact], everTime).map(({ person }) => person)).toEqual([null]);
});
