import { convert } from 'html-to-text';

const mostHtml = 2_000_000;

const deepest = 500;

/** How deep elements that must be closed lie in one another, without building the tree. */
const depthOf = (html: string): number => {
  let depth = 0;
  let most = 0;
  for (const match of html.matchAll(
    /<(\/?)(?!(?:br|img|hr|p|li|meta|link|input|col|wbr|area|base|td|tr|th|o:p)\b)[a-z][^<>]{0,2000}?(\/?)>/gi,
  )) {
    if (match[2] === '/') continue;
    depth = match[1] === '/' ? Math.max(0, depth - 1) : depth + 1;
    most = Math.max(most, depth);
  }
  return most;
};

/** For HTML that nobody wrote by hand: tags away, breaks kept. */
const withoutTags = (html: string): string =>
  html
    .replace(/<(?:br|\/p|\/div|\/li|\/tr)\b[^<>]{0,200}>/gi, '\n')
    .replace(/<[^<>]{0,5000}(?:>|$)/g, '')
    .replace(/\n\s*\n/g, '\n\n')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

/**
 * Plain text of a mail that has only HTML: paragraphs kept, quoted parts marked with `>`, links without their address.
 * Nothing is fetched; at most 2,000,000 characters are read.
 */
export const htmlText = (html: string): string => {
  const read = html.slice(0, mostHtml);
  // The library takes time that grows with the square of the depth.
  if (depthOf(read) > deepest) return withoutTags(read);
  return convert(read, {
    wordwrap: false,
    limits: { maxDepth: 200, maxChildNodes: 20_000, maxInputLength: mostHtml, ellipsis: '' },
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'skip' },
      { selector: 'style', format: 'skip' },
      { selector: 'script', format: 'skip' },
      { selector: 'hr', format: 'block' },
      { selector: 'table', format: 'block' },
      { selector: 'p', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
      { selector: 'blockquote', format: 'blockquote', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    ],
  });
};
