import { isCommonWord } from '../language/common-words.ts';
import { sentencesIn } from '../review/sentences.ts';
import { type HeldFor, heldBack, heldWords, keptQuiet } from './fit-to-send.ts';
import type { Line, LineSource } from './line.ts';
import type { ProposalMaterial } from './proposal-material.ts';
import type { UpdateNote } from './update-notes.ts';
import { tellsAStand, withoutHolder } from './without-holder.ts';
import { capital, countWords, shortened, stopped, withoutEnding } from './words.ts';

/** In one row, without the marks at its end. */
export const plainWords = (words: string): string => withoutEnding(words.replace(/\s+/g, ' ').trim(), '.;,: ').trim();

export const asSentence = (words: string): string => stopped(capital(plainWords(words)));

/** What options and steps begin with, beside common words. */
const begins =
  /^(?:accept|adapt|adopt|agree|announce|appoint|approve|ask|automate|begin|book|bring|build|buy|cancel|close|combine|consolidate|convert|call|choose|collect|confirm|cut|delay|design|draft|digitise|digitize|drop|expand|extend|finish|form|fund|hire|inform|install|interview|insource|invest|launch|lease|licence|license|measure|merge|name|order|prepare|publish|migrate|modernise|modernize|open|outsource|pause|phase|pilot|pool|postpone|procure|purchase|redesign|reduce|refurbish|relocate|renew|rent|repair|replace|restructure|retrain|retrofit|roll|send|set|share|shift|sign|start|shorten|split|staff|standardise|standardize|stop|subcontract|switch|train|test|trial|upgrade|visit|write)$/i;

/** As it goes on behind a colon or a comma: a name keeps its capital. */
export const goingOn = (words: string): string => {
  const [first = ''] = /^[\p{L}’']+/u.exec(words) ?? [];
  const isWord = first.length > 1 && first.slice(1) === first.slice(1).toLowerCase();
  return (isWord && (isCommonWord(first) || begins.test(first))) || first === 'A'
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words;
};

/** What a cell says under its heading: "The downside is that" is said by the heading. */
export const underHeading = (words: string): string =>
  words
    .replace(
      /^the (?:main |only |one )?(?:downside|disadvantage|drawback|risk|benefit|advantage|upside|cost)s? (?:is|are)(?: that)?:? /i,
      '',
    )
    .replace(/^(?:it (?:will |would )?costs?|for|estimated at) (?=(?:about |around |roughly |some )?[\p{Sc}\d])/iu, '');

/** The first whole sentences of words, at most `most` words of them; of a first one that is much longer its beginning. */
export const firstOf = (words: string, most: number): string => {
  const plain = words.replace(/\s+/g, ' ').trim();
  if (countWords(plain) <= most) return plain;
  let kept = '';
  for (const { start, end } of sentencesIn(plain)) {
    const next = plain.slice(0, end);
    if (countWords(next) > most) {
      if (kept !== '') return kept;
      const first = plain.slice(start, end);
      // A sentence that ends is better than one that is a few words shorter.
      return countWords(first) <= most * 1.4 ? first : shortened(first, most);
    }
    kept = next;
  }
  return kept;
};

type Held = { readonly words: string; readonly why: HeldFor; readonly source: LineSource | null };

const nobody = { id: null, words: [] } as const;

/**
 * Puts words of a proposal into lines, where they may go. They were written for the case, so that they are held back only where
 * they say that they are to be kept, or speak of somebody's life beside their name; what rests on something said or noted of
 * somebody is asked after as everywhere. What was held is told to the writer.
 */
export const fitting = (material: ProposalMaterial) => {
  const { reader, writer, others, everybody, sources, said } = material;
  const held = new Map<string, Held>();
  const sourceOf = (id: string): readonly LineSource[] => sources.get(id) ?? [];
  const known = { others: new Set(others), everybody: new Set(everybody) };
  // "Will" that begins a sentence is mostly no name.
  const named = (words: string, names: ReadonlySet<string>): boolean =>
    [...words.matchAll(/\p{Lu}\p{L}{2,}/gu)].some(
      ({ 0: word, index }) =>
        names.has(word.toLowerCase()) && !(isCommonWord(word) && /(?:^|[.!?]\s)$/.test(words.slice(0, index))),
    );
  const why = (id: string, words: string, anonymous: boolean): HeldFor | null => {
    if (keptQuiet(words)) return 'quiet';
    const how = said.get(id);
    if (how) return heldBack(how, words, reader ?? nobody);
    const ofAnybody = named(words, known.everybody);
    if (anonymous && ofAnybody) return 'named';
    if (ofAnybody && tellsAStand(words)) return 'person';
    if (!named(words, known.others)) return null;
    const own = {
      kind: 'timing',
      from: 'mail',
      by: 'me',
      owner: writer.id,
      to: null,
      readerKnows: true,
      quiet: false,
      apart: false,
      others,
    } as const;
    return heldBack(own, words, nobody) === 'person' ? 'person' : null;
  };
  return {
    /**
     * The words of a part that may go, without the name of whoever worries; null where they may not. `anonymous`: they may name
     * nobody. `bare`: what they are about, by itself.
     */
    words: (
      id: string,
      all: string,
      { anonymous = false, bare = anonymous }: { readonly anonymous?: boolean; readonly bare?: boolean } = {},
    ): string | null => {
      const theirs = withoutHolder(all, (word) => known.everybody.has(word.toLowerCase()));
      const words = theirs === null ? all : bare ? theirs.bare : theirs.whole;
      const plain = plainWords(words);
      if (plain === '') return null;
      const reason = why(id, words, anonymous);
      // "€40,000" is enough of a cost.
      if (reason === null || reason === 'short') return plain;
      if (!held.has(plain)) held.set(plain, { words: plain, why: reason, source: sourceOf(id)[0] ?? null });
      return null;
    },
    sourceOf,
    line: (text: string, ...ids: readonly (string | null | undefined)[]): Line => ({
      text,
      sources: ids.flatMap((id) => (id == null ? [] : sourceOf(id))),
    }),
    notes: (): readonly UpdateNote[] =>
      [...held.values()].slice(0, 3).map((one) => ({
        text: `Held back: “${shortened(one.words, 16)}”, because ${heldWords(one.why, reader?.name ?? 'the reader', undefined, one.words)}. Say it in other words in the case if it should stand.`,
        sources: one.source ? [one.source] : [],
      })),
  };
};
export type Fitting = ReturnType<typeof fitting>;
