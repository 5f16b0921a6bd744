import type { ListItem, Nodes, Paragraph, Root, Table, TableRow } from 'mdast';
import { chartData } from '../../domain/documents/chart-row.ts';
import type { Draft } from '../../domain/documents/draft.ts';
import { draftName, subjectOf } from '../../domain/documents/draft-name.ts';
import { marksIn } from '../../domain/documents/marks.ts';
import {
  type Block,
  type Drawn,
  type Paper,
  paperText,
  type Side,
  type Words,
  wordsIn,
} from '../../domain/documents/paper.ts';
import { languageIn } from '../../domain/language/language-of.ts';
import type { Id } from '../../domain/shared/id.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { oneRow, plainWords, printable, type Reading, rowsOf } from './read-words.ts';
import { meaningful, shielded } from './shielded.ts';

/** Deeper than anybody writes: what lies below stands at this depth. */
const deepest = 5;

/** What is needed of a chart of which a draft names the data; undefined where it is gone. */
export type ChartOf = (data: Id) => Drawn | undefined;

type Charted = Reading & { readonly charts: ChartOf };

const paragraphsOf = (rows: readonly Words[]): readonly Block[] =>
  rows.length === 0 ? [] : [{ kind: 'paragraph', rows }];

/** A row that is stressed as a whole, alone or above others, is how a mail writes a heading. */
const isHeadingRow = ({ runs }: Words): boolean =>
  runs.length > 0 &&
  runs.every((run, place) => run.strong || (place > 0 && place === runs.length - 1 && run.text === ':')) &&
  runs.map(({ text }) => text).join('').length <= 80;

const asHeading = (words: Words): Block => ({
  kind: 'heading',
  level: 2,
  row: true,
  words: { ...words, runs: words.runs.map(({ strong: _strong, ...run }) => run) },
});

const chartIn = (node: Paragraph, reading: Charted): Block | null => {
  const [only, ...more] = node.children;
  const data = only?.type === 'image' && more.length === 0 ? chartData(only.url) : undefined;
  if (!only || data === undefined) return null;
  return { kind: 'chart', data, caption: oneRow([only], reading), drawn: reading.charts(data) ?? null };
};

const numeric = /^[^\p{L}]{0,3}[\p{N}][\p{N}\s.,'’%€$£¥+–−-]*\p{L}{0,3}[.%€$£¥]?$/u;

const cellsOf = (row: TableRow, width: number, reading: Reading): readonly Words[] => {
  const cells = row.children.map((cell) => oneRow(cell.children, reading));
  return [...cells, ...Array.from({ length: width - cells.length }, () => plainWords(''))];
};

const tableOf = (node: Table, reading: Reading): Block => {
  const width = Math.max(...node.children.map((row) => row.children.length));
  const [head = [], ...rows] = node.children.map((row) => cellsOf(row, width, reading));
  const sides = head.map((_, place): Side => {
    const said = node.align?.[place];
    if (said) return said === 'right' ? 'end' : said === 'center' ? 'middle' : 'start';
    const column = rows.flatMap((row) => wordsIn(row[place] ?? plainWords('')).trim() || []);
    return column.length > 0 && column.every((cell) => numeric.test(cell)) ? 'end' : 'start';
  });
  return { kind: 'table', head, rows, sides };
};

const itemOf = (item: ListItem, reading: Charted, depth: number): readonly Block[] =>
  item.children.flatMap((child) => blocksOf(child, reading, depth));

const blocksOf = (node: Nodes, reading: Charted, depth: number): readonly Block[] => {
  switch (node.type) {
    case 'heading': {
      const words = oneRow(node.children, reading);
      if (words.runs.length === 0) return [];
      return depth === 0 ? [{ kind: 'heading', level: node.depth, words }] : paragraphsOf([words]);
    }
    case 'paragraph': {
      const chart = chartIn(node, reading);
      if (chart) return [chart];
      const [first, ...rest] = rowsOf(node.children, reading);
      if (first && depth === 0 && isHeadingRow(first)) return [asHeading(first), ...paragraphsOf(rest)];
      return paragraphsOf(first ? [first, ...rest] : []);
    }
    case 'list': {
      if (depth >= deepest) return node.children.flatMap((item) => itemOf(item, reading, depth));
      const items = node.children.map((item) => itemOf(item, reading, depth + 1)).filter((item) => item.length > 0);
      const start = Math.min(node.start ?? 1, 1_000_000);
      return items.length === 0 ? [] : [{ kind: 'list', ordered: node.ordered === true, start, items }];
    }
    case 'blockquote': {
      const blocks = node.children.flatMap((child) => blocksOf(child, reading, depth + 1));
      return blocks.length === 0 ? [] : depth >= deepest ? blocks : [{ kind: 'quote', blocks }];
    }
    case 'table':
      return [tableOf(node, reading)];
    case 'code': {
      const text = printable(node.value);
      return text.trim() === '' ? [] : [{ kind: 'code', text }];
    }
    case 'thematicBreak':
      return [{ kind: 'rule' }];
    default:
      return paragraphsOf(rowsOf([node], reading));
  }
};

/** Levels begin at 2, and none is left out on the way down: what a reader's screen reader goes by. */
const levelled = (blocks: readonly Block[]): readonly Block[] => {
  const open: number[] = [];
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    while ((open.at(-1) ?? 0) >= block.level) open.pop();
    open.push(block.level);
    return { ...block, level: Math.min(open.length + 1, 6) };
  });
};

