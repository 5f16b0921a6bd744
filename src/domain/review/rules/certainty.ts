import { spaced } from '../cues.ts';
import type { Rule } from '../rule.ts';
import { isPasted, mentions, says } from '../said-in.ts';
import { findIn, meets } from '../sentences.ts';

const guard = [
  'guarantee',
  'guaranteed',
  'guarantees',
  'risk',
  'definitely',
  'fail',
  'certain',
  'sure',
  'doubt',
  'wrong',
  'chance',
  'impossible',
  'bound',
  'surely',
  'certainly',
  'foolproof',
  'bulletproof',
  'fool',
  'bullet',
  'way',
  'easily',
  'lose',
  'confident',
  'convinced',
  'possibly',
  'absolutely',
  'zero',
  'nil',
  'success',
  'bet',
  'thing',
  'never',
  'problems',
  'promise',
  'assure',
  'free',
  'danger',
  'going',
  'safe',
  'secure',
  'only',
  'always',
  'swear',
  'conclusion',
  'words',
  'bag',
  'deal',
  'formality',
  'proof',
  'tight',
  'watertight',
  'airtight',
  'solid',
  'ironclad',
  'inevitable',
  'inevitably',
  'assured',
  'everything',
  'every',
  'nobody',
  'certainty',
  'stake',
  'bank',
  'word',
  'given',
  'undoubtedly',
  'question',
  'cert',
  'slightest',
  'unstoppable',
  'nothing',
];
const it =
  '(?:it|this|that|they|these|the (?!meeting|call|event|office)\\w+(?: \\w+)?|our \\w+|sales|revenue|costs?|customers|clients|you)';
/** What is hoped for. */
const come =
  '(?:win|save|work|pay|succeed|deliver|increase|double|triple|grow|reduce|improve|solve|fix|be (?:ready|done|finished|a success|delivered|on time|completed|worth)|meet|hit|bring|cut|make (?:us|you|it)|get (?:us|you)|hold|boost|beat|convince|attract)\\b';
