import { z } from 'zod';
import { Id } from '../shared/id.ts';
import { Day, Instant } from '../shared/time.ts';

const words = z.string().max(2000);
const figure = z.string().max(200);

export const Milestone = z.object({
  id: Id,
  words: words.min(1),
  due: Day.nullable(),
  /** What it was due on at first, where it was moved. */
  firstDue: Day.nullable(),
  done: Day.nullable(),
  /** When it was said that it is done; absent where that was never noted. */
  doneAt: Instant.nullable().optional(),
  dropped: Instant.nullable(),
  why: words,
  /** The promise it is: kept or moved there, it is so here. */
  fact: Id.nullable(),
  made: Instant,
});
export type Milestone = Readonly<z.infer<typeof Milestone>>;

/** A figure of its measure on a day, as the user wrote it. */
export const Measurement = z.object({ id: Id, day: Day, figure: figure.min(1), fact: Id.nullable(), made: Instant });
export type Measurement = Readonly<z.infer<typeof Measurement>>;

/** What went wrong, what was learnt and what changed in the plan. `fact` is the risk it is: who was told stands there. */
export const Setback = z.object({
  id: Id,
  fact: Id.nullable(),
  words: words.min(1),
  lesson: words,
  adjusted: words,
  day: Day,
  made: Instant,
});
export type Setback = Readonly<z.infer<typeof Setback>>;

/** Something that was agreed and is being done: its measure against where it began, milestones, the next decision. */
export const Initiative = z.object({
  id: Id,
  name: z.string().min(1).max(200),
  sponsor: Id.nullable(),
  /** The words that approved it. */
  fact: Id.nullable(),
  /** The proposal that was decided so. */
  proposal: Id.nullable().optional(),
  /** What it is measured by ("late deliveries a week"), where it began and where it should be; empty where nobody said. */
  measure: figure,
  baseline: figure,
  target: figure,
  /** The next decision, and its day. */
  decision: words,
  decisionOn: Day.nullable(),
  opened: Instant,
  ended: z.object({ at: Instant, how: z.enum(['done', 'stopped']) }).nullable(),
  /** When its name and its other words were last changed. */
  updated: Instant,
  /** When it got the name it has, where it had another before. */
  named: Instant.optional(),
  milestones: z.array(Milestone),
  /** Oldest first. */
  measurements: z.array(Measurement),
  /** Oldest first. */
  setbacks: z.array(Setback),
});
export type Initiative = Readonly<z.infer<typeof Initiative>>;
