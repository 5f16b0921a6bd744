import { chartSvg, printLook } from '../../domain/documents/chart-svg.ts';
import {
  type Block,
  type Drawn,
  isRecommended,
  isRightToLeft,
  type Paper,
  type Run,
  type Side,
  type Words,
  wordsIn,
} from '../../domain/documents/paper.ts';
import { escaped } from './escaped.ts';

/** Where HTML is read: on a page of its own with its style sheet, or in a mail, which takes no style sheet and no drawing. */
export type HtmlPlace = 'page' | 'mail';

const runHtml = ({ text, strong, stressed, struck, code, link }: Run): string => {
  let body = escaped(text);
  if (code) body = `<code>${body}</code>`;
  if (struck) body = `<s>${body}</s>`;
  if (stressed) body = `<em>${body}</em>`;
  if (strong) body = `<strong>${body}</strong>`;
  return link === undefined ? body : `<a href="${escaped(link)}">${body}</a>`;
};

const wordsHtml = ({ runs }: Words): string => runs.map(runHtml).join('');

/** Says which way words run where it is not the way of the whole. */
const way = (words: Words | undefined, rtl: boolean): string =>
  words === undefined || words.runs.length === 0 || words.rtl === rtl ? '' : ` dir="${words.rtl ? 'rtl' : 'ltr'}"`;

const sideNames = { start: 'left', middle: 'center', end: 'right' } as const;
const cellStyle = (side: Side, head: boolean): string =>
  ` style="padding:4px 14px 4px 0;vertical-align:${head ? 'bottom' : 'top'};text-align:${sideNames[side]};border-bottom:1px solid ${head ? '#555' : '#ccc'}"`;

type Writing = { readonly place: HtmlPlace; readonly rtl: boolean };

const tableHtml = (
  { head, rows, sides }: Omit<Extract<Block, { kind: 'table' }>, 'kind'>,
  { place, rtl }: Writing,
): string => {
  const cell = (tag: 'th' | 'td', words: Words, at: number): string => {
    const side = sides[at] ?? 'start';
    const shown =
      place === 'mail' ? cellStyle(side, tag === 'th') : side === 'start' ? '' : ` class="${sideNames[side]}"`;
    return `<${tag}${tag === 'th' ? ' scope="col"' : ''}${shown}${way(words, rtl)}>${wordsHtml(words)}</${tag}>`;
  };
  const row = (tag: 'th' | 'td', cells: readonly Words[]): string =>
    `<tr${isRecommended(cells) ? (place === 'mail' ? ' style="background:#eaf3f2"' : ' class="recommended"') : ''}>${cells.map((words, at) => cell(tag, words, at)).join('')}</tr>`;
  const body = rows.map((cells) => row('td', cells)).join('\n');
  return `<table${place === 'mail' ? ' style="border-collapse:collapse"' : ''}><thead>${row('th', head)}</thead><tbody>${body}</tbody></table>`;
};

const plain = (text: string): Words => ({ runs: text === '' ? [] : [{ text }], from: [], rtl: false });

const figures = ({ table }: Drawn): Extract<Block, { kind: 'table' }> => ({
  kind: 'table',
  head: table.columns.map(plain),
  rows: table.rows.map((row) => row.map(plain)),
  sides: table.sides,
});

const chartHtml = ({ caption, drawn, data }: Extract<Block, { kind: 'chart' }>, writing: Writing): string => {
  const said = wordsHtml(caption);
  if (drawn === null) return said === '' ? '' : `<p${way(caption, writing.rtl)}>${said}</p>`;
  const table = tableHtml(figures(drawn), writing);
  if (writing.place === 'mail') return `${said === '' ? '' : `<p><strong>${said}</strong></p>\n`}${table}`;
  const look = {
    ...printLook,
    width: 560,
    ink: 'var(--ink)',
    soft: 'var(--soft)',
    air: 'var(--air)',
    rule: 'var(--rule)',
    paper: 'var(--paper)',
    font: 'inherit',
    id: `chart-${data}`,
  };
  const picture = drawn.chart === null ? table : chartSvg(drawn.chart, look);
  const below =
    drawn.chart === null ? '' : `\n<details><summary>The figures as a table</summary>\n${table}\n</details>`;
  return `<figure>${said === '' ? '' : `<figcaption${way(caption, writing.rtl)}>${said}</figcaption>\n`}${picture}${below}</figure>`;
};

const inside = (blocks: readonly Block[], writing: Writing): string => {
  const [only, ...more] = blocks;
  // One paragraph in an item is the item.
  return only?.kind === 'paragraph' && more.length === 0
    ? only.rows.map(wordsHtml).join('<br>\n')
    : blocks.map((block) => blockHtml(block, writing)).join('\n');
};

/** One block of a paper. What a draft holds as HTML is shown as it was typed, and nothing is fetched. */
export const blockHtml = (block: Block, writing: Writing): string => {
  switch (block.kind) {
    case 'heading': {
      const words = wordsHtml(block.words);
      const which = way(block.words, writing.rtl);
      return block.row && writing.place === 'mail'
        ? `<p${which}><strong>${words}</strong></p>`
        : `<h${block.level}${which}>${words}</h${block.level}>`;
    }
    case 'paragraph':
      return `<p${way(block.rows[0], writing.rtl)}>${block.rows.map(wordsHtml).join('<br>\n')}</p>`;
    case 'list': {
      const items = block.items.map((item) => `<li>${inside(item, writing)}</li>`).join('');
      return block.ordered
        ? `<ol${block.start === 1 ? '' : ` start="${block.start}"`}>${items}</ol>`
        : `<ul>${items}</ul>`;
    }
    case 'quote':
      return `<blockquote>${block.blocks.map((one) => blockHtml(one, writing)).join('\n')}</blockquote>`;
    case 'table':
      return tableHtml(block, writing);
    case 'chart':
      return chartHtml(block, writing);
    case 'code':
      return `<pre><code>${escaped(block.text)}</code></pre>`;
    case 'rule':
      return '<hr>';
  }
};

/** A paper as HTML without a page around it; its title stands first. Every letter is escaped, and nothing runs or is fetched. */
export const bodyHtml = (paper: Paper, place: HtmlPlace): string => {
  const writing = { place, rtl: isRightToLeft(paper.lang) };
  const title = wordsIn(paper.title) === '' ? '' : `<h1${way(paper.title, writing.rtl)}>${wordsHtml(paper.title)}</h1>`;
  return [title, ...paper.blocks.map((block) => blockHtml(block, writing))].filter((one) => one !== '').join('\n');
};
