import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** Longer drafts are set as paragraphs only: their marks are not worth minutes. */
const longest = 200_000;
/** Marks that may pair are looked for in pairs, paragraph by paragraph: of more than these a draft is set as it was typed. */
const mostMarks = { together: 600, all: 6000 } as const;
const mayPair = /[*_~`[\]<&]/g;
const mostCells = 20_000;
/** A row that begins with more quote marks and bullets than anybody writes. */
const tooDeep = /^(?:[ \t]{0,8}(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){40}/m;

const isBounded = (text: string): boolean => {
  if (text.length > longest || tooDeep.test(text)) return false;
  let all = 0;
  let cells = 0;
  for (const part of text.split(/\n[ \t]*\n/)) {
    const marks = part.match(mayPair)?.length ?? 0;
    all += marks;
    cells += part.match(/\|/g)?.length ?? 0;
    if (marks > mostMarks.together || all > mostMarks.all || cells > mostCells) return false;
  }
  return true;
};

// Whatever would take words away, or make of a signature or an indent what its writer did not mean, stays as it was typed.
const asTyped = {
  disable: {
    null: [
      'setextUnderline',
      'codeIndented',
      'definition',
      'htmlFlow',
      'htmlText',
      'characterReference',
      'gfmFootnoteDefinition',
      'gfmFootnoteCall',
      'gfmPotentialFootnoteCall',
      'tasklistCheck',
    ],
  },
};

/** A draft as a tree of Markdown; null where it is too long, too deep or too full of marks to be read so. Never throws. */
export const parseMarkdown = (text: string): Root | null => {
  if (!isBounded(text)) return null;
  try {
    return fromMarkdown(text, { extensions: [gfm(), asTyped], mdastExtensions: [gfmFromMarkdown()] });
  } catch {
    return null;
  }
};
