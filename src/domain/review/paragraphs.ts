import type { Ask, Draft } from './draft.ts';
import type { Sentence } from './sentences.ts';

/** A paragraph of a draft as local rules see it. */
export type Paragraph = {
  /** Where its first sentence starts; findings are kept counted from here. */
  readonly at: number;
  /** The paragraph alone: its own sentences, numbered from nought, at their places in the whole text. */
  readonly draft: Draft;
  /** Equal for two paragraphs that a local rule cannot tell apart: words, places of sentences, and the blanks around them. */
  readonly key: string;
};

// A cut looks for the blanks around its sentence, and no further than this.
const before = 24;
const behind = 80;

const keyOf = (draft: Draft, own: readonly Sentence[], from: number, to: number): string => {
  const at = own[0]?.start ?? from;
  const start = Math.max(from, at - before);
  const end = Math.min(to, (own.at(-1)?.end ?? at) + behind);
  const places = own.map((sentence) => `${sentence.start - at}${sentence.bullet ? '-' : ''}`).join();
  const plain = draft.plain === draft.text ? '' : draft.plain.slice(start, end);
  const few = draft.sentences.length < 2 ? '1' : '';
  return `${few}\n${at - start}\n${places}\n${draft.text.slice(start, end)}\n${plain}`;
};

/** Some sentences of a draft as a draft, numbered from nought; the rest is as it was. */
const partOf = (
  draft: Draft,
  own: readonly Sentence[],
  asks: readonly Ask[] = draft.asks,
  bad: readonly Sentence[] = draft.badNews,
): Draft => {
  const vocabulary = new Set<string>();
  const mine = new Map<Sentence, Sentence>();
  let words = 0;
  for (const [index, sentence] of own.entries()) {
    mine.set(sentence, { ...sentence, index, before: words });
    words += sentence.words;
    for (const word of sentence.vocabulary) vocabulary.add(word);
  }
  const renumbered = (sentence: Sentence): readonly Sentence[] => {
    const found = mine.get(sentence);
    return found ? [found] : [];
  };
  return {
    ...draft,
    sentences: [...mine.values()],
    bullets: own.filter((sentence) => sentence.bullet).length,
    words,
    vocabulary,
    asks: asks.flatMap(({ sentence, kind }) => renumbered(sentence).map((each) => ({ sentence: each, kind }))),
    badNews: bad.flatMap(renumbered),
  };
};

/** The draft without paragraphs of these numbers. */
export const withoutParagraphs = (draft: Draft, numbers: ReadonlySet<number>): Draft =>
  numbers.size === 0
    ? draft
    : partOf(
        draft,
        draft.sentences.filter(({ paragraph }) => !numbers.has(paragraph)),
      );

const alone = { subject: null, greeting: null, signature: null, headings: [] };

/** The paragraphs of a draft, in order; what each needs is made when it is asked for. Linear in the draft. */
export const paragraphsOf = (draft: Draft): readonly Paragraph[] => {
  const groups: Sentence[][] = [];
  for (const sentence of draft.sentences) {
    const open = groups.at(-1);
    if (open?.[0]?.paragraph === sentence.paragraph) open.push(sentence);
    else groups.push([sentence]);
  }
  const by = <T>(all: readonly T[], sentenceOf: (each: T) => Sentence): ReadonlyMap<number, readonly T[]> => {
    const found = new Map<number, T[]>();
    for (const each of all) {
      const { paragraph } = sentenceOf(each);
      const held = found.get(paragraph);
      if (held) held.push(each);
      else found.set(paragraph, [each]);
    }
    return found;
  };
  const asks = by(draft.asks, (ask) => ask.sentence);
  const bad = by(draft.badNews, (sentence) => sentence);
  return groups.map((own, place): Paragraph => {
    const number = own[0]?.paragraph ?? 0;
    let made: Draft | undefined;
    let key: string | undefined;
    return {
      at: own[0]?.start ?? 0,
      get draft() {
        made ??= {
          ...partOf(draft, own, asks.get(number) ?? [], bad.get(number) ?? []),
          ...alone,
          among: draft.sentences.length,
        };
        return made;
      },
      get key() {
        key ??= keyOf(
          draft,
          own,
          groups[place - 1]?.at(-1)?.end ?? 0,
          groups[place + 1]?.[0]?.start ?? draft.text.length,
        );
        return key;
      },
    };
  });
};
