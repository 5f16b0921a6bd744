import { describe, expect, it } from 'vitest';
import { withoutDismissed, wordsAlone, wordsOfFinding } from './dismissed.ts';
import type { Finding } from './finding.ts';

const found = (quote: string, facts: readonly string[] = []): Finding => ({
  rule: 'wrong-form',
  severity: 'warning',
  start: 0,
  end: quote.length,
  quote,
  message: 'm',
  why: 'w',
  fixes: [],
  ...(facts.length > 0
    ? {
        basis: facts.map((fact) => ({
          quote: 'q',
          kind: 'note',
          date: '2026-03-09T09:00:00+00:00',
          id: 's',
          fact,
          who: '',
        })),
      }
    : {}),
});
const left = (findings: readonly Finding[], words: string) =>
  withoutDismissed(findings, [{ rule: 'wrong-form', words, draft: null }], null).length;

describe('what may stand', () => {
  it('is flagged again when something else on file speaks against it, unless it was said of the words alone', () => {
    const one = found('A long text.', ['f1']);
    const other = found('A long text!', ['f1', 'f2']);
    expect(left([one, other], wordsOfFinding(one))).toBe(1);
    expect(left([one, other, found('a long text')], wordsAlone('A long text'))).toBe(0);
    expect(left([found('Another text.', ['f1'])], wordsAlone('A long text'))).toBe(1);
  });

  it('is a row of marks by itself, and never all that a rule finds', () => {
    const words = wordsOfFinding({ quote: '-----' });
    expect(words).not.toBe('');
    expect(left([found('-----'), found('=====')], words)).toBe(1);
  });
});
