import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { onUsersClock } from '../../src/app/replay.ts';
import type { Vault } from '../../src/app/workspace/vault.ts';
import { vaultAt } from '../../src/app/workspace/vault.ts';
import { type RunningServer, startServer } from '../../src/http/server.ts';
import { newId } from '../../src/machine/context-for.ts';
import { contextFor } from './context-for.ts';
import { cheapCost, temporaryFolder } from './temporary-workspace.ts';

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  readonly json: () => Record<string, unknown>;
};

/** Asks exactly what it is told: `fetch` would not let a test set Host or Origin. */
export const ask = (
  address: string,
  path: string,
  options: {
    readonly method?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string | AsyncIterable<Uint8Array>;
  } = {},
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address);
    const sent = request(
      { hostname, port, path, method: options.method ?? 'GET', headers: { ...options.headers }, agent: false },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text, json: () => JSON.parse(text) });
        });
      },
    );
    sent.on('error', reject);
    const { body } = options;
    if (body === undefined || typeof body === 'string') sent.end(body);
    else {
      void (async () => {
        for await (const chunk of body) {
          if (sent.destroyed) return;
          if (!sent.write(chunk)) await new Promise((go) => sent.once('drain', go));
        }
        sent.end();
      })().catch(reject);
    }
  });

export type Browser = {
  readonly cookie: string;
  readonly token: string;
  /** Calls an operation as the page does. */
  readonly call: (name: string, input?: unknown, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
};

/** A browser that opened a launch address: has its cookie and the token out of the page. */
export const browserOf = async (server: Pick<RunningServer, 'address' | 'launch'>): Promise<Browser> => {
  const { address } = server;
  const launch = new URL(server.launch());
  const first = await ask(address, launch.pathname + launch.search);
  const cookie = String(first.headers['set-cookie']).split(';')[0] ?? '';
  const page = await ask(address, '/', { headers: { cookie } });
  const token = /<meta name="updraft-token" content="([^"]+)"/.exec(page.text)?.[1] ?? '';
  return {
    cookie,
    token,
    call: (name, input = {}, headers = {}) =>
      ask(address, `/api/${name}`, {
        method: 'POST',
        headers: { cookie, 'x-updraft-token': token, 'content-type': 'application/json', ...headers },
        body: JSON.stringify(input),
      }),
  };
};

export type TestServer = {
  readonly server: RunningServer;
  readonly address: string;
  readonly vault: Vault;
  /** Folder of the page; holds an index.html and assets/app.js. */
  readonly web: string;
  /** Lets time pass for the locks. */
  readonly pass: (minutes: number) => void;
  readonly log: readonly (readonly [string, unknown])[];
  readonly stop: () => Promise<void>;
};

/** A server in this process over an empty place in a temporary folder, on a port of its own, with a clock to turn. */
export const testServer = async (options: { readonly example?: boolean } = {}): Promise<TestServer> => {
  const folder = temporaryFolder();
  const web = join(folder.path, 'web');
  mkdirSync(join(web, 'assets'), { recursive: true });
  writeFileSync(
    join(web, 'index.html'),
    '<!doctype html><html><head><meta name="updraft-token" content="" /><meta name="csp-nonce" content="" /></head></html>',
  );
  writeFileSync(join(web, 'assets', 'app.js'), 'export const page = 1;');
  writeFileSync(join(folder.path, 'secret.txt'), 'not for the page');
  let now = Date.now();
  let examples = 0;
  const log: (readonly [string, unknown])[] = [];
  const vault = vaultAt(join(folder.path, 'workspace'), { cost: cheapCost, clock: () => now });
  const server = await startServer(
    {
      vault,
      contextFor: (over, replay, zone) =>
        contextFor(
          { vault: over },
          {
            newId,
            ...(replay ? { now: onUsersClock(replay, zone ?? 'UTC'), replayed: true } : {}),
            ...(zone ? { zone } : {}),
          },
        ),
      makeExample: async () => {
        examples += 1;
        const passing = vaultAt(join(folder.path, `example-${examples}`), { example: true, cost: cheapCost });
        await passing.create('nobody knows this');
        return { vault: passing, remove: () => passing.lock() };
      },
      log: (event, detail) => log.push([event, detail]),
      web,
      clock: () => now,
      example: options.example ?? false,
      idleMinutes: 15,
      keepHours: 8,
    },
    0,
  );
  return {
    server,
    address: server.address,
    vault,
    web,
    pass: (minutes) => {
      now += minutes * 60_000;
    },
    log,
    stop: async () => {
      await server.close();
      folder.remove();
    },
  };
};
