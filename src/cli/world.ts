import type { Context } from '../app/context.ts';
import type { Scope } from '../app/operation.ts';
import type { Vault } from '../app/workspace/vault.ts';
import type { Instant } from '../domain/shared/time.ts';

/** How the page is served. */
export type ServeOptions = {
  readonly port: number;
  readonly open: boolean;
  readonly example: boolean;
  readonly idleMinutes: number;
  readonly keepHours: number;
  /** What comes in by itself is looked at so often, due or not; for trying out. */
  readonly lookSeconds: number | undefined;
  /** Opens the workspace at once when it is given; otherwise the page asks. */
  readonly passphrase: string | undefined;
  readonly say: (line: string) => void;
};

/** A protocol that another program speaks over standard input and output. */
export type Spoken =
  | { readonly protocol: 'lsp' }
  | {
      readonly protocol: 'mcp';
      /** Undefined: those that only read. */
      readonly scopes: readonly Scope[] | undefined;
      readonly masked: boolean;
      readonly replay: Instant | undefined;
    };

/** What the command line is given by the composition root. */
export type World = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly zone: string;
  readonly defaultPlace: () => string;
  readonly contextFor: (vault: Vault, replay?: Instant) => Context;
  /** Standard input; `isTerminal` when nobody has piped anything in. */
  readonly input: { readonly bytes: AsyncIterable<Uint8Array>; readonly isTerminal: boolean };
  readonly output: {
    /** Standard output; resolves when the reader has taken it. */
    readonly write: (text: string) => Promise<void>;
    readonly width: number;
    readonly colour: boolean;
  };
  /** Standard error, a line at a time. */
  readonly complain: (line: string) => void;
  /** One line on a terminal that is written over by the next; an empty one clears it. Undefined where there is none. */
  readonly progress?: ((line: string) => void) | undefined;
  /** Calls back at the first Ctrl-C, which then ends nothing by itself; the second ends the program. Returns how to let go. */
  readonly interrupted?: ((heard: () => void) => () => void) | undefined;
  /** Asks without showing what is typed; undefined where there is no terminal. */
  readonly ask: ((question: string) => Promise<string>) | undefined;
  /** The running server of a workspace, if there is one. */
  readonly agentOf: (place: string) => {
    readonly key: () => Promise<Uint8Array | undefined>;
    readonly lock: () => Promise<boolean>;
    readonly launch: () => Promise<string | undefined>;
    readonly bearer: () => Promise<string | undefined>;
  };
  /** Starts Updraft at login, undoes that, or says how it is; see `updraft autostart`. */
  readonly autostart: (
    what: 'on' | 'off' | 'status',
    place: string,
  ) => Promise<{ readonly on: boolean; readonly file: string; readonly says: readonly string[] }>;
  readonly openInBrowser: (address: string) => void;
  readonly serve: (place: string, options: ServeOptions) => Promise<void>;
  /** Speaks a protocol until the other side ends it. */
  readonly speak: (spoken: Spoken, place: string) => Promise<void>;
};
