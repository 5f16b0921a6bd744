import type { ProposalPart } from './proposal.ts';

/** What a stretch of a memo is for, by its heading or label; `options`, `ask` and `other` are no part of their own. */
export type MemoRole = ProposalPart | 'options' | 'ask' | 'chosen' | 'other';

/** Whole headings and labels, in small letters without marks, the most telling first. */
const headings: readonly (readonly [MemoRole, RegExp])[] = [
  [
    'ask',
    /^(?:the )?(?:ask|request|our request|my ask|decisions? (?:needed|required|requested|sought|wanted)|what (?:i|we) (?:need|ask|want|am asking|are asking)(?: (?:from you|of you|for|you to decide))?|approval (?:sought|needed|requested)|action (?:requested|required|needed)|for decision|decision|resolution|motion|what i need from you)$/,
  ],
  [
    'stop',
    /^(?:stop (?:rule|criteria|criterion|if)|exit (?:criteria|rule)|when (?:we|to) stop|kill criteria|abort criteria)$/,
  ],
  ['hypothesis', /^(?:hypothesis|our hypothesis|what we (?:think|believe)|assumption to test)$/],
  [
    'test',
    /^(?:(?:the |proposed |a )?(?:pilot|trial|experiment|test|smallest test|small(?:est)? step|proof of concept))$/,
  ],
  ['duration', /^(?:duration|length|how long|length of (?:the )?(?:pilot|trial))$/],
  ['price', /^(?:(?:cost|price) of (?:the )?(?:pilot|trial|test|experiment)|(?:pilot|trial) cost)$/],
  [
    'success',
    /^(?:success(?: (?:criteria|measures?|metrics?|looks like))?|what success (?:looks like|is)|measures? of success|how we(?:'ll| will)? (?:know|measure)(?: it worked| success)?|kpis?|metrics|evaluation|expected outcomes?)$/,
  ],
  [
    'follow-through',
    /^(?:owners?|ownership|responsib(?:le|ility|ilities)|who (?:does what|leads|owns it|is responsible)|lead|roles|accountab(?:le|ility)|governance|follow[- ]through)$/,
  ],
  [
    'may-change',
    /^(?:what (?:may|can|could) (?:still )?change|open (?:points|questions)|still open|negotiable|room to move)$/,
  ],
  [
    'team',
    /^(?:consult(?:ation|ed)(?: so far)?|who (?:was|we|i) (?:consulted|asked|spoke to|talked to)|(?:the )?team(?:'s view| view| input)?|staff (?:view|views|input)|stakeholders? (?:consulted|input|views)|(?:feedback|input) (?:from|of) (?:the )?(?:team|staff|floor|users)|voices|what the team says)$/,
  ],
  [
    'serves',
    /^(?:strategic (?:fit|alignment|context)|alignment|fit with (?:strategy|goals|priorities|the plan)|(?:link|links|contribution) to (?:strategy|goals|priorities|the plan)|goals? (?:served|supported)|priorit(?:y|ies)|strategy)$/,
  ],
  [
    'mitigation',
    /^(?:mitigations?|how we (?:meet|limit|handle) (?:it|them|that|the risks?)|safeguards?|countermeasures?|risk mitigation)$/,
  ],
  ['accepted', /^(?:accepted(?: risks?)?|we accept|what we accept)$/],
  [
    'downside',
    /^(?:(?:the )?(?:downsides?|risks?|drawbacks?|cons?|disadvantages?|against|weakness(?:es)?|concerns?|catch|risks? and (?:issues|downsides))|what (?:could|might|can) go wrong|key risks)$/,
  ],
  ['reversible', /^(?:reversib(?:le|ility)|way back|exit|undo|roll ?back|can it be undone|how to undo it)$/],
  [
    'affected',
    /^(?:(?:who is |people |those |teams )?affected|affects|who it (?:affects|touches|hits)|affected (?:parties|people|teams|staff))$/,
  ],
  [
    'cost',
    /^(?:(?:the )?(?:costs?|prices?|budget|spend|investment|estimated costs?|total cost|one[- ]off|running costs?|resources?(?: needed| required)?|effort)|what it (?:costs|takes)|financials?|costs? and (?:funding|resources)|financial implications?)$/,
  ],
  [
    'benefits',
    /^(?:(?:the |expected )?(?:benefits?|pros?|advantages?|upsides?|gains?|returns?|savings?|value|for)|what (?:it|we) (?:brings?|gains?|gets?|get)|benefit to us|outcomes?)$/,
  ],
  ['next', /^(?:next steps?|first steps?|immediate next steps?|what happens next|to start)$/],
  [
    'timeline',
    /^(?:(?:the |proposed |indicative |high[- ]level )?(?:timeline|timing|start(?:s|ing)?|schedule|timetable|milestones?|roadmap|plan|phases|dates|implementation(?: plan)?|rollout(?: plan)?|roll-out(?: plan)?)|when|by when|delivery plan)$/,
  ],
  [
    'impact',
    /^(?:(?:the )?(?:impacts?|consequences?|effects?|scale|size of (?:the )?problem|so what|cost of the problem|significance)|why (?:it|this) matters(?: now)?|why now|what it (?:costs|does to) us|evidence of (?:the )?(?:problem|need))$/,
  ],
  [
    'chosen',
    /^(?:(?:the |our |my )?(?:recommend(?:ation|ed)(?: option| approach| way)?|preferred (?:option|approach|way)|preference|recommended option and why|conclusion)|what (?:i|we) (?:recommend|suggest)|our pick)$/,
  ],
  [
    'chosen',
    /^(?:(?:the |our |my )?(?:proposal|proposed (?:solution|approach|way|action|change|way forward)|solution|suggestion|idea|approach|way forward)|what (?:i|we) propose)$/,
  ],
  [
    'options',
    /^(?:(?:the |our |possible )?(?:options?(?: (?:considered|appraisal|analysis|available|on the table|we see|reviewed))?|alternatives?(?: considered)?|choices|ways (?:forward|to go)|possible (?:solutions|ways|approaches)|approaches|what (?:we )?(?:could|can) (?:we )?do|what we looked at|scenarios|solutions considered|possibilities|variants)|(?:two|three|four) (?:options|ways|choices|routes|paths)(?: forward)?)$/,
  ],
  [
    'problem',
    /^(?:(?:the |our )?(?:problem(?: statement)?|issue|challenge|situation(?: today| now)?|background|context|pain(?: point)?s?|current (?:state|situation|process)|need|case for change|why|trigger|starting point|opportunity)|what (?:is wrong|'s wrong|is the problem|happens (?:now|today)|we see)|where we (?:are|stand)|problem and (?:impact|context)|the story so far|introduction|purpose|status today)$/,
  ],
  [
    'recommendation',
    /^(?:reasons?|rationale|justification|why (?:this|that one|this option|option [a-e0-9])|reasoning)$/,
  ],
  [
    'other',
    /^(?:summary|executive summary|tl;?dr|abstract|appendix|annex|references|attachments?|distribution|from|to|cc|date|subject|re|attendees|agenda|minutes|evidence|data|assumptions?|questions?|faq|glossary|sources)$/,
  ],
];

/** What a heading or label announces; null for one that announces nothing known. */
export const roleOfHeading = (words: string): MemoRole | null => {
  if (words.length > 200) return null;
  const plain = words
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[*_#`]/g, '')
    .replace(/^\s{0,9}(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]?|\(?[a-z][.)]|[ivx]{1,4}[.)])\s{1,9}/, '')
    .replace(/\([^)]{0,60}\)/g, '')
    .replace(/[\s:.?–—-]{1,40}$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain === '' || plain.length > 60) return null;
  const whole = headings.find(([, form]) => form.test(plain));
  if (whole) return whole[0];
  // "Problem & impact", "Risks and mitigation": the first of them says what comes first.
  const [first, second] = plain.split(/\s{0,9}(?:&|\/|,|\band\b|\+)\s{0,9}/);
  if (first === undefined || second === undefined || first === plain) return null;
  return headings.find(([, form]) => form.test(first))?.[0] ?? null;
};
