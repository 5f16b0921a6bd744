import { plainSubject } from '../sources/plain-subject.ts';
import { topicWords } from './topic.ts';
import { countWords } from './words.ts';

// Done by hand in a minute, and gone with the day: printing, calling, passing on.
const chore =
  /^(pls|please|plz|can|could|will|would|did|do|are|is|yes)?[\s,-]*(you\s+|we\s+)?(pls|please)?\s*(print|call|fax|resend|confirm|talk|come|forward|send (it |this |that )?again|send me (his|her|their))\b|\b(can|could|shall|should) (we|you|i) (just )?(talk|speak|call|chat)\b|\b(pls|please) (print|give (him|her|them)|call|fax|send (him|her|them)|tell (him|her|them)|let (him|her|them) know)\b|\b(when|where) (can|could|should|are) (we|you|i) (call|talk|speak|meet|reach|find|see|come)\b|\b(e-?mail|text|ping|ring|call) me (when|once|if|after|as soon)\b|^feel free\b|\b(are|were) (you|we) (calling|talking)\b|\bnumber (is|was) not in service\b|\bwhat time (works|is good|suits)\b|\b(are|have) you (up|back|there|around|free|home|left|landed|arrived|in|at)\b|^is (mon|tues|wednes|thurs|fri|satur|sun)?(day|tomorrow|now|tonight) (ok|better|good|fine)|\b(talk|call|speak|meet|discuss)\b.{0,24}\b(tonight|tomorrow|today|later|am|pm|morning|now|soon|weekend|at (\d|one|two|three|four|five|six|seven|eight|nine|ten|noon))\b/i;
// "Where are you?", "Are you ok with it now?" are of the hour; "Where are we on the lease?" asks for an answer.
const whereabouts =
  /\b(when|where) (can|could|should|are) (we|you|i)\b|\b(are|have) you (still|on|ok|okay|fine|good|all right|set)\b/i;

// "Wasn't it?", "let me know how it goes", "anything else?": nothing a brief has to carry.
const idle =
  /\b(?:is|was|are|were|do|does|did|have|has|ca|could|would|wo|ai)n[’']?t (?:it|he|she|they|we|you|that)\s*\?|\blet (?:me|us) know (?:how it (?:goes|went)|what you think|if (?:you|that|this|it)|when you)\b|^(?:anything|what) else\b|^any ?thing (?:we|you|i) need\b|\bkeep (?:me|us) (?:informed|posted|updated)\b|\bremind me\b|\b(?:convey|pass on|give) (?:him|her|them|my|our) (?:very )?(?:best|thanks|regards|love|congrat\w*)\b|\b(?:ask|have|tell) \p{L}+ (?:to )?(?:schedule|print|call|set up)\b|^don[’']t you\b|^i forgot\b|^(?:so )?set up (?:the|a) (?:time|call)\b|\btry (?:the|my|me|him|her)\b|^(?:so )?let[’']?s (?:just )?(?:talk|discuss|speak|chat|meet)\b|\blet[’']?s (?:just )?(?:discuss|talk|speak|chat|catch up|touch base|go)\b(?!.*\b(?:about|with|to)\b)/iu;

// Half of what was said: the other half stands before it.
const leaning = /^(?:but|and|or|either|then|because|b\/c)(?!\p{L})/iu;

/** How many words of what is quoted say what it is about. */
export const told = (words: string): number => topicWords(words).length;

const isSmall = (words: string, dated: boolean): boolean => {
  const trimmed = words.trim();
  if (whereabouts.test(trimmed) && told(trimmed) < 2) return true;
  // With a day and a topic it is more than an errand: "Please call the Corvid board about the rent by Friday."
  return chore.test(trimmed) && !(dated && told(trimmed) >= 2);
};

/**
 * Whether words say something: more than a few of them, and no talk about talking, printing or being up. What has a day
 * (`dated`) is said in fewer words.
 */
export const says = (words: string, dated = false): boolean =>
  !isSmall(words, dated) && (countWords(words) >= 4 || (dated && told(words) > 0));

// Words that end a sentence where a full stop follows ("so we know where we are."), and are torn where none does.
const dangling =
  /\b(?:(?:the|an|and|or|but|my|our|their|your|as|into|because|w)[\s,;:.…]*|(?:of|to|for|with|by|in|on|at|from|if|so|that|his|is|are|was|were|be|than|not|will|would|should|could|can|(?:an?|the|very) (?:big|new|good|great|small|short|long|special|full|quick))(?:[\s,;:…]|\.(?=\.)|(?<=\.)\.)*)$/i;
