import { spaced } from '../cues.ts';
import type { Rule } from '../rule.ts';
import { mentions } from '../said-in.ts';
import { findIn, meets } from '../sentences.ts';

const guard = [
  'owe',
  'owes',
  'owed',
  'after',
  'favour',
  'favor',
  'favours',
  'favors',
  'return',
  'remember',
  'forget',
  'scratch',
  'loyal',
  'loyalty',
  'backed',
  'helped',
  'supported',
  'exchange',
  'least',
  'quid',
  'hand',
  'stuck',
  'covered',
  'bailed',
  'lent',
  'turn',
  'debt',
  'earned',
  'fair',
  'without',
  'recall',
  'considering',
  'given',
  'voted',
  'if',
];
const trade = spaced(
  /\b(?:you (?:do |still |really |certainly |kind of |now )*owe (?:me|us|my \w+|our \w+)\b(?! (?:[$£€]|\d|money|an? (?:beer|drink|lunch|dinner|coffee|call|e-?mail|reply|response|visit|phone|couple|report|letter)|some money|for\b|the (?:money|amount|sum|balance|following|\w+ (?:fee|payment|invoice)))|nothing)|you(?:'d| would)(?: certainly| really)? owe (?:me|us) (?:one|a favou?r)|after (?:all|everything)(?: that| what| which)? (?:i|we|my \w+|our \w+)(?:'ve| have| had)? (?:done|did|given|gave|sacrificed|put up with|been through) (?:for|to) (?:you|your|this company|the company|this firm)|after (?:all|everything)(?: that| what)? (?:i|we)(?:'ve| have)? (?:done|did|given|gave|sacrificed)(?=[,.!])|(?:return|repay|pay back|call in|cash in) (?:the|that|this|a|my|our|your) (?:\w+ )?favou?rs?|(?:i|we) did you (?:a|that|this|the|many|several) (?:\w+ )?favou?rs?|(?:don't|do not|let us not|let's not|lest we) forget (?:who|that (?:it was )?(?:i|we|my|our)\b|what (?:i|we))(?:'ve| have)? ?(?:did|done|backed|helped|supported|covered|stood|saved|gave|stuck|voted|carried|was|were|it was|\w+ (?:who|that) (?:gave|helped|saved|covered|backed|supported))|(?:remember|recall) (?:who|that (?:it was )?(?:i|we)|when (?:i|we)|how (?:i|we)) (?:backed|helped|supported|covered for|stood (?:by|up for)|saved|voted|bailed|stayed late for|took the blame|carried)|you scratch (?:my|our)|scratch(?:es)? (?:my|our|your) backs?|one good turn deserves|one hand washes|quid pro quo\b(?= (?:is|would|here|for))|(?:in (?:return|exchange)|for that),? (?:i|we) (?:expect|would expect|count on|trust)(?: that)? you|(?:i|we)(?:'ve| have) always (?:backed|supported|covered for|stood by|been loyal to|voted (?:for|with)|helped) (?:you|your)\b(?=[^.!?]{0,80}\b(?:so|now|time|least|return|expect|hope|turn|fair)\b)|(?:it(?:'s| is) )?(?:now )?(?:your|time for you to return|your turn to) (?:turn to (?:help|support|back|do|give)|the favou?r)|(?:this|that|it) is the least (?:that )?you (?:can|could) do|the least you (?:can|could|owe)\b)/i,
);
const harmless =
  /\b(?:thank|thanks|grateful|appreciat\w+|we owe you|i owe you an|apolog\w+|(?:love|like|wants?|happy|glad|would|wish) to return|if i can (?:ever )?return)\b/i;

