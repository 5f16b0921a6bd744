import { markedLines } from './markup-blocks.ts';
import { type Blank, markedWords } from './markup-inline.ts';

const mayHoldMarks = /[`<[*_\\|~]|&[a-z#]|:\/\/|www\.|(?:^|\n)(?: {4}| {0,3}\t)|\t[^\t\n]*\t|^---/i;
const startsAsHtml =
  /^\s*(?:<!--[^>]{0,400}-->\s*)?<(?:!doctype|html|head|body|div|p|table|meta|style|span|font|center)\b/i;

/** The text with stretches blank; of stretches that overlap the first decides. Line ends stay. */
const blanked = (text: string, blanks: readonly Blank[]): string => {
  const sorted = [...blanks].sort((a, b) => a.start - b.start || b.end - a.end);
  const out: string[] = [];
  let at = 0;
  for (const { start, end, as = '' } of sorted) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    const put = from === start ? as : '';
    out.push(text.slice(at, from), put, text.slice(from + put.length, end).replace(/[^\r\n]/g, ' '));
    at = end;
  }
  out.push(text.slice(at));
  return out.join('');
};

/**
 * The text letter for letter in place, with everything blank that is markup and no prose: code, tables, front matter,
 * tags, comments, targets of links, images, footnote marks, emphasis. Tags that begin a paragraph are line ends instead,
 * so that a mail pasted as HTML reads like one. Of any length and any content; linear in the text (decision 15).
 */
export const proseOf = (text: string): string => {
  if (!mayHoldMarks.test(text)) return text;
  const { blank, labels } = markedLines(text, startsAsHtml.test(text.slice(0, 1000)));
  const lines = blank.length === 0 ? text : blanked(text, blank);
  const words = markedWords(lines, labels);
  return words.length === 0 ? lines : blanked(lines, words);
};
