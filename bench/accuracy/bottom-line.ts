import type { Draft } from '../../src/domain/review/draft.ts';
import type { Sentence } from '../../src/domain/review/sentences.ts';
import { isBlow } from '../../src/domain/review/trouble.ts';
import { recommendation } from '../../src/domain/review/ways-forward.ts';

/** Something is settled, begins, ends or moves: what a mail that asks nothing is sent for. */
const news =
  /\b(?:(?:will|is going to|are going to|is to|are to) (?:now )?(?:be|begin|start|end|take|move|close|open|change|run|hold|meet|join|leave|replace|happen|go)\b|(?:has|have|had|was|were|is|are) (?:now |been |already )*(?:decided|agreed|approved|rejected|signed|closed|completed|finished|cancel+ed|moved|changed|scheduled|selected|appointed|named|promoted|announced|launched|ready|done|won|lost|set)\b|(?:we|i|they) (?:have )?(?:decided|agreed|approved|signed|won|lost|closed|completed|finished|cancel+ed)\b|effective\b|deadline|as of (?:today|monday|january|february|march|april|may|june|july|august|september|october|november|december)|(?:pleased|delighted|happy|proud|sorry|sad) to (?:announce|inform|report|say|tell))/i;
const handed =
  /\b(?:attached (?:is|are|please|you)|(?:is|are) attached|here (?:is|are)|please find|below (?:is|are))\b/i;
/** What somebody wants or has to do, said outright. */
const wanted =
  /\b(?:please (?!note|find|be|feel|accept|call|contact|let me know if)\w+|(?:we|i|you) (?:will |do )?(?:need|have|want) (?:you )?to (?!know|say|thank|let)|(?:i|we)(?: would|'d) like (?:to have|you to|these|this|to (?:meet|move|propose|get|set))|(?:i|we) (?:would |'d )?(?:suggest|recommend|propose)|it (?:seems to me|is (?:critical|important|essential)) that|(?:would|will|could|can|are) you\b|(?:has|have) (?:also )?asked that you|let me know (?:by|before|whether|which|when))/i;
/** Words around the point: greetings, thanks, what the mail says of itself, offers to help. */
const around =
  /^(?:hope|i hope|thanks?\b|thank you|many thanks|good (?:morning|afternoon)|welcome|congratulations|fyi\b|if you (?:have|need)|please (?:call|contact|let me know if|feel free|do not hesitate|don't hesitate)|let me know if|call me|(?:i|we) look forward|looking forward|as you (?:know|may|are)|further to|for (?:further|more|additional)|see you|p\.?s\b|note:|talk (?:to you )?soon)/i;
const when =
  /\b(?:by|before|until|on|due) (?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|end|close|noon|today|tomorrow|\d)/i;
const weightOf = { decision: 1.8, delivery: 1.5, other: 0.6 } as const;
const opening = [1.8, 1, 0.6, 0.3];
const leansBack = /^(?:this|that|these|those|it|they|he|she|also|then|however|and|but|so|in addition|additionally)\b/i;

const telling = (words: string): readonly string[] =>
  (words.toLowerCase().match(/[a-z]{4,}/g) ?? []).map((word) => word.slice(0, 6));

/** How much speaks for a sentence as what the reader most needs to know or do. */
const weigh = (draft: Draft, sentence: Sentence, subject: ReadonlySet<string>): number => {
  const { flat, index } = sentence;
  const ask = draft.asks.find((each) => each.sentence === sentence);
  const shared = new Set(telling(flat).filter((word) => subject.has(word))).size;
  let weight = opening[index] ?? 0;
  if (ask) weight += weightOf[ask.kind];
  if (recommendation.test(flat)) weight += 2;
  if (draft.badNews.includes(sentence) || isBlow(sentence)) weight += 1.5;
  if (news.test(flat)) weight += 1;
  if (wanted.test(flat)) weight += 1.4;
  if (handed.test(flat)) weight += 0.4;
  if (when.test(flat)) weight += 0.6;
  weight += Math.min(1.2, shared * 0.5);
  if (around.test(flat)) weight -= 2.5;
  if (leansBack.test(flat) && index > 0) weight -= 0.6;
  if (sentence.words < 5) weight -= 1;
  return weight;
};

// Beyond this many sentences nobody looks for a point.
const looked = 60;

/**
 * The sentence that says what the reader most needs to know or do: the ask, the recommendation, the news. Of those that
 * weigh the same the first; null where the draft has no sentence. Told by cues, so take it as a guess.
 */
export const bottomLineOf = (draft: Draft): Sentence | null => {
  const subject = new Set(draft.subject ? telling(draft.text.slice(draft.subject.start, draft.subject.end)) : []);
  let best: { readonly sentence: Sentence; readonly weight: number } | null = null;
  for (const sentence of draft.sentences.slice(0, looked)) {
    const weight = weigh(draft, sentence, subject);
    if (!best || weight > best.weight) best = { sentence, weight };
  }
  return best?.sentence ?? null;
};
