import type { HeaderBlock } from './zones-header-block.ts';
import type { Line } from './zones-lines.ts';
import { fieldLine, markLine } from './zones-words.ts';

const lotusDate =
  /(?<!\d)(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}|(?:\p{L}{3,9},? )?\p{L}{3,9}\.? \d{1,2}, \d{4}|\d{1,2}\.? \p{L}{3,9}\.? \d{4}),?(?:\s+at)?\s+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AP]M)?(?:\s[A-Z]{2,4})?\s*$/iu;
const aloneDate = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/;
const tornDate = /(?<!\d)\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/;
const alsoThere =
  /^(?:please respond to|sent by|phone|fax|internal mail|extension|bitte antwort an|gesendet von|veuillez répondre à)(?![\p{L}])/iu;

/** Lotus puts a picture beside the name. */
const embedded = /\(Embedded|(?<!\p{L})image moved|to file:|pic\d{1,8}\.pcx\)?/giu;

const ruled = /^[-_=*–—─•~^\s]{2,}$|[-_=*–—─]{3}/;
/** Whether a line begins a header, or goes on with one that has labels. */
const isOther = (text: string): boolean => {
  const field = fieldLine(text)?.field;
  return (
    field === 'from' || field === 'sent' || field === 'subject' || /^from\s/i.test(text) || markLine(text) !== null
  );
};

/** Every date of Lotus ends in a year, or in a clock with little behind it: most lines are told by their last letters. */
const figuresAtEnd = /[/.-]\d{2,4}$|\d[:.]\d\d/;
const mayBeDated = (lines: readonly Line[], at: number, most: number): boolean => {
  for (let index = at; index < Math.min(at + most, lines.length); index += 1)
    if (figuresAtEnd.test(lines[index]?.text.slice(-16) ?? '')) return true;
  return false;
};

/** Whether a name may begin here: no sentence, and no closing above one. */
const startsHeader = (text: string): boolean => {
  if (/^[->*]/.test(text)) return false;
  const name = figuresAtEnd.test(text.slice(-16)) ? text.replace(lotusDate, '') : text;
  return !/[.!?]["”]?\s{1,3}\S|[.!?,;]$/.test(name.includes('.') ? name.replace(/(?<!\p{L})\p{L}{1,3}\./gu, '') : name);
};

/**
 * Lotus Notes: a name, then (or on the same line) a date, then To, cc and Subject. `blockAt` reads what follows.
 */
export const lotusAt = (
  lines: readonly Line[],
  at: number,
  blockAt: (lines: readonly Line[], at: number, marked: boolean) => HeaderBlock | null,
  marked: boolean,
  turns = 2,
): { readonly block: HeaderBlock; readonly author: string; readonly said: string | null } | null => {
  const line = lines[at];
  if (!line || line.blank || line.text.length > 160) return null;
  if ((!marked && !mayBeDated(lines, at, 5)) || !startsHeader(line.text)) return null;
  const label = fieldLine(line.text)?.field;
  if (label !== undefined && label !== 'from') return null;
  let dateLine = -1;
  for (let index = at; index < Math.min(at + 5, lines.length); index += 1) {
    const text = lines[index]?.text ?? '';
    // Where another header begins, what stands above is no name; below a mark it is a line that the program put there.
    const isEnd = ruled.test(text);
    if (isEnd || (index > at && isOther(text))) {
      if (!marked || turns === 0 || /^-{3,}/.test(text)) return null;
      const below = isEnd ? lines.slice(index + 1, index + 5).findIndex((each) => !each.blank) : 0;
      return below === -1 ? null : lotusAt(lines, index + below + (isEnd ? 1 : 0), blockAt, marked, turns - 1);
    }
    // A long name pushes half of the date onto the next line.
    if ((figuresAtEnd.test(text.slice(-16)) && lotusDate.test(text)) || (index > at && aloneDate.test(text)))
      dateLine = index;
    else if (tornDate.test(text) && lotusDate.test(`${text} ${lines[index + 1]?.text ?? ''}`)) dateLine = index + 1;
    if (dateLine !== -1) break;
    if (lines[index]?.blank && marked && index > at) continue;
    if (lines[index]?.blank || text.length > 90 || /[.!?]$/.test(text)) return null;
  }
  if (dateLine === -1) return null;
  for (let index = dateLine + 1; index < Math.min(dateLine + 14, lines.length); index += 1) {
    const next = lines[index];
    if (!next || next.blank) continue;
    const field = fieldLine(next.text)?.field;
    if (field !== 'to' && field !== 'cc' && !alsoThere.test(next.text)) {
      if (next.text.length > 60 || /[.!?]$/.test(next.text)) return null;
      continue;
    }
    const block = blockAt(lines, index, true);
    if (!block) continue;
    const words = lines
      .slice(at, dateLine + 1)
      .map((entry) => entry.text)
      .join(' ');
    const author = words
      .replace(lotusDate, '')
      .replace(embedded, ' ')
      .replace(/\s(?:on|am|le|el)\s*$/i, '')
      .replace(/^(?:from|von|de):\s*/i, '')
      .replace(/\s(?:sent by|gesendet von):.*$/i, '')
      .replace(/\s?@\s?[A-Z]+(?=\s|$)/, '')
      .trim();
    // A label that is not known here, and no name.
    if (/:(?:\s|$)/.test(author)) return null;
    return {
      block,
      author,
      said: (lotusDate.exec(words) ?? /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/.exec(words))?.[0].trim() ?? null,
    };
  }
  return null;
};

const inLine =
  /^(.{2,120}?)\s(\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\s\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AP]M)?)\s{1,8}To:\s(.{0,240}?)\s{1,8}cc:.{0,300}$/i;
