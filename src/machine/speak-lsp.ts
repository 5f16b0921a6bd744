import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { version } from '../app/version.ts';
import { serveLsp } from '../lsp/serve-lsp.ts';
import { quietContexts } from './quiet-context.ts';
import { smallFile } from './small-file.ts';

/** More than any list of phrases. */
const largestFile = 2_000_000;

const folderOf = (root: string | null): string => {
  try {
    return root === null ? process.cwd() : fileURLToPath(root);
  } catch {
    return process.cwd();
  }
};

/** Speaks the language server protocol on standard input and output; ends the process when the editor ends it. */
export const speakLsp = (place: string): Promise<never> => {
  serveLsp(
    {
      version,
      // Only what the running server has unlocked: an editor starts this without anybody there to be asked.
      openContext: quietContexts(place).open,
      readFile: (path, root) => smallFile(resolve(folderOf(root), path), largestFile),
      patience: 150,
      exit: (code) => process.exit(code),
    },
    process.stdin,
    process.stdout,
  );
  return new Promise(() => {});
};
