import ICAL from 'ical.js';
import type { Imported, PersonRecord } from '../../domain/sources/record.ts';
import { blocksOf } from '../blocks.ts';
import { decoded } from '../bytes.ts';
import { firstValue } from '../calendar/times.ts';
import { type Bytes, type ImportOptions, problem } from '../import-options.ts';
import { addressesIn, personRecord } from '../people/person-record.ts';

/** What is read of a card; photos, sounds and keys are passed over before they take memory. */
const wanted =
  /^(?:[\w-]{1,60}\.)?(?:FN|N|NICKNAME|EMAIL|TITLE|ROLE|ORG|UID|KIND|X-ADDRESSBOOKSERVER-KIND|X-ABSHOWAS)[;:]/i;
const mostLines = 500;
const longestLine = 20_000;
const mostCards = 100_000;

const afterColon = (line: string): number => {
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '"') quoted = !quoted;
    else if (line[at] === ':' && !quoted) return at + 1;
  }
  return line.length;
};

const isQuotedPrintable = (head: string): boolean => /[;=]QUOTED-PRINTABLE\b/i.test(head);

const charset = (label: string): TextDecoder | null => {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
};

/** A line of vCard 2.1 as version 3 writes it: its words plain text, its bare types named. */
const modern = (line: string): string => {
  const colon = afterColon(line);
  const head = line.slice(0, Math.max(0, colon - 1));
  const value = line.slice(colon);
  const [name = '', ...parameters] = head.split(';');
  const kept = parameters
    .filter((one) => !/^(?:CHARSET|ENCODING)=|^(?:QUOTED-PRINTABLE|BASE64|8BIT|7BIT)$/i.test(one))
    .map((one) => (one.includes('=') ? one : `TYPE=${one}`));
  const start = [name, ...kept.filter((one) => /^[\w-]{1,60}=/.test(one))].join(';');
  if (!isQuotedPrintable(head)) return `${start}:${value}`;
  const bytes = Buffer.from(
    value.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
  const label = /CHARSET="?([\w-]{1,40})/i.exec(head)?.[1];
  const text = (label && charset(label)?.decode(bytes)) || decoded(bytes).text;
  return `${start}:${text.replace(/\r?\n/g, '\\n')}`;
};

const parsed = (lines: readonly string[]): ICAL.Component | null => {
  try {
    const card = ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD'];
    return new ICAL.Component(
      ICAL.parse(card.join('\r\n')) as unknown as ConstructorParameters<typeof ICAL.Component>[0],
    );
  } catch {
    return null;
  }
};

const wordsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.flatMap(wordsOf) : [];
};
const valuesOf = (card: ICAL.Component, name: string): string[] =>
  card.getAllProperties(name).flatMap((property) => {
    try {
      return property.getValues().flatMap(wordsOf);
    } catch {
      return [];
    }
  });
const preferred = (property: ICAL.Property): number => {
  const pref = Number(property.getParameter('pref') ?? Number.NaN);
  if (Number.isFinite(pref)) return pref;
  return /\bpref\b/i.test(wordsOf(property.getParameter('type') ?? []).join(' ')) ? 0 : 200;
};

/** `null` where the card is of a group or a company, or says neither a name nor an address. */
const personOf = (card: ICAL.Component): PersonRecord | null => {
  const kind = [...valuesOf(card, 'kind'), ...valuesOf(card, 'x-addressbookserver-kind')].join(' ');
  if (/group|org|location/i.test(kind) || /COMPANY/i.test(valuesOf(card, 'x-abshowas').join(' '))) return null;
  const written = firstValue(card, 'n');
  const [family = '', given = '', more = ''] = (Array.isArray(written) ? written : [written]).map((part) =>
    wordsOf(part).join(' '),
  );
  const [full = ''] = valuesOf(card, 'fn');
  const emails = card.getAllProperties('email').sort((a, b) => preferred(a) - preferred(b));
  return personRecord({
    uid: valuesOf(card, 'uid')[0] ?? '',
    name: full.trim() === '' || full.includes('@') ? [given, more, family].filter(Boolean).join(' ') : full,
    aliases: valuesOf(card, 'nickname').flatMap((names) => names.split(',')),
    addresses: emails.flatMap((email) => addressesIn(String(email.getFirstValue() ?? ''))),
    role: valuesOf(card, 'title')[0] ?? valuesOf(card, 'role')[0] ?? '',
    organisation: valuesOf(card, 'org')[0] ?? '',
  });
};

