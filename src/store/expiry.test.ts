import { beforeEach, describe, expect, it } from 'vitest';
import { aFact, aMoment, aPerson, aSource } from '../../tests/support/content.ts';
import { freshWorkspaces } from '../../tests/support/fresh-workspaces.ts';
import { freeWords } from '../domain/documents/draft.ts';
import type { Fact } from '../domain/facts/fact.ts';
import type { Disagreement } from '../domain/people/disagreement.ts';
import type { Reminder } from '../domain/reminders/reminder.ts';
import type { Expiring } from '../domain/sources/expiry.ts';
import type { Store } from './store.ts';

const workspaces = freshWorkspaces();
let store: Store;
const long = '2023-02-01T08:00:00+00:00';
const lately = '2026-02-01T08:00:00+00:00';
const before = Date.parse('2025-03-12T08:00:00Z');
const old = (what: Expiring): readonly string[] => store.expiry.old(what, before).map(({ id }) => id);

const fact = (id: string, source: string, change: Partial<Fact> = {}): void => {
  const start = store.facts.count();
  store.facts.add(aFact({ id, source, start, end: start + 1, said: long, learned: long, ...change }));
};
const source = (id: string, kind: 'capture' | 'mail', said = long): void =>
  store.sources.add(aSource({ id, key: id, kind, said, learned: said }));
const reminder = (id: string, change: Partial<Reminder> = {}): void =>
  store.reminders.put({
    id,
    key: id,
    kind: 'due',
    fact: null,
    moment: null,
    person: null,
    draft: null,
    disagreement: null,
    words: '',
    wall: null,
    at: long,
    state: 'acknowledged',
    snoozed: 0,
    made: long,
    ...change,
  });
const disagreement = (id: string, change: Partial<Disagreement> = {}): void =>
  store.disagreements.put({
    id,
    person: 'person-dana',
    kind: 'disagreement',
    topic: 'The lease',
    theirView: '',
    charitable: '',
    valid: '',
    sharedGoal: '',
    changed: '',
    concern: '',
    backOn: null,
    fact: null,
    opened: long,
    closed: null,
    updated: long,
    ...change,
  });
const changed = (id: string, by: string, of: string, state: 'accepted' | 'rejected'): void => {
  const said = { said: long, learned: long, due: null, confidence: 1, reason: '' } as const;
  store.factChanges.add({ id, fact: of, what: 'moved', source: by, start: 0, end: 4, ...said, state });
};

beforeEach(async () => {
  store = (await workspaces()).store();
  store.people.add(aPerson());
});

