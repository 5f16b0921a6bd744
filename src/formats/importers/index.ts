import { quoteHeaderAt } from '../../domain/language/zones-headers.ts';
import { linesOf } from '../../domain/language/zones-lines.ts';
import type { Imported } from '../../domain/sources/record.ts';
import { asUtf8 } from '../as-utf8.ts';
import { decoded, isText, joined } from '../bytes.ts';
import { type Bytes, type Format, type ImportOptions, problem } from '../import-options.ts';
import { splitThread } from '../mail/split-thread.ts';
import { looksWritten } from '../transcripts/written-turns.ts';
import { looksLikeWays } from '../ways/read-ways.ts';
import { isPeopleTable, readCsv } from './csv.ts';
import { readEml } from './eml.ts';
import { mailLength, readEmlx } from './emlx.ts';
import { readIcs } from './ics.ts';
import { readMbox } from './mbox.ts';
import { readMsg } from './msg.ts';
import { readSrt } from './srt.ts';
import { readThread } from './thread.ts';
import { readTranscriptText } from './transcript.ts';
import { readVcf } from './vcf.ts';
import { readVtt } from './vtt.ts';
import { readWaysFile } from './ways.ts';

const headBytes = 16_384;

const headerNames =
  /^(?:return-path|received|delivered-to|message-id|mime-version|content-type|x-[\w-]+|dkim-signature|from|to|subject|date|cc|reply-to|sender):/i;
const onlyInFiles = /^(?:return-path|received|delivered-to|message-id|mime-version|dkim-signature|content-type):/im;

const isMail = (head: string, name: string): boolean => {
  const top = /^[\s\S]*?(?=\r?\n\r?\n|$(?![\s\S]))/.exec(head)?.[0] ?? head;
  if (!headerNames.test(top)) return false;
  return name.endsWith('.eml') || onlyInFiles.test(top) || /^Date: .*\d{2}:\d{2}:\d{2} [+-]\d{4}/im.test(top);
};

const subtitles = /^[ \t]{0,8}\d{1,6}:\d\d:\d\d[.,]\d{1,3}[ \t]*--?>[ \t]*\d{1,6}:\d\d/m;

const isThread = (head: string): boolean => {
  const lines = linesOf(head);
  if (lines.some((_, index) => quoteHeaderAt(lines, index) !== null)) return true;
  return splitThread(head).parts.some((part) => part.header !== null);
};

/** Every format Updraft reads, the most telling first. Adding one is a file and a line here. */
export const formats: readonly Format[] = [
  {
    name: 'calendar',
    extensions: ['ics', 'ical', 'ifb', 'icalendar'],
    recognises: (head) => /^\s*BEGIN:(?:VCALENDAR|VEVENT)\s*$/im.test(head.slice(0, 4000)),
    read: readIcs,
  },
  {
    name: 'cards',
    extensions: ['vcf', 'vcard'],
    recognises: (head) => /^\s*BEGIN:\s*VCARD\s*$/im.test(head.slice(0, 4000)),
    read: readVcf,
  },
  {
    name: 'mailbox',
    extensions: ['mbox', 'mbx'],
    recognises: (head) => /^\s{0,20}From \S.*\d/.test(head) && /^[A-Za-z-]{2,40}:/m.test(head),
    read: readMbox,
  },
  { name: 'mail', extensions: ['eml'], recognises: isMail, read: readEml },
  {
    name: 'apple mail',
    extensions: ['emlx'],
    recognises: (head, name) => mailLength(head) !== null && isMail(head.replace(/^.*\n/, ''), name),
    read: readEmlx,
  },
  // The first bytes of it, as Western European letters.
  {
    name: 'outlook',
    extensions: ['msg'],
    recognises: (head) => head.startsWith('\u00d0\u00cf\u0011\u00e0'),
    read: readMsg,
  },
  { name: 'people', extensions: ['csv', 'tsv'], recognises: isPeopleTable, read: readCsv },
  {
    name: 'captions',
    extensions: ['vtt'],
    recognises: (head) => /^\s{0,20}WEBVTT(?=\s|$)/.test(head),
    read: readVtt,
  },
  { name: 'subtitles', extensions: ['srt'], recognises: (head) => subtitles.test(head.slice(0, 8000)), read: readSrt },
  {
    name: 'how to work with me',
    extensions: ['markdown'],
    recognises: (head, name) => /\.(?:md|markdown|html?|txt)$/.test(name) && looksLikeWays(head),
    read: readWaysFile,
  },
  {
    name: 'transcript',
    extensions: ['txt', 'text', 'md'],
    recognises: (head) => looksWritten(head) && !isThread(head),
    read: readTranscriptText,
  },
  { name: 'thread', extensions: ['txt', 'text'], recognises: isThread, read: readThread },
];

