import { spaced } from '../cues.ts';
import type { Rule } from '../rule.ts';
import { isPasted, mentions } from '../said-in.ts';
import { findIn } from '../sentences.ts';

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
      const words = findIn(sentence, sure);
      if (!words || harmless.test(sentence.flat)) return [];
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
