import type { Span } from '../shared/span.ts';
import { proseOf } from './markup.ts';
import { pastedFrom } from './pasted.ts';

/** A stretch of prose read as one: a paragraph, a piece of one between hard line ends, or a bullet. */
export type Block = Span & { readonly paragraph: number; readonly bullet: boolean };

/** The parts of a draft. Quoted mail, pasted texts, signature, headers, code and tables stand in no block. */
export type Zones = {
  readonly subject: Span | null;
  readonly greeting: Span | null;
  readonly headings: readonly Span[];
  readonly blocks: readonly Block[];
  readonly signature: Span | null;
  /** The text letter for letter in place, what is no prose blank. */
  readonly plain: string;
};

type Row = Span & { readonly text: string; readonly blank: boolean };

const header = /^(?:subject|to|cc|bcc|from|date|sent)[ \t]*:/i;
const subjectHeader = /^(?:subject[ \t]*:|(?:re|fwd?)[ \t]*:)[ \t]*/i;
const fullGreeting =
  /^(?:(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|greetings|morning)\b(?:[^!?,.:\n]|, (?=\p{Lu}|and )|(?<=\b(?:mr|mrs|ms|dr|prof))\.){0,60}[,:!–—-]?|(?:to )?(?:all|team|everyone|everybody|folks)[,:–—-]|\p{Lu}[\p{L}'’.-]{0,20}(?:(?: and | & |\/|, | )\p{Lu}[\p{L}'’.-]{0,20}){0,3}[ \t]?(?:[,:–—-]|--))$/iu;
const leadingGreeting =
  /^(?:(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day))\b[^!?,:\n]{0,50}[,:!]|(?:to )?(?:all|team|everyone|everybody|folks)[,:]|\p{Lu}\p{L}{1,20}(?:(?: and | & |\/)\p{Lu}\p{L}{1,20}){0,2}[,:](?= {2}))[ \t]+(?=\S)/u;
const hasVerb = /\b(?:is|are|was|were|have|has|will|can|need|we|i)\b/i;
const quoteStart =
  /^(?:-{2,} ?original message ?-{2,}|-{4,} ?forwarded (?:message|by)|on\b.{5,160}\bwrote:$|am .{5,160} schrieb.{0,80}:$|begin forwarded message:|_{12,}$)/i;
const quotedHeader = /^(?:\*?from:\*?)[ \t]+\S/i;
const nextHeader = /^\*?(?:sent|to|date|cc|subject):/i;
const disclaimer =
  /^(?:this (?:e-?mail|message|communication)\b.{0,60}\b(?:confidential|intended|privileged|property)|the information (?:contained|transmitted) (?:herein|in this)|confidentiality notice|disclaimer:)/i;
const closing =
  /^(?:(?:(?:many|best|kind|warm|with|kindest|warmest|all|my) ){0,2}(?:thanks|thank you|thx|regards|best|cheers|sincerely|yours|respectfully|wishes)(?: (?:again|in advance|so much|very much|truly|sincerely|faithfully|a lot|(?:and|&) (?:best |kind )?regards))?)[ \t]*[,.!–—-]*$/i;
