import { applyFix } from '../apply-fix.ts';
import type { Draft } from '../draft.ts';
import type { Finding, Fix } from '../finding.ts';
import { cutSentence } from '../fixes.ts';
import { review } from '../review.ts';
import type { ReviewOptions } from '../rule.ts';
import { findIn, type Sentence } from '../sentences.ts';
import type { Candidate, Mover } from './candidate.ts';
import { bringsWords } from './words-of-own.ts';

/** Moves and paragraphs are steps of their own; here only what a rule would cut or word anew in its place. */
const moves = /^move\b/i;

const inPlace = (draft: Draft, finding: Finding, fix: Fix): Candidate => {
  const start = Math.min(...fix.edits.map((edit) => edit.start));
  const end = Math.max(...fix.edits.map((edit) => edit.end));
  const about = draft.sentences.filter((sentence) => sentence.start < end && start < sentence.end);
  const from = Math.min(start, about[0]?.start ?? start);
  const to = Math.max(end, about.at(-1)?.end ?? end);
  const before = draft.text.slice(from, to);
  return {
    anchor: { start: about[0]?.start ?? finding.start, end: about[0]?.end ?? finding.end },
    label: fix.label,
    why: finding.why,
    rule: finding.rule,
    edits: fix.edits,
    before: before.trim(),
    after: applyFix(before, {
      label: '',
      edits: fix.edits.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from })),
    }).trim(),
  };
};

const safeFixes = (draft: Draft, options: ReviewOptions): readonly (readonly [Finding, Fix])[] =>
  review(draft.text, options).findings.flatMap((finding) => {
    if (finding.rule === 'wall-of-text') return [];
    const fix = finding.fixes.find((one) => !moves.test(one.label));
    return fix && !bringsWords(draft.text, fix.edits) ? [[finding, fix] as const] : [];
  });

const onlyCuts = (fix: Fix, text: string): boolean =>
  fix.edits.every((edit) => {
    const cut = text.slice(edit.start, edit.end);
    return edit.text === '' || cut.toLowerCase().endsWith(edit.text.toLowerCase());
  });

const apology =
  /^(?:(?:once again,? )?(?:i am |i'm |we are |we're )?(?:so |very |really |extremely |terribly )?sorry (?:again )?(?:to (?:bother|bug|disturb|trouble|chase)|for (?:bothering|chasing|the (?:bother|trouble|short notice|long (?:mail|email|message))|taking (?:up )?your time|another (?:mail|email)))|apologies (?:again |in advance )?for (?:bothering|the (?:bother|trouble|short notice|long (?:mail|email|message))|taking (?:up )?your time)|i know (?:that )?you(?:'re| are) (?:super |very |so |really |extremely |incredibly )?busy|i (?:really )?(?:hate|don't want|do not want) to (?:bother you|be a (?:pain|burden|nuisance))|once again,? (?:my )?(?:sincere )?apologies)(?: (?:you|about this|with this|this|again|all|everyone|so much|in this|at this time|so late|today))*[.!]+$/i;

/** Sentences that say sorry for asking and nothing else; the first stays. */
const apologies = (draft: Draft): readonly Candidate[] => {
  const [first, ...more] = draft.sentences.filter((sentence) => apology.test(sentence.flat));
  if (!first) return [];
  return more.flatMap((sentence) => {
    const fix = cutSentence(draft, sentence, 'Apologise once');
    return fix
      ? [cut(draft, sentence, fix, 'A fair request needs at most one apology; this one says it again.', 'apology-pile')]
      : [];
  });
};

const cut = (draft: Draft, sentence: Sentence, fix: Fix, why: string, rule?: string): Candidate => {
  const before = draft.text.slice(sentence.start, sentence.end);
  const edits = fix.edits.map((edit) => ({
    ...edit,
    start: Math.max(0, edit.start - sentence.start),
    end: Math.min(before.length, edit.end - sentence.start),
  }));
  return {
    anchor: { start: sentence.start, end: sentence.end },
    label: fix.label,
    why,
    ...(rule === undefined ? {} : { rule }),
    edits: fix.edits,
    before,
    after: applyFix(before, { label: '', edits }).trim(),
  };
};

/** Hedges that can go without a change of grammar: before a verb or before a pronoun that opens the clause. */
const loose =
  /, (?:maybe|perhaps)(?= (?:in|on|at|by|next|this|from|after|before|until|with|for)\b)|\b(?:(?:maybe|perhaps|somewhat|kind of|sort of|more or less) (?=\w)|i (?:just )?(?:think|guess|feel|believe)(?: that)? (?=(?:we|i|it|the|this|that|they|you)\b))/gi;
const trailing = /,? (?:maybe|perhaps|i guess|i suppose|if that makes sense)(?=[.!?]+$)/i;

/** Of three or more hedges in one sentence the first stays. */
const hedges = (draft: Draft, options: ReviewOptions): readonly Candidate[] =>
  review(draft.text, options)
    .findings.filter(({ rule, fixes }) => rule === 'hedge-pile' && fixes.length === 0)
    .flatMap((finding) => {
      const sentence = draft.sentences.find(({ start, end }) => start <= finding.start && finding.start < end);
      if (!sentence) return [];
      const hits = [...sentence.flat.matchAll(loose)].map((match) => ({
        start: sentence.start + match.index,
        end: sentence.start + match.index + match[0].length,
      }));
      const last = findIn(sentence, trailing);
      const [, ...more] = [...hits, ...(last ? [last] : [])].sort((a, b) => a.start - b.start);
      // What opens the sentence would take its capital along.
      const edits = more.filter(({ start }) => start > sentence.start).map((span) => ({ ...span, text: '' }));
      return edits.length === 0
        ? []
        : [cut(draft, sentence, { label: 'Keep one hedge', edits }, finding.why, finding.rule)];
    });

/** What says nothing goes: a wind-up, the second apology, all hedges but one. */
export const cuts: Mover = (draft, options) => [
  ...safeFixes(draft, options)
    .filter(([, fix]) => onlyCuts(fix, draft.text))
    .map(([finding, fix]) => inPlace(draft, finding, fix)),
  ...apologies(draft),
  ...hedges(draft, options),
];

/** Softer words in the fixed frames of the rules: what happened stays, and the choice stays with the reader. */
export const softenings: Mover = (draft, options) =>
  safeFixes(draft, options)
    .filter(([, fix]) => !onlyCuts(fix, draft.text))
    .map(([finding, fix]) => inPlace(draft, finding, fix));
