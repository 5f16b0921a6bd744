import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unsure } from '../../facts/fact.ts';
import { readChanges } from './read-changes.ts';

const date = '2026-03-10';
const pieces = fc.constantFrom(
  'Done, sent this morning.',
  "I won't make Friday, ",
  'Tuesday instead',
  'the annex ',
  'is no longer needed',
  'slips to 3 June; ',
  '\n> ',
  '“‘’”',
  '\u200b\u202e',
  'İ ',
  'can we make it Monday? ',
  'got it from Dana, thanks ',
  'if ',
  'not ',
  '👩‍👩‍👧 ',
  'ünïcôdé ',
);

describe('readChanges', () => {
  it('gives words of the text, in its order, whatever the text is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
        ),
        fc.constantFrom('mail' as const, 'capture' as const),
        (text, medium) => {
          const changes = readChanges({ text, date, medium });
          for (const { start, end, quote, confidence, about } of changes) {
            expect(text.slice(start, end)).toBe(quote);
            expect(end).toBeGreaterThan(start);
            expect(confidence).toBeGreaterThan(0);
            expect(confidence).toBeLessThanOrEqual(0.9);
            expect(text).toContain(about);
          }
          expect(readChanges({ text, date, medium })).toEqual(changes);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('ends soon, however hostile the text is', () => {
    const hostile = [
      'sent '.repeat(40_000),
      "i won't ".repeat(30_000),
      `${'a-'.repeat(100_000)} sent the annex`,
      'moved the '.repeat(30_000),
      '-'.repeat(200_000),
      `got ${'the '.repeat(40_000)}`,
      '> '.repeat(100_000),
      'no longer need '.repeat(20_000),
    ];
    for (const text of hostile) {
      // Each takes some milliseconds; growth with the square would outlast the test.
      expect(readChanges({ text, date, medium: 'mail' }).length).toBeLessThan(text.length);
      expect(readChanges({ text, date, medium: 'capture' }).length).toBeLessThan(text.length);
    }
  });

  it('reads what the writer wrote now, and nothing quoted', () => {
    const text = 'Thanks for that.\n\nOn 9 March 2026, Dana Whitfield wrote:\n> I sent the annex this morning.\n';
    expect(readChanges({ text, date, medium: 'mail' }).filter(({ about }) => about.includes('annex'))).toEqual([]);
  });

  it('leaves another language alone', () => {
    const text = 'Erledigt, ich habe den Anhang heute Morgen an Dana geschickt und warte auf die Antwort.';
    expect(readChanges({ text, date, medium: 'mail' })).toEqual([]);
  });
});

describe('what a sentence says of when', () => {
  const date = '2026-03-10';
  it('that something was done long ago is told with its day', () => {
    const done = (text: string) => readChanges({ text, date })[0]?.done;
    expect(done('I reviewed the contract in 2024.')).toBe('2024-12-31');
    expect(done('I sent the annex two months ago.')).toMatch(/^2026-01/);
    expect(done('I sent the annex on Monday.')).toBeUndefined();
    expect(done('I sent the figures of last month.')).toBeUndefined();
    expect(done('I sent the deck for the review on 12 March.')).toBeUndefined();
  });

  it('a question that names nothing is no more than a question, and of a meeting not even that', () => {
    const sure = (text: string) => readChanges({ text, date }).map(({ confidence }) => confidence >= unsure);
    expect(sure('Can we make it Monday?')).toEqual([false]);
    expect(sure('Can we make it Monday at 3 for lunch?')).toEqual([]);
    expect(sure('Can we make it Monday? I mean our coffee.')).toEqual([]);
    expect(sure("I won't make Friday, Tuesday instead. See you at the meeting.")).toEqual([true]);
  });
});
