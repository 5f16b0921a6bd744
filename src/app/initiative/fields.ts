import { z } from 'zod';
import { Day } from '../../domain/shared/time.ts';
import { inReach } from '../replay.ts';

const figure = z.string().trim().max(200, 'A figure with its unit is enough: at most 200 characters.').optional();
/** A sentence or two of the user's. */
export const Words = z.string().trim().max(2000, 'A sentence or two is enough: at most 2,000 characters.');
/** A day the user names. */
export const NamedDay = Day.refine(inReach, 'Name a year from 1900 to 2200.');
/** By its id or its name. */
export const Which = z.string().trim().min(1).max(200);

/** What the user says of an initiative; empty words take a part away. */
export const initiativeFields = {
  /** Who agreed to it: a name, address or id; `null` for nobody. */
  sponsor: z.string().trim().min(1).max(320).nullable().optional(),
  /** What it is measured by ("late deliveries a week"). */
  measure: figure,
  /** Where it began. */
  baseline: figure,
  /** Where it should be. */
  target: figure,
  /** The next decision, in words. */
  decision: Words.optional(),
  /** Its day; `null` takes it away. */
  decisionOn: NamedDay.nullable().optional(),
};
