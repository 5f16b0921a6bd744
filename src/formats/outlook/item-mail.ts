import { htmlText } from '../mail/html-text.ts';
import type { Storage } from './compound.ts';
import { type Budget, decoderOf, type Properties, propertiesOf } from './properties.ts';
import { rtfText } from './rtf-text.ts';

const deepest = 5;
const mostInside = 200;
const mostRecipients = 600;
const mostHtml = 4_000_000;
const mostText = 12_000_000;
/** Bytes of a name, an address or a subject, and of a whole header. */
const mostLine = 2048;
const mostHeader = 2_000_000;

const oneLine = (words: string): string =>
  words
    .replace(/[\r\n\u0000]+/g, ' ')
    .trim()
    .slice(0, 1000);

/** An address as a header has it; what Exchange uses inside a company is none. */
const written = (name: string, ...addresses: readonly string[]): string => {
  const address = addresses.map(oneLine).find((one) => /^[^\s@<>]+@[^\s@<>]+$/.test(one)) ?? '';
  const plain = oneLine(name).replace(/["\\<>]/g, '');
  const shown = plain === '' || plain.toLowerCase() === address.toLowerCase() ? '' : `"${plain}"`;
  return address === '' ? shown : `${shown} <${address}>`.trim();
};

const folders = ({ storages }: Storage, start: string): readonly Storage[] =>
  [...storages].flatMap(([name, folder]) => (name.startsWith(start) ? [folder] : []));

const recipientLines = (item: Storage, budget: Budget): string[] => {
  const lists = new Map<number, string[]>([
    [1, []],
    [2, []],
  ]);
  for (const folder of folders(item, '__recip_version1.0_').slice(0, mostRecipients)) {
    const recipient = propertiesOf(folder, 8, budget);
    lists
      .get(recipient.number(0x0c15) ?? 1)
      ?.push(
        written(recipient.text(0x3001, mostLine), recipient.text(0x39fe, mostLine), recipient.text(0x3003, mostLine)),
      );
  }
  const line = (name: string, list: readonly string[] = []): string[] => {
    const known = list.filter((one) => one !== '');
    return known.length === 0 ? [] : [`${name}: ${known.join(',\r\n ')}`];
  };
  return [...line('To', lists.get(1)), ...line('Cc', lists.get(2))];
};

/** The header that came with the mail; of a mail that was only sent from here, one out of its properties. */
const headerOf = (item: Storage, own: Properties, budget: Budget): string[] => {
  const line = (id: number): string => own.text(id, mostLine);
  const kept = own
    .text(0x007d, mostHeader)
    .replace(/\r\n?/g, '\n')
    .replace(/(?<!\n)\n+$/, '')
    .replace(/\n(?=\n)/g, '')
    .split(/\n(?![ \t])/)
    .filter((line) => /^[!-9;-~]{1,80}:/.test(line) && !/^(?:content-|mime-version)/i.test(line));
  const has = (name: string): boolean => kept.some((line) => line.toLowerCase().startsWith(`${name}:`));
  const from = written(line(0x0042), line(0x5d02), line(0x0065)) || written(line(0x0c1a), line(0x5d01), line(0x0c1f));
  const sent = own.time(0x0039) ?? own.time(0x0e06);
  const more: readonly (readonly [string, string])[] = [
    ['from', from],
    ['subject', oneLine(line(0x0037))],
    ['date', sent === null ? '' : new Date(sent).toUTCString()],
    ['message-id', oneLine(line(0x1035))],
    ['in-reply-to', oneLine(line(0x1042))],
    ['references', oneLine(own.text(0x1039, mostLine * 20))],
  ];
  return [
    ...kept.map((line) => line.replace(/\n/g, '\r\n')),
    ...(has('to') || has('cc') ? [] : recipientLines(item, budget)),
    ...more.flatMap(([name, value]) => (value === '' || has(name) ? [] : [`${name}: ${value}`])),
  ];
};

const wordsOf = (own: Properties): string => {
  const text = own.text(0x1000, mostText);
  if (text.trim() !== '') return text;
  const coded = own.bytes(0x1013, mostHtml);
  const html = coded ? decoderOf(own.number(0x3fde)).decode(coded) : own.text(0x1013, mostHtml);
  if (html.trim() !== '') {
    try {
      return htmlText(html);
    } catch {
      // Its text may be there in another form.
    }
  }
  const rtf = own.bytes(0x1009, 1_000_001);
  return rtf ? rtfText(rtf) : '';
};

type ItemMail = { readonly text: string; readonly files: readonly string[] };

/** `head` is 32 for an item that is a file, 24 for one inside another. */
const mailOf = (item: Storage, budget: Budget, head: number, depth: number): ItemMail => {
  const own = propertiesOf(item, head, budget);
  // Before what is attached: it has to come in whatever that costs.
  const words = wordsOf(own).replace(/\r\n?|\n/g, '\r\n');
  const header = [...headerOf(item, own, budget), 'MIME-Version: 1.0'];
  const inside: string[] = [];
  const files: string[] = [];
  for (const folder of folders(item, '__attach_version1.0_').slice(0, mostInside)) {
    const file = propertiesOf(folder, 8, budget);
    const message = folder.storages.get('__substg1.0_3701000D');
    if (message?.streams.has('__properties_version1.0') && depth < deepest) {
      const inner = mailOf(message, budget, 24, depth + 1);
      inside.push(inner.text);
      files.push(...inner.files);
    } else
      files.push(
        oneLine([0x3707, 0x3704, 0x3001].map((id) => file.text(id, mostLine)).find((name) => name !== '') ?? '') ||
          'file',
      );
  }
  const plain = ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit', '', words];
  if (inside.length === 0) return { text: [...header, ...plain].join('\r\n'), files };
  let boundary = 'part';
  while ([words, ...inside].some((part) => part.includes(boundary))) boundary += `-${inside.length}${boundary.length}`;
  const parts = [plain, ...inside.map((text) => ['Content-Type: message/rfc822', '', text])];
  return {
    text: [
      ...header,
      `Content-Type: multipart/mixed; boundary="${boundary}"`,
      '',
      ...parts.flatMap((part) => [`--${boundary}`, ...part]),
      `--${boundary}--`,
      '',
    ].join('\r\n'),
    files,
  };
};

/**
 * A mail of Outlook as mail is written elsewhere (RFC 5322), the mails attached to it inside, and the names of its files.
 * Takes at most `most` bytes out of its streams, which may share them; `cut` tells that there were more.
 */
export const itemMail = (item: Storage, most: number): ItemMail & { readonly cut: boolean } => {
  const budget: Budget = { left: most };
  const mail = mailOf(item, budget, 32, 0);
  return { ...mail, cut: budget.left <= 0 };
};

/** What kind of item it is, in Outlook's words ("IPM.Note"). */
export const classOf = (item: Storage): string => propertiesOf(item, 32, { left: mostHeader }).text(0x001a, mostLine);
