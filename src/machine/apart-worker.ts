import { parentPort, workerData } from 'node:worker_threads';
import type { OneFile } from '../app/import/arriving.ts';
import type { Operation } from '../app/operation.ts';
import { operations } from '../app/operations.ts';
import { perform } from '../app/perform.ts';
import { vaultAt } from '../app/workspace/vault.ts';
import { endedAtOnce, errorOf, type FromWorker, failureOf, type Task, type ToWorker } from './apart-messages.ts';
import { contextFor } from './context-for.ts';

/* The worker thread: does one operation and ends. It is an entry of its own of the build. */

const say = (message: FromWorker): void => parentPort?.postMessage(message);

/** The files of an upload, asked for one after another and piece by piece, one piece ahead. */
const arrivingFiles = (): AsyncIterable<OneFile> => {
  const heard: ToWorker[] = [];
  let wake: (() => void) | undefined;
  parentPort?.on('message', (message: ToWorker) => {
    heard.push(message);
    wake?.();
  });
  const next = async (): Promise<ToWorker> => {
    while (heard.length === 0) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return heard.shift() ?? { end: true };
  };
  async function* bytes(): AsyncGenerator<Uint8Array> {
    let asked = 0;
    const ask = (): void => {
      say({ ask: 'bytes' });
      asked += 1;
    };
    try {
      for (;;) {
        if (asked === 0) ask();
        const message = await next();
        asked -= 1;
        if ('failure' in message) throw errorOf(message.failure);
        if (!('bytes' in message)) return;
        ask();
        yield message.bytes;
      }
    } finally {
      // Who stops in the middle must not take the next file's name for these bytes.
      for (; asked > 0; asked -= 1) await next();
    }
  }
  return (async function* () {
    for (;;) {
      say({ ask: 'file' });
      const message = await next();
      if ('failure' in message) throw errorOf(message.failure);
      if (!('file' in message)) return;
      yield { ...message.file, bytes: bytes() };
    }
  })();
};

const work = async (task: Task): Promise<void> => {
  const ended = new Int32Array(task.ended);
  const vault = vaultAt(task.place, {
    example: task.example,
    key: new Uint8Array(task.key),
    refused: () => Atomics.load(ended, 0) === endedAtOnce,
  });
  // What waits for the network or an upload gets to no statement: it is left waiting.
  const waiting = setInterval(() => {
    if (Atomics.load(ended, 0) !== endedAtOnce) return;
    clearInterval(waiting);
    vault.lock();
    process.exit();
  }, 50);
  const context = {
    ...contextFor(vault, task.replay, task.zone),
    watching: { ended: () => Atomics.load(ended, 0) !== 0, came: () => {} },
  };
  try {
    const operation = operations[task.name as keyof typeof operations] as unknown as Operation;
    const input = task.streamed
      ? { ...(task.input as object), files: [{ name: 'upload', several: arrivingFiles() }] }
      : task.input;
    say({ answer: await perform(operation, context, input) });
  } catch (error) {
    say({ failure: failureOf(error) });
  } finally {
    clearInterval(waiting);
    vault.lock();
    parentPort?.close();
  }
};

void work(workerData as Task);
