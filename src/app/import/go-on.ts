import { createHash, type Hash } from 'node:crypto';
import type { ReadTo } from '../../store/imports.ts';
import type { Bytes } from './run.ts';

/*
 * A mailbox that was read before, whole or in part, is passed over quickly up to where it still is what it was: a mail
 * program adds to the end of its mailboxes, and an import that was cut off is begun again. Every few megabytes the hash
 * of everything up to the end of a mail is known; what was passed over since the last such place is held, so that a file
 * that turns out to be another one is read from there.
 */
const headBytes = 16_384;
/** How much of what was read is held, in bytes: what a place is kept of lies at most so far behind. */
const heldBytes = 1 << 20;
/** How many bytes before a place tell whether its mail is whole. */
const sight = 4;
/** The least distance of two places that are kept. */
export const between = 8 * 1024 * 1024;
/** To be raised where mails are read that were passed over as broken before: mailboxes are then read anew. */
const reader = 1;
const mailbox = Buffer.from('From ');

const shortened = (hash: Hash): string => hash.digest('hex').slice(0, 32);
const marked = (head: Uint8Array): string => shortened(createHash('sha256').update(`${reader}\n`).update(head));

/** Bytes that were read; the oldest go when they are too many. */
const windowOf = () => {
  const parts: Buffer[] = [];
  let from = 0;
  let to = 0;
  const pieces = (a: number, b: number): readonly Buffer[] | undefined => {
    if (a < from || b > to || a > b) return undefined;
    let at = from;
    const found: Buffer[] = [];
    for (const part of parts) {
      const [low, high] = [Math.max(a - at, 0), Math.min(b - at, part.length)];
      if (low < high) found.push(part.subarray(low, high));
      at += part.length;
    }
    return found;
  };
  return {
    to: (): number => to,
    push: (bytes: Uint8Array): void => {
      parts.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      to += bytes.length;
    },
    /** Forgets what lies before `at`. */
    drop: (at: number): void => {
      while (parts[0] && from + parts[0].length <= at) from += parts.shift()?.length ?? 0;
    },
    pieces,
    /** From `a` to `b`; undefined where not all of it is held. */
    slice: (a: number, b: number): Buffer | undefined => {
      const found = pieces(a, b);
      return found && Buffer.concat(found);
    },
  };
};

export type GoingOn = {
  readonly bytes: Bytes;
  /** A hash of the first 16 kB of a mailbox; undefined for every other file, which is read whole. */
  readonly fingerprint: string | undefined;
  /** Where reading goes on, and how many mails lie before. */
  readonly from: number;
  readonly mails: number;
  /** Whoever was told said to stop while it was passed over: nothing can be read of it. */
  readonly stopped: boolean;
  /** There is nothing in it that was not read before. */
  readonly nothingNew: boolean;
  /** How many bytes have been taken in, those passed over included. */
  readonly taken: () => number;
  /** The place after a mail that ends at `end`, in bytes of the whole file; undefined where it may not be whole. */
  readonly placeAt: (end: number, mails: number) => ReadTo | undefined;
};

/**
 * Looks at the beginning of a file and passes over what of it was read before. `known` gives the places that are kept;
 * `passing` is told on the way how many bytes were taken in, and stops it with true.
 */
export const goOn = async (
  bytes: Bytes,
  known: (fingerprint: string) => readonly ReadTo[],
  passing: (taken: number) => boolean = () => false,
): Promise<GoingOn> => {
  const source = bytes[Symbol.asyncIterator]();
  const window = windowOf();
  let ended = false;
  let stopped = false;
  const pull = async (): Promise<Uint8Array | undefined> => {
    const next = await source.next();
    if (next.done) {
      ended = true;
      return undefined;
    }
    window.push(next.value);
    return next.value;
  };
  const upTo = async (size: number): Promise<boolean> => {
    while (window.to() < size && !ended && !stopped) {
      await pull();
      stopped = passing(window.to());
    }
    return window.to() >= size && !stopped;
  };
  // The hash of everything before `hashed`; what lies behind is held.
  let hash = createHash('sha256');
  let hashed = 0;
  const hashAt = (end: number): Hash | undefined => {
    const more = window.pieces(hashed, end);
    if (!more) return undefined;
    const copy = hash.copy();
    for (const piece of more) copy.update(piece);
    return copy;
  };
  const goTo = (end: number, there = hashAt(end)): void => {
    if (!there) return;
    [hash, hashed] = [there, end];
    window.drop(end - sight);
  };

  await upTo(headBytes);
  const head = window.slice(0, Math.min(headBytes, window.to())) ?? Buffer.alloc(0);
  const fingerprint = head.subarray(0, mailbox.length).equals(mailbox) ? marked(head) : undefined;
  let place: ReadTo = { readTo: 0, tail: '', mails: 0 };
  for (const next of fingerprint === undefined ? [] : known(fingerprint)) {
    if (!(await upTo(next.readTo))) break;
    const there = hashAt(next.readTo);
    if (!there || shortened(there.copy()) !== next.tail) break;
    await upTo(next.readTo + mailbox.length);
    const follows = window.slice(next.readTo, Math.min(next.readTo + mailbox.length, window.to()));
    if (follows && follows.length > 0 && !follows.equals(mailbox)) break;
    place = next;
    goTo(next.readTo, there);
  }
  const from = place.readTo;
  if (stopped) await source.return?.();
  else if (window.to() === from && !ended) await pull();

  async function* remaining(): AsyncGenerator<Uint8Array> {
    try {
      const first = window.slice(from, window.to());
      if (first && first.length > 0) yield first;
      while (!ended) {
        if (fingerprint === undefined) window.drop(window.to());
        else if (window.to() - hashed > 2 * heldBytes) goTo(window.to() - heldBytes);
        const next = await pull();
        if (next) yield next;
      }
    } finally {
      if (!ended) await source.return?.();
    }
  }

  return {
    bytes: remaining(),
    fingerprint,
    from,
    mails: place.mails,
    stopped,
    nothingNew: from > 0 && window.to() === from && ended,
    taken: window.to,
    placeAt: (end, mails) => {
      const there = hashAt(end);
      if (!there) return undefined;
      // The last mail of a file may still be on its way into it, unless an empty line ends it.
      const before = window.slice(Math.max(0, end - 3), end);
      if (ended && end === window.to() && !(before && /\n\r?\n$/.test(before.toString('latin1')))) return undefined;
      return { readTo: end, tail: shortened(there), mails };
    },
  };
};
