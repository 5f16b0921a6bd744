import { attributionAt } from './zones-attributions.ts';
import { blockAt, fieldOf, type HeaderBlock, type QuoteHeader, withAuthor } from './zones-header-block.ts';
import type { Line } from './zones-lines.ts';
import { lotusAt, tableAt as readTable } from './zones-lotus.ts';
import { markLine } from './zones-words.ts';

export type { QuoteHeader } from './zones-header-block.ts';

const rule = /^[-_=*–—─]{8,}$/;

/** "On Thursday you wrote:" names nobody. */
const withWriter = (found: HeaderBlock, author: string): void => {
  if (!/^(?:you|du|sie|vous|tu|usted|u|jij|ty|вы|ты|sen|siz)$/iu.test(author)) withAuthor(found, author);
};

const attributed = (lines: readonly Line[], at: number): HeaderBlock | null => {
  const read = attributionAt(lines, at);
  if (!read) return null;
  const found: HeaderBlock = { first: at, last: read.last, forwarded: false, attribution: true };
  withWriter(found, read.author);
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
  withWriter(found, read.author);
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

/** "> From: Dana Ruiz [mailto:dana@x]" on top of a quote, where somebody cut the rest of the header. */
const onTop = (lines: readonly Line[], at: number, line: Line): HeaderBlock | null => {
  let above = at - 1;
  while (above >= 0 && above > at - 3 && lines[above]?.blank) above -= 1;
  if (line.depth === 0 || (lines[above]?.depth ?? 0) >= line.depth || !/@/.test(line.text)) return null;
  return lone(lines, at);
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

const flattened =
  /^-{2,}\s?(?:original|forwarded) message\s?-{2,}\s{1,8}from:\s(.{2,120}?)\s{1,8}(?:sent|date):\s(.{6,60}?)\s{1,8}to:\s/i;

/** All of a header in one line, its breaks lost. */
const flatHeader = (line: Line, at: number): HeaderBlock | null => {
  const match = line.text.startsWith('--') ? flattened.exec(line.text) : null;
  if (!match?.[1] || !match[2]) return null;
  const found: HeaderBlock = { first: at, last: at, forwarded: /^-+\s?f/i.test(line.text), attribution: false };
  withAuthor(found, match[1]);
  found.said = match[2];
  return found;
};

/** A scan loses the colon of From, or misreads the word; what programs write right below it tells. */
const scanned = /^(?:from|[fp][a-z]{1,4}[mnt]:)\s(\S.{1,79})$/i;

/** "Sent", then To and Subject, where From is lost; or below a From that is hard to read. */
const headless = (lines: readonly Line[], at: number): HeaderBlock | null => {
  const line = lines[at];
  if (!line) return null;
  const name = scanned.exec(line.text)?.[1];
  const first = name === undefined ? at : lines[at + 1]?.blank ? at + 2 : at + 1;
  const sent = lines[first];
  const field = sent?.depth === line.depth ? fieldOf(sent, false)?.field : undefined;
  if (field !== 'sent' && (field !== 'to' || name === undefined)) return null;
  const block = blockAt(lines, first, true);
  if (block?.said === undefined || block.to === undefined) return null;
  if (name === undefined) return block.subject === undefined ? null : block;
  withAuthor(block, name);
  return { ...block, first: at };
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
      headless(lines, next) ??
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
  const found = marked(lines, at, line.text) ?? flatHeader(line, at) ?? arrowed(line, at);
  if (found) return found;
  const field = fieldOf(line, false);
  if (field?.field === 'from')
    return blockAt(lines, at, false) ?? lotus(lines, at) ?? attributed(lines, at) ?? onTop(lines, at, line);
  if (field?.field === 'other') {
    const inner = technicalAt(lines, at);
    if (inner) return inner;
  }
  if (field) {
    // Some programs put To or Date first; then all of it must be there.
    const inner = blockAt(lines, at, false);
    if (inner && inner.last - at >= 2 && inner.author !== undefined && inner.said !== undefined) return inner;
  }
  return headless(lines, at) ?? attributed(lines, at) ?? lotus(lines, at) ?? tableAt(lines, at);
};
