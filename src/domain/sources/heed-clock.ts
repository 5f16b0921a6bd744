import { z } from 'zod';

/** What is kept of the clock of the machine; milliseconds since the epoch, as it said. */
export const ClockKnown = z.object({
  /** When it was looked at last. */
  seen: z.number(),
  /** Since when it has to be borne out; null where it is believed. */
  doubted: z.number().nullable(),
});
export type ClockKnown = Readonly<z.infer<typeof ClockKnown>>;

export type ClockNow = {
  /** Milliseconds since the epoch, as the clock says; it may be wrong. */
  readonly wall: number;
  /** For how many milliseconds this program has really run since the doubt, or since it began. */
  readonly ran: number;
  /** The program has just begun, or woken from sleep. */
  readonly begins: boolean;
};

const hour = 3_600_000;
const day = 24 * hour;
/** Who was away for longer than this is asked to wait; so is who set the clock. */
const mostGap = 3 * day;
const mostWait = 31 * day;
const enough = 20 * hour;

/**
 * Whether the clock is believed enough to let go of things for good. It is while it goes on from where it was seen last; after
 * a jump of more than three days, or where nothing is known of it, it has to say the same later: after twenty hours in which
 * the program ran, or when it begins again at least half a day and at most a month on.
 */
export const heedClock = (
  known: ClockKnown | undefined,
  { wall, ran, begins }: ClockNow,
): { readonly known: ClockKnown; readonly believed: boolean } => {
  const jumped = known === undefined || Math.abs(wall - known.seen) > mostGap;
  const doubted = known?.doubted ?? null;
  const waited = doubted === null ? 0 : wall - doubted;
  const borneOut = waited <= mostWait && (ran >= enough ? waited >= enough : begins && waited >= day / 2);
  if (doubted === null ? !jumped : borneOut) return { known: { seen: wall, doubted: null }, believed: true };
  return { known: { seen: wall, doubted: jumped || doubted === null ? wall : doubted }, believed: false };
};
