import { resultWords } from '../documents/result-words.ts';

/** Small words, and those that say how a thing is counted and not what: a figure of them alone may be of anything. */
const small = new Set(
  'a an the of to in on at by per for from and or with each every its our their than as is it'.split(' '),
);
const units = new Set(
  'day days week weeks month months hour hours minute minutes year years time times number numbers percent share rate count total average euro euros dollar dollars pound pounds franc francs'.split(
    ' ',
  ),
);
/** What came off or on, and not where it stands. */
const difference =
  /\b(?:sav(?:e[ds]?|ing)|gain(?:s|ed)?|fewer|less|more|faster|earlier|later|sooner|shaved|reduc\w+ by|cut by|down by|up by)\b/iu;

/** Words of a measure in small letters, their beginnings: "reconcile" and "reconciliation" are one. */
const wordsIn = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(/\p{L}{2,}/gu) ?? [])
      .filter((word) => !small.has(word))
      .map((word) => (units.has(word) ? word.replace(/s$/, '') : word.slice(0, 6).replace(/s$/, ''))),
  );
const unitWords = wordsIn([...units].join(' '));

/** A quote cut where another thing begins; the comma of a figure cuts nothing. */
const clausesOf = (quote: string): readonly string[] =>
  quote
    .split(/[;:!?]|[.,](?!\d)|\s[–—-]\s|\b(?:and|but|while|whereas)\b/iu)
    .map((clause) => clause.trim())
    .filter(Boolean);

/**
 * The figure that words give of a measure, with the clause it stands in, letter for letter; null where no clause has both a
 * figure and words of the measure, or where it says what was saved and not how it stands. `measure`: its words with those of
 * where it began and should be.
 */
export const figureSaid = (
  quote: string,
  measure: string,
): { readonly figure: string; readonly clause: string } | null => {
  const words = wordsIn(measure);
  for (const clause of clausesOf(quote)) {
    const { number, baseline } = resultWords(clause);
    if (number === null || (baseline === null && difference.test(clause))) continue;
    const shared = [...wordsIn(clause)].filter((word) => words.has(word));
    const tells = shared.some((word) => !unitWords.has(word)) || shared.length > 1 || shared.length === words.size;
    if (shared.length > 0 && tells) return { figure: number, clause };
  }
  return null;
};
