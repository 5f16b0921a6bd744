import { spaced } from '../cues.ts';
import type { Rule } from '../rule.ts';
import { isPasted, mentions, says } from '../said-in.ts';
import { findIn, meets } from '../sentences.ts';

const guard = [
  'was',
  'were',
  'been',
  'is',
  'has',
  'have',
  "there's",
  'could',
  'got',
  'came',
  'went',
  'emerged',
  'fell',
  'improved',
  'are',
];
const be = '(?:was|were|has been|have been)';
const result =
  '(?:brought down|driven down|cut|reduced|halved|lowered|shortened|brought (?:up|back)|raised|doubled|tripled|increased|improved|lifted|saved|recovered|won|turned around|cleared|eliminated|solved|achieved)';
const made =
  '(?:thought up|designed|developed|built|created|rebuilt|redesigned|rewritten|automated|streamlined|simplified|introduced|set up|invented|devised|put together|organi[sz]ed)';
const size =
  '(?:by (?:\\w+ )?(?:\\d|a (?:third|quarter|half|fifth)|half|two thirds)|from [^.,;]{1,30} to [^.,;]{1,30}|(?:to|below|under) (?:just |only )?\\d|(?:and|which|that|so)\\b[^.]{0,60}\\b(?:\\d+ ?%|per cent|percent|saves?|saved|fewer|faster|\\d+ (?:hours|days|minutes)))';
const success = spaced(
  new RegExp(
    [
      `\\b(?:errors?|rates?|complaints?|backlogs?|wait(?:ing|s)?|times?|downtime|costs?|delays?|tickets?|turnover|sick\\w*|scrap|waste|defects?|attendance|visits?|visitors|sales|income|output|turnout|satisfaction|responses?|energy|absence|accidents?|incidents?|changeovers?|hours|days|minutes)\\b[^.;]{0,30} ${be} (?:\\w+ly |also |then |even )?${result} ${size}`,
      `\\b${be} (?:\\w+ly |also |then )?${made} and (?:then |also |successfully )?(?:introduced|launched|rolled out|put (?:in place|to use)|tested|built|implemented|installed|won|saves?|brought)\\b`,
      '\\b(?:(?:good|great|excellent|outstanding|strong|impressive|significant|big|fine) (?:progress|results?|savings|success(?:es)?|improvements?|gains|wins?)|savings of [^.;]{1,24}?|a (?:saving|reduction|gain|cut) of [^.;]{1,24}?|(?:this|the|it|all|both|every|each)(?: \\w+){0,3} (?:goal|goals|target|targets|milestone|milestones|result|success)) (?:was|were|has been|have been|could be) (?:\\w+ly |also |all )?(?:made|achieved|reached|attained|accomplished|reali[sz]ed|met|exceeded|beaten|hit)\\b',
      `\\b(?:it|this|that) was achieved\\b`,
    ].join('|'),
    'i',
  ),
);
const named =
  /\bby (?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Q\d)\b)\p{Lu}\p{Ll}+/u;
/** Somebody has a part, in the sentence or beside it. */
const weDo =
  /\b(?:i|we|i've|we've|my team|our team|my (?:crew|group|unit|people)|our (?:crew|group|unit|people)|team|colleagues?|thanks to|credit|together|led by|by the \w+ (?:team|crew|department|desk|office|group|shift)|crew|by (?:my|our|us|me))\b/i;
/** Others decide what is paid. */
const theirs =
  /\b(?:budgets?|prices?|tariffs?|fees?|rates? of interest|taxes|rents?|salar(?:y|ies)|wages|dividend|ratings?|funding|limits?|amounts?|guarant(?:y|ies|ee|ees)|credit|purchases?|deals?|quantit(?:y|ies)|nominations?|lines?|gas|mmbtu|shares?|stock|volumes?|exposure|position|capacity|premium)\b/i;
