import type { Draft } from './draft.ts';
import type { Sentence } from './sentences.ts';

const teller =
  /\b(?:he|she|they|who|\p{Lu}[\p{L}'-]+)(?: (?:also|again|strongly|then|just|once|has|have|had))? (?:says?|said|saying|argues?|argued|advocates?|advocated|claims?|claimed|believes?|believed|notes|noted|told|tells|writes|wrote|stress(?:es|ed)|explain(?:s|ed)|maintains?|maintained|insists?|insisted|highlight(?:s|ed)|reports|reported|quoted|adds|added)\b/u;
const own = /^(?:I|We|As|What|That|This|It)\b/;
const window = 2000;

/** Whether the sentence tells what somebody else said or thinks; the writer's "as I told you" is no such thing. */
export const isReported = (sentence: Sentence): boolean => {
  const match = teller.exec(sentence.flat);
  return match !== null && !own.test(match[0]);
};

/** Whether the sentence, or the one before it in its paragraph, tells what somebody else said. */
export const isReportedHere = (draft: Draft, sentence: Sentence): boolean => {
  const before = draft.sentences[sentence.index - 1];
  return isReported(sentence) || (before?.paragraph === sentence.paragraph && isReported(before));
};

/** Whether a place stands inside quotation marks that were opened in its paragraph, at most 2,000 units before. */
export const isQuoted = (draft: Draft, place: number): boolean => {
  const before = draft.text.slice(Math.max(0, place - window), place);
  const paragraph = before.slice(before.lastIndexOf('\n\n') + 1);
  const opened = paragraph.lastIndexOf('“');
  if (opened >= 0 && paragraph.indexOf('”', opened) < 0) return true;
  return (paragraph.split('"').length - 1) % 2 === 1;
};

const leavesOpen =
  /\b(?:not|never|no|hardly|scarcely|without)\b(?! (?:only|just|merely)\b)[^,;:.]{0,40}$|n't\b(?! (?:only|just|merely)\b)[^,;:.]{0,40}$/i;

/** Whether the words in front of a place, in its clause, deny what stands there. */
export const isDenied = (sentence: Sentence, place: number): boolean =>
  leavesOpen.test(sentence.flat.slice(0, place - sentence.start));

const tellsThat =
  /\b(?!(?:i|we|you|to|must|would|should|can|could|will|may|let)\b)\p{L}+ (?:says?|said|argues?|argued|claims?|claimed|wrote|writes|complain(?:s|ed)|insists?|insisted)(?: to (?:me|us))? that [^.;]{0,200}$/iu;

/** Whether the words at a place are what somebody else said: “the crew said that you …”; not where the writer agrees with them. */
export const isToldOf = (sentence: Sentence, place: number): boolean => {
  const match = tellsThat.exec(sentence.flat.slice(0, place - sentence.start));
  return match !== null && !/\b(?:agree|right)\b/i.test(sentence.flat);
};