const device = /^(?:sent from my |get outlook for )/i;
const nameOnly = /^[-–—~ ]{0,3}\p{Lu}[\p{L}'’.-]{0,20}(?: \p{Lu}[\p{L}'’.-]{0,20}){0,2}$/u;
const bulletMark = /^[ \t]{0,12}(?:[-*•–—·‣◦▪]|\(?\d{1,2}[.)]|\(?[a-z]\))[ \t]+(?=\S)/i;
const headingMark = /^#{1,6}[ \t]+\S|^\*\*[^*]{1,60}\*\*:?$/;
const endsSentence = /[.!?:;…]["'”’)\]]*$/;
const wrapWidth = 56;

/** A line is underlined as a heading: `---` under what ends as a sentence draws a line instead. */
const isTitle = (words: string, under: string): boolean =>
  /^(?:=+|-{3,})$/.test(under) && words.length <= 120 && !endsSentence.test(words.trimEnd());

const rowsOf = (text: string): Row[] => {
  const rows: Row[] = [];
  let start = 0;
  while (start <= text.length) {
    let next = text.indexOf('\n', start);
    if (next < 0) next = text.length;
    let from = start;
    let to = next;
    while (from < to && text.charCodeAt(from) <= 32) from += 1;
    while (to > from && text.charCodeAt(to - 1) <= 32) to -= 1;
    // A row of a huge file without line ends is not worth a pattern each time: patterns see its first 400 units.
    rows.push({ start, end: next, text: text.slice(from, Math.min(to, from + 400)), blank: from === to });
    start = next + 1;
  }
  return rows;
};

const quoteBegin = (rows: readonly Row[], at: number): boolean => {
  const row = rows[at];
  if (!row) return false;
  if (quoteStart.test(row.text) || disclaimer.test(row.text)) return true;
  if (/^on\b.{5,160}$/i.test(row.text) && /\bwrote:$/i.test(rows[at + 1]?.text ?? '')) return true;
  return quotedHeader.test(row.text) && [1, 2, 3].some((step) => nextHeader.test(rows[at + step]?.text ?? ''));
};

/** Index of the first row of the signature among rows `[first, last)`; `last` when there is none. */
const signatureAt = (rows: readonly Row[], first: number, last: number): number => {
  let seen = 0;
  let lastFull = last;
  for (let at = last - 1; at > first && seen < 9; at -= 1) {
    const row = rows[at];
    if (!row || row.blank) continue;
    seen += 1;
    if (/^--[ \t]*$/.test(row.text) || closing.test(row.text)) return at;
    if (device.test(row.text)) lastFull = at;
    if (row.text.length > 70 || (endsSentence.test(row.text) && row.text.split(/\s+/, 6).length > 4)) break;
    if (bulletMark.test(row.text)) break;
  }
  let at = lastFull - 1;
  while (at > first && rows[at]?.blank) at -= 1;
  const row = rows[at];
  if (!row || at <= first || !nameOnly.test(row.text)) return lastFull;
  const before = rows[at - 1];
  return before && (before.blank || /[.!?,]$/.test(before.text)) ? at : lastFull;
};

const joins = (previous: Row, row: Row): boolean =>
  /^\p{Ll}/u.test(row.text) || (previous.end - previous.start >= wrapWidth && !endsSentence.test(previous.text));

type Reading = { at: number; subject: Span | null; greeting: Span | null; from: number };

const readTop = (text: string, rows: readonly Row[]): Reading => {
  let at = 0;
  let subject: Span | null = null;
  const skipBlank = () => {
    while (at < rows.length && rows[at]?.blank) at += 1;
  };
  skipBlank();
  for (;;) {
    const row = rows[at];
    if (!row || row.blank) break;
    const lead = text.slice(row.start, row.end).search(/\S/);
    const match = subjectHeader.exec(row.text);
    if (match && !subject)
      subject = { start: row.start + lead + match[0].length, end: row.start + lead + row.text.length };
    else if (!header.test(row.text)) break;
    at += 1;
  }
  skipBlank();
  const row = rows[at];
  if (!row) return { at, subject, greeting: null, from: text.length };
  const lead = row.start + Math.max(0, text.slice(row.start, row.end).search(/\S/));
  const bare = row.text.replace(/[,:!–—-]+$/, '');
  if (
    row.text.length <= 70 &&
    fullGreeting.test(row.text) &&
    /^\p{Lu}|^(?:hi|hey|hello|dear|all|team)/u.test(row.text) &&
    !hasVerb.test(bare)
  ) {
    return { at: at + 1, subject, greeting: { start: lead, end: lead + row.text.length }, from: row.end };
  }
  const inline =
    leadingGreeting.exec(row.text) ?? leadingGreeting.exec(`${row.text.charAt(0).toLowerCase()}${row.text.slice(1)}`);
  if (inline && !hasVerb.test(inline[0])) {
    return {
      at,
      subject,
      greeting: { start: lead, end: lead + inline[0].trimEnd().length },
      from: lead + inline[0].length,
    };
  }
  return { at, subject, greeting: null, from: row.start };
};

/** Whether a row only draws a line, or underlines the one above. */
const isRule = (row: string): boolean => row.length < 200 && !/[\p{L}\p{N}]/u.test(row);

/** Reads the parts of a draft by its lines; linear in the text. */
export const readZones = (written: string): Zones => {
  const text = proseOf(written);
  const rows = rowsOf(text);
  const top = readTop(text, rows);
  let last = top.at;
  while (last < rows.length && !(last > top.at && quoteBegin(rows, last))) {
    last += 1;
    // What a device signed ends there; below it stands what was answered.
    if (last > top.at + 1 && device.test(rows[last - 1]?.text ?? '')) break;
  }
  // Of a pasted text nothing is read: its words are somebody else's.
  last = top.at + pastedFrom(rows.slice(top.at, last).map(({ start, end }) => text.slice(start, end).trim()));
  const signatureRow = signatureAt(rows, top.at, last);
  const signature =
    signatureRow < last ? { start: rows[signatureRow]?.start ?? 0, end: rows[last - 1]?.end ?? 0 } : null;
  const blocks: Block[] = [];
  const headings: Span[] = [];
  let open: { start: number; end: number; bullet: boolean; rows: number } | null = null;
  let previous: Row | null = null;
  let paragraph = 0;
  const close = () => {
    if (open && open.start < open.end)
      blocks.push({ start: open.start, end: open.end, bullet: open.bullet, paragraph });
    open = null;
  };
  for (let at = top.at; at < signatureRow; at += 1) {
    const row = rows[at];
    if (!row) break;
    const start = Math.max(row.start, at === top.at ? top.from : 0);
    if (row.blank || row.text.startsWith('>') || row.text.startsWith('|')) {
      close();
      if (row.blank && blocks.length > 0 && previous) paragraph += 1;
      previous = null;
      continue;
    }
    if (isRule(row.text)) {
      const current = open as { start: number; end: number; bullet: boolean; rows: number } | null;
      // "Title" over "=====" or "-----".
      if (
        current &&
        !current.bullet &&
        current.rows === 1 &&
        isTitle(text.slice(current.start, current.end), row.text)
      ) {
        headings.push({ start: current.start, end: current.end });
        open = null;
      }
      close();
      previous = null;
      continue;
    }
    const mark = bulletMark.exec(text.slice(start, Math.min(row.end, start + 40)));
    if (
      headingMark.test(row.text) ||
      (written[start] === '*' && headingMark.test(written.slice(start, row.end).trim()))
    ) {
      close();
      headings.push({ start, end: row.end });
      previous = null;
    } else if (mark) {
      close();
      open = { start: start + mark[0].length, end: row.end, bullet: true, rows: 1 };
      previous = row;
    } else {
      const current = open as { start: number; end: number; bullet: boolean; rows: number } | null;
      if (current && previous && joins(previous, row)) open = { ...current, end: row.end, rows: current.rows + 1 };
      else {
        close();
        open = { start, end: row.end, bullet: false, rows: 1 };
      }
      previous = row;
    }
  }
  close();
  return { subject: top.subject, greeting: top.greeting, headings, blocks, signature, plain: text };
};
