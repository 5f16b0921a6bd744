import type { Nodes, Parents, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Words as HTML shows them, letter for letter; control characters that no page may hold are left out. */
export const escaped = (words: string): string =>
  words
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (letter) => escapes[letter] ?? letter);

const safeLink = /^(?:https?:\/\/|mailto:)\S+$/i;
/** Deeper than anybody writes: what lies below is set as its plain words. */
const deepest = 24;
/** Longer drafts are set as paragraphs only: their marks are not worth minutes. */
const longest = 200_000;
/** Marks that may pair are looked for in pairs, paragraph by paragraph: of more than these a draft is set as it was typed. */
const mostMarks = { together: 600, all: 6000 } as const;
const mayPair = /[*_~`[\]<&|]/g;
/** A row that begins with more quote marks and bullets than anybody writes. */
const tooDeep = /^(?:[ \t]{0,8}(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){40}/m;

const isBounded = (text: string): boolean => {
  if (text.length > longest || tooDeep.test(text)) return false;
  let all = 0;
  for (const part of text.split(/\n[ \t]*\n/)) {
    const marks = part.match(mayPair)?.length ?? 0;
    all += marks;
    if (marks > mostMarks.together || all > mostMarks.all) return false;
  }
  return true;
};

const wordsOf = (node: Nodes): string =>
  'value' in node
    ? node.value
    : 'children' in node
      ? node.children.map(wordsOf).join(node.type === 'paragraph' ? '' : ' ')
      : '';

const tableRow = (row: Table['children'][number], cell: 'th' | 'td', depth: number): string =>
  `<tr>${row.children.map((one) => `<${cell}>${inside(one, depth)}</${cell}>`).join('')}</tr>`;

const inside = (node: Parents, depth: number): string =>
  node.children.map((child) => html(child, depth + 1)).join(node.type === 'root' ? '\n' : '');

// A row ends where its writer ended it, as in the mail it becomes.
const rows = (words: string): string => escaped(words).replace(/\r\n?|\n/g, '<br>\n');

/** One node of the tree. What a draft holds as HTML is shown as it was typed, and nothing is fetched. */
const html = (node: Nodes, depth: number): string => {
  if (depth > deepest) return `${rows(wordsOf(node))} `;
  switch (node.type) {
    case 'root':
      return inside(node, depth);
    case 'paragraph':
      return `<p>${inside(node, depth)}</p>`;
    case 'heading':
      return `<h${node.depth}>${inside(node, depth)}</h${node.depth}>`;
    case 'strong':
      return `<strong>${inside(node, depth)}</strong>`;
    case 'emphasis':
      return `<em>${inside(node, depth)}</em>`;
    case 'delete':
      return `<s>${inside(node, depth)}</s>`;
    case 'blockquote':
      return `<blockquote>${inside(node, depth)}</blockquote>`;
    case 'list':
      return node.ordered
        ? `<ol${node.start != null && node.start !== 1 ? ` start="${node.start}"` : ''}>${inside(node, depth)}</ol>`
        : `<ul>${inside(node, depth)}</ul>`;
    case 'listItem': {
      const [only, ...more] = node.children;
      // One paragraph in an item is the item.
      return `<li>${only?.type === 'paragraph' && more.length === 0 ? inside(only, depth) : inside(node, depth)}</li>`;
    }
    case 'link': {
      const words = inside(node, depth);
      return safeLink.test(node.url) ? `<a href="${escaped(node.url)}">${words}</a>` : words;
    }
    case 'image':
      return escaped(node.alt ?? '');
    case 'inlineCode':
      return `<code>${escaped(node.value)}</code>`;
    case 'code':
      return `<pre><code>${escaped(node.value)}</code></pre>`;
    case 'table': {
      const [head, ...body] = node.children;
      const top = head ? `<thead>${tableRow(head, 'th', depth)}</thead>` : '';
      return `<table>${top}<tbody>${body.map((row) => tableRow(row, 'td', depth)).join('')}</tbody></table>`;
    }
    case 'thematicBreak':
      return '<hr>';
    case 'break':
      return '<br>\n';
    case 'text':
    case 'html':
      return rows(node.value);
    default:
      return 'children' in node ? inside(node, depth) : 'value' in node ? escaped(node.value) : '';
  }
};

// A signature under "--" and an indented row are what they look like in a mail.
const asTyped = { disable: { null: ['setextUnderline', 'codeIndented'] } };

const paragraphs = (text: string): string =>
  text
    .split(/\n(?:[ \t]*\n)+/)
    .map((part) => `<p>${rows(part.trim())}</p>`)
    .join('\n');

/**
 * A draft as HTML for a clipboard or a mail: headings, lists, paragraphs and links to the web or to an address, without
 * styles, scripts or anything that is fetched. Every letter of the draft is escaped; rows end where their writer ended them.
 * A line under a name makes no heading of it, nor an indent a program. What is too long, too deep or too full of marks is
 * set as paragraphs. Never throws; linear in the text.
 */
export const richText = (text: string): string => {
  if (!isBounded(text)) return paragraphs(text);
  try {
    return html(fromMarkdown(text, { extensions: [gfm(), asTyped], mdastExtensions: [gfmFromMarkdown()] }), 0);
  } catch {
    return paragraphs(text);
  }
};
