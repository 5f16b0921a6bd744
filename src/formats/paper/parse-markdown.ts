import type { Nodes, PhrasingContent, Root } from 'mdast';
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

const joins = /[\p{N}\p{Lu}\p{Ll}]/u;

/** "3*8h and 2*12h" stresses nothing: marks inside a word or between digits stand as they were typed. */
const asStressed = (node: Nodes, text: string): readonly Nodes[] => {
  if (node.type !== 'emphasis' && node.type !== 'strong' && node.type !== 'delete') return [node];
  const { start, end } = node.position ?? {};
  const [from, to] = [start?.offset ?? 0, end?.offset ?? 0];
  if (!start || !end || !(joins.test(text.charAt(from - 1)) || joins.test(text.charAt(to)))) return [node];
  const width = node.type === 'emphasis' ? 1 : 2;
  const mark = (at: number): PhrasingContent => ({
    type: 'text',
    value: text.slice(at, at + width),
    position: { start: { ...start, offset: at }, end: { ...end, offset: at + width } },
  });
  return [mark(from), ...node.children, mark(to - width)];
};

/** Words as they stood before they were shielded, with no more stress than was meant. */
const settled = <T extends Nodes>(node: T, text: string, back: (words: string) => string): T => {
  if ('value' in node) node.value = back(node.value);
  if ('url' in node) node.url = back(node.url);
  if ('alt' in node && typeof node.alt === 'string') node.alt = back(node.alt);
  if ('children' in node) {
    for (const child of node.children) settled(child, text, back);
    node.children = node.children.flatMap((child) => asStressed(child, text)) as typeof node.children;
  }
  return node;
};

/**
 * A draft as a tree of Markdown; null where it is too long, too deep or too full of marks to be read so. `back`: of words that were
 * shielded from being read as Markdown, the words. Never throws.
 */
export const parseMarkdown = (text: string, back: (words: string) => string = (words) => words): Root | null => {
  if (!isBounded(text)) return null;
  try {
    const root = fromMarkdown(text, {
      extensions: [gfm({ singleTilde: false }), asTyped],
      mdastExtensions: [gfmFromMarkdown()],
    });
    return settled(root, text, back);
  } catch {
    return null;
  }
};
