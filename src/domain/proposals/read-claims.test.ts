import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { claimsIn } from './read-claims.ts';

const said = '2026-11-20T09:00:00+00:00';
type Labelled = {
  readonly text: string;
  readonly claims: readonly { readonly sort: string; readonly words: string }[];
};
const corpus = (name: string): readonly Labelled[] =>
  readFileSync(join('tests/corpus/proposals', `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

it('finds in sixteen memos of many hands what each claims and assumes, and nothing else [5.3]', () => {
  for (const { text, claims } of corpus('train-claims'))
    expect(claimsIn(text, said).map(({ sort, words }) => ({ sort, words }))).toEqual(claims);
});

it('says where a claim is from, how old and how strong it is, only where the words do [5.3]', () => {
  const [one] = claimsIn(
    'An independent audit by Harlow University found in March that 12 of 40 shifts ran short.',
    said,
  );
  expect(one).toMatchObject({
    origin: 'An independent audit by Harlow University',
    strength: 'independent',
    independent: 'yes',
    dated: '2026-03-31',
  });
  expect(claimsIn('The press stopped four times a shift.', said)[0]).toMatchObject({
    origin: '',
    dated: null,
    strength: null,
    independent: null,
  });
  expect(claimsIn("Our supplier's white paper says it cuts waiting to 12%.", said)[0]).toMatchObject({
    independent: 'no',
  });
});

it('takes how an assumption will be known, and by when, from the sentence behind it', () => {
  expect(claimsIn('We assume two thirds take part. We will know after the survey on 4 December.', said)).toMatchObject([
    { sort: 'assumption', test: 'We will know after the survey on 4 December.', testBy: '2026-12-04' },
  ]);
});

it('takes no ask, plan, cost of an option, worry or question for a claim', () => {
  for (const text of [
    'I ask for 40,000 for two printers.',
    'Could we get 3 days more?',
    'Option B costs 12,000 and takes two weeks.',
    'Finance worries that 30% of it is lost.',
    'We should start with the north hall.',
    'If you agree, I will send it on Friday.',
    'Next steps: a talk with Jo on 4 May.',
    'Wir haben im März 41 verspätete Lieferungen gezählt und nehmen an, dass es weniger werden.',
    '',
  ])
    expect(claimsIn(text, said), text).toEqual([]);
});

it('keeps its spans inside any text, letter for letter', () => {
  const piece = fc.constantFrom(
    'We assume ',
    'it fell by 30%. ',
    'Customers say ',
    '\n- ',
    '# Evidence\n',
    '“',
    '\ud800',
    'if then 4 ',
    ': ',
    'more than ',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ maxLength: 300 }),
        fc.array(piece, { maxLength: 40 }).map((all) => all.join('')),
      ),
      (text) => {
        for (const { start, end, words } of claimsIn(text, said)) expect(text.slice(start, end)).toBe(words);
      },
    ),
  );
});
