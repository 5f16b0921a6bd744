/** Words put in the place of others. Offsets are UTF-16. */
export type Piece = { readonly start: number; readonly end: number; readonly text: string };

/**
 * A text in which words were replaced, and the way from a place in one to the place in the other. A place inside of replaced
 * words is moved to the edge that is asked for.
 */
export type Replaced = {
  readonly text: string;
  readonly forth: (place: number, edge: 'start' | 'end') => number;
  readonly back: (place: number, edge: 'start' | 'end') => number;
};

type Pair = { readonly from: number; readonly to: number; readonly here: number; readonly there: number };

const along = (pairs: readonly Pair[], place: number, edge: 'start' | 'end'): number => {
  let shift = 0;
  for (const { from, to, here, there } of pairs) {
    if (place <= from) break;
    if (place < to) return edge === 'start' ? here : there;
    shift = there - to;
  }
  return place + shift;
};

/** Replaces pieces, which are in order and apart. */
export const put = (text: string, pieces: readonly Piece[]): Replaced => {
  const pairs: Pair[] = [];
  let out = '';
  let last = 0;
  for (const { start, end, text: other } of pieces) {
    out += text.slice(last, start);
    pairs.push({ from: start, to: end, here: out.length, there: out.length + other.length });
    out += other;
    last = end;
  }
  const reversed = pairs.map(({ from, to, here, there }) => ({ from: here, to: there, here: from, there: to }));
  return {
    text: out + text.slice(last),
    forth: (place, edge) => along(pairs, place, edge),
    back: (place, edge) => along(reversed, place, edge),
  };
};
