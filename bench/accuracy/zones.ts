import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import EmailReplyParser from 'email-reply-parser';
import planer from 'planer';
import { languageOf } from '../../src/domain/language/language-of.ts';
import { type ReadLines, readLines, zonesOf } from '../../src/domain/language/zones.ts';

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

/** The five classes of the labels. */
type Class = 'Header' | 'Body' | 'Body/Intro' | 'Body/Outro' | 'Body/Signature';
const classes: Readonly<Record<ReadLines['parts'][number], Class>> = {
  header: 'Header',
  words: 'Body',
  greeting: 'Body/Intro',
  closing: 'Body/Outro',
  signature: 'Body/Signature',
  // The labels have no class of its own for it: below a rule it is mostly signature, elsewhere body.
  disclaimer: 'Body',
};

const classesOf = (row: Labelled, text: string): readonly Class[] => {
  const { parts } = readLines(text);
  let framed = false;
  return row.lines.map(([, line], place) => {
    const part = parts[place] ?? 'words';
    if (part !== 'disclaimer') return classes[part];
    if (parts[place - 1] !== 'disclaimer') framed = /^[\s>]*[*_]{6,}/.test(line);
    return framed ? 'Body/Signature' : 'Body';
  });
};

type Lines = { all: number; two: number; five: number; written: number; writtenFive: number };

/** How many lines are in the right one of two classes (introduces an earlier message, or not) and of five; blank ones count. */
const linesRight = (mails: readonly (readonly [Labelled, string])[]): Lines => {
  const lines: Lines = { all: 0, two: 0, five: 0, written: 0, writtenFive: 0 };
  for (const [row, text] of mails) {
    const read = classesOf(row, text);
    for (const [place, [label, line]] of row.lines.entries()) {
      const isWritten = line.trim() !== '';
      lines.all += 1;
      if (isWritten) lines.written += 1;
      if ((read[place] === 'Header') === (label === 'Header')) lines.two += 1;
      if (read[place] !== label) continue;
      lines.five += 1;
      if (isWritten) lines.writtenFive += 1;
    }
  }
  return lines;
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

/** Every other mail was read while the rules were written; of the rest nobody looked at a failure. */
const halves = [
  { name: 'half that was tuned on', has: (index: number) => index % 2 === 0 },
  { name: 'other half', has: (index: number) => index % 2 === 1 },
  { name: 'all', has: () => true },
] as const;

/**
 * Measures how often the newest message of a mail is found exactly (white space aside), and how many lines are in the right
 * class, against the labels of two corpora; and how often ordinary English mail is taken for English. `dataDir` holds
 * `mail-language/zones_*.jsonl` and `mail-enron/train.jsonl`.
 */
export const measureZones = async (dataDir: string): Promise<{ title: string; rows: Row[] }> => {
  const rows: Row[] = [];
  for (const set of ['zones_enron', 'zones_asf']) {
    const file = await readFile(join(dataDir, 'mail-language', `${set}.jsonl`), 'utf8');
    const every = file
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Labelled)
      .map((row): readonly [Labelled, string] => [row, row.lines.map(([, line]) => line).join('\n')]);
    for (const { name, has } of halves) {
      const mails = every.filter((_, index) => has(index));
      const count = (right: (row: Labelled, text: string) => boolean): string =>
        percent(mails.filter(([row, text]) => right(row, text)).length, mails.length);
      const beside = (want: (row: Labelled) => string): Record<string, string> =>
        Object.fromEntries(
          Object.keys(peers).map((each) => [each, count((row, text) => peer(each, text) === want(row))]),
        );
      rows.push({
        name: `${set}, ${name}: newest message, exact`,
        ours: count((row, text) => textIn(text, whole) === message(row)),
        peers: beside((row) => message(row)),
      });
      rows.push({
        name: `${set}, ${name}: own words, exact (without greeting, closing, signature)`,
        ours: count((row, text) => ownLines(text) === words(row)),
        peers: beside((row) => words(row)),
      });
      const right = linesRight(mails);
      rows.push({ name: `${set}, ${name}: lines, 2 classes`, ours: percent(right.two, right.all), peers: {} });
      rows.push({ name: `${set}, ${name}: lines, 5 classes`, ours: percent(right.five, right.all), peers: {} });
      rows.push({
        name: `${set}, ${name}: lines with words, 5 classes`,
        ours: percent(right.writtenFive, right.written),
        peers: {},
      });
    }
  }
  const bodies = (await readFile(join(dataDir, 'mail-enron', 'train.jsonl'), 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { readonly body: string }).body);
  const english = bodies.filter((body) => languageOf(body) === 'en').length;
  rows.push({ name: 'mail-enron: taken for English', ours: percent(english, bodies.length), peers: {} });
  return { title: 'The newest message of a mail, the zones of every one, its language', rows };
};
