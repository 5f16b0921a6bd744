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

it('takes a day for the day of a claim only where the words say that it was so then [5.3]', () => {
  const early = '2026-03-10T09:00:00+00:00';
  const dated = (text: string) => claimsIn(text, early).map((one) => one.dated);
  for (const text of [
    'Corvid is two weeks late, now 10 April, and the auditors arrive on 20 April.',
    'The auditors arrive on 20 April and stay 3 days.',
    'The 4 presses are moved to 10 April.',
    'The 12 reports are due on 1 May.',
    'We are 3 weeks behind; the answer is needed by 30 April.',
    'The 14 beds arrive by 4 May.',
  ])
    expect(dated(text), text).toEqual([]);
  expect(dated('Ships wait 11 hours, and the peak begins on 4 May.')).toEqual([null]);
  expect(dated('We lost 12 orders and have to answer by 10 April.')).toEqual([null]);
  expect(dated('The press failed 4 times, and the date slipped to 10 April.')).toEqual([null]);
  expect(dated('In December, 12 of 40 shifts ran short.')).toEqual(['2025-12-31']);
  expect(dated('12 of 40 shifts ran short, most of them in December.')).toEqual(['2025-12-31']);
  expect(dated('Last quarter we lost 12 orders.')).toEqual(['2025-12-31']);
  expect(dated('As of 3 February, 12 of 40 beds are empty.')).toEqual(['2026-02-03']);
  expect(dated('Since March 2025 the press stopped 9 times.')).toEqual(['2025-03-31']);
  expect(dated('12 orders were late in January, and the next audit is on 20 April.')).toEqual(['2026-01-31']);
});

it('calls a claim independent only where somebody independent says it [5.3]', () => {
  const strength = (text: string) => claimsIn(text, said)[0]?.strength;
  for (const text of [
    'The auditors waited 3 hours for the 12 files.',
    'We sent the regulator 14 reports and 3 were late.',
    'Researchers will visit, and 12 of 40 shifts ran short.',
    'The university canteen lost 12 customers a day.',
  ])
    expect(strength(text), text).not.toBe('independent');
  for (const text of [
    'The auditors found 12 of 40 files empty.',
    'According to the regulator 3 of 14 reports were late.',
    '12 of 40 shifts ran short (external audit 2026).',
    'In an independent trial waiting fell by 12 minutes.',
    'It was measured by an external laboratory: 12 of 40 were cracked.',
  ])
    expect(strength(text), text).toBe('independent');
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
