import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStandings } from './standing-words.ts';

const read = (text: string) => readStandings(text).map(({ name, relation, role }) => [name, relation, role]);

describe('words that say who is above', () => {
  it.each([
    ['Dana Ruiz is my manager', 'Dana Ruiz', 'manager', ''],
    ['My boss is Dana Ruiz', 'Dana Ruiz', 'manager', ''],
    ['my boss: Dana', 'Dana', 'manager', ''],
    ['my new line manager is Dana Ruiz, head of operations.', 'Dana Ruiz', 'manager', 'head of operations'],
    ['I report to Dana Ruiz, COO', 'Dana Ruiz', 'manager', 'COO'],
    ['I report to Dana Ruiz (COO).', 'Dana Ruiz', 'manager', 'COO'],
    ['I’m now reporting directly to Dana van der Berg', 'Dana van der Berg', 'manager', ''],
    ['Dana Ruiz, the CFO, is my boss', 'Dana Ruiz', 'manager', 'CFO'],
    ['Dana Ruiz is above me', 'Dana Ruiz', null, ''],
    ['@dana is my boss', '@dana', 'manager', ''],
    ['Ilse Marten is my skip-level', 'Ilse Marten', 'skip-level', ''],
    ['Ilse Marten is my boss’s boss', 'Ilse Marten', 'skip-level', ''],
    ['Dana manages me. She wants the plan by Friday.', 'Dana', 'manager', ''],
    ['my boss Dana Ruiz wants three bullets', 'Dana Ruiz', 'manager', ''],
  ] as const)('are read: %s [2.1]', (text, name, relation, role) => {
    expect(read(text)).toEqual([[name, relation, role]]);
    const [one] = readStandings(text);
    expect(text.slice(one?.start, one?.end)).toContain(name);
  });

  it.each([
    'My boss is worried about the audit',
    'my manager wants three bullets',
    'Dana Ruiz was my manager',
    'Dana Ruiz is not my manager',
    'Dana Ruiz is no longer my boss',
    'If Dana Ruiz is my manager next year, I stay',
    'Dana Ruiz is my manager’s assistant',
    'Sam reports to Dana Ruiz',
    'I do not report to Dana Ruiz',
    'I will report to Dana on Friday',
    'I report to Dana on Friday about the crane',
    'I report to Finance',
    'Is Dana my manager?',
    'My boss is Monday’s problem',
    'the price is above me',
  ])('are not read where they do not say so: %s [2.1]', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('names each once, in the order of the words', () => {
    expect(read('I report to Dana Ruiz. Dana Ruiz is my manager, and my skip-level is Ilse Marten')).toEqual([
      ['Dana Ruiz', 'manager', ''],
      ['Ilse Marten', 'skip-level', ''],
    ]);
  });

  it('reads any words in bounded time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        for (const { start, end } of readStandings(text)) expect(end).toBeGreaterThan(start);
      }),
    );
    expect(readStandings('My boss is '.repeat(20_000) + 'Aa '.repeat(20_000))).toHaveLength(0);
  });
});
