import { type Span, trimmed } from '../shared/span.ts';
import type { MemoSaid } from './memo-blocks.ts';
import { leadsIn } from './memo-pieces.ts';

/** A stretch of a sentence that says one thing. */
export type MemoClause = Span & {
  readonly words: string;
  /** The place of its sentence. */
  readonly at: number;
  /** What parts it from the piece before, in small letters; empty where it begins its sentence. */
  readonly cut: string;
  /** Whether it ends its sentence. */
  readonly last: boolean;
};

const amount = String.raw`[^.;,]{0,28}?(?:[£$€¥]|\d|\b(?:nothing|free)\b)`;
const cuts = new RegExp(
  [
    String.raw`[;:]\s{1,9}`,
    String.raw`\s{1,9}[–—-]{1,3}\s{1,9}`,
    String.raw`,?\s{1,9}(?:or|but|which|because|although|though|whereas|while|yet|knowing)\s{1,9}`,
    String.raw`,\s{1,9}(?=(?:and|so|as|for|with|at|about|around|roughly|costing|since|from|until|if|nobody|not|no|it|that|this|we|they|he|she|perhaps|some|which|until)\b|[£$€\d])`,
    String.raw`\s{1,9}(?=(?:would|will|was|is|are|were|comes?|came|costs?|needs?|takes?|saves?|runs?)\b${amount})`,
  ].join('|'),
  'giu',
);

/** What a verb goes with: "that comes to 1,150 a week". */
const pronoun = /^\W{0,3}(?:(?:and|but|which|so)\s)?(?:that|it|this|they|these|which)\s{0,9}$/i;

/** What the sentences of a memo say, piece by piece, in order; joining words belong to what follows them. */
export const clausesIn = (text: string, said: readonly MemoSaid[]): readonly MemoClause[] =>
  said.flatMap((one, at): readonly MemoClause[] => {
    const found: { start: number; end: number; cut: string }[] = [];
    let start = 0;
    let cut = '';
    for (const match of one.words.matchAll(cuts)) {
      // A word that joins is read with what it joins: "because nobody has the key".
      const mark = match[0].trim().toLowerCase().replace(/^,\s*/, '');
      const joins = /\p{L}/u.test(mark);
      found.push({ start, end: match.index, cut });
      start = match.index + match[0].length - (joins ? match[0].trimStart().replace(/^,\s*/, '').length : 0);
      cut = mark === '' ? (match[0].includes(',') ? ',' : ' ') : mark;
    }
    found.push({ start, end: one.words.length, cut });
    // What leads into a clause is read with it: "to limit that, we keep the old one".
    for (let place = found.length - 2; place >= 0; place -= 1) {
      const [here, next] = [found[place], found[place + 1]];
      if (!here || !next) continue;
      const words = one.words.slice(here.start, here.end);
      if (!(next.cut === ',' && leadsIn.test(words)) && !(next.cut === ' ' && pronoun.test(words))) continue;
      found.splice(place, 2, { start: here.start, end: next.end, cut: here.cut });
    }
    const whole = found
      .map((piece) => ({
        ...trimmed(text, { start: one.start + piece.start, end: one.start + piece.end }),
        cut: piece.cut,
      }))
      .filter((piece) => piece.end - piece.start > 1);
    return whole.map((piece, place) => ({
      ...piece,
      words: text.slice(piece.start, piece.end),
      at,
      last: place === whole.length - 1,
    }));
  });