const sure = spaced(
  new RegExp(
    [
      '\\b(?:absolutely |completely |totally |literally |virtually |practically )?(?:zero risk|no risks? (?:at all|whatsoever))',
      '\\b(?:absolutely|completely|totally|literally) no risks?\\b',
      '\\brisk-?free (?:plan|move|way|option|choice|decision|change|switch|proposal)',
      `\\b${it} (?:will|is going to|are going to)(?: \\w+)? (?:definitely|certainly|undoubtedly|without (?:any |a )?doubt|100 ?%|for sure) ${come}`,
      `\\b${it} (?:definitely|certainly|undoubtedly) (?:will|is going to) ${come}`,
      "\\b(?:can't|cannot|can not|could not|couldn't|impossible to) (?:possibly )?(?:fail|go wrong)\\b",
      "\\b(?:we|you|i|this) (?:can't|cannot|can not) (?:possibly )?lose\\b(?=[.,!]|$| with| on (?:this|it))",
      "\\b(?:there(?:'s| is) )?(?:absolutely |simply )?no (?:way|chance|possibility) (?:that )?(?:this|it|that|we|they|anything) (?:can|could|will|would)? ?(?:fail|go(?:es)? wrong|lose|miss|slip|break)",
      '\\bno chance of (?:failure|failing|losing|anything|a (?:delay|problem))',
      "\\b(?:i|we)(?: can| will|'ll| do| fully| absolutely| personally|)* guarantee\\b(?! (?:your|a reply|the (?:loan|debt|payment|obligations?)))",
      "\\b(?:is|are|it's|they're|be|comes?) (?:absolutely |fully |100 ?% |virtually )?guaranteed (?:to (?!recover|be (?:delivered|paid))|success|results?|that|not)\\b",
      '\\bguarantees? (?:that (?:we|you|it|this)|us (?:a|the|that)|success|you (?:a|the|that))',
      '\\b(?:100|hundred|one hundred|110|1000) ?(?:%|percent|per cent) (?:certain|sure|confident|safe|guaranteed|secure|convinced|positive|reliable)\\b',
      "\\b(?:i am|i'm|we are|we're) (?:absolutely|completely|totally|entirely|utterly) (?:certain|sure|convinced|confident|positive)\\b",
      `\\b(?:is|are|it's) (?:absolutely |simply |just |certainly )?(?:bound|certain|sure) to ${come}`,
      "\\b(?:without (?:a|any) doubt|beyond (?:any|all|a) doubt|there(?:'s| is) (?:absolutely |simply )?no (?:doubt|question) (?:that|about|whatsoever|in my mind))(?=[^.!?]{0,80}\\b(?:will|would|can|works?|best|right|pay|success|win|wins|succeed|delivers?)\\b)",
      '\\b(?:fool-?proof|bullet-?proof|fail-?safe) (?:plan|way|method|system|solution|approach|process)',
      '\\bnothing (?:can|could|will) (?:possibly )?(?:go wrong|stop (?:us|it|this)|fail)',
    ].join('|'),
    'i',
  ),
);
const harmless = spaced(
  /\b(?:don't|do not|not|cannot|can't|isn't|no one can|nobody can|never|nor|neither|hardly|are we|are you|if|unless|whether|want to be|need to be|make|to be|bank|loan|guarantor|letter of|minimum|is there)(?: (?!can|cannot)\w+){0,4} (?:guarantee\w*|certain|sure|100|definitely|doubt|no risk|zero risk)\b|\b(?:thank|thanks|congratulations)\b/i,
);

/** The same in more shapes. */
const more = spaced(
  /\b(?:will (?:absolutely|definitely|certainly|surely|undoubtedly|100 ?%|for sure|without fail) (?:work|succeed|win|pay|deliver|be (?:ready|done|finished|on time|a success)|happen|get there|hold|save|sell|solve|bring)\b|(?:it(?:'s| is)|this is|be) (?:simply |just |absolutely |practically |virtually )?impossible (?:for (?:this|it|us|them|the \w+) to (?:fail|miss|lose|go wrong|break)|to (?:fail|lose|go wrong|miss))|(?:the |our |your )?(?:risks?|danger|downside) (?:is|are|here is) (?:exactly |practically |virtually |absolutely |basically )?(?:zero|nil|non-?existent|none)\b|success (?:is|will be|would be) (?:guaranteed|certain|assured|inevitable)\b|(?:is|are|it's|as) a (?:sure (?:thing|bet|winner|success)|safe success)\b|you can be (?:absolutely |completely |totally |100 ?% |quite |very )?(?:sure|certain|confident) that (?:it|this|we|the|they)\b|(?:absolutely|completely|totally|entirely|100 ?%|virtually|practically) (?:risk-?free|fool-?proof|fail-?safe|bullet-?proof|without (?:any )?risk)\b|(?:it|this|the \w+|they) will never (?:break|fail|crash|go (?:wrong|down)|happen again|leak|let (?:us|you) down|be (?:late|down|hacked))\b|there (?:will|can) be (?:absolutely )?no (?:problems?|issues?|delays?|complaints?|risks?|surprises) (?:whatsoever|at all|of any kind)|(?:i|we)(?: can)? (?:promise|assure) you (?:that )?(?:there (?:will|won't)|nothing|it will (?:never|always)|you will (?:never|always))|(?:i|we) will (?:definitely|certainly|surely|100 ?%|absolutely) (?:deliver|finish|hit|meet|make (?:it|the)|win|have it|get there|succeed|be ready)\b|(?:cannot|can't|could not|couldn't) (?:possibly )?(?:lose|go wrong|fail)(?=[.,;!]|$| to| with))/i,
);

/** Oaths, bets and doors that are shut to doubt. */
const wider = spaced(
  new RegExp(
    [
      "\\b(?:we|they|it|this|that|the \\w+(?: \\w+)?|our \\w+(?: \\w+)?|you)(?:'ll| will| shall| is going to| are going to) (?:definitely|certainly|undoubtedly|surely|absolutely|inevitably|unquestionably|invariably|without fail|beyond doubt|for sure|most certainly) (?:have (?!to |a (?:look|chat|meeting|call|problem)|fun|dinner|lunch|some)|get (?!back|together|with|in touch|you|this|that|it to)|pass|see (?!you|if|what|whether|how|that you)|finish|deliver|sign|accept|agree|approve|recover|sell|arrive|reach|earn|gain|receive|come (?:in|through|true|off)|go (?:up|through|well|ahead|our way))",
      "\\b(?:is|are|will be|there(?:'s| is)) (?:simply |just )?(?:never|not ever) going to (?:object|refuse|fail|leave|say no|complain|notice|ask|happen|break|come back|lose|reject|drop|cancel|default|strike|go (?:wrong|down|bust)|be (?:late|sick|a problem|beaten|hacked|empty|missed)|run out|let us down|need)",
      "\\b(?:it(?:'s| is| will be| would be)|is|are|makes? it) (?:simply |just |absolutely |practically |virtually |quite |literally |physically |technically )?impossible (?:for (?:\\w+ ){1,4}to|to) (?:be |get |go |become )?(?:lost|lose|fail|go wrong|miss|break|slip|leak|stolen|wrong|hacked|happen|damaged|delayed|late|overspend|confused|crash|fall|forget)",
      '\\b(?:you |we |i )?(?:can|could|may|might|should) (?:safely )?(?:bet (?:your|my|the|on (?:it|that))|bank on|stake (?:my|your|our)|take (?:it|that|this) (?:to the bank|as (?:done|read|certain|given))|put (?:my|your) (?:house|hand|shirt|life|mortgage|job) (?:on|in)|(?:set|count|rely) (?:your watch by|on it\\b))',
      "\\b(?:i(?:'d| would| will|'ll|'m willing to| am willing to)? (?:bet|stake|wager|swear|put) (?:my|on my) ?(?:life|job|house|salary|bonus|career|reputation|hat|shirt|pension|mother|grave|bottom dollar|name)\\b|mark my words|eat my hat|hand on (?:my )?heart|(?:you have|have) my word|money in the bank|in the bag\\b|(?:as good as) (?:done|won|signed|ours|sold|in the bank)|(?:it(?:'s| is)|is|are|be|as|was) (?:already |simply |basically |practically |now )?(?:done deal|a (?:done deal|given)\\b(?= that|[.,;!]|$)|(?:a )?(?:dead cert\\w*|(?:absolute|mathematical|virtual|dead) certainty|(?<=\\ba )certainty(?=[.,;!]|$)|safe bet|sure[- ]fire|surefire|shoo-?in|lock\\b(?=[.,;!]|$)|mere formality|formality\\b|foregone conclusion|fait accompli|matter of (?:time|days|weeks)\\b(?= (?:before|until)|[.,;!]|$)|no-?lose|win-win for everyone|walk in the park|child's play))|foregone conclusion)",
      '\\b(?:completely|totally|entirely|absolutely|100 ?%|perfectly|utterly|fully|wholly|virtually|inherently) (?:safe|secure|watertight|airtight|certain|harmless|painless|immune|assured|unbreakable|unsinkable|unhackable|infallible|reliable|(?:disaster|failure|error|weather|fire|theft|tamper|storm|future|crash|leak|risk|idiot|audit|bomb|fraud)-?(?:proof|free))\\b(?! (?:to (?:say|assume)|of the|in your))',
      "\\b(?:is|are|it's|this|being|as) (?:\\w+ly )?(?:bullet-?proof|fool-?proof|water-?tight|air-?tight|rock[- ]solid|iron-?clad|cast[- ]iron|unsinkable|unbreakable|unhackable|infallible|unstoppable|fail-?safe|idiot-?proof|disaster-?proof|failure-?proof|risk-?free|beyond (?:doubt|question|dispute|any doubt)|unassailable|invincible|bomb-?proof)",
      '\\bcan only (?:go (?:up|well|one way|our way|right)|improve|grow|win|get better|succeed|rise|gain|get (?:stronger|bigger)|end (?:well|in))',
      '\\b(?:without (?:a |the )?(?:shadow of (?:a )?|slightest |any |a )?doubt|beyond (?:a |the |any )?(?:shadow of (?:a )?|reasonable )?(?:doubt|question)|no two ways about it|no question about it|(?:not|without) (?:a|the|even the) (?:slightest|smallest|remotest|faintest|shadow of a|least|single|tiniest) (?:risk|doubt|chance|danger|possibility|hint of risk)|(?:zero|no|nil) (?:danger|likelihood|uncertainty|downside|risk|prospect|room for (?:error|doubt|failure)) (?:of|that|whatsoever|at all|here|in (?:it|this)|for (?:error|doubt|failure)|(?:this|it|they|we|he|she|the \\w+) (?:\\w+ )?(?:fails?|loses?|misses|slips?|breaks?|goes wrong|says? no|refuses?|will|can|could|would)\\b))',
      "\\b(?:(?:it|this|that|system|machine|method|plan|which) never (?:fails?|breaks?|goes wrong|lets? (?:us|you|anyone) down)\\b|always (?:works|delivers|succeeds|wins|pays)\\b|(?:cannot|can't|can not|couldn't|could not) (?:but|help but|do anything but|possibly not|not) (?:succeed|win|work|pay|grow|improve|rise|profit)|(?:can't|cannot|won't|will not|could never|can never) (?:possibly |ever )?(?:go wrong|fail|miss|be (?:beaten|hacked|lost|late|delayed|stolen|breached|stopped|wrong)|lose money|backfire|let (?:us|you) down|say no|collapse)(?=[.,;!]|$| (?:to|with|on|in|this|us|again|because|under|now|here)\\b))",
      "\\b(?:i|we) (?:promise|swear|vow|give you my word|can assure you|assure you|guarantee|personally guarantee|know for (?:a fact|sure|certain)|know with (?:absolute |complete )?certainty|have absolutely no doubt)(?: that)? (?:it|this|they|the|you|we|our|there)\\b[^.;]{0,50}\\b(?:will|won't|never|always|is going to|are going to|cannot|can't|wins?|works?|pays?|holds?)\\b",
      '\\b(?:every (?:single )?(?:one|customer|client|patient|donor|member|penny|euro|pound|claim|bidder|voter|passenger|guest) (?:will|is going to)|nobody (?:will|would|is going to|could) (?:ever )?(?:object|complain|notice|refuse|say no|leave|mind|vote against))\\b',
      '\\b(?:thought of|accounted for|prepared for|foreseen) (?:absolutely |literally )?(?:everything|every (?:single )?(?:eventuality|possibility|contingency|risk|case))\\b',
    ].join('|'),
    'i',
  ),
);

/** Each way of saying it has one of these. */
const oaths: ReadonlySet<string> = new Set(
  "definitely certainly undoubtedly surely absolutely inevitably unquestionably invariably fail doubt sure going never ever impossible bet bank stake take put set count rely swear wager words hat heart word bag good deal given cert certainty safe surefire fire shoo lock formality conclusion accompli matter lose win walk child's completely totally entirely perfectly utterly fully wholly virtually inherently bulletproof bullet foolproof fool watertight water airtight air rock ironclad iron cast unsinkable unbreakable unhackable infallible unstoppable failsafe idiot disaster failure risk beyond unassailable invincible bomb only without question two slightest smallest remotest faintest least tiniest zero no nil always succeeds cannot can't couldn't won't promise vow assure guarantee know every nobody thought accounted prepared foreseen".split(
    ' ',
  ),
);

export const certainty: Rule = {
  id: 'certainty',
  family: 'honesty',
  severity: 'advice',
  step: 'credibility',
  capability: '4.10',
  card: null,
  mistake: 'impressing',
  reason: 'What is certain needs no oath; what is likely is believed with its odds and its limit.',
  flags: [
    'The move carries absolutely zero risk.',
    'The new roof is guaranteed to give us no trouble for fifty years.',
    'It will definitely win you a prize.',
    'This plan cannot fail.',
    'I am 100% certain that the vendor delivers.',
    'There is no way this goes wrong.',
    'I can guarantee that the hall is ready in May.',
    'Without any doubt the ramp will pay for itself.',
    'The switch is bound to double the donations.',
    'The ferry is watertight, and the inspectors are never going to refuse it.',
    'The vote of the choir is a formality.',
    'Demand for the hall can only grow.',
  ],
  passes: [
    'We cannot guarantee the date; the two risks are below.',
    'The bank asks for a guarantee of 20,000 euros.',
    'I will definitely be there on Thursday.',
    'I expect the hall to be ready in May: four of five crews have confirmed.',
    'The roof has a guarantee of ten years against leaks.',
    'If the valve fails there is no risk to the patients, because the second one closes.',
    'I am not certain that the vendor delivers.',
    'We would definitely need a second van for that.',
    'The ferry is safe in winds up to force six, by the test of May.',
    'The vote is likely to pass: seven of nine have told me so.',
  ],
  check: (draft) => {
    if (!mentions(draft, guard) || isPasted(draft)) return [];
    return draft.sentences.flatMap((sentence) => {
      if (sentence.question) return [];
      const words =
        findIn(sentence, sure) ?? findIn(sentence, more) ?? (says(sentence, oaths) ? findIn(sentence, wider) : null);
      if (!words || meets(sentence, harmless)) return [];
      return [
        {
          ...words,
          message: 'More certain than anybody can be',
          why: `“${draft.text.slice(words.start, words.end)}” promises what nobody holds in hand. Say how likely it is, on what grounds, and what could stop it.`,
        },
      ];
    });
  },
};
