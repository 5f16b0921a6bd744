import { type QuoteHeader, quoteHeaderAt } from '../../domain/language/zones-headers.ts';
import { type Line, linesOf } from '../../domain/language/zones-lines.ts';

/** One message of a pasted thread; `header` is null for the newest when it was pasted without one. */
export type ThreadPart = { readonly header: Partial<QuoteHeader> | null; readonly body: string };

const mostMessages = 100;

const webSender = /^(.{0,100}?)\s?<([^<>\s]{1,100}@[^<>\s]{1,200})>\s*$/;
const webDate =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|mié|jue|vie|sáb|dom)\p{L}{0,8}\.?,? )?(?:\p{L}{3,10}\.? \d{1,2}|\d{1,2}\.? (?:de )?\p{L}{3,10}\.?|\d{1,2}[./]\d{1,2}[./]\d{2,4})(?:,? (?:de )?\d{4})?,?(?: (?:at|um|à|a las))? \d{1,2}[:h.]\d{2}/iu;
const webTo = /^(?:to|an|à|para|a|aan) (\S.{0,300})$/i;

/** Gmail in a browser: "Dana Ruiz <dana@x>", then (or on the same line) the date, then "to me". */
const webHeaderAt = (
  lines: readonly Line[],
  at: number,
): (Partial<QuoteHeader> & { first: number; last: number }) | null => {
  const line = lines[at];
  const sender = line && webSender.exec(line.text);
  if (!sender?.[2]) return null;
  let next = at + 1;
  while (next < at + 3 && lines[next]?.blank) next += 1;
  const date = lines[next];
  if (!date || !webDate.test(date.text)) return null;
  const said = date.text.replace(/\s\([^()]{0,60}\)\s*$/, '');
  let last = next;
  next += 1;
  while (next < last + 3 && lines[next]?.blank) next += 1;
  const to = webTo.exec(lines[next]?.text ?? '');
  if (to) last = next;
  const name = (sender[1] ?? '').replace(/^["']|["']$/g, '').trim();
  const address = sender[2].toLowerCase();
  return { first: at, last, author: name || address, address, said, ...(to?.[1] ? { to: to[1] } : {}) };
};

/** A quoted line with one mark less; bars, initials and marks behind signs without a width go at once. */
const dequoted = (text: string, line: Line): string => {
  const whole = text.slice(line.start, line.end);
  const less = whole.replace(/^[ \t\u00a0]{0,3}>[ \t]?/, '');
  return less === whole ? text.slice(line.at, line.end) : less;
};

const textOf = (text: string, lines: readonly Line[], first: number, end: number): string =>
  first >= end ? '' : text.slice(lines[first]?.start ?? 0, lines[end - 1]?.end ?? 0);

const trimmed = (body: string): string => body.replace(/^(?:[ \t]*\r?\n)+/, '').trimEnd();

/** Where the web mail's own headings ("Inbox", the subject) stand above the first message. */
const subjectAbove = (text: string): string | undefined =>
  text
    .split('\n')
    .map((line) => line.trim())
    .find((line) => line !== '' && line.length < 200);

/**
 * Takes a pasted thread apart, newest first as pasted: header blocks, "… wrote:", `>` levels, Gmail's page.
 * A message answered in between keeps the quoted lines it answers. At most 100 messages; `cut` tells there were more.
 */
export const splitThread = (pasted: string): { parts: ThreadPart[]; subject: string | undefined; cut: boolean } => {
  const parts: ThreadPart[] = [];
  let header: Partial<QuoteHeader> | null = null;
  let subject: string | undefined;
  let rest: string | null = pasted;
  const add = (body: string): void => {
    if (trimmed(body) !== '' || header !== null) parts.push({ header, body: trimmed(body) });
  };
  while (rest !== null && parts.length < mostMessages) {
    const text: string = rest;
    const lines = linesOf(text);
    let index = 0;
    let found: (Partial<QuoteHeader> & { first: number; last: number }) | null = null;
    for (; index < lines.length && !found; index += 1) {
      if (lines[index]?.blank) continue;
      found = webHeaderAt(lines, index) ?? quoteHeaderAt(lines, index);
      if (found || (lines[index]?.depth ?? 0) > 0) break;
    }
    if (!found && index >= lines.length) {
      add(text);
      rest = null;
      break;
    }
    const first = found?.first ?? index;
    const before = textOf(text, lines, 0, first);
    const level = lines[first]?.depth ?? 0;
    let next = found && level === 0 ? found.last + 1 : first;
    while (next < lines.length && lines[next]?.blank) next += 1;
    if ((lines[next]?.depth ?? 0) === 0) {
      if (
        found?.attribution === undefined &&
        found &&
        parts.length === 0 &&
        header === null &&
        trimmed(before).split('\n').length <= 4
      ) {
        subject = subjectAbove(before);
      } else add(before);
      header = found;
      rest = textOf(text, lines, (found?.last ?? first) + 1, lines.length);
      continue;
    }
    const inner: string[] = [];
    const own: string[] = [];
    for (let at = next; at < lines.length; at += 1) {
      const line = lines[at];
      if (!line) continue;
      const torn =
        line.depth === 0 && !line.blank && (lines[at - 1]?.depth ?? 0) > 0 && (lines[at + 1]?.depth ?? 0) > 0;
      if (line.depth > 0) inner.push(dequoted(text, line));
      else if (torn) inner.push(text.slice(line.start, line.end));
      else if (line.blank) inner.push('');
      else own.push(line.text);
    }
    add(own.length > 0 ? text : before);
    header = level === 0 ? found : null;
    rest = inner.join('\n');
  }
  return { parts, subject: subject ?? parts.find((part) => part.header?.subject)?.header?.subject, cut: rest !== null };
};
