/** What somebody above may give, and nobody else. */
const given =
  '(?:yes|approval|ok|okay|go-?ahead|sign-?off|signature|decision|blessing|backing|support|consent|permission|clearance|agreement|nod|green light|answer|word)';
const before =
  "^(?:(?:and|so|but|then|also) )*(?:(?<who>i|we)(?:'d| would| do| will|'ll)?(?: (?:still|really|also|now|just|first))* )?";
// To know, to see, to have: what the writer gives, and not what is asked for.
const receives =
  '(?:me|us|know|hear|see|understand|realise|realize|feel|trust|like|think|believe|be|become|have|get|read|notice|remember|stay|remain|\\d)';

// Whom the writer needs something of, by the words before and behind the name.
const forms: readonly (readonly [before: RegExp, after: RegExp])[] = [
  [new RegExp(`${before}(?:need|want|(?<=(?:'d|would) )like) $`), new RegExp(`^ to (?!${receives}\\b)\\p{L}`, 'u')],
  [new RegExp(`${before}(?:need|want) $`), new RegExp(`^'s (?:(?:final|written|formal|clear|explicit) )?${given}\\b`)],
  [
    new RegExp(
      `${before}(?:need|want) (?:an? |the )?(?:(?:final|written|formal|clear) )?${given}\\b[^,;:.!?]{0,40} from $`,
    ),
    /^(?![\w'-])/,
  ],
];

/**
 * Whether the writer asks something of the one whose name stands between these words: "I need … to sign", "we need …'s
 * approval". `who` says whether the writer is named. Plain lower case.
 */
export const ownNeed = (lead: string, rest: string): { readonly who: string | undefined } | undefined => {
  for (const [head, tail] of forms) {
    const match = head.exec(lead);
    if (match !== null && tail.test(rest)) return { who: match.groups?.who };
  }
  return undefined;
};
