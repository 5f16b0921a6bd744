import { z } from 'zod';
import type { DraftKind } from '../documents/draft.ts';
import { review } from '../review/review.ts';
import { type Mistake, mistakes } from '../review/rule.ts';
import { rules } from '../review/rules/index.ts';
import { Id } from '../shared/id.ts';
import { addDays, type Day, dayOf, type Instant } from '../shared/time.ts';

/** How each of the five mistakes reads in a draft, and what to do instead; said kindly, for the writer alone. */
export const mistakeWords: Readonly<Record<Mistake, { readonly looks: string; readonly instead: string }>> = {
  overloading: {
    looks: 'More than a busy reader can take in at once.',
    instead: 'One point on top, the rest below it or attached.',
  },
  passive: {
    looks: 'An ask, a way forward or a view of your own is left out, or left vague.',
    instead: 'Say what you want, from whom and by when, and what you would do.',
  },
  'hiding problems': {
    looks: 'Bad news that comes late, small, or without anybody in it.',
    instead: 'Say it first and plainly, with what you do about it.',
  },
  impressing: {
    looks: 'Praise, certainty or credit beyond what the facts carry.',
    instead: 'A number with what it is compared to, and who did it.',
  },
  'assuming they know': {
    looks: 'Letters, names and talks that the reader may not have in mind.',
    instead: 'Half a sentence of who or what, the first time.',
  },
};

export const MistakeSeen = z.object({
  mistake: z.enum(mistakes),
  looks: z.string(),
  instead: z.string(),
  /** In how many of the recent drafts it was found, and in how many of those before. */
  now: z.number().int(),
  before: z.number().int(),
  examples: z.array(
    z.object({ draft: Id, title: z.string(), quote: z.string(), message: z.string(), rule: z.string() }),
  ),
});
export type MistakeSeen = Readonly<z.infer<typeof MistakeSeen>>;

/** What of somebody's drafts shows the five mistakes, in two stretches of time, so that a trend can be told. */
export const Mistakes = z.object({
  /** The first day of the recent stretch, and how many drafts of some length are in it and in the one before. */
  since: z.string(),
  drafts: z.number().int(),
  draftsBefore: z.number().int(),
  /** Fewer drafts than that in either stretch tell no trend. */
  enough: z.boolean(),
  seen: z.array(MistakeSeen),
});
export type Mistakes = Readonly<z.infer<typeof Mistakes>>;

export type DraftToRead = {
  readonly id: Id;
  readonly title: string;
  readonly text: string;
  readonly kind?: DraftKind;
  readonly written: Instant;
};

/** Eight weeks are compared with the eight before them. */
const stretch = 56;
const least = 4;
const mostExamples = 3;

const mistakeOf = new Map<string, Mistake | null>(rules.map(({ id, mistake }) => [id, mistake]));

/**
 * Looks for the five mistakes in drafts that go upward: in how many of the last eight weeks and of the eight before, with up
 * to three examples of the newest. Counts drafts, not findings, and grades nobody. Drafts of fewer than ten words and those
 * that are not in English are left out. Same drafts, same answer.
 */
export const mistakesIn = (drafts: readonly DraftToRead[], today: Day): Mistakes => {
  const since = addDays(today, -stretch);
  const first = addDays(since, -stretch);
  const read = drafts
    .filter(({ written }) => dayOf(written) > first && dayOf(written) <= today)
    .map((draft) => ({ draft, ...review(draft.text) }))
    .filter(({ words, language }) => words >= 10 && language === null);
  const recent = read.filter(({ draft }) => dayOf(draft.written) > since);
  const before = read.filter(({ draft }) => dayOf(draft.written) <= since);
  // A status sheet asks for nothing where nothing is needed.
  const findingsOf = (mistake: Mistake, { draft, findings }: (typeof read)[number]) =>
    mistake === 'passive' && draft.kind === 'status'
      ? []
      : findings.filter(({ rule }) => mistakeOf.get(rule) === mistake);
  const shows =
    (mistake: Mistake) =>
    (one: (typeof read)[number]): boolean =>
      findingsOf(mistake, one).length > 0;
  return {
    since,
    drafts: recent.length,
    draftsBefore: before.length,
    enough: recent.length >= least && before.length >= least,
    seen: mistakes.map((mistake) => ({
      mistake,
      ...mistakeWords[mistake],
      now: recent.filter(shows(mistake)).length,
      before: before.filter(shows(mistake)).length,
      examples: recent
        .flatMap((one) =>
          findingsOf(mistake, one)
            .slice(0, 1)
            .map(({ quote, message, rule }) => ({
              draft: one.draft.id,
              title: one.draft.title,
              quote: quote.slice(0, 160),
              message,
              rule,
            })),
        )
        .slice(0, mostExamples),
    })),
  };
};
