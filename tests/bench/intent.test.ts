import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asks, intends, intentOf } from '../../bench/intent-scorer/intent.ts';
import { lettersOf, unpacked } from '../../bench/intent-scorer/linear-scorer.ts';
import { families, featuresIn } from '../../bench/intent-scorer/sentence-features.ts';

describe('the scorer of intent', () => {
  it.each([
    'Please send me the revised budget by Friday.',
    'Could you have a look at the attached draft?',
    'Let me know whether the supplier confirmed.',
    'Can we meet on Tuesday to go through the numbers?',
    'When will the contract be signed?',
    'Maria, call me before you talk to the auditors.',
    'I would appreciate your comments on section three.',
  ])('hears asking: %s', (sentence) => {
    expect(intentOf(sentence)).toBeGreaterThan(intends);
    expect(asks(sentence)).toBe(true);
  });

  it.each([
    'The margin fell by two points in March.',
    'Thanks for the lovely lunch yesterday.',
    'Our office has moved to the second floor.',
    'They discussed the lease for an hour.',
    'Revenue was slightly above plan.',
  ])('hears none: %s', (sentence) => {
    expect(intentOf(sentence)).toBeLessThan(intends);
    expect(asks(sentence)).toBe(false);
  });

  it('answers any text with a chance, the same every time, curly quotes or not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const chance = intentOf(text);
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
        expect(intentOf(text)).toBe(chance);
      }),
    );
    expect(intentOf('Don’t forget the “minutes”')).toBe(intentOf('Don\'t forget the "minutes"'));
    expect(intentOf('')).toBeLessThan(intends);
  });

  it('takes features in proportion to the length of the text', () => {
    const taken = (text: string): number => {
      let count = 0;
      featuresIn(text, (family) => {
        expect(family).toBeLessThan(families);
        count += 1;
      });
      return count;
    };
    for (const words of ['please ', "don't ", 'a, ', '((((', '9.9,', 'I need you to ', '???????'])
      expect(taken(words.repeat(400))).toBeLessThan(2.2 * taken(words.repeat(200)));
  });
});

describe('stored weights', () => {
  it('come back where they stood, each as near as its size allows', () => {
    const most = 2;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(1023), fc.double({ min: -2, max: 2, noNaN: true })), { maxLength: 40 }),
        (placed) => {
          const weights = new Array<number>(1024).fill(0);
          for (const [place, weight] of placed) weights[place] = weight;
          const letters = lettersOf(weights, most);
          expect(letters).not.toMatch(/[\\'"\s]/);
          const again = unpacked({ letters, bits: 10, most, start: 0, slope: 1, offset: 0 });
          weights.forEach((weight, place) => {
            const found = again[place] ?? Number.NaN;
            expect(Math.abs(found - weight)).toBeLessThanOrEqual(0.03 * Math.sqrt(most * Math.abs(weight)) * 2 + 0.001);
          });
        },
      ),
    );
  });
});
