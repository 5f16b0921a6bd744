import type { Line } from './zones-lines.ts';
import { bareFieldLine, type Field, type FieldLine, fieldLine, isEnglish } from './zones-words.ts';

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

/** Another header within the words of a name, or a rule: then they are of two, and name nobody. */
const ofTwo = /(?<!\p{L})from\s?:|[-–—_=]{3}/iu;
/** Another field behind a name: what a scan, or a line that was cut, leaves there. */
const heldField = /(?<!\p{L})[a-z]?(?:sent|date|to|cc|subject|mailto)\s?:.*$/iu;

const clean = (value: string): string => {
  const words = value.replace(/^[-–—_=\s]{2,400}|(?<![-–—_=])[-–—_=]{3,400}$/, '');
  return ofTwo.test(words) ? '' : cleaned(words);
};

const cleaned = (value: string): string =>
  value
    .replace(heldField, '')
    .replace(/\[[^\]]{0,200}\]?$/, '')
    .replace(/<[^<>]{0,200}>?>?/g, '')
    .replace(/\((?:mailto:)?[^\s()]{1,100}@[^\s()]{1,200}\)|\(\s{0,3}\)/, '')
    .replace(/;?\s?on behalf of.{0,200}$/i, '')
    .trim()
    .replace(/(?<=\S)\s[^\s@]{1,100}@[^\s@]{1,200}$|^[^\s@]{1,100}@[^\s@]{1,200}\s(?=\()/, '')
    .replace(/^\(([^()]{2,80})\)$/, '$1')
    .replace(/^["'“”*]+|["'“”*,;([]+$/g, '')
    .trim();

const addressIn = (value: string): string | undefined =>
  /[^\s<>"'“”[\]:;,()]{1,100}@[^\s<>"'“”[\]:;,()]{1,200}/.exec(value)?.[0].toLowerCase();

export const withAuthor = (found: HeaderBlock, words: string): void => {
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
export const fieldOf = (line: Line, marked: boolean): FieldLine | null => {
  const letter = line.text.charCodeAt(0);
  if (line.blank || (letter >= 48 && letter <= 57)) return null;
  if (/^from$/i.test(line.text)) return { field: 'from', value: '', label: 'from' };
  return fieldLine(line.text) ?? (marked ? bareFieldLine(line.text) : null);
};

/** A mail to a whole house has hundreds of recipients; a header that doesn't begin with From has to be short. */
const farthest = 400;
const near = 60;
const none: Line = { start: 0, end: 0, next: 0, at: 0, text: '', depth: 0, blank: true, soft: false };
/** Recipients, and no sentence that has a comma in it. */
const isList = (text: string): boolean =>
  /[;@/]|,$/.test(text) || text.split(/[,;]/).every((piece) => piece.trim().split(' ').length <= 4);

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
export const blockAt = (lines: readonly Line[], at: number, marked: boolean): HeaderBlock | null => {
  const found: HeaderBlock = { first: at, last: at, forwarded: false, attribution: false };
  const seen = new Set<Field>();
  let gap = 0;
  let open: Field | null = null;
  let until = -1;
  let empty = false;
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
      // Telephones write a line twice.
      !(line.text === lines[index - 1]?.text && line.text !== lines[index - 2]?.text) &&
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
      empty = field.value === '';
      gap = 0;
    } else if (open !== null && gap === 0 && !field) {
      // Looked for once, so that a long list is not walked again from each of its lines.
      if (index >= until) until = fieldBelow(lines, index + 1, most);
      const isValue =
        lines[index - 1] === lines[found.last] && empty && line.text.length <= 80 && hasField(lines, index + 1);
      if (isValue) withValue(found, open, line.text);
      empty = false;
      if (!isValue && index > until && !continues(lines, index, open)) break;
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
  // An encoding that nobody took off says itself that the line goes on.
  if (above.soft && line.text.length <= 80) return true;
  if (open === 'to' || open === 'cc') return isList(line.text) && /[;,@]/.test(line.text) && !/^[-*]/.test(line.text);
  // A long subject, or a long name, goes on below when the line was full.
  if (open === 'subject') return above.text.length >= 66 && line.text.length < 40 && (lines[at + 1]?.blank ?? true);
  // What programs write for one another goes on below without a sign.
  if (open === 'other') return /^(?:[a-z]+=|boundary|for |by |with |id |\(|\d|\|)/i.test(line.text);
  const torn =
    /[;,<]$/.test(above.text) || /^[<[]/.test(line.text) || /[[<][^\]>]*$/.test(above.text) || /\]$/.test(line.text);
  return torn && hasField(lines, at + 1);
};
