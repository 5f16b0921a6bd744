import type { ChangeKind } from '../../facts/fact-change.ts';

/**
 * Words that tell of a change. Groups of `re`: `act` (what was done), `about` (the object), `who` (whose promise it is).
 * Without `about` the object stands behind the cue, before it, or nowhere.
 */
export type ChangeCue = {
  readonly re: RegExp;
  readonly confidence: number;
  readonly object: 'after' | 'before' | 'none';
  /** Whose promise: the writer's, the reader's, of whoever `who` names (the writer where it is absent), or not told. */
  readonly owner: 'author' | 'reader' | 'who' | 'open';
  /** What was done where no verb tells it. */
  readonly act?: string;
  /** Words of the sentence that take it back. */
  readonly unless?: RegExp;
  /** A day has to stand right behind it (the new one, or the old one of "won't make Friday"), anywhere behind it, or right before it ("Monday instead"). */
  readonly day?: 'new' | 'old' | 'any' | 'last';
  /** Also in a question: "can we make it Monday?". */
  readonly asks?: true;
  readonly medium?: 'mail' | 'capture';
  /** A sentence without a verb ("Cost per site sent."): a name last in its object is who did it. */
  readonly verbless?: true;
  /** What stands before it may be somebody: "the vendor will be late" says nothing of a promise. */
  readonly party?: true;
  /** Quick to look for, and in every sentence that `re` finds something in. */
  readonly hint?: RegExp;
};

/** An example a pattern has to read; `about` are words its object has to hold. Medium 'mail' unless said. */
export type ChangeExample = {
  readonly text: string;
  readonly about?: string;
  readonly owner?: string;
  readonly due?: string;
  readonly was?: string;
  readonly medium?: 'mail' | 'capture';
};

/** How one kind of change is recognised, with its own tests. Examples were written on Tuesday, 10 March 2026. */
export type ChangePattern = {
  readonly what: ChangeKind;
  /** One sentence for who reads the proposal. */
  readonly reason: string;
  /** No sentence without one of these holds any of the cues: most are never asked about them. */
  readonly cued: RegExp;
  readonly cues: readonly ChangeCue[];
  /** What before a cue, in the same clause, makes it something else: a condition, a wish, what is still to come. */
  readonly unlessBefore: RegExp;
  readonly examples: readonly ChangeExample[];
  readonly counterexamples: readonly Pick<ChangeExample, 'text' | 'medium'>[];
};

/** A cue from a pattern in small letters with plain apostrophes. */
export const cue = (
  confidence: number,
  source: string,
  object: ChangeCue['object'],
  owner: ChangeCue['owner'],
  rest: Partial<Omit<ChangeCue, 're' | 'confidence' | 'object' | 'owner'>> = {},
): ChangeCue => ({ re: new RegExp(source, 'u'), confidence, object, owner, ...rest });
