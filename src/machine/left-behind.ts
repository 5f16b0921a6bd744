import type { Vault } from '../app/workspace/vault.ts';
import { inZone } from '../domain/shared/time.ts';

/** How often it is asked whether the vault is open again, in milliseconds. */
const glance = 100;

/** The imports that count as running, and the last sign of life of each. */
const running = (vault: Vault): ReadonlyMap<number, number> =>
  new Map(
    vault
      .store()
      .imports.all()
      .flatMap(({ number, state, aliveMs }) =>
        state === 'running' || state === 'stopping' ? [[number, aliveMs]] : [],
      ),
  );

/**
 * A worker thread that had to be ended leaves the row of its import as running, by a process that lives. Once the vault is
 * open again, those that give no sign of life within `silentMs` are marked as stopped, on a clock of `zone`.
 */
export const endLeftBehind = (vault: Vault, zone: string, silentMs: number): void => {
  const quietly = (work: () => void): void => {
    try {
      work();
    } catch {
      // Busy or full: the next start of the server finds them.
    }
  };
  const tidy = (before: ReadonlyMap<number, number>): void => {
    if (!vault.unlocked()) {
      endLeftBehind(vault, zone, silentMs);
      return;
    }
    for (const [number, aliveMs] of running(vault))
      if (before.get(number) === aliveMs) vault.store().imports.end(number, 'stopped', inZone(aliveMs, zone));
  };
  const open = setInterval(() => {
    if (!vault.unlocked()) return;
    clearInterval(open);
    quietly(() => {
      const before = running(vault);
      if (before.size > 0) setTimeout(() => quietly(() => tidy(before)), silentMs).unref();
    });
  }, glance);
  open.unref();
};
