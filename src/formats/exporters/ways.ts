import { type OwnWayKind, ownWayKinds } from '../../domain/people/own-way.ts';
import { wayHeadings } from '../../domain/people/ways.ts';
import { withoutControls } from '../../domain/people/without-controls.ts';
import type { Day } from '../../domain/shared/time.ts';
import { escaped } from './escaped.ts';
import { inline } from './markdown-text.ts';

/** The name of the format and its version, which stand in every such page. */
export const waysFormat = { name: 'how-to-work-with-me', version: 1 } as const;

/** A page "how to work with me": whose, when it was written, and its lines. */
export type WaysPage = {
  /** Empty where the user has no name here. */
  readonly name: string;
  readonly day: Day;
  readonly lines: readonly { readonly what: OwnWayKind; readonly words: string }[];
};

const titleOf = ({ name }: WaysPage): string => {
  const called = withoutControls(name);
  return called === '' ? 'How to work with me' : `How to work with ${called}`;
};

const versionOf = ({ day }: WaysPage): string => `${waysFormat.name} ${waysFormat.version}, ${day}`;

const parts = ({ lines }: WaysPage): readonly (readonly [heading: string, words: readonly string[]])[] =>
  ownWayKinds.flatMap((what) => {
    const words = lines.filter((line) => line.what === what).map((line) => withoutControls(line.words));
    return words.length === 0 ? [] : [[wayHeadings[what], words] as const];
  });

/** The page as Markdown that people and `readWays` read: a heading, the version line, a list under each part. Ends with a line break. */
export const waysMarkdown = (page: WaysPage): string =>
  `${[
    `# ${inline(titleOf(page))}`,
    `*${versionOf(page)}*`,
    ...parts(page).map(([heading, words]) =>
      [`## ${heading}`, '', ...words.map((one) => `- ${inline(one)}`)].join('\n'),
    ),
  ].join('\n\n')}\n`;

const style = [
  'body{max-width:38rem;margin:3rem auto;padding:0 1.25rem;background:#fbfaf6;color:#1e2022;font:1.0625rem/1.55 Georgia,serif}',
  'h1{font-size:1.9rem;font-weight:600;line-height:1.2;margin:0 0 .25rem}',
  'h2{font:600 .95rem/1.4 system-ui,sans-serif;color:#5d6166;margin:2rem 0 .25rem;border-top:1px solid #e3e0d6;padding-top:.75rem}',
  'ul{list-style:none;margin:0;padding:0}li{margin:.35rem 0}',
  '.version{font:.8rem system-ui,sans-serif;color:#5d6166;margin:0}',
  '@media(prefers-color-scheme:dark){body{background:#15181a;color:#e7e5df}h2{color:#a6a9aa;border-color:#33383b}.version{color:#a6a9aa}}',
].join('');

/** The same page as one HTML file that needs nothing else: no script, nothing that is fetched. */
export const waysHtml = (page: WaysPage): string => {
  const title = escaped(titleOf(page));
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${title}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<h1 dir="auto">${title}</h1>`,
    `<p class="version">${versionOf(page)}</p>`,
    ...parts(page).flatMap(([heading, words]) => [
      `<h2>${heading}</h2>`,
      '<ul>',
      ...words.map((one) => `<li dir="auto">${escaped(one)}</li>`),
      '</ul>',
    ]),
    '</body>',
    '</html>',
    '',
  ].join('\n');
};