const asParagraphs = (text: string): Root => ({
  type: 'root',
  children: text.split(/\n(?:[ \t]*\n)+/).map((part) => ({
    type: 'paragraph',
    children: [{ type: 'text', value: part }],
  })),
});

const subjectLine = /^(\s{0,20})subject:[^\n]{0,400}(?:\n|$)/i;
/** A rule above or below everything divides nothing. */
const withoutOuterRules = (blocks: readonly Block[]): readonly Block[] => {
  const first = blocks.findIndex(({ kind }) => kind !== 'rule');
  const last = blocks.findLastIndex(({ kind }) => kind !== 'rule');
  return first < 0 ? [] : blocks.slice(first, last + 1);
};

/**
 * A draft as it stands, read as the tree that every exporter writes: what its marks still cover keeps what it rests on, and no
 * word of it is lost. A first heading of the highest level is its title, else its subject is; a row that is stressed as a whole
 * is a heading. Words that were compiled and not edited since are words, whatever they mean in Markdown. What is too long, too deep or too full of marks is read as paragraphs. `charts` draws the data that a row of the
 * draft names. Same draft, same tree; never throws; linear in the text.
 */
export const readPaper = (draft: Pick<Draft, 'title' | 'text' | 'marks'>, charts: ChartOf = () => undefined): Paper => {
  // A subject line is a title; blanks in its place keep every mark where it is.
  const text = draft.text.replace(subjectLine, (row) => row.replace(/[^\n]/g, ' '));
  const compiled = marksIn(draft.text, draft.marks);
  const shield = shielded(text, meaningful(text, compiled, draft.title.replace(/\s+/g, ' ').trim()));
  const parsed = parseMarkdown(shield.text, shield.back);
  const marks = parsed === null ? [] : compiled;
  const all = (parsed ?? asParagraphs(text)).children.flatMap((node) => blocksOf(node, { text, marks, charts }, 0));
  const [first, ...rest] = withoutOuterRules(all);
  const isTitle = first?.kind === 'heading' && first.level === 1;
  const title = isTitle ? first.words : plainWords(subjectOf(draft));
  const blocks = levelled(withoutOuterRules(first === undefined ? [] : isTitle ? rest : [first, ...rest]));
  const paper: Paper = { title, name: wordsIn(title), lang: 'en', blocks };
  const { code, certainty } = languageIn(paperText(paper));
  return {
    ...paper,
    name: paper.name || printable(draftName(draft)).trim() || 'Untitled',
    lang: code !== 'other' && certainty >= 0.5 ? code : 'en',
  };
};
