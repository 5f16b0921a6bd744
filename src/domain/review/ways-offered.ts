import { orRuin } from './choices.ts';
import { spaced } from './cues.ts';
import type { Draft } from './draft.ts';
import { meets, type Sentence } from './sentences.ts';

// Options laid before a reader in other words than "options", and the choice among them handed over.

/** The choice is the reader's, in so many words. */
const handsOver = spaced(
  /(?:^|\b)(?:over to (?:you|the)\b|(?:(?:the|this|that|it) ?(?:is|'s)? ?)?(?:choice|call|decision) (?:is|remains|stays|rests|lies)(?: entirely| of course| fully)? (?:yours|with (?:you|the (?:board|committee|trustees|council|panel|directors))|up to you)|(?:it(?:'s| is)|that(?:'s| is)) (?:entirely |really |all |fully |of course )?(?:your (?:call|choice|decision)|up to (?:you|the (?:board|committee|trustees|council|panel)))|(?:is|'s|all|entirely|completely|remains) up to you\b|over to (?:you|the (?:board|committee|trustees|council|panel))|(?:i|we)(?:'ll| will|'d)? (?:leave|defer|hand|pass|turn)(?: \w+){0,6} (?:to|with|over to) (?:you|your|the \w+)|which(?:ever)? (?:one |of (?:these|them|the (?:two|three|four)) |way |route |option |version |date |\w+ )?(?:do|would|should|shall|will|can|did) (?:you|we|i|it|the)\b|which(?:ever)? (?:one |way |option |of (?:these|them|the (?:two|three|four)) )?(?:you(?:'d| would)?|the (?:board|committee)) (?:like|prefer|want|favou?r|choose|pick|think|feel|see|rather|decide)|(?:whichever|whatever) (?:suits|fits|works|you(?:'d| would| prefer| think| like| decide| choose| feel)|is (?:best|easier|easiest|more convenient))|(?:please |kindly |can you |could you |would you |you (?:can|may|could) |for you to |so (?:that )?you can |let you |you to )(?:please |kindly |just |then )?(?:select|choose|pick|decide|weigh|opt)\b|(?:please |kindly )?(?:tell|let) (?:me|us)(?: know)? (?:your (?:choice|preference|pick|selection|decision)|which|what you(?:'d| would)? (?:prefer|like|want|choose|rather))|(?:await|need|want|like|appreciate|seek|request) (?:your|a) (?:choice|pick|steer|preference|selection)|your (?:choice|preference|pick|selection|steer)(?: please)?[.?!]|what (?:would|do|will|should) (?:you|we|i) (?:do|prefer|choose|want|pick|go (?:for|with)|say|rather)|(?:where|how) (?:do|would) you (?:come down|stand|lean|like (?:me|us) to)|(?:form|make|take|come to|reach) (?:their|your|his|her|its) own (?:view|mind|decision|judge?ment|choice|conclusion)|(?:what|which) is your (?:preference|choice|pick|view|steer)|a(?: ?\/ ?| or )b(?:(?: ?\/ ?| or )c)?\?|any (?:strong )?preference\b)/i,
);

/** Nothing is said for one of them. */
const neutral = spaced(
  /\b(?:pros and cons|(?:for and against|arguments|points|merits?|advantages|strengths|upsides) (?:for|on|in|to|with|about) (?:both|each|either|all|every)|(?:both|all|each|either)(?: of (?:them|these|which))? (?:\w+ )?(?:have|has|come with|comes with) (?:their|its|his|her|merits?|advantages?|something|plus|good|pros|upsides?|strengths?|much)|(?:we|i)(?:'m| am| are|'re)? (?:\w+ )?(?:neutral|agnostic|undecided|torn|easy|on the fence|split|of two minds|in two minds|indifferent|open (?:to|on) (?:either|both|any|all))|(?:don't|do not|wouldn't) (?:\w+ )?(?:mind|care) (?:which|either)|(?:no|not have an?|without a) (?:\w+ )?(?:favou?rite|opinion|view|position) (?:on|of|about|between|either)|(?:could|can) (?:argue|go|live with|see (?:it|the case)) (?:either|both|for (?:both|either|all))|much of a muchness|(?:six|half a dozen) of one|there(?:'s| is) (?:a case|something to be said|much to be said) for (?:both|each|either|all)|(?:hard|difficult|impossible) (?:for (?:me|us) )?to (?:choose|say which|pick|call|decide)|can't (?:choose|decide|say which|make up))\b/i,
);

/** Two ways in one sentence: a verb of possibility with an "or", a choice between, ways counted and named, bids received. */
const twoWays = spaced(
  /\b(?:(?:could|can|may|might|would|should|shall|(?:am|is|are|'s|'re|'m) (?:either|able to))\b[^.?!;]{3,140}[^.?!;\d](?:,| )or (?!(?:so|more|less|not|two|three|four|later|earlier|anything|something|otherwise|at least|any|other|similar|equivalent)\b)[^.?!;]{2,}|(?:choice|choose|decide|toss-?up|decision|select|pick) (?:is |lies )?between\b[^.?!;]{3,120}\band\b|either\b[^.?!;]{3,140}\bor\b|(?:two|three|four|five|several|2|3|4|5) (?:\w+ )?(?:options|alternatives|routes|ways|quotations|quotes|bids|offers|tenders|candidates|venues|designs|versions|proposals|suppliers|vendors|sites|models|scenarios|variants|possibilities|choices|courses|paths|approaches|dates|halls|premises|applicants|finalists)\b|possible (?:ways|routes|solutions|options|answers|fixes|venues|dates|paths|approaches)\b[^.?!;:]{0,60}:|(?:options?|alternatives|choices) (?:are|include|on the table|open)\b|whether (?:to|we|you|i)\b[^.?!;]{3,120}\bor (?!not\b)\w+|(?:option|plan|variant|version|scenario|route|choice|alternative) (?:a|b|c|1|2|3|one|two|three|i|ii)\b[^.?!]{1,160}\b(?:option|plan|variant|version|scenario|route|choice|alternative) (?:b|c|d|2|3|4|two|three|four|ii|iii)\b)/i,
);
/** Bids that came in are there to be chosen from, though that is past. */
const received =
  /\b(?:two|three|four|five|2|3|4|5) (?:\w+ )?(?:quotations?|quotes?|bids|tenders|offers|applicants|candidates|finalists|proposals) (?:are |were |have been |has been |have )?(?:received|came in|come in|submitted|obtained|shortlisted|in hand|on the table)\b/i;
const may = spaced(/^(?:or |alternatively,? (?:we |i |you )?)?(?:(?:we|i|you|it) )?(?:might|could|can|may) \w+/i);
const orElse = spaced(/^(?:or|alternatively|failing that|another (?:way|option|idea|possibility)|the other)\b/i);
const letter =
  /^(?:(?:the )?(?:option|plan|variant|version|scenario|route|choice|alternative) )?\(?(?:[A-Da-d]|[1-4]|one|two|three)(?:\)|:| ?[–—-] | is\b| would\b| means\b|\. )/i;
const closed =
  /\b(?:considered|looked at|rejected|ruled out|discussed|had|were|was|no|not|none|never|if|unless|until|meeting|meet|call|lunch|dinner|coffee|slot|calendar|available|flight|hotel|phone|questions?|comments?|e-?mail|stock|strike|vest\w*|put|swap\w*|trad(?:e|es|ing)|counterpart\w*|contact|a\.m|p\.m|am|pm|o'clock|monday|tuesday|wednesday|thursday|friday|tomorrow|today|he|she|his|her|him|mom|dad|as an example|for example|you (?:can|could|may|might)|can do|employees?|agreement|draft|clause|language|section|spots?)\b/i;

/** Two things set side by side for a choice, in one sentence or in two. */
const sideBySide = spaced(
  /\b(?:(?:one|the (?:one|first|cheaper|smaller|quicker|faster|safer|larger|bigger|former|dearer|older|newer)(?: \w+)?|a|option (?:a|1|one)) (?:is|are|would|will|costs?|gives?|offers?|means?|takes?|saves?|keeps?|brings?|has|have|puts?|leaves?|quotes?|wants?|asks?|comes?|needs?|can|could|to)\b[^.?!]{2,160}[;,.] ?(?:(?:and|but|while|whereas|or) )?(?:the (?:other|second|latter|larger|bigger|slower|dearer|cheaper|newer|older)|another|b|option (?:b|2|two))\b|(?:is|are|costs?|comes?|quoted?|offers?|takes?|would cost|at|for) (?:about |at |in at |around )?[£$€]? ?\d[^.?!]{0,90}[;,] ?(?:(?:and|but|while|whereas) )?[^.?!;]{2,60} (?:is|are|costs?|comes?|quoted?|offers?|takes?|would cost|at|for) (?:about |at |in at |around )?[£$€]? ?\d|(?:it(?:'s| is| comes down| has come down| boils down)|we(?:'re| are)|i(?:'m| am)|down|torn|choice|choosing|toss-?up|choose|decide|decision|contest|narrowed \w+ down|shortlist)(?: \w+){0,3} (?:to|between) [^.?!;]{2,90}\b(?:and|or)\b|(?:vs\.?|versus) \w+|(?:both|all (?:two|three|four)) (?:\w+ ){0,4}(?:meet|pass|fit|satisfy|qualify|comply|are|remain|would|could|can) (?:\w+ ){0,2}(?:the (?:spec|specification|brief|criteria|requirements?|budget|need)|available|feasible|possible|viable|workable|acceptable|suitable|qualified|on the table|in the running|do|work|still|within budget|affordable|doable|appointable|credible|open)|shortlist(?:ed)?|on the one (?:hand|side)|(?:first|firstly)\b[^.?!]{3,120}[;,] ?(?:second|secondly)\b)/i,
);
/** Ways so plainly laid out that a short message which ends there has left the choice open. */
const plainly = spaced(
  /\b(?:(?:could|can|might|may) (?:either )?(?!be\b|have\b|call\b|reach\b|contact\b)\w+ [^.?!;]{3,140}(?:,| ) ?or (?:(?:we|i) (?:could|can|might) )?(?!so\b|more\b|less\b|not\b)\w+ [^.?!;]{2,100}[.?!]?$|(?:options|alternatives|choices|possibilities|ways|routes)\b[^.?!]{0,60}(?::| are\b)|(?:two|three|four) (?:options|ways|routes|possibilities|choices|alternatives|paths)|either (?:we|to)\b[^.?!;]{3,140}\bor\b)/i,
);
const money =
  /[£$€]|\b(?:euros?|pounds?|dollars?|rs|lakh|grand)\b|\d ?(?:k|m|%)(?!\w)|\b(?:cost|price|cheaper|dearer|expensive|weeks?|months?|year|spring|summer|autumn|winter|budget|hire|buy|build|replace|repair|close|lease|rent|sell|outsource)\b/i;
/** Words of a message that may hold two ways and nothing else. */
const bare = 50;

/** Two ways in a short message that asks for nothing and takes none of them. */
export const bareWays = (draft: Draft): Sentence | undefined => {
  if (draft.words > bare || draft.words < 9 || draft.greeting) return undefined;
  const found = draft.sentences.find((sentence) => meets(sentence, plainly));
  if (
    !found ||
    found.index > 1 ||
    closed.test(found.flat) ||
    /\b(?:we|i|our|us|be)\b/i.test(found.flat) ||
    !money.test(found.flat)
  )
    return undefined;
  return draft.sentences.length - found.index <= 3 ? found : undefined;
};

/** Where the ways stand, in words other than "the options are". */
export const otherWays = (draft: Draft): Sentence | undefined =>
  draft.sentences.find((sentence, place) => {
    if (sentence.words > 50 || meets(sentence, orRuin)) return false;
    if (meets(sentence, twoWays) || meets(sentence, sideBySide)) return !closed.test(sentence.flat);
    const next = draft.sentences[place + 1];
    if (!next || next.paragraph > sentence.paragraph + 1) return false;
    if (received.test(sentence.flat)) return true;
    if (letter.test(sentence.flat) && letter.test(next.flat)) return sentence.words > 2;
    return meets(sentence, may) && (meets(next, may) || meets(next, orElse)) && !closed.test(sentence.flat);
  });

/** Where the choice among them is given away; close behind the ways, or in their sentence. */
export const handingOver = (draft: Draft, offer: Sentence): Sentence | undefined =>
  draft.sentences
    .slice(offer.index, offer.index + 6)
    .find((sentence) => meets(sentence, handsOver) || isNeutral(sentence));

/** Whether a sentence says that the writer has no wish among the ways. */
export const isNeutral = (sentence: Sentence): boolean =>
  meets(sentence, neutral) && !/\bbut (?:on|i|we|overall)\b/i.test(sentence.flat);

/** "Should I hire one senior nurse or two assistants?" */
const eitherQuestion = spaced(
  /^(?:so,? |and |but |then,? )?(?:should|shall) (?:i|we)\b (?!be\b|just\b|still\b|assume\b|expect\b|ignore\b|have\b|need\b|intend\b|reference\b|include\b|use\b|add\b|send\b|call\b)[^.?!;]{6,140}(?:,| )or (?!(?:so|more|less|not|any|other|what|who|is|are|do|does|did|has|will|can|should|wait|leave it|forget|someone|somebody)\b)\w+ [^.?!;]{2,}/i,
);
export const isEitherQuestion = (sentence: Sentence): boolean =>
  sentence.question && sentence.words >= 8 && meets(sentence, eitherQuestion) && !closed.test(sentence.flat);
