import { z } from 'zod';
import { Id } from '../shared/id.ts';
import { Day, Instant } from '../shared/time.ts';
import { Due } from './fact.ts';

/** What was done about a fact by hand. `told`: `person` was told that it may be late or moved; `nudged`: was asked about it. */
export const stepKinds = [
  'accepted',
  'moved',
  'sized',
  'kept',
  'late',
  'broken',
  'dropped',
  'opened',
  'told',
  'nudged',
] as const;

/** One entry of a fact's history that the user made; what others said of it is a `FactChange`. */
export const FactStep = z.object({
  fact: Id,
  at: Instant,
  what: z.enum(stepKinds),
  /** The due day before and after, where it was moved. */
  was: Due.nullable(),
  became: Due.nullable(),
  /** The day on which it was done, where that was not the day of `at`. */
  done: Day.nullable(),
  /** The user's reason; empty where none was given. */
  why: z.string(),
  person: Id.nullable(),
  /** The draft by which somebody was told or asked. */
  draft: Id.nullable(),
});
export type FactStep = Readonly<z.infer<typeof FactStep>>;

/** A step of a fact with what is known of it; of the rest nothing. */
export const stepOf = (
  fact: Id,
  at: Instant,
  what: FactStep['what'],
  more: Partial<Omit<FactStep, 'fact' | 'at' | 'what'>> = {},
): FactStep => ({ fact, at, what, was: null, became: null, done: null, why: '', person: null, draft: null, ...more });
