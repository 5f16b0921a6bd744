import { z } from 'zod';
import { Claim, Strength } from '../../domain/proposals/claim.ts';
import { Id } from '../../domain/shared/id.ts';
import { Day } from '../../domain/shared/time.ts';
import { inReach } from '../replay.ts';

/** A sentence or two of the user's. */
export const Words = z.string().trim().max(2000, 'A sentence or two is enough: at most 2,000 characters.');
const NamedDay = Day.refine(inReach, 'Name a year from 1900 to 2200.');

/** What the user says of a claim or an assumption; empty words, or `null`, take a part away. */
export const claimFields = {
  words: Words.min(1, 'Say what is claimed.').optional(),
  /** `assumption` for what nobody knows yet. */
  sort: Claim.shape.sort.optional(),
  /** Where it is from, in words. */
  origin: Words.optional(),
  /** When that was. */
  dated: NamedDay.nullable().optional(),
  /** `yes` where whoever says so gains nothing by it, `no` where they do. */
  independent: z.enum(['yes', 'no']).nullable().optional(),
  /** What it rests on: independent, pilot, benchmark, case, own, opinion. */
  strength: Strength.nullable().optional(),
  /** Of an assumption: how it will be known. */
  test: Words.optional(),
  /** And by when. */
  testBy: NamedDay.nullable().optional(),
  /** Of a case study: where it was. */
  where: Words.optional(),
  /** How it was before. */
  before: Words.optional(),
  /** What they did. */
  did: Words.optional(),
  /** How it was after. */
  after: Words.optional(),
  /** What is different here. */
  differs: Words.optional(),
};

/** Ids of what was read, or of results on file, as `claim.list` gives them. */
export const Keys = z.array(Id).min(1).max(100);

/** What a change gives back to come back to with `claim.restore`: what was there before, and what was not there. */
export const ClaimsBefore = z.object({ claims: z.array(Claim), made: z.array(Id) });
