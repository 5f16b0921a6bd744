import { spaced } from '../cues.ts';
import type { Rule } from '../rule.ts';
import { isPasted, mentions } from '../said-in.ts';
import { findIn } from '../sentences.ts';

const guard = [
  'idiot',
  'idiots',
  'idiotic',
  'moron',
  'morons',
  'stupid',
  'dumb',
  'clown',
  'clowns',
  'imbecile',
  'imbeciles',
  'fool',
  'fools',
  'cretin',
  'cretins',
  'people',
  'lot',
  'bunch',
  'lady',
  'girl',
  'girls',
  'child',
  'year',
  'monkey',
  'monkeys',
  'wood',
  'pathetic',
  'worthless',
  'useless',
  'lazy',
  'brain',
  'brains',
  'clue',
  'waste',
  'laughing',
  'joke',
  'toaster',
  'good',
  'thick',
  'dinosaurs',
  'morons',
  'amateurs',
  'never',
  'knows',
  'mere',
  'able',
  'capable',
  'woman',
  'boy',
  'boys',
  'loser',
  'losers',
  'parasites',
  'monkeys',
  'hopeless',
  'jokers',
  'nobodies',
  'slowly',
  'planet',
  'depth',
  'space',
  "wouldn't",
];
const people =
  '(?:they|he|she|you|those (?:people|guys|clowns)|these (?:people|guys)|that lot|your \\w+|the \\w+ (?:team|lot|people|desk|office|department|guys)|people (?:in|at|from) \\w+)';
const low = spaced(
  new RegExp(
    [
      '\\b(?:idiots?|morons?|imbeciles?|cretins?|bozos?|halfwits?|nitwits?|dimwits?|simpletons?|numbskulls?|dunces?|nobodies)\\b(?! (?:proof|nose|business))|\\b(?:these|those|you|such|bunch of|of|total|complete|absolute) (?:clowns|losers|jokers|parasites)\\b',
      `\\b${people} (?:is|are|was|were|must be|seems?|looks?)(?: (?:so|too|just|simply|all|really|completely|totally|utterly|obviously|clearly|frankly|such|rather|plain|a|an|complete|total|bit)){0,3} (?:stupid|dumb|brainless|braindead|brain-dead|pathetic|worthless|lazy|spineless|mindless|simple-minded|joke|laughing stock|laughable|amateurs|dinosaurs|dead wood|deadwood|overgrown children)\\b`,
      `\\b${people} (?:could not|couldn't|can't|cannot|can barely|could barely) (?:\\w+ )?(?:run|organi[sz]e|boil|operate|find|tie|count|spell|read|tell|manage|pour|hit|build|add) (?:a|an|their own|the|to|up to|two|water) (?:toaster|kettle|egg|bath|piss-up|party in|calendar|clock|own|shoe\\w*|barn door|bun fight|lemonade stand|ten|back|tea|cup|nose|backside|way out|and two|time|light bulb|book)`,
      '\\b(?:seems?|appears?) (?:not able|unable|not to be able) to (?:read|count|spell|tell the time|use|understand|think|do) (?:a|an|the|simple|basic|even)',
      '\\b(?:have|has|had) never (?:been|done) (?:any ?)?(?:good|use|useful|thing)(?: good| useful)? (?:for|at|to) (?:any|complain|nothing)',
      '\\b(?:good|fit) for nothing\\b(?! (?:but|else|less) )',
      '\\b(?:even )?(?:a|an|any) (?:child|toddler|monkey|trained monkey|chimp|chimpanzee|five-year-old|six-year-old|\\w+-year-old|first-grader|fool|idiot|halfwit) (?:could|can|would|knows|understands|sees)\\b',
      '\\b(?:too|so) (?:stupid|dumb|thick|lazy|dim|simple|ignorant|incompetent) (?:to|that)\\b',
      '\\b(?:a )?(?:bunch|gang|pack|collection|crowd|load) of (?:\\w+ )?(?:amateurs|idiots|clowns|children|fools|morons|losers|jokers|beginners|kids|liars|crooks|monkeys|dinosaurs|incompetents?)\\b',
      "\\b(?:waste of (?:space|oxygen|a salary|air|a desk)|dead ?wood|not the (?:sharpest|brightest)|brains? of a|half a brain|two brain cells|where do (?:you|they) find these people|what planet|out of (?:their|his|her|your) depth|doesn't know (?:one end|an? \\w+ from)|don't know (?:one end|an? \\w+ from))",
      "\\b(?:the|your|that|our|his|her) (?:little |bookkeeping |office |accounts? |admin |reception |cleaning |secretary )(?:girls?|lady|ladies|woman|boy|man)\\b(?! (?:and|room|toilet))(?=[^.]{0,60}\\b(?:not|n't|never|cannot|unable|wrong|again|should|forgot|lost|seems?|can barely)\\b)",
      "\\b(?:you|they|he|she) (?:people )?wouldn't understand\\b",
      '\\blet me (?:explain|say|spell|put) (?:it|this)(?: out)?(?: to you)? (?:slowly|in (?:simple|small|short|easy) words|again slowly|so (?:that )?(?:even )?you)',
    ].join('|'),
    'i',
  ),
);
const own =
  /\b(?:(?:i|we|my|me|i'm|i am|i was|we were) (?:\w+ )?(?:was |am |are |were |feel |felt |look |looked )?(?:an? |such an? |so |like an? |the )?(?:idiot|fool|stupid|dumb|clown|moron)|(?:no|not an?|isn't an?|aren't) (?:idiots?|fools?|clowns?|morons?|losers?)|idiot[- ]?proof|feel like an? idiot|there are no losers|winners and losers|losers (?:and|or) winners|weight[- ]losers|for dummies|village idiot)\b/i;

export const demeaning: Rule = {
  id: 'demeaning',
  family: 'tone',
  reads: ['upward', 'reply'],
  severity: 'error',
  step: 'relationships',
  capability: '4.8',
  card: null,
  mistake: null,
  reason: 'Who belittles others upward is wondered about; what they did or left undone can be said without it.',
  flags: [
    'Those people could not run a toaster.',
    'The Ridley lot have never been good for anything but complaining.',
    'Your bookkeeping lady seems not able to read a calendar.',
    'We work with a bunch of amateurs in procurement.',
    'Even a child could see that the ramp is too steep.',
    'The idiots at the depot sent the wrong pallets.',
    'They are too lazy to open the ticket.',
    'The man at the gate is dead wood.',
    'Let me explain it slowly, so that even you follow.',
  ],
  passes: [
    'I was an idiot to book the hall before asking you.',
    'The depot sent the wrong pallets twice in May.',
    'The form should be idiot-proof: three fields and a stamp.',
    'It may be a stupid question, but which of the two budgets is it?',
    'Children can reach the switch, so the guard has to be higher.',
    'The lady at the reception could not find our booking, and we waited an hour.',
    'The new drivers are good at nights and not yet at towing.',
    'There are no winners and losers in this merger.',
    'They do not know yet which of the two pumps failed.',
  ],
  check: (draft) => {
    if (!mentions(draft, guard) || isPasted(draft)) return [];
    return draft.sentences.flatMap((sentence) => {
      const words = findIn(sentence, low);
      if (!words || own.test(sentence.flat)) return [];
      return [
        {
          ...words,
          message: 'This belittles people',
          why: `“${draft.text.slice(words.start, words.end)}” says more about the writer than about them. Say what was done or left undone, and what it cost.`,
        },
      ];
    });
  },
};
