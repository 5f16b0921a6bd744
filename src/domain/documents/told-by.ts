import type { Fact } from '../facts/fact.ts';

/** News and work: of the rest nobody is told. */
const tellable: ReadonlySet<string> = new Set([
  'risk',
  'result',
  'decision',
  'commitment',
  'timing',
  'opportunity',
  'support',
]);
/** Fewer words than these stand in a text by chance. */
const fewest = 3;

/** Letters and figures alone, with a space on both ends: what is compared stands whole. */
const folded = (words: string): string =>
  ` ${words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

const isLong = (words: string): boolean => words.split(' ').length - 2 >= fewest;

/**
 * The facts that a text tells in their own words: their quote stands in it, letter for letter and figure for figure, whatever
 * stands around it; of a promise its act is enough. What was changed or cut is not said.
 */
export const factsToldBy = <T extends Pick<Fact, 'kind' | 'quote' | 'action'>>(
  text: string,
  facts: readonly T[],
): readonly T[] => {
  const said = folded(text);
  const stands = (words: string): boolean => {
    const plain = folded(words);
    return isLong(plain) && said.includes(plain);
  };
  return facts.filter(
    ({ kind, quote, action }) =>
      tellable.has(kind) && (stands(quote) || (kind === 'commitment' && action !== null && stands(action))),
  );
};
