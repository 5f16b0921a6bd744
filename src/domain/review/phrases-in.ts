/** Words, and signs one by one; whether something stands between two of them is told by where they stand. */
const piece = /[\p{L}\p{M}\p{N}_]+|[^\s\p{L}\p{M}\p{N}_]/gu;
const folded = (word: string): string => word.normalize('NFC').toLowerCase().replace('’', "'");

type Piece = { readonly key: string; readonly start: number; readonly end: number };

const piecesOf = (text: string): readonly Piece[] => {
  const found: Piece[] = [];
  let before = 0;
  for (const match of text.matchAll(piece)) {
    // A space before it is part of what it is: "re-use" is not "re use".
    const key = (found.length > 0 && match.index > before ? ' ' : '') + folded(match[0]);
    before = match.index + match[0].length;
    found.push({ key, start: match.index, end: before });
  }
  return found;
};

/** Whoever has phrases to look for. */
type Phrased = { readonly phrases: readonly string[] };

type Node<R> = { readonly next: Map<string, Node<R>>; rule: R | null };
const node = <R>(): Node<R> => ({ next: new Map(), rule: null });

const treeOf = <R extends Phrased>(rules: readonly R[]): Node<R> => {
  const root = node<R>();
  for (const rule of rules) {
    for (const phrase of rule.phrases) {
      let at = root;
      for (const { key } of piecesOf(phrase)) {
        const next = at.next.get(key) ?? node<R>();
        at.next.set(key, next);
        at = next;
      }
      // Of two rules with the same phrase the first has the say.
      if (at !== root) at.rule ??= rule;
    }
  }
  return root;
};

/** A phrase of a rule in one of several texts; `text` is its place among them, UTF-16. */
export type PhraseFound<R> = {
  readonly text: number;
  readonly start: number;
  readonly end: number;
  readonly rule: R;
};

/**
 * Finds the phrases of all rules in one scan: whole words, in any case, over line breaks; where several begin at one
 * place or overlap, the first that begins, and of those the longest. Linear in the text, for a phrase is short.
 */
export const phrasesIn = <R extends Phrased>(
  texts: readonly string[],
  rules: readonly R[],
): readonly PhraseFound<R>[] => phrasesUnder(treeOf(rules), texts);

/** `phrasesIn` for phrases that are looked for again and again. */
export const phraseFinder = <R extends Phrased>(rules: readonly R[]): ((text: string) => readonly PhraseFound<R>[]) => {
  const root = treeOf(rules);
  return (text) => phrasesUnder(root, [text]);
};

const phrasesUnder = <R>(root: Node<R>, texts: readonly string[]): readonly PhraseFound<R>[] => {
  if (root.next.size === 0) return [];
  return texts.flatMap((text, place) => {
    const pieces = piecesOf(text);
    const found: PhraseFound<R>[] = [];
    for (let first = 0; first < pieces.length; first += 1) {
      // The first piece of a phrase has nothing before it that would count.
      let at = root.next.get((pieces[first]?.key ?? '').trimStart());
      let last = at?.rule ? first : -1;
      let rule = at?.rule ?? null;
      for (let index = first + 1; at && index < pieces.length; index += 1) {
        at = at.next.get(pieces[index]?.key ?? '');
        if (at?.rule) {
          last = index;
          rule = at.rule;
        }
      }
      if (rule === null) continue;
      found.push({ text: place, start: pieces[first]?.start ?? 0, end: pieces[last]?.end ?? 0, rule });
      first = last;
    }
    return found;
  });
};
