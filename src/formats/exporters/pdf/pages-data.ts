import { chartSpoken, chartSvg, printLook } from '../../../domain/documents/chart-svg.ts';
import {
  type Block,
  isRightToLeft,
  type Paper,
  type Run,
  type Words,
  wordsIn,
} from '../../../domain/documents/paper.ts';
import { printable } from '../../paper/read-words.ts';
import { headParts, type PaperHead } from '../paper-head.ts';

/* What the template reads: JSON, so that no word of a draft is ever read as the typesetter's own language. */

type RunData = Readonly<Record<string, string | true>>;
type WordsData = { readonly runs: readonly RunData[]; readonly rtl: boolean };
type BlockData = Readonly<Record<string, unknown>> & { readonly kind: string };

/** A table with more columns takes the width of the page. */
const widestBeside = 4;
/** Of the text column, in points, at the size a chart is drawn for. */
const chartWidth = 620;

const runData = (run: Run): RunData => ({ ...run });
const wordsData = ({ runs, rtl }: Words): WordsData => ({ runs: runs.map(runData), rtl });

const longestWord = (words: string): number => Math.max(0, ...words.split(/\s+/).map((word) => word.length));

/**
 * How wide columns are: as wide as their words while all fit, else shared by how much stands in them, none narrower than its longest
 * word. Zero: as wide as its words.
 */
export const columnShares = (rows: readonly (readonly string[])[]): readonly number[] => {
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, place) => rows.map((row) => row[place] ?? ''));
  const longest = columns.map((cells) => Math.max(...cells.map((cell) => cell.length)));
  if (longest.reduce((sum, letters) => sum + letters + 3, 0) <= 72) return longest.map(() => 0);
  return columns.map((cells, place) => {
    const least = Math.min(24, Math.max(...cells.map(longestWord)) + 2);
    const all = cells.reduce((sum, cell) => sum + cell.length, 0);
    const share = Math.min(Math.sqrt(all / cells.length) * 5, longest[place] ?? 0);
    return Math.round(Math.max(least, share, 5));
  });
};

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

/** Blocks under their headings of the second level; those before the first have none. */
const sectionsOf = (blocks: readonly Block[]) => {
  const sections: { head: WordsData | null; wide: boolean; blocks: BlockData[] }[] = [
    { head: null, wide: false, blocks: [] },
  ];
  for (const block of blocks) {
    const open = sections.at(-1);
    if (block.kind === 'heading' && block.level === 2)
      sections.push({ head: wordsData(block.words), wide: false, blocks: [] });
    else if (open) {
      open.blocks.push(blockData(block));
      if (block.kind === 'table' && block.head.length > widestBeside) open.wide = true;
    }
  }
  return sections.filter(({ head, blocks: inside }) => head !== null || inside.length > 0);
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
    sections: sectionsOf(paper.blocks),
  });
