import type { Span } from '../../shared/span.ts';
import { spaced } from '../cues.ts';
import type { Draft } from '../draft.ts';
import type { Rule } from '../rule.ts';
import { mentions, says } from '../said-in.ts';
import { findIn, meets, type Sentence } from '../sentences.ts';

const guard = [
  'over',
  'overdeliver',
  'exceed',
  'beyond',
  'twice',
  'double',
  'half',
  'throw',
  'extra',
  'top',
  'more',
  'surprise',
  'times',
  'surpass',
  'outdo',
  'overachieve',
  'beat',
  'asked',
  'instead',
  'expect',
  'bonus',
  'gift',
  'free',
  'amazed',
  'astonished',
  'stunned',
  'thrilled',
  'though',
  'although',
  'receive',
  'get',
  'where',
  'ahead',
  'before',
  'earlier',
  'required',
  'smash',
  'outperform',
  'required',
  'not',
  'wanted',
  'ordered',
  'brief',
  'set',
  'said',
  'says',
  'done',
  'whatever',
  'bargained',
  'believe',
  'going',
  'early',
  'wow',
  'bells',
];
const asked = spaced(
  /\b(?:(?:under-? ?promis\w+ and )?over-? ?deliver(?:ing|s)?|over-? ?achieve|(?:exceed|surpass|top|beat|outdo) (?:all |all of |every one of )?(?:your|the (?:board|client|customer)'s|everyone's|everybody's|what you) (?:\w+ )?(?:expectations?|wishes|hopes|asked|expect)|(?:go|going) (?:far |well |way |even )?(?:above and beyond|beyond (?:what you|the brief|your|your wildest))|(?:go|run|walk) the extra mile|(?:twice|double|three times|four times|ten times|triple) (?:as much as |as many as |what |the (?:amount|number|results?) (?:that )?)you (?:asked|wanted|ordered|expect(?:ed)?|need)|(?:far |much |way |a lot |even )?more than (?:what )?you(?:'ve| have)? (?:asked|wanted|ordered|expect(?:ed)?|hoped|dreamed|bargained)(?: for)?|in half (?:the|your) time|(?:in )?half the time (?:that )?you (?:gave|set|allowed|asked)|throw (?:in|you in) (?:the |a |an |some |two |three |another |an extra )|(?:on top|into the bargain),? (?:for free|free of charge|at no cost|for nothing)|knock your socks off|blow you away|(?:you(?:'ll| will) )?be (?:positively |pleasantly )?(?:amazed|blown away|astonished) (?:by|at|how|when)|not just (?:hit|meet|reach|make) (?:the|your|our) (?:brief|target|date|deadline|goal|expectations?|plan)[^.!?]{0,20}(?:,| but)|surprise you with (?:more|extra|something))\b/i,
);
const promised =
  /\b(?:(?:i|we|you|they|team|us|he|she|the (?:agency|crew|team|bank|school|lab|ward|farm|museum|theatre|studio|firm|office|yard|plant))(?:'ll| will| shall| are going to|'re going to| am going to|'m going to| aim to| intend to| plan to| want to| promise to| hope to| can| always)|(?:my|our) (?:aim|goal|promise|plan) is to|let us|let me|expect us to|count on (?:us|me) to)\b/i;
const harmless =
  /\b(?:not|never|won't|will not|cannot|can't|rather than|without|unless|if|thank|thanks|costs?|takes?|lasts?|weighs?|longer)\b/i;

/** The same in more shapes. */
const more = spaced(
  /\b(?:you(?:'ll| will)? (?:get|receive|have) (?:\w+ ){0,3}(?:double|twice|three times|more than) (?:the (?:number|amount)|what|as (?:many|much)|you)[^.!?]{0,30}\b(?:asked|ordered|wanted|expected?|need)|you asked for [^.!?;,]{2,40}[,;:]? (?:and |but )?(?:you(?:'ll| will)|we(?:'ll| will)|i(?:'ll| will)) (?:get|receive|have|be given|give you|deliver|do|make|bring|send)(?! (?:it|them|that|this)\b)|(?:give|deliver|offer|send|bring)(?: you)? [^.!?;]{2,40} (?:where|when|although|though) you (?:\w+ )?(?:asked|wanted|ordered) (?:for )?(?:only )?(?:one|two|three|half|a|an)\b|instead of (?:the )?(?:\w+ ){1,3}(?:you (?:asked|wanted|ordered)|(?:i|we)(?:'ll| will))|(?:exceed|beat|surpass|top|smash|outperform) (?:all|every|each of the|your|our|the)(?: \w+)? (?:targets?|goals?|expectations?|hopes?|deadlines?|objectives?)\b|(?:do|deliver|give|achieve) (?:you )?(?:far |much |even |a lot )?more than (?:is |was |what is |what was )?(?:required|asked|needed|expected|agreed|necessary|planned)\b|(?:in|within) (?:a|one|two|three|half a) (?:day|days|week|weeks|month|months) instead of (?:the )?(?:\w+ ){1,3}you (?:gave|allowed|asked|set|planned)|(?:even though|although|though) you (?:said|asked for|gave|wanted|only need) (?:it )?(?:next|in|until|only|two|three|four|a (?:week|month)|till)\b|(?:weeks?|days?|months?) (?:ahead of|before|earlier than) (?:what )?you (?:asked|wanted|gave|set|expected|need)|be (?:positively |pleasantly |absolutely )?(?:amazed|astonished|blown away|stunned|thrilled)(?=[.!]|$| by what| by the| at what| when you see)|(?:as a (?:bonus|gift|present|surprise)|for good measure|and (?:a|an) \w+ on top)\b|give (?:you |it |this )?(?:1[1-9]0|[2-9]00) ?(?:%|per cent|percent)|not just (?:fix|repair|paint|do|write|update|replace|clean|build|deliver|meet)\b[^.!?]{0,40}(?:,| but))/i,
);

/** Whatever is asked, more is given. */
const wider = spaced(
  /\b(?:expect (?:more|far more|much more|a lot more|something more) than|more than (?:you|they|anyone|anybody|we) (?:\w+ )?(?:bargained|asked|hoped|dreamed|expect(?:ed)?|ordered|paid|budgeted|agreed|imagined|need(?:ed)?)|and then some(?=[.,;!]|$)|(?:what|whatever|everything|all) (?:they|you|the \w+) (?:ask|asks|want|wants|need|needs|order|orders|say|says|set|sets|wanted|asked(?: for)?),? (?:and|we|i|you'll|they|plus|but)\b[^.;]{0,40}\b(?:double|twice|more|triple|extra|on top|better|ten times|again)\b|(?:whatever|anything) (?:they|you|the \w+) (?:ask|want|need|order|set)s?(?: for)?,? (?:we|i|expect|you(?:'ll| will))|you won't believe (?:what|how)|(?:throw|add|put|pack|slip|toss)(?:ing)? in (?:on top|extra|for free|as well|too|even more|an? (?:\w+ )?(?:extra|second|third|bonus)|some (?:extra|more))|(?:exceed|surpass|go beyond|go past|outdo|out-?perform|top|smash|beat|going beyond|exceeding|surpassing|beating|outdoing|outperform) (?:the|your|our|their|this|every|all|any|even your|what (?:is|was|has been|the \w+|you|you've|they|we))(?: \w+){0,2}(?: (?:briefs?|scope|spec(?:ification)?s?|targets?|goals?|quotas?|asks?|requirements?|requests?|orders?|deadlines?|contracts?|terms of reference|mandate|promises?|asked|required|wanted|agreed|ordered|expected|requested|specified|hopes?|wishes|imagination))\b|(?:well |far |way |much )?(?:beyond|above|over and above|in excess of) (?:the|your|our|what the|what your) (?:\w+ )?(?:brief|scope|spec(?:ification)?|contract|ask|order|terms of reference|mandate|requirements?|request)(?: (?:says?|asks?|requires?|calls?))?\b|while (?:i'm|i am|we're|we are) at it|(?:above|over) and beyond|(?:as an? |with an? |plus an? )?(?:added|extra|free|unasked|unexpected) (?:bonus|extras?|gift|present|surprise|treat)|at no (?:extra|additional) (?:charge|cost)|on the house|gold-?plate(?:d)?|(?:wow|dazzle|astound|spoil|overwhelm|stun|amaze|astonish|floor) (?:you|them|everyone|everybody|the (?:board|client|customer|committee|council|jury|ministry))\b|(?:exceptional|twice over|doubly so|to the power of)(?=[.,;!]|$)|(?:a (?:day|week|month|fortnight)|(?:one|two|three|four|five|six|\d+) (?:days?|weeks|months)|(?:well|long|far|way)(?= (?:before|ahead of) (?:the|your) (?:deadline|date))) (?:early|ahead of (?:the|your) \w+|sooner|earlier|before (?:the|your) (?:deadline|date|due date))(?: than (?:you|the|asked|agreed|planned|promised))?|(?:double|triple|twice|three times|quadruple|ten times) (?:your|what you|as (?:many|much) as you)\b|(?:rather than|instead of) (?:just |only |the |your )*(?:one|two|three|four|five|six|\d+)(?: \w+)? (?:you|they) (?:asked|wanted|ordered|set|gave)|go (?:one|several|two) (?:better|further|steps? (?:further|beyond))|raise the bar|pull out all (?:the )?stops|bells and whistles|(?:plus|and|with) (?:a|an|two|three|some) (?:\w+ ){1,4}(?:nobody|no one|you (?:did not|didn't|never|haven't)) (?:asked|ask|ordered|requested|wanted))\b/i,
);
/** A vow that needs no "we will". */
const vow = spaced(
  /\b(?:expect (?:far |much |a lot )?more than you (?:bargained|asked|hoped|ordered)|(?:consider (?:it|this|that) )?done,? and then some|you won't believe what (?:we|i)|(?:whatever|anything) (?:they|you|the \w+) (?:ask|want|need|order)s?(?: for)?,? (?:we|i) (?:give|deliver|do|bring|offer|add)|(?:pledge|promise|undertake|commit|vow|intend|want|plan|aim|hope|determined|set out|ready)s?(?: here| hereby)? to (?:exceed|surpass|over-?deliver|outdo|go beyond|beat|top) (?:the|your|our|every|all|any)|(?:my|our) (?:promise|motto|aim|goal|ambition|intention|plan) (?:is|for|here)\b[^.;]{0,50}\b(?:double|twice|exceed|surpass|beyond|more than|over-?deliver|beat)\b|i(?:'ll| will) (?:also )?do [^.;]{2,40} while (?:i'm|i am) (?:at it|there))/i,
);

/** Each way of saying it has one of these. */
const gifts: ReadonlySet<string> = new Set(
  "more expect some whatever everything all won't throw throwing add adding put pack slip toss exceed exceeding surpass surpassing beyond past outdo outperform top smash beat beating above excess while bonus extras extra gift present surprise treat charge cost house goldplated gold wow dazzle astound spoil overwhelm stun amaze astonish floor exceptional twice doubly stop early ahead sooner earlier before double triple quadruple three ten rather instead better further steps bar stops bells plus asked".split(
    ' ',
  ),
);

/** Something was asked, and the writer names more of it. */
const wasAsked = spaced(
  /\b(?:you(?:'ve| have| had)? (?:only |just |also )?(?:asked|wanted|ordered|requested|set|gave|need(?:ed)?|expect(?:ed)?|specified|said|budgeted|hoped|called|mentioned)|(?:your|the) (?:brief|order|request|target|spec|contract|ask|deadline|limit|quota|goal|tender|plan|budget)(?: (?:only |just )?(?:says?|said|asks?|asked|calls?|called|was|is|wants?|names?|requires?|set|specifies|states?))|(?:the \w+|they) (?:asked|wanted|ordered|requested|expects?) (?:for )?(?:only |just )?(?:one|a|an|two|three|four|five|\d+))\b/i,
);
const numbers: Readonly<Record<string, number>> = {
  half: 0.5,
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  hundred: 100,
};
const numberWord =
  /\b(?:\d{1,6}(?:[.,]\d+)?|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred)\b/gi;
const amountOf = (word: string): number => numbers[word.toLowerCase()] ?? Number(word.replace(',', ''));
const gives = spaced(
  /(?<gift>\b(?:(?:i|we)(?:'ll| will| shall|'m| am|'re| are)(?: \w+)? (?:giv(?:e|ing)|send(?:ing)?|deliver(?:ing)?|mak(?:e|ing)|bring(?:ing)?|do(?:ing)?|shoot(?:ing)?|aim(?:ing)?|go(?:ing)?|writ(?:e|ing)|build(?:ing)?|prepar(?:e|ing)|hand(?:ing)?|show(?:ing)?|includ(?:e|ing)|plan(?:ning)?|add(?:ing)?|cover(?:ing)?|produc(?:e|ing)|offer(?:ing)?|target(?:ing)?|have|get(?:ting)?|provid(?:e|ing)|present(?:ing)?|finish(?:ing)?|reach(?:ing)?|hit(?:ting)?|plant(?:ing)?)|you(?:'ll| will| shall| are going to|'re going to| can expect| may expect) (?:get|have|receive|be (?:getting|given|sent))|(?:mine|ours|it) (?:is going to|will|'ll) (?:have|be|run|hold)|expect|make (?:it|that)|let's make it|how about|call it))\b/i,
);

/** "You asked for one draft. I am sending you six": less is asked than is promised. */
const moreThanAsked = (draft: Draft, sentence: Sentence): Span | null => {
  const promise = findIn(sentence, gives);
  if (!promise) return null;
  const at = promise.start - sentence.start;
  const before = draft.sentences[sentence.index - 1];
  const asking = meets(sentence, wasAsked)
    ? sentence.flat.slice(0, at)
    : before && before.paragraph === sentence.paragraph && meets(before, wasAsked)
      ? before.flat
      : draft.words <= 60 && before?.question && meets(before, wasAsked)
        ? before.flat
        : null;
  if (asking === null) return null;
  const wanted = (asking.match(numberWord) ?? []).map(amountOf);
  const promised = (sentence.flat.slice(at).match(numberWord) ?? []).map(amountOf);
  const [most] = [...promised].sort((one, other) => other - one);
  if (most !== undefined && wanted.length > 0 && wanted.every((each) => each < most))
    return { start: promise.start, end: sentence.end };
  return null;
};

export const overDeliver: Rule = {
  id: 'over-deliver',
  family: 'balance',
  severity: 'advice',
  step: 'credibility',
  capability: '4.9',
  card: 'E17',
  mistake: 'impressing',
  local: true,
  reason: 'Keeping a promise is what counts; more than promised brings about nothing and may cost the date.',
  flags: [
    'You asked for three covers; we’ll give you ten, and a film on top for free.',
    'We will do it in half the time you gave us.',
    'I promise to over-deliver on this one.',
    'We will exceed your expectations.',
    'We are going to go above and beyond for the gala.',
    'I will throw in a second audit with the first.',
    'We won’t just hit the brief, we’ll throw in the social campaign as well.',
    'You will get twice what you asked for.',
    'You wanted one sketch of the ferry. We are sending you eight.',
    'We will go well beyond the brief you set with the choir.',
  ],
  passes: [
    'You asked for three covers; they come on Thursday.',
    'You asked for three covers by May. I am sending you two now and one on Thursday.',
    'The offer leaves the brief in one point, the film, and you can strike it.',
    'Thank you for going above and beyond on Sunday.',
    'It will not take more than you asked for.',
    'The film costs £900 on top, and you can decide later.',
    'We did the move in half the time that the last one took.',
    'If you want it, we can throw in a second audit for £300.',
    'The new line runs twice as fast as the old one: 40 boxes an hour against 20.',
  ],
  check: (draft) => {
    if (!mentions(draft, guard)) return [];
    return draft.sentences.flatMap((sentence) => {
      if (sentence.question) return [];
      const around = sentence.flat
        .replace(/\b(?:won't|will not|not|don't|isn't) (?:just|only|merely|simply|believe|stop)\b/gi, ' ')
        .replace(more, ' ');
      if (harmless.test(around)) return [];
      const told = meets(sentence, promised)
        ? (findIn(sentence, asked) ??
          findIn(sentence, more) ??
          (says(sentence, gifts) ? findIn(sentence, wider) : null))
        : null;
      const words = told ?? findIn(sentence, vow) ?? moreThanAsked(draft, sentence);
      if (!words) return [];
      return [
        {
          ...words,
          message: 'Promises more than was asked',
          why: `“${draft.text.slice(words.start, words.end)}” raises the bar and wins little when it is met. Promise what was asked, with its date, and keep it.`,
        },
      ];
    });
  },
};
