import type { Context } from '../app/context.ts';
import { AppError } from '../app/errors.ts';
import { clockKnown, keepClock, lastExpiry, rulesIn } from '../app/expiry/rules.ts';
import type { Vault } from '../app/workspace/vault.ts';
import { heedClock } from '../domain/sources/heed-clock.ts';

type Expiring = {
  readonly vault: Vault;
  readonly contextFor: (vault: Vault) => Context;
  /** Performs `expiry.run`, apart from the thread that answers the page where that can be. */
  readonly run: (context: Context) => Promise<unknown>;
  /** Milliseconds since the epoch, as the machine's clock says; it may jump. */
  readonly clock: () => number;
  /** Milliseconds since some moment; it never jumps, and stands still while the machine sleeps. */
  readonly steady: () => number;
};

/** How often it is asked whether a day has passed, in milliseconds. */
const glance = 60_000;
const hour = 3_600_000;
const aboutADay = 20 * hour;

/**
 * Lets go what is older than the user said, at most once a day and only while unlocked; without rules nothing ever, and
 * nothing by a clock that is not believed: see `heedClock`.
 */
export const expireOnce = ({ vault, contextFor, run, clock, steady }: Expiring): (() => Promise<boolean>) => {
  let running = false;
  let glanced: { readonly wall: number; readonly steady: number } | undefined;
  /** When, on the steady clock, this program began to wait. */
  let waits = 0;
  const isBelieved = (): boolean => {
    const store = vault.store();
    const now = { wall: clock(), steady: steady() };
    const begins = glanced === undefined || now.wall - glanced.wall - (now.steady - glanced.steady) > hour;
    if (glanced === undefined) waits = now.steady;
    glanced = now;
    const before = clockKnown(store);
    const { known, believed } = heedClock(before, { wall: now.wall, ran: now.steady - waits, begins });
    if (known.doubted !== (before?.doubted ?? null)) waits = now.steady;
    // A sign of life now and then is enough, and every one is written to disk.
    if (!before || known.doubted !== before.doubted || Math.abs(known.seen - before.seen) >= hour)
      store.transaction(() => keepClock(store, known));
    return believed;
  };
  return async () => {
    if (running || vault.example || !vault.unlocked()) return false;
    running = true;
    try {
      const store = vault.store();
      if (Object.keys(rulesIn(store)).length === 0 || !isBelieved()) return false;
      const last = Number(store.settings.read(lastExpiry) ?? 0);
      // A clock that was set back makes the last time lie ahead: that day does not count.
      if (last <= clock() && clock() - last < aboutADay) return false;
      await run(contextFor(vault));
      return true;
    } catch (error) {
      contextFor(vault).log('expiry.round', {
        failed: true,
        bug: !(error instanceof AppError) || error.code === 'bug',
      });
      return false;
    } finally {
      running = false;
    }
  };
};

/** Does so until what is returned is called. */
export const expireByItself = (expiring: Expiring): (() => void) => {
  const once = expireOnce(expiring);
  const timer = setInterval(() => void once(), glance);
  timer.unref();
  return () => clearInterval(timer);
};
