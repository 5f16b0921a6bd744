import { type Extent, overlaps, within } from '../shared/extent.ts';
import type { Finding } from './finding.ts';
import { rules } from './rules/index.ts';

const rank = { error: 0, warning: 1, advice: 2 } as const;

/** What is said of the whole draft, or of what its reader wants, stands somewhere, and is not about the words there. */
const aboutWhole = new Set<string>(
  rules
    .filter(({ ofPlace, needsReader, family }) => ofPlace || (needsReader && family === 'alignment'))
    .map(({ id }) => id),
);
/** Findings meet within a family; a rule that speaks of a place meets only itself. */
const familyOf = new Map<string, string>(rules.map(({ id, family }) => [id, aboutWhole.has(id) ? id : family]));

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

/** Of findings of one rule in one sentence the first of the gravest stays: the others say the same of the same words' neighbours. */
const oncePerSentence = (findings: readonly Finding[], sentences: readonly Extent[]): readonly Finding[] => {
  const said = new Set<string>();
  let at = 0;
  return findings.filter(({ rule, start }) => {
    while (at < sentences.length && (sentences[at]?.end ?? 0) <= start) at += 1;
    const key = `${rule} ${at}`;
    if (said.has(key)) return false;
    said.add(key);
    return true;
  });
};

/**
 * Leaves out what falls away with another finding: advice on words that a fix proposes to cut whole, and the missing date
 * of an ask that does not say yet what it asks. Findings stand by place; each meets only the cuts around it.
 */
const quiet = (findings: readonly Finding[]): readonly Finding[] => {
  const cuts = findings
    .flatMap(({ rule, fixes }) =>
      // What moves words leaves them in the draft, and what is wrong with them.
      fixes
        .filter(({ edits }) => edits.every((edit) => edit.text === ''))
        .flatMap(({ edits }) => edits.map((edit) => ({ rule, ...edit }))),
    )
    .sort((a, b) => a.start - b.start);
  const vague = findings.filter(({ rule }) => rule === 'vague-ask');
  let open: typeof cuts = [];
  let next = 0;
  return findings.filter((finding) => {
    open = open.filter((cut) => cut.end > finding.start);
    for (let cut = cuts[next]; cut && cut.start <= finding.start; cut = cuts[next]) {
      if (cut.end > finding.start) open.push(cut);
      next += 1;
    }
    // What is about these words goes with them; what is about the draft would only come back at another place.
    const isWords = finding.severity === 'advice' && !aboutWhole.has(finding.rule);
    if (isWords && open.some((cut) => cut.rule !== finding.rule && within(finding, cut))) return false;
    return !(finding.rule === 'ask-undated' && vague.some((other) => overlaps(other, finding)));
  });
};

/**
 * The findings that a reader of them gains from, in the order of the text. Of those that say the same one is left: within
 * a family the graver of two on the same words, of one rule one for a sentence. No finding is held back for being one of
 * many: a draft that has ten faults is told ten.
 */
export const kept = (findings: readonly Finding[], sentences: readonly Extent[]): readonly Finding[] =>
  quiet(oncePerSentence(merged(findings).sort(position), sentences));
