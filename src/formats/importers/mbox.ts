import type { Imported } from '../../domain/sources/record.ts';
import { joined } from '../bytes.ts';
import { type Bytes, type ImportOptions, problem } from '../import-options.ts';
import { largestMail, parseMail } from '../mail/parse-mail.ts';

const newline = 10;
const longestLine = 1 << 20;
const from = [0x46, 0x72, 0x6f, 0x6d, 0x20];

const startsWithFrom = (line: Uint8Array, at: number): boolean =>
  from.every((byte, index) => line[at + index] === byte);

// "From dana@x Thu Mar 12 09:14:00 2026": the form of asctime after a sender of one word, or "dana at x" in list archives.
const dated =
  /^From {1,4}\S{1,300}(?: at \S{1,300})? {1,4}(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) {1,2}(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) {1,2}\d{1,2} \d{1,2}:\d{2}/;
const headerLine =
  /^(?:return-path|received|delivered-to|envelope-to|message-id|mime-version|content-[a-z-]{2,40}|x-[\w-]{1,60}|dkim-signature|arc-[a-z-]{2,40}|from|to|subject|date|cc|reply-to|sender|status):/i;

const latin = (line: Uint8Array): string => new TextDecoder('latin1').decode(line.subarray(0, 700));

/** `yes`, `no`, or `maybe`: then it begins a mail where a header comes right after, and is a sentence where not. */
const separates = (line: Uint8Array, afterBlank: boolean, first: boolean): 'yes' | 'no' | 'maybe' => {
  if (!startsWithFrom(line, 0)) return 'no';
  const text = latin(line);
  if (dated.test(text)) return 'yes';
  return afterBlank && (first || /^From \S{1,300}(?:@\S{1,300}\s*$| .*\d{4})/.test(text)) ? 'maybe' : 'no';
};

/** `>From ` in a body was `From ` before the mailbox was written (mboxrd: one `>` off, however many there are). */
const unescaped = (line: Uint8Array): Uint8Array => {
  let marks = 0;
  while (line[marks] === 0x3e) marks += 1;
  return marks > 0 && startsWithFrom(line, marks) ? line.subarray(1) : line;
};

const isBlank = (line: Uint8Array): boolean => line.length === 1 || (line.length === 2 && line[0] === 13);

async function* linesOf(bytes: Bytes): AsyncGenerator<readonly Uint8Array[]> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const part of bytes) {
    const lines: Uint8Array[] = [];
    let start = 0;
    for (let end = part.indexOf(newline); end !== -1; end = part.indexOf(newline, start)) {
      const line = part.subarray(start, end + 1);
      lines.push(held.length === 0 ? line : joined([...held, line]));
      held = [];
      start = end + 1;
    }
    if (start === 0) size += part.length;
    else size = part.length - start;
    if (start < part.length) held.push(part.slice(start));
    // A line without end must not gather in memory.
    if (size > longestLine) {
      lines.push(joined(held));
      held = [];
      size = 0;
    }
    yield lines;
  }
  if (held.length > 0) yield [joined(held)];
}

/**
 * Reads a mailbox mail by mail in bounded memory, however large it is: one mail (at most 25 MB of it) is held at a time.
 * A broken mail is a problem that names its number; the rest still comes in. Source: RFC 4155, mboxrd.
 */
export async function* readMbox(bytes: Bytes, options: ImportOptions): AsyncGenerator<Imported> {
  // One growing array, not a list of lines: twenty million empty ones would fill the memory.
  let mail = new Uint8Array(1 << 16);
  let size = 0;
  let number = 0;
  let at = 0;
  let afterBlank = true;
  let held: Uint8Array | null = null;

  const keep = (line: Uint8Array): void => {
    if (number === 0 || size > largestMail) return;
    const kept = unescaped(line);
    if (size + kept.length > mail.length) {
      const wider = new Uint8Array(2 * (size + kept.length));
      wider.set(mail.subarray(0, size));
      mail = wider;
    }
    mail.set(kept, size);
    size += kept.length;
  };

  async function* finished(end: number): AsyncGenerator<Imported> {
    if (number === 0 || size === 0) return;
    const { record, problems } = await parseMail(
      mail.subarray(0, size),
      `${options.name}, mail ${number + (options.before ?? 0)}`,
      options.now,
      options.pace,
    );
    if (record) yield { record, end };
    for (const found of problems) yield { problem: found };
  }

  async function* nextMail(end: number): AsyncGenerator<Imported> {
    yield* finished(end);
    if (mail.length > 1 << 20) mail = new Uint8Array(1 << 16);
    size = 0;
    number += 1;
  }

  for await (const lines of linesOf(bytes)) {
    for (const line of lines) {
      if (held) {
        if (headerLine.test(latin(line))) yield* nextMail(at - held.length);
        else keep(held);
        held = null;
      }
      const answer = separates(line, afterBlank, number === 0);
      if (answer === 'yes') yield* nextMail(at);
      else if (answer === 'maybe') held = line.slice();
      else keep(line);
      afterBlank = isBlank(line);
      at += line.length;
    }
  }
  if (held) keep(held);
  yield* finished(at);
  if (number === 0) {
    yield problem(options.name, 'No mail was found in this file: a mailbox starts each mail with a line “From …”.');
  }
}
