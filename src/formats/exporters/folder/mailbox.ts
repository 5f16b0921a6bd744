import type { Person } from '../../../domain/people/person.ts';
import type { Id } from '../../../domain/shared/id.ts';
import { millis } from '../../../domain/shared/time.ts';
import type { ExportedSource } from './content.ts';

const isPlain = (words: string): boolean => /^[\x20-\x7e]*$/.test(words);

/** In characters; RFC 5322 allows 998 bytes. */
const longestLine = 900;

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

/** Words of a header (RFC 2047): what is not ASCII goes into encoded words of whole letters, each on a line of its own. */
const headerWords = (words: string): string => {
  const flat = words.replace(/[\r\n\u0000]+/g, ' ');
  if (isPlain(flat) && flat.length < longestLine && !flat.includes('=?')) return flat;
  const pieces: string[] = [''];
  for (const letter of flat) {
    const last = pieces.at(-1) ?? '';
    if (Buffer.byteLength(last + letter) > 42) pieces.push(letter);
    else pieces[pieces.length - 1] = last + letter;
  }
  return pieces.map((piece) => `=?utf-8?B?${base64(piece)}?=`).join('\n ');
};

const mailbox = ({ name, addresses }: Person): string => {
  const words = isPlain(name) ? `"${name.replace(/["\\]/g, '\\$&')}"` : headerWords(name);
  return `${words} <${addresses[0] ?? ''}>`;
};

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (number: number): string => String(number).padStart(2, '0');

/** `Mon, 09 Mar 2026 14:00:00 +0100`, on the clock it was written by. */
const mailDate = (said: string): string => {
  const wall = new Date(`${said.slice(0, 19)}Z`);
  const offset = /[+-]\d\d:\d\d$/.exec(said)?.[0].replace(':', '') ?? '+0000';
  const date = `${days[wall.getUTCDay()]}, ${two(wall.getUTCDate())} ${months[wall.getUTCMonth()]} ${wall.getUTCFullYear()}`;
  return `${date} ${said.slice(11, 19)} ${offset}`;
};

/** The line that begins a mail in a mailbox, by the clock of UTC (RFC 4155). */
const separator = (address: string, said: string): string => {
  const at = new Date(millis(said));
  const date = `${days[at.getUTCDay()]} ${months[at.getUTCMonth()]} ${String(at.getUTCDate()).padStart(2)}`;
  const time = [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()].map(two).join(':');
  return `From ${/^\S+$/.test(address) && isPlain(address) ? address : 'MAILER-DAEMON'} ${date} ${time} ${at.getUTCFullYear()}`;
};

/** Whether a line is too long for a mail; a pattern would begin to count again at every letter. */
const hasLongLine = (words: string): boolean => {
  for (let from = 0; words.length - from >= longestLine; ) {
    const end = words.indexOf('\n', from);
    if ((end < 0 ? words.length : end) - from >= longestLine) return true;
    from = end + 1;
  }
  return false;
};

const text = (words: string): string => {
  const odd = /[\r\u0000]|^\s/.test(words) || hasLongLine(words);
  const body = odd ? base64(words).replace(/.{76}/g, '$&\n') : words.replace(/^(>*From )/gm, '>$1');
  return `Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: ${odd ? 'base64' : '8bit'}\n\n${body}\n`;
};

const boundary = 'updraft-part-boundary';

/** The names of what was attached; its bytes were never kept. */
const withAttachments = (words: string, names: readonly string[]): string =>
  names.length === 0
    ? text(words)
    : [
        `Content-Type: multipart/mixed; boundary="${boundary}"\n`,
        `--${boundary}`,
        text(words),
        ...names.map((name) => {
          const called = `filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;
          return `--${boundary}\nContent-Type: application/octet-stream\nContent-Disposition: attachment; ${called}\n\n`;
        }),
        `--${boundary}--\n`,
      ].join('\n');

const messageId = (key: string): string | undefined => {
  const id = key.startsWith('mail:') ? key.slice(5) : undefined;
  // A mail that came without one is known by a hash of its words.
  return id === undefined || /^[0-9a-f]{32}$/.test(id) || !/^[\x21-\x3b\x3d\x3f-\x7e]+$/.test(id) ? undefined : id;
};

/**
 * The mails as one mailbox (mboxrd) that Updraft and mail programs read again: who, when, what, the words, the names of
 * what was attached. Earliest first, one mail in memory at a time.
 */
export function* mailboxParts(
  sources: Iterable<ExportedSource>,
  person: (id: Id) => Person | undefined,
): Iterable<string> {
  for (const source of sources) {
    if (source.kind !== 'mail') continue;
    const withRole = (role: string): Person[] =>
      source.people.flatMap((one) => (one.role === role ? (person(one.person) ?? []) : []));
    const [author] = withRole('from');
    const heads = (['to', 'cc'] as const).flatMap((role) => {
      const people = withRole(role);
      return people.length > 0 ? [`${role === 'to' ? 'To' : 'Cc'}: ${people.map(mailbox).join(',\n ')}`] : [];
    });
    const id = messageId(source.key);
    const thread = source.thread === source.key ? undefined : messageId(source.thread);
    yield [
      separator(author?.addresses[0] ?? '', source.said),
      ...(id === undefined ? [] : [`Message-ID: <${id}>`]),
      ...(thread === undefined ? [] : [`References: <${thread}>`]),
      `Date: ${mailDate(source.said)}`,
      ...(author ? [`From: ${mailbox(author)}`] : []),
      ...heads,
      `Subject: ${headerWords(source.title)}`,
      ...(source.automatic ? ['Auto-Submitted: auto-generated'] : []),
      'MIME-Version: 1.0',
      withAttachments(source.text, source.attachments),
      '',
    ].join('\n');
  }
}
