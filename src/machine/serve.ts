import { fileURLToPath } from 'node:url';
import type { ServeOptions } from '../cli/world.ts';
import { type RunningServer, startServer } from '../http/server.ts';
import { bringOverIn, builtWorker } from './apart.ts';
import { openInBrowser } from './browser.ts';
import { contextFor, logOf } from './context-for.ts';
import { type AgentAnswers, agentOf, serveAgent } from './key-agent.ts';
import { passingWorkspace, sweepPassingWorkspaces } from './passing-workspace.ts';
import { type Standing, standingAt } from './standing.ts';

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
  const standAt = (at: string): Standing => standingAt(at, { worker, bringOverApart, every: options.lookSeconds });
  let standing = standAt(place);
  if (options.passphrase !== undefined && standing.vault.exists()) await standing.vault.unlock(options.passphrase);
  const server: RunningServer = await startServer(
    {
      get vault() {
        return standing.vault;
      },
      get performApart() {
        return standing.performApart;
      },
      turnTo: (to) => turnTo(to),
      contextFor,
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
  /** What the socket of one workspace answers: its own key, and no other's while the server stands elsewhere. */
  const answersAt = (at: string): AgentAnswers => ({
    key: () => (standing.vault.place === at ? key() : undefined),
    lock,
    launch,
    bearer,
  });
  let closeAgent = await serveAgent(place, answersAt(place)).catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  let stopWork = standing.work();
  let turning: Promise<unknown> = Promise.resolve();
  const turnTo = (to: string): Promise<string | null> => {
    const turn = turning.then(async () => {
      if (to === standing.vault.place) return null;
      const there = await agentOf(to).launch();
      if (there !== undefined) return there;
      const agent = await serveAgent(to, answersAt(to));
      if (!agent) return (await agentOf(to).launch()) ?? null;
      lock();
      stopWork();
      const before = standing;
      standing = standAt(to);
      stopWork = standing.work();
      if (closeAgent) await closeAgent();
      closeAgent = agent;
      await before.close();
      return null;
    });
    turning = turn.catch(() => undefined);
    return turn;
  };
  // Before anything is said: whoever hears it may end this at once.
  const ended = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  const address = server.launch();
  say(`Updraft is ready: ${address}`);
  const forget = options.open ? openInBrowser(address) : () => {};
  await ended;
  forget();
  stopWork();
  if (closeAgent) await closeAgent();
  await server.close();
  await standing.close();
};
