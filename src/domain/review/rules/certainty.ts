import { spaced } from '../cues.ts';
import type { Rule } from '../rule.ts';
import { isPasted, mentions } from '../said-in.ts';
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
  ],
  check: (draft) => {
    if (!mentions(draft, guard) || isPasted(draft)) return [];
    return draft.sentences.flatMap((sentence) => {
      if (sentence.question) return [];
      const words = findIn(sentence, sure) ?? findIn(sentence, more);
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
