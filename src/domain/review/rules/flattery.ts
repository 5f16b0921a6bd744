import { spaced } from '../cues.ts';
import type { Rule } from '../rule.ts';
import { findIn, meets } from '../sentences.ts';

const praise =
  /\b(?:you(?:'re| are) (?:simply |truly |really |absolutely |such |just )?(?:the best(?! (?:friend|\w+ friend|time|day|way|man)\b|!)|amazing|brilliant|a genius|an? (?:true |real )?(?:inspiration|visionary|genius)|a great (?:leader|boss|manager)|so (?:smart|wise|inspiring|talented))|your (?:\w+ )?(?:brilliant|incredible|visionary|amazing|outstanding|extraordinary|inspiring|unmatched|exceptional) (?:\w+ )?(?:leadership|vision|insight|insights|guidance|mind|judg(?:e)?ment|wisdom|strategy|talent|expertise|instinct)|in awe of (?:you|your)|you always know best|nobody (?:else )?(?:does|could do) (?:it|this) (?:like|as well as) you|(?:only|nobody but) you could have|we(?:'re| are) (?:so |very |truly )?(?:lucky|blessed|fortunate|privileged) to have you|your (?:\w+ ){1,2}(?:was|were|is|has been) (?:so |truly |really |absolutely |simply |quite )?(?:inspirational|inspiring|brilliant|amazing|incredible|outstanding|masterful|superb|visionary|phenomenal|exceptional|unmatched|second to none|an inspiration)\b|you(?:'re| are) (?:\w+ ){0,4}(?:most|best|greatest|finest) (?:\w+ )?(?:leader|boss|manager|director|head|chief|mentor|principal|commissioner|mind|expert|professor|scientist|lawyer|thinker)|(?:leader|boss|manager|director|someone|person) (?:of your (?:calibre|caliber|stature|vision|experience|wisdom))|you(?:'ve| have) always (?:been|had) (?:so |such |an? )?(?:\w+ )?(?:inspir\w+|visionary|brilliant|great|wise|amazing)|as the (?:best|greatest|finest|most \w+) (?:manager|boss|leader|director|head|person)|(?:nobody|no one) (?:else )?(?:understands|knows|does|sees|could|can)\b[^.]{0,30}\b(?:better than|like|as well as) you\b|with your (?:unrivalled|unmatched|unparalleled|vast|great|immense|extraordinary|legendary|deep) \w+|your leadership (?:has been|is|was) (?:\w+ )?\w+(?:ary|ing|ant|ble|ional)\b|how (?:brilliant|amazing|wise|inspiring|gifted|talented) you are|the way you lead\b|under your (?:\w+ )?(?:inspired|inspiring|visionary|brilliant|great|wonderful|outstanding|exceptional|wise) (?:leadership|guidance|direction)|(?:i|we)(?:'ve| have) always (?:admired|looked up to|respected)|i (?:so |really |truly |deeply |greatly )?(?:admire|look up to) (?:you|your)|you have (?:such )?(?:an? )?(?:great|incredible|unique|rare|amazing|unrivalled|remarkable) (?:gift|eye|instinct|vision|talent|mind)|(?:no one|nobody) (?:else )?(?:\w+ )?(?:better than you|with your)|your (?:usual |unrivalled |unmatched |great |deep |immense |infinite )(?:wisdom|vision|insight|genius|judg(?:e)?ment|foresight))\b/i;
const fact =
  /\b(?:because|when you|since you|the way you|for (?:taking|giving|sending|calling|asking|moving|defending|staying)|\d)/i;

/** The same in more shapes. */
const more = spaced(
  /\b(?:you(?:'re| are) (?:a |such a |truly a |really a )?(?:born|natural|true|real|gifted|brilliant|exceptional|outstanding|remarkable|wonderful|inspired|visionary|fantastic|marvellous) (?:leader|boss|manager|director|mentor|visionary|genius|strategist|talent|mind)|(?:nobody|no one|no-one) (?:else )?(?:here |in \w+ )?(?:knows|understands|sees|reads|leads|runs|can) (?:\w+ ){1,6}(?:as|like|better than) you\b|your (?:\w+ )?(?:speech|talk|address|presentation|keynote|remarks|words|idea|plan|concept|proposal|decision|article|book|strategy|vision|leadership|guidance) (?:yesterday |last \w+ |on \w+day |at the \w+ |today )?(?:was|were|is|are|has been) (?:simply |truly |really |absolutely |just |quite |nothing short of )?(?:magnificent|masterful|brilliant|inspired|inspiring|visionary|genius|superb|outstanding|fantastic|amazing|wonderful|marvellous|breathtaking|unforgettable|a masterpiece|a stroke of genius|pure genius|first[- ]class|impressive as always|phenomenal|extraordinary)\b|(?:it(?:'s| is)|what) (?:such )?(?:an|a)? ?(?:honou?r|privilege|joy|blessing|dream)(?: it is)? (?:even |only |just )?to (?:work|serve|be|learn)(?: \w+)? (?:under|for|with|from|beside|near) (?:you|your|such|a (?:leader|director|boss|man|woman|person) like you)\b|as (?:always|ever|usual),? you(?:'ve| have| were| are|'re| did)? (?:\w+ )?(?:brilliant|amazing|right on|superb|wonderful|magnificent|outdone yourself|outstanding|spot on|excellent|fantastic)|with your (?:\w+ )?(?:unique|unrivalled|unmatched|great|vast|immense|incredible|enormous|unparalleled|outstanding|exceptional|extraordinary|legendary|sharp|brilliant|infinite) (?:\w+ )?(?:experience|vision|insight|wisdom|judg(?:e)?ment|knowledge|instinct|mind|foresight|talent|eye)|your (?:wisdom|genius|brilliance|greatness|foresight|intelligence|charisma|talent|kindness and wisdom) (?:is|are|has|never|amazes|inspires|always|knows)\b|(?:so |truly |very |incredibly |extremely )?(?:fortunate|lucky|blessed|privileged|proud) to have (?:a|such a|an) (?:\w+ )?(?:director|boss|leader|manager|head|chief|president|mayor|dean|chair\w*|board|ceo)\b|you have (?:such |always had )?(?:a|an) (?:\w+ )?(?:good feeling|great feeling|fine sense|great heart|wonderful way|magic touch|golden touch|sure hand|unfailing|unique gift) ?(?:for|with|of)?\b|what (?:a|an) (?:great|brilliant|amazing|wonderful|inspiring|fantastic|visionary|remarkable|outstanding) (?:leader|boss|manager|director|person|mind|mentor|president|chair\w*) you are|only (?:someone|somebody|a leader|a person|a mind|a director) (?:with your|like you|of your)\b|you (?:did|do|are doing) (?:an|a|such an|such a) (?:amazing|fantastic|incredible|wonderful|brilliant|outstanding|phenomenal|terrific|marvellous) job(?: as (?:always|ever|usual))?(?=[.!]|$)|(?:we|i|everyone|everybody|all of us) (?:all )?(?:look|looks|looked) up to you\b|(?:i|we) (?:so |really |truly |deeply |greatly |always |have always )*(?:admire|admired|in awe of) your\b|you(?:'re| are) (?:without (?:a |any )?doubt|by far|simply|easily|surely|clearly) the (?:best|greatest|finest|most \w+)\b)/i,
);

export const flattery: Rule = {
  id: 'flattery',
  family: 'tone',
  severity: 'advice',
  step: 'relationships',
  capability: '4.8',
  card: 'E19',
  mistake: 'impressing',
  reason: 'Praise without a fact reads as a wish for something; a specific thank-you reads as meant.',
  flags: [
    'You are an inspiration to the whole floor.',
    'With your brilliant leadership the plan is sure to be approved.',
    'You’re simply the best boss we could wish for.',
    'I am in awe of your instinct for the market.',
    'Your visionary strategy has changed everything here.',
    'You always know best, so I leave it with you.',
    'You are hands down the most visionary leader this house has had.',
    'Your address was truly inspirational.',
  ],
  passes: [
    'Thank you for defending the team’s budget on Monday.',
    'You are the best person to ask about the lease.',
    'Your question about the cash flow changed our plan: we cut the second phase.',
    'Your guidance on the tender saved us two weeks.',
    'The team is in awe of the new machine.',
    'You are amazing: because you stayed until nine, we shipped.',
  ],
  check: (draft) => {
    if (!draft.vocabulary.has('you') && !draft.vocabulary.has('your') && !draft.vocabulary.has("you're")) return [];
    return draft.sentences.flatMap((sentence) => {
      const words = findIn(sentence, praise) ?? findIn(sentence, more);
      if (
        !words ||
        meets(sentence, fact) ||
        /\bthe best (?:person|one|place|people|judge|of luck)\b/i.test(sentence.flat)
      )
        return [];
      return [
        {
          ...words,
          message: 'Praise without a fact',
          why: 'General praise upward is easily read as a means to an end. Name what was done and what it changed, or leave it out.',
        },
      ];
    });
  },
};
