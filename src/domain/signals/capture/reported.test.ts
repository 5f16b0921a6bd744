import { describe, expect, it } from 'vitest';
import { extractFacts } from '../extract-facts.ts';

const read = (text: string) => extractFacts({ text, date: '2026-03-11', medium: 'capture' })[0];

describe('what one person says of another', () => {
  it.each([
    ['Tom says Lena promised the plan for Friday', 'Lena'],
    ['Priya heard that Dana will approve the budget by Friday', 'Dana'],
    ['Dana said Tom would send the numbers by Thursday', 'Tom'],
    ['Tom promised Dana that Lena would send the plan by Friday', 'Lena'],
    ['Dana never got the annex I promised for Friday', 'author'],
    ['Dana said she would send the numbers by Thursday', 'Dana'],
    ['Tom promised Lena the plan by Friday', 'Tom'],
  ])('%s: it is owed by %s', (text, owner) => {
    const fact = read(text);
    if (fact?.kind === 'commitment') expect(fact.owner === 'she' ? 'Dana' : fact.owner).toBe(owner);
  });

  it.each([
    ['Dana asked Tom to send me the numbers by Friday', 'Dana', 'Tom'],
    ['Dana wants Tom to present on Monday', 'Dana', 'Tom'],
    ['Dana asked me to send the numbers by Friday', 'Dana', 'author'],
    ['Asked Tom to get me the audit dates before the board', 'author', 'Tom'],
    ['I asked Tom to send me the list by Friday', 'author', 'Tom'],
    ['I told Tom to fix the report before the audit', 'author', 'Tom'],
    ['Asked Dana for the budget numbers by Friday', 'author', 'Dana'],
    ['Helen needs the numbers before the board', 'Helen', 'author'],
  ])('%s', (text, owner, to) => {
    expect(read(text)).toMatchObject({ kind: 'request', owner, to });
  });
});

it('asked and taken on, it is theirs', () => {
  expect(read('Asked Tom to order the pumps by Friday, he said yes')).toMatchObject({
    kind: 'commitment',
    owner: 'Tom',
  });
});

it('whoever was named before may be the one who asks', () => {
  expect(read('Saw Helen. Asked Tom for the list by Friday')?.to).not.toBe('Tom');
});

it.each([
  'I promised Dana the plan by 6 May 2031',
  'Dana will send me the figures by May 7',
  'I owe Dana the annex by mid May',
])('%s: a month leaves nothing open', (text) => expect(read(text)?.confidence).toBeGreaterThan(0.6));

describe('what is not, not any more, or only perhaps undertaken', () => {
  it.each([
    "Dana won't send the plan by Friday",
    'Tom no longer sends me the report on Fridays',
    'Tom was going to send me the plan',
    'Dana might send the plan by Friday',
    'Dana may send the plan by 6 May 2031',
    'If Dana approves I owe her a plan by Monday',
    'Dana no longer listens to Priya',
  ])('%s: nothing is taken as sure', (text) => {
    for (const fact of extractFacts({ text, date: '2026-03-11', medium: 'capture' })) {
      if (fact.kind === 'commitment' || fact.kind === 'tie') expect(fact.confidence).toBeLessThan(0.6);
    }
  });
});
