import { anyone, author, nobody, person } from '../cue.ts';
import type { Pattern } from '../pattern.ts';
import { strongest } from '../pattern.ts';

const asked =
  '(?:my|our|the) (?:ask|asks|request|budget|budget ask|headcount|hc|proposal|pitch|raise|promotion|hire|hires|extra|two|three|second|business case|case|leave|training|travel|pilot|extension|funding|plan b|exception|bonus|move|transfer|\\d+ ?(?:hc|heads|fte|people|seats|k|m)|contractor|contractors|tool|licen[cs]es?|money|role|req|position|paper)';

const capture = [
  anyone(
    0.9,
    String.raw`\b(?:verdict|answer|reply|response|result of (?:my|our) ask|outcome)\s*(?:is|was|came|from [@\w]+|today)?\s*[:=-]+\s*(?:a |it's a |not |no|yes|later|maybe|ok|approved|go|half)|\bcame back (?:with a |as a |a )?(?:yes|no|maybe|approved|rejected|refused|positive|negative|empty[- ]handed)\b|\b(?:i|we) (?:got|have|were|was|'ve got) (?:turned down|knocked back|refused|approved|rejected|the (?:budget|money|job|post|grant|role|slot|go|nod|room|people))\b|\b(?:funding|budget|headcount|post|posts|grant|bid|application|business case|case|paper|request|proposal) (?:was |is |got |has been |came back |been |finally )*(?:approved|agreed|refused|rejected|turned down|granted|signed|declined|cut|halved|deferred|bounced|sent back|kicked back)\b`,
    { keep: 'clause', unless: /\b(?:if|until|when|needs|wants|asked when)\b/ },
  ),
  nobody(
    0.92,
    String.raw`^(?:i |we )?(?:asked|begged|applied|pushed|pitched|bid) (?:again |twice |once more )?(?:for|to) .*(?:→|->|=>|=|:|…|,)\s*["']?(?:not|no|yes|nope|later|maybe|ok|fine|approved|rejected|half|only|come back|wait|denied|granted|got)\b`,
    { keep: 'clause' },
  ),
  person(
    0.9,
    String.raw`\b(?:threw (?:it |the \w+ (?:idea )?)?out|threw out|kicked (?:it|the \w+)? ?(?:out|into the long grass|back|down the road)|sent (?:it|us|me|the \w+) (?:back|away|packing)|won't (?:hear of|have|allow|fund)|wouldn't (?:hear of|have|allow|budge|fund)|gave in|caved|relented|budged|came through|blinked|waved (?:it|us|the \w+) (?:through|off|away)|nodded|shook (?:her|his) head|shrugged|passed on|took (?:it|the \w+) (?:on board|off the table)|let (?:us|me) (?:have|keep|hire|go ahead|start|do)|gave (?:us|me) (?:half|two|one|the (?:money|budget|extra|go|people|room|slot|ok)|\d+|less|more|what|everything|nothing|until)|says? (?:to )?(?:come back|wait|try again|ask (?:again|later)|not (?:now|yet|before|until|this)|yes|no\b|go|ok|fine|maybe|later))`,
    { unless: /\bnodded off\b|\bsays no (?:to )?(?:decks|slides)\b|\bhi\b/ },
  ),
  anyone(
    0.88,
    String.raw`\b(?:we|i) (?:get|got|didn't get|don't get|can have|can keep|may have|may keep|won't get|lost|won|keep) (?:the|our|my|two|three|one|half|\d+|a|an|it|all|only|no) .*(?:\bbut (?:not|no|only)\b|instead of|of the \d+|of \d+|approved|after all|out of|not the)|\bno (?:luck|joy|dice|chance|go|cigar) (?:with|on|for|from)|\b(?:it's|its|was|is) a (?:clear |flat |firm |soft |hard )?(?:yes|no|maybe|go|no-go)\b|\bdead in the water|\bback to the drawing board|\bgot (?:everything|what|less than|more than|most of|nothing|half)\b|\b(?:budget|request|ask|proposal|headcount|paper|plan|bid|application|idea) (?:went|goes|got|is|was) (?:through|in|nowhere|down|dead|over|accepted|back|parked)\b`,
    { keep: 'clause' },
  ),
  nobody(
    0.94,
    '\\b(?:approved|granted|rejected|refused|denied|declined|turned down|knocked back|shot down|waved through|green[- ]?lit|got (?:the |a |an |our |my |his |her )?(?:go-?ahead|green light|ok|okay|yes|no|nod|thumbs up|sign-?off|signoff|approval|budget|headcount|funding|money|half|all of it|two of|one of|extension|\\d+ of)|(?:gave|given|gives) (?:me |us |it |the plan |the pilot )?(?:the |a |his |her )?(?:go-?ahead|green light|ok|okay|yes|no|nod|thumbs up|thumbs down|sign-?off|blessing)|sign(?:ed)?[- ]?off|greenlight(?:ed)?)\\b',
    {
      keep: 'clause',
      unless:
        /\b(?:if|when|until|unless|before|needs?|wants?|asked|waiting|not yet|hasn't|haven't|by|should|to be|will be) (?:\w+ ){0,4}(?:approved|signed|sign-?off|approval|granted|approve)\b|\bneeds? (?:\w+ ){0,3}(?:approv\w+|sign-?off)/,
    },
  ),
  person(
    0.9,
    '\\b(?:said|says|answered|replied|it was|came back with|went with|text(?:ed)?|mailed|gave|emailed|wrote)(?: me| us| back)*(?: a)?(?: clear| firm| flat| hard| soft| straight| quick)?[ :,\'"]*(?:yes|no(?! one|body| more| decks| slides)|not (?:now|yet|this|before|until|until|in|interested|happening|convinced)|later|maybe|ok|okay|fine|sure|go(?: ahead| for it)?|next (?:quarter|year|month|week|q\\d?|time|budget)|come back|ask (?:me )?(?:again|in|after)|wait(?: until| till)?|too (?:early|late|expensive|soon|much)|half of it|do it|deal|in principle|only if|with conditions)\\b',
    { unless: /\bsaid no one\b/ },
  ),
  anyone(
    0.9,
    `\\b(?:yes|no|nope|ok|okay|approved|go|green light|half|partial yes|maybe|later|not now|not this (?:year|quarter|month|time)|next (?:year|quarter)) (?:to|on|for|from) (?:${asked}|the|my|our|\\w+ (?:ask|request|headcount|budget))|${asked}\\s*(?:was |is |got |gets |:|-|=)+\\s*(?:a )?(?:yes|no|approved|ok|rejected|declined|denied|refused|cut|granted|postponed|on hold|parked|deferred|later|maybe|not now|not this|halved|dead|through)|(?:yes|no) from`,
    { keep: 'clause' },
  ),
  nobody(
    0.86,
    "(?::|-|–)\\s*(?:a )?(?:yes|no|approved|rejected|granted|declined|denied|not this (?:year|quarter)|not now|later|maybe|ok'?d|half)(?:!+|\\b(?=[\\s.,;!]|$))|^(?:it's )?(?:a )?(?:clear |flat |firm |soft |hard )?(?:yes|no)\\b(?:!+|[.,;]|\\s+(?:to|on|for|from|but|with|in principle|until)|$)",
    { keep: 'clause' },
  ),
  anyone(
    0.86,
    "\\b(?:can go (?:to sign|ahead|forward)|may go ahead|we (?:can|may) (?:go|proceed|start|hire|spend)|get(?:s)? (?:the |our |my |only )?(?:\\d+|two|three|half|all|one) of|met us half\\s?way|halved (?:it|my|our|the)|cut (?:it|my ask|our ask) (?:to|in half|by)|postponed (?:my|our|the) (?:ask|request|proposal|decision|answer)|deferred|parked (?:my|our)|pushed (?:my|our) (?:ask|request|proposal)|put (?:my|our) (?:ask|request|proposal)|agreed to (?:fund|pay|my|our|the (?:hire|budget|headcount|extra|pilot|extension))|(?:will|would|'ll) (?:fund|pay for|approve|sign) (?:it|the|my|our)|won't (?:fund|pay|approve|sign)|ok'?d (?:the|my|our|it)|okayed|bought (?:it|the idea|the pitch)|nodded it through|nodded through|accepted (?:my|our|the)|cfo signed|signed (?:it|the (?:po|req|paper|request))|come back (?:in|with|after|when|next)|ask again|try again in|no (?:budget|money|headcount) (?:for|this|until|left)|no answer (?:yet|on|from)|answer (?:is|was|came|:))\\b",
    { keep: 'clause', unless: /\bif\b/ },
  ),
];

