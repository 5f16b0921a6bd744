import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureWords } from './measure-words.ts';
import { nameFrom } from './name-from.ts';

describe('the measure in somebody’s words', () => {
  it.each([
    ['cut the waiting time from 40 to 25 minutes', 'waiting time', '40', '25 minutes'],
    ['bring late deliveries from 12 a week down to 5 a week by June', 'late deliveries', '12 a week', '5 a week'],
    ['to raise the share of first fixes from 61% to 80%', 'share of first fixes', '61%', '80%'],
    ['the target is below 25 minutes', '', '', 'below 25 minutes'],
    ['today we have 40 complaints', '', '40 complaints', ''],
    ['it is measured by tickets closed', 'tickets closed', '', ''],
    ['Helen is happy with it', '', '', ''],
    ['the ferry goes from Hull to York', '', '', ''],
  ])('%s [6.2]', (quote, measure, baseline, target) => {
    expect(measureWords(quote)).toEqual({ measure, baseline, target });
  });

  it('is never made up, whatever is written [6.2]', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc
        .array(
          fc.constantFrom(
            'from',
            'to',
            '40',
            '25%',
            'cut',
            'the',
            'time',
            'target',
            'is',
            'now',
            'a week',
            '€ 3.5k',
            '.',
          ),
          {
            maxLength: 30,
          },
        )
        .map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(text, (quote) => {
        const plain = quote.replace(/\s+/g, ' ');
        for (const part of Object.values(measureWords(quote)))
          expect(plain.includes(part.replace(/\s+/g, ' ').trim())).toBe(true);
      }),
    );
  });

  it('ends for long words as well', () => {
    for (const quote of [`${'waiting time from 4 to '.repeat(5000)}x`, 'a '.repeat(50_000), '9'.repeat(100_000)])
      expect(measureWords(quote).measure.length).toBeLessThan(200);
  });
});

it.each([
  ['Helen approved the crane pilot', 'Crane pilot'],
  ['Helen said yes to the second shift', 'Second shift'],
  ['Helen said yes', ''],
  ['I approve the second gate', 'Second gate'],
  ['Helen gave the go-ahead for the crane pilot', 'Crane pilot'],
  ['I asked Helen to approve the crane pilot', 'Crane pilot'],
  ['I asked Helen for two more drivers', 'Two more drivers'],
  ['Helen agreed to start with the quay lights, if it stays below 4,000', 'Quay lights'],
])('%s is called %s', (quote, name) => {
  expect(nameFrom({ quote, action: null }, ['Helen Lind', 'Helen'])).toBe(name);
});
