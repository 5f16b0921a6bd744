import { expect, it } from 'vitest';
import { actBeside } from './act-beside.ts';

const friday = { text: 'Friday', date: '2026-03-13' };
const beside = (action: string | null, names: readonly string[] = ['Helen Lind', 'Helen'], movedFrom: string[] = []) =>
  actBeside({ action, due: friday }, { names, movedFrom });

it.each([
  ['Helen the budget table by Friday', 'the budget table'],
  ['@helen to send the annex by Friday', 'send the annex'],
  ['for Helen: the annex', 'the annex'],
  ['@omar the annex by Friday', 'the annex'],
  ['send you the annex by Friday, please.', 'send the annex'],
  ['to send the  annex', 'send the annex'],
  ['the headcount numbers by Friday please', 'the headcount numbers'],
  ['the cost per invoice;', 'the cost per invoice'],
])('%s reads as %s beside its name and day', (action, words) => expect(beside(action)).toBe(words));

it('leaves out the day it was moved from', () =>
  expect(beside('the visitor list by Tuesday', [], ['Tuesday'])).toBe('the visitor list'));

it.each(['bring it', 'not send me decks', 'not send decks', 'get back to you', 'Helen', 'sort this out', '', null])(
  '%s is quoted in its sentence instead',
  (action) => expect(beside(action)).toBe(null),
);
