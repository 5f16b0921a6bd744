import type { Imported } from '../../domain/sources/record.ts';
import { joined } from '../bytes.ts';
import { type Bytes, type ImportOptions, problem } from '../import-options.ts';
import { largestMail, parseMail } from '../mail/parse-mail.ts';

const newline = 10;
const longestLine = 1 << 20;
const from = [0x46, 0x72, 0x6f, 0x6d, 0x20];

const startsWithFrom = (line: Uint8Array, at: number): boolean =>
  from.every((byte, index) => line[at + index] === byte);

const dated = /^From \S.{0,200}?\b\w{3} {1,2}\w{3} {1,2}\d{1,2} \d{1,2}:\d{2}|^From \S{1,300}@\S{1,300}\s*$/;

const isSeparator = (line: Uint8Array, afterBlank: boolean): boolean => {
  if (!startsWithFrom(line, 0)) return false;
  const text = new TextDecoder('latin1').decode(line.subarray(0, 600));
  return dated.test(text) || (afterBlank && /^From \S+ .*\d{4}/.test(text));
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
  let mail: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  let afterBlank = true;

  async function* finished(): AsyncGenerator<Imported> {
    if (number === 0 || size === 0) return;
    const { record, problems } = await parseMail(joined(mail), `${options.name}, mail ${number}`, options.now);
    if (record) yield { record };
    for (const found of problems) yield { problem: found };
  }

  for await (const lines of linesOf(bytes)) {
    for (const line of lines) {
      if (isSeparator(line, afterBlank)) {
        yield* finished();
        mail = [];
        size = 0;
        number += 1;
      } else if (number > 0 && size <= largestMail) {
        // A copy, so that a kept line does not hold its whole chunk in memory.
        const kept = unescaped(line).slice();
        mail.push(kept);
        size += kept.length;
      }
      afterBlank = isBlank(line);
    }
  }
  yield* finished();
  if (number === 0) {
    yield problem(options.name, 'No mail was found in this file: a mailbox starts each mail with a line “From …”.');
  }
}
