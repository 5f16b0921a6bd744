import { spawn } from 'node:child_process';

export type Run = {
  /** Ends with everything the worker said, in whole lines. */
  readonly done: Promise<readonly string[]>;
  /** Resolves when the worker has said so many lines, or has ended. */
  readonly said: (lines: number) => Promise<void>;
  readonly kill: () => void;
};

/** Starts `node worker.js …` on its own; `limit` is the largest file it may write, in KiB. */
export const runWorker = (worker: string, args: readonly string[], limit?: number): Run => {
  const child =
    limit === undefined
      ? spawn(process.execPath, [worker, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
      : // With the signal ignored, a write past the limit fails like one to a full disk.
        spawn(
          'bash',
          ['-c', `trap "" XFSZ; ulimit -f ${limit}; exec "$@"`, 'bash', process.execPath, worker, ...args],
          {
            stdio: ['ignore', 'pipe', 'inherit'],
          },
        );
  let text = '';
  const waiting: { readonly lines: number; readonly resolve: () => void }[] = [];
  const told = (all = false): void => {
    const lines = text.split('\n').length - 1;
    for (const one of waiting) if (all || lines >= one.lines) one.resolve();
  };
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (part: string) => {
    text += part;
    told();
  });
  const done = new Promise<readonly string[]>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      told(true);
      // Killed is as expected; a worker that fell over by itself is not.
      if (code) reject(new Error(`the worker ended with ${code}`));
      else resolve(text.split('\n').slice(0, -1));
    });
  });
  // Whoever waits for it hears of it.
  done.catch(() => {});
  return {
    done,
    said: (lines) =>
      new Promise<void>((resolve) => {
        waiting.push({ lines, resolve });
        told();
      }),
    kill: () => {
      child.kill('SIGKILL');
    },
  };
};
