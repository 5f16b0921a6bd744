import { z } from 'zod';
import { Id } from '../shared/id.ts';
import { Instant } from '../shared/time.ts';

/** What a line of "how to work with me" speaks of. */
export const ownWayKinds = [
  'reach',
  'length',
  'form',
  'lead',
  'decide',
  'matters',
  'success',
  'hours',
  'other',
] as const;
export const OwnWayKind = z.enum(ownWayKinds);
export type OwnWayKind = z.infer<typeof OwnWayKind>;

/** A line of the user's own page, confirmed by hand before it goes anywhere. */
export const OwnWay = z.object({
  id: Id,
  what: OwnWayKind,
  words: z.string().min(1).max(500),
  fact: Id.nullable(),
  /** The name under which it was proposed; empty for the user's own. */
  about: z.string().max(200),
  confirmed: Instant.nullable(),
  made: Instant,
  updated: Instant,
});
export type OwnWay = Readonly<z.infer<typeof OwnWay>>;
