import { alsoWords, isCommonWord } from '../language/common-words.ts';

/** How often each word stands small, and large within a sentence, in what the user wrote; keys in small letters. */
export type Vocabulary = ReadonlyMap<string, { readonly small: number; readonly large: number }>;

const token = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'&-]*/gu;
const address = /\S*[@/\\]\S*|\S+\.\p{L}\S*/gu;
const flat = (words: string): string => words.normalize('NFKC').replaceAll('’', "'");
const stemOf = (word: string): string => word.replace(/'s?$/, '');
const isLarge = (word: string): boolean => /[\p{Lu}\p{Lt}]/u.test(word);
/** Where any word is written large: at the beginning of a line and of a sentence. */
const opens = (before: string): boolean => /^[\s*•–—-]*$|[.!?…]["')\]]*\s+$/u.test(before);

/** Counts the words of what the user wrote, for `mayBeName`. */
export const vocabularyOf = (texts: Iterable<string>): Vocabulary => {
  const found = new Map<string, { small: number; large: number }>();
  for (const text of texts) {
    const plain = flat(text).replace(address, (words) => ' '.repeat(words.length));
    for (const match of plain.matchAll(token)) {
      const word = stemOf(match[0]);
      const large = isLarge(word);
      if (large && opens(plain.slice(Math.max(0, match.index - 8), match.index).replace(/^[^\n]*\n/, ''))) continue;
      const count = found.get(word.toLowerCase()) ?? { small: 0, large: 0 };
      if (large) count.large += 1;
      else count.small += 1;
      found.set(word.toLowerCase(), count);
    }
  }
  return found;
};

/** Words written large that name nobody and nothing of the house. */
const plainLarge =
  /^(?:I|I'\p{L}{1,2}|Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Fridays?|Saturdays?|Sundays?|January|February|March|July|September|October|November|December|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|English|Excel|Easter|Christmas)$/u;
/** Months and days that are names of people too: they are a time where the words beside them say so. */
const timeOrName = /^(?:April|May|June|August|Jan|Sun)$/u;
const timeBefore = /(?:\b(?:in|since|until|till|last|next|this|early|late|mid|during)[ -]|\d(?:st|nd|rd|th)? )$/i;
/** Letters alone that every house uses. */
const plainLetters =
  /^(?:A|OK|IT|HR|QA|UI|UX|PC|TV|ID|IDs|AM|PM|CV|CVs|EU|UK|US|USA|KPIs?|OKRs?|SLAs?|FAQs?|APIs?|PDFs?|CSV|VAT|ROI|NPS|ETA|FYI|R&D|Q&A|Q[1-4]|H[12]|\d[\p{L}\d]*)$/u;

/** How machines, tables and branches are written: "kestrel_api", "srv-db01", "wiki/kestrel". */
const ofMachine =
  /(?<![\p{L}\p{N}])(?:\p{L}[\p{L}\p{N}-]*(?:_[\p{L}\p{N}_-]+|(?<![QHqh])\d[\p{L}\p{N}-]*)|(\p{L}[\p{L}\p{N}-]{0,40})\/(\p{L}[\p{L}\p{N}-]{0,40}))/gu;

/**
 * The first word of a line that may be somebody, a customer or a project; null where there is none. A word written large is one,
 * but for plain letters, days and months, and at a beginning for common words and those that stand small elsewhere. So is a
 * small word that is mostly written large elsewhere, a small one with "'s" behind it that is no common word, and any in
 * another script, whose names cannot be told apart.
 */
export const mayBeName = (line: string, vocabulary: Vocabulary): string | null => {
  const words = flat(line);
  const [foreign] = /(?:(?![\p{scx=Latin}\p{scx=Common}\p{scx=Inherited}])[\p{L}\p{M}\p{N}])+/u.exec(words) ?? [];
  if (foreign !== undefined) return foreign;
  const machine = [...words.matchAll(ofMachine)].find(([written, left, right]) =>
    left === undefined || right === undefined
      ? !plainLetters.test(written)
      : !(isCommonWord(left) && isCommonWord(right)) && !/^(?:km|l|m|kg)\/[hsd]$/.test(written),
  );
  if (machine !== undefined) return machine[0];
  for (const match of words.matchAll(token)) {
    const whole = match[0].replace(/(?<!['&-])['&-]+$/, '');
    const word = stemOf(whole);
    const before = words.slice(0, match.index);
    const after = words.slice(match.index + match[0].length);
    const known = vocabulary.get(word.toLowerCase());
    const parts = word.split('-');
    const isCommon = isCommonWord(whole) || parts.every((part) => isCommonWord(part) || /^\d+$/.test(part));
    if (plainLarge.test(whole) || plainLarge.test(word) || plainLetters.test(word)) continue;
    if (!isLarge(word)) {
      const isWritten = known !== undefined && known.large > known.small;
      if (!isCommon && /\p{L}/u.test(word) && (isWritten || (whole !== word && !alsoWords.test(word)))) return whole;
      continue;
    }
    if (timeOrName.test(word) && (timeBefore.test(before) || /^ \d/.test(after))) continue;
    const isOpening = opens(before) && /^\p{Lu}[^\p{Lu}]*$/u.test(word);
    const stands = known !== undefined && known.small > 0 && known.small >= known.large && !alsoWords.test(word);
    if (isOpening && (isCommon || stands) && !timeOrName.test(word)) continue;
    return `${whole}${/^(?: \p{Lu}[\p{L}'-]*)+/u.exec(after)?.[0] ?? ''}`;
  }
  return null;
};
