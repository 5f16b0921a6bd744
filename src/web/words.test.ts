import { expect, it } from 'vitest';
import { factKinds } from '../domain/facts/fact.ts';
import { counted, gist, kindLabel, kindOrder, kindQuestion, possessive, spelled, whereWords } from './words.ts';

const clock = { now: '2026-03-12T09:50:00+01:00', zone: 'Europe/Zurich' };

it('knows every kind of fact in the domain’s order', () => {
  expect(kindOrder).toEqual(factKinds);
});

it('names owners by name or "your", never by a pronoun', () => {
  expect(kindLabel({ kind: 'commitment', mine: true, ownerName: 'you' })).toBe('your commitment');
  expect(kindLabel({ kind: 'request', mine: false, ownerName: 'Ines Calloway' })).toBe('Ines Calloway’s request');
  expect(kindLabel({ kind: 'tie', mine: false, ownerName: 'Ines Calloway' })).toBe('who listens to whom');
  expect(kindLabel({ kind: 'decision', mine: false, ownerName: '' })).toBe('decision');
  expect(kindQuestion({ kind: 'commitment', mine: true })).toBe('Is this a commitment of yours?');
});

it('says what a fact is in its own words', () => {
  expect(gist({ act: 'send the cost table', quote: 'I will send the cost table' })).toBe('Send the cost table');
  expect(gist({ act: null, quote: 'I will get back to you' })).toBe('“I will get back to you”');
  expect(gist({ act: null, quote: 'Please send me the lease' })).toBe('“Please send me the lease”');
  expect(gist({ act: null, quote: '"what breaks if it is late?"' })).toBe('“what breaks if it is late?”');
  // In a row more words follow.
  expect(gist({ act: null, quote: 'audit list by Thursday, please.' })).toBe('Audit list by Thursday, please');
  expect(gist({ act: null, quote: 'asked "what breaks' })).toBe('Asked what breaks');
  expect(gist({ act: null, quote: 'asked "what" twice' })).toBe('Asked "what" twice');
});

it('says where words came from, and counts them in words that agree', () => {
  expect(whereWords({ kind: 'mail', who: 'Ines Calloway', date: '2026-03-11T09:00:00+01:00' }, clock)).toBe(
    'Ines Calloway’s mail, yesterday',
  );
  expect(whereWords({ kind: 'capture', who: 'you', date: '2026-03-02T09:00:00+01:00' }, clock)).toBe(
    'your note, 2 March',
  );
  expect(whereWords({ kind: 'mail', who: 'Ines Calloway', date: '2026-03-11T09:00:00+01:00', page: true }, clock)).toBe(
    'Ines Calloway’s page, yesterday',
  );
  expect(counted(1, 'mail')).toBe('1 mail');
  expect(counted(6029, 'mail')).toBe('6,029 mails');
  expect(spelled(3, 'person', 'people')).toBe('Three people');
});

it('makes a genitive of names and of words', () => {
  expect(['you', 'Dana', 'Marcus', 'the auditors', 'contractors'].map(possessive)).toEqual([
    'your',
    'Dana’s',
    'Marcus’s',
    'the auditors’',
    'contractors’',
  ]);
});
