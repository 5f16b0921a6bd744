import { shortened } from '../documents/words.ts';

const before = 3;

/** Words shortened to about `most` of them, the first figure in them kept whatever stands before it. */
export const withFigure = (words: string, most: number): string => {
  const short = shortened(words, most);
  if (/\d/.test(short) || !/\d/.test(words)) return short;
  const all = words.trim().split(/\s+/);
  const at = all.findIndex((word) => /\d/.test(word));
  return `… ${shortened(all.slice(Math.max(0, at - before)).join(' '), most)}`;
};
