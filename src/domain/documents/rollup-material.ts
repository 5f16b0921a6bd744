import type { AskEnd } from '../evaluation/ask-answer.ts';
import type { Id } from '../shared/id.ts';
import type { Day } from '../shared/time.ts';
import type { LineSource } from './line.ts';
import type { RollupForm } from './rollup.ts';
import type { UpdateMaterial } from './update-fact.ts';

/** What the user learnt, in their own words, and from what. */
export type Lesson = {
  readonly words: string;
  readonly from:
    | { readonly what: 'setback'; readonly words: string }
    | { readonly what: 'ask'; readonly how: AskEnd }
    | { readonly what: 'prediction' };
  readonly day: Day;
  readonly source: LineSource | null;
};

/** Something under way: its measure against where it began, and what comes next; figures and words as the user wrote them. */
export type Underway = {
  readonly id: Id;
  /** Its reader agreed to it, or is known to have heard of it. */
  readonly heard: boolean;
  readonly name: string;
  readonly measure: string;
  readonly baseline: string;
  readonly target: string;
  readonly latest: { readonly figure: string; readonly day: Day } | null;
  /** Milestones reached within the stretch. */
  readonly done: readonly { readonly words: string; readonly day: Day }[];
  /** Open milestones, the soonest first. */
  readonly ahead: readonly { readonly words: string; readonly due: Day | null }[];
  readonly decision: { readonly words: string; readonly on: Day | null } | null;
  readonly sources: readonly LineSource[];
};

/** What a roll-up is compiled from. `again` is set in `update`: it tells a whole stretch. */
export type RollupMaterial = {
  readonly form: RollupForm;
  /** First and last day of the stretch. */
  readonly since: Day;
  readonly until: Day;
  /** `near` leads the user; `far` stands above whoever does: fewer lines, and the manager is credited. */
  readonly seat: 'near' | 'far';
  /** Whoever leads the user; null where nobody is said to, and where it is the reader. `knows`: facts that reached them. */
  readonly manager: { readonly id: Id; readonly name: string; readonly knows: ReadonlySet<Id> } | null;
  readonly lessons: readonly Lesson[];
  readonly underway: readonly Underway[];
  /** Small words of the names of everybody on file but the user. */
  readonly names: ReadonlySet<string>;
  readonly update: UpdateMaterial;
};
