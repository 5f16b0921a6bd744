import type { Fact } from '../../facts/fact.ts';

/** Where a pressure comes from: the house and its surroundings, their own standing, what they are measured on. */
export const pressureFacets = ['strategic', 'personal', 'measured'] as const;
export type PressureFacet = (typeof pressureFacets)[number];

const cues: readonly (readonly [PressureFacet, RegExp])[] = [
  [
    'measured',
    /\b(?:bonus(?:es)?|measured (?:on|by)|rated (?:on|by)|judged (?:on|by)|graded (?:on|by)|assessed (?:on|by)|kpis?|okrs?|scorecards?|targets?|quotas?|league tables?|appraisals?|objectives?|performance review|nps|ratings?)\b/iu,
  ],
  [
    'personal',
    /\b(?:(?:her|his|their|my|own) (?:job|head|neck|career|seat|reputation|promotion|contract|mandate|term|appointment|legacy|credibility|standing|role)|(?:job|head|neck|career|seat|reputation) (?:is )?on the (?:line|block)|personally|re-?election|new in the (?:job|role|post)|passed over|looking bad|in the neck|(?:loses?|losing|lost) sleep|(?:not|hasn[’']t) (?:slept|sleeping))\b/iu,
  ],
  [
    'strategic',
    /\b(?:board|shareholders?|investors?|owners?|lenders?|banks?|regulators?|inspectors?|inspection|auditors?|audits?|ministry|minister|parliament|council|press|media|market|competitors?|competition|rivals?|customers?|clients?|churn|revenue|margins?|costs?|budgets?|funding|cash|savings?|cuts?|headcount|growth|strategy|merger|takeover|reorgani[sz]ation|reorg|restructuring|union|strike|supply|shortages?|compliance|law|vote|election|launch|deadline)\b/iu,
  ],
];

/**
 * Which sort a pressure is: by the user's word, else by words of its own (`word`); null where neither tells, for it is never
 * guessed from anything but the words.
 */
export const facetOfPressure = (
  fact: Pick<Fact, 'quote' | 'facet'>,
): { readonly facet: PressureFacet | null; readonly by: 'user' | 'words' | null; readonly word: string } => {
  const said = pressureFacets.find((one) => one === fact.facet);
  if (said !== undefined) return { facet: said, by: 'user', word: '' };
  for (const [facet, pattern] of cues) {
    const found = pattern.exec(fact.quote);
    if (found) return { facet, by: 'words', word: found[0] };
  }
  return { facet: null, by: null, word: '' };
};
