import type { Context } from '../app/context.ts';
import { AppError } from '../app/errors.ts';
import { isDue } from '../app/feed/timing.ts';
import type { Vault } from '../app/workspace/vault.ts';

type LookingOn = {
  readonly vault: Vault;
  readonly contextFor: (vault: Vault) => Context;
  /** Performs `feed.refresh`, apart from the thread that answers the page where that can be. */
  readonly refresh: (context: Context, input: { readonly due: boolean }) => Promise<unknown>;
  /** Milliseconds since the epoch, as the machine's clock says; it may jump. */
  readonly clock: () => number;
  /** Milliseconds since some moment; it never jumps. */
  readonly steady: () => number;
  /** Looks at every place so often, whether it is due or not; for trying out. In seconds. */
  readonly every?: number | undefined;
};

/** How often it is asked whether something is due, in milliseconds. */
export const glance = 5000;
/** A clock that keeps jumping must not flood a server: so much steady time lies between two rounds. */
const leastBetween = 4000;

/**
 * What the clock does while the server runs: looks at the places whose time it is, one round after another. While the
 * workspace is locked nothing is looked at, and right after it was unlocked what has waited is.
 */
export const lookOnce = (looking: LookingOn): (() => Promise<boolean>) => {
  const { vault, contextFor, refresh, clock, steady, every } = looking;
  let running = false;
  let last = Number.NEGATIVE_INFINITY;
  const least = every === undefined ? leastBetween : 0;
  return async () => {
    if (running || !vault.unlocked() || steady() - last < least) return false;
    running = true;
    try {
      if (!vault.exists()) return false;
      const feeds = vault.store().feeds.all();
      if (feeds.length === 0 || (every === undefined && !feeds.some((feed) => isDue(feed, clock())))) return false;
      last = steady();
      const context = contextFor(vault);
      await refresh(context, { due: every === undefined });
      return true;
    } catch (error) {
      // Locked, busy, full: the places keep their time, and the next round finds them due.
      contextFor(vault).log('feed.round', { failed: true, bug: !(error instanceof AppError) || error.code === 'bug' });
      return false;
    } finally {
      running = false;
    }
  };
};

/** Looks by itself until what is returned is called. */
export const lookByItself = (looking: LookingOn): (() => void) => {
  const look = lookOnce(looking);
  const timer = setInterval(() => void look(), looking.every === undefined ? glance : looking.every * 1000);
  timer.unref();
  return () => clearInterval(timer);
};
