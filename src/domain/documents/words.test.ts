import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, dayInWords, dueInWords, saidInWords, shortened } from './words.ts';

const thursday = '2026-03-12';

describe('days in words', () => {
  it.each([
    ['2026-03-12', 'today'],
    ['2026-03-13', 'tomorrow'],
    ['2026-03-11', 'yesterday'],
    ['2026-03-16', 'Monday'],
    ['2026-03-19', '19 March'],
    ['2026-03-01', '1 March'],
    ['2027-01-04', '4 January 2027'],
  ])('calls %s "%s" when it is due', (day, words) => expect(dueInWords(day, thursday)).toBe(words));

  it('speaks of the past', () => {
    expect(saidInWords('2026-03-12T08:00:00Z', thursday)).toBe('today');
    expect(saidInWords('2026-03-09T08:00:00Z', thursday)).toBe('on Monday');
    expect(saidInWords('2026-03-05T08:00:00Z', thursday)).toBe('on 5 March');
    expect(dayInWords('2025-12-31', thursday)).toBe('31 December 2025');
  });
});

describe('shortened', () => {
  it('keeps a short quote letter for letter', () => {
    expect(shortened('does the plan survive the freeze?', 16)).toBe('does the plan survive the freeze?');
  });
  it('cuts at the end of a clause', () => {
    expect(
      shortened('the vendor is two weeks late, which moves the pilot into the audit and costs us the slot', 9),
    ).toBe('the vendor is two weeks late …');
  });
  it('is always a beginning of the plain quote and never too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 1, max: 20 }), (quote, most) => {
        const plain = quote.replace(/\s+/g, ' ').trim();
        const short = shortened(quote, most);
        if (short !== plain) {
          expect(plain.startsWith(short.replace(/ …$/, ''))).toBe(true);
          expect(countWords(short)).toBeLessThanOrEqual(most);
        }
      }),
    );
  });
});
