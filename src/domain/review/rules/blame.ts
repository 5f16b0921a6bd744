import { spaced } from '../cues.ts';
import type { Fix } from '../finding.ts';
import { isQuoted, isToldOf } from '../others-words.ts';
import type { Rule } from '../rule.ts';
import { isPasted } from '../said-in.ts';
import { findIn, meets, type Sentence } from '../sentences.ts';

const act =
  '(?:told|sent|known|done|given|made|thought|brought|taken|asked|said|come|written|kept|put|caught|paid|(?:be|fore|over)?seen (?:this|that|it)|called|checked|warned|informed|raised|mentioned|planned|listened|consulted|prepared|noticed|copied|involved|read|acted|reacted|answered|replied|reviewed|tested|escalated|stopped|followed|finished|delivered|been more)';
const shouldHave = new RegExp(
  `\\b(?:you|they|he|she) (?:really |clearly |simply )?should(?: have|'ve) (?:\\w+ly )?${act}\\b`,
  'i',
);
const failed =
  /\b(?:you(?:'ve| have)? (?:again |once again |simply |clearly |repeatedly )?|they (?:again |once again |simply |clearly |repeatedly ))failed to\b/i;
/** Words of fault that mean somebody only where somebody stands beside them. */
const faultWords =
  /\b(?:underwhelming|lackluster|lacklustre|glaring(?:ly)?|subpar|sub-par|negligence|complacen(?:t|cy)|incompeten(?:t|ce)|(?:lack of|lacking|insufficient) (?:\w+ )?(?:preparation|commitment|effort|understanding|professionalism|communication|respect|accountability|diligence|foresight|leadership|engagement|oversight|initiative))\b/i;
const somebody = /\b(?:you|your|their team|the \w+ (?:team|department|group|people)|vendor|supplier)\b/i;

/** Fault found in the reader's work or manner, in the abstract words of office mail. */
const faulty = [
  '\\byour (?:\\w+ ){1,4}(?:lacks?|lacked|fails?|fell short|falls short|(?:is|was|are|were|has been|have been|seems?|appears?|seemed|comes off as) (?:\\w+ )?(?:underwhelming|insufficient|inadequate|unacceptable|concerning|disappointing|harsh|out of line|not sustainable|flawed|sloppy|careless|poor|shortsighted|condescending|insulting|misguided|unhelpful|unnecessarily harsh)|overlooks?|undermines?|raises? (?:\\w+ )?(?:concerns|questions|doubts)|detracts?|leaves? much)\\b',
  "\\b(?:i am|i'm|it is|it's|i find (?:it|this|your \\w+)) (?:\\w+ )?(?:disappointed|disappointing|concerning|perplexing|perplexed|appalling|dismaying|alarming|regrettable|baffling) (?:that|to (?:see|find|learn|hear)(?: that| how)?|how|why|by|in|with) you(?:r|'ve|'re)?\\b",
  '\\byou (?:seem|appear) to (?:have )?(?:overlook|miss|forg|ignor|lack|misund|think|believe|assume)\\w*',
  "\\byou(?:'ve| have)? (?:misunderstood|disregarded|failed|forgotten to|chosen to ignore|refused to)\\b",
  '\\b(?:significant|several|numerous|recurring|repeated|glaring|serious|many) (?:\\w+ )?(?:lapses|shortcomings|errors|deficiencies|failings|mistakes|oversights|discrepancies|inconsistencies|inefficiencies) in (?:your|both your|how you)\\b',
  "\\b(?:not|n't|hardly|scarcely|barely) (?:\\w+ ){0,3}(?:up to|meet(?:ing)?|met|align(?:ed|s)?(?: with)?|in line with) (?:\\w+ ){0,2}(?:standards?|expectations?|par|benchmarks?|our (?:\\w+ )?(?:standards?|expectations?|requirements?))\\b",
  '\\bbelow (?:par|our expectations|expectations|our standards)\\b',
  '\\bi (?:would have |had )?expected (?:better|more|a better)\\b',
  '\\byour (?:continued|apparent|repeated|constant|ongoing) (?:\\w+ )?(?:avoidance|failure|disregard|absence|delays?|silence|errors?|mistakes|oversight|neglect)\\b',
  '\\b(?:your careless|your negligent|your simplistic|your so-called|your baseless)\\b',
];
const pointed = new RegExp(
  [
    "\\byou(?:'ve| have)? (?:again |once again |simply |clearly |repeatedly )?(?:neglected|ignored|overlooked|dropped the ball|messed|screwed|botched|mishandled|mismanaged|misled|let (?:us|me|the team|everyone) down|caused (?:this|the)|broke your|made (?:a|another) mistake)\\b",
    '\\byour (?:own )?(?:fault|mistake|failure|negligence|lack of|inability|carelessness|incompetence|neglect|inaction|indifference|poor|sloppy|refusal|hesitation|avoidance|oversight (?:on|regarding|has|is|in)|delay (?:has|is|cost)|underwhelming|lackluster|disregard|ignorance|failing)\\b',
    '\\byou (?:never|always) (?:listen|answer|reply|respond|told|tell|send|sent|change|care|say|ask|asked|consult|consulted|read|ignore|forget|wait)\\b',
    "\\bwhy (?:didn't|haven't|did you not|have you not|can't) ?you?\\b",
    "\\b(?:because of|thanks to|due to) your (?:delay|mistake|decision to|failure|slow|late|silence|team's (?:delay|mistake|failure))",
    "\\b(?:is|was|are|were|'s|entirely|all) (?:(?!not )\\w+ )?(?:your|their|his|her|(?:the )?(?!nobody|no one|anyone|anybody)[\\w-]+['’]s) (?:own )?fault\\b",
    '\\b(?:they|he|she|[a-z]+ team|team|department|marketing|legal|finance|sales|hr|engineering|procurement|operations|vendor|supplier|agency) (?:\\w+ )?(?:messed (?:\\w+ ){0,3}up|messed up|screwed (?:\\w+ ){0,2}up|never (?:got back|answered|replied|told|sent|delivered|responded|listens?))\\b',
    '\\b(?:they|you) always do (?:this|that)\\b',
    '\\bas per my (?:last|previous) (?:two |three |many |several )(?:e-?mails|messages|notes)\\b',
    "\\bi(?: have|'ve)? (?:now |already )?asked (?:you )?(?:\\w+ times|twice|repeatedly|again and again)\\b",
    "\\byou (?:clearly |obviously |simply |just |evidently )?(?:don't|do not) (?:care|listen|value|respect|bother|get it)\\b",
    "\\b(?:marketing|legal|finance|sales|hr|engineering|procurement|operations|the \\w+ team) (?:didn't|did not|failed to) (?:follow up|deliver|answer|tell|listen|do (?:their|its) job|care|bother)\\b",
    '\\b(?:(?:blame (?:for this )?(?:lies|is on|falls)|dropped the ball|screwed this up)\\b|(?:you|they|he|she|(?:the )?\\w+(?: team| desk| department| office)?) (?:is|are|was|were|will be)(?: (?:clearly|entirely|solely|obviously|simply|all))? to blame\\b)',
    '\\bas i (?:have |had )?(?:already|previously|repeatedly) (?:told|warned|said|explained)\\b',
    '\\b(?:nobody|no one) (?:\\w+ )?(?:bothered|listened|cared|told us|told me)\\b',
    "\\bif you had (?:only |just |actually |simply )?(?:told|listened|sent|done|asked|read|checked|answered|planned|paid attention|followed)\\b[^.]{0,90}\\b(?:would|wouldn't|could|couldn't)\\b",
    '\\b(?:disappointed|shocked|appalled|dismayed) (?:in|by|with|at|that|to (?:see|find|learn) that) (?:you|your)\\b',
    "\\b(?:you|your \\w+(?: \\w+)?|their \\w+) (?:clearly |simply |evidently |obviously |still |really )?(?:don't understand|do not understand|lacks?\\b|was (?:sloppy|careless)|is (?:sloppy|careless|unacceptable|inexcusable|inadequate|insufficient|no longer excusable)|are (?:sloppy|careless|incompetent|negligent|unacceptable|insulting)|leaves? (?:much|a lot) to be desired|falls? short|fell short)",
    '\\b(?:yet|once) again,? (?:you|your team)\\b',
    ...faulty,
  ].join('|'),
  'i',
);
/** Fault laid on somebody who is not there. */
const absent =
  /\b(?:(?:nobody|no one|none of them|no-one)\b[^.,;]{0,30}\b(?:cares|cared|bothers|bothered|listens|listened|does (?:their|his|her) job|thought to)\b|(?:he|she|they|who) (?:just |simply |clearly |obviously |frankly )?(?:never (?:even |ever |actually |once )?|(?:don't|doesn't|didn't|do not|does not) (?=even |ever |once |bother|care|listen|do (?:their|his|her)|follow up|pull)(?:even |ever |actually |once )?)(?:bothers?|checks?|checked|listens?|cares?|reads?|answers?|repl(?:y|ies)|respond|delivers?|tells?|do (?:their|his|her) job|follow(?:s)? up|pull (?:their|his|her) weight)\b|(?:careless|sloppy|lazy|useless|incompetent|hopeless|clueless|negligent|unprofessional|amateurish|disorgani[sz]ed|unreliable)(?:ly)?,? (?:as (?:always|usual|ever)|again|of (?:them|him|her)|work (?:by|from)|\w+ (?:by|from) (?:the|their))|(?:couldn't|could not|can't) (?:run|organi[sz]e|manage|find) (?:a|an|their|his|her|the) (?:bath|bun fight|piss-up|own|way)|(?:they|he|she|it)(?: \w+)? (?:couldn't|can't|could not) be bothered|(?:sat|sitting|been sitting) on (?:it|this|that|my|our|the (?:request|form|ticket|file|invoice|approval|order|report))|(?:i've|i have|we've|we have|i|we) (?:told|warned|reminded) (?:him|her|them|you|\w+ team)(?: \w+){0,2} (?:before|again and again|repeatedly|many times|\w+ times|time and again|countless times)\b|asleep at the wheel|(?:he|she|they) (?:does|do|did) nothing(?=[.,;!]| and\b|$)|stands? in (?:the way of (?:everybody|everyone|us all)|everybody's way)|(?:are|is|were|was) (?:simply|just|clearly|obviously) (?:unable|incapable|not able|not capable) (?:to plan|of planning|to organi[sz]e|to do their|to answer|of answering)|broke (?:it|this|that|everything) again|(?:they|he|she|it) (?:then )?(?:just |simply )?went home\b|(?:lift|lifted|lifting) a finger|(?:let|letting|lets) (?:us|me|the team|everyone|everybody) down|hung us out|threw (?:us|me) under|(?:their|his|her) (?:own )?(?:incompetence|negligence|carelessness|sloppiness|laziness|mess\b|fault|poor planning|bad planning|lack of (?:planning|care|interest|effort|urgency))|(?:they|he|she|whoever|the \w+(?: team| desk| office)?) (?:has |have |had )?(?:again |completely |totally |really )?(?:messed|screwed|botched|cocked|fouled) (?:it|this|that|up|us|the|our)\b|as usual,? (?:they|he|she|legal|finance|procurement|marketing|sales|hr)\b|(?:he|she|they|you|(?:the|that|this|your|their) (?:\w+ )?(?:team|department|desk|office|people|staff|agency|vendor|supplier|contractor)) (?:are|is|was|were) (?:completely |totally |utterly |just |simply )?(?:useless|hopeless|incompetent|a disgrace)\b|it is a disgrace)/i;
/** What would have been different, had they been. */
const hadThey =
  /\b(?:if (?:only )?(?!(?:we|i|it|she|he) )(?!(?:\w+ ){2,}if)[\w ']{2,30} had (?:only |just |actually |simply |bothered )?(?:done|told|listened|sent|asked|read|checked|answered|planned|paid|followed|warned|delivered)\b[^.]{0,80}\b(?:would|wouldn't|could)\b|(?:would not|wouldn't) (?:be in this (?:mess|position|situation|spot)|have come to this)|(?:can't|cannot|can not) be (?:trusted|relied on|relied upon)|not to be trusted|(?:because of|due to|thanks to) (?:the |our )?[\w ]{2,24}(?:'s| and their) (?:\w+ )?(?:sloppy|careless|poor|bad|slow|shoddy|lazy|mistakes?|error|failure|negligence|mess|incompetence|attitude|mishandling)|(?:they|he|she) (?:clearly|obviously|evidently|apparently|simply|just) (?:did not|didn't|do not|don't|does not|doesn't|has not|hasn't|have not|haven't) (?:even )?(?:read|check|look|care|listen|test|bother|prepare)\w*|i (?:have |had |'ve )?(?:warned|told) (?:\w+ ){1,3}(?:about|that) (?:this|it)\b[^.]{0,40}\b(?:ago|ignored|before|listened)|(?:and )?(?:i|we) (?:was|were) (?:simply |just |again |once again )?ignored|(?:sloppy|shoddy|slapdash|half-hearted|amateurish|careless) (?:work|job|preparation|planning|handling|handover|testing)|(?:keeps?|kept) (?:letting (?:us|me) down|dropping the|messing|ignoring|forgetting|changing (?:their|his|her) mind)|has (?:once again |again )?failed us|(?:forgot|forgets|didn't|did not)\b[^.,]{0,40}, as (?:usual|always)\b)/i;
/** The same with a name in front: capitals tell. */
const byName =
  /\b(?:(?:purely|entirely|solely|squarely|all|simply|clearly|completely) down to (?:\p{Lu}\p{Ll}+(?! \d)|the \w+ (?:team|desk|department|office)|him|her|them)|(?:(?!You|I|We|It|That|This|They|There|These|Those|What|Which|Who|He|She|And|But|So|Then|Today)\p{Lu}\p{Ll}+|the \w+ (?:team|desk|department|office)) (?:really |clearly |simply )?should(?: have|'ve) (?:\w+ly )?(?:told|sent|known|done|given|checked|caught|asked|said|seen|noticed|warned|informed|raised|planned|tested|finished|answered|called|been more)|(?:\p{Lu}\p{Ll}+|[Tt]he \w+ (?:team|desk|department|office)) (?:never (?:checks?|answers?|replies|delivers?|listens?|tells?|told|bothers?|checked|answered)|neglected to|(?:dropped|keeps dropping) the ball|(?:messed|screwed|botched|cocked)|let (?:us|me) down))/u;
const harmless =
  /^(?:please )?(?:don't|do not) let (?:us|me)\b|\b(?:no one (?:else )?to blame|fault (?:or|and) negligence|negligence or|if you (?:should|have)|you should have seen|should have said|don't blame|not (?:to|your) (?:blame|fault)|no one is to blame|nobody is to blame|why can't we|if you had (?:a|any|the)|not your fault|(?:is|was|it's|that's) (?:entirely |all |only )?(?:my|our) (?:own )?fault)\b|\bthank|^(?:and |but )?as (?:always|usual)\b|\bif you (?:mis|don't|do not)|^have you\b|\bi dropped the ball/i;

const softer = (sentence: Sentence): Fix[] => {
  const have = /^(.{0,400}?)\byou (?:really |clearly |simply )?should(?: have|'ve) (?=\w+)/i.exec(sentence.flat);
  // "You should have told us": kept whole behind a frame that says what would have helped; only where it opens the sentence.
  if (have && have[1] === '') {
    return [
      {
        label: 'Soften: “It would have helped if you had …”',
        edits: [
          { start: sentence.start, end: sentence.start + have[0].length, text: 'It would have helped if you had ' },
        ],
      },
    ];
  }
  const words = findIn(sentence, /\b(?<=\b(?:you|they) )failed to (?=\w)/i);
  if (words) return [{ label: 'Say “did not”', edits: [{ start: words.start, end: words.end, text: 'did not ' }] }];
  return [];
};

/** The same in more shapes. */
const more = spaced(
  /\b(?:(?<!\b(?:i|we) (?:\w+ )?)(?:forgot|forgets|ignored|messed) (?:\w+ )?(?:yet )?(?:once )?again(?= to\b|[.,;]|$)|(?:you|they) did not even (?:read|look|check|answer|ask|open|try|bother)\b|you didn't even (?:read|look|check|answer|ask|open|try|bother)\b|(?<!\bnot )(?:the|entirely the|all the|clearly the) fault of (?:the|your|\w+)(?! (?:nobody|no one))|(?:they|you|he|she) (?:have |has |had |'ve )?(?:ignored|dismissed|brushed aside) (?:every|all|each|my|our|any) (?:\w+ )?(?:warnings?|mails?|messages?|advice|requests?|concerns?|reminders?)\b|(?:they|he|she|you|hr|legal|finance|it|procurement|marketing|sales) never (?:does|do|did|answers?|replies|reply|listens?|keeps?|tells?|ask|asks) (?:what|their|his|her|your|its|us|me|the phone)\b|because (?:the |your )?\w+(?: team| office| department)? (?:does|did|do) not do (?:its|their|his|her|your) (?:job|work|homework)\b|(?:somebody|someone|everybody|everyone) (?:in|at|on) your (?:office|team|department|side) (?:was|is|were|must have been|has) (?:asleep|sleeping|not paying|forgotten|lost)|your (?:office|team|department|people|staff|colleagues|side) (?:has |have )?(?:lost|forgot|forgotten|ignored|messed|broke|broken|failed|mixed up|sat on|let us|wasted|ruined|delayed)\b|(?:he|she|they|(?:the|that|your|their) \w+ (?:team|department|office|desk|staff|people)) (?:is|are|was|were) (?:simply |clearly |totally |completely |just )?incapable(?= of|[.,;]|$)|(?:has|have) failed (?:completely|totally|utterly|miserably|us)\b|(?:it is|it's|that is|that's|this is) (?:all |only |just )?because (?:the |your )\w+(?: \w+)? (?:sat on|forgot|ignored|refused|never|failed to|could not be bothered|was asleep|messed))/i,
);

export const blame: Rule = {
  id: 'blame',
  family: 'tone',
  reads: ['upward', 'reply'],
  severity: 'error',
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
    'I have to say that I am disappointed that you did not ask the teams first.',
    'I agree with the crew when they say that you failed to send the figures.',
    'The platform team dropped the ball on the backups.',
    'As I already told you twice, the licence has ended.',
    'Your lack of preparation cost us the client.',
    'The order was late. That is purely down to Jonas, who never checks the stock.',
    'The papers were held up because the export desk, careless as always, used the wrong code.',
    'The wraps were torn again because nobody down there cares.',
  ],
  passes: [
    'The crew of the ferry said that you failed to send the figures, and I would like to hear your side.',
    'The letter of the tenants reads: “We are tired. You failed to send the figures. We want a new date.”',
    'The import failed to start, and the plan is down to two options.',
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
    const found = draft.sentences.flatMap((sentence) => {
      const words =
        findIn(sentence, shouldHave) ??
        findIn(sentence, failed) ??
        findIn(sentence, pointed) ??
        findIn(sentence, absent) ??
        findIn(sentence, byName) ??
        findIn(sentence, hadThey) ??
        findIn(sentence, more) ??
        (meets(sentence, somebody) ? findIn(sentence, faultWords) : null);
      if (!words || meets(sentence, harmless)) return [];
      if (isQuoted(draft, words.start) || isToldOf(sentence, words.start)) return [];
      return [
        {
          ...words,
          message: 'This sounds like blame',
          why: 'It puts the fault on a person. Say what happened, what it caused and what would help next time.',
          fixes: softer(sentence),
        },
      ];
    });
    return found.length > 0 && isPasted(draft) ? [] : found;
  },
};
