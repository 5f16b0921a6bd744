import { spaced } from '../cues.ts';
import type { Rule } from '../rule.ts';
import { isPasted, mentions } from '../said-in.ts';
import { findIn, meets } from '../sentences.ts';

const guard = [
  'up',
  'down',
  'by',
  'twice',
  'three',
  'four',
  'five',
  'ten',
  'times',
  'doubled',
  'tripled',
  'halved',
  'quadrupled',
  'half',
  'faster',
  'more',
  'fewer',
  'less',
  'higher',
  'lower',
  'fold',
  'increase',
  'reduction',
  'improvement',
  'drop',
  'growth',
  'rise',
];
const share =
  '(?:(?:about|around|nearly|almost|over|roughly|more than|some|well over|at least|an? (?:full|whole|impressive|amazing|incredible|solid)|approximately) )?(?:\\d+(?:[.,]\\d+)? ?(?:%|percent|per cent)|a (?:third|quarter|half|fifth|tenth)|half|two thirds)';
const many = '(?:twice|three times|four times|five times|ten times|\\d+ times|\\dx|10x|double|triple)';
const measure =
  '(?:fast|quick|productive|efficient|effective|many|much|long|often|high|accurate|reliable|popular|strong|good|likely|cheap)';
const change = spaced(
  new RegExp(
    [
      `\\b(?:is|are|was|were|went|gone|go|been) (?:now )?(?:up|down) (?:by )?${share}`,
      `\\b(?:lifted|increased|improved|grew|grown|rose|risen|boosted|raised|cut|reduced|fell|fallen|dropped|decreased|lowered|shortened|accelerated|slashed)(?! (?:the |our )?(?:price|rate|rent|fee|salar|wage|tax|premium|offer|bid|margin call)s?\\b)(?: (?:our|the|their|my|its|your)? ?[\\w -]{1,40}?)? by (?:${share}|a factor of)`,
      `\\b(?:is|are|was|were|runs?|works?|got|gets?|became) (?:now )?(?:about |nearly |almost |over )?${many} (?:as|more|faster|better|higher) ?${measure}?\\b`,
      `\\b(?:is|are|was|were|runs?|works?|got|became) (?:now )?${share} (?:faster|quicker|more (?:productive|efficient|effective|engaged|accurate|reliable|likely|satisfied)|cheaper|better|higher|lower|shorter|happier|slower|fewer)\\b`,
      `\\b(?:an? )?${share} (?:increase|improvement|reduction|rise|growth|uplift|drop|decrease|gain) in (?:our |the )?(?:productivity|efficiency|sales|engagement|satisfaction|quality|visits|errors|complaints|costs|traffic|output|turnout|downtime|morale|retention|throughput|revenue|sign-?ups|orders)`,
      '\\b(?:(?:has|have|had|we|they|it|which|that)(?: \\w+)? |(?:our|the|their) [\\w -]{2,30}? )(?:doubled|tripled|quadrupled|halved)\\b',
    ].join('|'),
    'i',
  ),
);
const baseline = spaced(
  /\b(?:from|against|compared (?:to|with)|versus|vs\.?|than (?:the|in|last|a|it|we|our|before|under|with|for|any|what|at|on|\d+)|as (?:the|in|last|a|before|it was|on|with|at) |since (?:the|we|last|\w+day|january|february|march|april|may|june|july|august|september|october|november|december|\d+)|last (?:year|month|quarter|week|season|summer|winter|spring|autumn|fall|term)|previous|prior|year[- ](?:on|over)[- ]year|yoy|qoq|month[- ](?:on|over)[- ]month|a (?:year|month|week|quarter) (?:ago|earlier|before)|ago|before|earlier|used to|within (?:a|one|two|three|\d+)|in (?:a|one) (?:week|month|year|quarter)|over (?:the )?(?:last|past|previous|two|three|four|five|\d+)|in (?:the )?(?:last|past|one|two|three|four|five|19\d\d|20\d\d)|during|per (?:year|month|annum)|a year|annual(?:ly)?|budget|plan|target|baseline|average|on (?:last|the same|a) |to (?:just |only |about |over |nearly )?[$€£]?\d+|instead of|down to|up to|of (?:the|our|all|its)|this (?:year|quarter|month|week)|q[1-4]|today|yesterday)\b/i,
);
const unreal =
  /\b(?:if|would|could|might|may (?:be|have|not|need)|should|can|will|want|wants|plan(?:s|ned)? to|propose|suggest|aim|goal|target|hope|must|has to|have to|need(?:s|ed)? to|proposal|expect\w*|forecast|tip|until|recommend\w*|stocks?|shares?|prices?)\b/i;

export const claimWithoutBaseline: Rule = {
  id: 'claim-without-baseline',
  family: 'honesty',
  severity: 'advice',
  step: 'credibility',
  capability: '4.10',
  card: null,
  mistake: 'impressing',
  reason: 'A change is worth what it is measured against; without it the reader asks, or doubts.',
  flags: [
    'My new pitch format has lifted our win rate by 60 %.',
    'Visits to the website are up 40 %.',
    'Buying a ticket online is now twice as fast.',
    'We cut the waiting time by a third.',
    'The crews are 25 per cent more productive.',
    'The turnout has doubled.',
    'We saw a 30% increase in engagement.',
  ],
  passes: [
    'Visits to the website are up 40 % on last year.',
    'We cut the waiting time by a third, from nine minutes to six.',
    'Buying a ticket online is twice as fast as at the desk: one minute against two.',
    'The turnout has doubled since the move to Saturday.',
    'If we moved to Saturday, the turnout could rise by a third.',
    'The supplier has raised the prices by 4 %.',
    'Half of the crews work on Saturdays.',
    'The door is twice as wide as the trolley.',
  ],
  check: (draft) => {
    if (draft.words > 1500 || !mentions(draft, guard) || isPasted(draft)) return [];
    return draft.sentences.flatMap((sentence) => {
      const words = findIn(sentence, change);
      if (!words || sentence.question || meets(sentence, baseline) || meets(sentence, unreal)) return [];
      const next = draft.sentences[sentence.index + 1];
      if (
        next &&
        !sentence.bullet &&
        next.paragraph === sentence.paragraph &&
        /\d|\b(?:before|last (?:year|month|quarter)|against|from)\b/i.test(next.flat)
      )
        return [];
      return [
        {
          ...words,
          message: 'A change without its baseline',
          why: `“${draft.text.slice(words.start, words.end)}”: compared to what, and since when? The two figures and their dates say more than the difference.`,
        },
      ];
    });
  },
};