const rightColumn = /^(?:(.{0,60}?)\s{2,})?(To|cc|Subject|Sent by|Fax to):(?:\s|$)(.*)$/i;

/** Whether a line of these says something behind a colon. */
const mayBeLabelled = (lines: readonly Line[], at: number, most: number): boolean => {
  for (let index = at; index < Math.min(at + most, lines.length); index += 1)
    if (lines[index]?.text.includes(':')) return true;
  return false;
};

/** Lotus Notes as a table: the name and the date in a column on the left, To and Subject on the right; or all in one line. */
export const tableAt = (
  lines: readonly Line[],
  at: number,
): {
  readonly last: number;
  readonly author: string;
  readonly said: string | null;
  readonly to?: string;
  readonly subject?: string;
} | null => {
  const line = lines[at];
  if (!line || line.blank || !mayBeLabelled(lines, at, 4)) return null;
  const flat = inLine.exec(line.text);
  if (flat?.[1] && flat[2]) return { last: at, author: flat[1].trim(), said: flat[2], to: (flat[3] ?? '').trim() };
  if (line.text.length > 100 || /[.!?]$/.test(line.text)) return null;
  let left = '';
  let to = '';
  let subject = '';
  let column = 0;
  let index = at;
  for (; index < Math.min(at + 14, lines.length); index += 1) {
    const next = lines[index];
    if (!next || (next.blank && next.depth >= line.depth)) break;
    const match = rightColumn.exec(next.text);
    const width = next.end - next.start;
    if (match) {
      left += ` ${match[1] ?? ''}`;
      column = Math.max(column, (match[1] ?? '').length);
      if (/^to$/i.test(match[2] ?? '')) to ||= match[3] ?? '';
      if (/^subject$/i.test(match[2] ?? '')) subject ||= match[3] ?? '';
    } else if ((column === 0 && index > at + 2) || ruled.test(next.text) || isOther(next.text)) return null;
    else left += ` ${next.text.split(/\s{3,}/)[0] ?? ''}`;
    if (width > 200) return null;
  }
  if (to === '' || !lines.slice(at, index).some((each) => /(?:^|\s)Subject:/.test(each.text))) return null;
  const words = left.replace(/\s+/g, ' ').trim();
  const date = /(?:\s|^)(\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})\b(?:.{0,20}?(\d{1,2}:\d{2}(?:\s?[AP]M)?))?/i.exec(words);
  const name = /^"?([^"<\d]{2,60}?)"?\s?(?:<|\d|$)/.exec(words)?.[1] ?? '';
  if (name === '') return null;
  return {
    last: index - 1,
    author: name.trim(),
    said: date ? [date[1], date[2]].filter(Boolean).join(' ') : null,
    to: to.trim(),
    subject: subject.trim(),
  };
};
