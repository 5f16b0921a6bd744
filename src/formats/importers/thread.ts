import type { Address, Imported } from '../../domain/sources/record.ts';
import { collected, decoded } from '../bytes.ts';
import { type Bytes, type ImportOptions, problem } from '../import-options.ts';
import { splitThread, type ThreadPart } from '../mail/split-thread.ts';
import { writtenDate } from '../mail/written-date.ts';

const largestThread = 1_000_000;
const mostRecipients = 500;

const mailAddress = /[^\s<>"'[\]:;,()/]{1,100}@[^\s<>"'[\]:;,()]{1,200}\.[^\s<>"'[\]:;,()]{2,}/;

const addressIn = (words: string): Address | null => {
  const address = mailAddress.exec(words)?.[0].toLowerCase() ?? '';
  const name = words
    .replace(/[<[(](?:mailto:)?[^<>[\]()]{0,200}[>\])]?/gi, '')
    .replace(/(?:\/[\w&-]{1,30}){1,5}@[A-Z]\w{0,20}/g, '')
    .replace(address === '' ? /$^/ : mailAddress, '')
    .replace(/^[\s"',;]+|(?<![\s"',;])[\s"',;]+$/g, '')
    .slice(0, 200);
  return name === '' && address === '' ? null : { name, address };
};

/** "Ruiz, Dana; Bo Li", "Ruiz, Dana <d@x>, Bo <b@x>", "Ruiz, Dana": what parts them is a semicolon, an address, or two commas. */
const addressesIn = (words: string | undefined): Address[] => {
  if (!words) return [];
  const commas = words.match(/,/g)?.length ?? 0;
  const parted = words.includes(';')
    ? /;/
    : words.includes('>')
      ? /(?<=>)\s*,/
      : commas > 1 || words.includes('@')
        ? /,/
        : /$^/;
  const entries = words.split(parted);
  return entries.slice(0, mostRecipients).flatMap((entry) => addressIn(entry) ?? []);
};

const senderOf = ({ header }: ThreadPart): Address | null => {
  if (!header?.author && !header?.address) return null;
  const address = header.address ?? '';
  return { name: header.author === address ? '' : (header.author ?? ''), address };
};

/**
 * Reads a mail thread pasted from Outlook, Gmail or Apple Mail: one record per message, in the order of the paste.
 * A first message without header is the user's own: `from` is null and `own` is set. Dates without a year are the latest that fit.
 */
export async function* readThread(bytes: Bytes, options: ImportOptions): AsyncGenerator<Imported> {
  const { whole, cut } = await collected(bytes, largestThread);
  const { parts, subject, cut: more } = splitThread(decoded(whole).text.replaceAll('\u0000', ''));
  for (const part of parts) {
    const { header, body } = part;
    yield {
      record: {
        kind: 'mail',
        messageId: null,
        references: [],
        date: header?.said ? writtenDate(header.said, options.now, options.zone) : null,
        from: senderOf(part),
        to: addressesIn(header?.to),
        cc: addressesIn(header?.cc),
        subject: (header?.subject ?? subject ?? '').slice(0, 1000),
        text: body,
        automatic: false,
        ...(header ? {} : { own: true as const }),
        attachments: [],
      },
    };
  }
  if (parts.length === 0) yield problem(options.name, 'There is no text here. Copy the messages and paste them again.');
  if (cut || more) {
    yield problem(
      options.name,
      'This thread is too long to be pasted whole; its newest part came in. Save it as .eml or .mbox.',
    );
  }
}
