import type { Span } from '../shared/span.ts';

/** One stretch of a text that may state one fact: a sentence of a mail, a clause of a capture. Offsets into the whole text. */
export type Clause = Span & {
  readonly medium: 'mail' | 'capture';
  /** The whole text it stands in. */
  readonly text: string;
  /** Its own words in lower case with plain apostrophes; same length as the span. */
  readonly lower: string;
  /** The sentence it belongs to ends with a question mark. */
  readonly asks: boolean;
  /** It holds words that say when. */
  readonly dated: boolean;
  /** The sentence around it in lower case (the same as `lower` in a mail). */
  readonly around: string;
};

/** What a pattern saw; offsets into the clause. `owner` and `to` are raw words, 'author', 'reader', or '' for "not said here". */
export type Sighting = Span & {
  readonly confidence: number;
  readonly owner?: string;
  readonly to?: string;
  /** The act without "I will". */
  readonly action?: Span;
};
