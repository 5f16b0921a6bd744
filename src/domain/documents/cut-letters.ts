const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** No letter that anybody writes is longer, in code units. */
const longestLetter = 100;

/** The beginning of words, at most `most` code units and "…"; no flag, family or letter with its accents is cut in two. */
export const cutLetters = (words: string, most: number): string => {
  if (words.length <= most) return words;
  const at = letters.segment(words.slice(0, most + longestLetter)).containing(most)?.index ?? most;
  // One letter under a heap of marks is cut all the same, between two of them.
  const short = words.slice(0, at === 0 ? most : at).replace(/[\ud800-\udbff]$/, '');
  return `${short.trimEnd()}…`;
};
