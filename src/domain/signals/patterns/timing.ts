import { author, nobody } from '../cue.ts';
import type { Pattern } from '../pattern.ts';
import { strongest } from '../pattern.ts';

const event =
  '(?:freeze|code freeze|change freeze|hiring freeze|budget freeze|re-?orgs?|re-?organi[sz]ation|restructur\\w+|board(?: meeting| mtg| pack| date| day| dinner| call)?|agm|off-?site|away[- ]?day|retreat|maternity|paternity|parental|sabbatical|year[- ]end|quarter[- ]end|quarter close|month[- ]end|budget (?:round|cycle|season|window|lock|planning|submission|closes|opens|hearing|deadline)|budgeting|planning (?:round|cycle|season|week|starts|kicks|opens)|go-?live|launch date|launch|kick-?off|steer(?:co|ing)\\b|town ?hall|all[- ]hands|cut-?off|cutover|covenant|audit|external audit|inspection|regulator visit|elections?|merger|acquisition|closing|integration|contract (?:ends|expires|renewal)|retire(?:s|ment)|last day|first day|starts (?:on|as)|new (?:ceo|cfo|coo|cto|boss|director|head|vp|dean|minister|chair)|deadline|submission|renewal|review(?:s)? (?:cycle|season)?|perf(?:ormance)? reviews?|comp round|salary round|bonus round|promotion (?:round|window|cycle|panel)|calibration|qbr|shutdown|site closure|plant closure|closure|office closed|black ?out|release (?:train|window|date)|roadmap (?:lock|freeze)|sprint|ipo|funding round|results day|earnings|trading update|investor day|conference|summit|trade fair|expo|strike|ramadan|holidays?|hols|vacation|annual leave|pto|leave|hearing|vote|term|semester|exams|tender|rfp|effective date|handover|hand-over|pack deadline|blackout)';

