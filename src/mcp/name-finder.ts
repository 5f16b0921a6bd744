/** A text as names are looked for in it, with the place in the original of each of its characters. */
type Folded = { readonly text: string; readonly at: readonly number[] };

const unseen = /[\p{M}\u00ad\u200b-\u200f\u2060\ufeff]/u;

/** Without marks over letters, letter case, soft hyphens and what is not seen. */
const foldedWithPlaces = (text: string): Folded => {
  let out = '';
  const at: number[] = [];
  let place = 0;
  for (const sign of text) {
    for (const plain of sign <= '\x7f' ? sign.toLowerCase() : sign.normalize('NFKD').toLowerCase().normalize('NFKD')) {
      if (unseen.test(plain)) continue;
      out += plain;
      for (let unit = 0; unit < plain.length; unit += 1) at.push(place);
    }
    place += sign.length;
  }
  at.push(text.length);
  return { text: out, at };
};

const word = /[\p{L}\p{N}]+/gu;

/** How a name is compared: `Zoë Çelik`, `zoe celik` and `ZOË_ÇELIK` are the same. Empty where it has no letter. */
export const nameKey = (name: string): string => {
  const { text } = foldedWithPlaces(name);
  return /\p{L}/u.test(text) ? (text.match(word) ?? []).join(' ') : '';
};

/** What may stand between two words of one name: spaces, lines, and the marks that names are joined by. */
const gap = /^[\s_.,'’‘`´·\p{Pd}\u2212]{0,6}$/u;

/** Words of a text that are a name. Offsets UTF-16 into the text; `key` as `nameKey` gives it. */
export type NameFound = { readonly start: number; readonly end: number; readonly key: string };

type Node = { readonly next: Map<string, Node>; key: string | null };
const node = (): Node => ({ next: new Map(), key: null });

/**
 * Finds names by their keys: whole words in any letter case, with or without the marks over their letters, joined by
 * spaces, hyphens or underscores; of those that begin at one place the longest. Linear in the text, for a name is short.
 */
export const nameFinder = (keys: Iterable<string>): ((text: string) => readonly NameFound[]) => {
  const root = node();
  for (const key of keys) {
    if (key === '') continue;
    let at = root;
    for (const part of key.split(' ')) {
      const next = at.next.get(part) ?? node();
      at.next.set(part, next);
      at = next;
    }
    at.key = key;
  }
  return (text) => {
    if (root.next.size === 0) return [];
    const folded = foldedWithPlaces(text);
    const words = [...folded.text.matchAll(word)].map((match) => ({
      word: match[0],
      start: match.index,
      end: match.index + match[0].length,
    }));
    const found: NameFound[] = [];
    for (let first = 0; first < words.length; first += 1) {
      let at: Node | undefined = root;
      let last = -1;
      let key = '';
      for (let index = first; index < words.length; index += 1) {
        const here = words[index];
        const before = words[index - 1];
        if (!here || (index > first && before && !gap.test(folded.text.slice(before.end, here.start)))) break;
        at = at?.next.get(here.word);
        if (!at) break;
        if (at.key !== null) {
          last = index;
          key = at.key;
        }
      }
      if (last < 0) continue;
      const start = folded.at[words[first]?.start ?? 0] ?? 0;
      // Up to where the next sign begins: the marks over the last letter go with it.
      const end = folded.at[words[last]?.end ?? 0] ?? text.length;
      if (end > start) found.push({ start, end, key });
      first = last;
    }
    return found;
  };
};
