import { languageOf } from '../language/language-of.ts';
import { overlaps, trimmed, within } from '../shared/extent.ts';
import { readDraft } from './draft.ts';
import type { Finding } from './finding.ts';
import type { ReviewOptions } from './rule.ts';
import { rules } from './rules/index.ts';

/** What `review` returns: findings by their start, the words of the body, and the language of a draft that is not in English. */
export type Review = {
  readonly findings: readonly Finding[];
  readonly words: number;
  /** A code of `languageOf`; null for English: then it was reviewed. */
  readonly language: string | null;
};

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
  const kept = new Set<Finding>();
  for (const finding of [...findings].sort(position)) {
    const family = familyOf.get(finding.rule) ?? finding.rule;
    const held = last.get(family);
    if (held && overlaps(held, finding)) {
      if (!outranks(finding, held)) continue;
      kept.delete(held);
    }
    kept.add(finding);
    last.set(family, finding);
  }
  return [...kept];
};

/**
 * Leaves out what falls away with another finding: advice on words that a fix proposes to cut whole, and the missing date
 * of an ask that does not say yet what it asks.
 */
const quiet = (findings: readonly Finding[]): readonly Finding[] => {
  const cuts = findings.flatMap(({ rule, fixes }) =>
    fixes.flatMap(({ edits }) => edits.filter((edit) => edit.text === '').map((edit) => ({ rule, ...edit }))),
  );
  const vague = findings.filter(({ rule }) => rule === 'vague-ask');
  return findings.filter(
    (finding) =>
      !(finding.severity === 'advice' && cuts.some((cut) => cut.rule !== finding.rule && within(finding, cut))) &&
      !(finding.rule === 'ask-undated' && vague.some((other) => overlaps(other, finding))),
  );
};

/**
 * Reviews a draft: what a senior reader would stumble over, each with its words, reason and safe fixes.
 * Offsets are UTF-16 into `text`; findings stand in the order of the text. An empty text, or one that reads as
 * another language than English, has none. Pure, linear in the text, never throws.
 */
export const review = (text: string, options: ReviewOptions = {}): Review => {
  const draft = readDraft(text);
  const code = languageOf(text);
  const language = code === 'en' ? null : code;
  if (draft.sentences.length === 0 || language !== null) return { findings: [], words: draft.words, language };
  const findings: Finding[] = [];
  const kind = options.kind ?? 'upward';
  for (const rule of rules) {
    if (!(rule.reads ?? ['upward']).includes(kind) || (rule.needsReader && !options.reader)) continue;
    for (const found of rule.check(draft, options)) {
      const span = trimmed(text, found);
      if (span.start === span.end) continue;
      findings.push({
        rule: rule.id,
        severity: rule.severity,
        ...span,
        quote: text.slice(span.start, span.end),
        message: found.message,
        why: found.why,
        fixes: [...(found.fixes ?? [])],
        ...(rule.card === null ? {} : { card: rule.card }),
        ...(found.basis && found.basis.length > 0 ? { basis: [...found.basis] } : {}),
      });
    }
  }
  return { findings: quiet(merged(findings).sort(position)), words: draft.words, language };
};
