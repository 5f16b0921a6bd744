import {
  type Block,
  type Drawn,
  isRecommended,
  isRightToLeft,
  type Paper,
  type Words,
  wordsIn,
} from '../../../domain/documents/paper.ts';
import { plainWords } from '../../paper/read-words.ts';
import { columnShares } from '../column-shares.ts';
import { headParts, type PaperHead } from '../paper-head.ts';
import { drawingXml } from './drawing.ts';
import { type Links, runsXml } from './runs.ts';

/** What grows while a body is written: links, and a number for each ordered list and each drawing. */
export type Body = { readonly xml: string; readonly links: Links; readonly starts: readonly number[] };

type Writing = {
  readonly links: Links;
  readonly starts: number[];
  readonly rtl: boolean;
  /** What is to fit one page leaves the figures of a drawn chart away. */
  readonly onePage: boolean;
  drawings: number;
};

/** Where a paragraph stands: in which list and how deep, or in a quote. */
type Place = {
  readonly style: string;
  readonly list?: { readonly id: number; readonly level: number };
  readonly indent?: number;
};

const textWidth = 9412;
const indentOf = (level: number): number => 340 * (level + 1);

const paragraph = (
  rows: readonly Words[],
  { style, list, indent }: Place,
  { links, rtl }: Writing,
  more = '',
): string => {
  const isRtl = rows[0] !== undefined && rows[0].runs.length > 0 ? rows[0].rtl : rtl;
  const properties = [
    style === '' ? '' : `<w:pStyle w:val="${style}"/>`,
    list ? `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.id}"/></w:numPr>` : '',
    isRtl ? '<w:bidi/>' : '',
    indent === undefined ? '' : `<w:ind w:left="${indent}"/>`,
    more,
  ].join('');
  const runs = rows.map((words) => runsXml(words, links)).join('<w:r><w:br/></w:r>');
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
};

const sideNames = { start: 'start', middle: 'center', end: 'end' } as const;

const tableXml = ({ head, rows, sides }: Omit<Extract<Block, { kind: 'table' }>, 'kind'>, writing: Writing): string => {
  const shares = columnShares([head, ...rows].map((row) => row.map(wordsIn)));
  const letters = shares.map((share, at) =>
    share > 0 ? share : Math.max(4, ...[head, ...rows].map((row) => wordsIn(row[at] ?? plainWords('')).length + 2)),
  );
  const all = letters.reduce((sum, one) => sum + one, 0);
  // Short columns stand as wide as their words.
  const width = shares.every((share) => share === 0)
    ? Math.min(textWidth, all * 130 + letters.length * 200)
    : textWidth;
  const widths = letters.map((one) => Math.round((one / all) * width));
  const cell = (words: Words, at: number, shade: string): string => {
    const side = sideNames[sides[at] ?? 'start'];
    const body = paragraph([words], { style: 'TableText' }, writing, side === 'start' ? '' : `<w:jc w:val="${side}"/>`);
    return `<w:tc><w:tcPr><w:tcW w:w="${widths[at] ?? 0}" w:type="dxa"/>${shade}${at === 0 ? aside : ''}</w:tcPr>${body}</w:tc>`;
  };
  const aside = rows.some(isRecommended) ? '<w:tcMar><w:left w:w="90" w:type="dxa"/></w:tcMar>' : '';
  const shaded = '<w:shd w:val="clear" w:color="auto" w:fill="EAF3F2"/>';
  const row = (cells: readonly Words[], isHead: boolean): string =>
    `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${cells.map((words, at) => cell(words, at, isRecommended(cells) ? shaded : '')).join('')}</w:tr>`;
  return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGridLight"/>${writing.rtl ? '<w:bidiVisual/>' : ''}<w:tblW w:w="${width}" w:type="dxa"/><w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${row(head, true)}${rows.map((cells) => row(cells, false)).join('')}</w:tbl>`;
};

const spacer = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/></w:pPr></w:p>';

const figures = ({ table }: Drawn): Omit<Extract<Block, { kind: 'table' }>, 'kind'> => ({
  head: table.columns.map(plainWords),
  rows: table.rows.map((row) => row.map(plainWords)),
  sides: table.sides,
});

const listXml = (block: Extract<Block, { kind: 'list' }>, writing: Writing, level: number): string => {
  // Number 1 is the one list of bullets; each ordered list counts by itself.
  const id = block.ordered ? writing.starts.push(block.start) + 1 : 1;
  const style = block.ordered ? 'ListNumber' : 'ListBullet';
  return block.items
    .map((item) =>
      item
        .map((one, at) => {
          if (one.kind === 'list') return listXml(one, writing, Math.min(level + 1, 4));
          return at === 0 && one.kind === 'paragraph'
            ? paragraph(one.rows, { style, list: { id, level } }, writing)
            : `${at === 0 ? paragraph([], { style, list: { id, level } }, writing) : ''}${blockXml(one, writing, { style: 'ListContinue', indent: indentOf(level) })}`;
        })
        .join(''),
    )
    .join('');
};

const blockXml = (block: Block, writing: Writing, place: Place): string => {
  switch (block.kind) {
    case 'heading':
      return paragraph([block.words], { style: `Heading${Math.min(Math.max(block.level - 1, 1), 5)}` }, writing);
    case 'paragraph':
      return paragraph(block.rows, place, writing);
    case 'list':
      return listXml(block, writing, 0);
    case 'quote':
      return block.blocks.map((one) => blockXml(one, writing, { style: 'Quote' })).join('');
    case 'table':
      return tableXml(block, writing) + spacer;
    case 'chart': {
      const caption = wordsIn(block.caption) === '' ? '' : paragraph([block.caption], { style: 'Caption' }, writing);
      if (block.drawn === null) return caption;
      const { chart } = block.drawn;
      if (chart !== null) writing.drawings += 1;
      const picture =
        chart === null ? '' : `<w:p><w:pPr><w:keepNext/></w:pPr>${drawingXml(chart, writing.drawings)}</w:p>`;
      if (chart !== null && writing.onePage) return caption + picture;
      return caption + picture + tableXml(figures(block.drawn), writing) + spacer;
    }
    case 'code':
      return paragraph(
        [{ runs: [{ text: block.text }], from: [], rtl: false }],
        { style: 'HTMLPreformatted', ...(place.indent === undefined ? {} : { indent: place.indent }) },
        writing,
      );
    case 'rule':
      return '<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="CFCABD"/></w:pBdr></w:pPr></w:p>';
  }
};

/** What stands in the body of a document, with the links and the ordered lists that are named in it. */
export const bodyXml = (paper: Paper, head: PaperHead, onePage = false): Body => {
  const writing: Writing = { links: new Map(), starts: [], rtl: isRightToLeft(paper.lang), onePage, drawings: 0 };
  const parts = headParts(head, paper.lang);
  const xml = [
    wordsIn(paper.title) === '' ? '' : paragraph([paper.title], { style: 'Title' }, writing),
    parts.length === 0 ? '' : paragraph([plainWords(parts.join(' · '))], { style: 'Subtitle' }, writing),
    ...paper.blocks.map((block) => blockXml(block, writing, { style: '' })),
  ].join('');
  return { xml, links: writing.links, starts: writing.starts };
};
