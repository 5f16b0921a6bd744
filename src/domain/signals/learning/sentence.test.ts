import { expect, it } from 'vitest';
import { linesAfter } from './lines.ts';
import { learningSentence } from './sentence.ts';

const of = (accepted: number, rejected: number) =>
  learningSentence({ kind: 'pressure', origin: 'mail', accepted, rejected, lines: linesAfter({ accepted, rejected }) });

it('says the counts and what they change', () => {
  expect(of(3, 9)).toBe(
    'You turned down 9 of 12 pressures from mail: less likely ones are not shown any more, and more of them are put as a question.',
  );
  expect(of(40, 0)).toBe('You took 40 of 40 pressures from mail: fewer of them are put as a question.');
  expect(of(0, 1)).toBe('You turned down 1 of 1 pressures from mail; nothing has changed.');
});
