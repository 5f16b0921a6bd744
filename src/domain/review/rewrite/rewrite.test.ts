import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFix } from '../apply-fix.ts';
import { readDraft } from '../draft.ts';
import { exampleOf, exampleReader } from '../example-reader.ts';
import { review } from '../review.ts';
import { rules } from '../rules/index.ts';
import { stepKinds } from './candidate.ts';
import { rewrite } from './rewrite.ts';
import { frames } from './words-of-own.ts';

const drafts = [
  'Hi Mara,\n\nI hope this mail finds you well. Just wanted to let you know that we spoke with both carriers. Each of them was scored on price and lead time by the warehouse team. The scoring sheet is in the shared folder for anybody who likes to look. After the trial week, 212 of 240 parcels arrived on time. Please approve the switch to Halden Freight by 12 March. The contract with the old carrier ends in spring.\n\nBest,\nJo',
  'Helen,\n\nBackground: the hall was built in 1974 and has been painted once since then. The paint is safe.\n\nThe roof leaks in two places and the buckets are full. We need your decision on the roof by Friday, because the dry week ends then. Two roofers gave a price.\n\nThe hall is booked on 9 May. The chairs arrived on Monday. The stage was tested by the school. The keys are signed out to Ben.\n\nPriya',
  'Three things are open: the lease of the yard; the move of the crane; the keys for the night shift. You failed to send the figures, so the report is empty. Sorry to bother you. I know you are busy. Could you send the figures by Monday? First, we close the books. Second, we print. Third, we mail it out.',
];
const examples = rules.flatMap((rule) => [...rule.flags, ...rule.passes].map((example) => exampleOf(example).text));

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const kindOf = (id: string) => stepKinds.findIndex((kind) => id.startsWith(`${kind}-`));

describe('a rewrite', () => {
  const text = fc.oneof(
    fc.constantFrom(...drafts),
    fc
      .array(fc.oneof(fc.constantFrom(...examples), fc.constantFrom(...drafts)), { maxLength: 4 })
      .map((parts) => parts.join('\n\n')),
    fc.array(fc.constantFrom(...examples), { maxLength: 5 }).map((parts) => parts.join(' ')),
    fc.string({ unit: 'binary', maxLength: 300 }),
  );
  const picks = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 });

  it('keeps to the words of the writer and its frames, and stands without any of its steps [4.9]', () => {
    fc.assert(
      fc.property(text, picks, (given, chosen) => {
        const all = rewrite(given).steps;
        const without = all.filter((_, index) => chosen[index % 12]).map(({ id }) => id);
        const { text: now, steps } = rewrite(given, { without });
        expect(steps.filter(({ left }) => left).every(({ id }) => without.includes(id))).toBe(true);
        // Each step changes exactly what it says, to the text as the ones before it left it.
        let at = given;
        let errors = review(given).findings.filter(({ severity }) => severity === 'error').length;
        for (const step of steps) {
          if (step.left) continue;
          at = applyFix(at, { label: '', edits: step.edits });
          const left = review(at).findings.filter(({ severity }) => severity === 'error').length;
          expect(left).toBeLessThanOrEqual(errors);
          errors = left;
        }
        expect(at).toBe(now);
        // The words are a part of those that were there, and of the frames.
        const ofFrames = new Set(frames.flatMap((frame) => wordsOf(frame)));
        const had = new Map<string, number>();
        for (const word of wordsOf(given)) had.set(word, (had.get(word) ?? 0) + 1);
        for (const word of wordsOf(now)) {
          const count = had.get(word) ?? 0;
          if (count <= 0) expect(ofFrames).toContain(word);
          had.set(word, count - 1);
        }
        // In the order of the kinds, each id once.
        expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
        const order = steps.map(({ id }) => kindOf(id));
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }),
      { numRuns: 120 },
    );
  });

  it('moves sentences letter for letter', () => {
    for (const given of drafts) {
      const { steps } = rewrite(given);
      const touched = steps
        .filter(({ id }) => /^(?:cut|soften|number-first|bullets)-/.test(id))
        .map(({ before }) => before);
      const now = rewrite(given).text;
      for (const sentence of readDraft(given).sentences) {
        const words = given.slice(sentence.start, sentence.end);
        if (!touched.some((one) => one.includes(words) || words.includes(one))) expect(now).toContain(words);
      }
    }
  });

  it('puts the ask first, cuts the wind-up, and moves the number to the front [4.3]', () => {
    const { text: now, steps } = rewrite(drafts[0] ?? '');
    expect(steps.map(({ id }) => id.replace(/-\d.*/, ''))).toEqual(
      expect.arrayContaining(['cut', 'number-first', 'ask-up']),
    );
    expect(now).toMatch(/^Hi Mara,\n\nPlease approve the switch to Halden Freight by 12 March\.\s/);
    expect(now).toContain('212 of 240 parcels arrived on time after the trial week.');
    expect(now).not.toContain('finds you well');
  });

  it('puts background last, tells news first, and sets facts as a list', () => {
    const { text: now } = rewrite(drafts[1] ?? '');
    expect(now.indexOf('Background:')).toBeGreaterThan(now.indexOf('The keys are signed out'));
    expect(now).toContain('- The hall is booked on 9 May.\n- The chairs arrived on Monday.\n- The stage was tested');
    expect(now.endsWith('Priya')).toBe(true);
  });

  it('softens in a fixed frame, apologises once, and makes a list of what is counted', () => {
    const { text: now, steps } = rewrite(drafts[2] ?? '');
    expect(now).toContain('You did not send the figures');
    expect(now).toContain('- First, we close the books.\n- Second, we print.\n- Third, we mail it out.');
    expect(now).toContain('Three things are open:\n- the lease of the yard\n- the move of the crane\n');
    expect(now).not.toContain('I know you are busy');
    const again = rewrite(drafts[2] ?? '', { without: steps.map(({ id }) => id) });
    expect(again.text).toBe(drafts[2]);
    expect(again.steps.every(({ left }) => left)).toBe(true);
  });

  it('makes no list for somebody who wants prose', () => {
    const basis = [] as const;
    const reader = exampleReader({ style: { form: { wants: 'prose', basis: [...basis] } } });
    expect(rewrite(drafts[1] ?? '', { reader }).text).not.toContain('- The hall');
  });

  it('has no steps for what is short and clear, is not in English, or is empty', () => {
    expect(rewrite('').steps).toEqual([]);
    expect(
      rewrite('Helen, the pier is two weeks late. I propose to open on 9 May. Is that fine with you?').steps,
    ).toEqual([]);
    expect(
      rewrite('Guten Tag Frau Marsh, der Kran steht seit Montag, und wir brauchen Ihre Entscheidung bis Freitag.')
        .steps,
    ).toEqual([]);
  });

  it('leaves alone what leans on what stands before it', () => {
    const leaning =
      'We asked two roofers for a price. The first wants a week, and the second wants two weeks and a deposit. Both have worked on the school. The school was content with what they did there. The weather holds until Friday. We recommend the second one because of the guarantee that it gives. The deposit is 400 euros.';
    expect(rewrite(leaning).steps.filter(({ id }) => id.includes('-up-'))).toEqual([]);
  });
});
