import { type Block, isRightToLeft, type Paper, wordsIn } from '../../domain/documents/paper.ts';
import { escaped } from './escaped.ts';
import { blockHtml } from './html-body.ts';
import { headParts, type PaperHead } from './paper-head.ts';
import { sectionsOf } from './sections-of.ts';

const style = [
  ':root{color-scheme:light dark;--paper:#fff;--ink:#1e2022;--soft:#5d6166;--air:#0d6a72;--rule:#d8d4c8;--wash:#eaf3f2}',
  '@media screen and (prefers-color-scheme:dark){:root{--paper:#15181a;--ink:#e7e5df;--soft:#a6a9aa;--air:#7cc4c9;--rule:#33383b;--wash:#17302f}}',
  '*{box-sizing:border-box}',
  'body{max-width:46rem;margin:3.5rem auto;padding:0 1.25rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.5 "Source Serif 4",Charter,Georgia,"Times New Roman",serif;overflow-wrap:break-word}',
  'h1{font-size:2rem;font-weight:600;line-height:1.15;letter-spacing:-.008em;text-wrap:balance;margin:0 0 .6rem}',
  'h2,h3,h4,h5,h6,.head,figcaption,table,summary,svg{font-family:Inter,system-ui,-apple-system,"Segoe UI",sans-serif}',
  'h2{font-size:.86rem;font-weight:600;line-height:1.4;color:var(--air);margin:.15rem 0 .5rem}',
  'h3,h4,h5,h6{font-size:.92rem;font-weight:600;margin:1.1rem 0 .3rem}',
  '.head{font-size:.8rem;color:var(--soft);margin:0 0 1.4rem}.head span:not(:last-child)::after{content:"\\00b7";margin:0 .6em}',
  '.lead{font-size:1.12em}',
  'section{border-top:1px solid var(--rule);padding:.85rem 0 .6rem}',
  'p,ul,ol,blockquote,figure,pre,table{margin:0 0 .8rem}',
  'ul,ol{padding-inline-start:1.3em}ul{list-style:"–  "}li{margin:.25rem 0}li::marker{color:var(--soft)}',
  'blockquote{padding-inline-start:1em;border-inline-start:2px solid var(--rule);color:var(--soft)}',
  'table{width:100%;border-collapse:collapse;font-size:.82rem;line-height:1.4}',
  'th,td{text-align:start;vertical-align:top;padding:.45em .8em .45em 0;border-bottom:1px solid var(--rule)}',
  'th{vertical-align:bottom;border-color:var(--ink)}tr:last-child td{border-bottom:0}td:first-child{font-weight:600}',
  'table:has(.recommended) :is(th,td):first-child{padding-inline-start:.6em}.recommended{background:var(--wash);print-color-adjust:exact}',
  '.right{text-align:end}.center{text-align:center}',
  'figure svg{display:block;max-width:100%;height:auto}figcaption{font-size:.86rem;font-weight:600;margin-bottom:.6rem}',
  'summary{font-size:.78rem;color:var(--soft);cursor:pointer;margin:.5rem 0}',
  'a{color:var(--air)}code,pre{font-size:.88em}pre{white-space:pre-wrap}hr{border:0;border-top:1px solid var(--rule)}',
  '.scrolls{overflow-x:auto}',
  '@media(min-width:46rem){.beside{display:grid;grid-template-columns:9.5rem minmax(0,1fr);gap:1.5rem}}',
  '@page{margin:20mm 22mm}',
  '@media print{body{max-width:none;margin:0;padding:0;font-size:10pt;line-height:1.38}p,ul,ol,blockquote,figure,pre,table{margin-bottom:2mm}section{padding:2.4mm 0 .6mm}.head{margin-bottom:4mm}h1{font-size:20pt}.beside{display:grid;grid-template-columns:31mm minmax(0,1fr);gap:6mm}details{display:none}h2{break-after:avoid}tr,figure,li{break-inside:avoid}}',
].join('\n');

/**
 * A paper as one HTML file that needs nothing else: no script, nothing that is fetched; for a screen, light or dark, and for print.
 * Charts are drawn inline, with their figures as a table beneath. Every letter is escaped. Same paper and head, same bytes.
 */
export const htmlPage = (paper: Paper, head: PaperHead): string => {
  const rtl = isRightToLeft(paper.lang);
  const writing = { place: 'page' as const, rtl };
  const bodyOf = (blocks: readonly Block[]): string =>
    blocks
      .map((block) => {
        const body = blockHtml(block, writing);
        return block.kind === 'table' ? `<div class="scrolls" tabindex="0">${body}</div>` : body;
      })
      .join('\n');
  const parts = headParts(head, paper.lang).map((part) => `<span>${escaped(part)}</span>`);
  const hasTitle = wordsIn(paper.title) !== '';
  return [
    '<!doctype html>',
    `<html lang="${paper.lang}"${rtl ? ' dir="rtl"' : ''}>`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escaped(paper.name)}</title>`,
    `<style>\n${style}\n</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...(hasTitle ? [blockHtml({ kind: 'heading', level: 1, words: paper.title }, writing)] : []),
    ...(parts.length > 0 ? [`<p class="head">${parts.join('')}</p>`] : []),
    ...sectionsOf(paper.blocks).map(({ head: heading, wide, blocks }) =>
      heading === null
        ? `<div${hasTitle ? ' class="lead"' : ''}>\n${bodyOf(blocks)}\n</div>`
        : `<section${wide ? '' : ' class="beside"'}>\n${blockHtml(heading, writing)}\n<div>\n${bodyOf(blocks)}\n</div>\n</section>`,
    ),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
};
