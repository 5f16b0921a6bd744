import type { Id } from '../../shared/id.ts';
import type { Material } from './material.ts';
import type { Seen } from './sample.ts';

/** What an observation is about. */
export const behaviours = ['answers', 'asks', 'questions', 'length', 'form', 'hours', 'talks'] as const;
export type BehaviourSubject = (typeof behaviours)[number];

/** A plain statement about how somebody works, with how often it was so. */
export type Claim = {
  /** Stays the same while the statement does: what is confirmed or dismissed is kept under it. */
  readonly id: string;
  /** The statement without its count: "Answers within 2 working hours as a rule". */
  readonly words: string;
  /** More numbers, as a sentence of their own. */
  readonly detail?: string;
  readonly count: number;
  readonly of: number;
  /** What is counted: "mails", "answers". */
  readonly unit: string;
  /** In what it was so. */
  readonly hits: readonly Seen[];
  /** What it was counted in, where that is not what the habit looks at as a whole. */
  readonly among?: readonly Seen[];
  /** Whether it is so in other cases too, however few. */
  readonly holdsIn: (others: readonly Seen[]) => boolean;
};

/** One thing about how somebody works that can be told from what they wrote. */
export type Habit<T extends Seen = Seen> = {
  readonly about: BehaviourSubject;
  /** What is looked at, one and many of it: "mail of theirs", "mails of theirs". */
  readonly unit: readonly [one: string, many: string];
  /** What it is called where nothing can be said yet: "How soon they answer". */
  readonly title: string;
  readonly seen: (material: Material) => readonly T[];
  /** Statements that hold; none where nothing does. */
  readonly claims: (seen: readonly T[], material: Material) => readonly Claim[];
};

/** Keeps the type of what a habit looks at. */
export const habit = <T extends Seen>(value: Habit<T>): Habit => value as unknown as Habit;

/** A mail as something seen. */
export const seenIn = <T extends { readonly source: Id; readonly at: number }>(one: T): T & Seen => ({
  ...one,
  sources: [one.source],
});
