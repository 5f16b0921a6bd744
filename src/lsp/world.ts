import type { Context } from '../app/context.ts';

/** What the language server is given by the composition root. */
export type LspWorld = {
  readonly version: string;
  /** A context over the workspace, unlocked where the running server is; never asks for a passphrase. */
  readonly openContext: () => Promise<{ readonly context: Context; readonly close: () => void }>;
  /** The text of a file that the settings name, from the folder (a URI) that is open. Throws where it cannot be read. */
  readonly readFile: (path: string, root: string | null) => Promise<string>;
  /** How long a change waits for the next one, in milliseconds. */
  readonly patience: number;
  /** Ends the program. */
  readonly exit: (code: number) => void;
};
