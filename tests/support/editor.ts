import { PassThrough } from 'node:stream';
import { afterEach } from 'vitest';
import { type Diagnostic, NullLogger } from 'vscode-languageserver';
import { createProtocolConnection } from 'vscode-languageserver/node';
import { AppError } from '../../src/app/errors.ts';
import type { Vault } from '../../src/app/workspace/vault.ts';
import { serveLsp } from '../../src/lsp/serve-lsp.ts';
import type { LspWorld } from '../../src/lsp/world.ts';
import { contextFor } from './context-for.ts';

const uri = 'file:///drafts/status.md';
const locked = () => {
  throw new AppError('no-workspace');
};
const nowhere: Vault = {
  place: '',
  example: false,
  exists: () => false,
  unlocked: () => false,
  bringingOver: () => false,
  create: locked,
  unlock: locked,
  changePassphrase: locked,
  lock: () => {},
  store: locked,
  key: locked,
};

const editorOver = async (
  open: (() => void)[],
  change: Partial<LspWorld> & { readonly vault?: Vault } = {},
  initialize: object = {},
) => {
  const there = new PassThrough();
  const back = new PassThrough();
  const exits: number[] = [];
  const world: LspWorld = {
    version: '0',
    openContext: async () => ({ context: contextFor({ vault: change.vault ?? nowhere }), close: () => {} }),
    readFile: async () => '[]',
    patience: 20,
    exit: (code) => exits.push(code),
    ...change,
  };
  serveLsp(world, there, back);
  const client = createProtocolConnection(back, there, NullLogger);
  const said: { uri: string; version?: number; diagnostics: Diagnostic[] }[] = [];
  const told: string[] = [];
  const heard = new Set<() => void>();
  client.onNotification('textDocument/publishDiagnostics', (params: (typeof said)[number]) => {
    said.push(params);
    for (const listener of [...heard]) listener();
  });
  client.onNotification('window/showMessage', ({ message }: { message: string }) => void told.push(message));
  client.listen();
  open.push(() => client.dispose());
  const result = await client.sendRequest<{ capabilities: Record<string, unknown> }>('initialize', {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { hover: { contentFormat: ['markdown'] } } },
    ...initialize,
  });
  await client.sendNotification('initialized', {});
  /** The diagnostics of a version, once they are there. */
  const diagnosed = (version: number, of = uri): Promise<Diagnostic[]> =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = said.find((one) => one.uri === of && one.version === version);
        if (!found) return;
        heard.delete(look);
        resolve(found.diagnostics);
      };
      heard.add(look);
      look();
    });
  const didOpen = (text: string, of = uri) =>
    client.sendNotification('textDocument/didOpen', {
      textDocument: { uri: of, languageId: 'markdown', version: 1, text },
    });
  return { client, result, said, told, exits, diagnosed, didOpen, there };
};

/** Gives a test file editors with a language server each, over two streams in this process; let go after each test. */
export const editors = () => {
  const open: (() => void)[] = [];
  afterEach(() => {
    for (const close of open.splice(0)) close();
  });
  return (change: Parameters<typeof editorOver>[1] = {}, initialize: object = {}) =>
    editorOver(open, change, initialize);
};
