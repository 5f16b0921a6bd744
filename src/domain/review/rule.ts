import type { LineSource } from '../documents/line.ts';
import type { Draft } from './draft.ts';
import type { Fix, Severity } from './finding.ts';
import type { PhraseRule } from './phrase-rule.ts';
import type { Reader } from './reader.ts';

/** The families of rules, in the order in which `updraft rules` lists them. */
export const families = [
  'bottom line',
  'length',
  'ask',
  'solutions',
  'honesty',
  'tone',
  'balance',
  'alignment',
  'assumptions',
  'authorship',
  'notes',
  'receiver',
  'team',
] as const;
export type Family = (typeof families)[number];

/** What a text is: it goes up to somebody, it is a note about people, or it answers somebody who leads up to the writer. */
export const textKinds = ['upward', 'note', 'reply'] as const;
export type TextKind = (typeof textKinds)[number];

/** The step of the method that a rule serves. */
export const steps = ['understand', 'credibility', 'relationships', 'communicate', 'influence', 'sustain'] as const;
export type Step = (typeof steps)[number];

/** The five mistakes of capability 7.5. */
export const mistakes = ['overloading', 'passive', 'hiding problems', 'impressing', 'assuming they know'] as const;
export type Mistake = (typeof mistakes)[number];

export type ReviewOptions = {
  /** `upward` where it is not said. */
  readonly kind?: TextKind;
  readonly reader?: Reader;
  /** What a `reply` answers. */
  readonly message?: string;
  /** Phrases that the writer's house has a say on. */
  readonly phrases?: readonly PhraseRule[];
  /** Words that stand as they were compiled and nobody has edited yet; UTF-16, in order. */
  readonly generated?: readonly { readonly start: number; readonly end: number }[];
};

/** What a rule says of one place, before it is signed with the rule's id. */
export type Found = {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly why: string;
  readonly fixes?: readonly Fix[];
  readonly basis?: readonly LineSource[];
  /** A rule that is made of data, as a team's phrases are: each of them signs and weighs what it finds. */
  readonly signed?: { readonly rule: string; readonly severity: Severity };
};

/** A text that shows what a rule does; with what is known of the reader where the rule asks for it. */
export type Example = string | { readonly text: string; readonly options: ReviewOptions };

/**
 * One thing review looks for. It carries its own examples: every text in `flags` must be flagged by it and none in
 * `passes`; one test holds all rules to that.
 */
export type Rule = {
  /** Kept for good: dismissals are remembered under it. */
  readonly id: string;
  readonly family: Family;
  /** Which kinds of text it is asked for; `upward` alone where it is not said. */
  readonly reads?: readonly TextKind[];
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
  /**
   * What it finds in a paragraph depends on the sentences of that paragraph alone, not on where it stands in the draft:
   * the editor then asks it of changed paragraphs only.
   */
  readonly local?: true;
  /** It asks what is on file about the reader and says nothing without. */
  readonly needsReader?: true;
  /** One sentence: why the rule is there. */
  readonly reason: string;
  readonly flags: readonly Example[];
  readonly passes: readonly Example[];
  readonly check: (draft: Draft, options: ReviewOptions) => readonly Found[];
};
