import { z } from 'zod';
import { languageOf } from '../../language/language-of.ts';
import { applyFix } from '../apply-fix.ts';
import { type Draft, readDraft } from '../draft.ts';
import { Edit } from '../finding.ts';
import { review } from '../review.ts';
import type { ReviewOptions } from '../rule.ts';
import { type Candidate, type Mover, type StepKind, stepKinds } from './candidate.ts';
import { cuts, softenings } from './cuts.ts';
import { bullets, splits } from './lists.ts';
import { backgroundDown, numbersFirst } from './turns.ts';
import { asksUp, conclusionsUp, newsUp } from './up.ts';
import { bringsWords } from './words-of-own.ts';

/** One step of a rewrite. Steps are done in order, each to the text as the ones before it left it. */
export const RewriteStep = z.object({
  /** What it does and to which sentence of the draft: the same step has the same id, whichever others are left out. */
  id: z.string(),
  label: z.string(),
  why: z.string(),
  /** The rule whose finding it answers. */
  rule: z.string().optional(),
  /** The words it is about, as they were and as they are then; the same words where they only moved. */
  before: z.string(),
  after: z.string(),
  /** What it changes, exactly: UTF-16 offsets into the text as the steps before it left it. */
  edits: z.array(Edit),
  /** It was asked to be left out: the text is without it. */
  left: z.literal(true).optional(),
});
export type RewriteStep = Readonly<z.infer<typeof RewriteStep>>;

export type RewriteOptions = ReviewOptions & { readonly without?: readonly string[] };

const movers: Readonly<Record<StepKind, Mover>> = {
  cut: cuts,
  soften: softenings,
  'number-first': numbersFirst,
  'background-down': backgroundDown,
  'ask-up': asksUp,
  'conclusion-up': conclusionsUp,
  'news-up': newsUp,
  bullets,
  split: splits,
};

/** More than a careful reader would look through. */
const mostSteps = 40;
const longest = 100_000;

const tally = (words: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};
const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Tells which sentence of the draft, as it was given, words come from: the one with most of them. */
const originIn = (original: Draft) => {
  const sentences = original.sentences.map((sentence) => tally(wordsOf(sentence.flat)));
  return (words: string): number => {
    const wanted = tally(wordsOf(words));
    let best = 0;
    let most = -1;
    for (const [index, counts] of sentences.entries()) {
      let shared = 0;
      for (const [word, count] of wanted) shared += Math.min(count, counts.get(word) ?? 0);
      if (shared > most) {
        most = shared;
        best = index;
      }
    }
    return best;
  };
};

const gravely = (text: string, options: ReviewOptions): Map<string, number> =>
  tally(
    review(text, options)
      .findings.filter(({ severity }) => severity !== 'advice')
      .map(({ rule, severity }) => `${severity} ${rule}`),
  );

const sum = (counts: Map<string, number>): number => [...counts.values()].reduce((all, count) => all + count, 0);

/** An error more, or more to answer for altogether: a warning may take the place of another, as where news moved up stands without a way out. */
const worse = (before: Map<string, number>, after: Map<string, number>): boolean =>
  sum(after) > sum(before) ||
  [...after].some(([rule, count]) => rule.startsWith('error') && count > (before.get(rule) ?? 0));

/**
 * Rewrites a draft with the writer's own words: what says nothing is cut, hard words are softened in fixed frames, the number
 * goes to the front of its sentence, background goes down, the ask, the conclusion and bad news go up, lists are set as lists,
 * and long paragraphs are parted, in this order. Nothing is invented: every word stood in the text or in one of the fixed
 * frames. Any step may be left out by its id; the rest is worked out anew. No step raises an error that was not there, or more
 * errors and warnings than there were. A text that is not in English, or longer than 100,000 units, has no steps. Pure.
 */
export const rewrite = (
  given: string,
  options: RewriteOptions = {},
): { readonly text: string; readonly steps: readonly RewriteStep[] } => {
  if (given.length > longest || languageOf(given) !== 'en') return { text: given, steps: [] };
  const without = new Set(options.without ?? []);
  const originOf = originIn(readDraft(given));
  const steps: RewriteStep[] = [];
  const decided = new Set<string>();
  let text = given;
  let led = false;
  // Marks and what else counts in offsets holds for the text as given only.
  const asked: ReviewOptions = { ...options, generated: [] };
  let grave = gravely(text, asked);

  const idOf = (kind: StepKind, draft: Draft, { anchor, rule }: Candidate): string => {
    const place = originOf(draft.text.slice(anchor.start, anchor.end)) + 1;
    return rule && (kind === 'cut' || kind === 'soften') ? `${kind}-${place}-${rule}` : `${kind}-${place}`;
  };
  const next = (kind: StepKind): boolean => {
    const draft = readDraft(text);
    for (const candidate of movers[kind](draft, asked, led)) {
      const id = idOf(kind, draft, candidate);
      if (decided.has(id)) continue;
      const edits = [...candidate.edits];
      if (bringsWords(text, edits)) continue;
      const after = applyFix(text, { label: '', edits });
      if (after === text) continue;
      const graver = gravely(after, asked);
      if (worse(grave, graver)) continue;
      decided.add(id);
      const { label, why, rule, before } = candidate;
      const left = without.has(id);
      steps.push({
        id,
        label,
        why,
        ...(rule === undefined ? {} : { rule }),
        before,
        after: candidate.after,
        edits,
        ...(left ? { left: true as const } : {}),
      });
      if (!left) {
        text = after;
        grave = graver;
        if (kind.endsWith('-up')) led = true;
      }
      return true;
    }
    return false;
  };
  for (const kind of stepKinds) while (steps.length < mostSteps && next(kind));
  return { text, steps };
};
