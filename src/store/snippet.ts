const folded = (text: string): string =>
  text
    .toLowerCase()
    // Letter by letter at the same place, so that a place found here is one in the text.
    .replace(/[^\0-\x7f]/gu, (letter) =>
      (letter.normalize('NFD')[0] ?? letter).padEnd(letter.length).slice(0, letter.length),
    );

type Hit = { readonly at: number; readonly word: string };

/** Where the first fifty words that begin so stand. */
const placesOf = (word: string, plain: string): readonly Hit[] => {
  const hits: Hit[] = [];
  for (let at = plain.indexOf(word); at >= 0 && hits.length < 50; at = plain.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}\p{M}]/u.test(plain.charAt(at - 1))) hits.push({ at, word });
  }
  return hits;
};

const before = 40;
const length = 120;

/**
 * The words around the place where the most of `words` begin words of `text`, at most some 120 characters, `…` where cut.
 * `words` are as typed, letter case and accents apart; where none is found, it is the beginning of the text.
 */
export const snippet = (text: string, words: readonly string[]): string => {
  const plain = folded(text);
  const wanted = [...new Set(words.map(folded))].filter(Boolean);
  const hits =
    plain.length === text.length ? wanted.flatMap((word) => placesOf(word, plain)).sort((a, b) => a.at - b.at) : [];
  let best = 0;
  let most = 0;
  for (const [place, { at }] of hits.entries()) {
    const near = new Set<string>();
    for (let n = place; n < hits.length && (hits[n]?.at ?? 0) < at + length - before; n += 1)
      near.add(hits[n]?.word ?? '');
    if (near.size > most) [best, most] = [at, near.size];
    if (most === wanted.length) break;
  }
  const wordStart = (from: number): number => {
    const space = text.indexOf(' ', from);
    return from <= 0 ? 0 : space < 0 || space >= best ? best : space + 1;
  };
  const start = wordStart(best - before);
  const rest = text.slice(start, start + length);
  const end =
    start + length >= text.length
      ? text.length
      : start + (rest.lastIndexOf(' ') > before ? rest.lastIndexOf(' ') : length);
  return `${start > 0 ? '…' : ''}${text.slice(start, end).trim()}${end < text.length ? '…' : ''}`;
};
