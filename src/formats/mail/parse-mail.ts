import { isUtf8 } from 'node:buffer';
import type { Email, Address as Parsed } from 'postal-mime';
import { type Instant, millis } from '../../domain/shared/time.ts';
import type { Problem } from '../../domain/sources/problem.ts';
import type { Address, MailRecord } from '../../domain/sources/record.ts';
import { overdueAfter, type Pace, usualPace } from '../import-options.ts';
import { htmlText } from './html-text.ts';
import { mailDate } from './mail-date.ts';
import { isOutOfOffice } from './out-of-office.ts';
import { quickParse } from './quick-parse.ts';
import { type ThinMail, thinMail } from './thin-mail.ts';

const mostRecipients = 500;
const mostText = 1_000_000;
const mostReferences = 200;
const aDay = 86_400_000;

type Trouble = (what: string) => void;

/** What stays of an encoded word that was cut apart, or a line break that was hidden in one: nobody is called that. */
const leftover = /=\?[\w*-]{1,60}\?[bq]\?|\?=|[\r\n\u0000]/i;

/** An address without its comments; empty where it is only words ("undisclosed recipients"). */
const addressOf = (name: string, address: string): Address => {
  const plain = address
    .slice(0, 1000)
    .replace(/\([^()]*\)/g, '')
    .trim()
    .toLowerCase()
    .slice(0, 320);
  return {
    name: leftover.test(name.slice(0, 1000)) ? '' : name.replace(/\s+/g, ' ').trim().slice(0, 200),
    address: /[\s:,;]/.test(plain) || plain.startsWith('@') || leftover.test(plain) ? '' : plain,
  };
};

const flat = (list: readonly Parsed[] | undefined): Address[] =>
  (list ?? [])
    .flatMap((entry) => entry.group ?? [entry])
    .map((entry) => addressOf(entry.name ?? '', entry.address ?? ''))
    .filter((entry) => entry.address !== '' || entry.name !== '');

const recipients = (email: Email, cut: boolean, trouble: Trouble): { to: Address[]; cc: Address[] } => {
  const to = flat(email.to);
  const cc = flat(email.cc);
  const count = to.length + cc.length;
  if (count <= mostRecipients) {
    if (cut)
      trouble('names those it goes to in more than 1 MB, which was not read to its end. Nothing else is missing.');
    return { to, cc };
  }
  const many = count > 10_000 ? 'more than 10,000' : cut ? `more than ${mostRecipients}` : count;
  trouble(`has ${many} recipients; the first ${mostRecipients} were kept. Nothing else is missing from it.`);
  const kept = to.slice(0, mostRecipients);
  return { to: kept, cc: cc.slice(0, mostRecipients - kept.length) };
};

const senderOf = (email: Email, trouble: Trouble): Address | null => {
  const from = flat(email.from ? [email.from] : [])[0] ?? flat(email.sender ? [email.sender] : [])[0];
  if (from) return from;
  trouble('names no sender, so nobody is tied to it. Open it in your mail program to see who wrote it.');
  return null;
};

const headerOf = (email: Email, key: string): string | undefined =>
  email.headers.find((header) => header.key === key)?.value;

const dateOf = (email: Email, now: Instant, trouble: Trouble): Instant | null => {
  const header = headerOf(email, 'date');
  const own = header ? mailDate(header) : null;
  const stamp = headerOf(email, 'received')?.split(';').at(-1);
  const date = own ?? (stamp ? mailDate(stamp) : null);
  if (date === null) {
    trouble(
      header
        ? 'has a date that cannot be read, so it stays undated. Its words are searchable; nothing is made due by it.'
        : 'has no date, so it stays undated. Its words are searchable; nothing is made due by it.',
    );
  } else if (millis(date) > millis(now) + aDay) {
    trouble(`is dated in the future (${date.slice(0, 10)}); it came in as it is. Check the clock of who sent it.`);
  }
  return date;
};

const machineSender = /^(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|notifications?|bounces?)\b/;

const isAutomatic = (email: Email, from: Address | null, subject: string): boolean => {
  const submitted = headerOf(email, 'auto-submitted')?.trim().toLowerCase();
  if (submitted !== undefined && submitted !== '' && !submitted.startsWith('no')) return true;
  if (/^\s*(?:bulk|list|junk|auto_reply)/i.test(headerOf(email, 'precedence') ?? '')) return true;
  if (email.headers.some((header) => header.key === 'list-id' || header.key === 'list-unsubscribe')) return true;
  if (headerOf(email, 'return-path')?.replace(/\s/g, '') === '<>') return true;
  return isOutOfOffice(subject) || (from !== null && machineSender.test(from.address));
};

const identifiers = (header: string | undefined): string[] => {
  const found = (header ?? '').slice(0, 50_000).match(/<[^<>\s]{1,900}>/g) ?? [];
  return found.map((id) => id.slice(1, -1));
};

const textOf = (email: Email, textCut: boolean, trouble: Trouble, overdue: () => boolean): string => {
  let text = email.text?.trim() ? email.text : '';
  if (text === '' && email.html && !overdue()) {
    try {
      text = htmlText(email.html);
    } catch {
      trouble('is HTML that cannot be read as text; who wrote it, when and its subject came in.');
    }
  }
  text = text.replace(/\r\n?/g, '\n').replaceAll('\u0000', '').trimEnd();
  if (textCut || text.length > mostText)
    trouble('has a very long text; its beginning came in. Open it in your mail program for the rest.');
  return text.slice(0, mostText);
};

