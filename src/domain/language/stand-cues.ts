/**
 * How a word takes a side: plainly, in its mood ("keen"), half; by a doubt, by wanting to wait, by leaving it open. It settles
 * what a denial before it makes of it.
 */
export type Tone =
  | 'for'
  | 'mood'
  | 'leans-for'
  | 'against'
  | 'leans-against'
  | 'doubt'
  | 'wait'
  | 'open'
  /** Giving something up: whether that is the proposal itself, words do not tell. */
  | 'end'
  /** "Agrees that …": what follows tells which. */
  | 'frame';

const waiting =
  'wait(?:s|ed)?|waiting(?! for| on)|(?<=\\b(?:of|for|against|to|suggests|likes?|hates|wants) )waiting|postpon(?:e|es|ed|ing)|delay(?:s|ed|ing)?|defer(?:s|red|ring)?(?! to\\b)|hold(?:ing|s)? off';
const notDone = `(?:${waiting}|stop|drop|kill|block|cancel|scrap|leave|keep|not|see|know|think|hear|read|talk|ask|look|sleep|discuss|understand|check|be (?:asked|told|sure))`;

/** Words whose side does not follow from their parts, and what they say; read before anything else. */
export const sayings: readonly (readonly [RegExp, Tone])[] = [
  [
    /\bneither for (?:it )?n?or against\b|\bnot for (?:it )?(?:and|or|nor) (?:not )?against\b|\bneither (?:a )?yes n?or (?:a )?no\b/g,
    'open',
  ],
  [
    /\b(?:could|can) (?:not|hardly) (?:agree more|be (?:happier|more (?:in favour|in favor|supportive|enthusiastic|behind|for)))\b|\bcan not wait\b|\bno[- ]brainer\b|\ba (?:mistake|shame|pity) (?:not to|to (?:wait|miss|stop|drop|delay))\b|\bthumbs up\b|\bgung[- ]ho\b/g,
    'for',
  ],
  [
    /\bcould (?:not|hardly) be more (?:against|opposed|sceptical|unhappy)\b|\b(?:can|could) not (?:stand|abide|bear)\b|\bnot hear of\b|\bover (?:my|her|his|their) dead body\b|\bno way(?=[.,;!]|$)|\bthumbs down\b/g,
    'against',
  ],
  [
    /\bno (?:need|reason|point|sense) (?:in |to |for |why )?(?:us |we |you |should |would )*(?:to )?(?:wait\w*|stop\w*|object\w*|oppos\w+|be against|say no|delay\w*|block\w*|not )\b|\bnot say no\b|\bnot (?:a |so |too |half )*bad\b|\bno harm\b|\bno (?:problems?|issues?|complaints?|arguments?) (?:with|about|against)\b|\bnot (?:really )?minds?\b|\bnothing (?:\w+ ){0,3}against\b|\bnot stand in (?:the|our|my) way\b|\bnot unhappy\b/g,
    'leans-for',
  ],
  [
    /\bno (?:need|reason|point|sense|use|case|merit|value) (?:for|in|to|of|with)\b|\bnot without (?:doubts?|reservations?|concerns?|worries|qualms)\b|\b(?:gone|went|going|goes) (?:quiet|cold|cool|soft|off it)\b|\bcold feet\b/g,
    'leans-against',
  ],
];

