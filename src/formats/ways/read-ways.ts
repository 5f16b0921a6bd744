import type { OwnWayKind } from '../../domain/people/own-way.ts';
import { withoutControls, withoutInvisible } from '../../domain/people/without-controls.ts';
import { Day } from '../../domain/shared/time.ts';
import { waysFormat } from '../exporters/ways.ts';
import { withoutHidden } from './without-hidden.ts';

/** What stands in a page "how to work with me". */
export type WaysRead = {
  /** Whose it says it is; empty where it does not. */
  readonly name: string;
  /** The version of the format; null where it was written by hand. */
  readonly version: number | null;
  readonly day: Day | null;
  readonly lines: readonly { readonly what: OwnWayKind; readonly words: string }[];
  /** What was left out or is not known here, a sentence each. */
  readonly said: readonly string[];
};

/** Longer than anybody writes about how they work. */
export const longestWays = 64_000;
const mostLines = 60;
const longestLine = 300;

const titles =
  /^#{1,2}\s{1,8}(?:how to work with|how i work|working with|work with|user manual|manual of|read ?me)\b/im;
const versions = new RegExp(`\\b${waysFormat.name} (\\d{1,6})(?:, (\\d{4}-\\d\\d-\\d\\d))?`, 'i');

/** Whether a text is such a page: by its version line, or by its title. */
export const looksLikeWays = (head: string): boolean => {
  const start = head.slice(0, 4000);
  return versions.test(start) || titles.test(start);
};

const headings: readonly (readonly [OwnWayKind, RegExp])[] = [
  ['hours', /\b(?:hours|when i work|availab\w*|working (?:day|time)s?|calendar)\b/i],
  ['lead', /\b(?:time i need|lead time|notice|ahead|in advance|prepare)\b/i],
  ['decide', /\b(?:decid\w*|decisions?)\b/i],
  ['success', /\b(?:success|good looks?|good work|done well|measured)\b/i],
  ['matters', /\b(?:matters?|priorit\w*|focus|goals?|care about)\b/i],
  ['reach', /\b(?:reach|contact|channels?|get hold|urgent)\b/i],
  ['length', /\b(?:how long|length|short)\b/i],
  ['form', /\b(?:form|format|style|communicat\w*|writing)\b/i],
  ['other', /\b(?:also|other|else|good to know)\b/i],
];

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
  '&#39;': "'",
};

/** Letters that mean themselves are kept out of the way of whatever looks for marks, among those of private use. */
const apart = (letter: string): string => String.fromCharCode(0xe000 + letter.charCodeAt(0));
const together = (words: string): string =>
  words.replace(/[\ue000-\ue07f]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xe000));
const unused = /[\ue000-\uf8ff]/g;

/** Such a page as HTML, as the Markdown it was made of; what no page of this kind holds is dropped as any tag is. */
const outOfHtml = (text: string): string =>
  text
    .replace(/<(script|style|title|template|iframe|object)\b[^>]{0,2000}>[\s\S]*?(?:<\/\1\s{0,20}>|$)/gi, '\n')
    .replace(/[\\`*_[\]#|~]/g, apart)
    .replace(/<h1\b[^>]{0,200}>/gi, '\n# ')
    .replace(/<h[2-6]\b[^>]{0,200}>/gi, '\n## ')
    .replace(/<li\b[^>]{0,200}>/gi, '\n- ')
    .replace(/<(?:\/?(?:p|br|div|ul|ol|h[1-6]|li|body|html|head|meta)\b|!doctype\b)[^>]{0,300}>/gi, '\n')
    .replace(/&(?:lt|gt|quot|amp|#39);/g, (name) => apart(entities[name] ?? ' '));

const isHtml = (text: string): boolean => /^\s{0,200}<(?:!doctype html|html)\b/i.test(text);

/** Words that turn to a program instead of to a reader. */
const toProgram =
  /\b(?:ignore|disregard|forget|override)\b[^.]{0,40}\b(?:previous|prior|above|earlier|all|your)\b[^.]{0,40}\b(?:instructions?|prompts?|rules|context)\b|\b(?:ignore|disregard|forget|override)\b[^.]{0,40}\b(?:instructions?|prompts?|rules|context)\b[^.]{0,20}\b(?:above|before|so far)\b|\bsystem prompt\b|\byou are (?:now )?(?:an? |the )?(?:ai|assistant|language model|chatbot)\b|<\|[^|]{0,40}\|>|\[\/?INST\]/i;

const tag = /<\/?[a-z!][^<>]{0,300}>/gi;
const inScript = /<(script|style)\b[^<>]{0,300}>[^<]{0,600}(?:<\/\1\s{0,20}>|$)/gi;
const image = /!\[[^\]]{0,300}\]\((?:[^()]|\([^()]{0,200}\)){0,600}\)/g;
const link = /\[([^\]]{1,300})\]\((?:[^()]|\([^()]{0,200}\)){0,600}\)/g;

const unmarked = (words: string): string =>
  together(words.replace(/\*\*|__|`+|~~/g, '').replace(/^[*_](.{1,300})[*_]$/, '$1'));