// What a scan or a black bar leaves: a capital in the middle of a sentence, two small words that never meet. "Ask Will for
// it", "plan A by Friday", "for and against", "with and without" and "paid for by" are none.
const hole =
  /[\p{L}\p{N}] (?:Why|What|When|Where|Who|How|If|This|That|These|Those|They|He|She|It|We|You|Is|Are|Do|Does|Did|Can|So|But|And|Or|As|Should|Would|Could|Have|Has)\b(?! [\p{Lu}])|\b(?:the|a|an|my|our|of) (?:of|and|or|is|are|was|were|to|for|with|from|by|has|had|again)\b(?!-)|\b(?:with|from) (?:of|or|is|are|was|were|to|for|with|from|by|has|had|will|again)\b(?!-)|\bfor (?:again|is|are)\b|\p{Ll} (?:On|In|At|For|To|Of|With|By|From|The|An)(?= \p{Ll})|(?:^|\s)[•■~^|\\_]{2,}(?:\s|$)|[.,;:]{4,}(?=\s*\p{L})/u;
const openings =
  /^(?:pls|please|can|could|would|will|i|i[’'](?:m|ll|d|ve)|we|we[’'](?:re|ll|d|ve)|what|what[’']s|when|where|who|whom|why|how|which|is|are|was|were|do|does|did|has|have|had|should|shall|may|might|any|let|let[’']s|send|ask|tell|get|need|want|just|also|if|the|my|our|your|you|there|this|that|it|in|on|for|as|so|but|and|no|not|one|both|all|by|at|he|she|they|some|more|still|thanks|happy|make|give|check|find|don[’']t|am)$/i;

/** Whether words end where nobody ends: "Ambassador to", "Award for". */
export const isTorn = (words: string): boolean => dangling.test(words.replace(/["'”’)\]]+$/, ''));

/**
 * Whether a sentence came whole: it has a beginning and an end, and no hole in between. Scans, redactions and mail
 * programs tear sentences; half of one in quotation marks says what nobody said. An ask or a promise with a day (`dated`)
 * was understood: it may begin with any verb and end without a mark.
 */
export const isWhole = (words: string, dated = false): boolean => {
  const text = words
    .replace(/\s+/g, ' ')
    .trim()
    // One item of a list.
    .replace(/^[-–*•] (?=\p{L})/u, '');
  const [first = ''] = text.split(/[\s,]/);
  if (/^[-–—(*•.,;:)]/.test(text)) return false;
  if (!dated && /^\p{Ll}/u.test(first) && !openings.test(first)) return false;
  if (isTorn(text) || hole.test(text)) return false;
  return dated || /[.!?…]["'”’)\]]*$/.test(text) || countWords(text) >= 6;
};

const marks = String.raw`^\s*(?:(?:re|fwd?)\s*:\s*)*`;
// As programs write them: "Out of office space in Lund" and "Delivery status of the cranes" are people's.
const away = new RegExp(
  `${marks}(?:out of (?:the )?office(?=\\s*(?:$|[-:(–]|auto|reply|re\\b|until|from|till))|auto(?:matic)?[ -]?(?:reply|response|antwort)(?=\\s*(?:$|[-:(–]))|abwesenheit|undeliverable\\s*:|undelivered (?:mail|message)|delivery (?:status notification|failure(?=\\s*(?:$|[-:(–]|notice))|has failed)|delivery status\\s*(?:$|[-:(–])|mail delivery (?:fail|system|subsystem|error|status)|returned mail|failure notice)`,
  'i',
);
// A program gives these their title; words in them may still be somebody's.
const answered = new RegExp(
  `${marks}(?:read:|not read:|accepted:|declined:|tentative:|cancell?ed:|recall:|message recall)`,
  'i',
);

/** Whether a subject is one that a mail program wrote by itself: away, not delivered, accepted. */
export const isMachineTitle = (title: string): boolean => away.test(title) || answered.test(title);

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
 * the subject name a topic. What names a day on which it is due (`dated`) is owed, and needs no topic: its first words,
 * its subject and what is added to it do not silence it.
 */
export const isWorthQuoting = (
  quote: string,
  title: string,
  { least = 2, dated = false }: { readonly least?: number; readonly dated?: boolean } = {},
): boolean => {
  if (!says(quote, dated) || !isWhole(quote, dated)) return false;
  const subject = subjectFor(quote, title);
  if (dated)
    return (
      !away.test(title) &&
      !(idle.test(quote) && told(quote) < 2) &&
      (told(quote) > 0 || subject !== '' || countWords(quote) >= 6)
    );
  if (idle.test(quote) || leaning.test(quote) || isMachineTitle(title)) return false;
  // "Reach out to him", with no subject above it, could be anybody.
  return topicWords(plainSubject(title)).length > 0
    ? told(quote) >= least || subject !== ''
    : told(quote) >= least && !/\b(?:he|she|they|him|his|her|them|it|this|these|those|same)\b/i.test(quote);
};
