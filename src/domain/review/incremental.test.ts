import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDraft } from './draft.ts';
import { exampleOf, exampleReader } from './example-reader.ts';
import { reviewer } from './incremental.ts';
import { paragraphsOf } from './paragraphs.ts';
import { review } from './review.ts';
import type { ReviewOptions } from './rule.ts';
import { rules } from './rules/index.ts';

const examples = [
  ...new Set(rules.flatMap((rule) => [...rule.flags, ...rule.passes].map((example) => exampleOf(example).text))),
];

/** About `words` words of examples, a paragraph each; `first` says where in their list it begins. */
const pages = (words: number, first: number): string => {
  const out: string[] = [];
  for (let count = 0, at = first * 7; count < words; at += 3) {
    const next = examples[at % examples.length] ?? '';
    out.push(next);
    count += next.split(/\s+/).length;
  }
  return out.join('\n\n');
};

const typed = fc.oneof(
  fc.constantFrom(...examples),
  fc.constantFrom(
    '\n\n',
    '\n',
    ' ',
    '. ',
    '- ',
    '> ',
    '```\n',
    '“',
    'x',
    '<p>',
    '`',
    '|',
    '--\n',
    'Best,\nJo',
    '\ud800',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof(fc.constant(0), fc.nat({ max: 400 })),
  text: typed,
});
const edited = (text: string, { at, cut, text: put }: { at: number; cut: number; text: string }): string => {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + put + text.slice(start + cut);
};

describe('reviewer', () => {
  it('gives what review gives, whatever was typed before [4.3]', () => {
    const reader = exampleReader({ style: { words: { most: 40, basis: [] } } });
    const options: readonly ReviewOptions[] = [{}, { reader }, { kind: 'reply' }, { kind: 'note' }];
    fc.assert(
      fc.property(
        fc.nat({ max: 400 }),
        fc.nat({ max: 40 }),
        fc.array(fc.tuple(edit, fc.constantFrom(0, 0, 0, 1, 2, 3)), { maxLength: 8 }),
        (words, first, edits) => {
          const again = reviewer();
          let text = pages(words, first);
          expect(again(text)).toEqual(review(text));
          for (const [each, which] of edits) {
            text = edited(text, each);
            expect(again(text, options[which])).toEqual(review(text, options[which]));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('gives it on twenty pages as well', () => {
    const again = reviewer();
    const text = pages(10_000, 0);
    expect(again(text)).toEqual(review(text));
    fc.assert(
      fc.property(edit, (each) => {
        const next = edited(text, each);
        expect(again(next)).toEqual(review(next));
      }),
      { numRuns: 20 },
    );
  });

  it('reads only what changed, and forgets what is gone', () => {
    const again = reviewer();
    const text = pages(600, 0);
    const before = again(text).findings;
    const after = again(`${text}\n\nThe lease ends in June.`).findings;
    const same = rules.filter((rule) => rule.local).map((rule) => rule.id);
    // The very same findings, not equal ones: they were not looked for again.
    for (const finding of before.filter(({ rule }) => same.includes(rule)).slice(0, -1))
      expect(after).toContain(finding);
  });
});

describe('a rule that is said to be local', () => {
  const drafts = Array.from({ length: 60 }, (_, first) => readDraft(pages(260, first)));
  const local = rules.filter((rule) => rule.local);
  it('asks neither for the whole text nor for what stands elsewhere in it', () => {
    expect(local.filter((rule) => rule.ofPlace).map((rule) => rule.id)).toEqual([]);
  });
  for (const rule of local) {
    it(`${rule.id} finds in a paragraph what it finds there among others`, () => {
      const options = { reader: exampleReader({}) };
      for (const draft of drafts) {
        const alone = paragraphsOf(draft).flatMap((paragraph) => rule.check(paragraph.draft, options));
        const byPlace = (found: typeof alone) => [...found].sort((a, b) => a.start - b.start || a.end - b.end);
        expect(byPlace(alone)).toEqual(byPlace([...rule.check(draft, options)]));
      }
    });
  }
});
