import type { Span } from '../shared/span.ts';
import { type AskKind, askOf, badNews, notNews } from './cues.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { readZones } from './zones.ts';

/** A sentence that asks for something. */
export type Ask = { readonly sentence: Sentence; readonly kind: AskKind };

/** A draft read once, for all rules. */
export type Draft = {
  readonly text: string;
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
};

const isBadNews = (sentence: Sentence): boolean => {
  if (sentence.question) return false;
  const match = badNews.exec(sentence.flat);
  return match !== null && !notNews.test(sentence.flat.slice(Math.max(0, match.index - 60), match.index));
};

/** Reads a draft: its parts, sentences, asks and bad news. Spans are UTF-16 and exact; time is linear in the text. */
export const readDraft = (text: string): Draft => {
  const zones = readZones(text);
  const sentences = sentencesOf(text, zones.blocks);
  const asks: Ask[] = [];
  const vocabulary = new Set<string>();
  let words = 0;
  for (const sentence of sentences) {
    words += sentence.words;
    for (const word of sentence.flat.toLowerCase().split(/[^a-z']+/)) vocabulary.add(word);
    const kind = askOf(sentence.flat, sentence.question);
    if (kind) asks.push({ sentence, kind });
  }
  const { subject, greeting, headings, signature } = zones;
  return {
    text,
    subject,
    greeting,
    headings,
    signature,
    bullets: zones.blocks.filter((block) => block.bullet).length,
    sentences,
    words,
    vocabulary,
    asks,
    badNews: sentences.filter(isBadNews),
  };
};
