import type { Due } from '../facts/fact.ts';
import type { Span } from '../shared/span.ts';

// "As soon as I hear from them", "once approved", "after she checks with tax": a step that the reader need not take.
const step =
  /\b(?:as soon as|once|when|after|before|until|prior to|upon|on receipt of|following) (?!(?:you|u|your|that|this|which|all|reading|reviewing)\b)(?:(?:i|we|he|she|they|it|i'm|i've|i'll|we're|we've|he's|she's|they're|they've|it's|these|those|there|the|my|our|his|her|their|an?)\b|\p{L}[\p{L}'-]+ (?:(?:and|or) \p{L}[\p{L}'-]* )?(?:gets?|is|are|has|have|sends?|checks?|signs?|confirms?|comes?|hears?|talks?|speaks?|approves?|returns?|lands?|arrives?|agrees?|decides?|meets?|calls?|finish(?:es)?|meetings?|calls?|sessions?|talk|meet|speak|met|spoke|talked)\b|(?<=(?:as soon as|once|until) )\p{L}[\p{L}'-]+ \p{L}{2,}s\b|(?:approved|signed|received|finished|available|possible|done|ready|back|executed|complete[d]?|final(?:i[sz]ed)?|confirmed)\b)[^.;:!?()—–]*/u;
// Where the reader is on the way, not what the reader has to do.
const travel =
  /\b(?:when|once|after|before|as) (?:you|u) (?:land|get (?:back|in|home|here|there)|return|arrive|are back|come back)\b[^.;:!?,()—–]*/;
const request =
  /\b(?:once|when|after|before|as soon as) (?:you|u|everybody|everyone) (?:have|has|had|get|receive|return|are|finish|arrive|land|review|read|call|see)\b[^.;:!?,()—–]*/;
const asking =
  /\b(?:(?:as soon as|once|after|before) (?:i|we|he|she)\b|(?:as soon as|once|when|after|before|prior to|upon) (?:possible|complete[d]?|approved|signed|received|finished|available|done|ready|final(?:i[sz]ed)?|confirmed|the (?:\p{L}+ )?(?:meeting|call|board|session|hearing|visit|trip|deadline|weekend|holidays?))\b)[^.;:!?()—–,]*/u;
const hours = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight|lunch|lunchtime';
// An hour alone: of which day is not said.
const clock = new RegExp(
  `\\b(?:(?:at|by|around|about|after|before|@|until|til|ca) ?(?:${hours}|\\d{1,2}(?:[:.]?[0-5]\\d)? ?(?:am|pm|a\\.m|p\\.m)?|[0-2]?\\d[0-5]\\d ?(?:am|pm)?)|\\d{1,2}(?:[:.]?[0-5]\\d)? ?(?:am|pm))(?![\\p{L}\\p{N}%$:/-]|[.,]\\d| (?:people|years|percent|days|weeks|months|million|pages|members|points|of|and|times|copies|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)|(?:st|nd|rd|th)\\b)`,
  'u',
);
const today =
  /\b(?:this (?:am|pm|a\.m\.|p\.m\.)|later (?:on )?(?:today|tonight|this (?:morning|afternoon|evening))|tonight)(?![\p{L}\p{N}])/u;
const soon = /\b(?:right now|now|later|a\.?s\.?a\.?p|soon|shortly|in a (?:bit|minute|moment|while|few))\b(?! that)/;
const stop =
  /(?:,| (?:i'll|i will|we'll|we will|he'll|she'll|please|pls) | (?:so (?:that )?(?:i|we|you|they|he|she|it)|but|because|and (?:(?:i|we) (?!talk|speak|meet|spoke|met|talked)|will\b|then|let|please|send|get|give|call|she|he|they)\b)| [-–—]{1,2} ).*$/s;

const found = (lower: string, from: number, re: RegExp): Span | undefined => {
  const match = re.exec(lower.slice(from));
  if (match === null) return undefined;
  const words = match[0].replace(stop, '').trimEnd();
  return words.split(' ').length < 2 || words.length > 90
    ? undefined
    : { start: from + match.index, end: from + match.index + words.length };
};

/** The step that an act waits for, or the hour, where the words name no day: "once the lab answers". Offsets are into `lower`; its day is open unless it is `day`, the one it was written on; `day` null asks for a step alone. */
export const stepOf = (written: string, lower: string, asked: boolean, day: string | null): Due | undefined => {
  const span = asked
    ? (found(lower, 0, request) ?? found(lower, 0, asking))
    : (found(lower, 0, step) ?? found(lower, 0, travel));
  const short = (re: RegExp): Due | undefined => {
    const match = re.exec(lower);
    return match === null ? undefined : { text: written.slice(match.index, match.index + match[0].length), date: null };
  };
  if (span === undefined) {
    if (day === null) return undefined;
    const same = short(today);
    return same === undefined ? (short(clock) ?? short(soon)) : { ...same, date: day };
  }
  return { text: written.slice(span.start, span.end), date: null };
};
