const name = String.raw`\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{1,30}){0,2}`;
const names = String.raw`${name}(?:(?:, and |, | and | & |\/)${name}){0,7}`;
const credited = new RegExp(
  String.raw`\b(?:credit|kudos|thanks|hats off)(?: goes| go| is due| due)?(?: to|:) (${names})`,
  'u',
);
const before = /\b[Cc]redit|\b[Kk]udos|\b[Tt]hanks|\b[Hh]ats off/;
const farthest = 160;

/**
 * The names that a result gives credit to, letter for letter: in its own words or in those right behind them on the same row
 * ("…; credit to Tomasz and Sunita"). Empty where it names nobody.
 */
export const creditIn = (text: string, { start, end }: { readonly start: number; readonly end: number }): string => {
  const row = text.indexOf('\n', end);
  const near = text.slice(start, Math.min(row < 0 ? text.length : row, end + farthest));
  if (!before.test(near)) return '';
  return (
    credited.exec(near.replace(/\b([CKTH])(?=redit|udos|hanks|ats off)/g, (letter) => letter.toLowerCase()))?.[1] ?? ''
  );
};
