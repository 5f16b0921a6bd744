import type { MemoRole } from './memo-roles.ts';

const money = String.raw`(?:[£$€¥]\s?\d|\d[\d.,]{0,14}\s?(?:k|m|bn|million|thousand)?\s?(?:euros?|eur|pounds?|gbp|dollars?|usd|chf|francs?|kr|sek|nok|dkk)\b|\b\d[\d.,]{0,14}k\b|\b(?:fte|ftes|headcount)\b)`;
const effort = String.raw`(?:\b(?:\d+|one|two|three|four|five|six|a|half a|an)\s{1,9}(?:extra |more |full |part-time )?(?:hours?|days?|weeks?|months?|person[- ]days?|people|posts?|ftes?)\b)`;

/** Of whole sentences, the most telling first: what one says of the case. */
const caseCues: readonly (readonly [MemoRole, RegExp])[] = [
  [
    'ask',
    /\b(?:(?:i|we)(?:'d| would|'m| am|'re| are)?(?: therefore| now| kindly)? (?:ask(?:ing)?|request(?:ing)?|need|seek(?:ing)?|want|would like|hope for|look(?:ing)? for)\b.{0,40}\b(?:approv\w+|decision|decide|sign[- ]?off|go[- ]ahead|green light|permission|consent|agreement|support|sponsor\w*|advice|view|steer|input|blessing|ok(?:ay)?|yes|budget|funding|your help|release|mandate|authori[sz]\w+)|(?:please|could you|can you|would you|will you|may i have|can (?:i|we) (?:get|have)|could (?:i|we) (?:get|have)|are you (?:ok|happy|willing|able)|would you be (?:willing|able|open))\b.{0,60}\b(?:approve|decide|sign|confirm|agree|support|back|sponsor|advi[sc]e|release|fund|tell (?:me|us) (?:whether|if|which)|let (?:me|us) know (?:whether|if|which|by)|say (?:yes|which|whether)|unblock|clear|go[- ]ahead|decision|choose|pick|your view|what you think|steer|permission|approval|access|yes or no)|(?:ok(?:ay)?|fine|happy) to (?:start|go ahead|order|begin|do|try)\b|(?:decision|approval|sign[- ]?off|answer) (?:is )?(?:needed|required|requested|by)\b|(?:the )?(?:board|committee|council|panel|governors|executive|directorate|leadership team|trustees|senate|faculty) (?:is|are) (?:asked|invited|requested) to\b|for (?:your )?(?:decision|approval) (?:by|before|on)\b|seek(?:s|ing)? (?:the )?(?:approval|agreement|endorsement)\b)/i,
  ],
  [
    'stop',
    /\b(?:(?:we|i)(?:'d| would|'ll| will)? (?:stop|end|abandon|drop|halt|pull the plug|call it off|revert|go back)\b.{0,30}\b(?:if|when|once|unless|should)\b|stop (?:it |rule|if|when)\b|if (?:.{3,80}), (?:we|i)(?:'d| would|'ll| will)? (?:stop|end it|abandon|drop|halt|go back|revert)|(?:the )?(?:pilot|trial|test) (?:stops|ends) (?:if|when|early))/i,
  ],
  [
    'hypothesis',
    /\b(?:(?:we|i) (?:think|believe|expect|suspect|bet|guess|reckon) that\b|our (?:hypothesis|bet|guess) is|(?:we|i) (?:think|believe|expect|suspect|bet) (?:a|an|the|this|it|moving|giving|if)\b|hypothesis:)/i,
  ],
  [
    'test',
    /\b(?:(?:pilot|trial|try|test|trying|testing|piloting|trialling) (?:it|this|that|them)\b.{0,60}\b(?:only|first|in|on|at|with|for)\b|(?:a|one|small|short|first) (?:pilot|trial|test|experiment) (?:in|on|with|at|of|for)\b)/i,
  ],
  [
    'success',
    /\b(?:success (?:means|is|would|will|looks)|(?:we|you)(?:'ll| will|'d| would) (?:know|see) (?:that )?(?:it|this) (?:work|has|was|is)|(?:we|i)(?:'ll| will|'d| would)? (?:measure|judge|track)\b|measured by|it (?:will have |has )?worked if|works? if\b|(?:a |the )?(?:target|goal) is (?:to )?(?:get|reach|cut|halve|below|under|above|over|\d))/i,
  ],
  [
    'team',
    /\b(?:(?:i|we)(?:'ve| have)? (?:talked|spoke|spoken|checked|discussed (?:it|this)|consulted|asked|met) (?:to|with|through)?\b.{0,80}\b(?:they|who|and|team|staff|nurses|teachers|drivers|operators|shift|crew|union|rep|works council|colleagues|all|both|agree|support|said)|the (?:\p{L}{1,30} ){0,2}(?:team|crew|shift|staff|nurses|teachers|drivers|operators|technicians|works council|ward|porters|caretakers|engineers|librarians|clerks|cleaners|assistants|students|parents|secretaries|volunteers|pickers|welders)\b.{0,40}\b(?:drafted|wrote|designed|tried|has seen|have seen|support|supports|agree|agrees|back|backs|want|wants|asked|ask|prefer|prefers|said|say|says|are (?:for|behind|willing|happy|keen)|is (?:for|behind|willing|happy|keen)|has (?:seen|read|agreed)|have (?:seen|read|agreed|tried|offered)|volunteered|offered|were (?:asked|consulted)|was (?:asked|consulted)|would rather)|(?:were|was|been) consulted\b|consulted (?:with )?the\b|worried about\b.{0,40}\bwhen (?:i|we) asked)/iu,
  ],
  [
    'follow-through',
    /\b(?:(?:i|we|[A-Z][\p{L}-]+(?: [A-Z][\p{L}-]+)?|the [\p{L}-]+ (?:team|office|lead|manager))(?:'ll| will| would|'d| can)(?: personally| happily| gladly)? (?:own|lead|run|coordinate|see (?:it|this) through|take (?:it|this) on|be responsible|look after|manage (?:it|this|the)|report)\b|\bowner(?: is)?:? [A-Z]|(?:is|are) responsible for (?:it|this|the (?:pilot|trial|rollout|project|change)))/u,
  ],
  [
    'may-change',
    /\b(?:(?:i am|i'm|we are|we're) (?:open|flexible) (?:on|about|as to)|(?:can|could|may) (?:still )?(?:be changed|change|move|be adjusted|be negotiated)|(?:is|are) (?:still )?(?:open|negotiable|up for discussion)\b)/i,
  ],
  [
    'serves',
    /\b(?:(?:this|it|that|which)? ?(?:directly )?(?:supports?|serves?|contributes? to|helps? (?:us )?(?:meet|reach|hit)|feeds (?:into|directly)|advances?|delivers? on|fits?(?: with| into)?|aligns? with|in line with|answers) (?:the|our|your|this year's|[A-Z][\p{L}]+'s)\b.{0,60}\b(?:goal|goals|target|targets|priority|priorities|strategy|strategic|objective|objectives|plan|promise|pledge|commitment|ambition|aim|okr|okrs|mission|charter)|(?:your|[A-Z][\p{L}]+'s|our|the (?:board|council|trust|school|company|hospital|ministry|director|head)'s) (?:first|second|third|top|main|own|stated|strategic|annual)? ?(?:priority|goal|target|objective|promise)\b)/u,
  ],
  [
    'next',
    /\b(?:(?:the |as a |my |our )?(?:first|next) step\b|to (?:start|begin)(?: with)?, (?:i|we)\b|after (?:a |your )?(?:yes|approval|go-ahead)|once (?:approved|agreed|you agree|you say yes)|if you (?:agree|say yes|approve)|with your (?:approval|ok|go-ahead|yes)|(?:i|we) (?:can|could|would|will) (?:start|begin|order|kick off)\b)/i,
  ],
  [
    'timeline',
    /\b(?:(?:start|starts|starting|begin|begins|beginning|launch|go live|goes live|live|ready|complete|completed|finish|finished|done|delivered|delivery|installed|rolled out|roll out|rollout|in place|operational|phase \d|phase one|phase two|milestone|open|opens|kick[- ]?off)\b.{0,50}\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|q[1-4]|week \d+|weeks?|months?|monday|tuesday|wednesday|thursday|friday|spring|summer|autumn|fall|winter|term|semester|year[- ]end|end of|beginning of|half[- ]term|next (?:week|month|quarter|year|term))|(?:in|by|from|until|during|at the end of|before) (?:mid-|early |late |the end of )?(?:january|february|march|april|june|july|august|september|october|november|december|q[1-4]|week \d+)\b.{0,80}|(?:it |this |that |work |the (?:change|work|move|rollout|project|setup) )(?:would |will |should )?takes? (?:about |around |roughly |some |up to )?(?:\d+|a|an|one|two|three|four|five|six|eight|ten|twelve)(?:[- ]to[- ]\w+)? (?:days?|weeks?|months?))/i,
  ],
];

const problemCue =
  /\b(?:problem|issue|trouble|struggl\w+|fail(?:s|ed|ing|ures?)?|broken|breaks? (?:down)?|breakdowns?|outages?|late|delay\w*|slow|slower|manual(?:ly)?|by hand|backlog\w*|shortage\w*|short of|complain\w*|complaints|overload\w*|overtime|rework|errors?|mistakes?|waste\w*|wasting|lose|losing|lost|loses|miss(?:es|ed|ing)?|waits?|waiting|queue\w*|stuck|blocked|bottleneck\w*|unable|cannot|can't|too (?:late|slow|few|many|long|old|small|expensive|often|much)|no longer|not (?:enough|work\w*|know|have)|nobody\b|never|drop(?:s|ped|ping)? (?:out|off)|leav(?:e|es|ing)|quit|duplicat\w+|twice|again and again|keeps? (?:\w+ing|coming|breaking)|overdue|outdated|expir\w+|rising|risen|growing|declin\w+|fallen|falling|worse\w*|unsafe|dangerous|injur\w+|accident\w*|near miss\w*|gap|lack\w*|without (?:a|any)|at risk|confus\w+|inconsisten\w+|frustrat\w+|unclear|leaks?|leaking|resign\w*|left within|out again|alone with|jammed|jams|closed again)\b/i;
const impactCue =
  /\b(?:(?:which|this|that|it) (?:means|costs?|leads? to|results? in|causes?|delays?|adds|puts|forces|leaves)|as a (?:result|consequence)|because of (?:this|that|it)|consequently|costs? (?:us|the|about|around|roughly)\b|(?:we|they) (?:lost|lose)\b|costing us|(?:we|they|customers|patients|students|staff) (?:lose|lost|pay|paid|spend|spent|wait|waited)\b.{0,40}\d|\d[\d.,]{0,14}\s?(?:%|per ?cent|hours?|minutes?|days?|complaints|cases|patients|customers|orders|tickets|incidents|pupils|students|visits|calls|units|tonnes|parcels|trips|beds|lessons|applications)\b.{0,60}\b(?:on average|a|per|each|every|last|this|in|of)\b|last (?:year|quarter|month|week|term|winter|summer).{0,60}\d|so far this (?:year|quarter|month|term).{0,60}\d)/i;

const chosenCue =
  /\b(?:(?:i|we|the (?:team|group|committee|working group|department|unit|ward|office))(?:'d| would)?(?: therefore| strongly| clearly| hereby)?(?: like to| want to)? (?:recommend|propose|suggest|advise|prefer|favou?r|go (?:for|with)|opt for|choose|pick|lean towards?|put forward)|(?:i|we) would like to (?:give|move|buy|hire|start|stop|change|replace|use|offer|publish|make|set|put|let|bring|rent|lease|try|run|open|close|add|build|introduce|switch|train|extend|reduce|create|turn|send|print)\b|my (?:recommendation|preference|proposal|suggestion|vote|pick) (?:is|would be)|our (?:recommendation|preference|proposal|suggestion|pick) (?:is|would be)|(?:is|remains) (?:our|my|the) (?:recommended|preferred|favou?red) (?:option|way|choice|route|approach)|recommended(?: option)?:|let(?:'s| us) (?!meet|talk|discuss|see|know|chat|catch|wait|hope|say|be|not|face|keep in|all)\p{L}+|(?:we|i think we) (?:should|ought to|need to) (?!not\b)|(?:best|right) (?:option|choice|way|route) (?:is|would be)|(?:option )?[A-E] is (?:the )?best)\b/iu;

const reasonCue =
  /\b(?:because|since|as it|it is the (?:only|cheapest|fastest|safest|quickest)|the reason is|why:|this is the only|that way|so that)\b/i;

const nothingCue =
  /\b(?:(?:if we )?do(?:ing)? nothing|status quo|(?:leave|leaving|keep|keeping) (?:things|it|everything|the .{2,30}) as (?:is|it is|they are|now)|carry(?:ing)? on as (?:now|we are|before)|(?:continue|continuing|go on|going on) as (?:now|is|we are|before|today)|no change|business as usual|stay(?:ing)? as we are|without (?:this|a change|action|any change)|no action|if (?:we|nothing) (?:don't|do not|does not|doesn't|changes|is done|happens|stay|leave|wait)|wait(?:ing)? (?:and see|another year|until next year))\b/i;

/** Of sentences that speak of an option, the most telling first: what one says of it. */
const optionCues: readonly (readonly [MemoRole, RegExp])[] = [
  [
    'accepted',
    /\b(?:(?:we|i)(?:'d| would| can| could|'ll| will)? (?:accept|live with|put up with|tolerate)|acceptable because|accepted(?:,)? because|is (?:an )?acceptable|worth (?:it|the) because|that is (?:fine|ok|all right) because)\b/i,
  ],
  [
    'mitigation',
    /\b(?:mitigat\w+|to (?:limit|reduce|meet|soften|avoid|cover|guard against) (?:that|this|it|the risk|the downside|the gap)|(?:we|i)(?:'d| would|'ll| will| can| could) (?:meet|limit|cover|soften|offset|bridge|handle|counter|cap|reduce) (?:that|this|it|the)|against (?:that|this),? we|as a (?:backup|fallback|back-up|safeguard)|keep(?:ing)? .{2,50} as (?:a )?(?:backup|fallback|reserve|back-up)|safeguard)\b/i,
  ],
  [
    'reversible',
    /\b(?:revers(?:ed|ible|al|e)|undo(?:ne)?|roll(?:ed)? back|rollback|tak(?:e|en) back|cancel\w*|break clause|notice period|(?:return|give) (?:it|them) back|hand(?:ed)? back|go back (?:to|any|within|in|at)\b|switched back|given back|can be (?:stopped|ended|withdrawn)|easy to (?:stop|undo|end)|not be undone|one-way|irreversible|month(?:'s|s)? notice|returnable)\b/i,
  ],
  [
    'downside',
    /\b(?:downsides?|drawbacks?|disadvantage\w*|the catch|weakness\w*|cons?:|risk(?:s|y)?(?: is| are|:| that)?|the price is|on the other hand|however|^but\b|but (?:it|this|that|we|they|there|only|the|queues|then|no|nobody)\b|solves only|only solves|(?:may|might|could) (?!be)(?:want|fail|lose|leave|refuse|drift|break|miss|take)|would have to stop|some \p{L}+ will refuse|closed until|remain\w* (?:un|closed)|tired of|busier|no ownership|adds (?:\d|one|two|three|four|five|six|seven|eight|nine|ten)|dependent on|ends? (?:\p{L}{1,30} ){0,3}later|off the line|the trouble is|unpopular|slower|harder|longer than|loses?|it (?:would |will |does )?(?:not|n't) (?:solve|help|fix|cover|remove|change|reach|touch)|(?:does|would|will)(?: not|n't) (?:solve|help|fix|cover|remove|change|reach|touch)|only (?:moves|shifts|delays|postpones)|at the expense|depend\w* on|disrupt\w*|nobody (?:to|would))\b/iu,
  ],
  [
    'affected',
    /\b(?:affect(?:s|ed|ing)?\b|(?:would|will) (?:hit|touch|concern|fall on|land on|mean (?:more|extra) work for|mean a change for)\b|have to (?:change|move|learn|retrain)|who (?:would )?(?:have|need) to)\b/i,
  ],
  [
    'benefits',
    /\b(?:benefits?|sav(?:e|es|ed|ing|ings)|frees\b|free(?:s|d)? up|comes? with|nothing new|open again|lasts|full coverage|quick\b|simple\b|on the road|as soon as|in time|covers|half as|halves|within reach|cuts?|cutting|reduc\w+|halv\w+|improv\w+|gains?|faster|quicker|shorten\w*|avoids?|remov\w+|eliminat\w+|solves?|fixes|prevents?|gives? (?:us|them|staff|each|every)|lets? (?:us|them|staff)|allows?|pays? (?:for itself|back)|payback|upsides?|advantage\w*|pros?:|brings?|doubles?|raises?|increases?|keeps?|covers?|more (?:time|capacity|orders|visitors|students|room)|cheap(?:er|est)?|fastest|simplest|safest|easiest|ends the)\b/i,
  ],
  [
    'cost',
    new RegExp(
      String.raw`(?:\b(?:costs?|costing|price[ds]?|budget|investment|invest|licen[cs]e fees?|rent|salary|salaries|fee|quote|quoted)\b|^free\b|^(?:about |around |roughly |~)?\d[\d.,]{2,14}(?![\d%])|^(?:(?:it|that|this) (?:is|means|takes|needs) (?:about |around |roughly |some )?)?${effort}|${money}|\b(?:needs?|takes?|requires?) (?:about |around |roughly )?${effort})`,
      'i',
    ),
  ],
];

const matches = (words: string, [, cue]: readonly [MemoRole, RegExp]): boolean => cue.test(words);

const plain = (words: string): string => words.replace(/[’‘]/g, "'");

/** What a sentence says of the case, by its words alone; null where they do not tell. */
export const caseRoleOf = (words: string): MemoRole | null =>
  caseCues.find((cue) => matches(plain(words), cue))?.[0] ?? null;
/** What a sentence that speaks of an option says of it; null where the words do not tell. */
export const optionRoleOf = (words: string): MemoRole | null => {
  const said = plain(words);
  const found = optionCues.filter((cue) => matches(said, cue)).map(([role]) => role);
  // "It costs £4,000 but saves two hours": what comes first is what it is about.
  if (
    found[0] === 'downside' &&
    found.includes('cost') &&
    new RegExp(`^.{0,40}(?:\\bcosts?\\b|${money})`, 'i').test(said) &&
    !/^.{0,12}\b(?:downside|risk|drawback|however|but)\b/i.test(said)
  )
    return 'cost';
  if (found[0] === 'benefits' && found.includes('cost') && /^.{0,30}\b(?:costs?|price)\b/i.test(said)) return 'cost';
  return found[0] ?? null;
};
export const saysNothingDone = (words: string): boolean => nothingCue.test(plain(words));
export const saysChosen = (words: string): boolean => chosenCue.test(plain(words));
export const saysReason = (words: string): boolean => reasonCue.test(plain(words));
export const saysProblem = (words: string): boolean => problemCue.test(plain(words));
export const saysImpact = (words: string): boolean => impactCue.test(plain(words));
export const nothingWords = nothingCue;
