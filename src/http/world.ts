import type { Context } from '../app/context.ts';
import type { Log } from '../app/log.ts';
import type { Vault } from '../app/workspace/vault.ts';
import type { Instant } from '../domain/shared/time.ts';

/** Runs an operation in a thread of its own and gives back what it answers. Throws `AppError`. */
export type PerformApart = (context: Context, name: string, input: unknown) => Promise<unknown>;

/** What the HTTP surface is given by the composition root. */
export type World = {
  /** The user's own workspace; one key for all pages. */
  readonly vault: Vault;
  /** Turns to another workspace, whose vault this world then has; the address of another server that has it open. */
  readonly turnTo?: ((place: string) => Promise<string | null>) | undefined;
  /** A context over a vault, now or on a replayed day. */
  readonly contextFor: (vault: Vault, replay?: Instant, zone?: string) => Context;
  /** So that pages are answered meanwhile; undefined where there is no build. */
  readonly performApart?: PerformApart | undefined;
  /** An empty passing workspace; `remove` deletes its folder. */
  readonly makeExample: () => Promise<{ readonly vault: Vault; readonly remove: () => void }>;
  readonly log: Log;
  /** Folder of the built page. */
  readonly web: string;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** Pages show the example from their first request on. */
  readonly example: boolean;
  /** Minutes without a request after which a page locks. */
  readonly idleMinutes: number;
  /** Hours after the last unlocking at which the server forgets the key. */
  readonly keepHours: number;
};
