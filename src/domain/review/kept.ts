import { overlaps, within } from '../shared/extent.ts';
import type { Finding } from './finding.ts';
import { rules } from './rules/index.ts';

const rank = { error: 0, warning: 1, advice: 2 } as const;

/** Findings meet within a family; a rule that speaks of a place meets only itself. */
const familyOf = new Map<string, string>(rules.map((rule) => [rule.id, rule.ofPlace ? rule.id : rule.family]));

const position = (a: Finding, b: Finding): number => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1);

/** Whether a finding goes before another of its family on the same words: the graver, then the one that points more exactly. */
const outranks = (a: Finding, b: Finding): boolean =>
  rank[a.severity] < rank[b.severity] || (a.severity === b.severity && a.end - a.start < b.end - b.start);

/** Of findings of one family that overlap one stays. */
const merged = (findings: readonly Finding[]): Finding[] => {
  const last = new Map<string, Finding>();
  const stay = new Set<Finding>();
  for (const finding of [...findings].sort(position)) {
    const family = familyOf.get(finding.rule) ?? finding.rule;
    const held = last.get(family);
    if (held && overlaps(held, finding)) {
      if (!outranks(finding, held)) continue;
      stay.delete(held);
    }
    stay.add(finding);
    last.set(family, finding);
  }
  return [...stay];
};

/**
 * Leaves out what falls away with another finding: advice on words that a fix proposes to cut whole, and the missing date
 * of an ask that does not say yet what it asks; of a reply to somebody below, the tone where the rules for replies say it nearer.
 */
const quiet = (findings: readonly Finding[]): readonly Finding[] => {
  const cuts = findings.flatMap(({ rule, fixes }) =>
    fixes.flatMap(({ edits }) => edits.filter((edit) => edit.text === '').map((edit) => ({ rule, ...edit }))),
  );
  const received = findings.filter(({ rule }) => familyOf.get(rule) === 'receiver');
  const vague = findings.filter(({ rule }) => rule === 'vague-ask');
  return findings.filter(
    (finding) =>
      !(finding.severity === 'advice' && cuts.some((cut) => cut.rule !== finding.rule && within(finding, cut))) &&
      !(familyOf.get(finding.rule) === 'tone' && received.some((other) => overlaps(other, finding))) &&
      !(finding.rule === 'ask-undated' && vague.some((other) => overlaps(other, finding))),
  );
};

/** The findings that a reader of them gains from, in the order of the text: of those that say the same one is left. */
export const kept = (findings: readonly Finding[]): readonly Finding[] => quiet(merged(findings).sort(position));
