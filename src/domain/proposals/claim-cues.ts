import type { Strength } from './claim.ts';

/*
 * By which words a sentence is known to claim something that can be checked, or to assume something. All are asked of small letters
 * with plain apostrophes.
 */

/** Not what is so, but what is asked, planned, offered or feared; the other readers of a memo have these. */
export const noClaim: readonly RegExp[] = [
  /\?["”')]*$/,
  /\b(?:i|we)(?:'d| would| will|'ll)? (?:therefore |hereby |also |now )?(?:ask|propose|suggest|recommend|request|need|want|like|plan|intend|offer|favou?r)\b/,
  /\b(?:please|could you|can you|would you|let us|let's)\b/,
  /\b(?:worr(?:y|ies|ied)|fears?|objects?|objected|sceptical|skeptical|pushback)\b/,
  /^(?:[-*•]\s*)?(?:option|plan|variant|scenario|alternative) ?[a-z0-9]?\b(?![^:]*\b(?:showed|found|measured)\b)/,
  /^(?:[-*•]\s*)?(?:costs?|price|budget|stop(?: rule| if)?|who is affected|affected|duration|downside|upside|sponsor|test|hypothesis|success|timeline|time line|next steps?|ask|request|recommendation|owner|deadline|risks?|mitigation|subject|re|to|cc|from|date|agenda)\s*:/,
  /\b(?:my|our|the) (?:ask|request|recommendation|proposal) is\b/,
  /^(?:there (?:are|is)|we (?:have|see)) (?:two|three|four|five|several|\d) (?:ways|options|possibilities|routes|choices|paths)\b/,
  /^to (?:avoid|prevent|reduce|limit|meet|mitigate)\b/,
  /\bif we do nothing\b|\b(?:the|one|main|biggest) (?:main |biggest )?(?:risk|danger|downside) is\b/,
];

/** What costs or will be done belongs to an option, and is no evidence. */
export const ofOption =
  /\b(?:costs?|priced at|(?:rent|fee|price|lease|licence|salary|rate) (?:\w+ ){0,3}(?:is|are|of|would be)|will (?:cost|take|start|begin|run|need|go live|be done)|would (?:cost|take|need)|takes (?:about |around |roughly |some )?(?:\d+|one|two|three|four|five|six) (?:days?|weeks?|months?))\b(?! us\b)/;

/** It is taken to be so, and nobody knows yet. */
export const assumed: readonly RegExp[] = [
  /\b(?:we|i|it|this|that|they|which|plan|case|budget|estimate|figures?|numbers?) (?:are |am |is |all )?assum(?:e|es|ed|ing)\b/,
  /^(?:[-*•]\s*)?assum(?:ing|ed|e)\b|,\s*assuming\b|\bassumptions?\b|\bon the assumption\b|\bpresum(?:e|ably|ing)\b/,
  /\b(?:we|i) (?:expect|estimate|reckon|anticipate|project|hope)\b|\b(?:my|our) (?:estimate|guess|forecast)\b/,
  /\b(?:is|are) (?:expected|estimated|likely|projected|forecast|set) to\b/,
  /\b(?:provided(?: that)?|as long as|so long as|this (?:only )?works (?:only )?if|depends on|relies on|hinges on)\b/,
  /(?<!\b(?:we|you|i|who|leadership|management|council|committee|board|team) )\bshould (?:be able to |also |then |easily |not )?(?:fall|drop|rise|grow|save|cut|reduce|take|bring|free|improve|pay|cover|halve|double|increase|decrease|recover|break even|need|cost|last|hold|return|shrink|shorten|lower|stay|remain|keep|be enough|be ready|come back)\b/,
];

/** It will have an effect: known only afterwards. Counts with a figure, or with the effect itself as one. */
export const foretold =
  /\b(?:will|would|could|can|should) (?:then |also |probably |likely )?(?:save|cut|reduce|remove|cover|eliminate|drop|fall|rise|free|halve|double|bring|pay back|pay for itself|increase|lower|raise|shorten|avoid|prevent|recover|shrink|grow)\b|\bpays? (?:back|for itself) (?:in|within|after)\b/;
export const effectAlone = /\b(?:halve|double|pay for itself|pays for itself)\b/;
export const conditional =
  /^(?:[-*•]\s*)?if\b(?! (?:you|we get|the board|approved|agreed|possible|so|not)\b).*(?:,|\bthen\b)/;
export const consequence = /\b(?:then|will|would)\b/;

/** What things are looked up in, or tried with. */
const study =
  '(?:stud(?:y|ies)|surveys?|audits?|reviews?|reports?|pilots?|trials?|benchmarks?|anal(?:ysis|yses)|data|figures|numbers|logs?|records|statistics|inspections?|evaluations?|experiments?|tests?|research|measurements?|interviews|poll|census|ticket system|exit interviews)';
const tells =
  '(?:shows?|showed|shown|found|finds|measured|counted|reported|reveal(?:s|ed)|demonstrat(?:es|ed)|confirm(?:s|ed)|proved|proves|suggests?|suggested|indicat(?:es|ed)|put|puts|says|said|saw|cut|reduced|brought|point(?:s|ed) to)';

export const reported: readonly RegExp[] = [
  /\baccording to\b|\bsource\s*:/,
  new RegExp(`\\b${study}\\b[^.;]{0,60}\\b${tells}\\b`),
  new RegExp(
    `\\b(?:in|during|after|from|by|of) (?:the|our|a|an|their|last|this|one|\\d+)\\b[^.;,]{0,40}\\b${study}\\b[^.;]*\\b(?:fell|rose|dropped|grew|was|were|had|took|went|came|${tells.slice(3, -1)})\\b`,
  ),
  /\b(?:we|i|they) (?:have )?(?:measured|counted|tested|tried|compared|timed|surveyed|logged|tracked|analysed|analyzed|observed)\b/,
];

/** It went somewhere, or comes to something; counts with a figure. */
export const went =
  /\b(?:fell|fallen|rose|risen|dropped|grew|grown|increased|decreased|declined|climbed|went (?:up|down)|stop(?:s|ped)|happen(?:s|ed)|doubled|halved|tripled|reduced|saved|lost|loses?|missed|misses|took|waits?|waited|spends?|spent|averag(?:es?|ed)|amount(?:s|ed)? to|costs? us|cost the|had|have had|has had|were|was|are|is|ran|received|receives?|rejected|closed|failed|fails?|left|leaves?|arrived?|arrives?|handled?|handles?|made|sent|turned away|came back|broke|repeated|late)\b/;

export const compared =
  /\b(?:twice|three times|four times|half) (?:as|the|of)\b|\b(?:more|fewer|less|faster|slower|cheaper|higher|lower|longer|shorter|better|worse|larger|smaller|safer) than\b|\bcompared (?:with|to)\b|\b(?:one|two|three|four|five) (?:in|out of|of) (?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\b|\b(?:most|majority) of\b|\b\d+ (?:of|out of|in) (?:the |our |all )?\d+\b|\d\s?(?:%|percent|per cent)/;

/** Somebody says so. */
export const testimony =
  /\b(customers?|clients?|users?|parents|patients|nurses|teachers|staff|drivers|tenants|residents|suppliers|colleagues|students|pupils|people|operators|visitors|families|members|everyone|everybody|managers|engineers|guests|volunteers|carers|doctors|apprentices|researchers|engineers|farmers|players|borrowers|readers|shops|dealers|partners|neighbours|crews?|foremen)(?: [a-z]+ly)?(?: (?:keep|kept|often|always|regularly))? (?:say|says|said|saying|tell us|tells us|told us|report|reported|complain|complained|complains|complaining|asked for|ask for|prefer|preferred|describe|described|mention|mentioned)\b/;

export const believed =
  /\b(?:i|we) (?:all )?(?:think|believe|feel|suspect)\b|\b(?:obviously|everyone knows|everybody knows|it is well known|no doubt|in my (?:view|experience|opinion)|surely)\b/;
export const ofChoice = /\b(?:should|option|best|recommend|right way|we need|worth)\b/;

export const numberWord =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|hundreds|thousand|thousands|dozen|dozens|half|third|quarter|twice|doubled|halved|tripled)\b/;

const others =
  '(?:independent(?:ly)?|external(?:ly)?|university|researchers?|peer[- ]reviewed|published|regulator|inspectorate|auditors?|national statistics|ministry|randomi[sz]ed|meta-analysis)';

/** Somebody independent says it or found it; that they are spoken of is not enough. */
const byOthers = new RegExp(
  [
    `\\b${others}\\b(?:(?!\\b(?:will|would|may|might|should|must|to)\\b)[^.;]){0,60}\\b${tells}\\b`,
    `(?:\\baccording to|\\bsource\\s*:|\\() ?[^.;)]{0,50}\\b${others}\\b`,
    `\\b(?:in|from|per) (?:an?|the|our|their) (?:\\p{L}+ ){0,2}${others} (?:\\p{L}+ ){0,2}?${study}\\b`,
    `\\b(?:measured|counted|found|audited|reviewed|tested|confirmed|checked|evaluated|inspected) (?:\\p{L}+ )?by (?:\\p{L}+ ){0,3}?${others}\\b`,
    `\\b(?:independently|externally) (?:measured|counted|audited|reviewed|tested|confirmed|checked|evaluated|inspected)\\b`,
    `\\b${study}\\b[^.;]{0,30}\\b(?:by|of|from|at) [^.;]{0,40}\\b${others}\\b[^.;]{0,40}\\b${tells}\\b`,
  ].join('|'),
  'u',
);

/** How strong a claim is, where its words say what it rests on; the first that fits. */
export const strengthCues: readonly (readonly [Strength, RegExp])[] = [
  ['independent', byOthers],
  ['pilot', /\b(?:pilot(?:s|ed)?|trial(?:s|led|ed)?|test run|dry run|experiment|a\/b|tried it|we (?:tested|tried))\b/],
  [
    'benchmark',
    /\b(?:benchmarks?|industry average|sector average|national average|peers|peer group|competitors?|compared (?:with|to) (?:other|similar)|other (?:hospitals|schools|plants|teams|sites|cities|towns|stores|companies|councils|branches|wards))\b/,
  ],
  [
    'case',
    /\b(?:case study|another (?:site|school|plant|team|ward|hospital|branch|store|city|council|company)|the \S+ (?:plant|site|office|school|hospital|ward|branch|store|depot|clinic|campus|council) (?:moved|saved|tried|did|cut|changed|switched|went|introduced|started))\b/,
  ],
  [
    'own',
    /\b(?:our|my) (?:own )?(?:\w+ ){0,2}(?:data|numbers|figures|records|logs?|survey|system|tickets|count|measurements?|dashboard|register|timesheets?|audit|report|statistics|analysis)\b|\b(?:we|i) (?:have )?(?:measured|counted|logged|tracked|timed|surveyed|analysed|analyzed|recorded)\b|\binternal (?:audit|survey|data|review)\b|\b(?:exit interviews|ticket system)\b/,
  ],
];

/** Whoever says so gains by it. */
export const gains =
  /\b(?:vendor|supplier|sales (?:team|rep)|the seller|their brochure|provider|manufacturer|consultancy|consultants?)(?:'s|s)? (?:\w+ ){0,3}(?:says?|said|claims?|promises?|data|figures|study|report|case|white ?paper|quotes?|states?|survey)\b|\baccording to (?:the|our|their) (?:vendor|supplier|provider|manufacturer|seller)\b/;

/** How an assumption will be known. */
export const willKnow =
  /\b(?:we(?:'ll| will| can| could)?|i(?:'ll| will| can)?) (?:know|test|check|find out|verify|measure|learn)\b|^(?:to (?:test|check|verify)|test|check|how we will know)\b/;
