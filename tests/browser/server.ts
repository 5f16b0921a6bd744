import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = process.env.UPDRAFT_PROGRAM ?? fileURLToPath(new URL('../../bin/updraft.mjs', import.meta.url));

export type Server = {
  /** The address that lets one browser in; asked anew for each window. */
  readonly address: string;
  readonly home: string;
  readonly process: ChildProcess;
  readonly stop: () => Promise<void>;
};

const starting = (flags: readonly string[], nodeOptions: string): Promise<Server> =>
  new Promise((resolve, reject) => {
    const home = mkdtempSync(join(tmpdir(), 'updraft-browser-'));
    const child = spawn(process.execPath, [program, 'serve', '--port', '0', ...flags], {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        UPDRAFT_HOME: home,
        TZ: 'Europe/Zurich',
        NODE_OPTIONS: nodeOptions,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const stop = (): Promise<void> =>
      new Promise((done) => {
        const over = (): void => {
          rmSync(home, { recursive: true, force: true });
          done();
        };
        if (child.exitCode !== null) over();
        else {
          child.once('exit', over);
          child.kill('SIGTERM');
        }
      });
    const listen = (bytes: Buffer): void => {
      said += bytes.toString('utf8');
      const address = /https?:\/\/\S+/.exec(said)?.[0];
      if (address) resolve({ address, home, process: child, stop });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });

/** Starts the built program on a free port with an empty home of its own; resolves once it prints its address. */
export const startServer = (...flags: readonly string[]): Promise<Server> =>
  starting(flags, process.env.NODE_OPTIONS ?? '');

/** Like `startServer`; `turnClock` lets the server's clock go on by 76 seconds at once. */
export const startTurnableServer = async (): Promise<Server & { readonly turnClock: () => void }> => {
  const clock = new URL('../support/turned-clock.mjs', import.meta.url).href;
  const server = await starting([], `${process.env.NODE_OPTIONS ?? ''} --import=${clock}`);
  return { ...server, turnClock: () => void server.process.kill('SIGUSR2') };
};
