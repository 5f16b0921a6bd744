import { languageOf } from '../language/language-of.ts';
import { plain, readText } from '../language/reading.ts';
import { standIn } from '../language/stand-in.ts';
import type { Span } from '../shared/span.ts';
import { trimmed } from '../shared/span.ts';
import type { Objection } from './objection.ts';
import { followers, labels, nobodyInWords, noObjection, objectionCues } from './objection-cues.ts';
import { sideOfStand } from './stand-words.ts';

/** Something that the words say speaks against the case, or will be asked; each part letter for letter. */
export type ObjectionInWords = Span & {
  readonly sort: Objection['sort'];
  readonly words: string;
  /** The words that say whose it is; empty where nobody is named. */
  readonly who: string;
  readonly valid: string;
  readonly answer: string;
  readonly test: string;
};

const longestText = 20_000;
const most = 12;
const longestWords = 2000;
const leastWords = 3;

type Label = keyof typeof labels;
type Piece = Span & { readonly label: Label | null; readonly bullet: boolean; readonly alone: boolean };

const bulletMark = /^[ \t>]*(?:[-*•·–—▪◦]|\(?\d{1,2}[.)]|\(?[a-z]\))[ \t]+/;
const opening = /^[ \t]{0,40}(?:#{1,6}[ \t]{1,40})?(?:\*\*|__)?/;
/** Where a label ends: at a colon, a dash with blanks beside it, or the end of the line. */
const closing = /(?:\*\*|__)?[ \t]{0,8}(?::(?:\*\*|__)?|[–—-](?=[ \t])(?:\*\*|__)?)[ \t]{0,8}|(?:\*\*|__)$/;
const longestLabel = 48;

const labelIn = (words: string): Label | null => {
  const bare = words.trim().toLowerCase();
  for (const [name, pattern] of Object.entries(labels)) if (pattern.test(bare)) return name as Label;
  return null;
};

/** What stands before a colon or a dash, or the whole of a short line, and where what it says begins. */
const headIn = (line: string): { readonly words: string; readonly end: number } | null => {
  const from = opening.exec(line)?.[0].length ?? 0;
  const near = line.slice(from, from + longestLabel + 20);
  const end = closing.exec(near);
  const words = end ? near.slice(0, end.index) : line.slice(from).trimEnd();
  if (words.length === 0 || words.length > longestLabel || /[:*_\n?]/.test(words)) return null;
  return { words, end: end ? from + end.index + end[0].length : line.length };
};

/** A sentence without its bullet and its label, and what the label says. */
const pieceOf = (text: string, { start, end }: Span): Piece => {
  const mark = bulletMark.exec(text.slice(start, end))?.[0] ?? '';
  const from = start + mark.length;
  const head = headIn(text.slice(from, end));
  const label = head === null ? null : labelIn(head.words);
  const rest = label === null || head === null ? from : from + head.end;
  const span = trimmed(text, { start: Math.min(rest, end), end });
  return { ...span, label, bullet: mark !== '', alone: label !== null && span.start >= span.end };
};

/** The blanks and breaks right before a place. */
const gapBefore = (text: string, at: number): string => {
  const near = text.slice(Math.max(0, at - 200), at);
  return near.slice(near.trimEnd().length);
};
const beginsLine = (text: string, at: number): boolean => {
  const gap = gapBefore(text, at);
  return gap.length === at || gap.includes('\n');
};
const afterGap = (text: string, at: number): boolean => gapBefore(text, at).split('\n').length > 2;

const isHeading = (text: string, { start, end }: Span): boolean => {
  const line = text.slice(start, end);
  return (
    /^\s*#{1,6}\s/.test(line) ||
    /^(?:\*\*|__)[^*_]{1,60}(?:\*\*|__)(?: ?:)?$/.test(line.trim()) ||
    (/^\p{Lu}[\p{L}\p{N} ,'&/()-]{1,48}:?$/u.test(line) &&
      beginsLine(text, start) &&
      /^\s*(?:\n|$)/.test(text.slice(end, end + 80)))
  );
};

const flat = (words: string): string => words.replace(/\s+/g, ' ').trim().slice(0, longestWords);
const countWords = (words: string): number => words.match(/\p{L}+/gu)?.length ?? 0;

/** Whoever is for it, or not against it any more, has no objection by that. */
const isFor = (words: string): boolean => {
  const { stand, sure } = standIn(words);
  return sure && sideOfStand(stand) === 'for';
};

/** What joins a clause, and what only helps its verb. */
const aroundHolder =
  /^(?:(?:and|but|because|since|while|as|that|yet|although|though) )+| (?:may|might|will|could|would|can|do|does|did|have|has)$/giu;

const cueIn = (words: string): { readonly sort: Objection['sort']; readonly who: string } | null => {
  const small = plain(words);
  if (noObjection.test(small)) return null;
  for (const { sort, says, stance } of objectionCues) {
    const match = says.exec(words.replace(/[’‘]/g, "'"));
    if (!match || (stance && isFor(words))) continue;
    const who = (match.groups?.who ?? '').trim().replace(aroundHolder, '');
    // "That worries us" holds nobody's objection but the writer's own doubt, which has its own words.
    if (match.groups?.who !== undefined && nobodyInWords.test(who)) continue;
    return {
      sort,
      who: /^(?:some|many|several|a few|most|people|others|everyone|anyone|somebody|someone)\b/i.test(who) ? '' : who,
    };
  }
  return null;
};

/**
 * Objections and questions that a memo itself speaks of ("finance worries that …", "the main risk is …", a list under
 * "Concerns"), at most twelve, in their order, each with its exact span and, where the sentences behind it say so, what of it is
 * right, the answer and the test. Conditions, denials and what is settled are none. English; of other languages nothing.
 */
export const objectionsIn = (written: string): readonly ObjectionInWords[] => {
  const text = written.slice(0, longestText);
  if (!['en', ''].includes(languageOf(text)) && text.length > 40) return [];
  const found: ObjectionInWords[] = [];
  let under: 'objection' | 'question' | null = null;
  let open = false;
  for (const sentence of readText(text).sentences) {
    const piece = pieceOf(text, sentence);
    const words = flat(text.slice(piece.start, piece.end));
    const last = found.at(-1);
    if (piece.alone || (piece.label === null && !piece.bullet && isHeading(text, sentence))) {
      if (piece.label === null || piece.label === 'objection' || piece.label === 'question') under = piece.label;
      open = false;
      continue;
    }
    if (last && open && (piece.label === 'answer' || piece.label === 'valid' || piece.label === 'test')) {
      found[found.length - 1] = { ...last, [piece.label]: words };
      continue;
    }
    const follower = piece.label === null ? followers.find(([, pattern]) => pattern.test(words)) : undefined;
    if (last && open && follower && last[follower[0]] === '') {
      found[found.length - 1] = { ...last, [follower[0]]: words };
      continue;
    }
    const cue = cueIn(words);
    const listed = under !== null && piece.bullet ? under : null;
    const named = piece.label === 'objection' || piece.label === 'question' ? piece.label : null;
    const asked = under === 'question' && words.endsWith('?') ? ('question' as const) : null;
    const sort = named ?? cue?.sort ?? listed ?? asked;
    if (sort === null || countWords(words) < leastWords || (cue === null && noObjection.test(plain(words)))) {
      // A list goes on under its own heading only.
      if (
        under !== null &&
        !piece.bullet &&
        listed === null &&
        !words.endsWith('?') &&
        cue === null &&
        afterGap(text, sentence.start)
      )
        under = null;
      open = open && piece.label === null && !piece.bullet;
      continue;
    }
    if (found.length >= most) break;
    found.push({
      start: piece.start,
      end: piece.end,
      sort: words.endsWith('?') ? 'question' : sort,
      words,
      who: cue?.who ?? '',
      valid: '',
      answer: '',
      test: '',
    });
    open = true;
  }
  return found;
};
