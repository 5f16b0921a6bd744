import { spaced } from '../cues.ts';
import type { Rule } from '../rule.ts';
import { mentions } from '../said-in.ts';
import { findIn, meets } from '../sentences.ts';

const guard = [
  'fault',
  'wrong',
  'nothing',
  'blame',
  'blamed',
  'responsible',
  'right',
  'blameless',
  'innocent',
  'doing',
  'none',
  'problem',
  'look',
  'mistake',
  'accountable',
  'guilty',
  'deny',
  'dispute',
  'reject',
  'refuse',
  'no',
  'not',
  'part',
  'nobody',
  'acted',
  'department',
  'job',
  'me',
  'us',
];
const us =
  '(?:me|us|my (?:\\w+ )?(?:team|side|people|department|group|office|unit)|our (?:\\w+ )?(?:team|side|people|department|group|end|office|unit))';
const we =
  '(?:i|we|my (?:\\w+ )?(?:team|people|department|side|office)|our (?:\\w+ )?(?:team|people|department|side|office))';
const denies = spaced(
  new RegExp(
    [
      `\\b(?:is|was|were|are|'s) (?:not|n't|never|in no way|definitely not|certainly not|absolutely not|clearly not|by no means|not in any way) (?:\\w+ )?(?:the |a )?(?:(?:my|our) (?:\\w+ )?(?:team's |people's )?(?:own )?(?:fault|mistake|error|doing)|(?:fault|mistake|doing) of (?:mine|ours|my|our)\\b)`,
      "\\b(?:isn't|wasn't|aren't|weren't) (?:\\w+ )?(?:my|our) (?:\\w+ )?(?:fault|mistake|error|doing)\\b",
      '\\bthrough no fault of (?:my|our) own\\b',
      `\\bnone of (?:this|it|that|these|the \\w+)(?: \\w+)? (?:is|was|has|had|were|are|lies|can be) (?:my|our|anything to do with|to do with|due to|down to|caused by|because of|with|laid|blamed|put)\\b(?=(?: \\w+){0,3} ?(?:${us}|fault|doing|mistake)?)`,
      `\\b(?:had|has|have) (?:absolutely |really )?nothing (?:whatsoever |at all )?to do with ${us}\\b`,
      `\\b${we}(?:'ve| have)? (?:did|done) (?:absolutely |really )?(?:nothing wrong|everything (?:right|correctly|by the book|we (?:could|should)|as (?:agreed|asked|planned|told)(?=[.!,]|$)))`,
      `\\b${we} (?:(?:am|are|is|was|were|can|could|should)(?: not|n't| in no way| not in any way| never)|cannot|can't) (?:be )?(?:at all )?(?:to blame|at fault|blamed|guilty|held (?:responsible|accountable)|responsible for (?:this|that|the (?:delay|mistake|error|mess|failure|problem|loss|mix-up|outage)))\\b`,
      `\\b(?:i|we)(?:'m| am|'re| are) (?:not|in no way|certainly not) (?:to blame|at fault|guilty|responsible for (?:this|that|the (?:delay|mistake|error|mess|failure|problem|loss|mix-up|outage)))\\b`,
      `\\b(?:don't|do not) (?:blame|look at) (?:me|us|my team)\\b`,
      `\\b(?:no|not any|zero) (?:fault|blame|mistake|error)s? (?:\\w+ )?(?:lies |was made |were made |is |was )?(?:on|of|by|with|from) ${us}\\b`,
      `\\b(?:fault|blame|mistake|error|problem) (?:lies|is|was) (?:entirely |clearly |certainly )?(?:not|elsewhere)(?: with ${us}|(?=[.!,]|$))`,
      `\\b${we} (?:refuse|decline) to (?:take|accept) (?:the |any )?(?:blame|responsibility|fault)`,
      `\\b(?:i|we) (?:will not|won't|cannot|can't) (?:take|accept|carry) (?:the |any )?(?:blame|responsibility|fault)\\b`,
    ].join('|'),
    'i',
  ),
);
/** Fault is owned in the same breath, or somebody else is cleared. */
const owned =
  /\b(?:my fault|our fault|(?:my|our) (?:own )?mistake was|(?:i|we) should have|(?:i|we) (?:take|took|take full|own) (?:the |full )?(?:responsibility|blame)|if (?:it|this)|whether|unless|sure (?:that )?(?:i|we)|hope (?:i|we)|make sure|think (?:i|we))\b/i;
const owns =
  /\bnot (?:only|just|entirely|solely|all|alone) (?:my|our)\b|\b(?:is|was|it's|that's) (?:entirely |all |only |partly )?(?:my|our) (?:own )?fault\b/i;

