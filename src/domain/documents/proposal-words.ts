import { isCommonWord } from '../language/common-words.ts';
import { sentencesIn } from '../review/sentences.ts';
import { type HeldFor, heldBack, heldWords, keptQuiet } from './fit-to-send.ts';
import type { Line, LineSource } from './line.ts';
import { namesSomebody, nameWords, speaksOfReader, speaksPrivately } from './of-somebody.ts';
import type { ProposalMaterial } from './proposal-material.ts';
import type { UpdateNote } from './update-notes.ts';
import { withoutHolders } from './without-holder.ts';
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

/** What hangs in the air where a sentence is cut behind it: a figure without its unit, a small word. */
const hangs = (word: string): boolean =>
  /\d/.test(word) ||
  /^(?:from|to|of|about|by|for|at|and|or|the|an?|in|on|with|than|as|because|that|which)$/iu.test(word);

const withoutHanging = (text: string): string => {
  const words = text.split(' ');
  return words.slice(0, words.findLastIndex((word) => !hangs(word)) + 1).join(' ');
};

/** The beginning of a sentence, cut where a part of it ends if there is one to its second half. */
const beginning = (sentence: string, most: number): string => {
  const cut = shortened(sentence, most);
  if (!cut.endsWith('…')) return cut;
  const words = cut.replace(/(?<!\s)\s*…$/u, '');
  const end = Math.max(...[', ', '; ', ': ', ' – ', ' — '].map((mark) => words.lastIndexOf(mark)));
  const kept = end > words.length * 0.4 ? words.slice(0, end) : withoutHanging(words);
  return `${kept === '' ? words : kept} …`;
};

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
      return countWords(first) <= most * 1.4 ? first : beginning(first, most);
    }
    kept = next;
  }
  return kept;
};

type Held = { readonly words: string; readonly why: HeldFor; readonly source: LineSource | null };

const nobody = { id: null, words: [] } as const;

/**
 * Puts words of a proposal into lines, where they may go. They were written for the case, so that they are held back only where
 * they say that they are to be kept, speak of anybody as one speaks behind a back, or of the reader as of somebody else; what
 * rests on something said or noted of somebody is asked after as everywhere. What was held is told to the writer.
 */
export const fitting = (material: ProposalMaterial) => {
  const { proposal, reader, everybody, roles, sources, said } = material;
  const held = new Map<string, Held>();
  const sourceOf = (id: string): readonly LineSource[] => sources.get(id) ?? [];
  const onFile = { names: new Set(everybody), roles };
  const topics = new Set(
    [proposal.title, ...proposal.options.map(({ name }) => name)]
      .flatMap(nameWords)
      .filter((word) => !onFile.names.has(word)),
  );
  const own = reader === null ? [] : [...nameWords(reader.name), ...reader.words];
  const why = (
    id: string,
    words: string,
    { anonymous, label }: { readonly anonymous: boolean; readonly label: boolean },
  ): HeldFor | null => {
    if (keptQuiet(words)) return 'quiet';
    const how = said.get(id);
    const before = how ? heldBack(how, words, reader ?? nobody) : null;
    // "€40,000" is enough of a cost.
    if (before !== null && before !== 'short') return before;
    if (anonymous && namesSomebody(words, onFile.names, topics)) return 'named';
    if (speaksPrivately(words, onFile)) return 'person';
    // What is noted of the reader's own was asked after above.
    return !label && !how && speaksOfReader(words, own) ? 'reader' : null;
  };
  return {
    /**
     * The words of a part that may go, without the name of whoever worries; null where they may not. `anonymous`: they may name
     * nobody. `bare`: what they are about, by itself. `label`: a title or a head, which may say whose it is.
     */
    words: (
      id: string,
      all: string,
      {
        anonymous = false,
        bare = anonymous,
        label = false,
      }: { readonly anonymous?: boolean; readonly bare?: boolean; readonly label?: boolean } = {},
    ): string | null => {
      const words = withoutHolders(all, (word) => onFile.names.has(word.toLowerCase()), { bare });
      const plain = plainWords(words);
      if (plain === '') return null;
      const reason = why(id, words, { anonymous, label });
      if (reason === null) return plain;
      if (!held.has(plain)) held.set(plain, { words: plain, why: reason, source: sourceOf(id)[0] ?? null });
      return null;
    },
    sourceOf,
    line: (text: string, ...ids: readonly (string | null | undefined)[]): Line => ({
      text,
      sources: ids.flatMap((id) => (id == null ? [] : sourceOf(id))),
    }),
    notes: (): readonly UpdateNote[] =>
      [...held.values()].map((one) => ({
        text: `Held back: “${shortened(one.words, 16)}”, because ${heldWords(one.why, reader?.name ?? 'the reader', undefined, one.words)}. Say it in other words in the case if it should stand.`,
        sources: one.source ? [one.source] : [],
      })),
  };
};
export type Fitting = ReturnType<typeof fitting>;