describe('what is old', () => {
  it('are reminders of what ended; while it stands, their row is what keeps them from being said again [10.8]', () => {
    source('note', 'capture', lately);
    fact('open', 'note', { state: 'accepted' });
    fact('closed', 'note', { state: 'accepted', closed: { how: 'kept', at: long } });
    fact('rejected', 'note', { state: 'rejected' });
    disagreement('apart');
    disagreement('settled', { closed: lately });
    store.moments.put(aMoment({ id: 'past', key: 'past', start: long, end: long }));
    store.moments.put(aMoment({ id: 'moved', key: 'moved', start: lately, end: lately }));
    reminder('of open', { fact: 'open' });
    reminder('of closed', { fact: 'closed' });
    reminder('of rejected', { fact: 'rejected', kind: 'overdue', state: 'withdrawn' });
    reminder('of apart', { disagreement: 'apart', kind: 'return' });
    reminder('of settled', { disagreement: 'settled', kind: 'return', state: 'shown' });
    reminder('of past', { moment: 'past', kind: 'moment' });
    reminder('of moved', { moment: 'moved', kind: 'moment' });
    reminder('own of open', { fact: 'open', kind: 'own' });
    reminder('still to come', { kind: 'own', state: 'scheduled' });
    reminder('nobody has seen', { kind: 'own', state: 'attempted' });
    reminder('not old', { kind: 'own', at: lately });
    expect(old('reminders').toSorted()).toEqual(['of closed', 'of past', 'of rejected', 'of settled', 'own of open']);
  });

  it('is no note whose words moved what stands elsewhere, nor one the user had to do with [10.8]', () => {
    source('elsewhere', 'capture', lately);
    fact('promise', 'elsewhere', { state: 'accepted' });
    const accepted = { state: 'accepted', kind: 'result' } as const;
    for (const name of [
      'plain',
      'moves',
      'refused',
      'risk',
      'ended risk',
      'serves',
      'told',
      'sent',
      'apart',
      'settled',
    ]) {
      source(name, 'capture');
      fact(`${name} fact`, name, accepted);
    }
    changed('1', 'moves', 'promise', 'accepted');
    changed('2', 'refused', 'promise', 'rejected');
    store.facts.put(aFact({ ...store.facts.get('risk fact'), kind: 'risk' }));
    store.facts.put(
      aFact({ ...store.facts.get('ended risk fact'), kind: 'risk', closed: { how: 'dropped', at: long } }),
    );
    store.factSteps.link({ one: 'serves fact', other: 'promise', what: 'serves', state: 'accepted', at: lately });
    store.told.add({ fact: 'told fact', person: 'person-dana', at: lately, draft: null });
    store.told.add({ fact: 'sent fact', person: 'person-dana', at: lately, draft: 'draft' });
    disagreement('apart', { fact: 'apart fact' });
    disagreement('settled', { fact: 'settled fact', closed: long });
    expect(old('notes').toSorted()).toEqual(['ended risk', 'plain', 'refused', 'sent', 'settled']);
  });

  it('is no mail, nor any proposal, that the user had to do with [10.8]', () => {
    source('elsewhere', 'capture', lately);
    fact('promise', 'elsewhere', { state: 'accepted' });
    for (const name of ['plain', 'moves', 'refused', 'edited', 'serves', 'unlinked', 'told', 'settled', 'rings']) {
      source(name, 'mail');
      fact(`${name} fact`, name);
    }
    changed('1', 'moves', 'promise', 'accepted');
    changed('2', 'refused', 'promise', 'rejected');
    store.facts.put(aFact({ ...store.facts.get('edited fact'), kind: 'risk' }));
    store.factSteps.link({ one: 'promise', other: 'serves fact', what: 'serves', state: 'accepted', at: long });
    store.factSteps.link({ one: 'promise', other: 'unlinked fact', what: 'serves', state: 'rejected', at: long });
    store.told.add({ fact: 'told fact', person: 'person-dana', at: long, draft: null });
    disagreement('settled', { fact: 'settled fact', closed: long });
    reminder('own', { fact: 'rings fact', kind: 'own', state: 'scheduled', at: '2027-01-01T08:00:00+00:00' });
    expect(old('mail').toSorted()).toEqual(['plain', 'refused', 'unlinked']);
    expect(old('proposals').toSorted()).toEqual(['moves fact', 'plain fact', 'refused fact', 'unlinked fact']);
  });

  it('is nothing that a reminder by the user’s own word hangs on and is still to come [10.8]', () => {
    for (const id of ['rings', 'rang', 'quiet']) {
      store.drafts.put({ ...freeWords, id, title: '', text: 'Words.', reader: null, created: long, updated: long });
      disagreement(id, { closed: long });
      source(id, 'capture');
      fact(`${id} fact`, id, { state: 'accepted', kind: 'result' });
    }
    for (const [id, state] of [
      ['rings', 'scheduled'],
      ['rang', 'shown'],
    ] as const) {
      reminder(`${id} draft`, { draft: id, kind: 'own', state });
      reminder(`${id} disagreement`, { disagreement: id, kind: 'own', state });
      reminder(`${id} fact`, { fact: `${id} fact`, kind: 'own', state });
    }
    for (const what of ['drafts', 'disagreements', 'notes'] as const)
      expect(old(what).toSorted()).toEqual(['quiet', 'rang']);
  });
});
