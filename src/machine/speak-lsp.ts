import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { version } from '../app/version.ts';
import { serveLsp } from '../lsp/serve-lsp.ts';
import { quietContext } from './quiet-context.ts';

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
      openContext: () => quietContext(place),
      readFile: async (path, root) => {
        const file = resolve(folderOf(root), path);
        if ((await stat(file)).size > largestFile) throw new Error('larger than any list of phrases');
        return readFile(file, 'utf8');
      },
      patience: 150,
      exit: (code) => process.exit(code),
    },
    process.stdin,
    process.stdout,
  );
  return new Promise(() => {});
};
