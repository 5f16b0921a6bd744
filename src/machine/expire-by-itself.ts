import type { Context } from '../app/context.ts';
import { AppError } from '../app/errors.ts';
import { lastExpiry, rulesIn } from '../app/expiry/rules.ts';
import type { Vault } from '../app/workspace/vault.ts';

type Expiring = {
  readonly vault: Vault;
  readonly contextFor: (vault: Vault) => Context;
  /** Performs `expiry.run`, apart from the thread that answers the page where that can be. */
  readonly run: (context: Context) => Promise<unknown>;
  /** Milliseconds since the epoch, as the machine's clock says; it may jump. */
  readonly clock: () => number;
};

/** How often it is asked whether a day has passed, in milliseconds. */
const glance = 60_000;
const aboutADay = 20 * 3_600_000;

/** Lets go what is older than the user said, at most once a day and only while unlocked; without rules nothing ever. */
export const expireOnce = ({ vault, contextFor, run, clock }: Expiring): (() => Promise<boolean>) => {
  let running = false;
  return async () => {
    if (running || vault.example || !vault.unlocked()) return false;
    running = true;
    try {
      const store = vault.store();
      if (Object.keys(rulesIn(store)).length === 0) return false;
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