/** The same in more shapes. */
const more = spaced(
  /\b(?:(?:my (?:\w+ )?team|our (?:\w+ )?(?:team|department|side|people)|we|i) (?:has|have|had) (?:absolutely |really )?nothing (?:whatsoever |at all )?to do with (?:it|this|that|the (?:delay|mistake|error|mess|failure|problem|loss|mix-up|outage|accident|leak))\b|(?:no|not a single) (?:mistakes?|errors?|faults?|failures?|wrongdoing|negligence) (?:was|were|has been|have been|is) (?:made |found |committed )?(?:on|by|from) (?:our|my) (?:side|part|team|end|people)\b|(?:there (?:was|is|were) )?no (?:failure|fault|mistake|error|negligence|wrongdoing) (?:whatsoever )?(?:on|from) (?:our|my) (?:side|part|end)\b|(?:on|from) (?:our|my) (?:side|part|end),? everything (?:was|went|has been|is) (?:\w+ )?(?:done|correct\w*|right|fine|in order|perfect|as agreed|by the book|handled)\b|(?:i|we) (?:reject|refuse|decline|deny) (?:any|all|every|the) (?:responsibility|blame|fault|accusations?|allegations?|criticism)\b|(?:i|we) (?:deny|dispute|do not accept|don't accept|cannot accept|refuse to accept) that (?:i|we|my|our)\b|(?:i|we|my team|our team) (?:acted|behaved|worked|followed the (?:rules|process|procedure)|have acted)(?: \w+)? (?:correctly|properly|perfectly|entirely correctly|to the letter|by the book)\b|(?:that|this|it) (?:is|was) (?:certainly |definitely |clearly |really |simply |absolutely )?not (?:because of|due to|caused by|down to) (?:me|us|my|our)\b|(?:that|this|it) (?:is|was) (?:certainly |definitely |clearly |really |simply )?not (?:our|my) (?:problem|business|department|doing)(?=[.!,;]|$)|(?:it|this|that) (?:was|wasn't|certainly was|really was) not? ?(?:me|us)(?=[.!,;]|$)|(?:we|i|my team|our (?:team|department)) (?:is|are|was|were|am) (?:completely |totally |entirely |absolutely |in every way )?(?:blameless|innocent|without (?:any )?(?:fault|blame)|beyond reproach|not the ones)\b|(?:our|my) (?:department|team|office|side|people) (?:is|are|was|were) (?:completely |totally |entirely |absolutely )?(?:blameless|innocent|without (?:any )?(?:fault|blame)|beyond reproach)\b|(?:i|we|my team) (?:had|have|took) no part in (?:it|this|that|the)\b|(?:nobody|no one) can (?:say|claim|tell me|blame|accuse)[^.!?]{0,30}\b(?:we|i|our|my|us|me)\b|(?:i|we) (?:was|were) not responsible\b|(?:i|we) (?:wasn't|weren't) responsible\b|we did our (?:part|job|bit),? (?:the rest|what|and the rest|everything else))/i,
);

export const denial: Rule = {
  id: 'denial',
  family: 'tone',
  severity: 'warning',
  step: 'credibility',
  capability: '4.8',
  card: 'E21',
  mistake: 'hiding problems',
  local: true,
  reason: 'A lapse that is owned is mended sooner; who denies first is asked about nothing else.',
  flags: [
    'This was in no way the fault of my team.',
    'None of this has anything to do with us.',
    'My team did everything right.',
    'We did nothing wrong in the handover.',
    'The mix-up is not our fault.',
    'I cannot be held responsible for the delay.',
    'Don’t look at me: the list came from the port.',
    'We are not to blame for the missing crates.',
  ],
  passes: [
    'The mix-up was my fault.',
    'The wrong list came from the port; we should have checked it before loading.',
    'It was not your fault.',
    'The port sent the old list at six, and we loaded by it at seven.',
    'We tried hard, and it was too little: 11 boxes are still in Hull.',
    'I am not responsible for the yard any more; please ask Ines.',
    'It was not only our mistake, but ours was the larger one.',
    'The change of date has nothing to do with the strike.',
  ],
  check: (draft) => {
    if (!mentions(draft, guard)) return [];
    return draft.sentences.flatMap((sentence) => {
      const words = findIn(sentence, denies) ?? findIn(sentence, more);
      if (!words || sentence.question) return [];
      const rest = sentence.flat.replace(denies, ' ');
      if (owned.test(rest) || meets(sentence, owns)) return [];
      return [
        {
          ...words,
          message: 'This denies a fault',
          why: 'It answers a question of guilt that the reader may not have asked. Say what happened in what order, what was yours in it, and what changes.',
        },
      ];
    });
  },
};
