import { attributionAt } from './zones-attributions.ts';
import type { Line } from './zones-lines.ts';
import { lotusAt, tableAt as readTable } from './zones-lotus.ts';
import { bareFieldLine, type Field, type FieldLine, fieldLine, isEnglish, markLine } from './zones-words.ts';

/** The lines that introduce an earlier message; `first` and `last` are line numbers, both included. */
export type QuoteHeader = {
  readonly first: number;
  readonly last: number;
  readonly forwarded: boolean;
  /** Name or address as written; absent where the header gives none. */
  readonly author?: string;
  readonly address?: string;
  /** The words of the date as written. */
  readonly said?: string;
  readonly to?: string;
  readonly cc?: string;
  readonly subject?: string;
  /** "On … wrote:": what follows may be marked with `>` and answered in between. */
  readonly attribution: boolean;
  /** Its marks don't say how deep it is quoted (">>> Dana Ruiz 03/12/26 09:14AM >>>"). */
  readonly flat?: boolean;
  /** Its own words are not English: then 12/03 is the third month's. */
  readonly foreign?: boolean;
};
export type HeaderBlock = { -readonly [Key in keyof QuoteHeader]: QuoteHeader[Key] };

const rule = /^[-_=*–—─]{8,}$/;

const clean = (value: string): string =>
  value
    .replace(/\[[^\]]{0,200}\]?$/, '')
    .replace(/<[^<>]{0,200}>?>?/g, '')
    .replace(/\((?:mailto:)?[^\s()]{1,100}@[^\s()]{1,200}\)|\(\s{0,3}\)/, '')
    .replace(/;?\s?on behalf of.{0,200}$/i, '')
    .trim()
    .replace(/(?<=\S)\s[^\s@]{1,100}@[^\s@]{1,200}$|^[^\s@]{1,100}@[^\s@]{1,200}\s(?=\()/, '')
    .replace(/^\(([^()]{2,80})\)$/, '$1')
    .replace(/^["'“”*]+|["'“”*,;]+$/g, '')
    .trim();

const addressIn = (value: string): string | undefined =>
  /[^\s<>"'“”[\]:;,()]{1,100}@[^\s<>"'“”[\]:;,()]{1,200}/.exec(value)?.[0].toLowerCase();

const withAuthor = (found: HeaderBlock, words: string): void => {
  const mail = addressIn(words);
  const author = clean(words) || mail;
  if (author) found.author ??= author;
  if (mail) found.address ??= mail;
};

const withValue = (found: HeaderBlock, field: Field, value: string): void => {
  if (value === '') return;
  if (field === 'from') withAuthor(found, value);
  if (field === 'sent') found.said ??= value;
  if (field === 'to') found.to ??= value;
  if (field === 'cc') found.cc ??= value;
  if (field === 'subject') found.subject ??= value;
};

/** Which header line this is; `From` alone counts, as scanned mail loses its colon. */
const fieldOf = (line: Line, marked: boolean): FieldLine | null => {
  const letter = line.text.charCodeAt(0);
  if (line.blank || (letter >= 48 && letter <= 57)) return null;
  if (/^from$/i.test(line.text)) return { field: 'from', value: '', label: 'from' };
  return fieldLine(line.text) ?? (marked ? bareFieldLine(line.text) : null);
};

/** A mail to a whole house has hundreds of recipients; a header that doesn't begin with From has to be short. */
const farthest = 400;
const near = 60;
const none: Line = { start: 0, end: 0, next: 0, text: '', depth: 0, blank: true };
const isList = (text: string): boolean => /[;,@/]/.test(text) || text.split(' ').length <= 4;

/** The line below a list of recipients on which Cc, Subject or a date comes; -1 where none does. */
const fieldBelow = (lines: readonly Line[], at: number, most: number): number => {
  for (let index = at; index < Math.min(at + most, lines.length); index += 1) {
    const line = lines[index];
    if (!line || line.blank) return -1;
    const kind = fieldLine(line.text)?.field;
    if (kind === 'subject' || kind === 'cc' || kind === 'sent') return index;
    if (kind !== undefined || !isList(line.text)) return -1;
  }
  return -1;
};

/** A block of header lines from `at`: at least From and one more, or To/Sent and Subject after a mark. */
const blockAt = (lines: readonly Line[], at: number, marked: boolean): HeaderBlock | null => {
  const found: HeaderBlock = { first: at, last: at, forwarded: false, attribution: false };
  const seen = new Set<Field>();
  let gap = 0;
  let open: Field | null = null;
  let until = -1;
  const most = fieldOf(lines[at] ?? none, marked)?.field === 'from' ? farthest : near;
  for (let index = at; index < lines.length && index < at + most; index += 1) {
    const line = lines[index];
    if (!line) break;
    if (line.blank) {
      gap += 1;
      open = null;
      // Lotus and scans leave lines empty inside a header; a finished one ends at the first.
      if (gap > (seen.has('subject') ? 0 : seen.has('from') ? 4 : 2)) break;
      continue;
    }
    // A scan has the number of its page between the lines of a header.
    if (
      gap > 0 &&
      !seen.has('subject') &&
      seen.has('from') &&
      /^\d{1,3}$/.test(line.text) &&
      hasField(lines, index + 1)
    )
      continue;
    const field = fieldOf(line, marked || (seen.has('from') && gap === 0));
    const again =
      field !== null &&
      field.field !== 'other' &&
      field.field !== 'sent' &&
      field.field !== 'cc' &&
      seen.has(field.field);
    if (field && !again && !(gap > 0 && field.field === 'other')) {
      seen.add(field.field);
      if (field.field !== 'other' && field.field !== 'cc' && !isEnglish(field.label)) found.foreign = true;
      withValue(found, field.field, field.value);
      found.last = index;
      open = field.field;
      gap = 0;
    } else if (open !== null && gap === 0 && !field) {
      // Looked for once, so that a long list is not walked again from each of its lines.
      if (index >= until) until = fieldBelow(lines, index + 1, most);
      if (index > until && !continues(lines, index, open)) break;
      found.last = index;
      if (open === 'cc') found.cc = `${found.cc ?? ''} ${line.text}`.trim();
      else if (open === 'to') found.to = `${found.to ?? ''} ${line.text}`.trim();
      else if (open === 'subject') found.subject = `${found.subject ?? ''} ${line.text}`.trim();
    } else break;
  }
  const enough = seen.size >= 2 && (seen.has('from') || marked);
  const dated = seen.has('sent') || seen.has('to') || marked;
  return enough && dated ? found : null;
};

/** Whether a header line follows within two lines. */
const hasField = (lines: readonly Line[], at: number): boolean =>
  lines.slice(at, at + 2).some((line) => fieldLine(line.text) !== null);

/** Whether an unlabelled line goes on with the field above it, though none comes below. */
const continues = (lines: readonly Line[], at: number, open: Field): boolean => {
  const [above, line] = [lines[at - 1], lines[at]];
  if (!above || !line) return false;
  if (open === 'to' || open === 'cc') return isList(line.text) && /[;,@]/.test(line.text) && !/^[-*]/.test(line.text);
  // A long subject, or a long name, goes on below when the line was full.
  if (open === 'subject') return above.text.length >= 66 && line.text.length < 40 && (lines[at + 1]?.blank ?? true);
  // What programs write for one another goes on below without a sign.
  if (open === 'other') return /^(?:[a-z]+=|boundary|for |by |with |id |\(|\d|\|)/i.test(line.text);
  const torn =
    /[;,<]$/.test(above.text) || /^[<[]/.test(line.text) || /[[<][^\]>]*$/.test(above.text) || /\]$/.test(line.text);
  return torn && hasField(lines, at + 1);
};

const attributed = (lines: readonly Line[], at: number): HeaderBlock | null => {
  const read = attributionAt(lines, at);
  if (!read) return null;
  const found: HeaderBlock = { first: at, last: read.last, forwarded: false, attribution: true };
  withAuthor(found, read.author);
  if (read.said) found.said = read.said;
  if (read.foreign) found.foreign = true;
  return found;
};

const lotus = (lines: readonly Line[], at: number, marked = false): HeaderBlock | null => {
  const read = lotusAt(lines, at, blockAt, marked);
  if (!read) return null;
  const found: HeaderBlock = { ...read.block, first: at, ...(read.said ? { said: read.said } : {}) };
  delete found.author;
  delete found.address;
  withAuthor(found, read.author);
  return found;
};

const tableAt = (lines: readonly Line[], at: number): HeaderBlock | null => {
  const read = readTable(lines, at);
  if (!read) return null;
  const found: HeaderBlock = { first: at, last: read.last, forwarded: false, attribution: false };
  withAuthor(found, read.author);
  if (read.said) found.said = read.said;
  if (read.to) found.to = read.to;
  if (read.subject) found.subject = read.subject;
  return found;
};

/** "From: Dana Ruiz on 03/12/2026 10:46 AM" alone, below a line that says what follows. */
const datedFrom = (lines: readonly Line[], at: number): HeaderBlock | null => {
  const line = lines[at];
  const field = line && fieldOf(line, false);
  const match =
    field?.field === 'from'
      ? /^(.{2,100}?)\s(?:on\s)?(\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}.{0,20})$/.exec(field.value)
      : null;
  if (!match?.[1] || !match[2]) return null;
  const found: HeaderBlock = { first: at, last: at, forwarded: false, attribution: false, said: match[2] };
  withAuthor(found, match[1]);
  return found;
};

/** A name alone below a line that says what follows: a scan lost the rest. */
const lone = (lines: readonly Line[], at: number): HeaderBlock | null => {
  const line = lines[at];
  const field = line && fieldOf(line, false);
  if (field?.field !== 'from' || field.value === '' || field.value.length > 100) return null;
  const found: HeaderBlock = { first: at, last: at, forwarded: false, attribution: false };
  withAuthor(found, field.value);
  return found;
};

const afterBlanks = (lines: readonly Line[], at: number, most: number): number => {
  let next = at;
  while (next < lines.length && next < at + most && (lines[next]?.blank || rule.test(lines[next]?.text ?? '')))
    next += 1;
  return next;
};

const groupWise =
  /^(.{2,100}?)\s(\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}|\p{L}{3,9},? \p{L}{3,9} \d{1,2}, \d{4}(?: at)?)\s(\d{1,2}:\d{2}(?::\d{2})?\s?(?:[AP]M)?)\s?>>>$/iu;

/** GroupWise puts the name and the date between arrows. */
const arrowed = (line: Line, at: number): HeaderBlock | null => {
  const match = line.depth === 3 && line.text.endsWith('>>>') ? groupWise.exec(line.text) : null;
  if (!match?.[1]) return null;
  const found: HeaderBlock = { first: at, last: at, forwarded: false, attribution: true, flat: true };
  withAuthor(found, match[1]);
  found.said = `${match[2]} ${match[3]}`;
  return found;
};

/** What stands below "-----Original Message-----" or a line of underscores. */
const marked = (lines: readonly Line[], at: number, text: string): HeaderBlock | null => {
  const mark = markLine(text);
  if (mark) {
    let next = afterBlanks(lines, at + 1, 8);
    // "--- Forwarded by Dana Ruiz on 03/12/2026 ---" breaks over two lines in Lotus.
    const rest = lines[at + 1];
    if (rest && /forwarded by/i.test(text) && !/[-=]$/.test(text) && /-{3,}\s?=?$/.test(rest.text))
      next = afterBlanks(lines, at + 2, 8);
    else if (/forwarded by/i.test(text))
      next = afterBlanks(lines, rest && /^[-=]{2,}$/.test(rest.text) ? at + 2 : at + 1, 8);
    const inner =
      blockAt(lines, next, true) ??
      lotus(lines, next, true) ??
      tableAt(lines, next) ??
      datedFrom(lines, next) ??
      attributed(lines, next) ??
      lone(lines, next);
    if (inner) return { ...inner, first: at, forwarded: mark.forwarded };
    return mark.dashed
      ? {
          first: at,
          last: Math.max(at, rest && /forwarded by/i.test(text) && /-{3,}$/.test(rest.text) ? at + 1 : at),
          forwarded: mark.forwarded,
          attribution: false,
        }
      : null;
  }
  if (!rule.test(text)) return null;
  const inner = blockAt(lines, afterBlanks(lines, at + 1, 3), false);
  return inner && { ...inner, first: at };
};

/** Lines that programs write for one another, with From among them. */
const technicalAt = (lines: readonly Line[], at: number): HeaderBlock | null => {
  for (let index = at + 1, strange = 0; index < Math.min(at + 24, lines.length) && strange < 3; index += 1) {
    const line = lines[index];
    if (!line) break;
    const kind = line.blank ? undefined : fieldOf(line, false)?.field;
    if (kind === 'from') {
      const inner = blockAt(lines, index, false);
      return inner && { ...inner, first: at };
    }
    strange = kind === undefined ? strange + 1 : 0;
    if (line.blank && index > at + 2) break;
  }
  return null;
};

/** Whether an earlier message is introduced at line `at`, and what its header says. */
export const quoteHeaderAt = (lines: readonly Line[], at: number): QuoteHeader | null => {
  const line = lines[at];
  if (!line || line.blank) return null;
  const found = marked(lines, at, line.text) ?? arrowed(line, at);
  if (found) return found;
  const field = fieldOf(line, false);
  if (field?.field === 'from') return blockAt(lines, at, false) ?? lotus(lines, at) ?? attributed(lines, at);
  if (field?.field === 'other') {
    const inner = technicalAt(lines, at);
    if (inner) return inner;
  }
  if (field) {
    // Some programs put To or Date first; then all of it must be there.
    const inner = blockAt(lines, at, false);
    if (inner && inner.last - at >= 2 && inner.author !== undefined && inner.said !== undefined) return inner;
  }
  return attributed(lines, at) ?? lotus(lines, at) ?? tableAt(lines, at);
};
