import type { Extent } from '../shared/extent.ts';

// What is told by whole lines: code, tables, front matter, definitions of links.

type Line = Extent & {
  /** Of its first letter; `end` where it is blank. */
  readonly at: number;
  /** Columns in front of its first letter; a tab goes to the next multiple of four. */
  readonly indent: number;
};

const fenceMark = /^(?:`{3,}|~{3,})/;
const definition =
  /^\[(?!\^)([^\][\n]{1,200})\]:[ \t]*(?:<[^<>\n]*>|[^\s<]\S*)(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$/;
const target = /\]:[ \t]*(?:<|\S*(?:[/:#@]|\w\.\w))/;
const footnote = /^\[\^[^\]\s]{1,60}\]:/;
const bullet = /^(?:[-*+•–—·‣◦▪]|\(?\d{1,9}[.)]|\(?[a-z]\))(?=[ \t])/i;
const task = /^\[[ xX]\](?=[ \t])/;
const capitalised = /^["'“(]?\p{Lu}[\p{Ll}'’]*[ ,]/u;
const codeMarks = /[{};=<>$\\|]|\w\(|\/\/|^\w+ -|--\w/;

const lineAt = (text: string, start: number): Line => {
  const next = text.indexOf('\n', start);
  let end = next < 0 ? text.length : next;
  if (end > start && text[end - 1] === '\r') end -= 1;
  let at = start;
  let indent = 0;
  for (; at < end; at += 1) {
    const unit = text[at];
    if (unit === ' ') indent += 1;
    else if (unit === '\t') indent += 4 - (indent % 4);
    else break;
  }
  return { start, end, at, indent };
};

// Patterns see the first units of a line; nobody writes a longer table.
const wordsOf = (text: string, line: Line): string => text.slice(line.at, Math.min(line.end, line.at + 2000)).trimEnd();

/** Words that were set in from the left and are no code: mail is full of them. */
const readsAsProse = (words: string): boolean =>
  bullet.test(words) || (capitalised.test(words) && !codeMarks.test(words) && words.split(' ', 5).length === 5);

/** The run that opens a fence; backticks behind backticks are code in a line. */
const fenceOf = (words: string): string | null => {
  const mark = fenceMark.exec(words)?.[0];
  return mark === undefined || (mark.startsWith('`') && words.includes('`', mark.length)) ? null : mark;
};

const cellsOf = (row: string): readonly string[] =>
  row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/);

/** Whether a line stands under the head of a table: "| --- | ---: |". */
const isDelimiter = (row: string): boolean =>
  row.includes('|') && /^[-:| \t]+$/.test(row) && cellsOf(row).every((cell) => /^:?-+:?$/.test(cell.trim()));

/** How many lines of front matter there are; 0 for none. */
const frontMatter = (text: string, lines: readonly Line[]): number => {
  const word = (place: number) => {
    const line = lines[place];
    return line ? wordsOf(text, line) : '';
  };
  if (word(0) !== '---' || !/^[\w-]+:/.test(word(1))) return 0;
  for (let place = 1; place < Math.min(lines.length, 60); place += 1)
    if (/^(?:---|\.\.\.)$/.test(word(place))) return place + 1;
  return 0;
};

/** The lines and stretches that are no prose, in order, and the labels that links can refer to, in small letters. */
export type BlockMarks = { readonly blank: readonly Extent[]; readonly labels: ReadonlySet<string> };

type Fence = { readonly mark: string; readonly base: number };

/** Reads the lines of a text as Markdown does, once from top to bottom. `isHtml`: indents mean nothing in it. */
export const markedLines = (text: string, isHtml: boolean): BlockMarks => {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    lines.push(lineAt(text, start));
    const next = text.indexOf('\n', start);
    if (next < 0) break;
    start = next + 1;
  }
  const blank: Extent[] = [];
  const labels = new Set<string>();
  let fence: Fence | null = null;
  let table = false;
  let code = false;
  let paragraph = false;
  let afterBlank = true;
  let items: number[] = [];
  const first = frontMatter(text, lines);
  if (first > 0) blank.push({ start: 0, end: lines[first - 1]?.end ?? 0 });
  for (let place = first; place < lines.length; place += 1) {
    const line = lines[place];
    if (!line) break;
    const whole = { start: line.start, end: line.end };
    if (line.at === line.end) {
      table = false;
      paragraph = false;
      afterBlank = true;
      continue;
    }
    let words = wordsOf(text, line);
    if (fence) {
      if (line.indent >= fence.base) {
        blank.push(whole);
        const closes = words.startsWith(fence.mark) && words.replaceAll(fence.mark.charAt(0), '') === '';
        if (closes) fence = null;
        continue;
      }
      fence = null;
    }
    const marked = bullet.exec(words);
    if (afterBlank || marked) items = items.filter((offset) => line.indent >= offset);
    afterBlank = false;
    const base = items.at(-1) ?? 0;
    const inner = line.indent - base;
    if (inner >= 4 && !paragraph && !isHtml && (code || !readsAsProse(words))) {
      blank.push(whole);
      code = true;
      continue;
    }
    code = false;
    let at = line.at;
    for (let mark = marked, turn = 0; mark && turn < 8; mark = bullet.exec(words), turn += 1) {
      const gap = words.slice(mark[0].length).search(/[^ \t]/);
      if (gap < 0) break;
      const from = mark[0].length + gap;
      items.push((items.length > 0 && turn > 0 ? (items.at(-1) ?? 0) : line.indent) + from);
      paragraph = false;
      at += from;
      words = words.slice(from);
      const box = task.exec(words);
      if (box) {
        blank.push({ start: at, end: at + box[0].length });
        break;
      }
    }
    const opens = fenceOf(words);
    if (opens && inner < 4) {
      fence = { mark: opens, base: items.at(-1) ?? 0 };
      blank.push({ start: at, end: line.end });
      paragraph = false;
      table = false;
      continue;
    }
    if (words.startsWith('>')) {
      if (at > line.at) blank.push({ start: at, end: line.end });
      paragraph = false;
      table = false;
      continue;
    }
    if (table) {
      blank.push(whole);
      continue;
    }
    const next = lines[place + 1];
    const below = next ? wordsOf(text, next) : '';
    const isHeader = isDelimiter(below) && cellsOf(words).length === cellsOf(below).length;
    const isSheet = words.split('\t', 3).length === 3 && below.split('\t', 3).length === 3;
    const isLastOfSheet = words.split('\t', 3).length === 3 && blank.at(-1)?.end === line.start - 1;
    if (isHeader || isSheet || isLastOfSheet) {
      blank.push({ start: at, end: line.end });
      table = isHeader;
      paragraph = false;
      continue;
    }
    const note = footnote.exec(words);
    if (note && !paragraph) {
      blank.push({ start: at, end: at + note[0].length });
      items = [4];
      paragraph = true;
      continue;
    }
    const defined = paragraph ? null : definition.exec(words);
    if (defined?.[1] && target.test(words)) {
      labels.add(defined[1].toLowerCase());
      blank.push(whole);
      continue;
    }
    // A heading is no paragraph that code could go on from.
    paragraph = !/^#{1,6}(?:[ \t]|$)/.test(words);
  }
  return { blank, labels };
};
