import { acts } from '../act-words.ts';
import { author, authorSaid, named, person } from '../cue.ts';
import { findMailCommitment } from '../mail-commitment.ts';
import type { Pattern } from '../pattern.ts';
import { strongest } from '../pattern.ts';

const notLearning = /\b(?:note to self|stop|learn|remember|next time|instead|be more|slow down|try)\b/;

const capture = [
  author(
    0.9,
    `^(?:and |so |the |my |our )?(?<act>(?:paper|deck|draft|report|numbers|slides|answer|reply|memo|note|plan|list|version|figures|quote|summary|brief|proposal|minutes|costing|business case|spec|write-?up|one[- ]?pager|cv|contract|invoice|agenda|outline|forecast|budget|analysis) (?:goes )?(?:to|for|with|in|out|back to) .*)`,
    { keep: 'clause', dated: true, unless: /\b(?:wants?|needs?|asked|is|was|moved|late|approved)\b/ },
  ),
  author(
    0.88,
    String.raw`\b(?:gave (?:my|our) word|i'm on it|im on it|my word|(?:promise|commitment) (?:from me|to)|i (?:swore|vowed|shook on)|i put (?:my|our) name down|i've signed up|i let myself in for|i'm down (?:for|to)|down to me|leave it with me|left it with me|left with me to)\b`,
    { keep: 'clause' },
  ),
  author(0.86, String.raw`^(?:me|mine|i|us)\s*[:>-]+\s*(?<act>\S.*)`, { keep: 'clause' }),
  author(
    0.94,
    String.raw`\b(?:that|and|so|agreed|agree|we agreed|settled|deal:?|fine,|ok,?|okay,?|then|therefore|said|where) (?:that )?i (?<act>(?:${acts}|redo|rebuild|cut|draw|sketch|chair|replace|recalculate|phone|clear|tidy|trim|shorten|run|rework|handle)\b.*)`,
    { keep: 'clause', dated: true },
  ),
  person(
    0.85,
    String.raw`\b(?:is on it|has it in hand|is on the case|is on the hook|has (?:a|an|the|his|her|their|our) (?<act>[\w -]+ (?:for (?:me|us)|ready|done|over to us)\b.*)|gets? (?:me|us) (?:the|a|an|his|her|their) .*|comes back (?:to (?:me|us))?|gets back (?:to (?:me|us))?|(?:will|'ll) (?:introduce|help|sponsor|back|speak|sort|talk|put|take|come|find|have|host|chair|clear|free|lend|sign|pay|nudge|lobby|mention|vouch)\b.*)`,
    {
      unless:
        /\bwill (?:back|sign|sponsor|speak) (?:the|it|against|for)\b|\bwill (?:find (?:it|out the)|come (?:up|to)|take (?:weeks|months|long)|have (?:to|no))|\bif\b|\b(?:they|it)\b.*\bneed\b/,
    },
  ),
  author(
    0.92,
    '(?:^|\\b(?:i|we|still|and|but) )(?:i )?(?:still )?owe(?:d)? (?:(?:him|her|them|you|us|both)\\s+)?(?<act>.*)',
    {
      keep: 'clause',
      unless:
        /\bowes?\b (?:him|her|them|you|me|us|@?[\w'-]+) (?:a |an |one )?(?:big )?(?:beer|drink|coffee|lunch|dinner|pint|cake|favou?r|one|bottle|thanks?|apolog)|\bowes\b/,
    },
  ),
  author(
    0.92,
    "\\b(?:i(?:'ve| have)? (?:promised|committed|agreed|offered|volunteered|undertook|signed up|pledged|vowed|swore)|promised|committed (?:to|myself)|volunteered|said i'?d|said i'?ll|said i would|said yes to|said we'?d|said we'?ll|told (?:@?[\\w-]+ ){1,2}?(?:i|we)(?:'d|'ll|d|ll| would| will))\\b(?<act>.*)",
    {
      keep: 'clause',
      unless:
        /\b(?:she|he|they|@\w+|\w+s?) (?:has |have |had )?(?:promised|committed|volunteered)\b(?<!\bi promised)(?<!\bi've promised)(?<!\bi committed)(?<!\bi volunteered)|\b(?:budget|dates?) promised\b/,
    },
  ),
  authorSaid(
    0.84,
    `\\b(?:i'?ll|i will|i'm going to|im going to|i'm gonna|i shall|we'?ll|we will|gonna|going to|i'm to|im to|i am to|i'm on the hook (?:to|for)|i have to|i've to|i need to|i've got to|i gotta|i must|need to|have to|must|to ?do:?|todo|action(?: item)?(?: on| for)? me\\s*:?|action:|ai:|on me(?: to|:)?|mine(?: to|:)|my (?:action|to-?do|homework|job|task|turn)(?: is)?(?: to|:)?)\\s*[:-]?\\s*(?<act>(?:${acts})\\b.*)`,
    { keep: 'clause', unless: notLearning },
  ),
  author(0.82, `^(?:and |then |also |so |ok |now )?i (?<act>(?:${acts})\\b.*)`, {
    dated: true,
    keep: 'clause',
    unless: /\bdo not\b|\bhave (?:no|a)\b/,
  }),
  author(
    0.84,
    `^(?:and |then |also |so |ok |must |need to |to )?(?<act>(?:${acts}|fw|prep|sched|rsvp|pay|dig out|pull together|put together)\\b.*\\((?:me|mine|i)\\).*)`,
    { keep: 'clause' },
  ),
  author(
    0.76,
    `^(?:and |then |also |so |ok |must |need to |to |pls |plz |remember to |don't forget to |dont forget to )?(?<act>(?:send|fwd|forward|get (?:back|her|him|them|the|@)|draft|call|email|mail|write|prep|prepare|share|book|set up|circulate|follow[- ]?up|ping|chase|update|finish|review|check with|ask|tell|remind|deliver|submit|fix|confirm|schedule|pull|loop in|drop|give|hand|return|respond|reply|come back|revert|print|order|file|sign|pay|invite|arrange|organi[sz]e|put together|dig out|sort|collect|bring|show|present|rework|redo|finali[sz]e|publish|post|text|message|report back)\\b.*)`,
    {
      dated: true,
      keep: 'clause',
      unless:
        /^(?:call|mail|text|email|update|review|draft|report|order) (?:is|was|went|on|from|moved|at|with)\b|\bgave\b/,
    },
  ),
  author(
    0.5,
    `^(?:need to |must |to |remember to |don't forget to )(?<act>(?:send|forward|draft|call|email|write|prepare|share|book|circulate|ping|update|finish|review|tell|deliver|submit)\\b.*)`,
    { keep: 'clause', unless: notLearning },
  ),
  person(
    0.86,
    `(?:'ll|(?<!i) will|\\bwill| is going to|'s going to| is gonna| are going to| shall| would| to|'d)\\s+(?:also |then |personally |now |just )?(?<act>(?:${acts}|take|sponsor|help|make the intro|intro)\\b.*)`,
    {
      unless:
        /\b(?:wants?|wanted|needs?|asked|asks|asking|told|likes?|prefers?|hates?|expects?|has|have|had|going|used|keen|supposed|try|tries|trying|able|afraid|scared|due|ready|happy|hard|easy|time|how|what|when|where|back|up|down|close|according|listens?|defers?|talks?|need|reports?|loves?|opposed|wait|if|could|might|about|@?[a-z]+ (?:ppl|people|folks|everyone|everybody|us|me|them)|refuses|likely|unlikely|free|owes?|said) to\b|\bfrom [^ ]+ (?:\w+ )?to\b|\b(?:will|would|'ll|to) (?:slip|miss|be late|make it|have (?:no|to)|do (?:well|fine)|start|close|open|move|lead to|change|run out|take (?:weeks|months|ages|longer|a while|\d))\b|\bif\b|\bwould (?:be|have|like|love|rather|support|vote|back|sign)\b|\bi'?d\b|\b(?:we|i) (?:would|will)\b|\bwhen\b/,
    },
  ),
  person(
    0.88,
    "\\b(?:promised|promises|committed|commits|undertook|vowed|pledged|swore|agreed|volunteered|guaranteed|gave (?:me )?(?:his|her|their) word|said (?:he|she|they)(?:'d|'ll| would| will)|says (?:he|she|they)(?:'d|'ll| would| will)|offered) (?:to |me |us |that |on |by |for )?(?<act>.*)",
    {
      unless:
        /\bagreed (?:that|on|with|not)\b|\bagreed to (?:fund|pay|my|our|the)\b|\boffered (?:to help|help|me|her|his|two|a|support|cover)\b|\bsays (?:he|she|they)'d (?:rather|like|love|be)|\bdates promised\b|\bno \w+ promised\b|\bi promised\b/,
    },
  ),
  person(
    0.86,
    "\\b(?:owes? (?<to>me|us|@?[\\w-]+)|on the hook (?:for|to)|has the action|picks (?:it |this )?up|(?:is|'s) (?:sending|getting|writing|drafting|preparing|calling|fixing|taking|bringing|setting up|handling|chasing|looking into|checking|doing|putting|pulling|arranging|booking|organi[sz]ing|sorting|coming back|reviewing|signing|talking to|speaking to|asking))\\b\\s*(?<act>.*)",
    {
      unless:
        /\bowes? (?:me|us|him|her|them|@?\w+) (?:a )?(?:big )?(?:beer|one|lunch|coffee|drink|dinner|pint|favou?r)\b|\b(?:is|'s) (?:taking (?:it|heat|leave|time|pto)|getting (?:heat|flak|nervous|pressure|better|worse|grilled|hammered|cold|impatient|squeezed|it)|doing (?:well|fine|ok|great)|calling the shots|asking|talking to (?:himself|herself|investors)|checking out)\b/,
    },
  ),
  person(
    0.8,
    '\\b(?:takes|handles|drafts|sends|writes|prepares|brings|fixes|calls|signs|delivers|books|checks|presents|covers|updates|circulates|shares|submits|files|runs|owns|does|gives|gets|sorts|arranges|organises|organizes|reviews|comes back|reports back|hosts|introduces|pays) (?:the|a|an|it|this|that|my|our|us|me|back|with|to|both|all|up|off|over)\\b',
    {
      dated: true,
      unless:
        /\b(?:every|always|never|only|each|weekly|usually|most|any|nothing|everything|hates|likes|if|until|pulls out)\b|\btakes (?:it|heat)\b/,
    },
  ),
  person(
    0.78,
    '\\b(?:signs|delivers|sends|back to me|gets back|reverts|answers|replies|decides|responds|comes back|reports back)\\b',
    {
      dated: true,
      unless: /\b(?:every|always|never|only|each|weekly|usually|most|if|until|decides by gut|before she|before he)\b/,
    },
  ),
  named(0.82, `^(?<owner>@?[\\w-]+(?: (?:and|&) @?[\\w-]+)?)\\s*(?:->|→|=>|:)\\s*(?<act>(?:${acts})\\b.*)`, {
    keep: 'clause',
    unless: /^(?:todo|note|idea|fyi|q|re|action|decision|lesson|next|me|reminder|update|decided)\b/,
  }),
];

export const commitment: Pattern = {
  kind: 'commitment',
  name: 'commitment',
  reason: 'Somebody undertakes an act.',
  examples: [
    { text: "You'll have the status on Wednesday.", medium: 'mail', owner: 'author' },
    { text: 'I will have the breakdown by team to you by Monday 23 November.', medium: 'mail', owner: 'author' },
    { text: "told Ines i'd bring the draft by Monday", quote: "told Ines i'd bring the draft", owner: 'author' },
    { text: 'i owe the dean: cost table, fri', quote: 'i owe the dean', owner: 'author' },
    { text: '@sam will send the lease on 3 May', quote: '@sam will send the lease', owner: '@sam' },
    { text: 'send the annex to @ola tomorrow (me)', quote: 'send the annex', owner: 'author' },
    { text: "I'll send you the table on Friday.", medium: 'mail', owner: 'author' },
    { text: 'Hana will file the permit tomorrow.', medium: 'mail', owner: 'Hana' },
    { text: 'Will call you at 9.', medium: 'mail', owner: 'author' },
  ],
  counterexamples: [
    { text: 'owe him a beer' },
    { text: "I'll keep you posted.", medium: 'mail' },
    { text: 'If you like, I can send a copy.', medium: 'mail' },
    { text: 'Let me know and I will book it.', medium: 'mail' },
    { text: 'If the lease ends, I will send the keys.', medium: 'mail' },
    { text: 'I will keep you posted.', medium: 'mail' },
    { text: 'We hope to finish in May.', medium: 'mail' },
    { text: 'Prices will rise next year.', medium: 'mail' },
    { text: 'I will be at the dinner.', medium: 'mail' },
    { text: 'The meeting will be held on Friday.', medium: 'mail' },
  ],
  find: (clause) => (clause.medium === 'capture' ? strongest(clause, capture) : findMailCommitment(clause)),
};
