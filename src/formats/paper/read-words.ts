import type { Nodes } from 'mdast';
import { chartData } from '../../domain/documents/chart-row.ts';
import type { Mark } from '../../domain/documents/draft.ts';
import type { Run, Words } from '../../domain/documents/paper.ts';

const safeLink = /^(?:https?:\/\/|mailto:)[^\s"<>\\^`{|}\u0000-\u001f\u007f]{1,2000}$/i;
// What no page may hold, what turns all that follows round, and marks piled on one letter.
const unprintable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\ufeff\ufff9-\ufffb\ufffe\uffff]/g;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const piled = /(\p{M}{6})\p{M}+/gu;

/** Words that every format can hold: no control characters, whole letters, at most six marks on one. */
export const printable = (words: string): string =>
  words
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(unprintable, '')
    .replace(loneSurrogate, '\ufffd')
    .replace(piled, '$1');

const strongLetter = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]|\p{L}/u;
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Whether words run from right to left: by their first letter that has a direction. */
export const runsRightToLeft = (words: string): boolean => rightToLeft.test(strongLetter.exec(words)?.[0] ?? '');

type Style = Omit<Run, 'text'>;
type Piece = Run & { readonly start: number; readonly end: number };

const sameStyle = (a: Run, b: Run): boolean =>
  a.strong === b.strong && a.stressed === b.stressed && a.struck === b.struck && a.code === b.code && a.link === b.link;

const placed = (node: Nodes, text: string, style: Style): Piece[] => {
  const shown = printable(text);
  return shown === ''
    ? []
    : [
        {
          ...style,
          text: shown,
          start: node.position?.start.offset ?? 0,
          end: node.position?.end.offset ?? 0,
        },
      ];
};

/** The words below a node, in pieces that are set alike, with where they stand in the draft. */
const piecesOf = (node: Nodes, style: Style): readonly Piece[] => {
  switch (node.type) {
    case 'text':
      return placed(node, node.value, style);
    case 'html':
    case 'yaml':
      return placed(node, node.value, style);
    case 'inlineCode':
    case 'code':
      return placed(node, node.value, { ...style, code: true });
    case 'break':
      return placed(node, '\n', style);
    case 'image': {
      const words = node.alt ?? '';
      return placed(node, chartData(node.url) === undefined && words === '' ? node.url : words, style);
    }
    case 'link':
      return node.children.flatMap((child) =>
        piecesOf(child, safeLink.test(node.url) ? { ...style, link: node.url } : style),
      );
    case 'strong':
      return node.children.flatMap((child) => piecesOf(child, { ...style, strong: true }));
    case 'emphasis':
      return node.children.flatMap((child) => piecesOf(child, { ...style, stressed: true }));
    case 'delete':
      return node.children.flatMap((child) => piecesOf(child, { ...style, struck: true }));
    default:
      return 'children' in node ? node.children.flatMap((child) => piecesOf(child, style)) : [];
  }
};

const joined = (pieces: readonly Piece[]): readonly Run[] => {
  const runs: Run[] = [];
  for (const { start: _start, end: _end, ...run } of pieces) {
    const last = runs.at(-1);
    if (last && sameStyle(last, run)) runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else runs.push(run);
  }
  return runs;
};

const fromBetween = (marks: readonly Mark[], start: number, end: number): Mark['from'] => [
  ...new Map(
    marks
      .filter((mark) => mark.start < end && start < mark.end)
      .flatMap(({ from }) => from)
      .map((one) => [`${one.source} ${one.fact ?? ''}`, one]),
  ).values(),
];

const trimmed = (pieces: readonly Piece[]): readonly Piece[] => {
  const all = [...pieces];
  for (const [place, trim] of [
    [0, (text: string) => text.trimStart()],
    [-1, (text: string) => text.trimEnd()],
  ] as const) {
    for (let piece = all.at(place); piece; piece = all.at(place)) {
      const text = trim(piece.text);
      if (text !== '') {
        all[place === 0 ? 0 : all.length - 1] = { ...piece, text };
        break;
      }
      if (place === 0) all.shift();
      else all.pop();
    }
  }
  return all;
};

const wordsOfPieces = (pieces: readonly Piece[], marks: readonly Mark[]): Words => {
  const kept = trimmed(pieces);
  const start = Math.min(...kept.map((piece) => piece.start));
  const end = Math.max(...kept.map((piece) => piece.end));
  const runs = joined(kept);
  return {
    runs,
    from: kept.length === 0 ? [] : fromBetween(marks, start, end),
    rtl: runsRightToLeft(runs.map(({ text }) => text).join('')),
  };
};

/** What a draft is read with: its text, and what of it rests on what, both as they stand. */
export type Reading = { readonly text: string; readonly marks: readonly Mark[] };

/** Where each row of a piece stands: a row of words is a row of the draft, and marks before it belong to the draft alone. */
const rowsOfPiece = (piece: Piece, draft: string): readonly Piece[] => {
  const texts = piece.text.split('\n');
  if (texts.length === 1) return [piece];
  const ends: number[] = [];
  for (let at = draft.indexOf('\n', piece.start); at >= 0 && at < piece.end; at = draft.indexOf('\n', at + 1))
    ends.push(at);
  const isKnown = ends.length === texts.length - 1;
  return texts.map((text, place) => ({
    ...piece,
    text,
    start: isKnown && place > 0 ? (ends[place - 1] ?? piece.start) + 1 : piece.start,
    end: isKnown && place < ends.length ? (ends[place] ?? piece.end) : piece.end,
  }));
};

/** The rows of what stands below `nodes`: one where the writer broke none. Rows without words are left out. */
export const rowsOf = (nodes: readonly Nodes[], { text, marks }: Reading): readonly Words[] => {
  const rows: Piece[][] = [[]];
  for (const whole of nodes.flatMap((node) => piecesOf(node, {}))) {
    for (const [place, piece] of rowsOfPiece(whole, text).entries()) {
      if (place > 0) rows.push([]);
      if (piece.text !== '') rows.at(-1)?.push(piece);
    }
  }
  return rows.map((row) => wordsOfPieces(row, marks)).filter(({ runs }) => runs.length > 0);
};

/** The same words on one row. */
export const oneRow = (nodes: readonly Nodes[], { marks }: Reading): Words => {
  const pieces = nodes
    .flatMap((node) => piecesOf(node, {}))
    .map((piece) => ({
      ...piece,
      text: piece.text.replaceAll('\n', ' ').replace(/ {2,}/g, ' '),
    }));
  return wordsOfPieces(pieces, marks);
};

/** Words without any setting: a title that stands nowhere in the text. */
export const plainWords = (text: string): Words => {
  const words = printable(text).replace(/\s+/g, ' ').trim();
  return { runs: words === '' ? [] : [{ text: words }], from: [], rtl: runsRightToLeft(words) };
};
