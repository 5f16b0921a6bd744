import { takesBringingOver } from '../../store/bring-over.ts';
import type { Cost } from '../../store/key-file.ts';
import { openStore, type Store } from '../../store/store.ts';
import { StoreError } from '../../store/store-error.ts';
import {
  createWorkspace,
  databasePath,
  readKeyFile,
  rewrapWorkspace,
  unlockWorkspace,
  workspaceExists,
} from '../../store/workspace.ts';
import { AppError } from '../errors.ts';
import { told, translated } from './translated.ts';

/** A workspace folder that is open or locked; holds the data key while open, and forgets it when locked. */
export type Vault = {
  readonly place: string;
  /** The workspace is the finished example: it can be looked at and played with, and leaves with one click. */
  readonly example: boolean;
  /** Throws `AppError` where that cannot be told: `not-readable`, `bad-place`. */
  readonly exists: () => boolean;
  readonly unlocked: () => boolean;
  /** It is being brought over to this version, after which it will be unlocked. */
  readonly bringingOver: () => boolean;
  /** Returns the recovery code to print. Throws `AppError('exists')`. */
  readonly create: (passphrase: string) => Promise<string>;
  /** Throws `AppError`: `no-workspace`, `wrong-passphrase`, `too-many-tries`, `damaged`, `newer-workspace`. */
  readonly unlock: (secret: string) => Promise<void>;
  /** Wraps the same data under a new passphrase; returns the new recovery code. Throws as `unlock` does. */
  readonly changePassphrase: (secret: string, passphrase: string) => Promise<string>;
  readonly lock: () => void;
  readonly store: () => Store;
  readonly key: () => Uint8Array;
};

/** Throws `AppError` where no passphrase can open the workspace: `no-workspace`, `no-key-file`, `damaged`, `newer-workspace`. */
export const mustHaveKeyFile = (place: string): Promise<void> => translated(() => void readKeyFile(place));

/**
 * A vault over the folder `place`. `key` opens it at once when it is known (from the unlocked server's socket).
 * `clock` gives milliseconds and slows down guessing: after five misses each further try waits twice as long.
 */
export const vaultAt = (
  place: string,
  options: {
    readonly key?: Uint8Array;
    readonly example?: boolean;
    readonly clock?: () => number;
    /** What deriving a key costs; a passing workspace under a random passphrase needs none of the usual cost. */
    readonly cost?: Cost;
    /** Called before a workspace that an older version wrote is brought over in this thread, which takes a while. */
    readonly beforeBringingOver?: () => void;
    /** Once it is true, nothing is read or written any more: a thread whose server has been locked. */
    readonly refused?: () => boolean;
    /** Brings it over elsewhere, while it counts as locked. */
    readonly bringOverApart?: (place: string, key: Uint8Array) => Promise<void>;
  } = {},
): Vault => {
  const clock = options.clock ?? Date.now;
  let key = options.key;
  let store: Store | undefined;
  let misses = 0;
  let closedUntil = 0;
  let bringing = 0;

  const open = (): Store => {
    if (store) return store;
    if (!workspaceExists(place)) throw new AppError('no-workspace');
    if (!key) throw new AppError('locked');
    const { beforeBringingOver: bringingOver, refused } = options;
    store = openStore(databasePath(place), key, { bringingOver, ...(refused ? { refused } : {}) });
    return store;
  };

  let trying: Promise<unknown> = Promise.resolve();
  const tryOnce = async (secret: string): Promise<Uint8Array> => {
    const wait = Math.ceil((closedUntil - clock()) / 1000);
    if (wait > 0) {
      const detail = `Too many wrong passphrases in a row: the next try is in ${wait} ${wait === 1 ? 'second' : 'seconds'}.`;
      throw new AppError('too-many-tries', { detail });
    }
    try {
      const found = await unlockWorkspace(place, secret);
      misses = 0;
      return found;
    } catch (error) {
      if (error instanceof StoreError && error.trouble === 'wrong-key') {
        misses += 1;
        if (misses >= 5) closedUntil = clock() + Math.min(2 ** (misses - 5), 300) * 1000;
      }
      throw error;
    }
  };
  // One after the other: a burst of guesses must not slip past the brake.
  const keyBehind = (secret: string): Promise<Uint8Array> => {
    const turn = trying.then(() => tryOnce(secret));
    trying = turn.catch(() => undefined);
    return turn;
  };

  return {
    place,
    example: options.example ?? false,
    exists: () => {
      try {
        return workspaceExists(place);
      } catch (error) {
        throw told(error);
      }
    },
    unlocked: () => key !== undefined,
    bringingOver: () => bringing > 0,
    create: (passphrase) =>
      translated(async () => {
        const made = await createWorkspace(place, passphrase, options.cost);
        key = made.key;
        return made.recoveryCode;
      }),
    unlock: (secret) =>
      translated(async () => {
        const found = await keyBehind(secret);
        if (options.bringOverApart && takesBringingOver(databasePath(place), found)) {
          bringing += 1;
          try {
            await options.bringOverApart(place, found);
          } finally {
            bringing -= 1;
          }
        }
        key = found;
      }),
    changePassphrase: (secret, passphrase) =>
      translated(async () => rewrapWorkspace(place, await keyBehind(secret), passphrase, options.cost)),
    lock: () => {
      store?.close();
      store = undefined;
      key?.fill(0);
      key = undefined;
    },
    store: () => {
      try {
        return open();
      } catch (error) {
        // The key has opened the key file, so a page that does not decrypt was changed on disk.
        const changed = error instanceof StoreError && error.trouble === 'wrong-key';
        throw told(changed ? new StoreError('damaged', { cause: error }) : error);
      }
    },
    key: () => {
      if (!key) throw new AppError('locked');
      return key;
    },
  };
};
