import { plainText } from '../../domain/documents/plain-text.ts';
import { escaped } from './escaped.ts';
import { richText } from './rich-text.ts';

export type MailAddress = { readonly name: string; readonly address: string };

export type MailDraft = {
  readonly subject: string;
  readonly text: string;
  readonly from: MailAddress | null;
  readonly to: MailAddress | null;
  /** Milliseconds since the epoch. */
  readonly date: number;
  /** The words as HTML without a page; of the text itself where it is not given. */
  readonly html?: string;
  readonly attached?: { readonly name: string; readonly type: string; readonly bytes: Uint8Array };
};

const utf8 = new TextEncoder();
const mostColumns = 76;

const hex = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, '0');

/** Words for a header: one row, nothing that could begin another. */
const oneRow = (words: string): string => words.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ').trim();

const plainAscii = /^[\x20-\x7e]*$/;

/** Encoded-words of RFC 2047 in form Q, short enough for any row, with whole characters, folded. */
const encodedWords = (words: string): string => {
  const out: string[] = [];
  let open = '';
  for (const letter of words) {
    const q = [...utf8.encode(letter)]
      .map((byte) => (byte < 128 && /[A-Za-z0-9]/.test(letter) ? letter : letter === ' ' ? '_' : `=${hex(byte)}`))
      .join('');
    if (open.length + q.length > 52) {
      out.push(open);
      open = '';
    }
    open += q;
  }
  if (open !== '') out.push(open);
  return out.map((one) => `=?UTF-8?Q?${one}?=`).join('\r\n ');
};

/** A text header; ASCII without anything that looks encoded stands as it is, where it fits one row. */
const textHeader = (name: string, words: string): string => {
  const row = oneRow(words);
  const asIs = plainAscii.test(row) && !row.includes('=?') && name.length + 2 + row.length <= mostColumns;
  return `${name}: ${asIs ? row : encodedWords(row)}`;
};

// What an address may be made of where it needs no quoting; anything else is left out rather than half right.
const plainMailbox = /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\p{L}\p{N}.-]{1,255}$/u;

const addressHeader = (name: string, who: MailAddress | null): string[] => {
  if (who === null || !plainMailbox.test(who.address)) return [];
  const shown = oneRow(who.name);
  if (shown === '') return [`${name}: ${who.address}`];
  const phrase = plainAscii.test(shown) && !shown.includes('=?') && shown.length < 60;
  const words = phrase ? `"${shown.replace(/[\\"]/g, '\\$&')}"` : encodedWords(shown);
  return [`${name}: ${words}\r\n <${who.address}>`];
};

/** Quoted-printable of RFC 2045: rows of at most 76 letters, CRLF between them. */
const quotedPrintable = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((row) => {
      let out = '';
      let line = '';
      const bytes = utf8.encode(row);
      for (const [at, byte] of bytes.entries()) {
        const last = at === bytes.length - 1;
        const plain = byte >= 33 && byte <= 126 && byte !== 61;
        // White space at the end of a row is lost on the way, and "From " at its beginning is changed.
        const blank = (byte === 32 || byte === 9) && !last;
        const masked = line === '' && (byte === 70 || byte === 46);
        const piece = (plain || blank) && !masked ? String.fromCharCode(byte) : `=${hex(byte)}`;
        if (line.length + piece.length > mostColumns - 1) {
          out += `${line}=\r\n`;
          line = '';
        }
        line += piece;
      }
      return out + line;
    })
    .join('\r\n');

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (value: number): string => String(value).padStart(2, '0');

const dateHeader = (epoch: number): string => {
  const at = new Date(epoch);
  const clock = [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()].map(two).join(':');
  return `Date: ${days[at.getUTCDay()]}, ${at.getUTCDate()} ${months[at.getUTCMonth()]} ${at.getUTCFullYear()} ${clock} +0000`;
};

const part = (type: string, body: string): string =>
  `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(body)}\r\n`;

/** A file that goes with it: base64 in rows of 76 (RFC 2045), its name as RFC 2231 writes any letters. */
const attachment = ({ name, type, bytes }: NonNullable<MailDraft['attached']>): string => {
  const rows = Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n');
  const encoded = encodeURIComponent(oneRow(name)).replace(/['()*]/g, (letter) => `%${hex(letter.charCodeAt(0))}`);
  const pieces = encoded.match(/(?:%..|[^%]){1,16}/g) ?? [];
  const named = pieces.map((piece, at) => `;\r\n filename*${at}*=${at === 0 ? "UTF-8''" : ''}${piece}`).join('');
  return `Content-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment${named}\r\n\r\n${rows}\r\n`;
};

/**
 * A mail ready to be sent, as a file that mail programs open for writing (`X-Unsent`): RFC 5322 and MIME, its words once as
 * plain text and once as HTML, in UTF-8, and with what is attached. Neither a subject nor a name nor an address can add a header or a recipient.
 */
export const unsentMail = ({ subject, text, from, to, date, html, attached }: MailDraft): string => {
  const plain = `${plainText(text).trim()}\n`;
  const page = `<!doctype html>\n<html><head><meta charset="utf-8"><title>${escaped(oneRow(subject))}</title></head>\n<body>\n${html ?? richText(text.trim())}\n</body></html>\n`;
  // "=_" stands in no quoted-printable text, and in no base64.
  const [boundary, outer] = ['=_updraft_draft', '=_updraft_whole'];
  const words = [
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    `${part('text/plain', plain)}--${boundary}`,
    `${part('text/html', page)}--${boundary}--`,
    '',
  ];
  return [
    'X-Unsent: 1',
    ...addressHeader('From', from),
    ...addressHeader('To', to),
    textHeader('Subject', subject),
    dateHeader(date),
    'MIME-Version: 1.0',
    ...(attached
      ? [
          `Content-Type: multipart/mixed; boundary="${outer}"`,
          '',
          `--${outer}`,
          ...words,
          `--${outer}`,
          `${attachment(attached)}--${outer}--`,
          '',
        ]
      : words),
  ].join('\r\n');
};
