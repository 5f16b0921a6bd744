import { expect, it } from 'vitest';
import { knownBy, speaksOf, thatSpeak } from './speaks-of.ts';

const milestone = (words: string) => ({
  id: words,
  words,
  due: null,
  firstDue: null,
  done: null,
  dropped: null,
  why: '',
  fact: null,
  made: '2026-03-02T09:00:00Z',
});
const words = knownBy(
  { name: 'Crane pilot', measure: 'waiting time at the quay', milestones: [milestone('training of the night shift')] },
  new Set(['helen']),
);
const speaks = (quote: string): boolean => speaksOf(words, { quote, action: null });

it('knows what speaks of an initiative by its name, its measure and its milestones', () => {
  for (const quote of [
    'the crane pilot is on its way',
    'the crane broke',
    'two cranes at the quay',
    'the waiting at the quay went down to 31 minutes',
    'the night shift begins its training on Monday',
  ])
    expect(speaks(quote), quote).toBe(true);
  for (const quote of [
    'the museum pilot is over',
    'the quay was painted',
    'the night was quiet',
    'waiting for the training',
    'Helen asked for the budget',
  ])
    expect(speaks(quote), quote).toBe(false);
});

it('takes in what was said in one breath with it, and not what stands far off', () => {
  const fact = (id: string, quote: string, start: number, source = 's') => ({
    id,
    quote,
    source,
    start,
    end: start + quote.length,
    action: null,
  });
  const facts = [
    fact('a', 'approve the crane pilot', 0),
    fact('b', 'from 40 to 25 minutes', 30),
    fact('c', 'the canteen closes', 900),
    fact('d', 'from 9 to 7', 40, 'other'),
  ];
  expect(thatSpeak(words, facts).map(({ id }) => id)).toEqual(['a', 'b']);
  expect(thatSpeak(words, facts, 'd').map(({ id }) => id)).toEqual(['a', 'b', 'd']);
});
