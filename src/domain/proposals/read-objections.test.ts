import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { objectionsIn } from './read-objections.ts';

const read = (text: string) =>
  objectionsIn(text).map(({ sort, words, who }) => `${sort}: ${words}${who === '' ? '' : ` (${who})`}`);

describe('objections in a memo', () => {
  it.each([
    ['Finance worries that the second line stands idle in winter.', 'objection', 'Finance'],
    ['The ward nurses are afraid that handover takes longer.', 'objection', 'The ward nurses'],
    ['We want one yard for both, but Ana Ruiz fears the noise at night.', 'objection', 'Ana Ruiz'],
    ['The works council is not convinced that two weeks are enough.', 'objection', 'The works council'],
    ['The CFO will ask what it costs after the first year.', 'question', 'The CFO'],
    ['Helen asked whether we can do it without new staff.', 'question', 'Helen'],
    ['Parents may object to the later bus.', 'objection', 'Parents'],
    ['Purchasing says the supplier cannot deliver before June.', 'objection', 'Purchasing'],
    ['Some will say that the old kiln is good enough.', 'objection', ''],
    ['The main risk is that the supplier delivers late.', 'objection', ''],
    ['There is a risk that samples are mixed up in the first week.', 'objection', ''],
    ['Concerns have been raised about the safety of the ramp.', 'objection', ''],
    ['The strongest argument against it is the cost of training.', 'objection', ''],
    ['What if the vendor closes down?', 'question', ''],
    ['Objection: it takes the teachers too much time.', 'objection', ''],
  ])('finds %j [5.5]', (text, sort, who) => {
    expect(objectionsIn(text)).toMatchObject([{ sort, who }]);
  });

  it.each([
    'Nobody objects to it.',
    'Finance is not worried about the second line.',
    'The works council was against it, now it is for it.',
    'Parents do not object to the later bus.',
    'There are no objections so far.',
    'The risk is low.',
    'The union is no longer against it.',
    'If finance objects, we wait a quarter.',
    "Don't worry about the paint.",
    'It worries nobody.',
    'We are not afraid of the work.',
    'The risk is small and the cost is known.',
    'Can you send me the figures by Friday?',
    'The objects in the store are counted twice a year.',
    'Die Leitung fürchtet, dass es zu teuer wird, und wir glauben, dass es sich lohnt.',
    '',
  ])('finds nothing in %j', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('takes lists under their heading, and no further [5.5]', () => {
    const text = [
      '## Problem',
      'Trucks wait forty minutes.',
      '',
      '## Concerns',
      '- Too many changes at once',
      '- The night shift is not trained',
      '  Answer: two days of training in May',
      '',
      '## Timeline',
      '- May: training of two drivers',
    ].join('\n');
    expect(objectionsIn(text)).toMatchObject([
      { words: 'Too many changes at once', answer: '' },
      { words: 'The night shift is not trained', answer: 'two days of training in May' },
    ]);
    expect(
      read('Questions we expect:\n1. What does it cost?\n2. Who works at night?\n\nWe ask for a decision in May.'),
    ).toEqual(['question: What does it cost?', 'question: Who works at night?']);
  });

  it('keeps what is granted, the answer and the test that stand behind it [5.5]', () => {
    expect(
      objectionsIn(
        'The nurses fear that handover takes longer. They are right that the first week will be slower. We would test this on one ward. Our answer: a second screen. The budget is known.',
      ),
    ).toMatchObject([
      {
        valid: 'They are right that the first week will be slower.',
        test: 'We would test this on one ward.',
        answer: 'a second screen.',
      },
    ]);
  });

  it('cuts every find letter for letter from the text, never two of one place, whatever is written', () => {
    const pieces = fc.constantFrom(
      'Finance worries that it is late. ',
      '## Concerns\n',
      '- too dear for us all\n',
      'Answer: we rent it. ',
      'The risk is that it rains. ',
      '\n\n',
      'Helen will ask what it costs? ',
      '“',
      '\u202e',
      '😀',
      '\ud800',
      'Q: ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const found = objectionsIn(text);
        expect(found).toEqual(objectionsIn(text));
        let last = 0;
        for (const { start, end, words } of found) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(words).toBe(text.slice(start, end).replace(/\s+/g, ' ').trim().slice(0, 2000));
          last = end;
        }
        expect(found.length).toBeLessThanOrEqual(12);
      }),
      { numRuns: 200 },
    );
  });

  it('reads a text of one sentence that never ends', () => {
    expect(objectionsIn('Finance and the people of the yard and the office '.repeat(400))).toEqual([]);
    expect(objectionsIn('the '.repeat(5000))).toEqual([]);
  });
});
