import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFix } from './apply-fix.ts';
import { readDraft } from './draft.ts';
import { exampleOf, exampleReader } from './example-reader.ts';
import { review } from './review.ts';
import { rules } from './rules/index.ts';
import { priorityUntouched } from './rules/priority-untouched.ts';

const examples = rules.flatMap((rule) => [...rule.flags, ...rule.passes].map((example) => exampleOf(example).text));
const pieces = [
  '\n',
  '\r\n',
  '\n\n',
  ' ',
  '- ',
  '> ',
  '?',
  '!!',
  '...',
  '“',
  '"',
  'e.g. ',
  '\u202eabc',
  '🎉',
  '\ud800',
  'שלום',
  '\u0000',
  '```\n',
  '| a |',
  'Best,\nJo',
  'Subject: x\n',
  'Hi Jo,\n',
];

/** Pieces of the rules' own examples in any order, cut anywhere, with noise between them. */
const draftText = fc
  .array(
    fc.oneof(fc.constantFrom(...examples), fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 40 })),
    { maxLength: 12 },
  )
  .chain((parts) => fc.nat({ max: 80 }).map((cut) => parts.join(' ').slice(cut)));

describe('review', () => {
  it('never throws, keeps every span inside the text and sorts by place', () => {
    fc.assert(
      fc.property(fc.oneof(draftText, fc.string({ unit: 'binary' })), (text) => {
        const { findings } = review(text);
        let from = 0;
        for (const finding of findings) {
          expect(finding.start).toBeGreaterThanOrEqual(from);
          expect(finding.end).toBeGreaterThan(finding.start);
          expect(finding.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(finding.start, finding.end)).toBe(finding.quote);
          from = finding.start;
          for (const fix of finding.fixes) expect(() => applyFix(text, fix)).not.toThrow();
        }
      }),
      { numRuns: 400 },
    );
  });

  it('reads sentences in order, without overlap, letter for letter', () => {
    fc.assert(
      fc.property(draftText, (text) => {
        let from = 0;
        let words = 0;
        for (const sentence of readDraft(text).sentences) {
          expect(sentence.start).toBeGreaterThanOrEqual(from);
          expect(sentence.end).toBeGreaterThan(sentence.start);
          expect(sentence.flat.length).toBe(Math.min(1200, sentence.end - sentence.start));
          expect(sentence.before).toBe(words);
          from = sentence.end;
          words += sentence.words;
        }
        expect(from).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('does not offer a fix again where it was applied', () => {
    fc.assert(
      fc.property(draftText, (text) => {
        for (const finding of review(text).findings) {
          for (const fix of finding.fixes) {
            const fixed = applyFix(text, fix);
            expect(fixed).not.toBe(text);
            const again = review(fixed).findings.filter(
              (other) => other.rule === finding.rule && other.quote === finding.quote && other.start === finding.start,
            );
            expect(again.flatMap((other) => other.fixes.filter((same) => applyFix(fixed, same) === fixed))).toEqual([]);
            // Applied again and again a fix runs out: each time the text is another one, and it ends.
            let at = fixed;
            for (let turn = 0; turn < 40; turn += 1) {
              const next = review(at).findings.find((other) => other.rule === finding.rule && other.fixes.length > 0)
                ?.fixes[0];
              if (!next) break;
              at = applyFix(at, next);
              expect(turn).toBeLessThan(39);
            }
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('takes away only words that were there: no fix brings a word of its own but its stated frame', () => {
    const frame = new Set(['it', 'would', 'have', 'helped', 'if', 'could', 'you', 'had', 'did', 'not', 'a', 'an']);
    for (const text of examples) {
      const known = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
      for (const fix of review(text).findings.flatMap((finding) => finding.fixes)) {
        const words =
          applyFix(text, fix)
            .toLowerCase()
            .match(/[\p{L}\p{N}]+/gu) ?? [];
        expect(words.filter((word) => !known.has(word) && !frame.has(word))).toEqual([]);
      }
    }
  });

  it('reads a megabyte of hostile text without looking back over it', () => {
    const megabyte = (unit: string) => unit.repeat(Math.ceil(1_000_000 / unit.length));
    for (const text of [
      'a',
      'a ',
      'a.',
      '"',
      '“',
      '\n',
      '> x\n',
      'you ',
      'we will ',
      'I will send ',
      'if a ',
      'the the ',
      'On x wrote\n',
      'From: a\n',
      '- a\n',
      'ש',
      '🎉',
      'You should have told us. ',
      'a, b; c: ',
    ].map(megabyte)) {
      const { findings } = review(text);
      expect(findings.every((finding) => finding.end <= text.length)).toBe(true);
    }
  });

  it('says nothing of an empty text or of another language', () => {
    for (const text of ['', ' \n\t', '\n\n--\nJo', '> You should have told us.'])
      expect(review(text).findings).toEqual([]);
    expect(
      review(
        'Du hättest uns sofort sagen müssen, dass der Termin nicht gehalten wird. ASAP bitte die Zahlen und den Plan!',
      ).findings,
    ).toEqual([]);
    expect(
      review('Vous auriez dû nous le dire plus tôt, et nous ne pouvons pas livrer les appareils dans les délais.')
        .findings,
    ).toEqual([]);
  });

  it('holds a reader to their own budget [4.4]', () => {
    const text =
      'The launch holds. The price list goes to print on Thursday, and the branches have the new help texts since this morning.';
    expect(review(text).findings).toEqual([]);
    expect(
      review(text, { reader: exampleReader({ style: { words: { most: 10, basis: [] } } }) }).findings[0],
    ).toMatchObject({
      rule: 'over-length',
      message: '22 words, 12 over the budget',
    });
  });

  it('leaves the graver of two findings of one family on the same words', () => {
    // "You will be to blame" presses (warning) and holds a fault (error).
    const text = 'The launch is on Monday. If it fails, you will be to blame.';
    expect(review(text).findings.map(({ rule, quote }) => [rule, quote])).toEqual([['blame', 'you will be to blame']]);
  });

  it('shows what is said beside where it stands: soft words in news that comes late [4.7]', () => {
    const text =
      'The data model is finished, and the first two teams have moved to the new system without a single complaint. Operations found the missing accounts. The training of the third team is booked. There have been some delays on the vendor side which may have a bit of an impact.';
    expect(review(text).findings.map(({ rule, quote }) => [rule, quote])).toEqual(
      expect.arrayContaining([
        ['bad-news-late', 'There have been some delays on the vendor side which may have a bit of an impact.'],
        ['bad-news-softened', 'some delays on the vendor side which may have a bit of an impact'],
      ]),
    );
  });
});

describe('a draft', () => {
  it('leaves quotes, signature, greeting and headers out of the body', () => {
    const text =
      'Subject: Lease\n\nHi Dr. Okafor,\n\nWe need e.g. the\nannex of item 2. Can you send it?\n\nBest,\nJo Lee\n+44 1\n\nOn Mon, Ann wrote:\n> You failed.';
    const draft = readDraft(text);
    expect(draft.sentences.map((sentence) => sentence.flat)).toEqual([
      'We need e.g. the annex of item 2.',
      'Can you send it?',
    ]);
    expect(draft.subject && text.slice(draft.subject.start, draft.subject.end)).toBe('Lease');
    expect(draft.greeting && text.slice(draft.greeting.start, draft.greeting.end)).toBe('Hi Dr. Okafor,');
    expect(draft.signature && text.slice(draft.signature.start, draft.signature.end).trim()).toMatch(/^Best,/);
    expect(draft.words).toBe(12);
    expect(draft.asks.map((ask) => ask.kind)).toContain('delivery');
  });

  it('leaves a draft in another language alone and says which, and lets short texts pass', () => {
    const language = (text: string) => review(text).language;
    expect(language('')).toBe(null);
    expect(language('Q3 deck, thanks')).toBe(null);
    expect(language('The plan is done and we will send it to you on Friday.')).toBe(null);
    expect(language('Der Plan ist fertig und wir schicken ihn am Freitag.')).toBe('de');
    expect(language('המפעל בחיפה מוכן לשלב הבא והצוות ביקש להמשיך')).toBe('he');
    expect(language('Plan jest gotowy i wyślemy go w piątek razem z budżetem oraz listą ryzyk dla zarządu')).toBe('pl');
    expect(review('Hallo Dana, anbei die Zahlen.').findings).toEqual([]);
  });
});

describe('a quiet margin', () => {
  it('shows what is about the reader beside what is cut: taking the cut raises no count', () => {
    const { text, options } = exampleOf(priorityUntouched.flags[2] ?? '');
    const draft = `I hope this mail finds you well. ${text}`;
    const before = review(draft, options).findings;
    expect(before.map(({ rule }) => rule)).toContain('priority-untouched');
    const fixes = before.flatMap((finding) => finding.fixes);
    expect(fixes.some(({ edits }) => edits.every((edit) => edit.text === ''))).toBe(true);
    for (const fix of fixes)
      expect(review(applyFix(draft, fix), options).findings.length).toBeLessThanOrEqual(before.length);
  });

  it('says nothing of words that another finding cuts whole, nor that a vague ask has no date', () => {
    const text =
      'Hope your week is going well. As you know the team has been working incredibly hard on the migration and we have made amazing progress across all of the workstreams, and I wanted to give you a sense of where things stand.\n\nThe data model is finished.\n\nLet me know your thoughts.';
    const named = review(text).findings.map(({ rule }) => rule);
    expect(named.filter((rule) => rule === 'wind-up')).toHaveLength(2);
    expect(named).not.toContain('overselling');
    expect(named).toContain('vague-ask');
    expect(named).not.toContain('ask-undated');
  });
});
