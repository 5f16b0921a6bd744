import { z } from 'zod';
import { Id } from '../shared/id.ts';
import { Instant } from '../shared/time.ts';

/** Where power comes from (French & Raven 1959, Raven 1965; cards E28): role, penalty, reputation, expertise, information. */
export const powerBases = ['role', 'penalty', 'reputation', 'expertise', 'information'] as const;
export const PowerBase = z.enum(powerBases);
export type PowerBase = z.infer<typeof PowerBase>;

/** What gives somebody power, in words with their source ("signs the budget"); never a number. */
export const Power = z.object({
  id: Id,
  person: Id,
  base: PowerBase,
  words: z.string().min(1).max(300),
  /** The fact it was read from; null for the user's own word. */
  fact: Id.nullable(),
  /** The note its words stand in, where no fact was read from them. */
  source: Id.nullish(),
  said: Instant,
});
export type Power = Readonly<z.infer<typeof Power>>;