/** Words that take a side, by tone. */
export const standCues: readonly (readonly [Tone, RegExp])[] = [
  [
    'open',
    /\b(?:undecided|not (?:yet )?(?:decided|made up|sure|settled)|(?:on|sits? on) the fence|torn|in two minds|neutral|agnostic|ambivalent|indifferent|50[/-]50|no (?:strong )?(?:view|opinion)|not (?:yet )?have (?:a|an|any) (?:\w+ )?(?:view|opinion)|unsure|(?:wants?|would like|likes|needs?) (?:to (?:think|see|sleep|know|hear|read|understand|look)|the (?:figures|numbers|facts|costs?|details|data))|(?:thinks?|thinking) (?:it over|about it)|sits? in the middle|wait(?:s|ing)? and see|mixed|open (?:to|on|about)|(?:could|can) go either way)\b/g,
  ],
  [
    'leans-for',
    /\b(?:lean(?:s|ing|ed)? (?:to(?:wards?)? (?:yes|it)|yes|for|in (?:favou?r|our))|inclined to (?:say yes|agree|back|support)|warm(?:s|ed|ing)? (?:up )?to|com(?:es|ing|e) (?:a)?round|came (?:a)?round|soften(?:s|ed|ing)|thaw(?:s|ed|ing)|turning our way|could (?:accept|be (?:won|persuaded|talked))|live with|go along with(?! wh)|can go along|half (?:sold|convinced)|curious about|sees? (?:the|some|any|a|its) (?:point|merits?|case|value|sense|good))\b/g,
  ],
  [
    'leans-against',
    /\b(?:lean(?:s|ing|ed)? (?:to(?:wards?)? no|no|against)|lukewarm|cool on|cold on|iffy|wavering|wobbl\w+|hesitant|hesitat(?:es|ed|ing)|wary|dubious|cautious|scepti(?:cal|c)|skepti(?:cal|c)|unconvinced|reluctant|uneasy|nervous|push(?:es|ed|ing)? back|not (?:now|this (?:year|quarter|month|spring|summer|autumn|winter)|before|until)|too (?:early|soon|expensive|risky|costly|dear|big|much|fast|complicated|far|late)|premature)\b/g,
  ],
  [
    'doubt',
    /\b(?:(?<!\bi (?:really |very much )?)doubts?|doubtful|doubted|reservations?|concerns?|concerned|qualms|misgivings|worr(?:y|ies|ied)|fears?|afraid|problems? with|issues? with)\b/g,
  ],
  [
    'end',
    /\b(?:(?:dropp|stopp|cancell|scrapp|shelv|end|abandon)ing|(?:see|have|wants?|get|gets|be|being) (?:it |this |them |that )?(?:dropped|stopped|cancelled|scrapped|shelved|abandoned|gone)|to (?:stop|drop|cancel|end|scrap|abandon))\b/g,
  ],
  ['wait', new RegExp(String.raw`\b(?:${waiting})\b`, 'g')],
  [
    'against',
    /\b(?:against|anti|oppos(?:e|es|ed|ing)|opposition|resistance|veto(?:es|ed|ing)?|block(?:s|ed|ing)?|kill(?:s|ed|ing)?|reject(?:s|ed|ing)?|refuse[sd]?(?! to\b)|resist(?:s|ed|ing)?|hat(?:e|es|ed)|dislikes?|disliked|loathes?|disagree(?:s|d|ing)?|objects?|objected|objections?|will (?:fight(?! for)|argue against)|a mistake|madness|crazy|foolish|overkill|a waste|a distraction|a bad idea|the wrong|(?:we|they|you) (?:should|must|ought) not(?: to)?|wants? (?:it|this|that|the [\p{L} ]{1,30}?) (?:stopped|dropped|gone|cancelled|killed|scrapped|shelved)|turn(?:s|ed) (?:it|this|us|me) down|(?<=\b(?:say|says|said|vote|votes|voted|replied|answered|a|a (?:firm|clear|hard|flat|definite)|[:–-]) )no(?= (?:to|from|on)\b|[.,;!]|$)|(?<=^(?:\p{L}+: ?)?)no(?= (?:to|from)\b|[.]?$))(?![\p{L}\p{N}])/gu,
  ],
  [
    'frame',
    /\b(?:agree(?:s|d|ing)?|(?:is|are|was|were) (?:also )?convinced(?= (?:that|it|we|this)\b)|happy to)(?![\p{L}\p{N}])/gu,
  ],
  [
    'mood',
    /\b(?:interested|convinced|sold|persuaded|won over|keen|enthusiastic|excited|thrilled|happy(?! to)|comfortable|impressed|appetite|enthusiasm|confident|pleased|content)\b/g,
  ],
  [
    'for',
    /(?:\b(?:in favou?r|favou?rs|on ?board|on (?:our|my) side|onside|behind (?:it|us|the|our|this)|(?<!\b(?:come|comes|came|coming|get|gets|got|go|goes|went|is|are|was|were|be|call|calls|called|write|wrote|pull|pulled|take|took|push|pushes|pushed|look|looks|looked|report|reports|hear|heard|fall|fell) )backs?(?= (?!pain|office|door|to\b|in\b|from\b|on\b|at\b|and\b))|backed|backing|supports?(?<!\b(?:for|asked|ask|asks|needs?|wants?|of|it|tech|customer|without|our|the|more|some|any|enough|extra|better|further) support)|supported|supporting|supporter|champion(?:s|ed|ing)?|advocat(?:e|es|ed|ing)|endors(?:e|es|ed|ing)|(?:a )?(?:big |great |huge )?fan\b|approv(?:e|es|ed|ing)|buys it|(?<=not )buy(?:ing)? it|lov(?:e|es|ed)(?! to)|lik(?:e|es|ed)(?! (?:to|me|us|that|last|all|before|so)\b)|appreciates?|will (?:vote|push|argue|fight) for|vot(?:e|es|ed|ing) for|sign(?:s|ed)? (?:it|this|that|off|the)|sign(?=$|[.,;])|should (?:do|go|move|buy|build|start|try|lease|hire|have)|brilliant|a good idea|a great idea|all in|pro(?= (?!rata|forma))|wants? (?:it|this|that|one|two|the (?!figures|numbers|facts|costs?|details|data))|yes)(?![\p{L}\p{N}]))|(?<=^|[,;:(–—-] ?|\b(?:is|are|was|were|be|been|am|not|all|fully|quite|rather|still|now|clearly|strongly|firmly|very much|stands|speaks|spoke|argues|argued|came out|comes out|never|really|certainly|also|both|probably|principle|more|partly|mostly|largely|broadly|less|even|longer|dead|circumstances|['’]s) )for(?= (?:it|the|our|this|that|these|those|them|a|an|both|two|three|\p{L}+ing)\b|$|[.,;])|(?<=^(?!thanks|thank|ask|wait|look|pay|paid|care|work|call|time|good|bad|up\b|go|hop|plan|need|money|room|budget|reason|what|not?\b)\p{L}+ )for(?= (?:it|the|our|this|that)\b)/gu,
  ],
  [
    'for',
    new RegExp(
      String.raw`\b(?:(?:wants?|would like|prepared|ready|willing|glad|wishes) to (?!${notDone}\b)|(?:we|they|you) (?:should|must|ought to) (?!${notDone}\b|do nothing))`,
      'g',
    ),
  ],
];

/** Words in which a "no" denies nothing, and asides. */
export const harmless: readonly RegExp[] = [
  /(?:,| -| –|\band) ?(?:as )?(?:she|he|they|i) (?:(?:has|had) )?(?:said|says|told (?:me|us)|put it|puts it|added|wrote|repeated|insisted)(?: so| it| again| too| clearly)?(?:,|(?=[.;:]|$))/g,
  /,? ?\bnot for the first time\b,?/g,
  /\bnot (?:only|just|merely|simply)\b/g,
  /(?<!\b(?:has|have|had|is|with|leaves|left) )\bno (?:doubt|question)\b(?! (?:about|of))/g,
  /\bwithout (?:a |any )?(?:shadow of a )?(?:doubt|question)\b/g,
  /^\s*(?:\p{L}+: ?)?no, (?=\p{L})/gu,
  /\bno (?:matter|wonder|later than|sooner than|less than|more than)\b/g,
  /\b(?:last but )?not least\b|\bnot to mention\b|\bnot long ago\b|\bif not\b|\bwhy not\b|\bnever mind\b/g,
  /\bfor now\b|\bat all\b|\bany ?more\b|\bany longer\b|\bwhatsoever\b/g,
];

/** A denial; those that are `quiet` deny only what stands right behind them. */
export const denials =
  /\b(?<loud>not|no longer|no|never|nobody|no one|none|nothing|neither|nor|by no means|under no circumstances|unable to|unwilling to|refus(?:e|es|ed|ing) to|declin(?:e|es|ed|ing) to|fail(?:s|ed)? to|unlikely to|i (?:really |very much )?doubt)\b|\b(?<quiet>hardly|barely|scarcely|seldom|rarely|far from|anything but|(?<!\bor )less(?: than)?|without|(?<!\ba )little|(?<!\ba )few|lacks?|lost|stop(?:s|ped)|ceased|quit|gave up|gives up|given up|dropp?(?:s|ed)|withdrew|withdrawn|withdraws|took back|is over|(?:got|gets) over|no way)\b/g;

/** Between a denial and what it would deny, these end its reach; what is only said, known or asked is not denied itself. */
export const endsReach =
  /[,;:]|\b(?:and|but|because|so|whether|if|when|say|says|said|tell|tells|told|know|knows|knew|known|hear|heard|ask|asked|true|clear|certain|mean|means|mention|mentioned|claim|claimed|who|only|alone)\b/;
/** A denial that leaves some of it standing. */
export const partDenied =
  /\b(?:yet|fully|entirely|completely|wholly|totally|altogether|exactly|overly|particularly|very|too|so|all that|100 ?%|(?:100|one hundred|a hundred) per ?cent)\s*$/;
export const quarterDenied =
  /\b(?:hardly|barely|scarcely|seldom|rarely|far from|anything but|less|little|few|i (?:really |very much )?doubt)\b/;
/** Right before a word that takes a side, half of it. */
export const halved =
  /\b(?:rather|somewhat|slightly|a bit|a little|mildly|cautiously|tentatively|half|partly|mostly|largely|broadly|in principle|on the whole|in theory|more or less|grudgingly|reluctantly|inclined|inclined to be|tends? to be|sort of|kind of|soft|qualified|conditional|tentative|provisional|might|may|could|perhaps|maybe|possibly)\s*$/;
/** It is for what is not so now. */
export const once =
  /\b(?:was|were|had been|used to|at first|initially|originally|once|last (?:year|month|week|spring|summer|autumn|winter|time)|earlier|formerly|in the past|previously)\b/;
export const hangsOn =
  /\b(?<yes>if|provided|providing|once|on condition|with conditions?|only|subject to|depending)\b|\b(?<no>unless|until|till|before|(?:as|so) long as|without)\b/;
/** What is asked or wondered, and not said. */
export const wondered =
  /\b(?:whether|yet to|remains to|needs? (?:to be )?convinc\w*|would be lying|pretends?|supposed to|claims? to|(?:sooner|rather) (?:\p{L}+ ){1,4}than\b|asks? if|asked if|know if|knows if|wonder(?:s|ed)? if|sure if|see if|say if|tell if)\b|\bwould have\s*$/u;
/** What somebody thinks or says of another. */
export const ofAnother =
  /\b(?:thinks|believes|says|claims|reckons|expects|suspects|fears|hopes|knows)(?: that)? (?!I\b)\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)? (?:is|was|has|will|would|might|may|can|\p{Ll}{2,}s)\b/u;
/** Where a reason begins, up to the end of its sentence. */
export const reasons =
  /,? ?\b(?:because|since (?=(?:she|he|they|it|we|the|there|our|this|that|i)\b)|(?<!long )as (?=(?:she|he|they|it|we|there|i) )|given that|out of (?:fear|concern)|for fear|so that)\b[^.;!?\n]*/g;
