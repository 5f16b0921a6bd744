import type { Post } from '../mail/post.ts';

/** Why an address gave no calendar. */
export type Refusal =
  | 'unknown-host'
  | 'unreachable'
  | 'certificate'
  | 'slow'
  | 'too-large'
  | 'cut-short'
  | 'garbled'
  | 'no-https'
  | 'packed'
  | 'nowhere'
  | 'private'
  | 'downgrade'
  | 'too-many-redirects'
  | 'not-allowed'
  | 'not-found'
  | 'gone'
  | 'too-often'
  | 'server-trouble'
  | 'other';

/** What an address answered. `wait` is how long it asks to be left alone, in milliseconds; null where it does not say. */
export type Answered =
  | {
      readonly outcome: 'whole';
      readonly bytes: Uint8Array;
      readonly etag: string | null;
      readonly modified: string | null;
      readonly wait: number | null;
      /** The address lies inside the user's own network. */
      readonly inside: boolean;
    }
  | { readonly outcome: 'unchanged'; readonly wait: number | null }
  | { readonly outcome: 'refused'; readonly why: Refusal; readonly status: number; readonly wait: number | null };

export type Asked = {
  /** http: or https:, as the user gave it. */
  readonly address: string;
  /** What the address said of its last answer. */
  readonly etag: string | null;
  readonly modified: string | null;
  /** Whether the address may lie inside the user's own network: only where it did when the user named it. */
  readonly mayBeInside: boolean;
};

/**
 * The ways out of this machine, each to what the user named: asks the address of a calendar, hands a mail to a server. They
 * always answer, and never throw.
 */
export type Network = {
  readonly ask: (asked: Asked) => Promise<Answered>;
  readonly send: Post;
  /** A number from 0 to below 1, so that not everybody asks a server that comes back at the same second. */
  readonly chance: () => number;
};
