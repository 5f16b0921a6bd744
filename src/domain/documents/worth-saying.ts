import { type Day, daysBetween, weekdayOf } from '../shared/time.ts';
import { plainSubject } from '../sources/plain-subject.ts';
import { topicWords } from './topic.ts';
import { countWords } from './words.ts';

/** Errands and small talk are not worth a place in a brief. */
const errand =
  /^(pls|please|plz|can|could|will|would|did|do|are|is|yes)?[\s,-]*(you\s+|we\s+)?(pls|please)?\s*(print|call|fax|resend|confirm|talk|come|forward|send (it |this |that )?again|send me (his|her|their))\b|\b(can|could|shall|should) (we|you|i) (just )?(talk|speak|call|chat)\b|\b(pls|please) (print|give (him|her|them)|call|fax|send (him|her|them)|tell (him|her|them)|let (him|her|them) know)\b|\b(when|where) (can|could|should|are) (we|you|i)\b|\bwhat time (works|is good|suits)\b|\b(are|have) you (up|back|there|around|free|home|left|landed|arrived|still|in|at|on)\b|^is (mon|tues|wednes|thurs|fri|satur|sun)?(day|tomorrow|now|tonight) (ok|better|good|fine)|\b(talk|call|speak|meet|discuss)\b.{0,24}\b(tonight|tomorrow|today|later|am|pm|morning|now|soon|weekend|at (\d|one|two|three|four|five|six|seven|eight|nine|ten|noon))\b/i;

// "Wasn't it?", "let me know how it goes", "anything else?": nothing a brief has to carry.
const idle =
  /\b(?:is|was|are|were|do|does|did|have|has|can|could|would|wo|is|ai)n[’']?t (?:it|he|she|they|we|you|that)\s*\?|\blet (?:me|us) know (?:how it (?:goes|went)|what you think|if (?:you|that|this|it)|when you)\b|^(?:anything|what) else\b|^any ?thing (?:we|you|i) need\b|\bkeep (?:me|us) (?:informed|posted|updated)\b|\bremind me\b|\b(?:convey|pass on|give) (?:him|her|them|my|our) (?:very )?(?:best|thanks|regards|love|congrat\w*)\b|\b(?:ask|have|tell) p{L}+ (?:to )?(?:schedule|print|call|set up)\b|^don[’']t you\b|^i forgot\b|^(?:but|and|or|either|then|because|b\/c)(?![p{L}])|^(?:so )?set up (?:the|a) (?:time|call)\b|\btry (?:the|my|me|him|her)\b|^(?:so )?let[’']?s (?:just )?(?:talk|discuss|speak|chat|meet)\b|\blet[’']?s (?:just )?(?:discuss|talk|speak|chat|catch up|touch base|go)\b(?!.*\b(?:about|with|to)\b)/i;

/** Whether words say something: more than a few of them, and no talk about talking, printing or being up. */
export const says = (words: string): boolean => !errand.test(words.trim()) && countWords(words) >= 4;

const dangling =
  /\b(?:the|an|of|to|for|and|or|but|with|by|in|on|at|from|if|so|that|his|my|our|their|your|is|are|was|were|be|as|than|into|because|w|not|will|would|should|could|can)[\s,;:.…]*$/i;
// What a scan or a black bar leaves: a capital in the middle of a sentence, two small words that never meet.
const hole =
  /[\p{L}\p{N}] (?:Why|What|When|Where|Who|How|If|This|That|These|Those|They|He|She|It|We|You|Is|Are|Do|Does|Did|Will|Can|So|But|And|Or|As|Should|Would|Could|Have|Has)\b(?! [\p{Lu}])|\b(?:the|a|an|my|our|of|with|from) (?:of|and|or|is|are|was|were|to|for|with|from|by|has|had|will|again)\b|\bfor (?:again|and|is|are|or|by)\b|\p{Ll} (?:On|In|At|For|To|Of|With|By|From|The|An?)(?= \p{Ll})|[•■~^|\\_]{2,}|[.,;:]{4,}/u;