const capture = [
  nobody(
    0.88,
    String.raw`\b(?:half[- ]term|exam board|shut ?down|spending review|budget day|autumn statement|recess|on nights|annual leave|a\/l|inset day|reading week|open day|cqc|ofsted|site visit|board visit|state visit|trade show|stocktake|stock take|peak season|black friday|silly season|summer break|christmas break|maintenance window|turnaround|outage window|clinical review|graduation|congress|gala|quarterly review|annual review|appraisals?|ramp[- ]up|switch[- ]?over)\b`,
    { keep: 'clause', dated: true, unless: /\b(?:wants?|needs?|asked|promised|i'll|owe|worried|for the)\b/ },
  ),
  nobody(
    0.88,
    String.raw`\b(?:announced|announcement|takes? effect|in force|into force|comes? in|published|publication|goes? (?:public|live|out)|due out|unveiled|decided|votes?|meets?|sits|convenes|shuts|shut(?: down)?|closed?|reopens?|visits?|in town|on site|inspects?|audits?)\b`,
    {
      keep: 'clause',
      dated: true,
      unless:
        /\b(?:wants?|needs?|asked|promised|i|owe|hates|comes? in (?:at|early|late)|went live|visit(?:s|ed)? (?:me|us))\b/,
    },
  ),
  nobody(
    0.87,
    String.raw`\b(?:books?|window|round|call|registration|nominations?|enrolment|enrollment|bidding|bids?|portal|system|applications?|submissions?|consultation|polls?|markets?|office|plant|site|shop|budget) (?:close[sd]?|opens?|shuts?|ends?|starts?|freezes?|locks?|reopens?)\b`,
    { keep: 'clause', dated: true },
  ),
  nobody(
    0.87,
    String.raw`\b(?:spending|hiring|travel|recruitment|purchase|change|investment|press) (?:stop|ban|embargo|halt|pause|hold|moratorium)|\b(?:stop|ban|embargo|moratorium|pause) (?:until|till|from|on (?:hiring|spending|travel))|\bblack ?out\b|\bquiet period\b|\bpurdah\b|\brecess\b|\b(?:nothing|nobody|no one|noone) (?:decides|moves|signs|works|is (?:in|around|there|reachable)|gets) .*(?:until|till|before|in (?:july|august|december|may)|after)`,
    { keep: 'clause' },
  ),
  nobody(
    0.85,
    String.raw`\b(?:takes? over|joins?|leaves?|retires?|starts?|returns?|steps? (?:down|up|in)|moves? (?:on|to|into)|hands? over|(?:is|'s|are|goes) (?:gone|away|off|out|back|on (?:leave|holiday|vacation)))\b`,
    {
      keep: 'clause',
      dated: true,
      unless: /\b(?:wants?|needs?|asked|promised|starts? every|i'll|hates)\b|\bmoves? (?:us|it) to\b/,
    },
  ),
  nobody(0.88, `\\b${event}\\b`, {
    dated: true,
    keep: 'clause',
    unless:
      /\b(?:wants?|needs?|asked|asks|worried|nervous|fretting|hates?|owe|promised|my 1:1|lunch|coffee|drinks|slips?|slipped|delayed|passed)\b/,
  }),
  nobody(
    0.86,
    "\\b(?:on (?:(?:annual|parental|maternity|paternity|sick|study|long) )?(?:leave|holiday|vacation|pto|sabbatical)|(?:is|are|'s|goes|will be|be|she's|he's) (?:away|out|off|ooo|unavailable|unreachable|travelling|traveling|abroad)|ooo|out of (?:the )?office|back (?:on|from)|returns? (?:on|from)|last day|retir(?:es|ing)|steps? down|stepping down|moves? (?:on|to a new)|takes over|joins|starts)\\b",
    { dated: true, keep: 'clause', unless: /\b(?:wants?|needs?|asked|promised)\b/ },
  ),
  nobody(
    0.84,
    '\\b(?:(?:code|hiring|change|budget|spending|travel|headcount|recruitment|salary|production|merge|deployment) ?freeze|freeze (?:starts|until|from|on|ends|lifted|till|runs|begins)|frozen (?:until|from|till)|(?:big |another |new )?re-?org (?:is|coming|starts|goes|announced|lands|in|after|next|looming)|re-?organi[sz]ation (?:is|coming|starts|announced)|restructur\\w+ (?:is|coming|starts|announced)|blackout (?:from|until|period)|no (?:decisions|approvals|changes|hires|spend|purchases|releases|meetings) (?:before|until|after|till|between|in)|nothing (?:gets|moves|happens|goes|will move|will happen|gets signed) (?:before|until|after|till|in)|(?:moved|moves|brought|pulled|pushed|postponed|shifted|rescheduled) (?:forward |back |up |out )?(?:to|by|from|until|till) )\\b',
    {
      keep: 'clause',
      unless:
        /\b(?:my|our) (?:1:1|one on one|lunch|coffee|call|catch-?up)\b|\b(?:lunch|coffee|drinks|1:1|desk|room) (?:moved|moves|pushed|postponed)\b|\b(?:wants?|needs?|asked)\b/,
    },
  ),
  nobody(
    0.7,
    '\\b(?:effective|as of|from|starting|starts|begins|opens|closes|ends|runs|until|till|between|due) (?:on )?',
    {
      dated: true,
      keep: 'clause',
      unless:
        /\b(?:wants?|needs?|asked|worried|hates?|owe|promised|1:1|lunch|coffee|i|i'll|me|from now|from here)\b|\bresults?\b|\bgot back\b/,
    },
  ),
];

const mail = [
  author(
    0.7,
    "\\b(?:i|i'm|i'll|we)(?: am| will| will be|'ll be| are| be)* (?:out of (?:the )?(?:office|town|country)|on (?:leave|vacation|holiday|annual leave|maternity leave|parental leave|travel)|away|ooo|travel(?:l)?ing|off)\\b",
    { dated: true, keep: 'clause', unless: /\bif\b|\blikely\b|\b(?:take|took) off\b/ },
  ),
  nobody(
    0.68,
    '\\b(?:board (?:meeting|dinner|call|date)|hiring freeze|budget freeze|code freeze|re-?organi[sz]ation|re-?org|off-?site|go-?live|steering committee|town ?hall|budget (?:cycle|round|submission)|hearing|confirmation vote|vote) (?:is|will be|starts|begins|goes|has been|was|moved|set|now|scheduled)\\b',
    { dated: true, keep: 'clause', unless: /\bif\b|\bplease\b|\b(?:when|whether) the\b/ },
  ),
  nobody(
    0.72,
    '\\b(?:hiring|recruitment|recruiting|spending|travel|investment|promotions|deployments?|releases?) (?:is|are|will be|has been|have been|was|were|gets?|stays?)(?: now| all)? (?:paused|frozen|stopped|suspended|on hold|closed)\\b',
    { dated: true, keep: 'clause', unless: /\bif\b|\bplease\b|\b(?:when|whether) the\b/ },
  ),
  nobody(
    0.68,
    '\\b(?:has been|was|is|been|got) (?:moved|postponed|rescheduled|pushed back|brought forward|changed) (?:to|until|by)\\b',
    { dated: true, keep: 'clause', unless: /\bif\b|\bplease\b|\b(?:when|whether) the\b/ },
  ),
];

export const timing: Pattern = {
  kind: 'timing',
  name: 'timing',
  reason: 'Says when something falls that decides when to ask.',
  examples: [
    { text: 'Hiring is frozen until 1 February.', medium: 'mail' },
    { text: 'hiring freeze until 1 March', quote: 'hiring freeze until 1 March' },
    { text: 'board meets 12 May', quote: 'board meets 12 May' },
    { text: 'the dean is away next week', quote: 'away next week' },
    { text: 'I will be out of the office Monday and Tuesday.', medium: 'mail', owner: 'author' },
  ],
  counterexamples: [{ text: 'my 1:1 moved to 4pm' }, { text: 'The door is off its hinges.', medium: 'mail' }],
  find: (clause) => strongest(clause, clause.medium === 'capture' ? capture : clause.asks ? [] : mail),
};
