import { fileURLToPath } from 'node:url';
import { expiryRun } from '../app/expiry/run.ts';
import { feedRefresh } from '../app/feed/refresh.ts';
import { perform } from '../app/perform.ts';
import { vaultAt } from '../app/workspace/vault.ts';
import type { ServeOptions } from '../cli/world.ts';
import { type RunningServer, startServer } from '../http/server.ts';
import { apartOver, bringOverIn, builtWorker } from './apart.ts';
import { openInBrowser } from './browser.ts';
import { contextFor, logOf } from './context-for.ts';
import { expireByItself } from './expire-by-itself.ts';
import { agentOf, serveAgent } from './key-agent.ts';
import { lookByItself } from './look-by-itself.ts';
import { passingWorkspace, sweepPassingWorkspaces } from './passing-workspace.ts';
import { ringByItself } from './ring.ts';

/**
 * Serves a workspace until the process is told to end. Where a server of the same workspace runs already, says where,
 * opens that one, and returns.
 */
export const serve = async (place: string, options: ServeOptions): Promise<void> => {
  const { say } = options;
  const elsewhere = await agentOf(place).launch();
  if (elsewhere !== undefined) {
    say(`Updraft is running already: ${elsewhere}`);
    if (options.open) openInBrowser(elsewhere);
    return;
  }
  sweepPassingWorkspaces();
  const worker = builtWorker();
  const bringOverApart =
    worker === undefined
      ? undefined
      : bringOverIn(worker, () => say('Bringing your workspace over to this version; this happens once.'));
  const vault = vaultAt(place, bringOverApart ? { bringOverApart } : {});
  if (options.passphrase !== undefined && vault.exists()) await vault.unlock(options.passphrase);
  const apart = worker === undefined ? undefined : apartOver(vault, worker);
  const performApart = apart?.perform;
  const server: RunningServer = await startServer(
    {
      vault,
      contextFor,
      performApart,
      makeExample: passingWorkspace,
      log: logOf(),
      web: fileURLToPath(new URL('../web', import.meta.url)),
      clock: Date.now,
      example: options.example,
      idleMinutes: options.idleMinutes,
      keepHours: options.keepHours,
    },
    options.port,
  );
  const { key, lock, launch, bearer } = server;
  const closeAgent = await serveAgent(place, { key, lock, launch, bearer }).catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  const stopLooking = lookByItself({
    vault,
    contextFor,
    refresh: (context, input) =>
      performApart ? performApart(context, 'feed.refresh', input) : perform(feedRefresh, context, input),
    clock: Date.now,
    steady: () => performance.now(),
    every: options.lookSeconds,
  });
  const stopExpiring = expireByItself({
    vault,
    contextFor,
    run: (context) =>
      performApart
        ? performApart(context, 'expiry.run', { really: true })
        : perform(expiryRun, context, { really: true }),
    clock: Date.now,
    steady: () => performance.now(),
  });
  const stopRinging = ringByItself({ vault, contextFor });
  // Before anything is said: whoever hears it may end this at once.
  const ended = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  const address = server.launch();
  say(`Updraft is ready: ${address}`);
  const forget = options.open ? openInBrowser(address) : () => {};
  await ended;
  forget();
  stopLooking();
  stopRinging();
  stopExpiring();
  if (closeAgent) await closeAgent();
  await server.close();
  await apart?.close();
};
