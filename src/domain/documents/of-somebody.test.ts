import { describe, expect, it } from 'vitest';
import { namesSomebody, nameWords, speaksOfReader, speaksPrivately } from './of-somebody.ts';

const names = new Set(
  ['Helen Lind', 'Tom Reyes', 'Li Bo', 'Omar Haddad', 'Will Price', 'Zoë Çelik', '王伟', 'Grace Page'].flatMap(
    nameWords,
  ),
);
const roles = ['cfo', 'head of operations'];
const topics = new Set(['hull', 'crane']);

describe('words that speak of somebody as one speaks behind a back [5.13]', () => {
  it.each([
    'Helen only cares about her bonus and will be against it',
    'Helen is afraid for her own position',
    'Helen is scared of her boss and will stall',
    'helen is scared of her boss',
    'Tom Reyes is a liar',
    'Tom was angry about his bonus',
    'Li doubts the foundations',
    'Bo never reads anything',
    'Will is against it',
    'Zoe resents the board',
    'Zoë thinks we are slow',
    'Omar supports it',
    'Omar will drag his feet',
    'Omar, who runs the yard, hates the noise',
    'It would cost Tom his reputation',
    'The CFO only cares about her bonus',
    'the head of operations is afraid of the board',
    'she does not trust Omar',
    'Grace is difficult',
    'Will will probably block it',
    'Petra is lazy',
    'Piotr only thinks of his career',
  ])('held: %s', (words) => {
    expect(speaksPrivately(words, { names, roles })).toBe(true);
  });

  it.each([
    'Omar runs the yard with two crews',
    'Tom Reyes and Li Bo train the night crew by 3 May',
    'Helen approves what is above €50,000',
    'The CFO approves what is above €50,000',
    'Will the crane be idle? It is slow and difficult to move.',
    'Page 4 of the log says 11 hours',
    'Li Bo’s team has measured 140 hours',
    'Ships wait eleven hours, and two lines have left us',
    'Hull is slow and costs €40,000',
    'Grace periods are against the law',
    'The crews fear the noise',
    'Nurses are tired after a double shift',
    'Sick leave rose from 4 to 9 days',
    'Siemens supports it until 2031',
  ])('may stand: %s', (words) => {
    expect(speaksPrivately(words, { names, roles })).toBe(false);
  });
});

describe('words that may name somebody [5.5]', () => {
  it.each([
    'Helen says we cannot afford it',
    'Li doubts the foundations',
    'we heard from Bo that it is loud',
    'Piotr from the works council doubts the shifts',
    'It was tried under Piotr and failed',
    'Piotr’s crew will leave',
    'Will says no',
    '王伟认为太贵',
    'tom says it is too loud',
  ])('named: %s', (words) => {
    expect(namesSomebody(words, names, topics)).toBe(true);
  });

  it.each([
    'The yard has no room for it',
    'Will it stand idle in winter?',
    'The crane of Hull is too old',
    'It cannot talk to SAP before March',
    'The Atlas contract ends in June',
    'I think it is too loud',
    'What happens on Mondays?',
    'We lost two calls in Rotterdam',
    'Finance says the year is planned',
    'The works council doubts the shifts',
  ])('nobody: %s', (words) => {
    expect(namesSomebody(words, names, topics)).toBe(false);
  });
});

describe('words to a reader of themselves', () => {
  const reader = ['helen', 'lind', 'cfo'];
  it.each([
    'Helen forgot about it last year',
    'Lind will not read this',
    'It depends on Helen Lind alone',
    'the team finds Helen slow',
  ])('as of somebody else: %s', (words) => {
    expect(speaksOfReader(words, reader)).toBe(true);
  });
  it.each([
    'We ask Helen Lind to decide by 3 May',
    'Helen’s second priority: “fewer waits”',
    'Sign-off by Helen',
    'Helen asked for it in March',
    'the CFO decides by Friday',
    'Ships wait eleven hours',
  ])('of what they ask, decide or run: %s', (words) => {
    expect(speaksOfReader(words, reader)).toBe(false);
  });
});
