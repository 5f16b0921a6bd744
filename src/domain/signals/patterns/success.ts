import { author, named, nobody, person } from '../cue.ts';
import type { Pattern } from '../pattern.ts';
import { strongest } from '../pattern.ts';

const capture = [
  nobody(
    0.92,
    String.raw`\bgood [\w ]{1,25} (?:to|for|in) (?:her|him|them|his|their|the [\w]+|@?[\w-]+)(?: (?:eyes|book|mind))?\s*(?:=|is|means|:)|\bthat'?s (?:the|her|his|their) (?:bar|test|yardstick|measure|metric|definition|line)\b|\b(?:count|counts|counted) as (?:a )?(?:success|good|win|done|fixed|finished)`,
    { keep: 'clause' },
  ),
  person(
    0.9,
    String.raw`\b(?:looks? at (?:one|a single|only one|just one|only) (?:figure|number|thing|line|metric|kpi)|only (?:looks at|watches|counts|tracks|cares about) (?:the |one |a )?(?:figure|number|metric|kpi|line|revenue|margin|cash|orders|complaints)|watches (?:one|only|a single|just)|counts? (?:only|nothing but|success)|judges .*|sees (?:it as )?(?:success|a win)|calls? (?:it|that) (?:a )?(?:good|great|success|win|done|job done)|would call it|(?:will|would|'ll|'d) (?:be|feel|sleep|retire|die) (?:happy|satisfied|content|fine|relieved|proud)|only (?:happy|satisfied|content) (?:if|when|once))\b`,
    { keep: 'cue' },
  ),
  nobody(
    0.9,
    String.raw`\b(?:what (?:a |an )?(?:win|good|success|great|done|victory|winning)\w* (?:looks|means|is|would)|(?:test|bar|yardstick|measure|metric|benchmark|criterion|target|goal ?post|finish line|litmus test|gold standard|acid test|proof) (?:is|in (?:her|his|their) head|for (?:her|him|them|@?[\w-]+)|=|:|will be|would be)|good (?:year|quarter|month|enough|result|job) (?:for (?:her|him|them|@?[\w-]+) )?(?:is|if|when|=|means|in (?:her|his|their) (?:eyes|book))|in (?:her|his|their|@?[\w-]+'s) (?:book|eyes|view) .*(?:success|win|good|done)|(?:that's|thats) (?:a win|success|winning|done) (?:for|to|in)|(?:she|he|they)'ll know (?:it|we)|worked (?:if|when|once)|pass mark|makes? the (?:year|quarter|month))\b`,
    { keep: 'clause', unless: /\bgood enough\b(?!.*\b(?:her|his)\b)|\btests? (?:passed|is (?:next|on))\b/ },
  ),
  named(
    0.92,
    "^for (?<owner>(?:the |my |our )?@?[\\w'-]+(?: [\\w]+(?: of \\w+)?)??),? (?:a |an |the )?(?:good|great|real|proper|success|successful|win|winning|done|excellent|perfect)\\b.*(?:=|\\bis\\b|\\bmeans\\b|\\bwhen\\b|\\bif\\b)",
    { keep: 'clause' },
  ),
  person(
    0.92,
    '\\b(?:defines? (?:success|a win|good|done)|measures?|measured (?:me|us|him|it|success)|judges?|will judge|grades?|rates?|scores?) .*\\b(?:by|on|as|not|per|in)\\b',
    { keep: 'cue' },
  ),
  nobody(
    0.9,
    '\\b(?:success (?:is|=|means|for|would|will|to|looks|in|by|criteri(?:on|a))|(?:definition|picture|idea|version) of (?:success|done|good|a win|winning|victory)|what (?:good|success|great|winning) (?:looks like|means)|good (?:looks like|means|is when|=)|win (?:is|=|means|looks like|for (?:her|him|them|the))|done (?:means|=|is when|when)|yardstick|(?:the|her|his|their) (?:bar|test|metric|measure|kpi|scorecard|benchmark|finish line|target|number) (?:is|for|=|:|will be)|(?:only|one|single|main) (?:metric|kpi|number|measure|figure|test) (?:that|is|=|:|he|she|they|for)|success:|kpi|counts as (?:a )?(?:win|success|done|good|progress)|would count as|call it a (?:win|success)|calls it a (?:win|success)|victory (?:is|=|means)|job (?:is )?done (?:if|when|once))\\b',
    { keep: 'clause' },
  ),
  person(
    0.88,
    "\\b(?:(?:will be|would be|is|'ll be|'d be) (?:happy|satisfied|delighted|content|pleased|over the moon|thrilled|sold) (?:if|when|once|with)|happy (?:if|when|once)|satisfied (?:if|when|once)|pleased (?:if|when|once)|(?:will|would|'ll|'d) (?:consider|call|count|see|regard|declare) .*\\b(?:made|success|win|done|won|worth it|victory|good)\\b|sleeps well (?:if|when))\\b",
    { keep: 'clause' },
  ),
  person(
    0.84,
    '\\b(?:is |are |gets? |being )?(?:measured|judged|evaluated|assessed|graded|paid|rated|scored|bonus(?:ed)?) (?:(?:only|mainly|purely|solely) )?(?:on|by|for|against)\\b',
    { keep: 'cue' },
  ),
  nobody(
    0.93,
    '\\b(?:is (?:good|great|a success|successful|done|won|fine) (?:when|if|once)|will be (?:a success|successful|good|done) (?:if|when|once)|only counts (?:if|when)|nothing counts (?:until|unless|before))\\b',
    { keep: 'clause' },
  ),
];

const mail = [
  author(
    0.76,
    "\\b(?:success (?:means|looks like|would be|will be|is|for (?:me|us))|i(?:'ll| will|'d| would) (?:consider|call|count|regard) (?:it|this|that) (?:a )?(?:success|win|done)|(?:i|we) define success|what success looks like|i(?:'m| am) (?:being )?(?:measured|judged|assessed) (?:on|by|against))\\b",
    { keep: 'clause' },
  ),
];

export const success: Pattern = {
  kind: 'success',
  name: 'definition of success',
  reason: 'Says how somebody tells success from failure.',
  examples: [
    {
      text: 'success for the chair means two signed partners',
      quote: 'success for the chair means two signed partners',
    },
    { text: 'Noor measures us by days to close, not volume', quote: 'measures us by days to close', owner: 'Noor' },
    { text: 'Success for me means no calls at night.', medium: 'mail', owner: 'author' },
  ],
  counterexamples: [
    { text: 'successful lunch, good soup' },
    { text: 'Congratulations on your success!', medium: 'mail' },
  ],
  find: (clause) => strongest(clause, clause.medium === 'capture' ? capture : clause.asks ? [] : mail),
};
