import { spaced } from '../cues.ts';
import type { Rule } from '../rule.ts';
import { isPasted, mentions } from '../said-in.ts';
import { findIn, meets, type Sentence } from '../sentences.ts';

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
  'threefold',
  'twofold',
  'fivefold',
  'tenfold',
  'grew',
  'grown',
  'rose',
  'risen',
  'fell',
  'fallen',
  'dropped',
  'cut',
  'cuts',
  'reduced',
  'increased',
  'gained',
  'lost',
  'added',
  'quicker',
  'cheaper',
  'shorter',
  'better',
  'came',
  'went',
  'jumped',
  'climbed',
  'soared',
  'trebled',
  'double',
  'saved',
  'shaved',
  'slashed',
  'trimmed',
  'extra',
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
const amount =
  '(?:(?:about|around|nearly|almost|over|roughly|more than|some|well over|at least|just|only|a (?:full|whole|good|solid|massive|staggering)|an (?:impressive|amazing|incredible)|approximately|as much as|up to|close to) )?(?:[£$€] ?\\d[\\d.,]*(?: ?(?:k|m|bn|million|thousand))?|\\d[\\d.,]*(?:-odd)?(?: ?(?:%|pct|percent|per cent|points?|percentage points?))?|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)(?:[- ]?(?:odd|two|three|five|something|plus))?(?: (?:pct|percent|per cent|points?|percentage points?))?|a (?:third|quarter|fifth|tenth|sixth|hundred|thousand|dozen)|half|two[- ]thirds|three[- ]quarters|(?:double|single)[- ]digits?|(?:two|three|four|five|ten|\\d+)[- ]?fold|dozens|hundreds|thousands)';
const unit =
  '(?:minutes?|hours?|days?|weeks?|seconds?|litres?|liters?|tonnes?|tons?|kilos?|kg|kwh|euros?|pounds?|dollars?|rupees?|francs?|kroner|users?|customers?|members?|visitors?|visits?|followers?|subscribers?|donors?|sign-?ups?|downloads?|calls?|tickets?|orders?|patients?|pupils?|complaints?|bookings?|guests?|cases?|incidents?|parcels?|leads?|miles|km|degrees|grams|stars?|points?)';
const comparing =
  '(?:faster|quicker|slower|cheaper|shorter|longer|higher|lower|better|happier|safer|cleaner|quieter|lighter|stronger|warmer|smoother|greener|(?:more|less) \\w+(?:ful|ive|ed|ent|ant|ate|able|ing|ous|al)|more often|less often)';
const rises =
  '(?:lifted|increased|improved|grew|grown|rose|risen|rises|boosted|cut|cuts|reduced|fell|fallen|falls|dropped|decreased|lowered|shortened|accelerated|slashed|shrank|shrunk|declined|sank|climbed|jumped|soared|plunged|plummeted|come down|came down|come up|came up|trimmed|shaved|gained|expanded|swelled|multiplied|picked up|slid|eased|crept up|advanced)';
