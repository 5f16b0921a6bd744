import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPerson } from '../../../tests/support/content.ts';
import type { KitLine, KitSort } from './kit.ts';
import { kitLine } from './kit-lines.ts';
import { vocabularyOf } from './may-be-name.ts';
import { namelessWords } from './roles.ts';

const people = [
  aPerson({ id: 'me', name: 'Robin Ames', standing: 'me' }),
  aPerson({ id: 'dana', name: 'Dana Whitfield', standing: 'above', relation: 'manager' }),
  aPerson({ id: 'tomasz', name: 'Tomasz Berg', standing: 'beside', relation: 'peer' }),
];
const nameless = namelessWords(people, new Set());
const ofWords = (quote: string, sort: KitSort = 'win', elsewhere: readonly string[] = []): KitLine =>
  kitLine(
    { id: 'x', sort, day: '2026-03-01', quote, from: 'capture', source: 's', quiet: false, credited: [] },
    nameless,
    undefined,
    [],
    vocabularyOf([quote, ...elsewhere]),
  );

describe('a line of the leaving kit', () => {
  it.each([
    'Kestrel migration done in 3 weeks',
    'ACME renewed for two years',
    'Ruth and I cut handover from 9 to 4 hours',
    'Kestrel goes live in March and nobody knows',
    'we opened the third pen for "Harrow" depot',
    'cut the queue from 9 to 4. Kestrel was next',
    'thanks to 王小明 the queue is gone',
    'cut the queue with Иван and Ольга',
    'Will took the shift with me',
    'April took the shift with me',
    'cut the queue with May',
    'tom’s idea cut the queue from 9 to 4',
    'cut the queue with tom',
    'bookings grew from 1.2m to 1.9m',
    'saved 40k a year',
    'saved half a million a year',
    'put it on wiki/kestrel for all',
    'moved srv-db01 and kestrel_api',
    'closed the books before the IPO',
    'planned the headcount cut',
    'won the tender for the third pen',
    'wrote the board pack in two days',
  ])('stays by itself: %s [10.8]', (quote) => {
    expect(ofWords(quote)).toMatchObject({ take: false });
  });

  it.each([
    'My manager is a coward who hides numbers',
    'The chairman drinks',
    'My manager and a board member argue in public',
    'Somebody in my team cannot run it alone',
    'Tomasz cannot run it alone',
    'ask Dana in November, before the round',
    'she decides in November',
  ])('of somebody who could be recognised stays, as a lesson or a thought: %s [10.8]', (quote) => {
    for (const sort of ['lesson', 'reflection'] as const) expect(ofWords(quote, sort)).toMatchObject({ take: false });
  });

  it.each([
    ['We cut the waiting time from 40 to 28 minutes', 'win'],
    ['Reduced open items from 410 to 35 in Q3', 'win'],
    ['Cut handover from 9 to 4 hours in April, on Fridays too', 'win'],
    ['next time I open with the ask', 'reflection'],
    ['ask in November, before the budget round', 'lesson'],
    ['Crane drivers are asked first', 'lesson'],
    ['Short mails, the point first', 'way'],
    ['cut handover with Tomasz', 'win'],
  ] as const)('goes: %s [10.8]', (quote, sort) => {
    expect(ofWords(quote, sort, ['the crane stood still'])).toMatchObject({ take: true });
  });

  const plain = fc.constantFrom(
    'we',
    'cut',
    'the',
    'queue',
    'from',
    'nine',
    'hours',
    'early',
    'this',
    'week',
    'and',
    'saved',
    'time',
  );
  const words = fc.array(plain, { maxLength: 5 });
  const around = fc.constantFrom(
    ['', ''],
    ['"', '"'],
    ['(', ')'],
    ['', ','],
    ['', '.'],
    ['', '’s'],
    ['- ', ''],
    ['', ':'],
  );
  const planted = (what: fc.Arbitrary<string>, look: (line: KitLine, word: string) => void) =>
    fc.assert(
      fc.property(words, what, around, words, fc.boolean(), (before, word, [left, right], after, isLarge) => {
        const line = [...before, `${left}${word}${right}`, ...after].join(' ');
        const whole = isLarge ? `${line.charAt(0).toUpperCase()}${line.slice(1)}` : line;
        look(ofWords(whole), word);
      }),
      { numRuns: 400 },
    );

  it('stays with a name of nobody on file, wherever it stands in it [10.8]', () => {
    planted(
      fc.constantFrom('Kestrel', 'ACME', 'Ruth', 'Harrow Freight', 'McAllister', 'iLedger', 'Kestrel-2', 'O’Neill'),
      (line) => expect(line).toMatchObject({ take: false }),
    );
  });

  it('stays with a word of another script, wherever it stands in it [10.8]', () => {
    planted(fc.constantFrom('王小明', 'иван', 'Ольга', 'محمد', 'דנה', 'สมชาย', 'प्रिया', '김민수', 'さくら'), (line) =>
      expect(line).toMatchObject({ take: false }),
    );
  });

  it('stays with a sum, wherever it stands in it [10.8]', () => {
    planted(
      fc.constantFrom('40k', '1.2m', '€9', '3 million', 'CHF 900', '1,200,000', '2bn', '₹500', '9 000 francs'),
      (line) => expect(line).toMatchObject({ take: false }),
    );
  });

  it('loses hosts, paths, addresses and ticket numbers, wherever they stand in it [10.8]', () => {
    const hosts = [
      'harrowfreight.com',
      'jira.kestrel.internal/PRJ-12',
      'PRJ-12',
      '10.1.2.3:8080/x',
      '/srv/kestrel/a',
      'kestrel:8080',
      'C:\\kestrel\\a',
      '\\\\kestrel\\a',
      'dana@kestrel',
      'x@kestrel.internal',
      'https://kestrel/x',
      'kestrel/browse/12',
      'prj-1234',
    ];
    planted(fc.constantFrom(...hosts), (line) => {
      expect(line.words).not.toMatch(/kestrel|harrow|prj|10\.1|srv/i);
    });
    expect(nameless('cut from 2.5 to 1.5 hours on 12/03/2026, 24/7 and/or less').words).toBe(
      'cut from 2.5 to 1.5 hours on 12/03/2026, 24/7 and/or less',
    );
  });

  it('loses a name on file, wherever it stands in it [10.8]', () => {
    planted(fc.constantFrom('Dana', 'dana', 'TOMASZ', '@tomasz', 'Whitfield', 'Tomasz Berg'), (line) => {
      expect(line.words).not.toMatch(/dana|tomasz|whitfield|berg/i);
    });
  });

  it('takes a small word for a name where it is written large elsewhere [10.8]', () => {
    expect(ofWords('kestrel goes live early', 'win', ['moved to Kestrel', 'all of Kestrel runs'])).toMatchObject({
      take: false,
    });
  });
});
