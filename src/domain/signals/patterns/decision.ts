import { author, named, nobody, person } from '../cue.ts';
import type { Pattern } from '../pattern.ts';
import { strongest } from '../pattern.ts';

const capture = [
  nobody(
    0.91,
    String.raw`\b(?:it (?:has been|was|is|'s been) (?:decided|agreed|settled)|(?:agreed|decided|signed off|minuted|carried|confirmed|approved|settled) (?:at|in|by|with) (?:the |exco|board|council|senate|cabinet|steerco|committee|smt|slt|huddle|standup|today|yesterday)|is to (?:be|close|move|merge|stay|stop|go|start|become|report|take over)|are to (?:be|close|move|merge|stay|stop|go|become|report)|stays? (?:paused|closed|open|frozen|put|as (?:it )?is|manual|in-house|where)|(?:board|exco|council|committee|senate|cabinet|smt|slt|ceo|owner|management) (?:has |have |finally |just )*(?:ruled|decided|agreed|voted|chose|picked|went for|settled|backed option|plumped|opted)|plumped for|it'?s (?:going|gone) to @?\w+|contract goes to|goes to vendor|the vote was|won the vote|motion)\b`,
    { keep: 'clause', unless: /\b(?:asked|if|should|could|might|wants|my (?:ask|request))\b/ },
  ),
  nobody(
    0.92,
    String.raw`^(?:it's |its |it is |all |now |finally )?(?:settled|agreed|decided|final|official|done deal|a done deal|sealed|locked(?: in)?|confirmed|resolved|fixed|signed and sealed)\b(?:,|:| -|\s(?:that|on|we|to|for|the))`,
    { keep: 'clause' },
  ),
  nobody(
    0.9,
    String.raw`\b[\w' ]+ it is\b(?! (?:not|too|so|a|an|the|like|just|only|really|very|hard|easy|clear|worth))`,
    { keep: 'clause' },
  ),
  nobody(
    0.9,
    String.raw`\b(?:has|have) spoken\b|\b(?:went|going|go|gone|goes) (?:for|with|ahead with|back to) (?:vendor|option|plan|supplier|the|a|an|team|model|version|scenario|b\b|a\b|c\b|our|two|three|one)|^no [\w ]+ after all\b|\bno (?:third|second|new|more|further|longer|extra|separate|external) .*|\bonly one [\w ]+ from now\b`,
    {
      keep: 'clause',
      unless:
        /\b(?:asked|wants|should|would|could|next time|i|lunch|findings|hates|likes|luck|went for (?:a|the) (?:walk|run|coffee|drink|lunch|beer))\b/,
    },
  ),
  nobody(
    0.88,
    String.raw`^(?:from|as of|starting|effective|beginning) [\w .]+? (?:all|every|each|no|only|we|nobody|any|everything|everyone|teams?|travel|hiring|purchases?|invoices?|quotes?|releases?)\b`,
    { keep: 'clause', unless: /\b(?:asked|wants|freeze)\b/ },
  ),
  nobody(
    0.84,
    String.raw`\b(?:will be|gets|get|being|to be|is|are|was|were|be) (?:merged|moved|closed|sold|outsourced|insourced|replaced|renamed|split|cut|relocated|centralised|centralized|rolled|retired|phased out|wound up|dissolved|handed to|handed over|spun off|spun out|folded into|put under|given to|made permanent|discontinued|extended|kept|brought in-house)\b`,
    {
      keep: 'clause',
      unless: /\b(?:asked|thinks|wants|might|may|should|could|if|afraid|worried|meeting|mtg|1:1|short|price|from \d)\b/,
    },
  ),
  nobody(
    0.93,
    "\\b(?:decided|decision (?:made|taken|is|:|on)|decision:|decides|we(?:'ve| have)? (?:agreed|settled|picked|chosen|chose)|(?:it's |its )?(?:agreed|settled|official)(?:\\s*[:,-]| that| on| to)|final (?:call|decision|answer|say)|new (?:rule|policy)|(?:green|red)[- ]?l(?:it|ight(?:ed)?) the|we(?:'re| are) going with|we go with|going with|gone with|went with|go with (?:option|vendor|plan|the)|opted (?:for|to)|chose|chosen|picked|selected|settled on|landed on (?:option|the)|voted (?:to|for|against)|resolved to|ruled (?:that|out)|made the call|call made|overruled|signed off on (?:the )?(?:strategy|plan|structure|roadmap|move|design)|go\\/no-?go|it's a go|its a go|it's (?:a )?no-go)\\b",
    {
      keep: 'clause',
      unless:
        /\b(?:no decision|not decided|undecided|hasn't decided|haven't decided|has not decided|can't decide|nothing (?:was )?decided|yet to decide|to be decided|before (?:it's|its) decided|when (?:it's|its) decided|decision (?:is )?(?:due|next|pending|by))\b|\basked\b|\bif\b/,
    },
  ),
  nobody(
    0.9,
    "\\b(?:(?:we|they|the board|exco|steerco|leadership|mgmt|management)(?:'re| are| will|'ll| is)? (?:do not|do NOT|don't|won't|will not|not|no longer|stop|stopping|scrap|scrapping|kill|killing|drop|dropping|park|parking|keep|keeping|stay(?:ing)? with|stick(?:ing)? with|merge|merging|move|moving|close|closing|sunset|sunsetting|outsource|outsourcing|insource|buy|buying|build|building|cut|cutting|delay|delaying|postpone|postponing|skip|skipping|pause|pausing|shut|shutting|switch|switching|split|splitting|exit|exiting) (?!know|care|hear|see|have|need|like|want|think|sure)\\w+|^(?:we )?(?:killing|scrapping|dropping|parking|shelving|sunsetting|stopping|closing|merging|cancel(?:l)?ing|moving|pausing|outsourcing|splitting|exiting|switching|postponing) (?!is\\b|was\\b|lot\\b|space\\b)\\w+|(?:is|are|was|were|got|gets|been|will be|being|now) (?:officially |finally )?(?:killed|scrapped|shelved|parked|cancelled|canceled|dropped|sunset|axed|stopped|merged|closed down|wound down|outsourced|discontinued|put on (?:hold|ice)|on hold|adopted|ratified|chosen|selected|appointed|picked|confirmed as))\\b",
    { keep: 'clause', unless: /\b(?:asked|thinks|wants|might|may|should|could|if|lunch|i)\b/ },
  ),
  named(0.9, "\\b(?<owner>(?:the |my )?@?[\\w-]+)'s (?:call|decision|choice|ruling|verdict)\\b", { keep: 'clause' }),
  nobody(
    0.84,
    "\\b(?:lands? under|reports? (?:into|to)|will report (?:in)?to|now reports|moves? (?:under|into|to) (?:@?\\w+)|(?:goes|going|transfers?) (?:under|to) (?:@?\\w+'s|the)|rolls? up (?:in)?to|effective (?:immediately|from|\\d)|from now on|as of (?:now|today|\\d)|no more|mandatory|compulsory|banned|is banned|becomes (?:the|mandatory|policy)|(?:will )?replaces? (?:the|our|sap|jira)|takes over (?:from|as|the)|named (?:as )?(?:head|lead|ceo|cfo|coo|cto|vp|director|chair)|appointed|promoted to|stays? (?:in|with|as is|on|put)|remains? (?:in|with|as is))\\b",
    { keep: 'clause', unless: /\b(?:asked|thinks|wants|might|may|should|could|if|slides|decks|bullets|hates|likes)\b/ },
  ),
  person(
    0.84,
    '\\b(?:decided|agreed (?:to|that|on|we)|ruled|declared|announced|confirmed|approved|signed off|chose|picked|killed|cancelled|canceled|scrapped|parked|shelved|dropped|vetoed|overruled|stopped|froze|put .* on (?:hold|ice))\\b',
    {
      keep: 'clause',
      unless:
        /\b(?:my|our) (?:ask|request|budget|headcount|proposal|hire|hires|leave|raise|promotion)\b|\bif\b|\bhasn't\b|\bhaven't\b|\bnot\b(?! (?:to|do|the))|\bagreed to (?:send|get|give|help|look|review|write|call|share|join|speak|talk|present|bring|check|provide|draft|sponsor|meet)\b/,
    },
  ),
];

const mail = [
  author(
    0.74,
    "\\b(?:we|i|they|he|she|it)(?:'ve| have| has|'s)?(?: just| now| also| all| both| finally| already)* (?:decided|agreed|settled|resolved|voted|opted|concluded) (?:to|that|on|not|against|we|upon|with)\\b",
    {
      keep: 'clause',
      unless:
        /\b(?:not|never|n't) (?:yet )?(?:decided|agreed|settled)|\bif\b.*\b(?:decided|agreed)|\bas (?:we )?agreed\b|\bi agreed to\b|\b(?:they|he|she|it)(?:'ve|'s| have| has| had)?(?: also| just| now)? agreed to\b|\bwhich (?:has|have) been\b|\byou (?:have been|are|were) (?:selected|chosen)/,
    },
  ),
  nobody(
    0.72,
    '\\b(?:the decision (?:is|was|has been) |decision (?:was|has been) (?:made|taken)|(?:has been|have been|was|were|been|is) (?:approved|authori[sz]ed|selected|chosen|confirmed|appointed|cancelled|canceled|adopted|signed off|finali[sz]ed|cleared)|(?:has|have) (?:selected|chosen|designated|approved|appointed|signed off))',
    {
      keep: 'clause',
      unless:
        /\bif\b|\b(?:not|n't|never|once|until|when|after|unless|whether|pending|to be|should|must|needs? to) .*(?:approved|authori|selected|chosen|confirmed|cleared|signed|finali|decision)|\bpre-approved\b|\blist\b|\bwhich (?:has|have) been\b|\byou (?:have been|are|were) (?:selected|chosen)/,
    },
  ),
  author(
    0.7,
    "\\b(?:we(?:'re| are) going (?:with|ahead with|forward with)|we(?:'ll| will) go with|let's go with|go with (?:option|plan))\\b",
    { keep: 'clause' },
  ),
];

export const decision: Pattern = {
  kind: 'decision',
  name: 'decision',
  reason: 'Reports something decided, agreed or settled.',
  examples: [
    { text: 'we go with the Lisbon site', quote: 'we go with the Lisbon site' },
    { text: 'decided: one release a month', quote: 'one release a month' },
    { text: 'We have agreed to close the north desk.', medium: 'mail' },
  ],
  counterexamples: [
    { text: 'no decision on anything, reconvene at some point' },
    { text: 'They have not decided yet.', medium: 'mail' },
    { text: 'Have you decided?', medium: 'mail' },
  ],
  find: (clause) => strongest(clause, clause.medium === 'capture' ? capture : clause.asks ? [] : mail),
};
