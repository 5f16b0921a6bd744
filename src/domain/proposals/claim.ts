import { z } from 'zod';
import { Id } from '../shared/id.ts';
import { Day, Instant } from '../shared/time.ts';
import { PartState, ProposalWords, ReadFrom } from './proposal.ts';

/** What a claim rests on, the most independent first (SPEC 5.3); no order of worth between neighbours is claimed. */
export const strengths = ['independent', 'pilot', 'benchmark', 'case', 'own', 'opinion'] as const;
export const Strength = z.enum(strengths);
export type Strength = z.infer<typeof Strength>;

/** What happened elsewhere, as a form of five short answers; each may be empty until the user has it. */
export const CaseStudy = z.object({
  where: ProposalWords,
  before: ProposalWords,
  did: ProposalWords,
  after: ProposalWords,
  /** What is different here. */
  differs: ProposalWords,
});
export type CaseStudy = Readonly<z.infer<typeof CaseStudy>>;

/** What is claimed and how it is known, or what is assumed and how it will be known. */
export const Claim = z.object({
  id: Id,
  option: Id.nullable(),
  sort: z.enum(['claim', 'assumption']),
  words: ProposalWords.min(1),
  /** Where it is from, in words. */
  origin: ProposalWords,
  /** When that was. */
  dated: Day.nullable(),
  /** Whether whoever says so gains by it: `yes` is independent; null where nobody said. */
  independent: z.enum(['yes', 'no']).nullable(),
  strength: Strength.nullable(),
  /** Of an assumption: how it will be known, and by when. */
  test: ProposalWords,
  testBy: Day.nullable(),
  story: CaseStudy.nullable(),
  /** The result or other fact it is. */
  fact: Id.nullable(),
  from: ReadFrom,
  state: PartState,
  made: Instant,
  updated: Instant,
});
export type Claim = Readonly<z.infer<typeof Claim>>;

/** Small data as they were pasted. */
export const ProposalData = z.object({
  id: Id,
  claim: Id.nullable(),
  title: z.string().min(1).max(200),
  origin: ProposalWords,
  csv: z.string().max(200_000),
  made: Instant,
  updated: Instant,
});
export type ProposalData = Readonly<z.infer<typeof ProposalData>>;