const unreal =
  /\b(?:if|would|could have|might|may (?:be|have|not)|should|must|need(?:s|ed)? to|to be|until|unless|not|n't|never|no)\b/i;

/** The same in more shapes. */
const more = spaced(
  /\b(?:(?:system|scheme|process|processes|form|tool|rota|programme|program|service|project|procedure|campaign|course|workshop|portal|website|app|database|line|method|format|routine|checklist)s?(?: \w+){0,4} (?:was|were|has been|have been) (?:\w+ly )?(?:introduced|launched|set up|started|built|developed|created|simplified|redesigned|automated|overhauled|renewed|brought in)\b[^.]{0,60},? (?:and|which|so that|so)\b[^.]{0,60}\b(?:fell|dropped|rose|doubled|halved|tripled|grew|saved|cut|down (?:by|from|to)|up (?:by|from|to)|faster|fewer|reduced|brought down|increased)\b|(?:hours?|days?|euros?|pounds?|kroner|dollars|[£$€]\d[\d,.]*k?|\d+ ?(?:%|per cent|percent))(?: (?:a|per|each) (?:week|month|year|day))?(?: \w+){0,3} (?:was|were|has been|have been) (?:\w+ly )?(?:saved|raised|won|recovered|collected|gained)\b|(?:backlog|queue|waiting list|debt|arrears|mess)(?: \w+){0,4} (?:was|were|has been|have been|is) (?:\w+ly |now |finally |completely )?(?:cleared|brought down|worked off|eliminated|gone|removed|halved|reduced|cut)\b|(?:partners?|customers?|clients?|contracts?|tenders?|members|donors|sponsors?|suppliers?|prize|award|grant)(?: \w+){0,3} (?:was|were|has been|have been) (?:\w+ly |also )?(?:won|gained|found|secured|brought in|signed up|landed)\b|(?:audit|inspection|review|accreditation|certification|test)s?(?: \w+){0,3} (?:was|were|has been|have been) (?:\w+ly |all )?passed\b|(?:was|were|has been|have been) (?:successfully|smoothly|flawlessly) (?:completed|migrated|launched|implemented|finished|moved|introduced|delivered|rolled out|concluded|closed)\b|(?:was|were|has been|have been) (?:completed|finished|delivered|opened|launched) (?:\w+ )?(?:weeks?|days?|months?) (?:early|ahead)\b|(?:was|were|has been|have been) (?:completed|finished|delivered) (?:early|ahead of (?:time|schedule|plan)|under budget|on time and (?:on|within|under) budget)\b|(?:budget|deadline|targets?|goals?|milestones?)(?: \w+){0,2} (?:was|were|has been|have been) (?:\w+ly |all |also )?(?:kept|met|held|reached|exceeded|beaten|hit)\b|(?:great |good |big |many |real |several |significant )?improvements (?:was|were|has been|have been) (?:made|achieved)\b|(?:drop-?outs?|no-?shows?|complaints?|errors?|absences?|accidents?|costs?|waste|scrap|delays?|sick days?)(?: \w+){0,3} (?:was|were|has been|have been) (?:\w+ly )?(?:halved|cut|reduced|brought down|lowered|eliminated)\b(?! (?:in|off|from the)\b)|solution (?:was|has been) found and)/i,
);

const affair =
  '(?:backlogs?|queues?|waiting (?:times?|lists?)|waits?|errors?|error rates?|complaints?|accidents?|incidents?|delays?|no-?shows?|absences?|sick days?|turnover|downtime|arrears|debts?|scrap|waste|defects?|rejects?|costs?|overtime|strike|crisis|conflict|dispute|shutdown|closure|lawsuit|fine|penalty|tender|bid|contract|grant|funding|permit|licen[cs]e|accreditation|certification|agreement|compromise|settlement|deal|target|targets|goals?|milestones?|deadline|budget|launch|opening|premiere|premi[eè]re|handover|migration|move|switch(?:over)?|rollout|go-live|timetable|rota|schedule|project|programme|production|exhibition|harvest|season|audit|inspection|attendance|membership|occupancy|satisfaction|morale|quality|punctuality|on-time \\w+|output|throughput|revenue|income|donations?|sales|bookings|enrol(?:l)?ments?|response times?|sign-?ups|visitor (?:numbers|figures)|stability|order|calm|trust|confidence|production|service|problem|leak|fault|bug|issue|bottleneck)';
/** Success that happens by itself: it came, it was there, it could be done. */
const wider = spaced(
  new RegExp(
    [
      `\\b${affair}\\b[^.;,]{0,40} (?:was|were|has been|have been|had been|could be|got|is being|are being) (?:\\w+ly |also |finally |all |then |even |at last |in the end |eventually )?(?:averted|avoided|prevented|restored|re-established|secured|won|kept|held|met|reached|beaten|exceeded|achieved|saved|resolved|solved|settled|sorted(?: out)?|ironed out|overcome|cleared|eliminated|eradicated|found|fixed|repaired|discovered and|spotted and|caught (?:in time|before|early)|identified and|detected and|noticed and|turned (?:around|round)|brought (?:down|back|under control|to)|cut|reduced|lowered|halved|slashed|shortened|raised|lifted|doubled|tripled|increased|improved|finished|completed|landed|gained|passed|renewed|defused|calmed|stabili[sz]ed|rescued|recovered|pulled off|made possible|worked off)\\b`,
      `\\b${affair}\\b[^.;,]{0,30} (?:has |have |had )?(?:\\w+ly |somehow |finally |now |all but |miraculously |just |suddenly |quietly )?(?:disappeared|vanished|evaporated|melted away|got (?:shorter|smaller|better|quicker|faster|done|finished|signed|sorted|solved|resolved)|gone away|went away|came (?:through|good|in (?:early|under|on))|come (?:through|good|in (?:early|under|on))|emerged|materiali[sz]ed|fell into place|fallen into place|came together|come together|worked (?:out|itself out)|sorted itself|resolved itself|went (?:through|live|smoothly|well|off|without)|gone (?:through|live|smoothly|well|off|without)|turned (?:around|round|out (?:well|fine))|improved|recovered|stabili[sz]ed|bounced back|picked up|shrank|shrunk|ended up (?:being )?(?:early|under|ahead|ready|saved|signed|won))\\b`,
      `\\b(?:it|this) (?:was|became|has been|proved|turned out to be) (?:\\w+ly |finally |even )?possible to (?:win|save|avert|avoid|keep|reduce|cut|bring|get|achieve|secure|finish|complete|reach|restore|solve|halve|open|deliver|convince|find|meet|raise|recover|sign|close|shorten|improve)`,
      `\\b(?:there(?:'s| has| have| is| was| were)(?: been)?|we saw|one sees) (?:an? |some |also |been |now |a further |a big |a marked |a clear |a steady |a noticeable |a welcome )*(?:\\w+ )?(?:drop|fall|decline|reduction|improvement|increase|rise|growth|gain|recovery|turnaround|saving|savings|decrease|uptick|jump) (?:in|of|on) (?:the |our )?(?:\\w+ )?${affair}`,
      '\\b(?:things|everything|it all|matters|the pieces|all the pieces|the whole thing) (?:\\w+ly |finally |somehow |just )?(?:came together|fell into place|worked out|came right|turned out (?:well|fine|all right)|went (?:off )?(?:smoothly|well|perfectly|like clockwork|without a hitch|to plan)|clicked)\\b',
      '\\b(?:the|this|a|every|each|all) (?:\\w+ )?(?:targets?|goals?|milestones?|result|deadline|budget|success|solution|savings?|breakthrough|turnaround|improvement|way|compromise|agreement) (?:is|are|was|were|has been|have been) (?:\\w+ )?(?:found(?: to (?:be|have been) (?:met|reached|achieved|kept|exceeded))?|seen to be (?:met|reached|kept)|struck|reached|met|achieved|secured|attained)\\b',
      `\\b${affair}\\b[^.;,]{0,24} (?:was|were|is|are) (?:simply |suddenly |just |somehow |now |finally |already |back )?(?:there|in place|gone|no more|on (?:time|track|target|schedule) again|back (?:on track|to normal|on target|under control|at (?:full|normal)|in (?:order|profit|the black))|under control|a thing of the past|behind us|history|up and running|sold out|full again|complete|done|finished (?:early|ahead)|ahead of (?:plan|schedule)|under budget)(?=[,.;! ]|$)`,
      '\\b(?:stability|order|calm|trust|confidence|peace|service|power|normality|morale|discipline|production) (?:was|were|has been|have been|had been|is) (?:\\w+ly |finally |now |again )?(?:restored|re-?established|regained|won back|rebuilt|back)\\b',
    ].join('|'),
    'i',
  ),
);
/** Ordinary business in which nobody is hidden. */
const ordinary =
  /\b(?:budgets?(?: \w+){0,2} (?:was|were|has been|have been|got) (?:cut|reduced|lowered|halved|slashed|raised|increased|doubled|lifted)|observation|issues? (?:was|were|had|has) been resolved|rebooted|outages?|servers?|after the|the day|your|you|he|she|they|i'll|deal|deals|trades?|trading|counterpart\w+|master agreement|isda|agreement has been (?:signed|executed)|contract(?:s)? (?:has|have|was|were) been (?:signed|executed)|gas|power|pipeline|schedul\w+|mmbtu|mw|market|prices?|stocks?|shares?|ferc|court|senate|congress|house|government|minister\w*|president|state department|cease-?fire|un\b|police|army|elections?|votes?|party|rates? of|rain|wind|storm|weather|interest|attached|please|thanks?|enron|merger|bank|systems? (?:was|were)|if|once|until|when|will|would|should|to be|not|n't|no longer|failed|unfortunately|problem (?:is|was) (?:found|that))\b/i;

/** Each way of saying it has one of these. */
const signs: ReadonlySet<string> = new Set(
  'averted avoided prevented restored secured won kept held met reached beaten exceeded achieved saved resolved solved settled sorted ironed overcome cleared eliminated eradicated found fixed repaired discovered spotted caught identified detected noticed turned brought cut reduced lowered halved slashed shortened raised lifted doubled tripled increased improved finished completed landed gained passed renewed defused calmed stabilised stabilized rescued recovered pulled made worked disappeared vanished evaporated melted got gone went came come emerged materialised materialized fell fallen live shrank shrunk bounced picked ended possible drop fall decline reduction improvement increase rise growth gain recovery turnaround saving savings decrease uptick jump together clicked seen struck attained there place back control thing behind history running sold full complete done ahead under regained rebuilt re-established reestablished'.split(
    ' ',
  ),
);

export const hiddenContribution: Rule = {
  id: 'hidden-contribution',
  family: 'balance',
  severity: 'advice',
  step: 'credibility',
  capability: '4.9',
  card: null,
  mistake: 'passive',
  reason: 'Work that nobody did is thanked to nobody; the reader should know whom to build on.',
  flags: [
    'A complaints system was set up in the spring and complaints were brought down from 19 to 7 a month.',
    'A new trolley system was thought up and introduced on both floors.',
    'The error rate was cut by a third.',
    'Savings of £41,000 were achieved in the second half.',
    'All four milestones were reached on the agreed days.',
    'The backlog was reduced from 340 to 95 tickets.',
    'Excellent progress has been made on the ramp.',
    'The shutdown of the ferry could be averted.',
    'The queue at the dock has vanished.',
    'There has been a drop in complaints at the hall, from 31 to 12.',
  ],
  passes: [
    'The queue at the dock has vanished since Ines and I moved the desk.',
    'The snow went away and the ferry sails again.',
    'We brought the complaints down from 19 to 7 a month.',
    'The error rate was cut by a third; Ines and her crew found the worn valve.',
    'The backlog was reduced from 340 to 95 tickets by the night shift.',
    'The boxes were delivered on Monday and opened on Tuesday.',
    'The budget was cut by a third in March.',
    'The price was reduced from 40 to 35 euros.',
    'The meeting was set up and the room is booked.',
    'Complaints should be brought down from 19 to 7 a month.',
  ],
  check: (draft) => {
    if (draft.words > 1200 || !mentions(draft, guard) || isPasted(draft)) return [];
    return draft.sentences.flatMap((sentence) => {
      const plain = findIn(sentence, success) ?? findIn(sentence, more);
      const words =
        plain ??
        (draft.words <= 300 &&
        says(sentence, signs) &&
        !weDo.test(sentence.flat.replace(/\bcame together\b/i, ' ')) &&
        !meets(sentence, ordinary)
          ? findIn(sentence, wider)
          : null);
      if (!words || sentence.question) return [];
      const told = sentence.flat.slice(0, words.end - sentence.start);
      if (plain ? meets(sentence, unreal) || meets(sentence, theirs) : unreal.test(told)) return [];
      if (weDo.test(sentence.flat.replace(/\bcame together\b/i, ' ')) || meets(sentence, named)) return [];
      const near = [draft.sentences[sentence.index - 1], draft.sentences[sentence.index + 1]];
      if (near.some((each) => each && each.paragraph === sentence.paragraph && meets(each, weDo))) return [];
      return [
        {
          ...words,
          message: 'A success that nobody brought about',
          why: `“${draft.text.slice(words.start, words.end)}” leaves out who did it. Name the people, you among them; the reader learns whom to thank and to ask.`,
        },
      ];
    });
  },
};