const mail = [
  nobody(
    0.74,
    '\\b(?:approved|rejected|declined|turned down|denied|granted|signed off on|agreed to) (?:your|our|my) (?:request|proposal|budget|application|plan|ask|paper|memo|recommendation|travel|leave)\\b|\\b(?:your|our|my) (?:request|proposal|budget|application|plan|recommendation|travel|leave) (?:has been|was|is|got) (?:approved|rejected|declined|turned down|denied|granted|accepted)\\b',
    { keep: 'clause', unless: /\bif\b|\bnot yet\b/ },
  ),
  author(
    0.68,
    '\\b(?:the answer is (?:yes|no|not)|yes,? (?:go ahead|please go ahead|approved)|(?:you )?have my (?:ok|okay|approval|blessing)|i approve|approved\\.|go ahead (?:with|and))',
    { keep: 'clause', unless: /\bif\b/ },
  ),
];

export const outcome: Pattern = {
  kind: 'outcome',
  name: 'outcome',
  reason: 'An ask got an answer.',
  examples: [
    { text: 'extra desk approved!', quote: 'approved' },
    { text: 'Lena said not this year on the second hire', quote: 'not this year', owner: 'Lena' },
    { text: 'Your request has been approved.', medium: 'mail' },
  ],
  counterexamples: [{ text: 'needs sign-off by Friday' }, { text: 'Has your request been approved?', medium: 'mail' }],
  find: (clause) => strongest(clause, clause.medium === 'capture' ? capture : clause.asks ? [] : mail),
};
