import type { Problem } from '../../domain/sources/problem.ts';
import type { StoredFeed } from '../../store/feeds.ts';

/** What a look brought. */
export type Came = {
  readonly items: number;
  readonly added: number;
  readonly already: number;
  readonly people: number;
  readonly facts: number;
  readonly problems: readonly Problem[];
  /** Meetings that were taken out, since the calendar no longer has them. */
  readonly out: number;
};

export const nothingCame: Came = { items: 0, added: 0, already: 0, people: 0, facts: 0, problems: [], out: 0 };

/**
 * How one look at a place went. `wait` is how long it wants to be left alone, or is to be looked at again, in ms.
 * `stopped` is a look that somebody ended in the middle: what came stays, and the rest is still to come.
 */
export type Look =
  | {
      readonly ok: true;
      readonly stopped: boolean;
      readonly came: Came;
      readonly wait: number | null;
      readonly change: Partial<StoredFeed>;
    }
  | { readonly ok: false; readonly trouble: string; readonly wait: number | null };
