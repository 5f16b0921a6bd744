import type { Paper } from '../../../domain/documents/paper.ts';
import type { PaperHead } from '../paper-head.ts';
import { pagesData } from './pages-data.ts';
import { type Setting, typesetter } from './typesetter.ts';

export type PdfOptions = {
  /** The folder of the package, under which its fonts lie. */
  readonly root: string;
  readonly head: PaperHead;
  readonly sheet?: 'a4' | 'letter';
};

export type Pdf = {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** By how many lines it is longer than one page with the smallest type; 0 where it fits one. */
  readonly over: number;
  /** Letters that no font of this machine has: they stand as empty boxes. */
  readonly missing: readonly string[];
};

/** Type steps down so often before a paper takes a second page; below the last it would be hard to read. */
const steps = [0, 1, 2, 3] as const;
/** A paper beyond so many pages is not meant to be one. */
const nearlyOne = 2;

/**
 * A paper as a PDF: set by Typst, tagged (PDF/UA-1, unless a letter is in no font), with its title, language and bookmarks, and
 * its fonts embedded. One that nearly fits a page is set somewhat smaller until it does; page numbers stand from two pages on.
 * Null where there is no typesetter for this machine. Same paper and head, same bytes.
 */
export const pdfOf = async (paper: Paper, { root, head, sheet = 'a4' }: PdfOptions): Promise<Pdf | null> => {
  const typeset = await typesetter(root);
  if (typeset === null) return null;
  const setting: Setting = {
    paper: pagesData(paper, head),
    step: 0,
    sheet: sheet === 'letter' ? 'us-letter' : 'a4',
  };
  let step = 0;
  let over = 0;
  const first = typeset.measure(setting);
  if (first.pages > 1 && first.pages <= nearlyOne) {
    const fitting = steps.slice(1).find((one) => typeset.measure({ ...setting, step: one }).pages === 1);
    step = fitting ?? 0;
  }
  if (first.pages > 1 && step === 0) {
    const { pages, end } = typeset.measure({ ...setting, step: steps.length - 1 });
    over = pages <= 1 ? 0 : Math.ceil(((pages - 2) * (end.bottom - end.top) + (end.y - end.top)) / end.line);
  }
  const { bytes, pages, missing } = typeset.print({ ...setting, step });
  return { bytes, pages, over: pages === 1 ? 0 : Math.max(1, over), missing };
};
