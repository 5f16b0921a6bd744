import type { Context } from '../../src/app/context.ts';
import type { Vault } from '../../src/app/workspace/vault.ts';

export const testNow = '2026-03-12T08:10:00+00:00';

/** A context over a vault with a fixed clock and ids in order (`id-0001`, …); `change` replaces parts of it. */
export const contextFor = ({ vault }: { readonly vault: Vault }, change: Partial<Context> = {}): Context => {
  let last = 0;
  return {
    actor: 'test',
    now: testNow,
    replayed: false,
    zone: 'UTC',
    newId: () => {
      last += 1;
      return `id-${String(last).padStart(4, '0')}`;
    },
    log: () => {},
    vault,
    // No network in a test that does not bring its own.
    network: {
      ask: async () => ({ outcome: 'refused', why: 'unreachable', status: 0, wait: null }),
      send: async () => ({ outcome: 'refused', why: 'unreachable' }),
      chance: () => 0.5,
    },
    store: vault.store,
    ...change,
  };
};