/** The same in more shapes. */
const more = spaced(
  /\b(?:(?:i|we) (?:helped|covered for|bailed|backed|supported|saved|lent|gave|stood (?:by|up for|in for)|took over|stuck (?:my|our) necks? out for|went out on a limb for|did (?:this|that|it|so much|a lot|plenty) for) (?:you|your)\b[^.!?]{0,80}(?:,? so (?:i|we|now|you|it)|\b(?:and now|now (?:it|i|we|you)|your turn|count on you|time you|deserve|in return)\b)|(?:i|we) (?:covered for you|stuck (?:my|our) necks? out for (?:you|your)|bailed you out|went out on a limb for you|took the blame for you)\b|(?:now )?it(?:'s| is) (?:now )?your turn (?:now|to)?\b(?=[.! ])(?=(?: to (?:help|do|give|support|back|return|repay))|[.!])|(?:remember|recall|don't forget|do not forget|let us not forget|you will remember) (?:that |who |how |when |it was )?(?:(?:i|we|my \w+|our \w+) (?:who )?(?:took over|covered|helped|saved|gave|lent|backed|supported|stayed|worked|paid|stood|did)|(?:got|gave|helped|saved|brought) you)\b|after (?:all|everything) (?:that |which )?(?:i|we|my (?:\w+ )?(?:team|people|crew|staff)|our (?:\w+ )?(?:team|people|crew|staff|farms?|members)) (?:has|have|'ve|had)? ?(?:done|did|given|gave|put in|sacrificed|put up with)\b|(?:after|given|considering) what (?:i|we|my \w+|our \w+)(?:'ve| have| has)? (?:did|done|gave|given) for (?:you|your)|if you (?:do|did|would do|sign|approve|support|back|give|vote|help)\b[^.!?;]{0,60},? (?:i|we)(?:'ll| will| would|'d|can| could) (?:vote for|back|support|help you|return|make it worth|put in a (?:good )?word|remember (?:it|that|this)|do the same|see to it|speak for)\b|in (?:exchange|return),? (?:i|we)(?:'ll| will| would|'d| can| could) (?:back|support|vote|help|take|make|offer|speak|give you|put in)\b|(?:i|we)(?:'ve| have) (?:been|remained) (?:a )?(?:loyal|faithful|good)(?: \w+){1,8},? (?:so|and) (?:i|we|now|it|you)|(?:you|your \w+) (?:would|could) (?:not|never)(?: ever)? have (?:\w+ ){1,6}without (?:me|us|my|our)\b|you wouldn't have (?:\w+ ){1,6}without (?:me|us|my|our)\b|(?:you|your \w+) (?:still )?(?:have|has) a debt (?:with|to) (?:me|us)|(?:i|we) (?:think |feel |believe )?(?:we|i)(?:'ve| have) (?:more than )?earned (?:it|this|that) after|(?:it(?:'s| is| would be)) (?:only |just )?(?:fair|right) (?:after|considering|given) (?:what|all|everything) (?:i|we|my|our)|(?:i|we) (?:supported|backed|voted for) your [^.!?]{3,60},? (?:so|and now|now) (?:i|we|it)\b)/i,
);

export const favourTrade: Rule = {
  id: 'favour-trade',
  family: 'tone',
  severity: 'warning',
  step: 'influence',
  capability: '4.8',
  card: 'E2',
  mistake: null,
  local: true,
  reason: 'Trading favours does not move somebody above; it turns past help into a bill.',
  flags: [
    'In the flood year our farms gave you storage for nothing, so you do owe us one.',
    'After all we did for you at Christmas, a signature is not too much.',
    'I did you a favour in March, and now I need one.',
    'Please remember who covered for you at the audit.',
    'I have always backed you in the committee, so I hope for your vote now.',
    'It is the least you can do.',
    'Could you sign it, and return the favour from last year?',
  ],
  passes: [
    'You owe us £240 for the hall, due on the 4th.',
    'We owe you an answer on the ramp: it comes on Monday.',
    'Thank you for the favour in March. If I can return it, call me.',
    'After all the work on the roof, the hall opens on Saturday.',
    'Please remember that we meet in the annex this week.',
    'You asked for it in return for the two vans, and the contract says so.',
    'Last winter we lent you two drivers, and it worked well for both depots.',
  ],
  check: (draft) => {
    if (!mentions(draft, guard)) return [];
    return draft.sentences.flatMap((sentence) => {
      const words = findIn(sentence, trade) ?? findIn(sentence, more);
      if (!words || meets(sentence, harmless)) return [];
      return [
        {
          ...words,
          message: 'This calls in a favour',
          why: 'It asks for the debt and not for the matter, and help given before looks bought. Say what it brings the reader or the house.',
        },
      ];
    });
  },
};
