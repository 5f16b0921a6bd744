import type { Fix } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { findIn, type Sentence } from '../sentences.ts';

const act =
  '(?:told|sent|known|done|given|made|thought|brought|taken|asked|said|come|written|kept|put|caught|paid|(?:be|fore|over)?seen (?:this|that|it)|called|checked|warned|informed|raised|mentioned|planned|listened|consulted|prepared|noticed|copied|involved|read|acted|reacted|answered|replied|reviewed|tested|escalated|stopped|followed|finished|delivered|been more)';
const shouldHave = new RegExp(
  `\\b(?:you|they|he|she) (?:really |clearly |simply )?should(?: have|'ve) (?:\\w+ly )?${act}\\b`,
  'i',
);
const failed = /\b(?:you|they)(?:'ve| have)? (?:again |once again |simply |clearly |repeatedly )?failed to\b/i;
/** Words of fault that mean somebody only where somebody stands beside them. */
const faultWords =
  /\b(?:underwhelming|lackluster|lacklustre|glaring(?:ly)?|subpar|sub-par|negligence|complacen(?:t|cy)|incompeten(?:t|ce)|(?:lack of|lacking|insufficient) (?:\w+ )?(?:preparation|commitment|effort|understanding|professionalism|communication|respect|accountability|diligence|foresight|leadership|engagement|oversight|initiative))\b/i;
const somebody = /\b(?:you|your|their team|the \w+ (?:team|department|group|people)|vendor|supplier)\b/i;

/** Fault found in the reader's work or manner, in the abstract words of office mail. */
const faulty = [
  '\\byour (?:\\w+ ){1,4}(?:lacks?|lacked|fails?|fell short|falls short|(?:is|was|are|were|has been|have been|seems?|appears?|seemed|comes off as) (?:\\w+ )?(?:underwhelming|insufficient|inadequate|unacceptable|concerning|disappointing|harsh|out of line|not sustainable|flawed|sloppy|careless|poor|shortsighted|condescending|insulting|misguided|unhelpful|unnecessarily harsh)|overlooks?|undermines?|raises? (?:\\w+ )?(?:concerns|questions|doubts)|detracts?|leaves? much)\\b',
  "\\b(?:i am|i'm|it is|it's|i find (?:it|this|your \\w+)) (?:\\w+ )?(?:disappointed|disappointing|concerning|perplexing|perplexed|appalling|dismaying|a pity|alarming|regrettable|baffling) (?:that|to|how|why|by|in|with)\\b",
  '\\byou (?:seem|appear) to (?:have )?(?:overlook|miss|forg|ignor|lack|misund|think|believe|assume)\\w*',
  "\\byou(?:'ve| have)? (?:misunderstood|disregarded|failed|forgotten to|chosen to ignore|refused to)\\b",
  '\\b(?:significant|several|numerous|recurring|repeated|glaring|serious|many) (?:\\w+ )?(?:lapses|shortcomings|errors|deficiencies|failings|mistakes|oversights|discrepancies|inconsistencies|inefficiencies) in (?:your|both your|how you)\\b',
  "\\b(?:not|n't|hardly|scarcely|barely) (?:\\w+ ){0,3}(?:up to|meet(?:ing)?|met|align(?:ed|s)?(?: with)?|in line with) (?:\\w+ ){0,2}(?:standards?|expectations?|par|benchmarks?|our (?:\\w+ )?(?:standards?|expectations?|requirements?))\\b",
  '\\bbelow (?:par|our expectations|expectations|our standards)\\b',
  '\\bi (?:would have |had )?expected (?:better|more|a better)\\b',
  '\\byour (?:continued|apparent|repeated|constant|ongoing) (?:\\w+ )?(?:avoidance|failure|disregard|absence|delays?|silence|errors?|mistakes|oversight|neglect)\\b',
  '\\b(?:under your watch|your oversight of|on your watch|your careless|your negligent|your simplistic|your so-called|your baseless)\\b',
];
const pointed = new RegExp(
  [
    "\\byou(?:'ve| have)? (?:again |once again |simply |clearly |repeatedly )?(?:neglected|ignored|overlooked|dropped the ball|messed|screwed|botched|mishandled|mismanaged|misled|let (?:us|me|the team|everyone) down|caused (?:this|the)|broke your|made (?:a|another) mistake)\\b",
    '\\byour (?:own )?(?:fault|mistake|failure|negligence|lack of|inability|carelessness|incompetence|neglect|inaction|indifference|poor|sloppy|refusal|hesitation|avoidance|oversight (?:on|regarding|has|is|in)|delay (?:has|is|cost)|underwhelming|lackluster|disregard|ignorance|failing)\\b',
    '\\byou (?:never|always) (?:listen|answer|reply|respond|told|tell|send|sent|change|care|say|ask|asked|consult|consulted|read|ignore|forget|wait)\\b',
    "\\bwhy (?:didn't|haven't|did you not|have you not|can't) ?you?\\b",
    "\\b(?:because of|thanks to|due to) your (?:delay|mistake|decision to|failure|slow|late|silence|team's (?:delay|mistake|failure))",
    "\\b(?:is|was|are|were|'s|entirely|all) (?:\\w+ )?(?:your|their|his|her|(?:the )?(?!nobody|no one|anyone|anybody)[\\w-]+['’]s) (?:own )?fault\\b",
    '\\b(?:they|he|she|[a-z]+ team|team|department|marketing|legal|finance|sales|hr|engineering|procurement|operations|vendor|supplier|agency) (?:\\w+ )?(?:messed (?:\\w+ ){0,3}up|messed up|screwed (?:\\w+ ){0,2}up|never (?:got back|answered|replied|told|sent|delivered|responded|listens?))\\b',
    '\\b(?:they|you) always do (?:this|that)\\b',
    '\\b(?:as )?(?:per|stated in|mentioned in) my (?:last|previous|earlier|prior) (?:e-?mails?|messages?|notes?)\\b',
    "\\bi(?: have|'ve)? (?:now |already )?asked (?:you )?(?:\\w+ times|twice|repeatedly|again and again)\\b",
    "\\byou (?:clearly |obviously |simply |just |evidently )?(?:don't|do not) (?:care|listen|value|respect|bother|get it)\\b",
    "\\b(?:marketing|legal|finance|sales|hr|engineering|procurement|operations|the \\w+ team) (?:didn't|did not|failed to) (?:follow up|deliver|answer|tell|listen|do (?:their|its) job|care|bother)\\b",
    "\\b(?:none of (?:this|it) (?:is|was)|(?:is|was) not|isn't|wasn't) (?:our|my) fault\\b",
    '\\b(?:to blame|blame (?:lies|is on|falls|for this)|dropped the ball|screwed this up)\\b',
    '\\bas i (?:have |had )?(?:already|previously|repeatedly) (?:told|warned|said|explained)\\b',
    '\\b(?:nobody|no one) (?:\\w+ )?(?:bothered|listened|cared|told us|told me)\\b',
    '\\bif you had (?:only |just |actually |simply )?(?:told|listened|sent|done|asked|read|checked|answered|planned|paid attention|followed)\\b',
    '\\b(?:disappointed|surprised|shocked|appalled|dismayed) (?:in|by|with|at|that|to (?:see|find|learn) that) (?:you|your)\\b',
    "\\b(?:you|your \\w+(?: \\w+)?|they|their \\w+) (?:clearly |simply |evidently |obviously |still |really )?(?:don't understand|do not understand|lacks?\\b|was (?:sloppy|careless)|is (?:sloppy|careless|unacceptable|inexcusable|inadequate|insufficient|no longer excusable)|are (?:sloppy|careless|incompetent|negligent|unacceptable|insulting)|leaves? (?:much|a lot) to be desired|falls? short|fell short)",
    '\\b(?:yet|once) again,? (?:you|your team)\\b',
    ...faulty,
  ].join('|'),
  'i',
);
const harmless =
  /\b(?:don't blame|not (?:to|your) (?:blame|fault)|no one is to blame|nobody is to blame|why can't we|if you had (?:a|any|the)|not your fault|(?:is|was|it's|that's) (?:entirely |all |only )?(?:my|our) (?:own )?fault)\b/i;

const softer = (sentence: Sentence): Fix[] => {
  const have = /^(.{0,400}?)\byou (?:really |clearly |simply )?should(?: have|'ve) (?=\w+)/i.exec(sentence.flat);
  // "You should have told us": kept whole behind a frame that says what would have helped; only where it opens the sentence.
  if (have && have[1] === '') {
    return [
      {
        label: 'Soften: "It would have helped if you had …"',
        edits: [
          { start: sentence.start, end: sentence.start + have[0].length, text: 'It would have helped if you had ' },
        ],
      },
    ];
  }
  const words = findIn(sentence, /\b(?<=\b(?:you|they) )failed to (?=\w)/i);
  if (words) return [{ label: 'Say "did not"', edits: [{ start: words.start, end: words.end, text: 'did not ' }] }];
  return [];
};

export const blame: Rule = {
  id: 'blame',
  family: 'tone',
  severity: 'warning',
  step: 'relationships',
  capability: '4.8',
  card: 'E9',
  mistake: null,
  reason: 'Fault found in a person is answered with defence; what happened and what would help is answered with help.',
  flags: [
    "The report is two weeks late. It is the vendor's fault as usual.",
    'You should have told us about the freeze before we hired.',
    'You failed to send the figures, so the report is empty.',
    'The delay is entirely your fault.',
    'Why didn’t you raise this in the last meeting?',
    'If you had read the annex, we would not be here.',
    'The platform team dropped the ball on the backups.',
    'As I already told you twice, the licence has ended.',
    'Your lack of preparation cost us the client.',
  ],
  passes: [
    "It is nobody's fault: the freeze came a week early, and we have two ways round it.",
    'The freeze was announced after we had hired. Earlier notice would help us next time.',
    'We did not get the figures, so the report is empty.',
    'The delay is my fault.',
    'You should have received the figures yesterday.',
    'If you had a free choice, which annex would you drop?',
    'The backups failed on Sunday; the platform team and we found the cause together.',
    'You should have a copy of the licence in your inbox.',
    'I do not blame anyone: it was not your fault.',
  ],
  check: (draft) => {
    if (
      ![
        'you',
        'your',
        'they',
        'their',
        'blame',
        'ball',
        'nobody',
        'one',
        'already',
        'previously',
        'repeatedly',
        'up',
        'fault',
        'why',
        'he',
        'she',
      ].some((word) => draft.vocabulary.has(word))
    )
      return [];
    return draft.sentences.flatMap((sentence) => {
      const words =
        findIn(sentence, shouldHave) ??
        findIn(sentence, failed) ??
        findIn(sentence, pointed) ??
        (somebody.test(sentence.flat) ? findIn(sentence, faultWords) : null);
      if (!words || harmless.test(sentence.flat)) return [];
      return [
        {
          ...words,
          message: 'This sounds like blame',
          why: 'It puts the fault on a person. Say what happened, what it caused and what would help next time.',
          fixes: softer(sentence),
        },
      ];
    });
  },
};
