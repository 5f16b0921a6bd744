import { chartSpoken, chartSvg, printLook } from '../../../domain/documents/chart-svg.ts';
import {
  type Block,
  isRecommended,
  isRightToLeft,
  type Paper,
  type Run,
  type Words,
  wordsIn,
} from '../../../domain/documents/paper.ts';
import { printable } from '../../paper/read-words.ts';
import { columnShares } from '../column-shares.ts';
import { headParts, type PaperHead } from '../paper-head.ts';
import { sectionsOf } from '../sections-of.ts';

/* What the template reads: JSON, so that no word of a draft is ever read as the typesetter's own language. */

type RunData = Readonly<Record<string, string | true>>;
type WordsData = { readonly runs: readonly RunData[]; readonly rtl: boolean };
type BlockData = Readonly<Record<string, unknown>> & { readonly kind: string };

/** Of the text column, in points, at the size a chart is drawn for. */
const chartWidth = 620;

const runData = (run: Run): RunData => ({ ...run });
const wordsData = ({ runs, rtl }: Words): WordsData => ({ runs: runs.map(runData), rtl });

const blockData = (block: Block): BlockData => {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: block.level, words: wordsData(block.words) };
    case 'paragraph':
      return { kind: 'paragraph', rows: block.rows.map(wordsData), rtl: block.rows[0]?.rtl === true };
    case 'list':
      return {
        kind: block.ordered ? 'numbered' : 'bullets',
        start: block.start,
        items: block.items.map((item) => item.map(blockData)),
      };
    case 'quote':
      return { kind: 'quote', blocks: block.blocks.map(blockData) };
    case 'table':
      return {
        kind: 'table',
        head: block.head.map(wordsData),
        rows: block.rows.map((row) => row.map(wordsData)),
        sides: block.sides,
        recommended: block.rows.flatMap((row, at) => (isRecommended(row) ? [at] : [])),
        shares: columnShares([block.head, ...block.rows].map((row) => row.map(wordsIn))),
      };
    case 'chart': {
      const chart = block.drawn?.chart ?? null;
      return chart === null
        ? { kind: 'caption', words: wordsData(block.caption) }
        : {
            kind: 'chart',
            caption: wordsData(block.caption),
            svg: chartSvg(chart, { ...printLook, width: chartWidth, font: 'Inter' }),
            said: chartSpoken(chart) || wordsIn(block.caption),
          };
    }
    case 'code':
      return { kind: 'code', text: block.text };
    case 'rule':
      return { kind: 'rule' };
  }
};

/** A paper and the row under its title as the template of the pages reads them. */
export const pagesData = (paper: Paper, head: PaperHead): string =>
  JSON.stringify({
    name: paper.name,
    lang: paper.lang,
    rtl: isRightToLeft(paper.lang),
    writer: printable(head.writer),
    day: head.day?.split('-').map(Number) ?? null,
    title: wordsData(paper.title),
    head: headParts(head, paper.lang),
    sections: sectionsOf(paper.blocks).map(({ head: heading, wide, blocks }) => ({
      head: heading && wordsData(heading.words),
      wide,
      blocks: blocks.map(blockData),
    })),
  });
