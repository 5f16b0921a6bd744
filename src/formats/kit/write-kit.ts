import { type KitFile, kitSortNames, kitSorts, kitTitle } from '../../domain/leaving/kit.ts';
import { withoutControls } from '../../domain/people/without-controls.ts';
import { escaped } from '../exporters/escaped.ts';
import { inline } from '../exporters/markdown-text.ts';

const says =
  'My own words: what I achieved, promises I kept, what I thought and learnt. Nothing in it comes from mail or documents of others.';

/** A kit as JSON that another workspace takes in. */
export const kitJson = (kit: KitFile): string => `${JSON.stringify(kit, null, 2)}\n`;

/** A kit as Markdown, under its headings, newest first. */
export const kitMarkdown = (kit: KitFile): string =>
  [
    `# ${kitTitle}`,
    '',
    `${kit.day}. ${says}`,
    ...kitSorts.flatMap((sort) => {
      const lines = kit.lines.filter((line) => line.sort === sort);
      return lines.length === 0
        ? []
        : [
            '',
            `## ${kitSortNames[sort]}`,
            '',
            ...lines.map(({ day, words }) => `- ${day}: ${inline(withoutControls(words))}`),
          ];
    }),
    '',
  ].join('\n');

const style = `:root{color-scheme:light dark}body{max-width:40rem;margin:3rem auto;padding:0 1.2rem;font:1.05rem/1.55 Georgia,serif}
h1{font-size:1.8rem}h2{margin-top:2.2rem;font-size:1.2rem}ul{padding:0;list-style:none}li{padding:.35rem 0;border-bottom:1px solid #8883}
time{display:block;font:.8rem system-ui,sans-serif;opacity:.7}`;

/** A kit as one page that needs nothing else, with the JSON inside it for another workspace. */
export const kitHtml = (kit: KitFile): string =>
  [
    '<!doctype html>',
    `<html lang="en"><head><meta charset="utf-8"><title>${kitTitle}</title>`,
    `<meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><style>${style}</style></head><body>`,
    `<h1>${kitTitle}</h1><p>${kit.day}. ${says}</p>`,
    ...kitSorts.flatMap((sort) => {
      const lines = kit.lines.filter((line) => line.sort === sort);
      return lines.length === 0
        ? []
        : [
            `<h2>${kitSortNames[sort]}</h2><ul>`,
            ...lines.map(
              ({ day, words }) => `<li dir="auto"><time>${day}</time>${escaped(withoutControls(words))}</li>`,
            ),
            '</ul>',
          ];
    }),
    // No "<" can end it, or begin anything.
    `<script type="application/json" id="${kit.format}">${JSON.stringify(kit).replaceAll('<', '\\u003c')}</script>`,
    '</body></html>',
    '',
  ].join('\n');
