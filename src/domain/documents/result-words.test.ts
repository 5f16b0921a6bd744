import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resultWords } from './result-words.ts';

describe('the figures of a result', () => {
  it.each([
    ['we cut the waiting time from 40 to 28 minutes', '28', '40'],
    ['activation 38→52%', '52%', '38'],
    ['closed 40 tickets this week, down from 65', '40', '65'],
    ['OEE 71 -> 78 after the new gearbox', '78', '71'],
    ['28 minutes instead of 40', '28', '40'],
    ['saved €12,500 on the museum roof', '€12,500', null],
    ['closed 40 tickets', '40 tickets', null],
    ['the crane was certified on 12 March 2026 at 14:30', null, null],
    ['the crane is certified', null, null],
  ])('are told letter for letter: %s [2.4]', (quote, number, baseline) => {
    const said = resultWords(quote);
    expect(said.baseline).toBe(baseline);
    expect(said.number?.startsWith(number ?? '')).toBe(number === null ? undefined : true);
  });

  it('are never anything but words of the quote', () => {
    const word = fc.constantFrom(
      'from',
      'to',
      '40',
      '28 %',
      '→',
      '€3.5m',
      'was',
      'tickets',
      '12 March',
      '.',
      ',',
      'Q3',
      '-',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const quote = words.join(' ');
        const { number, baseline } = resultWords(quote);
        for (const one of [number, baseline]) if (one !== null) expect(quote).toContain(one);
      }),
    );
  });
});
