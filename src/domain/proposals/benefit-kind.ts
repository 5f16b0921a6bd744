import type { BenefitKind } from './proposal.ts';

const cues: readonly (readonly [BenefitKind, RegExp])[] = [
  [
    'risk',
    /\b(?:risks?|safe(?:r|ty|ly)?|accidents?|incidents?|outages?|downtime|complian(?:ce|t)|audits?|breach(?:es)?|failures?|errors?|infections?|falls|liabilit\w+|fines?|penalt\w+|exposure|losses|near miss\w*|security|resilien\w+)\b/gi,
  ],
  [
    'efficiency',
    /\b(?:sav(?:e|es|ed|ing|ings)|faster|hours?|minutes?|efficien\w+|costs?|cheaper|less time|waste\w*|rework|backlogs?|delays?|turnaround|lead times?|throughput|overtime|duplicat\w+|manual(?:ly)?|waiting times?|wait|queues?|productiv\w+)\b/gi,
  ],
  [
    'growth',
    /\b(?:revenue|sales|grow(?:th|s|ing)?|new (?:customers?|clients?|markets?|students?|members?|business)|margins?|orders|win rates?|renewals?|enrol\w+|conversions?|market share|upsell\w*|income|funding|grants?)\b/gi,
  ],
  [
    'reputation',
    /\b(?:reputation\w*|trust(?:ed)?|press|ratings?|reviews|complaints?|satisf\w+|nps|brand\w*|public|image|confidence|credib\w+|inspect\w+|accredit\w+)\b/gi,
  ],
  [
    'people',
    /\b(?:turnover|retention|retain\w*|leav(?:e|ers|ing)|burn-?out|sick(?:ness| leave| days)?|morale|staff|wellbeing|well-being|engagement|workload|training|skills?|recruit\w*|resignations?|attrition|nurses|teachers|teams?)\b/gi,
  ],
];

/** The kind of benefit that words speak of most; null where they name none, or two as often: then it is asked. */
export const kindOfBenefit = (words: string): BenefitKind | null => {
  const found = cues
    .map(([kind, cue]) => ({ kind, count: [...words.matchAll(cue)].length }))
    .toSorted((a, b) => b.count - a.count);
  const [first, second] = found;
  return first && first.count > 0 && first.count > (second?.count ?? 0) ? first.kind : null;
};
