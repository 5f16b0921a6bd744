import { z } from 'zod';
import { Id } from '../shared/id.ts';
import { Day, Instant } from '../shared/time.ts';

/** Where a person stands to the user. `unknown` until the user confirms; never inferred silently. */
export const standings = ['me', 'above', 'beside', 'below', 'unknown'] as const;
export const Standing = z.enum(standings);
export type Standing = z.infer<typeof Standing>;

/** What somebody is to the user, by the user's word. A manager and a skip-level are the own line; all others stand outside it. */
export const relations = [
  'manager',
  'skip-level',
  'executive',
  'board',
  'client',
  'official',
  'sponsor',
  'peer',
  'report',
] as const;
export const Relation = z.enum(relations);
export type Relation = z.infer<typeof Relation>;

/** What somebody may do to a decision: take it, shape it, stop it, or hear of it. */
export const decisionRights = ['decides', 'shapes', 'blocks', 'informed'] as const;
export const DecisionRight = z.enum(decisionRights);
export type DecisionRight = z.infer<typeof DecisionRight>;

/** A stakeholder: anyone the user meets or writes to. Written so that the person could read it. */
export const Person = z.object({
  id: Id,
  name: z.string().min(1).max(200),
  addresses: z.array(z.string()),
  /** Names and handles the person also goes by, in the forms seen. */
  aliases: z.array(z.string()),
  /** Role in the user's words ("CFO"); empty when not known. */
  role: z.string(),
  standing: Standing,
  /** Absent where the user has not said. */
  relation: Relation.optional(),
  right: DecisionRight.optional(),
  /** Over what, in the user's words ("the budget"). */
  rightAbout: z.string().optional(),
  /** Since when they are no longer there; absent while they are. Somebody who comes back has none again. */
  gone: Day.optional(),
  /** A list, group or machine address: never asked about, never on Today. */
  group: z.boolean(),
  /** One running Markdown note. */
  note: z.string(),
  created: Instant,
});
export type Person = Readonly<z.infer<typeof Person>>;

/** Whether somebody has left by a day: on a day before that they still were there. */
export const hasLeft = ({ gone }: Pick<Person, 'gone'>, today: Day): boolean => gone !== undefined && gone <= today;
