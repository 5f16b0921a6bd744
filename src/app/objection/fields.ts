import { z } from 'zod';
import { Objection } from '../../domain/proposals/objection.ts';
import { Id } from '../../domain/shared/id.ts';
import { Day } from '../../domain/shared/time.ts';
import { inReach } from '../replay.ts';

/** A sentence or two of the user's. */
export const Words = z.string().trim().max(2000, 'A sentence or two is enough: at most 2,000 characters.');

const Who = z.string().trim().min(1).max(320).nullable().optional();

/** What the user says of an objection or a question; empty words, or `null`, take a part away. */
export const objectionFields = {
  sort: Objection.shape.sort.optional(),
  /** Whose it is: a name, address or id. */
  person: Who,
  /** What of it is right. */
  valid: Words.optional(),
  answer: Words.optional(),
  /** How the answer would be tested. */
  test: Words.optional(),
  /** Who finds it out: a name, address or id; `me` for you. */
  assigned: Who,
  /** By when. */
  due: Day.refine(inReach, 'Name a year from 1900 to 2200.').nullable().optional(),
};

/** Ids of what was read, or names of what is on file, as `objection.list` gives them. */
export const Keys = z.array(z.string().min(1).max(300)).min(1).max(100);

/** What a change gives back to come back to: what was there before, and what was not there. */
export const Before = z.object({ objections: z.array(Objection), made: z.array(Id) });
