import type { Span } from '../../shared/span.ts';
import type { ChangeCue } from './change-cue.ts';
import { objectWords } from './object-words.ts';

// Where what is spoken of ends: another clause, a reason, a time.
const ends =
  /[.!?;:()–—"]|\s-\s|,|\b(?:about|regarding|concerning|asking|saying|because|since|so|but|which|who|that|whether|if|as|when|while|until|till|by|yesterday|today|tomorrow|tonight|this (?:morning|afternoon|week)|last (?:night|week)|(?:on|at|since|in) (?=\d|the \d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b)|and (?:i|we|he|she|they|will|it|that|can|you|then)|instead|any ?more|after all|you (?:asked|wanted|needed|requested)|we (?:discussed|talked|spoke))\b/;
const talkEnds = /[.!?;()–—"]|\s-\s|,|\b(?:because|since|so|but|yesterday|today|this morning|last night|like i|as)\b/;
const starts =
  /[.!?;:()–—"]\s|\s-\s|,\s(?=(?:but|so|and|because|which|the|my|our)\b)|\b(?:but|because|so that|and (?=(?:the|i|we|she|he)\b)|that (?=the\b))/g;

const pronoun =
  /^(?:(?:and|so|well|yeah|ok|okay|yes|no|hi|fyi|just|all of|all|both of)[,\s]+)*(?:it|that|this|they|those|these|them|which|everything|the rest|all|both)?(?:'s)?\s*$/i;

export const isOnlyPronoun = (words: string): boolean => pronoun.test(words.trim());

/** Whether words speak of people who meet: "for lunch", "I mean our coffee". */
export const tellsOfMeeting = (lower: string): boolean =>
  /\b(?:meet|meeting|mtg|call|lunch|dinner|breakfast|coffee|drinks|interview|appointment|session|catch[- ]?up|sync|stand-?up|1:1|one-on-one|workshop|party|visit)s?\b/i.test(
    lower,
  );

/** Whether words name something that takes place: its being moved or called off says nothing of a promise. */
export const namesEvent = (about: string): boolean =>
  /\b(?:meeting|mtg|call|lunch|dinner|breakfast|session|interview|appointment|event|party|visit|stand-?up|sync|conference|workshop|webinar|townhall|town hall|coffee|drinks|flight|trip|class|training|1:1|one-on-one|game|concert|wedding|holiday|vacation|seminar|hearing|trial)\s*$/i.test(
    about.replace(/\s+(?:with|on|at|for|in|of)\b.*$/i, ''),
  );

const somebody =
  /(?:^|\s)(?:he|she|they|we|i|you|us|them|him|her|me|who|that|which|everyone|everybody|people|somebody|someone|nobody|colleagues?|vendors?|suppliers?|clients?|customers?|contractors?|subcontractors?|agency|agencies|bank|printers?|partners?|teams?|company|firm|board|committee|boss|managers?|landlord|lawyers?|solicitors?|auditors?|accountants?|couriers?|post|builders?|dealers?|consultants?|candidates?|authors?|speakers?|guests?|developers?|designers?|architects?|engineers?|students?|tenants?|neighbou?rs?|notary|regulators?|ministry|council|office|department|division|unit|side|group|crew|staff|legal|finance|procurement|hr|it|sales|marketing|ops|operations|engineering|accounting|logistics|warehouse|factory|plant|spring|winter|summer|autumn|fall|snow|rain)\s*$/i;

const subject = /^(?:(?:and|so|but|then|that) )*(?:i|we|he|she|they|you)\b/i;
/** Whether words are a clause of their own: "we had lunch and". */
export const hasSubject = (about: string): boolean => subject.test(about);

const twoNames = /(?:^|\s)\p{Lu}\p{Ll}+ and \p{Lu}\p{Ll}+$/u;

/** Whether words name somebody, or the weather, and not something that was promised: "the vendor", "Okafor's team", "Ines". */
export const namesSomebody = (about: string): boolean =>
  somebody.test(about) || twoNames.test(about) || /^(?:@\S+|\p{Lu}\p{Ll}+)$/u.test(about);

// "told Renata that plan B slips": to whom, not what.
const telling =
  /^(?:and |so |also |just |i |we |i've |i have )*(?:told|telling|let|warned|informed|said to|wrote to|wrote|emailed|e-mailed|texted|messaged|agreed with|asked) (?:@?[\p{L}][\p{L}'.-]*(?: know)?)(?: already| yesterday| today| just now| this morning)?(?:,| that| about)?(?: |$)/u;
// "Thursday with plan B", "the deadline for the memo": when, not what.
const timing =
  /^(?:(?:the|this|next|our|your|that) )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|tomorrow|today|tonight|eod|eow|cob|deadline|due date|end of (?:the |this |next )?(?:day|week|month|quarter)|\d{1,2}(?:st|nd|rd|th)?)(?: (?:with|on|for|of)(?: |$)|$)/;

/** A span without the words at its beginning that tell to whom or when. */
const thingIn = (lower: string, { start, end }: Span): Span => {
  let from = start;
  for (const lead of [telling, timing]) {
    const found = lead.exec(lower.slice(from, end));
    if (found !== null) from += found[0].length;
  }
  return trimmedSpan(lower, { start: from, end });
};

const trimmedSpan = (lower: string, span: Span): Span => {
  let { start, end } = span;
  while (start < end && /[\s,]/.test(lower[start] ?? '')) start += 1;
  while (end > start && /[\s,]/.test(lower[end - 1] ?? '')) end -= 1;
  return { start, end };
};

const before = (lower: string, at: number): Span => {
  const head = lower.slice(0, at);
  let start = 0;
  for (const mark of head.matchAll(starts)) {
    const from = mark.index + mark[0].length;
    if (objectWords(head.slice(from)).size > 0) start = from;
  }
  return trimmedSpan(lower, { start: Math.max(start, at - 120), end: at });
};

const after = (lower: string, end: number, talks: boolean): Span => {
  const tail = lower.slice(end, end + 120);
  const stop = (talks ? talkEnds : ends).exec(tail);
  return trimmedSpan(lower, { start: end, end: end + (stop === null ? tail.length : stop.index) });
};

/**
 * The words of a sentence that tell which promise a cue speaks of; where a pronoun stands for them, what the sentence
 * names before. An empty span where nothing tells; undefined where the words speak of somebody and not of something.
 */
export const aboutOf = (
  cue: ChangeCue,
  group: string | undefined,
  lower: string,
  at: number,
  end: number,
): Span | undefined => {
  const talks =
    cue.object === 'after' &&
    /(?:call|phone|spoke|talk|contact|told|ask)\w*(?: to| with)?$/.test(lower.slice(at, end).trim());
  const groupAt = group === undefined ? -1 : lower.indexOf(group, at);
  const first = thingIn(
    lower,
    group !== undefined && groupAt >= 0
      ? trimmedSpan(lower, { start: groupAt, end: groupAt + group.length })
      : cue.object === 'before'
        ? before(lower, at)
        : cue.object === 'after'
          ? after(lower, end, talks)
          : { start: at, end: at },
  );
  if (objectWords(lower.slice(first.start, first.end)).size > 0) return first;
  if (cue.object === 'none' && group === undefined) return first;
  // "And the slides, let's drop those": what was named before.
  const earlier = { start: Math.max(0, at - 120), end: at };
  const named = lower.slice(earlier.start, earlier.end);
  return objectWords(named).size > 0 && objectWords(named).size <= 4
    ? thingIn(lower, trimmedSpan(lower, earlier))
    : { start: at, end: at };
};
