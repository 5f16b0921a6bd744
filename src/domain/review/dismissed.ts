import type { Id } from '../shared/id.ts';
import type { Finding } from './finding.ts';

/** As far as it matters here: which rule, on which words ('' for all), in which draft (null for everywhere). */
export type Dismissed = { readonly rule: string; readonly words: string; readonly draft: Id | null };

/** Words as they are compared: letter case, spaces and marks apart, so that a comma more is not other words. */
export const plainWords = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

// A rule of dashes has no word in it, and is not all that its rule finds.
const quoteOf = (quote: string): string => plainWords(quote) || quote.trim();

/**
 * The words a finding is dismissed under: its own, and what is on file against them, so that the same words are flagged
 * again when something accepted later speaks against them too.
 */
export const wordsOfFinding = ({ quote, basis }: Pick<Finding, 'quote' | 'basis'>): string =>
  [quoteOf(quote), ...(basis ?? []).map((source) => plainWords(source.fact ?? source.id))].join(' | ');

/** The words of a finding whatever is on file against them: said by somebody who has only the words. */
export const wordsAlone = (quote: string): string => `${quoteOf(quote)} | *`;

/** Parts findings from those that the user said may stand. `draft`: the one that is reviewed, where it is kept. */
export const withoutDismissed = (
  findings: readonly Finding[],
  dismissed: readonly Dismissed[],
  draft: Id | null,
): readonly Finding[] => {
  const here = dismissed.filter((one) => one.draft === null || one.draft === draft);
  if (here.length === 0) return findings;
  const whole = new Set(here.filter(({ words }) => words === '').map(({ rule }) => rule));
  const single = new Set(here.map(({ rule, words }) => `${rule}: ${words}`));
  return findings.filter(
    (finding) =>
      !whole.has(finding.rule) &&
      !single.has(`${finding.rule}: ${wordsOfFinding(finding)}`) &&
      !single.has(`${finding.rule}: ${wordsAlone(finding.quote)}`),
  );
};
