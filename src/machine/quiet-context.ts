import type { Context } from '../app/context.ts';
import { vaultAt } from '../app/workspace/vault.ts';
import type { Instant } from '../domain/shared/time.ts';
import { contextFor } from './context-for.ts';
import { agentOf } from './key-agent.ts';

/** How a program that asks nobody opens a context, for each thing it does; `end` forgets what is held between them. */
export type QuietContexts = {
  readonly open: () => Promise<{ readonly context: Context; readonly close: () => void }>;
  readonly end: () => void;
};

/**
 * Contexts over the workspace at `place`: open where its running server is unlocked, locked where that is locked, and where
 * no server runs open with `passphrase` if one is given, whose key is worked out once and held until a server says locked.
 */
export const quietContexts = (
  place: string,
  options: { readonly replay?: Instant; readonly passphrase?: string } = {},
): QuietContexts => {
  let held: Uint8Array | undefined;
  const end = (): void => {
    held?.fill(0);
    held = undefined;
  };
  const open: QuietContexts['open'] = async () => {
    const key = await agentOf(place)
      .keyOrLocked()
      .catch(() => undefined);
    if (key === 'locked') end();
    // Each vault zeroes its own key.
    const own = key === undefined && held ? Uint8Array.from(held) : key;
    const vault = vaultAt(place, own instanceof Uint8Array ? { key: own } : {});
    if (key === undefined && !vault.unlocked() && options.passphrase !== undefined && vault.exists()) {
      await vault.unlock(options.passphrase);
      held = Uint8Array.from(vault.key());
    }
    return { context: contextFor(vault, options.replay), close: vault.lock };
  };
  return { open, end };
};
