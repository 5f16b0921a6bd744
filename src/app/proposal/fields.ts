import { z } from 'zod';
import { AskRung, BenefitKind, ProposalPart } from '../../domain/proposals/proposal.ts';
import { Id } from '../../domain/shared/id.ts';
import { Day } from '../../domain/shared/time.ts';
import { inReach } from '../replay.ts';

/** So many letters a sentence or a memo may have with which a proposal begins. */
export const longestMemo = 20_000;

/** A sentence or two of the user's. */
export const Words = z.string().trim().max(2000, 'A few sentences are enough: at most 2,000 characters.');
export const Title = z.string().trim().min(1, 'A few words are enough.').max(200, 'A few words are enough.');
const NamedDay = Day.refine(inReach, 'Name a year from 1900 to 2200.');

/** What the user says of a proposal as a whole; `null` takes it away. */
export const headFields = {
  title: Title.optional(),
  /** Who is asked to decide: a name, address or id. */
  decider: z.string().trim().min(1).max(320).nullable().optional(),
  /** What is asked of them, from the lightest: inform, advice, unblock, sponsor, decide. */
  ladder: AskRung.nullable().optional(),
  /** The option recommended: its id, or a part of its name. */
  chosen: z.string().trim().min(1).max(200).nullable().optional(),
  /** By when an answer is needed. */
  byDay: NamedDay.nullable().optional(),
  /** The moment in which it is to be decided. */
  moment: Id.nullable().optional(),
  /** The request on file that it is. */
  ask: Id.nullable().optional(),
};

/** One line of a proposal, as the user says it. */
export const lineFields = {
  part: ProposalPart.optional(),
  words: Words.optional(),
  /** Of a benefit: risk, efficiency, growth, reputation, people. */
  kind: BenefitKind.nullable().optional(),
  /** The option it speaks of: its id, or a part of its name. */
  option: z.string().trim().min(1).max(200).nullable().optional(),
  /** The line that is changed; a new one where none is named. */
  line: Id.optional(),
  /** What it serves or rests on. */
  fact: Id.nullable().optional(),
};
