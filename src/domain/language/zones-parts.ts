import {
  isAttached,
  isClosing,
  isContact,
  isFirm,
  isName,
  isShortName,
  isTitle,
  signatureStart,
} from './zones-closings.ts';
import { greetingLength } from './zones-greetings.ts';
import type { Line } from './zones-lines.ts';
import { isDisclaimer } from './zones-small-print.ts';

/** Where small print begins in a line: how many characters of words stand before it, by the line's number. */
type Ends = Map<number, number>;

/** What a line of one message is to its writer. */
export type Part = 'words' | 'greeting' | 'closing' | 'signature' | 'disclaimer';

/**
 * The parts of one message, line by line; `opens` is how many characters of its first line with words greet, `ends` how
 * many of a line are words, where small print stands behind them.
 */
export type Parts = {
  readonly of: readonly Part[];
  readonly opens: number;
  readonly ends: ReadonlyMap<number, number>;
};

const isRule = (text: string): boolean => /^[-–—_=*~#\s]{2,}$/.test(text);
const joined = (lines: readonly Line[]): string =>
  lines
    .map((line) => line.text)
    .join(' ')
    .slice(0, 1500);

const printHead =
  /^\W*(?:the (?:information|contents?)|this (?:e-?mail|message|communication|transmission)|if you (?:are not|have received)|confidential|privileged|do you yahoo|get your (?:free|private)|join the world|notice|disclaimer)/i;

/** What a firm or a list says of itself above the small print proper. */
const firmPrint =
  /\bregistered (?:in|office|address|company|number)|\bcopyright\b|©|\ball rights reserved|\bsubscribed\b|\bopted[- ]in\b|\bunsolicited\b/i;

/** Where small print begins in its paragraph: a few whole sentences or a sign-off may stand right above it. */
const printFrom = (own: readonly Line[], first: number, end: number): number => {
  for (let at = first + 1; at < Math.min(end, first + 12); at += 1) {
    if (!printHead.test(own[at]?.text ?? '')) continue;
    const above = own[at - 1]?.text.trim() ?? '';
    const parted = /[.!?]$/.test(above) || isRule(above) || leads(above);
    const before = joined(own.slice(first, at));
    if (!parted || isDisclaimer(before) || firmPrint.test(before)) return first;
    // Rules between them belong to the small print, and a heading below a rule.
    const ruled = (line: number): boolean => line >= first && isRule(own[line]?.text ?? '');
    let top = at;
    while (ruled(top - 1) || ruled(top - 2)) top -= 1;
    return top;
  }
  return first;
};

const sentenceEnd = /[.!?]["”)]?\s{1,3}(?=["“(*_]{0,3}\p{Lu})/gu;

/** Where small print begins in the middle of a line, below or behind words that are none. */
const printWithin = (own: readonly Line[], first: number, end: number): { at: number; length: number } | null => {
  for (let at = first; at < Math.min(end, first + 12); at += 1) {
    const text = own[at]?.text ?? '';
    for (const match of text.matchAll(sentenceEnd)) {
      const start = match.index + match[0].length;
      if (!printHead.test(text.slice(start))) continue;
      const above = `${joined(own.slice(first, at))} ${text.slice(0, start)}`.trim();
      const below = `${text.slice(start)} ${joined(own.slice(at + 1, end))}`;
      if (printHead.test(above) || firmPrint.test(above) || isDisclaimer(above) || !isDisclaimer(below)) return null;
      return { at, length: text.slice(0, start).trimEnd().length };
    }
  }
  return null;
};

/** Small print, paragraph by paragraph; a rule above it and what goes on below it belong to it. */
const markSmallPrint = (own: readonly Line[], of: Part[], ends: Ends): void => {
  let at = 0;
  while (at < own.length) {
    let first = at;
    while (at < own.length && !own[at]?.blank) at += 1;
    const end = at;
    while (at < own.length && own[at]?.blank) at += 1;
    if (end === first) continue;
    if (!isDisclaimer(joined(own.slice(first, end)))) continue;
    // A sign-off stands right above it, in the same paragraph.
    while (first < end - 1 && leads(own[first]?.text ?? '') && !isDisclaimer(own[first]?.text ?? '')) first += 1;
    const top = printFrom(own, first, end);
    const within = top === first ? printWithin(own, first, end) : null;
    if (within) {
      ends.set(within.at, within.length);
      of.fill('disclaimer', within.at + 1, at);
      continue;
    }
    first = top;
    // What stands below "-- " and small print is small print to the end.
    if (/^--$/.test(own[first]?.text ?? '')) at = own.length;
    of.fill('disclaimer', first, at);
    let above = first - 1;
    while (above >= 0 && own[above]?.blank) above -= 1;
    if (above >= 0 && isRule(own[above]?.text ?? '')) of.fill('disclaimer', above, first);
  }
};

const leads = (text: string): boolean => isSign(text) || isClosing(text);
const isSign = (text: string): boolean =>
  !isRule(text) && text.length <= 60 && (isContact(text) || isFirm(text) || isName(text) || isTitle(text));

/** A postscript, a list of links or an attachment below the name. */
const afterword = /^(?:p\.?\s?p?\.?\s?s\.?(?=[\s:.,-])|\[\d{1,2}\]\s|\*?\s?note:)/i;

/** Where the sign-off ends: above postscripts, attachments and small print. */
const signedUntil = (own: readonly Line[], of: readonly Part[], first: number): number => {
  let last = own.length - 1;
  for (let turn = 0; turn < 8; turn += 1) {
    while (last > first && (of[last] === 'disclaimer' || own[last]?.blank || isAttached(own[last]?.text ?? '')))
      last -= 1;
    let top = last;
    while (top > first && !own[top - 1]?.blank && last - top < 8 && !afterword.test(own[top]?.text ?? '')) top -= 1;
    if (top <= first || !afterword.test(own[top]?.text ?? '')) return last;
    last = top - 1;
  }
  return last;
};

/** Whether the first line is no greeting but the top of a signature that is all there is. */
const isAllSignature = (own: readonly Line[], first: number, last: number): boolean => {
  const written = own.slice(first, last + 1).filter((line) => !line.blank);
  return (
    written.length >= 3 &&
    written.length <= 12 &&
    !own[first + 1]?.blank &&
    isName(written[0]?.text ?? '') &&
    written.slice(1).every((line) => isSign(line.text)) &&
    written.some((line) => isContact(line.text))
  );
};

/** Which lines of a message greet, close, sign or are small print; the rest are its words. */
export const partsOf = (own: readonly Line[]): Parts => {
  const of: Part[] = own.map(() => 'words');
  const ends: Ends = new Map();
  markSmallPrint(own, of, ends);
  let first = own.findIndex((line, index) => !line.blank && of[index] === 'words');
  if (first === -1) return { of, opens: 0, ends };
  const last = signedUntil(own, of, first);
  if (isAllSignature(own, first, last)) {
    of.fill('signature', first, last + 1);
    return { of, opens: 0, ends };
  }
  const opening = own[first]?.text ?? '';
  const more = own.some((line, index) => index > first && !line.blank && of[index] === 'words');
  const length = greetingLength(opening, more);
  let opens = 0;
  const greets = length > 0 && length >= opening.length && more;
  if (greets) {
    const start = first;
    first += 1;
    while (first <= last && own[first]?.blank) first += 1;
    of.fill('greeting', start, first);
  } else if (length > 0 && length < opening.length) opens = length;
  let start = first <= last ? signatureStart(own, first, last) : -1;
  // "Thanks!" as the whole answer is the answer.
  if (start !== -1 && start <= first && isClosing(own[start]?.text ?? '')) {
    if (!greets || /thank|thx|danke|merci|gracias/i.test(own[start]?.text ?? '')) start += 1;
  }
  if (start === -1 || start > last) {
    const run = firstRun(own);
    const above = run < last && first <= run ? signatureStart(own, first, run) : -1;
    // An answer on top of what it quotes closes there.
    if (above > first && isClosing(own[above]?.text ?? '')) sign(own, of, above, run);
    return { of, opens, ends };
  }
  sign(own, of, closingAbove(own, first, start), last);
  return { of, opens, ends };
};

/** The last line before something of somebody else stands between. */
const firstRun = (own: readonly Line[]): number => {
  let at = 0;
  while (at + 1 < own.length && own[at + 1]?.start === own[at]?.next) at += 1;
  while (at > 0 && own[at]?.blank) at -= 1;
  return at;
};

/** "Happy Monday," and "Let me know if you have further questions," right above a name close as well. */
const closingAbove = (own: readonly Line[], first: number, start: number): number => {
  let above = start - 1;
  while (above > first && own[above]?.blank) above -= 1;
  const text = own[above]?.text ?? '';
  const alone = above > first && (own[above - 1]?.blank || /[.!?]$/.test(own[above - 1]?.text ?? ''));
  return alone && /,$/.test(text) && text.length <= 60 && text.split(' ').length <= 8 && isName(own[start]?.text ?? '')
    ? above
    : start;
};

/** Parts a sign-off into the closing with the name under it, and the signature proper. */
const sign = (own: readonly Line[], of: Part[], start: number, last: number): void => {
  let kind: Part = 'closing';
  let names = 0;
  let closed = false;
  const rest = (at: number): number =>
    own.slice(at, last + 1).filter((line) => !line.blank && !isAttached(line.text) && isSign(line.text)).length;
  for (let index = start; index <= last; index += 1) {
    const line = own[index];
    if (!line) break;
    if (line.blank || of[index] === 'disclaimer') {
      of[index] = of[index] === 'disclaimer' ? 'disclaimer' : (of[index - 1] ?? 'words');
      continue;
    }
    const { text } = line;
    if (/^--$/.test(text)) kind = 'signature';
    else if (kind === 'closing') {
      const full = isName(text) && text.split(' ').length > 1;
      if (isClosing(text) || (index === start && !isName(text) && /,$/.test(text))) closed = true;
      else if (isContact(text)) kind = 'signature';
      else if (
        names === 0 &&
        (isName(text) || (closed && isShortName(text))) &&
        !(full && rest(index + 1) > (closed ? 2 : 0))
      )
        names += 1;
      else kind = 'signature';
    }
    of[index] = isAttached(text) ? 'words' : kind;
  }
  for (let index = last + 1; index < own.length && own[index]?.blank; index += 1) of[index] = of[index - 1] ?? 'words';
};
