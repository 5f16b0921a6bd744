import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps } from '../shared/extent.ts';
import { applyFix } from './apply-fix.ts';
import { readDraft } from './draft.ts';
import { exampleOf } from './example-reader.ts';
import type { Finding, Fix } from './finding.ts';
import { review } from './review.ts';
import { type ReviewOptions, type TextKind, textKinds } from './rule.ts';
import { rules } from './rules/index.ts';

type Case = { readonly text: string; readonly options: ReviewOptions };

const kindOf = (reads: readonly TextKind[] | undefined): TextKind => reads?.[0] ?? 'upward';
const cases: readonly Case[] = rules.flatMap((rule) =>
  [...rule.flags, ...rule.passes].map((example) => {
    const { text, options } = exampleOf(example);
    return { text, options: { kind: kindOf(rule.reads), ...options } };
  }),
);

type Place = { readonly start: number; readonly end: number };

/** Where the words that a fix left or put stand in the text that it makes. */
const placesAfter = (finding: Finding, fix: Fix): readonly Place[] => {
  const shift = (at: number): number =>
    fix.edits.reduce(
      (by, edit) => (edit.start < at ? by + edit.text.length - (Math.min(edit.end, at) - edit.start) : by),
      0,
    );
  const put = fix.edits.filter(({ text }) => text.trim() !== '');
  return [
    { start: finding.start + shift(finding.start), end: finding.end + shift(finding.end) },
    ...put.map(({ start, text }) => ({ start: start + shift(start), end: start + shift(start) + text.length })),
  ];
};

/** How often each rule speaks of the text, whether or not another finding says the same and is shown instead. */
const spoken = ({ text, options }: Case): ReadonlyMap<string, number> => {
  const draft = readDraft(text);
  return new Map(rules.map((rule) => [rule.id, rule.check(draft, options).length]));
};

/** What is wrong with a fix; empty where it does what it promises. */
const faultsOf = ({ text, options }: Case, finding: Finding, fix: Fix): readonly string[] => {
  const fixed = applyFix(text, fix);
  const after = review(fixed, options).findings;
  const faults: string[] = [];
  const name = `${finding.rule}, "${fix.label}" in ${JSON.stringify(text.slice(0, 400))}`;
  if (fixed === text) faults.push(`${name}: changes nothing`);
  const places = placesAfter(finding, fix);
  if (
    after.some(
      (other) =>
        other.rule === finding.rule &&
        other.message === finding.message &&
        places.some((place) => overlaps(place, other)),
    )
  )
    faults.push(`${name}: is still found`);
  const known = spoken({ text, options });
  const errors = after.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
  for (const rule of new Set(errors))
    if (errors.filter((each) => each === rule).length > (known.get(rule) ?? 0))
      faults.push(`${name}: makes an error, ${rule}`);
  const again = after.find(
    (other) => other.rule === finding.rule && other.fixes.some((same) => applyFix(fixed, same) === fixed),
  );
  if (again) faults.push(`${name}: is offered again and changes nothing`);
  return faults;
};

const allFaults = (each: Case): readonly string[] =>
  review(each.text, each.options).findings.flatMap((finding) =>
    finding.fixes.flatMap((fix) => faultsOf(each, finding, fix)),
  );

const fixable = cases.filter(({ text, options }) =>
  review(text, options).findings.some(({ fixes }) => fixes.length > 0),
);

describe('a fix', () => {
  it('is offered often enough for these tests to mean something', () => {
    expect(fixable.length).toBeGreaterThan(40);
  });

  it('removes what it was offered for and makes no error, in every example of every rule', () => {
    expect([...new Set(cases.flatMap(allFaults))]).toEqual([]);
  });

  it('does so among any other text', () => {
    const plain = fc.constantFrom(
      'The lease of the annex ends in June.',
      'Hi Joan,',
      '- The rent stays.\n- The key is back.',
      '## The room',
      '> You failed us.',
      '`code`',
      '**It is small.**',
      'שלום 👩‍👩‍👧 é.',
      '\ud800',
      'Best,\nMo',
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom(...fixable.map(({ text }) => text)),
            fc.constantFrom(...cases.map(({ text }) => text)),
            plain,
          ),
          { minLength: 1, maxLength: 4 },
        ),
        fc.constantFrom('\n\n', '\n', ' ', '\r\n\r\n'),
        fc.constantFrom(...textKinds),
        (parts, gap, kind) => {
          expect(allFaults({ text: parts.join(gap), options: { kind } })).toEqual([]);
        },
      ),
      { numRuns: 250 },
    );
  });

  it('stays within the text and keeps pairs of surrogates whole', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.constantFrom(...fixable.map(({ text }) => text)), fc.string({ unit: 'grapheme', maxLength: 12 })),
          { minLength: 1, maxLength: 4 },
        ),
        fc.constantFrom(...textKinds),
        (parts, kind) => {
          const text = parts.join(' ');
          for (const { start, end, fixes } of review(text, { kind }).findings) {
            for (const place of [
              start,
              end,
              ...fixes.flatMap(({ edits }) => edits.flatMap((edit) => [edit.start, edit.end])),
            ]) {
              expect(place).toBeGreaterThanOrEqual(0);
              expect(place).toBeLessThanOrEqual(text.length);
              expect(/[\ud800-\udbff]$/.test(text.slice(0, place)) && /^[\udc00-\udfff]/.test(text.slice(place))).toBe(
                false,
              );
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
