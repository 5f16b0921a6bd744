import type { Instant } from '../../domain/shared/time.ts';
import type { MailRecord } from '../../domain/sources/record.ts';
import { readEml } from '../../formats/importers/eml.ts';
import { AppError } from '../errors.ts';

/** A mail as review reads it: subject and newest text, and where each of its characters stands in the file. */
export type MailToReview = {
  readonly text: string;
  /** UTF-16 place in the file of a place in `text`; the line above it where it stands there in a form of its own (base64). */
  readonly inFile: (offset: number) => number;
};

const startsLikeMail =
  /^(?:return-path|received|mime-version|message-id|content-type|x-[\w-]+|dkim-signature|delivered-to):/im;

/** Whether a text is a mail as programs save and send it, and not a draft under a line with a subject. */
export const isSavedMail = (name: string, text: string): boolean =>
  /\.eml$/i.test(name) ||
  (/^[\w-]+:/.test(text) && startsLikeMail.test(text.slice(0, 20_000).split(/\r?\n\r?\n/)[0] ?? ''));

/** A line of the file as it reads, with the place of each character of it. */
type Read = { readonly text: string; readonly at: readonly number[] };

const plain = (line: string, start: number): Read => ({
  text: line,
  at: Array.from({ length: line.length }, (_, index) => start + index),
});

const escaped = /^=([0-9A-F]{2})/i;
const decoder = new TextDecoder('utf-8');

/** Quoted-printable, with UTF-8 inside: what a run of `=C3=BC` stands for, at the place where it begins. */
const unquoted = ({ text, at }: Read): Read => {
  let out = '';
  const places: number[] = [];
  for (let index = 0; index < text.length; ) {
    const bytes: number[] = [];
    const from = index;
    for (
      let match = escaped.exec(text.slice(index, index + 3));
      match;
      match = escaped.exec(text.slice(index, index + 3))
    ) {
      bytes.push(Number.parseInt(match[1] ?? '', 16));
      index += 3;
    }
    const read = bytes.length > 0 ? decoder.decode(Uint8Array.from(bytes)) : (text[index] ?? '');
    if (bytes.length === 0) index += 1;
    for (let unit = 0; unit < read.length; unit += 1) places.push(at[from] ?? 0);
    out += read;
  }
  return { text: out, at: places };
};

/** The lines of the file after its head, those that a `=` at their end breaks made whole. */
const linesBelow = (file: string, from: number): readonly Read[] => {
  const lines: Read[] = [];
  let open: Read | null = null;
  let start = from;
  for (const line of file.slice(from).split('\n')) {
    const bare = line.replace(/\r$/, '');
    const soft = /=[ \t]*$/.test(bare);
    const here = plain(soft ? bare.replace(/=[ \t]*$/, '') : bare, start);
    const whole: Read = open ? { text: open.text + here.text, at: [...open.at, ...here.at] } : here;
    open = soft && whole.text.length < 100_000 ? whole : null;
    if (!open) lines.push(whole);
    start += line.length + 1;
  }
  return open ? [...lines, open] : lines;
};

/** For each line of the text where it begins in the file, and where each of its characters stands, if that can be told. */
const placesOf = (text: string, file: string, from: number): readonly (readonly number[])[] => {
  const below = linesBelow(file, from).map((read) => ({ plain: read, quoted: unquoted(read) }));
  const known = new Map<string, number[]>();
  for (const [index, read] of below.entries()) {
    for (const key of new Set([read.plain.text.trimEnd(), read.quoted.text.trimEnd()])) {
      const held = known.get(key);
      if (held) held.push(index);
      else known.set(key, [index]);
    }
  }
  let next = 0;
  let near = from;
  return text.split('\n').map((line) => {
    const wanted = line.trimEnd();
    const at = wanted === '' ? [] : (known.get(wanted) ?? []);
    // Each is looked at once: what lies behind is passed for good.
    while (at.length > 0 && (at[0] ?? 0) < next) at.shift();
    const read = below[at[0] ?? -1];
    if (!read) return [near];
    next = (at[0] ?? 0) + 1;
    const places = read.plain.text.trimEnd() === wanted ? read.plain.at : read.quoted.at;
    near = places[0] ?? near;
    return places.length > 0 ? places : [near];
  });
};

/** Reads a saved mail for review. Throws `AppError('bad-input')` where it holds no text. */
export const readMailForReview = async (file: string, now: Instant): Promise<MailToReview> => {
  const bytes = (async function* () {
    yield new TextEncoder().encode(file);
  })();
  let mail: MailRecord | undefined;
  for await (const one of readEml(bytes, { name: 'mail.eml', now, zone: 'UTC' })) {
    if ('record' in one && one.record.kind === 'mail') mail = one.record;
  }
  if (!mail || mail.text.trim() === '') {
    throw new AppError('bad-input', { field: 'text', detail: 'There is no text in that mail.' });
  }
  const head = mail.subject === '' ? '' : `Subject: ${mail.subject}\n\n`;
  const body = mail.text.replace(/\r\n?/g, '\n');
  const subjectAt = Math.max(0, file.search(/^subject:/im));
  const headEnd = /\r?\n\r?\n/.exec(file);
  const from = headEnd ? headEnd.index + headEnd[0].length : 0;
  const places = placesOf(body, file, from);
  const starts: number[] = [];
  let start = head.length;
  for (const line of body.split('\n')) {
    starts.push(start);
    start += line.length + 1;
  }
  return {
    text: head + body,
    inFile: (offset) => {
      if (offset < head.length) return subjectAt + (file.slice(subjectAt).startsWith(head.trimEnd()) ? offset : 0);
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      const line = places[low] ?? [from];
      const within = offset - (starts[low] ?? 0);
      return line[within] ?? (line.at(-1) ?? from) + (line.length > 1 ? 1 : 0);
    },
  };
};
