import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phraseProblem } from './phrase-problem.ts';
import type { PhraseRule } from './phrase-rule.ts';
import { phrasesIn } from './phrases-in.ts';
import { review } from './review.ts';

const rule = (id: string, phrases: readonly string[], instead?: string): PhraseRule => ({
  id,
  phrases: [...phrases],
  message: 'We say it otherwise',
  why: 'The house agreed on another word.',
  severity: 'advice',
  ...(instead === undefined ? {} : { instead }),
});
const found = (text: string, rules: readonly PhraseRule[]) =>
  phrasesIn([text], rules).map(({ start, end, rule: { id } }) => `${id}: ${text.slice(start, end)}`);

describe('phrases of a team', () => {
  it('are found as whole words, in any case, over line breaks, in any alphabet [7.5]', () => {
    const rules = [rule('words', ['deep dive', 'naïve', 'C++', 'Größe', 'don’t panic', 're-use'])];
    expect(found('A DEEP\n dive; deep-dive, deep dived.', rules)).toEqual(['words: DEEP\n dive']);
    expect(found("Nai\u0308ve größe, don't panic: C++, not C+ or c. Reuse, re use, Re-Use.", rules)).toEqual([
      'words: Nai\u0308ve',
      'words: größe',
      "words: don't panic",
      'words: C++',
      'words: Re-Use',
    ]);
  });

  it('that overlap count once: the first that begins, and of those the longest', () => {
    const rules = [
      rule('a', ['end customer', 'customer']),
      rule('b', ['customer satisfaction survey']),
      rule('c', ['customer']),
    ];
    expect(found('Each end customer satisfaction survey, every customer.', rules)).toEqual([
      'a: end customer',
      'a: customer',
    ]);
    expect(found('Our customer satisfaction survey; customer satisfaction.', rules)).toEqual([
      'b: customer satisfaction survey',
      'a: customer',
    ]);
  });

  it('stay inside of any text, apart from each other, and are words of their rule', () => {
    const word = fc.constantFrom('a', 'ab', 'é', 'e\u0301', '𝒳', 'b-c', '’', ' ', '\n', '.', 'ß', '中');
    const words = fc.array(word, { maxLength: 40 }).map((parts) => parts.join(''));
    const phrase = fc.array(word, { minLength: 2, maxLength: 5 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(words, fc.array(phrase, { minLength: 1, maxLength: 6 }), (text, phrases) => {
        let last = 0;
        for (const one of phrasesIn([text], [rule('any', phrases)])) {
          expect(one.start).toBeGreaterThanOrEqual(last);
          expect(one.end).toBeGreaterThan(one.start);
          last = one.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('of 500 rules are looked for in one scan', () => {
    const many = Array.from({ length: 500 }, (_, index) =>
      rule(`r${index}`, [`word${index} of the house`, `old${index}`]),
    );
    const text = 'We moved word77 of the house and old499 to Leeds. '.repeat(400);
    expect(phrasesIn([text], many)).toHaveLength(800);
    expect(phraseProblem(many)).toBeNull();
  });

  it('sign what they find, with a fix that removes it', () => {
    const phrases: PhraseRule[] = [{ ...rule('client', ['customer'], 'client'), severity: 'warning' }];
    const text = 'Customer numbers rose by 40 in March.';
    const [one] = review(text, { phrases }).findings.filter(({ rule: id }) => id === 'team:client');
    expect(one).toMatchObject({ severity: 'warning', quote: 'Customer', message: 'We say it otherwise' });
    expect(one?.fixes[0]?.edits).toEqual([{ start: 0, end: 8, text: 'Client' }]);
  });

  it('may not stand twice, take the id of a rule, or offer what they forbid', () => {
    expect(phraseProblem([rule('a', ['ab']), rule('a', ['cd'])])).toMatchObject({ index: 1, field: 'id' });
    expect(phraseProblem([rule('wind-up', ['ab'])])).toMatchObject({ index: 0, field: 'id' });
    expect(phraseProblem([rule('a', ['ab']), rule('b', ['cd'], 'the AB')])).toMatchObject({
      index: 1,
      field: 'instead',
    });
    expect(phraseProblem([])).toBeNull();
  });
});
