import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contextFor, testNow } from '../../tests/support/context-for.ts';
import {
  type TemporaryWorkspace,
  temporaryWorkspace,
  testPassphrase,
} from '../../tests/support/temporary-workspace.ts';
import { type Apart, apartOver } from './apart.ts';

/** Hears nothing before it may read and write no more. */
const stubborn = 'const ended = new Int32Array(workerData.ended); while (Atomics.load(ended, 0) !== 2);';
const patience = { graceMs: 50, silentMs: 50 };

describe('work in a thread of its own', () => {
  let there: TemporaryWorkspace;
  let apart: Apart;
  /** A worker thread that runs this. */
  const over = (script: string): Apart => {
    const path = join(there.place, 'worker.mjs');
    writeFileSync(path, `import { parentPort, workerData } from 'node:worker_threads';\n${script}`);
    apart = apartOver(there.vault, path, patience);
    return apart;
  };
  const perform = () => apart.perform(contextFor(there), 'doctor.run', {});
  beforeEach(async () => {
    there = await temporaryWorkspace();
  });
  afterEach(async () => {
    await apart.close();
    there.remove();
  });

  it('ends where the workspace is locked, also what does not hear that it should [10.2]', async () => {
    over(stubborn);
    const answer = perform();
    there.vault.lock();
    await expect(answer).rejects.toMatchObject({ code: 'locked' });
    over(stubborn);
    await there.vault.unlock(testPassphrase);
    const waiting = perform();
    there.vault.lock();
    await expect(waiting).rejects.toMatchObject({ code: 'locked' });
  });

  it('may end by itself first, and then nothing of it is told', async () => {
    over(
      `const ended = new Int32Array(workerData.ended);
       const timer = setInterval(() => {
         if (Atomics.load(ended, 0) === 0) return;
         clearInterval(timer);
         parentPort.postMessage({ answer: 'words' });
       }, 1);`,
    );
    const answer = perform();
    there.vault.lock();
    await expect(answer).rejects.toMatchObject({ code: 'locked' });
  });

  it('tells an import that waits for its bytes that no more will come', async () => {
    over(
      `parentPort.on('message', (message) => {
         if (message.failure) parentPort.postMessage({ failure: { known: true, code: 'not-found', message: 'heard' } });
       });
       parentPort.postMessage({ ask: 'bytes' });`,
    );
    const never = (async function* () {
      await new Promise(() => {});
      yield new Uint8Array();
    })();
    const stalled = apartOver(there.vault, join(there.place, 'worker.mjs'), { graceMs: 60_000, silentMs: 50 });
    const answer = stalled.perform(contextFor(there), 'import.run', { files: [{ name: 'a', bytes: never }] });
    there.vault.lock();
    await expect(answer).rejects.toMatchObject({ code: 'locked' });
  });

  it('leaves no import that seems to run on, and none of another program ends', async () => {
    over(stubborn);
    const { imports } = there.store();
    const begin = (name: string) => imports.begin({ name, feed: null, started: testNow, bytesTotal: null });
    const dead = begin('dead');
    const elsewhere = begin('elsewhere');
    const answer = perform();
    there.vault.lock();
    await expect(answer).rejects.toMatchObject({ code: 'locked' });
    await there.vault.unlock(testPassphrase);
    const beating = setInterval(() => there.store().imports.alive(elsewhere), 5);
    for (let state = ''; state !== 'stopped'; state = there.store().imports.get(dead)?.state ?? '')
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect(there.store().imports.get(elsewhere)?.state).toBe('running');
    clearInterval(beating);
  });

  it('ends when the server ends', async () => {
    over(stubborn);
    const answer = perform();
    answer.catch(() => {});
    await apart.close();
    await expect(answer).rejects.toMatchObject({ code: 'locked' });
  });
});
