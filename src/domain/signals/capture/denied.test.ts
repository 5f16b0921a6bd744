import { describe, expect, it } from 'vitest';
import { extractFacts } from '../extract-facts.ts';
import { isDenied } from './denied.ts';

const denied = [
  'i never promised renata the table by friday',
  'declan refused to promise the money by march',
  'renata said she will not sign the contract by friday',
  "told declan i can't join on friday",
  "told declan i won't be able to send the case by wednesday",
  "renata isn't going to sign before the audit",
  "she didn't commit to a date",
  "he hasn't agreed to fund it",
  'jo wont send the list by friday',
  'nobody promised the budget by june',
];
const undertaken = [
  'promised she won’t touch the team before june'.replace('’', "'"),
  'swore he would never cut the training budget',
  "won't forget to send him the deck by friday",
  'i will send it no later than friday',
  'agreed not to move the date',
  'promised raj the deck by eow',
  "she'll sign by friday, not before",
];

describe('what is denied is not promised', () => {
  it.each(denied)('%s', (line) => expect(isDenied('commitment', line)).toBe(true));
  it.each(undertaken)('but: %s', (line) => expect(isDenied('commitment', line)).toBe(false));

  it.each(denied)('no commitment is read in: %s', (text) => {
    const kinds = extractFacts({ text, date: '2026-03-11', medium: 'capture' }).map(({ kind }) => kind);
    expect(kinds).not.toContain('commitment');
  });

  it('what somebody else will not do is asked about as where they stand, what I cannot do by its day as a risk', () => {
    const [theirs] = extractFacts({ text: denied[2] ?? '', date: '2026-03-11', medium: 'capture' });
    expect(theirs).toMatchObject({ kind: 'position', owner: 'renata', polarity: 'negative' });
    expect(theirs?.confidence).toBeLessThan(0.6);
    const [mine] = extractFacts({ text: denied[4] ?? '', date: '2026-03-11', medium: 'capture' });
    expect(mine).toMatchObject({ kind: 'risk' });
    expect(mine?.confidence).toBeLessThan(0.6);
  });
});
