import type { Span } from '../shared/span.ts';

export type Piece = Span & { readonly words: string };

const cuts =
  /;\s{1,9}|(?<=[.!?])\s{1,9}|,\s{1,9}(?=(?:and |but )?(?:it|this|that|they|we)\b)|,?\s{1,9}(?=but\b)|,\s{1,9}(?=and it\b)|[,.]\s{1,9}(?=(?:costs?|pros?|cons?|risks?|downsides?|benefits?|advantages?|disadvantages?|upsides?|drawbacks?)\s{0,9}:)/gi;
const shortPiece = 48;
/** A few words before a comma that say nothing by themselves: "to limit that, we keep the old one". */
export const leadsIn =
  /^\s{0,9}(?:(?:and|but|so)\s)?(?:to|in|at|on|by|from|for|against|after|before|until|since|with|then|instead|so far|as a result|of course)(?:\s[\p{L}\d'’-]{1,20}){0,4}\s{0,9}$/iu;

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
  const cut = cutAt(words, cuts);
  const pieces = cut.flatMap((one, place) => {
    const [before, next] = [cut[place - 1], cut[place + 1]];
    const led = (first: Piece | undefined, then: Piece): boolean =>
      first !== undefined && leadsIn.test(first.words) && words.slice(first.end, then.start).startsWith(',');
    if (next && led(one, next)) return [];
    return [
      led(before, one) && before ? { ...one, start: before.start, words: words.slice(before.start, one.end) } : one,
    ];
  });
  return pieces.flatMap((piece) => {
    const notes = cutAt(piece.words, /(?:,\s{1,9}|\s{1,9}[–—-]\s{1,9})/g);
    const short =
      notes.length > 1 &&
      notes.every(({ words: one }) => one.length <= shortPiece) &&
      !/^(?:it|this|that|we|they|the|if|to)\b/i.test(piece.words);
    return short
      ? notes.map((one) => ({ ...one, start: piece.start + one.start, end: piece.start + one.end }))
      : [piece];
  });
};
