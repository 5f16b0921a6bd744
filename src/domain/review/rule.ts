import type { FactKind } from '../facts/fact.ts';
import type { Instant } from '../shared/time.ts';
import type { Draft } from './draft.ts';
import type { Fix, Severity } from './finding.ts';

/** The families of rules, in the order in which `updraft rules` lists them. */
export const families = ['bottom line', 'length', 'ask', 'solutions', 'honesty', 'tone', 'balance'] as const;
export type Family = (typeof families)[number];

/** The step of the method that a rule serves. */
export type Step = 'understand' | 'credibility' | 'relationships' | 'communicate' | 'influence' | 'sustain';

/** The five mistakes of capability 7.5, or none of them. */
export type Mistake = 'overloading' | 'passive' | 'hiding problems' | 'impressing' | 'assuming they know';

/** What review may know of the reader: accepted facts, their words kept. */
export type ReaderFact = { readonly kind: FactKind; readonly quote: string; readonly said: Instant };

/** The reader a draft is meant for; `words` is how many words they like to read at most. */
export type Reader = { readonly name: string; readonly words?: number; readonly facts?: readonly ReaderFact[] };

export type ReviewOptions = { readonly reader?: Reader };

/** What a rule says of one place, before it is signed with the rule's id. */
export type Found = {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly why: string;
  readonly fixes?: readonly Fix[];
};

/**
 * One thing review looks for. It carries its own examples: every text in `flags` must be flagged by it and none in
 * `passes`; one test holds all rules to that.
 */
export type Rule = {
  /** Kept for good: dismissals are remembered under it. */
  readonly id: string;
  readonly family: Family;
  /** Error only where at least nine findings of ten were right when read by hand. */
  readonly severity: Severity;
  readonly step: Step;
  /** The capability of the specification, as "4.5". */
  readonly capability: string;
  /** Evidence card, as "E1"; null where no study is claimed. */
  readonly card: string | null;
  readonly mistake: Mistake | null;
  /** It speaks of where or whether something stands, not of its words: it stays beside findings on the same words. */
  readonly ofPlace?: true;
  /** One sentence: why the rule is there. */
  readonly reason: string;
  readonly flags: readonly string[];
  readonly passes: readonly string[];
  readonly check: (draft: Draft, options: ReviewOptions) => readonly Found[];
};
