import type { Rule } from '../rule.ts';
import { findIn, meets } from '../sentences.ts';

const praise =
  /\b(?:you(?:'re| are) (?:simply |truly |really |absolutely |such |just )?(?:the best(?! (?:friend|\w+ friend|time|day|way|man)\b|!)|amazing|brilliant|a genius|an? (?:true |real )?(?:inspiration|visionary|genius)|a great (?:leader|boss|manager)|so (?:smart|wise|inspiring|talented))|your (?:\w+ )?(?:brilliant|incredible|visionary|amazing|outstanding|extraordinary|inspiring|unmatched|exceptional) (?:\w+ )?(?:leadership|vision|insight|insights|guidance|mind|judg(?:e)?ment|wisdom|strategy|talent|expertise|instinct)|in awe of (?:you|your)|you always know best|nobody (?:else )?(?:does|could do) (?:it|this) (?:like|as well as) you|(?:only|nobody but) you could have|we(?:'re| are) (?:so |very |truly )?(?:lucky|blessed|fortunate|privileged) to have you|your (?:\w+ ){1,2}(?:was|were|is|has been) (?:so |truly |really |absolutely |simply |quite )?(?:inspirational|inspiring|brilliant|amazing|incredible|outstanding|masterful|superb|visionary|phenomenal|exceptional|unmatched|second to none|an inspiration)\b|you(?:'re| are) (?:\w+ ){0,4}(?:most|best|greatest|finest) (?:\w+ )?(?:leader|boss|manager|director|head|chief|mentor|principal|commissioner|mind|expert|professor|scientist|lawyer|thinker)|(?:leader|boss|manager|director|someone|person) (?:of your (?:calibre|caliber|stature|vision|experience|wisdom))|you(?:'ve| have) always (?:been|had) (?:so |such |an? )?(?:\w+ )?(?:inspir\w+|visionary|brilliant|great|wise|amazing)|as the (?:best|greatest|finest|most \w+) (?:manager|boss|leader|director|head|person)|(?:nobody|no one) (?:else )?(?:understands|knows|does|sees|could|can)\b[^.]{0,30}\b(?:better than|like|as well as) you\b|with your (?:unrivalled|unmatched|unparalleled|vast|great|immense|extraordinary|legendary|deep) \w+|your leadership (?:has been|is|was) (?:\w+ )?\w+(?:ary|ing|ant|ble|ional)\b|how (?:brilliant|amazing|wise|inspiring|gifted|talented) you are|the way you lead\b|under your (?:\w+ )?(?:inspired|inspiring|visionary|brilliant|great|wonderful|outstanding|exceptional|wise) (?:leadership|guidance|direction)|(?:i|we)(?:'ve| have) always (?:admired|looked up to|respected)|i (?:so |really |truly |deeply |greatly )?(?:admire|look up to) (?:you|your)|you have (?:such )?(?:an? )?(?:great|incredible|unique|rare|amazing|unrivalled|remarkable) (?:gift|eye|instinct|vision|talent|mind)|(?:no one|nobody) (?:else )?(?:\w+ )?(?:better than you|with your)|your (?:usual |unrivalled |unmatched |great |deep |immense |infinite )(?:wisdom|vision|insight|genius|judg(?:e)?ment|foresight))\b/i;
const fact =
  /\b(?:because|when you|since you|the way you|for (?:taking|giving|sending|calling|asking|moving|defending|staying)|\d)/i;

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
      const words = findIn(sentence, praise);
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
