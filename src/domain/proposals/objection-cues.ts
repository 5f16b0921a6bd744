import type { Objection } from './objection.ts';

/** How a sentence says that something speaks against the case, or that something will be asked. */
export type ObjectionCue = {
  readonly sort: Objection['sort'];
  /** Its group `who`, where there is one, names whose it is. */
  readonly says: RegExp;
  /** It tells where its holder stands: then the reader of stands has the last word. */
  readonly stance?: true;
};

// Whoever it is: a name, a role, a group; at most four words, so that a clause is no holder.
const holder = String.raw`(?<who>(?:(?:the|our|my|some|many|several|a few|most) )?[\p{L}][\p{L}\p{N}.'&/-]*(?: [\p{L}][\p{L}\p{N}.'&/-]*){0,3}?)`;
const adverb = `(?:(?:still|also|rightly|already|therefore|mainly|both|all|currently|openly|really|quite|very|rather|much|most) )*`;
const start = String.raw`(?:^|[,;:(] ?|\b(?:and|but|because|since|while|as|that|yet|although|though) )`;

const build = (source: string): RegExp => new RegExp(source, 'iu');

/** In their order; the first that says so counts. */
export const objectionCues: readonly ObjectionCue[] = [
  {
    sort: 'objection',
    stance: true,
    says: build(
      String.raw`${start}${holder} ${adverb}(?:worr(?:y|ies|ied)\b(?! less)|fears?\b|feared\b|objects?\b(?! of)|objected\b|oppos(?:es?|ed)\b|doubts?\b|doubted\b|dislikes?\b|resists?\b|resisted\b|push(?:es|ed)? back\b|complains?\b|complained\b|warns?\b(?! us early)|warned\b)`,
    ),
  },
  {
    sort: 'objection',
    stance: true,
    says: build(
      String.raw`${start}${holder} (?:is|are|was|were|remains?|feels?) ${adverb}(?:worried|concerned|afraid|against|sceptical|skeptical|doubtful|nervous|uneasy|reluctant|unconvinced|not convinced|not sure|opposed|critical of)\b`,
    ),
  },
  {
    sort: 'question',
    says: build(
      String.raw`${start}${holder} (?:(?:will|may|might|would|could|is (?:sure|likely|bound|going) to) (?:probably |surely |certainly |also |first |rightly )?(?:ask|want to know|wonder)|(?:has |have )?(?:asked|asks|wants to know|want to know|wanted to know|wonders?|questions|questioned)) ${adverb}(?:us |me )?(?:about |again )?(?:who|what|when|where|why|how|which|whether|if|for)\b`,
    ),
  },
  {
    sort: 'objection',
    says: build(
      String.raw`${start}${holder} (?:will|may|might|would|could|is (?:sure|likely|bound|going) to) (?:probably |surely |certainly |also |rightly )?(?:say|argue|object|worry|push back|claim|point out|oppose|resist|complain|see (?:this|it) as)\b`,
    ),
  },
  {
    sort: 'objection',
    says: build(
      String.raw`${start}${holder} (?:argues?|argued|says?|said|thinks?|thought|believes?|believed|feels?|felt|points? out|pointed out|holds?) (?:that )?.{0,80}\b(?:too (?:\p{L}+)|not (?:worth|needed|ready|enough|possible|the right)|cannot|can't|won't|will not|never|unrealistic|a waste|unsafe|premature|impossible|risky)\b`,
    ),
  },
  {
    sort: 'objection',
    says: build(
      String.raw`\b(?:the|our|my|one|a|another|their|its) (?:(?:main|biggest|greatest|only|real|usual|obvious|strongest|first|second|other|most common|key|serious|open|remaining|largest|standing) )*(?:risk|concern|worry|objection|fear|drawback|argument against(?: it| this)?|reservation|counter-?argument)(?:s)?(?: (?:here|with (?:this|it)|of (?:this|it)|against (?:this|it)|from (?<who>[\p{L}][\p{L}' -]{1,30}?)))? (?:is|are|was|remains?|would be)\b`,
    ),
  },
  {
    sort: 'objection',
    says: /\b(?:there (?:is|are|remains?) (?:a |an |some |the |one |real |still )*(?:risk|danger|concern|worry|worries|concerns|doubts?|fear|fears|reservations?|resistance)\b(?! register)|(?:concerns|doubts|worries|objections|reservations) (?:have been|were|are being|had been) (?:raised|voiced|expressed)|raises? (?:some |a |serious |new )?(?:concerns?|doubts?|worries)\b|critics\b|(?:a |the )?sceptics?\b|one (?:could|might|may|can) (?:object|argue|say)|it (?:could|might|may|can) be (?:argued|objected|said))/iu,
  },
  {
    sort: 'question',
    says: /(?:^|[,;:] ?|\b(?:but|and|so) )what (?:if|happens (?:if|when)|about|would happen if)\b[^.!]*\?/iu,
  },
];

