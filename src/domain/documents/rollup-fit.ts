import { alsoWords, isCommonWord } from '../language/common-words.ts';
import type { Id } from '../shared/id.ts';
import { bare } from './brief-frames.ts';
import { type HeldFor, heldBack } from './fit-to-send.ts';
import type { LineSource } from './line.ts';
import { namesAnother } from './names-another.ts';
import type { RollupMaterial } from './rollup-material.ts';

/** The user's own words that stay with them, and why; `unheard`: nothing says that the reader knows of it, and `put` is its line. */
export type HeldWords = {
  readonly words: string;
  readonly why: HeldFor | 'unheard';
  readonly sources: readonly LineSource[];
  readonly put: { readonly fact: Id; readonly text: string } | null;
};

/** Whoever leads the user is known to every reader. */
const leader = /\b(?:my|our) (?:boss(?:es)?|managers?)\b/i;
const token = /@?[\p{L}\p{N}]+/gu;

/** Which of `names` stand in words: written large or as a handle, and in small letters where they are no other word. */
export const namesIn = (words: string, names: ReadonlySet<string>): readonly string[] =>
  [...words.matchAll(token)].flatMap(([written]) => {
    const name = written.replace('@', '').toLowerCase();
    const isWritten = /^(?:@|\p{Lu})/u.test(written) || (!alsoWords.test(name) && !isCommonWord(name));
    return names.has(name) && isWritten ? [name] : [];
  });

/** A first word has its capital from the sentence, unless it is no word that sentences begin with. */
const withoutOpening = (words: string): string =>
  words.replace(/(?<=^|[.!?]\s)\p{Lu}[\p{L}'’-]*/gu, (word) => (isCommonWord(word) ? word.toLowerCase() : word));

/**
 * Asks of the user's own words in initiatives, lessons and reasons whether they may go to this reader, as every note is asked;
 * `blames`: what went wrong, and what was learnt of it, may speak of nobody at all. What stays is kept in `held`.
 */
export const rollupFit = ({ update: { reader, writer }, names }: Pick<RollupMaterial, 'update' | 'names'>) => {
  const held = new Map<string, HeldWords>();
  const own = new Set(reader.words);
  const why = (words: string, blames: boolean): HeldFor | null => {
    const others = namesIn(words, names).filter((name) => !own.has(name));
    const found = heldBack(
      {
        kind: blames ? 'reflection' : 'timing',
        from: 'capture',
        by: 'me',
        owner: writer.id,
        to: null,
        readerKnows: false,
        quiet: false,
        apart: false,
        others,
      },
      bare(words),
      reader,
      { whole: words },
    );
    // "Training" is enough of a milestone.
    if (found !== null && found !== 'short') return found;
    if (leader.test(words) || others.length > 0) return 'person';
    return blames && namesAnother(withoutOpening(words), [], others) ? 'named' : null;
  };
  const keep = (one: HeldWords): void => {
    if (!held.has(one.words)) held.set(one.words, one);
  };
  return {
    held,
    keep,
    /** Whether the words may go; where not, they are kept among `held`. */
    fits: (words: string, sources: readonly LineSource[], { blames = false } = {}): boolean => {
      const flat = words.replace(/\s+/g, ' ').trim();
      const found = flat === '' ? null : why(flat, blames);
      if (found !== null) keep({ words: flat, why: found, sources, put: null });
      return found === null;
    },
  };
};
export type RollupFit = ReturnType<typeof rollupFit>;
