import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snippet } from './snippet.ts';

const filler = 'many other words that say nothing of it stand here and there '.repeat(5);

describe('a snippet', () => {
  it('is the whole of a short text', () => {
    expect(snippet('The plan survives the freeze.', ['freeze'])).toBe('The plan survives the freeze.');
  });

  it('shows the words around the place where most of them stand [9.8]', () => {
    const shown = snippet(`${filler}a freeze. ${filler}the plan survives the freeze of March. ${filler}`, [
      'plan',
      'free',
    ]);
    expect(shown).toContain('the plan survives the freeze of March');
    expect(shown).toMatch(/^….*…$/);
  });

  it('finds beginnings of words, letter case and accents apart', () => {
    expect(snippet(`${filler}nach Zürich gefahren ${filler}`, ['zuri'])).toContain('Zürich');
    expect(snippet(`${filler}nach Zurich gefahren ${filler}`, ['Züri'])).toContain('Zurich');
  });

  it('is the beginning where nothing is found, and nothing of nothing', () => {
    expect(snippet(filler, ['alpaca'])).toMatch(/^many other words/);
    expect(snippet('', ['alpaca'])).toBe('');
  });

  it('adds nothing to any text', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 400 });
    fc.assert(
      fc.property(text, fc.array(text, { minLength: 1, maxLength: 4 }), (words, typed) => {
        const shown = snippet(words, typed);
        expect(shown.length).toBeLessThanOrEqual(130);
        expect(words).toContain(shown.replace(/^…/, '').replace(/…$/, ''));
      }),
    );
  });
});