/** Says that nobody has it, that it is over, or that it is only a condition. */
export const noObjection =
  /\b(?:no(?:body|[ -]one)?|none|neither|without|never) (?:\p{L}+ ){0,3}?(?:objects?|objected|objections?|worr(?:y|ies|ied)|concerns?|risks?|doubts?|fears?|reservations?|resistance|opposes?|opposed|against)\b|\bno longer\b|\b(?:risk|concern|worry|fear|objection)s? (?:is|are|was|were) (?:now |very |quite |rather )*(?:low|small|minor|gone|met|resolved|solved|settled|answered|closed|over|manageable|negligible|limited)\b|^(?:if|unless|should|in case)\b(?! we\b)/iu;

/** Words that hold nothing: "that worries", "it fears". */
export const nobodyInWords =
  /^(?:the|a|an|our|my|your|its|their|his|her|all|two|i|we|it|this|that|these|those|which|who|what|there|they|he|she|you|one|not|only|and|but|or|so|then|here|no|nobody|nothing|much|more|less|if|when|what it|to|in|on|for|of|at|with)$|\b(?:to|of|for|in|on|at|with|by|from|which|who|that|than|is|are|was|were|be|has|have|not|will|would|can)\b/iu;

/** A label in front of it, or a heading above it. */
export const labels: Readonly<Record<'objection' | 'question' | 'answer' | 'valid' | 'test', RegExp>> = {
  objection:
    /^(?:(?:main |key |likely |possible |expected |known |open )?(?:objections?|concerns?|worr(?:y|ies)|push-?back|counter-?arguments?|arguments? against|against(?: it)?|reservations?|resistance|risks?(?! register)|what could go wrong|what speaks against it))(?: (?:and (?:risks?|objections?|concerns?|answers?|responses?|mitigations?)|raised|we expect|we heard|from \p{L}+|\d+|#\d+))?$/iu,
  question:
    /^(?:(?:likely |open |expected |possible |frequent |frequently asked |remaining )?questions?(?: (?:we expect|we will be asked|and answers|to expect|you may ask|\d+))?|q ?& ?a|q|faq|faqs)$/iu,
  answer: /^(?:our |my |the )?(?:answer|response|reply|mitigation|what we say|counter|a)$/iu,
  valid: /^(?:what is (?:right|valid|true)(?: in it| about it)?|the valid part|fair point|valid point|true)$/iu,
  test: /^(?:our |the )?(?:test|how we (?:test|would test|will know)(?: it)?|proof)$/iu,
};

/** A sentence behind an objection that answers it, grants something to it, or says how it would be tested. */
export const followers: readonly (readonly ['answer' | 'valid' | 'test', RegExp])[] = [
  [
    'valid',
    /^(?:this|that|it|they|he|she|\p{Lu}\p{L}+)(?: point)? (?:is|are|'s|'re|has|have) (?:partly |partially |quite |of course |right about )?(?:right\b|fair\b|true\b|valid\b|justified\b|a point\b|a fair point\b|a valid point\b|correct\b)/u,
  ],
  [
    'test',
    /^(?:we (?:would|will|can|could) (?:test|try|check|verify|prove) (?:this|that|it)\b|(?:a|the) (?:trial|test|pilot) (?:would|will) show\b)/iu,
  ],
  [
    'answer',
    /^(?:our (?:answer|response|reply)\b|to (?:meet|answer|address|counter|ease|limit|reduce|avoid|mitigate|prevent) (?:this|that|these|it|the (?:risk|concern|worry|objection))\b|we (?:answer|address|meet|counter|mitigate|limit|avoid|handle|respond to) (?:this|that|these|it)\b|(?:this|that|it|the risk|the concern) (?:is|would be|will be|can be) (?:met|answered|addressed|mitigated|limited|reduced|avoided|covered)\b)/iu,
  ],
];
