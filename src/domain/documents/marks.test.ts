import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from './draft.ts';
import { marksIn } from './marks.ts';

const mark = (text: string, words: string, source = 'mail-1', from = 0): Mark => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length, text: words, from: [{ source, fact: null }] };
};
const wordsOf = (marks: readonly Mark[]) => marks.map(({ start, text }) => [start, text]);

describe('marks in a text that was changed', () => {
  const text = 'Helen,\n\n- The crane came on Monday.\n- The pier is late.\n';
  const marks = [mark(text, 'The crane came on Monday.'), mark(text, 'The pier is late.', 'mail-2')];

  it('stand where nothing changed', () => {
    expect(marksIn(text, marks)).toEqual(marks);
  });

  it('move with their words', () => {
    const longer = text.replace('Helen,', 'Dear Helen, good morning.');
    expect(marksIn(longer, marks).map(({ start, end }) => longer.slice(start, end))).toEqual([
      'The crane came on Monday.',
      'The pier is late.',
    ]);
    const turned = '- The pier is late.\n- The crane came on Monday.';
    expect(marksIn(turned, marks).map((one) => one.from[0]?.source)).toEqual(['mail-2', 'mail-1']);
  });

  it('end where their words are edited [4.14]', () => {
    expect(wordsOf(marksIn(text.replace('Monday', 'Tuesday'), marks))).toEqual([[39, 'The pier is late.']]);
    const grown = [mark('by Friday', 'by Friday')];
    expect(marksIn('by Fridays', grown)).toEqual([]);
    expect(marksIn('standby Friday', grown)).toEqual([]);
    expect(marksIn('by Friday, then', grown)).toHaveLength(1);
  });

  it('never rest on a source that may be the wrong one', () => {
    const twice = 'Done.\nDone.\n';
    const two = [mark(twice, 'Done.', 'a'), mark(twice, 'Done.', 'b', 3)];
    expect(marksIn(`Now: ${twice}`, two).map((one) => one.from[0]?.source)).toEqual(['a', 'b']);
    expect(marksIn('Now: Done.\n', two)).toEqual([]);
    const same = [mark(twice, 'Done.', 'a'), mark(twice, 'Done.', 'a', 3)];
    expect(marksIn('Now: Done.\n', same)).toHaveLength(1);
  });

  it('are in order, apart, and letter for letter in the text, whatever was done to it', () => {
    const words = fc.constantFrom('Done.', 'The pier', 'is late', '🙂 yes', 'é', 'x');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), fc.array(words, { maxLength: 8 }), (before, after) => {
        const was = before.join('\n');
        let at = 0;
        const all = before.map((one, index) => {
          const made = { start: at, end: at + one.length, text: one, from: [{ source: `s${index % 3}`, fact: null }] };
          at += one.length + 1;
          return made;
        });
        expect(marksIn(was, all)).toEqual(all);
        const now = after.join(' ');
        let end = 0;
        for (const found of marksIn(now, all)) {
          expect(now.slice(found.start, found.end)).toBe(found.text);
          expect(found.start).toBeGreaterThanOrEqual(end);
          end = found.end;
        }
      }),
    );
  });
});
