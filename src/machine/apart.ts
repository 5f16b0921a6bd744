import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { AppError } from '../app/errors.ts';
import { arriving, type OneFile } from '../app/import/arriving.ts';
import type { FileToImport } from '../app/import/run.ts';
import { type Vault, vaultAt } from '../app/workspace/vault.ts';
import type { PerformApart } from '../http/world.ts';
import { endedAtOnce, errorOf, type FromWorker, failureOf, type Task, type ToWorker } from './apart-messages.ts';
import { contextFor } from './context-for.ts';
import { endLeftBehind } from './left-behind.ts';

export type Apart = {
  readonly perform: PerformApart;
  /** Ends everything that runs, waiting a moment for what can end by itself. */
  readonly close: () => Promise<void>;
};

/** The built worker beside this file's own bundle; undefined where the program runs from its sources. */
export const builtWorker = (): string | undefined => {
  const path = fileURLToPath(new URL('apart-worker.js', import.meta.url));
  return existsSync(path) ? path : undefined;
};

/** How soon a worker hears that the vault was locked, in milliseconds. */
const glance = 100;

/**
 * Milliseconds: how long a worker may take to end by itself once the vault is locked, and how long an import may give no
 * sign of life before it counts as ended with its worker. A sign is given every five seconds.
 */
type Patience = { readonly graceMs: number; readonly silentMs: number };
const usual: Patience = { graceMs: 1500, silentMs: 12_000 };
/** The same at the end of the server. */
const graceAtEnd = 300;

type Files = readonly (typeof FileToImport)['_output'][];

const filesIn = (input: unknown): Files | undefined => {
  const files = typeof input === 'object' && input !== null && 'files' in input ? input.files : undefined;
  if (!Array.isArray(files)) return undefined;
  const streamed = files.some(
    (file) => typeof file === 'object' && file !== null && ('several' in file || 'bytes' in file),
  );
  return streamed ? (files as Files) : undefined;
};

/** Hands the bytes of an upload over, as they are asked for. */
const handingOver = (files: Files, say: (message: ToWorker, owned: readonly ArrayBuffer[]) => void) => {
  const all = arriving(files);
  let current: AsyncIterator<Uint8Array> | undefined;
  const nextFile = async (): Promise<void> => {
    await current?.return?.();
    const next: IteratorResult<OneFile> = await all.next();
    if (next.done) return say({ end: true }, []);
    current = next.value.bytes[Symbol.asyncIterator]();
    const { name, size, modified } = next.value;
    say({ file: { name, size, ...(modified ? { modified } : {}) } }, []);
  };
  const nextBytes = async (): Promise<void> => {
    const next = await current?.next();
    if (!next || next.done) {
      current = undefined;
      return say({ end: true }, []);
    }
    // A copy of its own: it changes hands, and what was read may share its memory with what comes next.
    const bytes = Uint8Array.from(next.value);
    say({ bytes }, [bytes.buffer]);
  };
  return {
    give: async (what: 'file' | 'bytes'): Promise<void> => {
      try {
        await (what === 'file' ? nextFile() : nextBytes());
      } catch (error) {
        say({ failure: failureOf(error) }, []);
      }
    },
    close: async (): Promise<void> => {
      await current?.return?.();
      await all.return(undefined);
    },
  };
};

/**
 * Operations in a worker thread over the workspace of `vault`: the server goes on answering meanwhile. Where the vault is
 * locked the worker's key is zeroed, it is to stop at its next step and is ended where it does not, and the caller is told
 * `locked`. What a transaction had not finished is as it was before.
 */
export const apartOver = (vault: Vault, worker: string, patience: Patience = usual): Apart => {
  const running = new Set<(grace: number) => Promise<void>>();
  const perform: PerformApart = async (context, name, input) => {
    // As the caller may use it: a page that is locked has no key.
    const key = new SharedArrayBuffer(32);
    new Uint8Array(key).set(context.vault.key());
    const ended = new SharedArrayBuffer(4);
    const files = filesIn(input);
    const { replayed, now, zone } = context;
    const task: Task = {
      place: vault.place,
      example: vault.example,
      key,
      ended,
      name,
      input: files ? { ...(input as object), files: [] } : input,
      streamed: files !== undefined,
      replay: replayed ? now : undefined,
      zone,
    };
    const thread = new Worker(worker, { workerData: task });
    const upload = files && handingOver(files, (message, owned) => thread.postMessage(message, [...owned]));
    const exited = new Promise<void>((resolve) => thread.once('exit', () => resolve()));
    let locked = false;
    let over = false;
    /** Once: tells it to end, and ends it where it does not in time. */
    const end = async (grace: number): Promise<void> => {
      clearInterval(watch);
      if (!locked) {
        locked = true;
        new Uint8Array(key).fill(0);
        Atomics.store(new Int32Array(ended), 0, 1);
        // Who waits for the next bytes of an upload would not look.
        if (upload) thread.postMessage({ failure: failureOf(new AppError('bad-input')) } satisfies ToWorker);
      }
      const late = setTimeout(() => {
        if (!over) endLeftBehind(vault, zone, patience.silentMs);
        // Not `terminate()`: what it tears down in the middle of a statement takes the whole process with it.
        Atomics.store(new Int32Array(ended), 0, endedAtOnce);
      }, grace);
      await exited;
      clearTimeout(late);
    };
    running.add(end);
    void exited.then(() => running.delete(end));
    const watch = setInterval(() => {
      if (!vault.unlocked()) void end(patience.graceMs);
    }, glance);
    const answered = new Promise<unknown>((resolve, reject) => {
      thread.on('message', (message: FromWorker) => {
        if ('ask' in message) void upload?.give(message.ask);
        else if ('failure' in message) reject(errorOf(message.failure));
        else resolve(message.answer);
      });
      thread.on('error', (cause) => reject(new AppError('bug', { cause })));
      thread.on('exit', () => reject(new AppError('bug')));
    });
    const done = async (): Promise<void> => {
      over = true;
      clearInterval(watch);
      new Uint8Array(key).fill(0);
      const closed = upload?.close();
      // Whoever sends the upload may never go on with it.
      if (locked) closed?.catch(() => {});
      else await closed;
    };
    // A page that was locked meanwhile is told nothing of what is in the workspace.
    try {
      const answer = await answered;
      await done();
      if (!locked) return answer;
    } catch (error) {
      await done();
      if (!locked) throw error;
    }
    throw new AppError('locked');
  };
  return {
    perform,
    close: async () => {
      await Promise.all([...running].map((end) => end(graceAtEnd)));
    },
  };
};

/** Brings workspaces over to this version in a worker thread: whoever opens one first does, and the least is to ask how it is. */
export const bringOverIn =
  (worker: string, saying: () => void) =>
  async (place: string, key: Uint8Array): Promise<void> => {
    saying();
    const passing = vaultAt(place, { key: Uint8Array.from(key) });
    try {
      await apartOver(passing, worker).perform(contextFor(passing), 'workspace.status', {});
    } finally {
      passing.lock();
    }
  };
