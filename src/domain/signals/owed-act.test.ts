import { expect, it } from 'vitest';
import { extractFacts } from './extract-facts.ts';

it.each([
  ['I owe @dana budget figures by Friday', '@dana', 'budget figures by Friday'],
  ['I owe @dana.whitfield budget figures', '@dana.whitfield', 'budget figures'],
  ['I owe Dana feedback on the lease by Friday', 'Dana', 'feedback on the lease by Friday'],
  ['I owe Dana Feedback on the lease by Friday', 'Dana', 'Feedback on the lease by Friday'],
  ['I owe Dana Whitfield feedback on the lease', 'Dana Whitfield', 'feedback on the lease'],
  ['I owe Anneke de Wit numbers by Monday', 'Anneke de Wit', 'numbers by Monday'],
  ['I owe Dr Salim numbers by Monday', 'Dr Salim', 'numbers by Monday'],
  ['I owe @dana rapport du port by Friday', '@dana', 'rapport du port by Friday'],
  ['I owe Dana: budget figures by Friday', 'Dana', 'budget figures by Friday'],
  ['I owe the board budget figures', 'the board', 'budget figures'],
  ['I owe the dean: cost table, fri', 'the dean', 'cost table, fri'],
  ['owe Dana two slides by Friday', 'Dana', 'two slides by Friday'],
  // Whom nobody can tell from an act stays where it stands: nothing is lost.
  ['i owe dana numbers by friday', undefined, 'dana numbers by friday'],
  ['I owe the lease plan to Dana by Friday', 'Dana', 'the lease plan to Dana by Friday'],
])('%s: to %s, %s', (text, to, action) => {
  const [fact] = extractFacts({ text, date: '2026-03-10T09:00:00Z', medium: 'capture' });
  expect([fact?.kind, fact?.owner, fact?.to, fact?.action]).toEqual(['commitment', 'author', to, action]);
});
