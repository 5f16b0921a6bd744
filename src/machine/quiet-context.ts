import type { Context } from '../app/context.ts';
import { vaultAt } from '../app/workspace/vault.ts';
import type { Instant } from '../domain/shared/time.ts';
import { contextFor } from './context-for.ts';
import { agentOf } from './key-agent.ts';

/**
 * A context for a program that asks nobody: over the workspace at `place`, open where its running server is unlocked, or
 * with `passphrase` where one is given, else locked. `close` forgets the key.
 */
export const quietContext = async (
  place: string,
  options: { readonly replay?: Instant; readonly passphrase?: string } = {},
): Promise<{ readonly context: Context; readonly close: () => void }> => {
  const key = await agentOf(place)
    .key()
    .catch(() => undefined);
  const vault = vaultAt(place, key ? { key } : {});
  if (!vault.unlocked() && options.passphrase !== undefined && vault.exists()) await vault.unlock(options.passphrase);
  return { context: contextFor(vault, options.replay), close: vault.lock };
};
