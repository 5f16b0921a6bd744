import type { Readable, Writable } from 'node:stream';
import { createConnection, NullLogger } from 'vscode-languageserver';
import { createProtocolConnection } from 'vscode-languageserver/node';
import { languageServer } from './language-server.ts';
import type { LspWorld } from './world.ts';

/** How often it is looked whether the editor still runs, in milliseconds. */
const pause = 5000;

/**
 * `updraft lsp`: speaks the language server protocol over two streams until the editor ends it: with 0 after `shutdown`,
 * with 1 without, as the protocol wants it.
 */
export const serveLsp = (world: LspWorld, input: Readable, output: Writable): void => {
  let ended = false;
  const watchDog = {
    shutdownReceived: false,
    initialize: ({ processId }: { readonly processId: number | null }) => {
      if (processId === null) return;
      const look = setInterval(() => {
        try {
          process.kill(processId, 0);
        } catch (error) {
          // Another user's process may not be asked, and is there.
          if ((error as NodeJS.ErrnoException).code === 'EPERM') return;
          clearInterval(look);
          watchDog.exit(1);
        }
      }, pause);
      look.unref();
    },
    exit: (code: number) => {
      if (ended) return;
      ended = true;
      world.exit(code);
    },
  };
  const gone = (): void => watchDog.exit(watchDog.shutdownReceived ? 0 : 1);
  input.on('end', gone);
  input.on('close', gone);
  output.on('error', gone);
  languageServer(
    createConnection(() => createProtocolConnection(input, output, NullLogger), watchDog),
    world,
  );
};
