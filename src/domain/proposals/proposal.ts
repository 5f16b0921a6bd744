import { z } from 'zod';
import { Id } from '../shared/id.ts';
import { Day, Instant } from '../shared/time.ts';

/** Words on a proposal, at most so many characters. */
export const ProposalWords = z.string().max(2000);

/** Whether something was read and waits for the user's word, stands, or was left out by it. */
export const PartState = z.enum(['proposed', 'accepted', 'rejected']);
export type PartState = z.infer<typeof PartState>;

/** What something was read from: a stretch of the source the proposal began with; null for the user's own word. */
export const ReadFrom = z
  .object({ source: Id, start: z.number().int().nonnegative(), end: z.number().int().nonnegative() })
  .nullable();
export type ReadFrom = Readonly<z.infer<typeof ReadFrom>>;

/**
 * What a proposal says, part by part. Of the case: `problem`, `impact`, `timeline`, `recommendation` (why this option), `next`
 * (the first step after a yes). `serves`: whom or what it serves, mostly with the fact (a priority, a goal). `benefit`: one of
 * the kinds of benefit, and how. `team`: what the own team said and its part. Of the shared picture: `success`, `may-change`,
 * `follow-through`. Of the experiment: `hypothesis`, `test`, `duration`, `stop`, `price`, `sponsor-choice`, `team-choice`.
 */
export const caseParts = [
  'problem',
  'impact',
  'timeline',
  'recommendation',
  'next',
  'serves',
  'benefit',
  'team',
  'success',
  'may-change',
  'follow-through',
  'hypothesis',
  'test',
  'duration',
  'stop',
  'price',
  'sponsor-choice',
  'team-choice',
] as const;
/** Of one option: `accepted` is a downside that is lived with, and why; `reversible` says how it would be taken back. */
export const optionParts = [
  'cost',
  'benefits',
  'downside',
  'mitigation',
  'accepted',
  'affected',
  'reversible',
] as const;
export const ProposalPart = z.enum([...caseParts, ...optionParts]);
export type ProposalPart = z.infer<typeof ProposalPart>;

/** Kinds of benefit (SPEC 5.4); a line of the part `benefit` begins with one of them as its `kind`. */
export const benefitKinds = ['risk', 'efficiency', 'growth', 'reputation', 'people'] as const;
export const BenefitKind = z.enum(benefitKinds);
export type BenefitKind = z.infer<typeof BenefitKind>;

export const ProposalLine = z.object({
  id: Id,
  /** The option it speaks of; null for the case as a whole. */
  option: Id.nullable(),
  part: ProposalPart,
  /** Of a benefit, which kind; null elsewhere. */
  kind: BenefitKind.nullable(),
  words: ProposalWords.min(1),
  from: ReadFrom,
  /** What it serves or rests on. */
  fact: Id.nullable(),
  state: PartState,
  made: Instant,
  updated: Instant,
});
export type ProposalLine = Readonly<z.infer<typeof ProposalLine>>;

export const ProposalOption = z.object({
  id: Id,
  name: z.string().min(1).max(200),
  /** It is "do nothing". */
  nothing: z.boolean(),
  from: ReadFrom,
  state: PartState,
  made: Instant,
  updated: Instant,
});
export type ProposalOption = Readonly<z.infer<typeof ProposalOption>>;

/** What is asked, from the lightest to the heaviest (SPEC 5.8). */
export const askRungs = ['inform', 'advice', 'unblock', 'sponsor', 'decide'] as const;
export const AskRung = z.enum(askRungs);
export type AskRung = z.infer<typeof AskRung>;

/** How a proposal ended: decided (its record says how), or put aside by the user. */
export const proposalEnds = ['decided', 'dropped'] as const;

/** A case made upward. Everything in it that was read out of words waits until the user takes it. */
export const Proposal = z.object({
  id: Id,
  title: z.string().min(1).max(200),
  /** The sentence or memo it began with. */
  source: Id.nullable(),
  /** Who is asked to decide. */
  decider: Id.nullable(),
  ladder: AskRung.nullable(),
  /** The request on file that it is. */
  ask: Id.nullable(),
  /** The option recommended. */
  chosen: Id.nullable(),
  /** The moment in which it is to be decided. */
  moment: Id.nullable(),
  byDay: Day.nullable(),
  opened: Instant,
  ended: z.object({ at: Instant, how: z.enum(proposalEnds) }).nullable(),
  updated: Instant,
  named: Instant.optional(),
  /** In their order; "do nothing" last. */
  options: z.array(ProposalOption),
  /** In the order of parts, then of places. */
  lines: z.array(ProposalLine),
});
export type Proposal = Readonly<z.infer<typeof Proposal>>;
