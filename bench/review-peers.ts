import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

type Place = { readonly start: number; readonly end: number };

/** A tool that reads the same text: its name with its version, and the places of its findings. */
export type Peer = {
  readonly name: string;
  readonly find: (text: string) => readonly Place[] | Promise<readonly Place[]>;
};

const file = resolve('bench/peers/peers.mjs');

/** The peers of review, out of their own package; none where it is not installed, which `scripts/bench.mjs` says. */
export const reviewPeers = async (): Promise<readonly Peer[]> => {
  if (!existsSync('bench/peers/node_modules/harper.js')) return [];
  const { peers } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { peers: readonly Peer[] };
  return peers;
};

/** How long each text takes in milliseconds, and how many findings there are in all. */
export const timed = async (
  texts: readonly string[],
  find: Peer['find'],
): Promise<{ readonly milliseconds: readonly number[]; readonly findings: number }> => {
  // Two seconds of them, at most all, warm it.
  const until = performance.now() + 2000;
  for (const text of texts) {
    if (performance.now() > until) break;
    await find(text);
  }
  const milliseconds: number[] = [];
  let findings = 0;
  for (const text of texts) {
    const start = performance.now();
    const found = await find(text);
    milliseconds.push(performance.now() - start);
    findings += found.length;
  }
  return { milliseconds, findings };
};
