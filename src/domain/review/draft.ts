import { type Language, languageIn } from '../language/language-of.ts';
import type { Span } from '../shared/span.ts';
import { type AskKind, askOf, badNews, notNews } from './cues.ts';
import { type Sentence, sentencesIn, type Words } from './sentences.ts';
import { readZones } from './zones.ts';

/** A sentence that asks for something. */
export type Ask = { readonly sentence: Sentence; readonly kind: AskKind };

/** A draft read once, for all rules. */
export type Draft = {
  readonly text: string;
  /**
   * The text letter for letter in place, where all that is no prose (code, tables, tags, targets of links, emphasis) is
   * blank: what a rule looks for outside of sentences it looks for here. Edits count in both alike.
   */
  readonly plain: string;
  readonly subject: Span | null;
  readonly greeting: Span | null;
  readonly headings: readonly Span[];
  readonly signature: Span | null;
  readonly sentences: readonly Sentence[];
  /** How many bullets stand in the body. */
  readonly bullets: number;
  /** Words of the body: no headers, greeting, headings, signature or quoted mail. */
  readonly words: number;
  /** Lower-case words of the body, so that a rule none of whose cue words occur costs nothing. */
  readonly vocabulary: ReadonlySet<string>;
  readonly asks: readonly Ask[];
  readonly badNews: readonly Sentence[];
  /** What each stretch of prose reads as, where it is long enough to tell. */
  readonly languages: readonly Told[];
  /** Sentences of the whole draft where this is a paragraph of it, asked by itself; absent otherwise. */
  readonly among?: number;
};

/** What a stretch of a paragraph reads as, by how many words. */
export type Told = Language & { readonly paragraph: number; readonly words: number };

/** What is read of one block, whatever stands around it. */
export type BlockRead = {
  readonly sentences: readonly {
    readonly words: Words;
    readonly ask: AskKind | null;
    readonly isBadNews: boolean;
    readonly misses?: Set<RegExp>;
  }[];
  readonly words: number;
  /** Null where it is too short to tell. */
  readonly language: Language | null;
};

// Fewer words, names and figures among them, may be anything.
const enoughToTell = 6;
const plainEnglish = /\b(?:the|and|are|you|have|has|been|with|this|that|would|from|which|your)\b/gi;

/** Most prose is English beyond doubt, which its small words tell at a glance. */
const languageOfBlock = (block: string, words: number): Language | null => {
  if (words < enoughToTell) return null;
  const start = block.length > 600 ? block.slice(0, 600) : block;
  const hits = start.match(plainEnglish)?.length ?? 0;
  return hits >= 3 && hits * 8 >= Math.min(words, 110) ? { code: 'en', certainty: 1 } : languageIn(block);
};

const isBadNews = ({ question, flat }: Words): boolean => {
  if (question) return false;
  const match = badNews.exec(flat);
  return match !== null && !notNews.test(flat.slice(Math.max(0, match.index - 60), match.index));
};

/** Reads a block by itself: its sentences, their words, what they ask, whether they are bad news. */
export const readBlock = (block: string): BlockRead => {
  const read = sentencesIn(block);
  const words = read.reduce((sum, each) => sum + each.words, 0);
  return {
    sentences: read.map((each) => ({
      words: each,
      ask: askOf(each.flat, each.question),
      isBadNews: isBadNews(each),
    })),
    words,
    language: languageOfBlock(block, words),
  };
};

/**
 * Reads a draft: its parts, sentences, asks and bad news. Spans are UTF-16 and exact; time is linear in the text.
 * `read` reads a block; the editor passes one that remembers.
 */
export const readDraft = (text: string, read: (block: string) => BlockRead = readBlock): Draft => {
  const { subject, greeting, headings, signature, blocks, plain } = readZones(text);
  const sentences: Sentence[] = [];
  const asks: Ask[] = [];
  const bad: Sentence[] = [];
  const languages: Told[] = [];
  const vocabulary = new Set<string>();
  let words = 0;
  for (const block of blocks) {
    const known = read(plain.slice(block.start, block.end));
    if (known.language) languages.push({ ...known.language, paragraph: block.paragraph, words: known.words });
    for (const each of known.sentences) {
      const sentence: Sentence = {
        start: block.start + each.words.start,
        end: block.start + each.words.end,
        flat: each.words.flat,
        index: sentences.length,
        paragraph: block.paragraph,
        bullet: block.bullet,
        question: each.words.question,
        words: each.words.words,
        vocabulary: each.words.vocabulary,
        beginnings: each.words.beginnings,
        misses: each.misses,
        before: words,
      };
      sentences.push(sentence);
      words += sentence.words;
      for (const word of sentence.vocabulary) vocabulary.add(word);
      if (each.ask) asks.push({ sentence, kind: each.ask });
      if (each.isBadNews) bad.push(sentence);
    }
  }
  return {
    text,
    plain,
    subject,
    greeting,
    headings,
    signature,
    bullets: blocks.filter((block) => block.bullet).length,
    sentences,
    words,
    vocabulary,
    asks,
    badNews: bad,
    languages,
  };
};