/**
 * Reads a page "how to work with me", written here or by hand: Markdown, or the HTML made of it. Every line is one item or
 * one paragraph under a heading; headings that are not known go under the last part. Nothing in it is followed, fetched
 * or run: tags, images, what is hidden and the targets of links are left out, as are words that plainly turn to a program; all of it
 * is said.
 * Never throws; linear in the text, of which at most `longestWays` characters are read.
 */
export const readWays = (given: string): WaysRead => {
  const cut = given.length > longestWays;
  const start = given.slice(0, longestWays).replace(unused, '');
  const html = isHtml(start);
  const written = html ? start : start.replace(/\\([!-/:-@[-`{-~])/g, (_, letter: string) => apart(letter));
  const shown = withoutHidden(written);
  const text = html ? outOfHtml(shown) : shown;
  const lines: { what: OwnWayKind; words: string }[] = [];
  const left = {
    markup: html && /<(?:script|iframe|object)\b/i.test(start),
    long: 0,
    program: 0,
    many: 0,
    hidden: false,
    unseen: shown !== written,
  };
  const unknown: string[] = [];
  let name: string | undefined;
  let version: { number: number; day: Day | null } | undefined;
  let what: OwnWayKind = 'other';

  const clean = (row: string): string => {
    const shown = row.replace(inScript, '').replace(image, '').replace(tag, '');
    if (shown !== row) left.markup = true;
    const words = withoutControls(unmarked(shown.replace(link, '$1')));
    // A tab is no trick.
    if (withoutInvisible(row) !== row || /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/.test(row))
      left.hidden = true;
    return words;
  };
  let inCode = false;
  for (const row of text.split(/\r\n?|\n/)) {
    const bare = row.trim();
    if (/^(?:```|~~~)/.test(bare)) {
      inCode = !inCode;
      left.markup = true;
    }
    if (inCode || bare === '' || /^(?:[-*_]\s{0,3}){3,}$|^(?:```|~~~)|^\|/.test(bare)) continue;
    // Where a link leads is no line of the page.
    if (!html && /^\[[^\]^][^\]]{0,200}\]:/.test(bare)) {
      left.markup = true;
      continue;
    }
    const found = version ? null : versions.exec(bare);
    if (found) {
      version = { number: Number(found[1]), day: Day.safeParse(found[2]).data ?? null };
      continue;
    }
    const title = /^(#{1,6})\s{1,8}(.{0,300})/.exec(bare);
    if (title) {
      const [, marks = '', said = ''] = title;
      const heading = clean(said);
      if (marks === '#' && name === undefined) {
        name = /\b(?:work(?:ing)? with|manual (?:of|for)|manual:)\s{1,4}(.{1,80})$/i.exec(heading)?.[1]?.trim() ?? '';
        if (/^(?:me|us)[.!]?$/i.test(name)) name = '';
        continue;
      }
      const known = headings.find(([, pattern]) => pattern.test(heading))?.[0];
      if (known === undefined && heading !== '') unknown.push(heading);
      what = known ?? 'other';
      continue;
    }
    const words = clean(bare.replace(/^(?:[-*+•]|\d{1,3}[.)])\s{1,8}/, '').replace(/^>\s?/, ''));
    if (words === '' || !/[\p{L}\p{N}]/u.test(words)) continue;
    if (toProgram.test(words)) left.program += 1;
    else if (words.length > longestLine) left.long += 1;
    else if (lines.length >= mostLines) left.many += 1;
    else if (!lines.some((one) => one.what === what && one.words === words)) lines.push({ what, words });
  }
  const newer = version !== undefined && version.number > waysFormat.version;
  const out = (number: number, one: string, many: string): string =>
    number === 1 ? `One line ${one}; it was left out.` : `${number} lines ${many}; they were left out.`;
  const said = [
    ...(newer ? ['It was written by a newer version; what is known of it here was read.'] : []),
    ...(cut ? ['It is longer than a page can be; only its beginning was read.'] : []),
    ...(unknown.length > 0
      ? [
          `Not known here, and put under “Also good to know”: ${unknown
            .slice(0, 3)
            .map((one) => `“${one.slice(0, 60)}”`)
            .join(', ')}${unknown.length > 3 ? ` and ${unknown.length - 3} more` : ''}.`,
        ]
      : []),
    ...(left.markup ? ['It holds markup that no such page needs; that was left out.'] : []),
    ...(left.unseen ? ['It holds words that whoever opens it does not see; they were left out.'] : []),
    ...(left.hidden ? ['It holds characters that cannot be seen; they were left out.'] : []),
    ...(left.program > 0
      ? [out(left.program, 'turns to a program instead of to you', 'turn to a program instead of to you')]
      : []),
    ...(left.long > 0
      ? [out(left.long, `is longer than ${longestLine} characters`, `are longer than ${longestLine} characters`)]
      : []),
    ...(left.many > 0 ? [`The first ${mostLines} lines were read; ${left.many} more were left out.`] : []),
  ];
  return { name: name ?? '', version: version?.number ?? null, day: version?.day ?? null, lines, said };
};
