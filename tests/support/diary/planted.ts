import type { PlantedDay } from './days.ts';
import type { Named } from './words.ts';

/** A place in the cast: 0 is the user, then manager, skip-level, CFO, peer, report. */
export type Who = number;

/** Something a careful reader would keep, apart from the texts it stands in. */
export type Planted = {
  readonly id: number;
  readonly kind: 'commitment' | 'request' | 'preference' | 'decision' | 'surprise';
  /** The section its wording came from, and the wording. */
  readonly family: string;
  readonly frame: string;
  /** The sentence as it stands in the text. */
  readonly words: string;
  readonly owner: Who;
  readonly to: Who | null;
  readonly day: PlantedDay | null;
  readonly thing: string;
  readonly said: string;
  /** The same thing said before. */
  readonly again?: number;
};
export type PlantedChange = {
  readonly of: number;
  readonly what: 'kept' | 'moved' | 'dropped';
  readonly family: string;
  readonly frame: string;
  readonly words: string;
  readonly day: PlantedDay | null;
};
/** Words in which nobody promises, asks, decides or prefers anything. */
export type Trap = { readonly family: string; readonly frame: string; readonly words: string };

/** One text of the diary: its sentences in order. */
export type Piece = {
  readonly medium: 'mail' | 'capture' | 'debrief' | 'forwarded' | 'talk';
  /** Local day, and minutes after midnight. */
  readonly day: string;
  readonly minute: number;
  readonly from: Who;
  readonly to: Who;
  readonly sentences: readonly string[];
};
export type Story = {
  readonly cast: readonly Named[];
  readonly start: string;
  readonly weeks: number;
  readonly pieces: readonly Piece[];
  readonly facts: readonly Planted[];
  readonly changes: readonly PlantedChange[];
  readonly traps: readonly Trap[];
};
