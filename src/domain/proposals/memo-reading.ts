import type { Span } from '../shared/span.ts';
import type { MemoAsk } from './memo-head.ts';
import type { MemoLine } from './memo-lines.ts';

/** What a memo says, part by part, each with the stretch of the text it was read from. */
export type MemoReading = MemoAsk & {
  readonly options: readonly { readonly name: string; readonly nothing: boolean; readonly span: Span }[];
  readonly lines: readonly MemoLine[];
  /** Which option it recommends, by its place and by where its name begins, and the words that do. */
  readonly chosen: { readonly option: number; readonly at: number; readonly span: Span } | null;
};

export const nothingRead: MemoReading = {
  options: [],
  lines: [],
  chosen: null,
  ask: null,
  ladder: null,
  decider: null,
  byDay: null,
};
