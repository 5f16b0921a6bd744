import type { Imported } from '../../domain/sources/record.ts';
import { blocksOf } from '../blocks.ts';
import { joined } from '../bytes.ts';
import { type Bytes, type ImportOptions, problem } from '../import-options.ts';
import { brokenStart, isHeaderLine, isLikeFrom, linesThatTell } from '../mail/broken-start.ts';
import { bodyEnd } from '../mail/content-length.ts';
import { parseMail } from '../mail/parse-mail.ts';
import { type Thinner, thinner } from '../mail/thin-mail.ts';

const longestHeld = 1 << 20;
/** As far as the first mail is looked for. */
const searched = 64 * 1024 * 1024;

// "From dana@x Thu Mar 12 09:14:00 2026": the form of asctime after a sender of one word, or "dana at x" in list archives.
const dated =
  /^From {1,4}\S{1,300}(?: at \S{1,300})? {1,4}(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) {1,2}(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) {1,2}\d{1,2} \d{1,2}:\d{2}/;
const anyHeader = /^(?:[!-9;-~]{1,80}:|>?From )/;

const isEnd = (byte: number | undefined): boolean => byte === 10 || byte === 13;

/** Where the line that starts at `at` is over and the next one starts; the length where it has no end. */
const lineEnd = (block: Uint8Array, at: number): number => {
  let end = at;
  while (end < block.length && !isEnd(block[end])) end += 1;
  return Math.min(block.length, end + (block[end] === 13 && block[end + 1] === 10 ? 2 : 1));
};
const latin = (block: Buffer, from: number, to: number): string =>
  block.toString('latin1', from, Math.min(to, from + 700));

/** Whether the line before `at` is empty. NULs before a line are what is left of a crash. */
const afterBlank = (block: Uint8Array, at: number): boolean => {
  let before = at - 1;
  if (block[before] === 10) before -= block[before - 1] === 13 ? 2 : 1;
  else if (block[before] === 13) before -= 1;
  else return true;
  return before < 0 || isEnd(block[before]) || block[before] === 0;
};

/** The lines from `at` on, as many as tell what the one before them is. */
const linesFrom = (block: Buffer, at: number): readonly string[] => {
  const lines: string[] = [];
  for (let start = at; start < block.length && lines.length < linesThatTell; ) {
    const end = lineEnd(block, start);
    lines.push(latin(block, start, end));
    start = end;
  }
  return lines;
};

/** The places of the word that separates mails, in order, from `from` on; with a capital or without. */
function* marksFrom(block: Buffer, from: number): Generator<number> {
  const next = (mark: string, at: number): number => {
    const found = block.indexOf(mark, at, 'latin1');
    return found === -1 ? block.length : found;
  };
  let capital = next('From', from);
  let small = next('from', from);
  while (Math.min(capital, small) < block.length) {
    if (capital < small) {
      yield capital;
      capital = next('From', capital + 1);
    } else {
      yield small;
      small = next('from', small + 1);
    }
  }
}

/** Where the line begins in which a mark stands at `at` after nothing but blanks or `>`; null where it stands elsewhere. */
const lineOf = (block: Buffer, at: number, from: number): number | null => {
  let start = at;
  const before = block[at - 1];
  if (before === 0x3e || before === 32 || before === 9) {
    while (start > from && block[start - 1] === before) start -= 1;
  }
  return start === 0 || isEnd(block[start - 1]) || (start === at && block[start - 1] === 0) ? start : null;
};

type Found = { readonly at: number; readonly kind: 'mail' | 'escaped' | 'odd' | 'unsure' };

/**
 * The next place from `from` on where a mail begins, where one `>` was put before a `From `, where something odd looks like
 * the start of one, or where more has to be seen. Before `closed` no mail begins.
 */