/** Lines put back together: folded ones (RFC 6350 3.2), and those of vCard 2.1 that end in `=`. */
async function* linesOf(bytes: Bytes): AsyncGenerator<string> {
  let line: string | null = null;
  let soft = false;
  for await (const block of blocksOf(bytes)) {
    const lines = Buffer.from(block)
      .toString('latin1')
      .split(/\r\n|\n|\r/);
    if (lines.at(-1) === '') lines.pop();
    for (const next of lines) {
      if (line !== null && (soft || next.startsWith(' ') || next.startsWith('\t'))) {
        const rest: string = soft ? next : next.slice(1);
        if (line.length < longestLine) line = (soft ? line.slice(0, -1) : line) + rest;
      } else {
        if (line !== null) yield line;
        line = next;
      }
      soft = line.endsWith('=') && wanted.test(line) && isQuotedPrintable(line.slice(0, afterColon(line)));
    }
  }
  if (line !== null) yield line;
}

/**
 * Reads an address book of vCards (2.1, 3.0, 4.0): a record for each person. Groups and companies are passed over; photos
 * are never kept. A broken line costs only itself. Sources: RFC 6350, RFC 2426, vCard 2.1.
 */
export async function* readVcf(bytes: Bytes, options: ImportOptions): AsyncGenerator<Imported> {
  let lines: string[] | null = null;
  let inner = 0;
  let agent = false;
  let cards = 0;
  let people = 0;
  let nameless = 0;
  let broken = 0;

  function* finished(): Generator<Imported> {
    if (lines === null) return;
    const whole = parsed(lines);
    const sound = whole ? lines : lines.filter((line) => parsed([line]) !== null);
    if (sound.length < lines.length) broken += 1;
    const card = whole ?? parsed(sound);
    const record = card && personOf(card);
    if (record) {
      people += 1;
      yield { record };
    } else nameless += 1;
    lines = null;
  }

  for await (const line of linesOf(bytes)) {
    const edge = /^(BEGIN|END):\s*VCARD\s*$/i.exec(line)?.[1]?.toUpperCase();
    if (edge === 'BEGIN' && agent) inner += 1;
    else if (edge === 'END' && inner > 0) inner -= 1;
    else if (edge === 'BEGIN') {
      yield* finished();
      cards += 1;
      if (cards > mostCards) break;
      lines = [];
    } else if (edge === 'END') yield* finished();
    else if (lines !== null && inner === 0 && lines.length < mostLines && wanted.test(line)) {
      lines.push(modern(decoded(Buffer.from(line.slice(0, longestLine), 'latin1')).text));
    }
    // A card inside a card (vCard 2.1) is of somebody's assistant.
    agent = /^AGENT\s*:\s*$/i.test(line);
  }
  yield* finished();
  const { name } = options;
  if (cards > mostCards) yield problem(name, 'Only the first 100,000 cards were read. Export a smaller address book.');
  if (broken > 0)
    yield problem(
      name,
      `Lines of ${broken === 1 ? '1 card' : `${broken} cards`} cannot be read and were passed over; the rest came in.`,
    );
  if (nameless > 0) {
    const many = nameless === 1 ? 'One card was' : `${nameless} cards were`;
    yield problem(name, `${many} left out: a group, a company, or neither a name nor an address.`);
  }
  if (people === 0 && nameless === 0) yield problem(name, 'This address book holds nobody. Export it again.');
}
