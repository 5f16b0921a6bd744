/** The words of what was typed to find something, twelve at most. */
export const typedWords = (typed: string): readonly string[] =>
  typed
    .normalize('NFKC')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, 12);
