import { writeSync } from 'node:fs';
import { AppError } from '../../src/app/errors.ts';
import { importRun } from '../../src/app/import/run.ts';
import { personRemove } from '../../src/app/person/remove.ts';
import { backUp } from '../../src/app/workspace/back-up.ts';
import { vaultAt } from '../../src/app/workspace/vault.ts';
import type { Store } from '../../src/store/store.ts';
import { aFact, aSource } from '../support/content.ts';
import { contextFor } from '../support/context-for.ts';

/*
 * A process of its own over a real workspace: `node worker.js TASK PLACE KEY NAME COUNT`. It acknowledges on stdout,
 * one line each, only what has been committed; an error ends it with its code on a line.
 */
const [, , task = '', place = '', keyHex = '', name = '', count = '0'] = process.argv;
const vault = vaultAt(place, { key: Uint8Array.from(Buffer.from(keyHex, 'hex')) });
const ids = { newId: () => `${name}-${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)}` };
const context = contextFor({ vault }, ids);

// Synchronous: a line that was handed over is in the pipe even when the process dies in the next moment.
const say = (line: string): void => {
  writeSync(1, `${line}\n`);
};

/** A mailbox of made-up mails with one promise each. */
const mailbox = (mails: number): string =>
  Array.from(
    { length: mails },
    (_, n) =>
      `From a@example.org Mon Mar  2 09:00:00 2026\nMessage-ID: <${n}@example.org>\nDate: Mon, 2 Mar 2026 09:00:00 +0000\n` +
      `From: Ann Lee <ann@example.org>\nTo: Robin Ames <robin@example.org>\nSubject: Item ${n}\n\n` +
      `Hello Robin,\n\nI will send you the list for item ${n} by Friday.\n\nAnn\n\n`,
  ).join('');

const addPair = (store: Store, n: number): void => {
  const source = `${name}-source-${n}`;
  store.transaction(() => {
    store.sources.add(aSource({ id: source, key: source, thread: source }));
    store.facts.add(aFact({ id: `${name}-${n}`, source }));
    store.search.put('mail', source, { title: 'made up', text: 'some words of it', people: '', said: n });
  });
};

const tasks: Readonly<Record<string, () => void | Promise<void>>> = {
  /** Adds proposals one by one and accepts each. */
  accept: () => {
    const store = vault.store();
    for (let n = 0; n < Number(count); n += 1) {
      addPair(store, n);
      say(`added ${name}-${n}`);
      store.transaction(() => {
        const fact = store.facts.get(`${name}-${n}`);
        if (fact) store.facts.put({ ...fact, state: 'accepted' });
      });
      say(`accepted ${name}-${n}`);
    }
  },
  import: async () => {
    say('importing');
    const done = await importRun.run(context, { files: [{ name: 'a.mbox', text: mailbox(Number(count)) }] });
    say(`imported ${done.added} ${done.already}`);
  },
  /** Holds the right to write for a while. */
  hold: () => {
    const store = vault.store();
    store.transaction(() => {
      store.settings.write('held', name);
      say('holding');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(count));
    });
    say('released');
  },
  /** Writes large rows until there is no more room. */
  fill: () => {
    const store = vault.store();
    for (let n = 0; n < Number(count); n += 1) {
      const id = `${name}-${n}`;
      store.transaction(() => store.sources.add(aSource({ id, key: id, text: `${n} `.repeat(20_000) })));
      say(`added ${id}`);
    }
  },
  /** Deletes somebody, and stays. */
  remove: async () => {
    const { pending } = await personRemove.run(context, { person: name, really: true });
    say(pending ? 'pending' : 'removed');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(count));
  },
  /** Reads for a while: what it has begun to read stays in the log. */
  read: () => {
    const store = vault.store();
    store.reading(() => {
      store.people.all();
      say('reading');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(count));
    });
    say('read');
  },
  backup: async () => {
    await backUp(context, name);
    say('backed up');
  },
};

try {
  await tasks[task]?.();
  say('end');
} catch (error) {
  const code =
    error instanceof Error && ('code' in error ? error.code : 'trouble' in error ? error.trouble : error.stack);
  if (error instanceof AppError) say(error.message);
  say(`error ${String(code)}`);
}
