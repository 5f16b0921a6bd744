import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionsIn, topicCues, topicsOf } from './question-topics.ts';

describe('topics of questions', () => {
  for (const { topic, examples, counterexamples } of topicCues) {
    for (const text of examples) it(`${topic}: ${text}`, () => expect(topicsOf(text)).toContain(topic));
    for (const text of counterexamples) it(`not ${topic}: ${text}`, () => expect(topicsOf(text)).not.toContain(topic));
  }
});

describe('questions in a text', () => {
  const of = (text: string): readonly string[] => questionsIn(text).map(({ start, end }) => text.slice(start, end));

  it('are sentences that end in a question mark', () => {
    expect(of('The lease is long. What does it cost in a bad year? And who signs?\n\nTell me.')).toEqual([
      'What does it cost in a bad year?',
      'And who signs?',
    ]);
    expect(of('Two things:\n- when is it due?\n- who else knows?')).toEqual(['when is it due?', 'who else knows?']);
    expect(of('See https://a.example/?q=when for more.')).toEqual([]);
    expect(of('???')).toEqual([]);
  });

  it('lie inside of any text, in order, without overlapping', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '?', ' ', '.', '\n', '-', 'é', '"') }), (text) => {
        let last = 0;
        for (const { start, end } of questionsIn(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text[end - 1]).toBe('?');
          last = end;
        }
      }),
    );
  });
});
