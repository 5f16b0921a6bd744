import type { Span } from '../../shared/span.ts';
import { questionsIn, questionTopics, topicsOf } from './question-topics.ts';

/** What of the form of a mail is looked at. */
export const mailForms = ['bullets', 'numbers', 'attachment', 'link', 'inline', 'answers', 'call', 'meet'] as const;
export type MailForm = (typeof mailForms)[number];

/** What a mail tells of how its writer writes: numbers and yes or no, none of its words. */
export type MailTrait = {
  /** Words of the newest part; 0 where nothing of it is the writer's own. */
  readonly words: number;
  /** How many words stand before the first question or plea; null where there is none. */
  readonly ask: number | null;
  /** How many questions it asks. */
  readonly questions: number;
  /** A bit for each of `questionTopics`, in their order. */
  readonly topics: number;
  /** A bit for each of `mailForms`, in their order. */
  readonly forms: number;
};

/** The bits of some names out of a list, and whether a name's bit is set. */
export const bitsOf = <T extends string>(all: readonly T[], some: Iterable<T>): number => {
  let bits = 0;
  for (const one of some) bits |= 1 << all.indexOf(one);
  return bits;
};
export const hasBit = <T extends string>(all: readonly T[], bits: number, one: T): boolean =>
  (bits & (1 << all.indexOf(one))) !== 0;

/** Only so much of a mail is looked at. */
const lookedAt = 20_000;

const word = /[\p{L}\p{N}]\S*/gu;
const countWords = (text: string): number => text.match(word)?.length ?? 0;

const bullet = /^[ \t]*(?:[-*•·–▪◦]|\(?\d{1,2}[.)])[ \t]+\S/gm;
const figure =
  /[$€£]\s?\d|\b\d[\d.,]{0,12}\s?(?:%|percent\b|k\b|m\b|mm\b|bn\b|million\b|billion\b|thousand\b|units?\b|hours?\b|hrs?\b|people\b|tons?\b|tonnes?\b|kg\b|mw\b|points?\b|euros?\b|dollars?\b|pounds?\b|usd\b|eur\b|gbp\b)/i;
const plea =
  /(?:^|[.!?:;,]["')\]]?\s{1,3}|\n[ \t]{0,8})(?:(?:and|so|also|but|then)[, ]+)?(?:(?:can|could|would|will) you\b|please\b|pls\b|kindly\b|i need (?:you|the|a|an|this|that|it|your)\b|let me (?:know|have)\b)/i;
// "Call me if you have any questions" is a courtesy.
const callMe =
  /(?<!(?:n't|not|never|did|to) )\b(?:(?:call|phone|ring|dial) (?:me|my (?:cell|mobile|office|desk|phone))|give me a (?:call|ring|buzz|shout)|(?:can|could|shall|should) (?:we|you|i) (?:have a (?:quick |short )?(?:call|chat)|(?:talk|speak) (?:by|on the) phone|get on (?:a call|the phone)|jump on a call|do a (?:quick )?call|call (?:you|me))|let(?:'|’)?s (?:have a (?:quick |short )?call|talk (?:by|on the) phone|get on (?:a call|the phone)|do a (?:quick )?call|jump on a call)|pick up the phone|i(?:'|’)ll (?:call|ring|phone) you)\b(?! (?:if|should|with any|at any time|any ?time|crazy|old)\b)/i;
const meetMe =
  /\b(?:(?:can|could|shall|should) (?:we|you|i) (?:meet|get together|sit down|come (?:by|over)|stop by|drop by|see you)|let(?:'|’)?s (?:meet|get together|sit down|talk in person|discuss (?:it |this )?in person)|(?:please |pls )?(?:come|stop|drop|swing|pop) (?:by|over to|round to|into) (?:my|our|the) (?:office|desk|room)|(?:please |pls )?(?:come and )?see me (?:about|today|tomorrow|when|before|after|in my|on)|face to face|in person)\b(?! (?:if|should)\b)/i;
const link = /https?:\/\/|\bwww\.[a-z]/i;

/** A mail as far as it was read: its newest words, and where words of others stand. */
export type MailToMeasure = {
  readonly text: string;
  /** The stretches that the writer wrote now. */
  readonly newest: readonly Span[];
  /** Where the first quoted words begin; null where it quotes nothing. */
  readonly quotedFrom: number | null;
  readonly attachments: number;
};

/** What a mail tells of its writer's ways. The same mail gives the same; time grows in step with its length. */
export const mailTrait = ({ text, newest, quotedFrom, attachments }: MailToMeasure): MailTrait => {
  const own = newest
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter((part) => part !== '')
    .join('\n\n')
    .slice(0, lookedAt);
  const forms: MailForm[] = [];
  if (attachments > 0) forms.push('attachment');
  if (quotedFrom !== null) {
    forms.push('answers');
    if (newest.some(({ start, end }) => start > quotedFrom && /[\p{L}\p{N}]/u.test(text.slice(start, end))))
      forms.push('inline');
  }
  if (own === '') return { words: 0, ask: null, questions: 0, topics: 0, forms: bitsOf(mailForms, forms) };
  if ((own.match(bullet)?.length ?? 0) >= 2) forms.push('bullets');
  if (figure.test(own)) forms.push('numbers');
  if (link.test(own)) forms.push('link');
  if (callMe.test(own)) forms.push('call');
  if (meetMe.test(own)) forms.push('meet');
  const asked = questionsIn(own);
  const topics = new Set(asked.flatMap(({ start, end }) => topicsOf(own.slice(start, end))));
  const pleaAt = plea.exec(own)?.index;
  const first = Math.min(asked[0]?.start ?? own.length, pleaAt ?? own.length);
  return {
    words: countWords(own),
    ask: asked.length === 0 && pleaAt === undefined ? null : countWords(own.slice(0, first)),
    questions: asked.length,
    topics: bitsOf(questionTopics, topics),
    forms: bitsOf(mailForms, forms),
  };
};
