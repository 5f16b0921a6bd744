import { topicWords } from '../documents/topic.ts';
import type { Span } from '../shared/span.ts';
import type { MemoSaid } from './memo-blocks.ts';
import { saysChosen, saysNothingDone } from './memo-cues.ts';
import type { MemoOption } from './memo-options.ts';

const spelled = ['one', 'two', 'three', 'four'];
const asKey = (words: string): string => {
  const place = spelled.indexOf(words.toLowerCase());
  return place >= 0 ? String(place + 1) : words.toLowerCase();
};
const ordinals = ['first', 'second', 'third'];
const calledOption =
  /(?:option|alternative|variant|scenario|choice|route|solution)\s{1,9}([a-e]|\d|one|two|three|four)\b/i;

const byKey = (options: readonly MemoOption[], key: string | undefined): number | null => {
  const place = key === undefined ? -1 : options.findIndex((one) => one.key === asKey(key));
  return place >= 0 ? place : null;
};

const byOrdinal = (options: readonly MemoOption[], word: string | undefined): number | null => {
  if (word === undefined) return null;
  const real = options.flatMap((one, place) => (one.nothing ? [] : [place]));
  const small = word.toLowerCase();
  if (small === 'last' || small === 'latter') return real.at(-1) ?? null;
  return real[small === 'former' ? 0 : ordinals.indexOf(small)] ?? null;
};

const root = (stem: string): string => (stem.length > 3 ? stem.replace(/(?:ing|ed|e|s)$/, '') : stem);
/** Whether two stems are one word: "firing" and "fire", "mov" of moving and "move". */
const alike = (one: string, other: string): boolean => one === other || root(one) === root(other);

/** Which option shares most words with a sentence that no other is called by; null where two do, or none. */
const bySharedWords = (words: string, options: readonly MemoOption[], half: boolean): number | null => {
  const said = new Set(topicWords(words));
  const hits = options.map(({ name, nothing }) => {
    if (nothing) return saysNothingDone(words) ? 1 : 0;
    const others = new Set(options.flatMap((one) => (one.name === name ? [] : topicWords(one.name))));
    const telling = topicWords(name).filter((word) => !others.has(word));
    const found = telling.filter((word) => [...said].some((one) => alike(one, word))).length;
    return half && found * 2 < telling.length ? 0 : found;
  });
  const most = Math.max(0, ...hits);
  return most > 0 && hits.filter((one) => one === most).length === 1 ? hits.indexOf(most) : null;
};

/**
 * Which option a sentence speaks of: by its key ("Option B", "B is"), its place ("the second"), or words that only its name has.
 * `half`: by at least half of them.
 */
export const spokenOf = (words: string, options: readonly MemoOption[], half = true): number | null =>
  byKey(options, new RegExp(`^\\W{0,4}${calledOption.source}`, 'i').exec(words)?.[1]) ??
  byKey(options, /^\W{0,3}([A-E])\s{1,9}(?:is|would|costs?|needs?|has|saves?|takes?|gives?|only)\b/.exec(words)?.[1]) ??
  byOrdinal(
    options,
    /^\W{0,3}the (first|second|third|last|former|latter)(?: (?:option|one|way))?\s{1,9}(?!time|week|month|day|year|step|quarter|half|lesson|shift|floor)\p{L}/iu.exec(
      words,
    )?.[1],
  ) ??
  bySharedWords(words, options, half);

/** Which option is recommended, and the sentence that does. */
export const chosenIn = (
  said: readonly MemoSaid[],
  options: readonly MemoOption[],
  only: MemoOption | null,
): { readonly option: number; readonly span: Span } | null => {
  const span = ({ start, end }: MemoSaid): Span => ({ start, end });
  if (only) {
    const place = options.indexOf(only);
    const one = said[only.at];
    return one && place >= 0 ? { option: place, span: span(one) } : null;
  }
  for (const one of said) {
    if (one.role === 'other' || one.heading || (one.section === 'options' && one.point && one.role !== 'chosen'))
      continue;
    const inSection = one.role === 'chosen' || one.section === 'chosen';
    const recommends = saysChosen(one.words);
    const would = /^\W{0,3}(?:i|we)(?:'d|’d| would)\s{1,9}\p{L}+/iu.test(one.words);
    if (!inSection && !recommends && !would) continue;
    const place =
      byKey(options, calledOption.exec(one.words)?.[1]) ??
      byKey(
        options,
        /\b(?:recommend|propose|suggest|prefer|for|with|choose|is)\s{1,9}(?:the )?\(?([A-E])\)?(?=[\s.,;:]|$)/.exec(
          one.words,
        )?.[1],
      ) ??
      (inSection ? byKey(options, /^\W{0,3}([A-Ea-e])(?=[).,;:–-]|$)/.exec(one.words)?.[1]) : null) ??
      (recommends || inSection
        ? byOrdinal(
            options,
            /\b(?:the|for) (first|second|third|former|latter|last)\b(?! (?:time|week|month|day|year|step|of))/i.exec(
              one.words,
            )?.[1],
          )
        : null) ??
      bySharedWords(one.words, options, false);
    if (place !== null && options[place]?.nothing === false) return { option: place, span: span(one) };
  }
  return null;
};