/** More shapes: any change with any amount. */
const more = spaced(
  new RegExp(
    [
      `\\b${rises} (?:by |some )?${amount}(?: (?:more |new |extra )?${unit})?\\b(?! (?:to|from|against|on|times|of (?:the|our|these|those|them|my|his|her|its) )\\b)`,
      `\\b(?:is|are|was|were|stands?) (?:now |already )?(?:up|down) (?:by )?(?:a )?${amount}(?: ${unit})?(?! (?:days|hours|weeks|minutes|points))`,
      `\\b(?:now |about |nearly |almost |is |are |was |were |runs? |works? |goes |got |done |answered |sold )(?:\\w+ )?${amount}(?: times)? ${comparing}\\b`,
      `\\b(?:use[sd]?|burn(?:s|ed|t)?|make[s]?|made|sell[s]?|sold|handle[sd]?|serve[sd]?|spend[s]?|spent|waste[sd]?|see|saw|get(?:s)?(?: through)?|got(?: through)?|have|had|has|process(?:es|ed)?|produce[sd]?|lose[s]?|lost|take[s]?|took|receive[sd]?|attract(?:s|ed)?|print(?:s|ed)?|consume[sd]?|reach(?:es|ed)?|save[sd]?|draw[s]?|drew|clear(?:s|ed)?|catch(?:es)?|caught) ${amount}(?: ${unit})? (?:more|less|fewer|extra)\\b`,
      '\\b(?:increased|grew|grown|rose|risen|multiplied|improved|expanded|jumped|up|fell|dropped) (?:\\w+ )?(?:two|three|four|five|six|seven|ten|\\d+)[- ]?fold\\b|\\b(?:by|in) (?:double|single)[- ]digits\\b',
      `\\b(?:an? |the )?(?:${amount}|(?:two|three|four|five|ten|\\d+)[- ]?fold)(?: ${unit})? (?:increase|improvement|reduction|rise|growth|uplift|drop|decrease|gain|jump|surge|fall|decline|cut|lift|boost|dip|saving)\\b(?: in| of| on)?`,
      '\\b(?:has|have|had|we|they|which|that|it) (?:\\w+ly |more than |almost |nearly |now |already |about |just )?(?:doubled|tripled|quadrupled|halved|trebled)\\b',
      '\\b(?:(?:our|the|my|their) [\\w -]{2,30}? (?:(?:more than|almost|nearly|has|have|just) ){0,2}(?:doubled|tripled|quadrupled|halved|trebled|been halved|been doubled))\\b',
      '\\b(?:twice|double|three times|four times|five times|ten times|half|triple|\\d+ times|\\d+x) (?:as (?:fast|many|much|often|long|good|quickly|well|cheap|likely|accurate|productive|efficient|effective|popular|safe|strong|happy|quiet|short)|the (?:speed|rate|number|amount|volume|size|output|sales|visitors|response|turnout|footfall|income))\\b',
    ].join('|'),
    'i',
  ),
);
/** What moves by itself, is paid, agreed or bought: prices, people, dates. */
const elsewhere = spaced(
  /\b(?:prices?|rates?|shares?|stocks?|gas|oil|power|crude|mmbtu|mw|mwh|futures|basis|curve|market|index|nasdaq|dow|s&p|bid|offer|position|deal|volumes?|payments?|paid|pay|bonus|salary|taxes?|fees?|tariffs?|interest|premium|spread|cents|storage|temperatures?|weather|games?|score|yards|weight|lbs|quake|killed|died|troops|gdp|inflation|unemployment|economy|exports?|population|poverty|poll|votes?|seats|percent of|years? old|age|bank|fund|loan|credit|invoice|nominat\w+|capacity|pipeline|generat\w+|sold|hedge\w*|trad(?:e|es|ed|ing|ers?)|month-end|lost (?:the|my|his|her))\b/i,
);
const baseline = spaced(
  /\b(?:from|against|compared (?:to|with)|versus|vs\.?|than (?:the|in|last|a|it|we|our|before|under|with|for|any|what|at|on|her|his|its|their|those|that|this|by|\d+)|as (?:the|in|last|a|before|it was|on|with|at) |since (?:the|we|last|\w+day|january|february|march|april|may|june|july|august|september|october|november|december|\d+)|last (?:year|month|quarter|week|season|summer|winter|spring|autumn|fall|term)|previous|prior|year[- ](?:on|over)[- ]year|yoy|qoq|month[- ](?:on|over)[- ]month|a (?:year|month|week|quarter) (?:ago|earlier|before)|ago|before|earlier|used to|within (?:a|one|two|three|\d+)|in (?:a|one) (?:week|month|year|quarter)|over (?:the )?(?:last|past|previous|two|three|four|five|\d+)|in (?:the )?(?:last|past|one|two|three|four|five|19\d\d|20\d\d)|during|per (?:year|month|annum)|a year|annual(?:ly)?|budget|plan|target|baseline|average|on (?:last|the same|a) |to (?:just |only |about |over |nearly )?[$€£]?\d+|instead of|down to|up to|of (?:the|our|all|its)|this (?:year|quarter|month|week)|q[1-4]|today|yesterday)\b/i,
);
const isTalkOfOthers = (sentence: Sentence): boolean =>
  /\b(?:staff is|made clear|president|he said|they had|journalists|june \d|july \d|may \d|sept)\b/i.test(sentence.flat);
const unreal =
  /\b(?:governor|consumer|congress|minister|voluntary|if|would|could|might|may (?:be|have|not|need)|should|can|will|want|wants|plan(?:s|ned)? to|propose|suggest|aim|goal|target|hope|must|has to|have to|need(?:s|ed)? to|proposal|expect\w*|forecast|tip|until|recommend\w*|stocks?|shares?|prices?)\b/i;

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
    'The ferry burns a fifth less fuel.',
    'The choir has gained 80 members.',
    'Queues at the dock fell eleven minutes.',
  ],
  passes: [
    'Visits to the website are up 40 % on last year.',
    'We cut the waiting time by a third, from nine minutes to six.',
    'Buying a ticket online is twice as fast as at the desk: one minute against two.',
    'The turnout has doubled since the move to Saturday.',
    'If we moved to Saturday, the turnout could rise by a third.',
    'The supplier has raised the prices by 4 %.',
    'Half of the crews work on Saturdays.',
    'The ferry burns a fifth less fuel than her sister.',
    'The choir has gained 80 members since June.',
    'The door is twice as wide as the trolley.',
  ],
  check: (draft) => {
    if (draft.words > 1500 || !mentions(draft, guard) || isPasted(draft)) return [];
    return draft.sentences.flatMap((sentence) => {
      const plain = findIn(sentence, change);
      const words = plain ?? findIn(sentence, more);
      if (!words || sentence.question || meets(sentence, baseline)) return [];
      // What is wished for behind the claim does not make the claim a wish.
      if (unreal.test(sentence.flat.slice(0, words.end - sentence.start + 12))) return [];
      if (!plain && (meets(sentence, elsewhere) || isTalkOfOthers(sentence))) return [];
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