/** Mail that declares no charset and is not UTF-8 was nearly always written in Western European. */
const readable = (raw: Uint8Array): Uint8Array => {
  if (isUtf8(raw)) return raw;
  const text = new TextDecoder('windows-1252').decode(raw);
  return /charset\s*=/i.test(text.slice(0, 100_000)) ? raw : new TextEncoder().encode(text);
};

const isCutOff = (email: Email, raw: Uint8Array): boolean => {
  const type = headerOf(email, 'content-type') ?? '';
  const boundary = /^\s*multipart\/[\s\S]*?boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(
    type.slice(0, 2000),
  );
  const mark = boundary?.[1] ?? boundary?.[2];
  if (!mark) return false;
  return Buffer.from(raw.buffer, raw.byteOffset, raw.length).lastIndexOf(`--${mark}--`, undefined, 'latin1') === -1;
};

const parsed = async (raw: Uint8Array, lines: number): Promise<Email | null> => {
  try {
    return await quickParse(raw, {
      maxNestingDepth: 50,
      maxHeadersSize: 2 * 1024 * 1024,
      // Every level is parsed anew, with all that lies deeper.
      maxRfc822NestingDepth: lines > 10_000 ? 1 : 5,
    });
  } catch {
    return null;
  }
};

const anyHeader = new Set(['from', 'to', 'subject', 'date', 'message-id', 'received', 'sender', 'cc', 'bcc']);

const header = (raw: Uint8Array): Uint8Array => {
  const head = new TextDecoder('latin1').decode(raw.subarray(0, 2_000_000));
  const end = /\r?\n\r?\n/.exec(head)?.index ?? head.length;
  const plain = head.slice(0, end).replace(/^content-[^\n]*(?:\n[ \t][^\n]*)*\n?/gim, '');
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
};

/**
 * Reads one mail (RFC 5322 and MIME) and says what was wrong with it.
 * `record` is null only where the bytes are no mail at all. Problems name the mail by its subject within `item`.
 * Limits: 6 MB or 40,000 lines of text, 2,000 parts, 50 levels of parts, 5 of mails within mails, 500 recipients, 1,000,000 characters of text,
 * and the time in `pace`, after which HTML is no longer made into text.
 */
export const parseMail = async (
  mail: Uint8Array | ThinMail,
  item: string,
  now: Instant,
  pace: Pace = usualPace,
): Promise<{ record: MailRecord | null; problems: readonly Problem[] }> => {
  const found: string[] = [];
  const trouble: Trouble = (what) => void found.push(what);
  const overdue = overdueAfter(pace.mail, pace);
  const thin = 'raw' in mail ? mail : thinMail(mail);
  const raw = readable(thin.raw);
  if (thin.partsCut)
    trouble('has more than 2,000 parts; the first came in. Open it in your mail program for the rest.');
  let email = await parsed(raw, thin.lines);
  if (email === null) {
    trouble('has too many parts, or parts too deep inside one another; who wrote it, when and its subject came in.');
    email = await parsed(header(raw), 0);
  }
  if (email === null || !email.headers.some((entry) => anyHeader.has(entry.key))) {
    const what = 'is not a mail: it has none of the lines From, To, Subject, Date. Export it again as .eml.';
    return { record: null, problems: [{ item, what: `This ${what}` }] };
  }
  if (!thin.partsCut && isCutOff(email, raw))
    trouble('ends too early; what was there came in. Export it again for the rest.');
  if (thin.headerCut.letter)
    trouble('has a header that is too long; some of it was not read. Open it in your mail program to see the rest.');
  const from = senderOf(email, trouble);
  if (email.attachments.some((file) => file.rfc822DepthExceeded))
    trouble('holds mails too deep inside one another; the inner ones stayed out. Save those as .eml of their own.');
  const text = textOf(email, thin.textCut, trouble, overdue);
  if (overdue()) {
    const seconds = Math.round(pace.mail / 1000);
    trouble(
      `takes longer than ${seconds} seconds to read; some of its text may be missing. Open it in your mail program.`,
    );
  }
  if (/\ufffd/.test(text)) trouble('has letters in an encoding that cannot be read; they show as \ufffd.');
  const subject = (email.subject ?? '').replace(/\s+/g, ' ').trim().slice(0, 1000);
  const references = [
    ...new Set([...identifiers(email.references).slice(-mostReferences), ...identifiers(email.inReplyTo)]),
  ];
  const record: MailRecord = {
    kind: 'mail',
    messageId: identifiers(email.messageId)[0] ?? email.messageId?.trim().slice(0, 900) ?? null,
    references,
    date: dateOf(email, now, trouble),
    from,
    ...recipients(email, thin.headerCut.people, trouble),
    subject,
    text,
    automatic: isAutomatic(email, from, subject),
    attachments: email.attachments.slice(0, 200).map((file) => (file.filename ?? file.mimeType).slice(0, 300)),
  };
  const name = subject === '' ? item : `${item} (“${subject.slice(0, 80)}”)`;
  return { record, problems: found.map((what) => ({ item: name, what: `This mail ${what}` })) };
};
