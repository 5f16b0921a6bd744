import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { httpApp } from './http-app.ts';
import { sessionsOf } from './sessions.ts';
import type { World } from './world.ts';

export type RunningServer = {
  /** `http://127.0.0.1:4747` */
  readonly address: string;
  /** An address with a fresh launch key that lets one browser in. */
  readonly launch: () => string;
  /** A session for another program: `SESSION.TOKEN`, sent as a bearer token. */
  readonly bearer: () => string;
  /** The data key while it is held, for the command line. */
  readonly key: () => Uint8Array | undefined;
  /** What the clock does every half minute: forgets the key when the machine slept or its time is over. */
  readonly lockWhenDue: () => void;
  /** Forgets the key: every page and the command line are locked. */
  readonly lock: () => void;
  readonly close: () => Promise<void>;
};

const tickSeconds = 30;
// A pause this long between two ticks means that the machine slept.
const sleptMinutes = 3;

const listening = (server: ServerType, port: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const taken = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    };
    server.once('error', taken);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', taken);
      resolve(true);
    });
  });

/** Serves the page and the API on the loopback interface; takes a free port when `port` is in use. */
export const startServer = async (world: World, port: number): Promise<RunningServer> => {
  const sessions = sessionsOf(world.clock);
  let bound = port;
  let keepUntil = Number.POSITIVE_INFINITY;
  const unlocked = (): void => {
    keepUntil = world.clock() + world.keepHours * 3_600_000;
  };
  if (world.vault.unlocked()) unlocked();

  const lock = (): void => {
    world.vault.lock();
    sessions.lockAll();
  };

  let last = world.clock();
  const lockWhenDue = (): void => {
    const slept = world.clock() - last > sleptMinutes * 60_000;
    last = world.clock();
    if (world.vault.unlocked() && (slept || last > keepUntil)) lock();
  };

  const app = httpApp(world, sessions, () => bound, unlocked);
  const make = (): ServerType => createAdaptorServer({ fetch: app.fetch });
  let server = make();
  if (!(await listening(server, port))) {
    server = make();
    await listening(server, 0);
  }
  bound = (server.address() as AddressInfo).port;
  // An import of gigabytes takes as long as it takes; a head that does not come is cut off.
  if ('requestTimeout' in server) {
    server.requestTimeout = 0;
    server.headersTimeout = 10_000;
  }

  const tick = setInterval(lockWhenDue, tickSeconds * 1000);
  tick.unref();

  const address = `http://127.0.0.1:${bound}`;
  return {
    address,
    launch: () => `${address}/?k=${sessions.launch()}`,
    bearer: () => {
      const session = sessions.begin(sessions.launch());
      return session ? `${session.id}.${session.token}` : '';
    },
    key: () => {
      if (world.clock() > keepUntil) lock();
      return world.vault.unlocked() ? world.vault.key() : undefined;
    },
    lockWhenDue,
    lock,
    close: () =>
      new Promise((resolve) => {
        clearInterval(tick);
        sessions.endAll();
        world.vault.lock();
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
};
