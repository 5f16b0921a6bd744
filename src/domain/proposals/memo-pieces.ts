import type { Span } from '../shared/span.ts';

export type Piece = Span & { readonly words: string };

const cuts =
  /;\s{1,9}|(?<=[.!?])\s{1,9}|,\s{1,9}(?=(?:and |but )?(?:it|this|that|they|we)\b)|,?\s{1,9}(?=but\b)|,\s{1,9}(?=and it\b)|[,.]\s{1,9}(?=(?:costs?|pros?|cons?|risks?|downsides?|benefits?|advantages?|disadvantages?|upsides?|drawbacks?)\s{0,9}:)/gi;
const shortPiece = 48;

const cutAt = (words: string, form: RegExp): readonly Piece[] => {
  const found = [...words.matchAll(form)];
  const starts = [0, ...found.map((cut) => cut.index + cut[0].length)];
  const ends = [...found.map(({ index }) => index), words.length];
  return starts.flatMap((start, place) => {
    const piece = words.slice(start, ends[place]).replace(/[)\s]{1,40}$/, '');
    return piece.trim().length < 3 ? [] : [{ start, end: start + piece.length, words: piece }];
  });
};

/** Parts of what is said of an option in one breath, parted by marks or labels; a list of short notes at its commas. */
export const piecesOf = (words: string): readonly Piece[] => {
  const pieces = cutAt(words, cuts);
  return pieces.flatMap((piece) => {
    const notes = cutAt(piece.words, /(?:,\s{1,9}|\s{1,9}[–—-]\s{1,9})/g);
    const short =
      notes.length > 1 &&
      notes.every(({ words: one }) => one.length <= shortPiece) &&
      !/^(?:it|this|that|we|they|the|if)\b/i.test(piece.words);
    return short
      ? notes.map((one) => ({ ...one, start: piece.start + one.start, end: piece.start + one.end }))
      : [piece];
  });
};
