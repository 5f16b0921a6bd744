import { convert } from 'html-to-text';

const mostHtml = 2_000_000;

/**
 * Plain text of a mail that has only HTML: paragraphs kept, quoted parts marked with `>`, links without their address.
 * Nothing is fetched; at most 2,000,000 characters are read.
 */
export const htmlText = (html: string): string =>
  convert(html.slice(0, mostHtml), {
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
