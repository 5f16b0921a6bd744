import type { Span } from '../../shared/span.ts';
import type { Draft } from '../draft.ts';
import type { Edit } from '../finding.ts';
import type { ReviewOptions } from '../rule.ts';

/** What a step does, in the order in which the kinds are done. */
export const stepKinds = [
  'cut',
  'soften',
  'number-first',
  'background-down',
  'ask-up',
  'conclusion-up',
  'news-up',
  'bullets',
  'split',
] as const;
export type StepKind = (typeof stepKinds)[number];

/** A step that could be done to a text as it stands now. */
export type Candidate = {
  /** The words it is about, of the text as it stands; where several steps are about one sentence, their kinds differ. */
  readonly anchor: Span;
  readonly label: string;
  readonly why: string;
  readonly rule?: string;
  readonly edits: readonly Edit[];
  /** The words it is about, for people to read, before and after. */
  readonly before: string;
  readonly after: string;
};

/** Looks for steps of one kind; `led` where an earlier step already made a first paragraph of the point. */
export type Mover = (draft: Draft, options: ReviewOptions, led: boolean) => readonly Candidate[];