/** The format of a file by its first characters, failing that by its name; null when it is none of them. */
export const formatFor = (name: string, head: string): Format | null => {
  const lower = name.toLowerCase();
  const text = head.replace(/^\ufeff/, '');
  const seen = formats.find((format) => format.recognises(text, lower));
  if (seen) return seen;
  const extension = /\.([a-z0-9]{1,10})$/.exec(lower)?.[1] ?? '';
  return (
    formats.find(
      ({ name: kind, extensions }) => kind !== 'thread' && kind !== 'transcript' && extensions.includes(extension),
    ) ?? null
  );
};

/** NULs and worse may stand in the first letters of these. */
const maybeBinary: readonly string[] = ['mail', 'mailbox', 'apple mail', 'outlook'];

const unreadable =
  'This is no mail, calendar or address book, and no transcript. Updraft reads .eml, .emlx, .msg, .mbox, .ics, .vcf, .csv, .vtt and .srt, and mail threads and transcripts as text; export one of these.';

const unforeseen =
  'This file could not be read to its end, because it is made in a way Updraft does not know. What came before that is kept; export it again, in another form if you can.';

/** What to do about files that are often tried, told by their first bytes. */
const known: readonly (readonly [readonly number[], string])[] = [
  [
    [0x21, 0x42, 0x44, 0x4e],
    'This is an Outlook .pst file, which is not read. Save the mails as .msg, or export the folder as .mbox or .eml.',
  ],
  [[0x50, 0x4b, 0x03, 0x04], 'This is a zip archive. Unpack it and bring in the files inside.'],
  [[0x1f, 0x8b], 'This is a compressed file. Unpack it and bring in what is inside.'],
  [[0x25, 0x50, 0x44, 0x46], 'This is a PDF, which is not read. Save the mail as .eml, or copy its text and paste it.'],
];

/**
 * Reads a file of any known format: records as they come, and a problem for everything that did not, never an exception.
 * The format is told from the first 16 kB, not from the name alone. An error of the byte source itself is thrown on.
 */
export async function* readImport(
  file: { readonly name: string; readonly bytes: Bytes },
  options: Omit<ImportOptions, 'name'>,
): AsyncGenerator<Imported> {
  const source = file.bytes[Symbol.asyncIterator]();
  let failure: { readonly error: unknown } | undefined;
  const pull = async (): Promise<IteratorResult<Uint8Array>> => {
    try {
      return await source.next();
    } catch (error) {
      failure = { error };
      throw error;
    }
  };
  const parts: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  while (size < headBytes && !ended) {
    const next = await pull();
    ended = next.done === true;
    if (!next.done) {
      parts.push(next.value);
      size += next.value.length;
    }
  }
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield* parts.splice(0);
    try {
      for (let next = ended ? null : await pull(); next && !next.done; next = await pull()) yield next.value;
    } finally {
      await source.return?.();
    }
  }
  const head = joined(parts).subarray(0, headBytes);
  if (size === 0) {
    yield problem(file.name, 'This file is empty. Export it again.');
    return;
  }
  const signature = known.find(([bytes]) => bytes.every((byte, index) => head[index] === byte));
  const format = signature ? null : formatFor(file.name, decoded(head).text.replaceAll('\u0000', ''));
  if (!format || !(isText(head) || maybeBinary.includes(format.name))) {
    await source.return?.();
    yield problem(file.name, signature?.[1] ?? unreadable);
    return;
  }
  try {
    yield* format.read(asUtf8(whole()), { ...options, name: file.name });
  } catch {
    if (failure) throw failure.error;
    yield problem(file.name, unforeseen);
  }
}
