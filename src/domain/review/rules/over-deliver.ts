import { spaced } from '../cues.ts';
import type { Rule } from '../rule.ts';
import { mentions } from '../said-in.ts';
import { findIn, meets } from '../sentences.ts';

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
];
const asked = spaced(
  /\b(?:(?:under-? ?promis\w+ and )?over-? ?deliver(?:ing|s)?|over-? ?achieve|(?:exceed|surpass|top|beat|outdo) (?:all |all of |every one of )?(?:your|the (?:board|client|customer)'s|everyone's|everybody's|what you) (?:\w+ )?(?:expectations?|wishes|hopes|asked|expect)|(?:go|going) (?:far |well |way |even )?(?:above and beyond|beyond (?:what you|the brief|your|your wildest))|(?:go|run|walk) the extra mile|(?:twice|double|three times|four times|ten times|triple) (?:as much as |as many as |what |the (?:amount|number|results?) (?:that )?)you (?:asked|wanted|ordered|expect(?:ed)?|need)|(?:far |much |way |a lot |even )?more than (?:what )?you(?:'ve| have)? (?:asked|wanted|ordered|expect(?:ed)?|hoped|dreamed|bargained)(?: for)?|in half (?:the|your) time|(?:in )?half the time (?:that )?you (?:gave|set|allowed|asked)|throw (?:in|you in) (?:the |a |an |some |two |three |another |an extra )|(?:on top|into the bargain),? (?:for free|free of charge|at no cost|for nothing)|knock your socks off|blow you away|(?:you(?:'ll| will) )?be (?:positively |pleasantly )?(?:amazed|blown away|astonished) (?:by|at|how|when)|not just (?:hit|meet|reach|make) (?:the|your|our) (?:brief|target|date|deadline|goal|expectations?|plan)[^.!?]{0,20}(?:,| but)|surprise you with (?:more|extra|something))\b/i,
);
const promised =
  /\b(?:(?:i|we|you|team|us)(?:'ll| will| shall| are going to|'re going to| am going to|'m going to| aim to| intend to| plan to| want to| promise to| hope to| can| always)|(?:my|our) (?:aim|goal|promise|plan) is to|let us|let me|expect us to|count on (?:us|me) to)\b/i;
const harmless =
  /\b(?:not|never|won't|will not|cannot|can't|rather than|without|unless|if|thank|thanks|costs?|takes?|lasts?|weighs?|longer)\b/i;

/** The same in more shapes. */
const more = spaced(
  /\b(?:you(?:'ll| will)? (?:get|receive|have) (?:\w+ ){0,3}(?:double|twice|three times|more than) (?:the (?:number|amount)|what|as (?:many|much)|you)[^.!?]{0,30}\b(?:asked|ordered|wanted|expected?|need)|you asked for [^.!?;,]{2,40}[,;:]? (?:and |but )?(?:you(?:'ll| will)|we(?:'ll| will)|i(?:'ll| will)) (?:get|receive|have|be given|give you|deliver|do|make|bring|send)(?! (?:it|them|that|this)\b)|(?:give|deliver|offer|send|bring)(?: you)? [^.!?;]{2,40} (?:where|when|although|though) you (?:\w+ )?(?:asked|wanted|ordered) (?:for )?(?:only )?(?:one|two|three|half|a|an)\b|instead of (?:the )?(?:\w+ ){1,3}(?:you (?:asked|wanted|ordered)|(?:i|we)(?:'ll| will))|(?:exceed|beat|surpass|top|smash|outperform) (?:all|every|each of the|your|our|the)(?: \w+)? (?:targets?|goals?|expectations?|hopes?|deadlines?|objectives?)\b|(?:do|deliver|give|achieve) (?:you )?(?:far |much |even |a lot )?more than (?:is |was |what is |what was )?(?:required|asked|needed|expected|agreed|necessary|planned)\b|(?:in|within) (?:a|one|two|three|half a) (?:day|days|week|weeks|month|months) instead of (?:the )?(?:\w+ ){1,3}you (?:gave|allowed|asked|set|planned)|(?:even though|although|though) you (?:said|asked for|gave|wanted|only need) (?:it )?(?:next|in|until|only|two|three|four|a (?:week|month)|till)\b|(?:weeks?|days?|months?) (?:ahead of|before|earlier than) (?:what )?you (?:asked|wanted|gave|set|expected|need)|be (?:positively |pleasantly |absolutely )?(?:amazed|astonished|blown away|stunned|thrilled)(?=[.!]|$| by what| by the| at what| when you see)|(?:as a (?:bonus|gift|present|surprise)|for good measure|and (?:a|an) \w+ on top)\b|give (?:you |it |this )?(?:1[1-9]0|[2-9]00) ?(?:%|per cent|percent)|not just (?:fix|repair|paint|do|write|update|replace|clean|build|deliver|meet)\b[^.!?]{0,40}(?:,| but))/i,
);

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
  ],
  passes: [
    'You asked for three covers; they come on Thursday.',
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
      const words = findIn(sentence, asked) ?? findIn(sentence, more);
      if (!words || sentence.question || !meets(sentence, promised)) return [];
      const around = sentence.flat
        .replace(/\b(?:won't|will not|not|don't) (?:just|only|merely|simply)\b/gi, ' ')
        .replace(more, ' ');
      if (harmless.test(around)) return [];
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
