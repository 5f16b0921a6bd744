import { expect, it } from 'vitest';
import { extractFacts } from '../extract-facts.ts';
import { isDone } from './done.ts';

it.each([
  'delivered the report to Helen this morning',
  'submitted the budget to Helen on Friday',
  'Helen gave me the numbers today',
  'Helen sent me the list this morning',
  'wrote the summary for Helen this afternoon',
  'gave Marcus the numbers today',
  'showed Helen the deck this morning',
  'reviewed the contract with Helen on Monday',
  'sent Helen the numbers this morning',
])('what was done is no promise: %s', (text) => {
  expect(isDone('commitment', text.toLowerCase())).toBe(true);
  const kinds = extractFacts({ text, date: '2026-11-25', medium: 'capture' }).map(({ kind }) => kind);
  expect(kinds).not.toContain('commitment');
  expect(kinds).not.toContain('request');
});

it.each([
  'gave helen my word on the numbers by friday, will send',
  'promised helen the numbers by thu',
  'helen gave me until friday for the numbers',
  'told dana i would send the lease by friday',
  'met osei, he wants the figures by friday',
  'sent helen the draft, final by friday promised',
])('but: %s', (line) => expect(isDone('commitment', line)).toBe(false));
