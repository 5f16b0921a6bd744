import { expiryRun } from '../app/expiry/run.ts';
import { feedRefresh } from '../app/feed/refresh.ts';
import { perform } from '../app/perform.ts';
import { type Vault, vaultAt } from '../app/workspace/vault.ts';
import type { PerformApart } from '../http/world.ts';
import { apartOver } from './apart.ts';
import { contextFor } from './context-for.ts';
import { expireByItself } from './expire-by-itself.ts';
import { lookByItself } from './look-by-itself.ts';
import { ringByItself } from './ring.ts';

/** The workspace that a server stands at, with what it does there by itself. */
export type Standing = {
  readonly vault: Vault;
  readonly performApart: PerformApart | undefined;
  /** Begins what comes by itself: looking at feeds, letting go of what is old, ringing. Returns how to stop it. */
  readonly work: () => () => void;
  /** Locks it, and ends what runs in threads. */
  readonly close: () => Promise<void>;
};

/** Stands at a workspace, which stays locked until its passphrase is given. */
export const standingAt = (
  place: string,
  {
    worker,
    bringOverApart,
    every,
  }: {
    readonly worker: string | undefined;
    readonly bringOverApart: ((place: string, key: Uint8Array) => Promise<void>) | undefined;
    /** Seconds after which feeds are looked at, due or not; for trying out. */
    readonly every: number | undefined;
  },
): Standing => {
  const vault = vaultAt(place, bringOverApart ? { bringOverApart } : {});
  const apart = worker === undefined ? undefined : apartOver(vault, worker);
  const performApart = apart?.perform;
  return {
    vault,
    performApart,
    work: () => {
      const stops = [
        lookByItself({
          vault,
          contextFor,
          refresh: (context, input) =>
            performApart ? performApart(context, 'feed.refresh', input) : perform(feedRefresh, context, input),
          clock: Date.now,
          steady: () => performance.now(),
          every,
        }),
        expireByItself({
          vault,
          contextFor,
          run: (context) =>
            performApart
              ? performApart(context, 'expiry.run', { really: true })
              : perform(expiryRun, context, { really: true }),
          clock: Date.now,
          steady: () => performance.now(),
        }),
        ringByItself({ vault, contextFor }),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
    close: async () => {
      vault.lock();
      await apart?.close();
    },
  };
};
