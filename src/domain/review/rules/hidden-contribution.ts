import { spaced } from '../cues.ts';
import type { Rule } from '../rule.ts';
import { isPasted, mentions } from '../said-in.ts';
import { findIn, meets } from '../sentences.ts';

const guard = ['was', 'were', 'been'];
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
  ],
  passes: [
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
      const words = findIn(sentence, success) ?? findIn(sentence, more);
      if (!words || sentence.question || meets(sentence, unreal)) return [];
      if (meets(sentence, weDo) || meets(sentence, named) || meets(sentence, theirs)) return [];
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
