import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './imports.ts';

export type Finished = { readonly exit: number | null; readonly out: string; readonly err: string };

export type Started = {
  readonly process: ChildProcess;
  /** The first match of a pattern on stdout; fails when the process ends without one. */
  readonly said: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly finished: Promise<Finished>;
};

export const updraft: string = join(root, 'bin/updraft.mjs');

/** Starts a program with an environment of its own: no passphrase, no default place, no browser. */
export const start = (
  argv: readonly string[],
  options: {
    readonly node?: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly stdin?: string;
    readonly cwd?: string;
  } = {},
): Started => {
  const child = spawn(options.node ?? process.execPath, argv, {
    cwd: options.cwd ?? root,
    env: {
      ...process.env,
      UPDRAFT_PASSPHRASE: '',
      UPDRAFT_HOME: '',
      UPDRAFT_BROWSER: 'none',
      NODE_OPTIONS: '',
      ...options.env,
    },
  });
  let out = '';
  let err = '';
  const listeners = new Set<() => void>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    for (const listener of listeners) listener();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  child.stdin.on('error', () => {});
  child.stdin.end(options.stdin ?? '');
  const finished = new Promise<Finished>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exit) => resolve({ exit, out, err }));
  });
  return {
    process: child,
    finished,
    said: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const match = pattern.exec(out);
          if (!match) return;
          listeners.delete(look);
          resolve(match);
        };
        listeners.add(look);
        look();
        void finished.then(
          () => reject(new Error(`ended without saying ${pattern}: ${out}${err}`)),
          (error: unknown) => reject(error as Error),
        );
      }),
  };
};

/** Runs `updraft` to its end. */
export const run = (argv: readonly string[], options: Parameters<typeof start>[1] = {}): Promise<Finished> =>
  start([updraft, ...argv], options).finished;
