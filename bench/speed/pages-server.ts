import { join } from 'node:path';
import type { Context } from '../../src/app/context.ts';
import { onUsersClock } from '../../src/app/replay.ts';
import { vaultAt } from '../../src/app/workspace/vault.ts';
import { inZone, millis } from '../../src/domain/shared/time.ts';
import { startServer } from '../../src/http/server.ts';
import { contextFor } from '../../src/machine/context-for.ts';
import { benchNow } from './made-up-workspace.ts';

const zone = 'UTC';

/** The real server in a process of its own over a made-up workspace, on its day; with each message a minute passes. */
export const servePages = async (place: string, key: string): Promise<void> => {
  const started = Date.now();
  let minutes = 0;
  const now = (): string => inZone(millis(benchNow) + minutes * 60_000 + (Date.now() - started), zone);
  const vault = vaultAt(place, { key: Uint8Array.from(Buffer.from(key, 'hex')) });
  const server = await startServer(
    {
      vault,
      contextFor: (over, replay): Context => ({
        ...contextFor(over, undefined, zone),
        now: replay === undefined ? now() : onUsersClock(replay, zone),
        replayed: replay !== undefined,
      }),
      makeExample: () => Promise.reject(new Error('no example here')),
      log: () => {},
      web: join(process.cwd(), 'dist/web'),
      clock: Date.now,
      example: false,
      idleMinutes: 60,
      keepHours: 8,
    },
    0,
  );
  process.on('message', () => {
    minutes += 1;
    process.send?.('a minute later');
  });
  process.on('disconnect', () => void server.close().then(() => process.exit(0)));
  process.send?.(server.launch());
};
