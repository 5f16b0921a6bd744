import { spaced } from '../cues.ts';
import type { Fix } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { isPasted } from '../said-in.ts';
import { findIn, meets, type Sentence } from '../sentences.ts';
import { firstIn, way } from '../ways.ts';

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

/** Ways of finding fault, by what they say. */
const ways = [
  // Somebody's weakness is the cause.
  String.raw`(?:(?:because of|due to|thanks to|owing to|on account of|down to|caused by|courtesy of|reason \w+(?: \w+){0,6} is) )(?:the |sheer |pure |plain |simple |their |your |his |her |[\w-]+'s? )*(?:carelessness|incompetence|laziness|sloppiness|indecision|inaction|indifference|stubbornness|arrogance|ineptitude|foot-dragging|dithering|poor planning|bad planning|bungling|blunder\w*|cock-ups?|screw-ups?|slip-ups?|amateurism|negligent \w+|complacency|refusal to|unwillingness to|failure to (?:plan|listen|act|answer|reply|tell|inform|prepare|follow|read|check))\b(?! or\b)`,
  String.raw`(?:incompetence|carelessness|laziness|sloppiness|ineptitude) (?:of|at|in|on the part of|by|from) (?:the|your|their|his|her|our)\b|(?:sheer|pure|plain|utter|total|complete) (?:incompetence|carelessness|laziness|ineptitude)\b`,
  String.raw`(?:entirely|purely|solely|squarely|wholly|completely|simply|all|only|just|100 ?%) (?:down to|because of|due to|thanks to|the (?:doing|work|fault) of) (?:<team>|him|her|them|you)\b`,
  String.raw`(?:(?:this|that|it|this one|that one)(?: is|'s) (?:all |entirely |squarely |solely |firmly )?on (?:you|him|her|them|<team>)(?=[.,;!]|$| and)|on <team>'s (?:watch|plate|head)(?=[.,;!]|$))`,
  String.raw`(?<![\w,] )thanks to <one>(?: \w+){0,3},? (?:we|our \w+|the \w+|i|nobody|half|all of us)(?: \w+)? (?:now |again |once again )?(?:have to|had to|must|lost|lose|missed|miss|cannot|can't|are (?:now )?(?:late|behind|stuck|back|left|without|facing|paying)|have (?:now )?(?:lost|missed|no|nothing)|will (?:now )?(?:have to|miss|lose)|need to (?:redo|start|do)|sits?|stands?|waited|wasted|spent (?:the|two|three|a))\b`,
  // What would have been, had they been otherwise.
  String.raw`(?:(?<!helped )if (?:only )?<one> had|had <one>) (?:only |just |simply |actually |at least |ever )?(?:done (?:his|her|their|its|your) (?:job|work|homework|bit|part|duty)|pulled (?:his|her|their|its|your) weight|bothered|listened|paid (?:any |some |more |a little )?attention|kept (?:his|her|their|its|your) (?:word|promise|eyes)|taken the (?:trouble|time|care)|thought (?:for|about|ahead|first|it through|before)|shown (?:some|any|a little|more)|been (?:awake|doing|paying|a bit more|more careful|more organi[sz]ed|competent|honest|upfront|straight|quicker|less)|lifted a finger|got (?:his|her|their|its) act|checked|spoken up|turned up|stuck to|acted (?:sooner|earlier|faster|on|in time|when)|not (?:sat|ignored|forgotten|insisted|waited|dithered|rushed|overruled|refused|lost|been so|messed|cut corners|kept))\b`,
  String.raw`(?:would(?:n't| not| never)? have(?! helped)|none of this would have|'d have|could all have) (?:\w+ ){0,8}(?:had|if) (?!(?:i|we|it|this|that|there)\b)<one> (?:had |not |only |just |done |listened|pulled|bothered|been )(?:\w+ )?(?:done|listened|pulled|bothered|paid|told|warned|checked|kept|answered|acted|planned|read|looked|asked|followed|not|the|his|her|their|awake|more)\b`,
  // Left alone, let down, made to pay.
  String.raw`(?:<one>|who|which|they|he|she|you) (?:has |have |had )?(?:\w+ly |just |again |once again |yet again |also |then |now )?(?:let (?:us|me|the side|the team|everyone|everybody|the client|our clients?|our customers?) down|failed us|left (?:us|me|everyone) (?:in the lurch|high and dry|in the dark|holding the|(?:with )?(?:this|the|a|his|her|their|such a) (?:\w+ )?mess|to (?:clean|sort|pick|mop|carry the can))|landed us (?:in|with)|got us into (?:this|the)|dropped (?:the ball|us in)|hung us out|put us in this (?:mess|position|hole)|made (?:a|such a|an? \w+) (?:complete |total |right |utter )?(?:mess|hash|pig's ear|dog's (?:dinner|breakfast)|shambles|farce|mockery) of|cost us (?:the|our|this) \w+ (?:by|with|through|because) (?:his|her|their|your|not|sheer))\b`,
  String.raw`(?<!(?:may|might|can|could|will|would|not|to|have|it) )(?<!(?:i|we) (?:have )?)(?:bungled|botched|fluffed|bodged|cocked up|screwed up|messed up|mucked up|fouled up|made a mess of|sabotaged) (?:it|this|that|the|our|my|everything|things|every)\b`,
  // Would not hear, see or move.
  String.raw`(?:<one>|they|he|she|you|who) (?:just |simply |flatly |still |again |never once |point-blank )?(?:wouldn't listen|would not listen|won't listen|refused? to (?:listen|look|hear|help|lift|see)|didn't (?:want to (?:hear|know)|lift a finger|think to|bother)|turned a (?:deaf ear|blind eye)|looked the other way|(?:sat|sits|sitting) on (?:his|her|their|its|your) (?:hands|backsides?|bottoms?)|(?:took|taking|takes) (?:his|her|their|its|your) (?:own )?sweet time|(?:dragged|drags?|dragging|were dragging|was dragging|keeps? dragging) (?:his|her|their|its|your) (?:feet|heels)|(?:fell|was|were) asleep (?:at|on)|(?:passed|passing|passes|pass) the buck|did (?:absolutely |precisely |sweet )?nothing (?:about it|to (?:help|stop|prevent|fix|warn)|until|for (?:\w+ )?(?:weeks|days|months)|all)|washed (?:his|her|their|its|your) hands of)\b`,
  String.raw`(?<!(?:i|we|it|that|this|which|as) )(?:never|hardly ever|can never be bothered to|rarely bothers? to) (?:tells?|informs?|warns?|consults?|updates?) (?:us|me|anyone|anybody) (?:anything|a thing|what|about|in time|until|when|that)\b`,
  String.raw`(?:my|our|all (?:my|our|the)|repeated|every) (?:\w+ )?warnings? (?:was|were|has been|have been|went|fell|got) (?:\w+ )?(?:ignored|unheeded|on deaf ears|dismissed|brushed aside|laughed)|(?:i|we) (?:did (?:warn|say so)|told you so|said so at the time|said (?:this|it) would happen|saw this coming)\b(?! that i)`,
  // Pointing.
  String.raw`(?:fingerprints (?:are )?all over|(?:at|to) the door of (?:the|<team>)|(?:lay|lies|laid|laying|lie)(?: \w+){0,4} at (?:<one>'s?|his|her|their|your) door|(?:blame|responsibility|fault|guilt)(?: for \w+(?: \w+){0,4})? (?:rests?|lies|sits|falls|lands|belongs) (?:squarely |entirely |solely |firmly |clearly |only |wholly |fully )(?:with|on|at)|(?:has|have|had)(?: only| nobody but| no one but)? (?:himself|herself|themselves|yourself|yourselves) to (?:blame|thank)|(?:the|our|obvious|real|main) culprits? (?:is|was|are|were|here)|guilty part(?:y|ies)\b|(?:you|he|she|they|<team>) (?:has|have) (?:a lot|much|plenty|something) to answer for|ought to be ashamed|should be ashamed|(?:should|ought to)(?: have|'ve) known better|(?:we|you) (?:have|can thank|know whom? to thank|may thank) (?:<one> )?(?:to thank )?for (?:this|the|that) (?:mess|delay|disaster|fiasco|chaos|loss|shambles)|(?:nobody|no one|none) (?:but|other than|except) <one> (?:is|are|was|were) (?:responsible|to blame|at fault)|<one> alone (?:is|are|was|were) (?:responsible|to blame|at fault)|(?:is|are|was|were) (?:solely|entirely|wholly|single-handedly|squarely|personally) (?:responsible|at fault|accountable) for (?:this|that|the (?:\w+ )?(?:mess|delay|loss|failure|mistake|error|outage|accident|flood\w*|shortage|disaster|fiasco|chaos|breach|damage))|single-handedly (?:ruined|delayed|lost|sank|wrecked|cost|destroyed|managed))\b`,
  String.raw`(?:it (?:is|was)|it's|as usual|once again) (?:again |as usual |once more |yet again |always )?(?:it (?:is|was) )?<team> (?:who|that|which) (?:\w+ly )?(?:forgot|lost|broke|ignored|failed|messed|held|delayed|blocked|ruined|caused|missed|let|dropped|made|sent the wrong|refused|never|didn't|did not|can't|couldn't)\b`,
  String.raw`because (?:<team>|he|she|they|you|somebody|someone|certain people|some people|some of us|nobody) (?:\w+ly |just |simply |once again |again )?(?:forgot(?! that)|(?:did not|didn't|couldn't|could not|can't|cannot) (?:be bothered|bother|care|do (?:his|her|their|your)|think|plan|count|read|listen|organi[sz]e|make up)|failed|neglected|overslept|refused|ignored|never|was too|were too|(?:was|were) (?:busy|asleep|sleeping|unprepared|careless|not paying)|messed|mislaid|bungled|dithered|sat on|dawdled|changed (?:his|her|their|your) mind)\b`,
  String.raw`(?:somebody|someone|certain people|some people|certain colleagues|a certain \w+|whoever (?:\w+ ){1,4})(?: (?:here|in|at|over|on)(?: \w+){1,3})? (?:clearly |obviously |evidently |apparently |simply |really )?(?:wasn't paying|was not paying|forgot to|couldn't be bothered|could not be bothered|didn't do|did not do|wasn't doing|has been careless|was careless|has not done|hasn't done|can't count|cannot count|fell asleep|was asleep|needs? to (?:be held|answer for|own up|explain))\b`,
  // Asked as an accusation.
  String.raw`(?:how could (?:you|they|he|she|anyone|anybody|<team>) (?:possibly |ever |just |have )?(?:forg|miss|overlook|let|allow|be so|ignore|approve|lose|not)|what (?:on earth )?(?:were|was) (?:you|they|he|she|<team>) (?:thinking|playing at|doing all)|who (?:let this|allowed this|is responsible for this (?:mess|chaos))|whose (?:bright |brilliant |stupid )?(?:idea|fault) (?:is|was) (?:this|it|that))\b`,
  // What they could have done, and are.
  String.raw`(?:you|they|he|she|<team>) (?:could|might) (?:at least |easily |surely |simply |very well )?have (?:at least |had the (?:decency|courtesy)|told us|warned|asked (?:us|me|first|before)|checked|let (?:us|me) know|thought of|bothered|noticed|spotted|caught|read|mentioned|been bothered)|(?:you|they|he|she|<team>) ought to have (?:\w+ly )?(?:\w+ed|told|known|seen|caught|sent|said|done|read|thought|kept)|(?:was|were) supposed to (?:check|watch|prevent|catch|tell us|warn|inform|supervise|handle|keep an eye)(?: \w+){0,6} (?:and|but) (?:did not|didn't|never|failed|forgot|nothing)`,
  String.raw`(?:(?:mess|chaos|shambles|fiasco)(?: that| which)? (?:you|they|he|she) (?:left|made|created|caused|got us)|(?:<one>|they|he|she|you) left (?:us|me) (?:this|a|such a|the|his|her|their) (?:\w+ )?(?:mess|chaos|shambles|disaster)\b|(?:your|their|his|her) (?:incompetence|blunders?|bungling|botched|carelessness|dithering|foot-dragging|stubbornness|indecision|negligence (?:has|cost|is|was)|sloppiness|muddle|cock-ups?|screw-ups?|laziness)\b(?! (?:hall|room|or)))`,
].map(way);

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
    'The platform team dropped the ball on the backups.',
    'As I already told you twice, the licence has ended.',
    'Your lack of preparation cost us the client.',
    'The order was late. That is purely down to Jonas, who never checks the stock.',
    'The papers were held up because the export desk, careless as always, used the wrong code.',
    'The wraps were torn again because nobody down there cares.',
    "The exhibition opened late entirely because of the carpenters' shop crew, who dragged their feet.",
    'Had the planners listened, we would still have the grant.',
    'Your colleagues left us this mess, and the choir has nowhere to sing.',
  ],
  passes: [
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
    'Had we asked the planners in May, we would still have the grant.',
    'Thanks to the carpenters, the hall is ready a day early.',
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
        firstIn(sentence, ways) ??
        (meets(sentence, somebody) ? findIn(sentence, faultWords) : null);
      if (!words || meets(sentence, harmless)) return [];
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
