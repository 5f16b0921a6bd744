import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import EmailReplyParser from 'email-reply-parser';
import planer from 'planer';
import { type Zone, zonesOf } from '../../src/domain/language/zones.ts';

type Labelled = { readonly file: string; readonly lines: readonly (readonly [string, string])[] };
type Row = { readonly name: string; readonly ours: string; readonly peers: Readonly<Record<string, string>> };

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} % (${part}/${whole})`;

/** What stands in zones of these kinds; a signature below quoted parts is nobody's newest message. */
const textIn = (text: string, kinds: ReadonlySet<string>): string => {
  const parts: string[] = [];
  let quoted = false;
  for (const zone of zonesOf(text)) {
    if (zone.kind === 'header' || zone.kind === 'quoted') quoted = true;
    if (kinds.has(zone.kind) && !(quoted && zone.kind !== 'newest')) parts.push(text.slice(zone.start, zone.end));
  }
  return squeezed(parts.join('\n'));
};

const upToHeader = (row: Labelled): Labelled['lines'] => {
  const header = row.lines.findIndex(([label]) => label === 'Header');
  return (header === -1 ? row.lines : row.lines.slice(0, header)).filter(([, line]) => !/^\s*>/.test(line));
};

/** The newest message as labelled: everything above the first header that is not marked as a quote. */
const message = (row: Labelled): string =>
  squeezed(
    upToHeader(row)
      .map(([, line]) => line)
      .join('\n'),
  );

/** The same without greeting, closing and signature. */
const words = (row: Labelled): string =>
  squeezed(
    upToHeader(row)
      .filter(([label]) => label === 'Body')
      .map(([, line]) => line)
      .join('\n'),
  );

const whole: ReadonlySet<string> = new Set(['newest', 'greeting', 'signature', 'disclaimer']);

/** The lines that hold own words; "Hi Dana, could you" is one of them, as the labels have whole lines. */
const ownLines = (text: string): string => {
  const lines: string[] = [];
  const zones = zonesOf(text);
  let at = 0;
  let zone = 0;
  for (const line of text.split('\n')) {
    const end = at + line.length;
    while (zone < zones.length - 1 && at >= (zones[zone]?.end ?? 0)) zone += 1;
    for (let index = zone; index < zones.length && (zones[index]?.start ?? end) < end; index += 1) {
      if (zones[index]?.kind !== 'newest') continue;
      lines.push(line);
      break;
    }
    at = end + 1;
  }
  return squeezed(lines.join('\n'));
};

/** Lines, in two classes: introduces an earlier message, or not. */
const headerLines = (row: Labelled, text: string): number => {
  const zones: readonly Zone[] = zonesOf(text);
  let at = 0;
  let zone = 0;
  let right = 0;
  for (const [label, line] of row.lines) {
    while (zone < zones.length - 1 && at >= (zones[zone]?.end ?? 0)) zone += 1;
    if (line.trim() === '' || (zones[zone]?.kind === 'header') === (label === 'Header')) right += 1;
    at += line.length + 1;
  }
  return right;
};

const peers: Readonly<Record<string, (text: string) => string>> = {
  'email-reply-parser': (text) => new EmailReplyParser().read(text).getVisibleText(),
  planer: (text) => planer.extractFromPlain(text),
};

const peer = (name: string, text: string): string => {
  try {
    return squeezed(peers[name]?.(text) ?? '');
  } catch {
    return '';
  }
};

/**
 * Measures how often the newest message of a mail is found exactly (white space aside), against the labels of two corpora.
 * `dataDir` holds `mail-language/zones_*.jsonl`.
 */
export const measureZones = async (dataDir: string): Promise<{ title: string; rows: Row[] }> => {
  const rows: Row[] = [];
  for (const set of ['zones_enron', 'zones_asf']) {
    const file = await readFile(join(dataDir, 'mail-language', `${set}.jsonl`), 'utf8');
    const mails = file
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Labelled);
    const texts = mails.map((row) => row.lines.map(([, line]) => line).join('\n'));
    const count = (right: (row: Labelled, text: string) => boolean): string =>
      percent(mails.filter((row, index) => right(row, texts[index] ?? '')).length, mails.length);
    const beside = (want: (row: Labelled) => string): Record<string, string> =>
      Object.fromEntries(
        Object.keys(peers).map((name) => [name, count((row, text) => peer(name, text) === want(row))]),
      );
    rows.push({
      name: `${set}: newest message, exact`,
      ours: count((row, text) => textIn(text, whole) === message(row)),
      peers: beside((row) => message(row)),
    });
    rows.push({
      name: `${set}: own words, exact (without greeting, closing, signature)`,
      ours: count((row, text) => ownLines(text) === words(row)),
      peers: beside((row) => words(row)),
    });
    const lines = mails.reduce((sum, row) => sum + row.lines.length, 0);
    const right = mails.reduce((sum, row, index) => sum + headerLines(row, texts[index] ?? ''), 0);
    rows.push({ name: `${set}: lines, header or not`, ours: percent(right, lines), peers: {} });
  }
  return { title: 'The newest message of a mail', rows };
};
