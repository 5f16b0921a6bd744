import type { Span } from '../../shared/span.ts';
import type { Talk } from './talk.ts';

/** What others say to stop somebody. */
const veto =
  /^(?:(?:ha|okay|ok|oh|well|actually|hm+|thanks|thank you)[,.!]? )*(?:no\b(?! (?:problem|worries|rush|hurry|doubt|idea|wonder|question|need to ask))|don't\b(?! (?:forget|worry|let|be late|miss))|do not\b|wait\b|hold on|hang on|stop\b|let's (?:wait|not|hold)|leave (?:it|that|him|her|them|this|\w+) to me|please don't|not yet|better not|i'd rather you didn't|forget it|never mind|i'll do (?:it|that)|there's no need|you don't have to)\b/;
/** What somebody says to take it back. */
const taken =
  /\b(?:i (?:won't|can't|cannot|will not)|scrap that|scratch that|forget (?:it|that|what i said)|never mind|actually,? no|on second thought|i take (?:it|that) back|(?:ignore|strike) that|i was joking|just kidding|i'm kidding|kidding|as a joke|won't (?:be able to|manage|make it|send|do)|not going to happen)\b/;

const dull =
  /^(?:i'll|will|that|this|with|have|from|them|then|they|what|when|your|you|the|and|for|about|tomorrow|today|tonight|week|next|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|just|some|something|into|back|also|again|going|send|give|make|take|tell)$/;

const stems = (words: string): ReadonlySet<string> =>
  new Set((words.match(/[\p{L}]{3,}/gu) ?? []).filter((word) => !dull.test(word)).map((word) => word.slice(0, 5)));

const shares = (one: ReadonlySet<string>, words: string): boolean => {
  for (const stem of stems(words)) if (one.has(stem)) return true;
  return false;
};

/** How many turns later something may still be taken back. */
const reach = 60;

/**
 * Whether what somebody undertakes in a span of a turn is off by the end of the talk: somebody else stops it at once, or
 * it is taken back later in words that name the same thing.
 */
export const isWithdrawn = ({ turns }: Talk, at: number, span: Span): boolean => {
  const turn = turns[at];
  if (!turn) return false;
  const about = stems(turn.lower.slice(span.start, span.end));
  const verb = /\b(?:i'll|i will|i'm going to|let me) (?:\w+ly )?(\p{L}+)/u.exec(
    turn.lower.slice(span.start, span.end),
  )?.[1];
  const rest = turn.lower.slice(span.end, span.end + 400);
  if (
    taken.test(rest) &&
    /(?:^|[.!?]\s)(?:actually|no|wait|sorry|scrap|scratch|forget|never mind|on second)/.test(rest)
  )
    return true;
  const next = turns[at + 1];
  if (next && next.speaker !== turn.speaker && veto.test(next.lower)) {
    // "No, I mean the other one" stops nothing: it has to be about what was undertaken, or say nothing else.
    const [first] = next.sentences;
    const words = first ? next.lower.slice(first.start, first.end) : '';
    const bare = words.replace(/[^\p{L}' ]/gu, '').split(/\s+/).length <= 4;
    if (bare || shares(about, next.lower.slice(0, 400)) || /\bto me\b|\bdon't\b|\bwait\b|\bhold\b/.test(words))
      return true;
  }
  for (let later = at + 1; later < Math.min(turns.length, at + reach); later += 1) {
    const one = turns[later];
    if (!one) continue;
    for (const sentence of one.sentences) {
      const words = one.lower.slice(sentence.start, sentence.end);
      if (!taken.test(words)) continue;
      const same = one.speaker === turn.speaker;
      const near = later - at <= 4;
      const names = shares(about, words);
      const again = verb !== undefined && new RegExp(`\\b(?:won't|can't|cannot|not) (?:\\w+ )?${verb}\\b`).test(words);
      if (same && (names || (near && again))) return true;
    }
  }
  return false;
};