const openings =
  /^(?:pls|please|can|could|would|will|i|i[’'](?:m|ll|d|ve)|we|we[’'](?:re|ll|d|ve)|what|what[’']s|when|where|who|whom|why|how|which|is|are|was|were|do|does|did|has|have|had|should|shall|may|might|any|let|let[’']s|send|ask|tell|get|need|want|just|also|if|the|my|our|your|you|there|this|that|it|in|on|for|as|so|but|and|no|not|one|both|all|by|at|he|she|they|some|more|still|thanks|happy|make|give|check|find|don[’']t|am)$/i;

/** Whether words end where nobody ends: "Ambassador to", "Award for". */
export const isTorn = (words: string): boolean => dangling.test(words.replace(/["'”’)\]]+$/, ''));

/**
 * Whether a sentence came whole: it has a beginning and an end, and no hole in between. Scans, redactions and mail
 * programs tear sentences; half of one in quotation marks says what nobody said.
 */
export const isWhole = (words: string): boolean => {
  const text = words.replace(/\s+/g, ' ').trim();
  const [first = ''] = text.split(/[\s,]/);
  if (/^[-–—(*•.,;:)]/.test(text)) return false;
  if (/^\p{Ll}/u.test(first) && !openings.test(first)) return false;
  if (isTorn(text) || hole.test(text)) return false;
  return /[.!?…]["'”’)\]]*$/.test(text) || countWords(text) >= 6;
};

const machine =
  /^\s*(?:(?:re|fwd?)\s*:\s*)*(?:out of (?:the )?office|auto(?:matic)?[ -]?(?:reply|response|antwort)|abwesenheit|undeliverable|undelivered|delivery (?:status|failure|has failed)|mail delivery|returned mail|failure notice|read:|not read:|accepted:|declined:|tentative:|cancell?ed:|recall:|message recall)/i;

/** Whether a subject is one that a mail program wrote by itself: away, not delivered, accepted. */
export const isMachineTitle = (title: string): boolean => machine.test(title);

/** How many words of what is quoted say what it is about. */
export const told = (words: string): number => topicWords(words).length;

// Somebody or something by name, after the first word; "I" is no name.
const names = /\S [“"(]?(?:\p{Lu}[\p{L}\d]+|\d{2,})/u;

/** The subject to put beside a quote that does not say by itself what it is about; empty where none helps. */
export const subjectFor = (quote: string, title: string): string => {
  const subject = plainSubject(title).replace(/\s+/g, ' ');
  const words = topicWords(subject);
  if (words.length === 0 || countWords(subject) > 14 || isTorn(subject)) return '';
  // "Raise this with them" says nothing outside its mail, however long it is.
  const stands =
    told(quote) >= 4 &&
    names.test(quote) &&
    !/\b(?:this|that|it|these|those|he|she|they|him|her|them|below|above)\b/i.test(quote);
  if (stands) return '';
  const quoted = topicWords(quote);
  return words.every((word) => quoted.includes(word)) ? '' : subject;
};

/**
 * Whether words out of mail that nobody has read yet are worth quoting: whole, no errand, and they, by `least` words, or
 * the subject name a topic.
 */
export const isWorthQuoting = (quote: string, title: string, least = 2): boolean =>
  says(quote) &&
  !idle.test(quote) &&
  isWhole(quote) &&
  !isMachineTitle(title) &&
  // "Reach out to him", with no subject above it, could be anybody.
  (topicWords(plainSubject(title)).length > 0
    ? told(quote) >= least || subjectFor(quote, title) !== ''
    : told(quote) >= least && !/\b(?:he|she|they|him|his|her|them|it|this|these|those|same)\b/i.test(quote));

// Words that stand before a comma or a dash without calling anybody.
const callsNobody =
  /^(?:first|second|third|lastly|finally|also|yes|no|nope|ok|okay|agreed|thanks|sorry|please|pls|again|so|well|if|and|but|or|great|good|perfect|however|today|tomorrow|hi|hello|dear|meanwhile|happy|sure|maybe|perhaps|then|now|fyi|re|ps|all|team|folks|everyone|right|true|done|next|otherwise|instead|additionally|unfortunately|of|in|on|at|for|as|when|once|after|before|since|while|given|because|to)$/i;

/** Whether words call somebody by a name that is none of `names`: then they are asked of somebody else. */
export const callsAnother = (words: string, names: readonly string[]): boolean => {
  const [, called = ''] = /^["“]?(\p{Lu}\p{L}+)\s?(?:[,:]\s|-{1,3}\s?|[—–]\s?)/u.exec(words.trim()) ?? [];
  const own = names.flatMap((name) => name.toLowerCase().match(/\p{L}+/gu) ?? []);
  return called !== '' && !callsNobody.test(called) && !own.includes(called.toLowerCase());
};

/** Whether words tell of somebody by one of `names`, as one does to others: "Priya may have told you". */
export const tellsOf = (words: string, names: readonly string[]): boolean => {
  const own = names.flatMap((name) => name.match(/^\p{Lu}\p{Ll}{2,}/u) ?? []);
  return own.some((name) => new RegExp(`(?:^|[\\s("“])${name} \\p{Ll}`, 'u').test(words));
};

const soon: readonly (readonly [RegExp, (weekday: number) => number])[] = [
  [/\b(?:today|tonight|this (?:morning|afternoon|evening)|right now|now)\b/i, () => 0],
  [/\b(?:tomorrow|asap|as soon as possible|right away|urgent(?:ly)?)\b/i, () => 1],
  [
    /\b(?:this (?:week|weekend)|(?:on |by |until )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i,
    (weekday) => Math.max(2, 6 - weekday),
  ],
  [/\bnext week(?:end)?\b/i, (weekday) => 13 - weekday],
];

/** Whether the time that words speak of is over: "tonight" said yesterday, "this weekend" said last week. */
export const hasPassed = (words: string, said: Day, today: Day): boolean =>
  soon.some(([word, days]) => word.test(words) && daysBetween(said, today) > days(weekdayOf(said)));
