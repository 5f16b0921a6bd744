import type { Id } from '../domain/shared/id.ts';
import type { Instant } from '../domain/shared/time.ts';
import type { Store } from '../store/store.ts';
import type { Network } from './feed/network.ts';
import type { Watching } from './import/course.ts';
import type { Log } from './log.ts';
import type { Vault } from './workspace/vault.ts';

/** What an operation may know of the world. Time, ids and the actor come from here and from nowhere else. */
export type Context = {
  readonly actor: string;
  /** The user's now on their own wall clock, or the `--as-of` day that is replayed. */
  readonly now: Instant;
  /** True where `now` is a replayed day: reading operations then see nothing said later. */
  readonly replayed: boolean;
  /** IANA name of the user's zone. */
  readonly zone: string;
  readonly newId: () => Id;
  readonly log: Log;
  readonly vault: Vault;
  /** The way out of this machine, for addresses the user named. */
  readonly network: Network;
  /** Where this workspace is served, `http://127.0.0.1:4747`; undefined, or answering so, where nobody serves it. */
  readonly served?: () => Promise<string | undefined>;
  /**
   * Turns the server to another workspace: this one is locked, and the other opens where its passphrase is given. Answers with
   * the address of another server that has it open already, to which nothing is turned. Undefined where nobody serves.
   */
  readonly turnTo?: (place: string, passphrase?: string) => Promise<string | null>;
  /** Whoever looks on while a long piece of work runs, and may end it. */
  readonly watching?: Watching;
  /** The open workspace. Throws `AppError`: `no-workspace`, `locked`. */
  readonly store: () => Store;
};
