import { makeReady } from '../app/brief/ready-briefs.ts';
import type { Context } from '../app/context.ts';
import { AppError } from '../app/errors.ts';
import { digestIfDue } from '../app/mail/digest-if-due.ts';
import { forgetRound, ringRound } from '../app/reminder/ring-round.ts';
import { tellWhileLocked } from '../app/reminder/timetable.ts';
import type { Vault } from '../app/workspace/vault.ts';

type Ringing = {
  readonly vault: Vault;
  readonly contextFor: (vault: Vault) => Context;
};

/** How often it is asked whether something is due, in milliseconds. */
const glance = 5000;

/**
 * What the clock does for reminders: plans them when something was written, fires what is due, sends the digest. While the
 * workspace is locked only the sealed times are looked at. Returns how many were fired or told.
 */
export const ringOnce = ({ vault, contextFor }: Ringing): (() => Promise<number>) => {
  let sending = false;
  const sendDigest = async (context: Context): Promise<void> => {
    if (sending) return;
    sending = true;
    try {
      await digestIfDue(context);
    } finally {
      sending = false;
    }
  };
  return async () => {
    const context = contextFor(vault);
    try {
      if (!vault.exists() || vault.bringingOver()) return 0;
      if (!vault.unlocked()) {
        forgetRound(vault);
        return tellWhileLocked(vault.place, context.now);
      }
      const fired = ringRound(context);
      if (fired === 0) makeReady(context);
      await sendDigest(context);
      return fired;
    } catch (error) {
      // Locked in between, busy, full: what is due stays due, and the next round finds it.
      context.log('reminder.round', { failed: true, bug: !(error instanceof AppError) || error.code === 'bug' });
      return 0;
    }
  };
};

/** Has the zone of this machine looked up anew: the runtime keeps the one it began in, wherever its user travels. */
const heedZone = (): void => {
  // Writing to TZ, be it to take away what is not there, is the one way to tell the runtime; it takes a tenth of a millisecond.
  if (process.env.TZ === undefined) Reflect.deleteProperty(process.env, 'TZ');
};

/** Rings by itself until what is returned is called. */
export const ringByItself = (ringing: Ringing): (() => void) => {
  const once = ringOnce(ringing);
  const ring = (): Promise<number> => {
    heedZone();
    return once();
  };
  // At once: what was missed is there when the page opens.
  void ring();
  const timer = setInterval(() => void ring(), glance);
  timer.unref();
  return () => clearInterval(timer);
};
