/** A name taken apart, in lower case and without marks; `first` may be an initial, empty where there is one word only. */
export type NameParts = {
  readonly first: string;
  readonly middle: readonly string[];
  readonly last: string;
};

const title = /^(mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|rev|hon|jr|sr|ii|iii|phd|md|esq|mba)$/;

/** The words of a name in lower case, without marks, titles and numbers. */
export const nameWords = (name: string): readonly string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’`]/g, '')
    .split(/[^\p{L}\d-]+/u)
    .map((word) => word.replace(/^[-\d]+|[-\d]+$/g, ''))
    .filter((word) => word !== '' && !title.test(word));

/** "Dana M Ruiz" is first "dana", middle "m", last "ruiz"; a single word is a last name. */
export const nameParts = (name: string): NameParts => {
  const words = nameWords(name);
  return { first: words.length > 1 ? (words[0] ?? '') : '', middle: words.slice(1, -1), last: words.at(-1) ?? '' };
};

const alike = [/^[ijlt1]$/, /^[dbpoq0]$/, /^[mn]$/, /^[ceo]$/, /^[uv]$/, /^[s5]$/];
const lookAlike = (one: string, other: string): boolean =>
  one === other || alike.some((shape) => shape.test(one) && shape.test(other));

/** Whether two names have middle initials that speak against one person; scans confuse some letters. */
export const middlesDiffer = (one: NameParts, other: NameParts): boolean => {
  const [a, b] = [one.middle[0]?.charAt(0), other.middle[0]?.charAt(0)];
  return a !== undefined && b !== undefined && !lookAlike(a, b);
};

const folded = (word: string): string =>
  word.replace(/rn/g, 'm').replace(/vv/g, 'w').replace(/cl/g, 'd').replace(/[1|i]/g, 'l').replace(/0/g, 'o');

/**
 * Whether two words differ only as a scan or a slip of a finger makes them differ: letters that look alike, or one letter
 * left out, put in or changed. Words of less than five letters are too short to say.
 */
export const misread = (one: string, other: string): boolean => {
  if (one === other || Math.min(one.length, other.length) < 5) return false;
  if (folded(one) === folded(other)) return true;
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  // A changed first letter makes another name more often than a slip.
  return start > 0 && Math.max(one.length, other.length) - start - end === 1;
};

/** How addresses are made of a name: "druiz", "danaruiz", "danamruiz", "ruizd". */
export const handlesOf = ({ first, middle, last }: NameParts): readonly string[] => {
  if (first === '' || last === '') return [];
  const initials = middle.map((word) => word.charAt(0)).join('');
  const joined = [
    `${first.charAt(0)}${last}`,
    `${first}${last}`,
    `${first.charAt(0)}${initials}${last}`,
    `${first}${initials}${last}`,
    `${last}${first.charAt(0)}`,
    `${last}${first}`,
    `${last}${first.charAt(0)}${initials}`,
  ].map((handle) => handle.replaceAll('-', ''));
  return [...new Set(joined)].filter((handle) => handle.length >= 5);
};