const nextMark = (
  block: Buffer,
  from: number,
  { closed, first, last }: { readonly closed: number; readonly first: boolean; readonly last: boolean },
): Found | null => {
  for (const at of marksFrom(block, from)) {
    const after = block[at + 4];
    if (after !== 32 && after !== undefined && !isEnd(after) && after !== 9) continue;
    const start = lineOf(block, at, from);
    if (start === null) continue;
    if (block[start] === 0x3e) {
      if (block[at] === 0x46 && after === 32) return { at: start, kind: 'escaped' };
      continue;
    }
    if (at < closed) continue;
    const end = lineEnd(block, at);
    const line = latin(block, start, end);
    const blank = afterBlank(block, start);
    const isDated = dated.test(line);
    if (isDated && blank) return { at, kind: 'mail' };
    if (!isLikeFrom(line)) continue;
    const lines = linesFrom(block, end);
    const [next = ''] = lines;
    const isWhole = last || lines.length === linesThatTell || end - start >= longestHeld;
    if (!isWhole && (next === '' || anyHeader.test(next))) return { at: start, kind: 'unsure' };
    if (isDated && anyHeader.test(next)) return { at, kind: 'mail' };
    const plain = start === at && block[at] === 0x46;
    const maybe = plain && blank && (first || /^From \S{1,300}(?:@\S{1,300}\s*$| .*\d{4})/.test(line));
    if (maybe && isHeaderLine(next)) return { at, kind: 'mail' };
    const broken = brokenStart(line, lines, blank);
    if (broken !== null) return { at: start, kind: broken === 'mail' ? 'mail' : 'odd' };
  }
  return null;
};

const oddly =
  'This mail seems to contain another one, which was left in its text. Open it in your mail program, and save the other as .eml.';

/**
 * Reads a mailbox mail by mail in bounded memory, however large it and its mails are: of a mail only what is read of it is
 * held. A broken mail is a problem that names its number; the rest still comes in. A Content-Length is believed where
 * another mail, or the end, follows it. Source: RFC 4155, mboxrd, mboxcl.
 */
export async function* readMbox(bytes: Bytes, options: ImportOptions): AsyncGenerator<Imported> {
  let room = { bytes: new Uint8Array(1 << 16) };
  let mail: Thinner | null = null;
  let number = 0;
  let odd = false;
  /** How many bytes of the file lie before those in sight. */
  let begun = 0;

  async function* finished(end: number): AsyncGenerator<Imported> {
    if (mail === null) return;
    const item = `${options.name}, mail ${number + (options.before ?? 0)}`;
    const { record, problems } = await parseMail(mail.done(), item, options.now, options.pace);
    if (record) yield { record, end };
    for (const found of problems) yield { problem: found };
    if (odd && record)
      yield problem(record.subject === '' ? item : `${item} (“${record.subject.slice(0, 80)}”)`, oddly);
    odd = false;
    if (room.bytes.length > 1 << 20) room = { bytes: new Uint8Array(1 << 16) };
  }

  /** Reads on from `from` as far as can be told; returns where it has to go on with more behind it. */
  async function* read(block: Buffer, from: number, last: boolean): AsyncGenerator<Imported, number> {
    let at = from;
    let closed = 0;
    const isMark = (place: number): boolean => dated.test(latin(block, place, lineEnd(block, place)));
    for (;;) {
      const found = nextMark(block, at, { closed, first: number === 0, last });
      const stop = found?.at ?? block.length;
      mail?.add(block.subarray(at, stop));
      if (found === null || found.kind === 'unsure') return stop;
      at = lineEnd(block, stop);
      if (found.kind === 'escaped') {
        // mboxrd: one > off, however many there are.
        mail?.add(block.subarray(stop + 1, at));
        continue;
      }
      if (found.kind === 'odd') {
        odd = mail !== null;
        mail?.add(block.subarray(stop, at));
        continue;
      }
      const end = bodyEnd(block, at, last, isMark);
      if (end === null) return stop;
      closed = end;
      yield* finished(begun + stop);
      number += 1;
      mail = thinner(room);
    }
  }

  // The last bytes that were read stay in sight: they tell whether a line is empty.
  const sight = 4;
  let held = Buffer.alloc(0);
  let from = 0;
  const goOn = async function* (block: Uint8Array, last: boolean): AsyncGenerator<Imported> {
    const whole = held.length === 0 ? block : joined([held, block]);
    const seen = Buffer.from(whole.buffer, whole.byteOffset, whole.length);
    const to = yield* read(seen, from, last);
    const kept = Math.max(0, to - sight);
    held = Buffer.from(seen.subarray(kept));
    from = to - kept;
    begun += kept;
  };
  for await (const block of blocksOf(bytes)) {
    yield* goOn(block, false);
    if (number > 0 || begun < searched) continue;
    yield problem(options.name, 'No mail was found in the first 64 MB of this file, so it was not read on.');
    return;
  }
  yield* goOn(new Uint8Array(), true);
  yield* finished(begun + from);
  if (number === 0) {
    yield problem(options.name, 'No mail was found in this file: a mailbox starts each mail with a line “From …”.');
  }
}
