import { createHash } from 'node:crypto';
import type { ReadTo } from '../../store/imports.ts';
import type { Bytes } from './run.ts';

/*
 * A mailbox that was read before, whole or in part, is passed over quickly up to where it still is what it was: a mail
 * program adds to the end of its mailboxes, and an import that was cut off is begun again. Every few megabytes the hash
 * of the 4 kB before the end of a mail is known; what was passed over since the last such place is held, so that a file
 * that turns out to be another one is read from there.
 */
const headBytes = 16_384;
const tailBytes = 4096;
/** The least distance of two places that are kept. */
export const between = 8 * 1024 * 1024;

const mailbox = Buffer.from('From ');
const marked = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 32);

/** Bytes that were read, from `start` on in their file; the oldest go when they are too many. */
const windowOf = (start: number) => {
  const parts: Buffer[] = [];
  let from = start;
  let to = start;
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
    /** From `a` to `b`; undefined where not all of it is held. */
    slice: (a: number, b: number): Buffer | undefined => {
      if (a < from || b > to || a > b) return undefined;
      let at = from;
      const found: Buffer[] = [];
      for (const part of parts) {
        const [low, high] = [Math.max(a - at, 0), Math.min(b - at, part.length)];
        if (low < high) found.push(part.subarray(low, high));
        at += part.length;
      }
      return Buffer.concat(found);
    },
  };
};

export type GoingOn = {
  readonly bytes: Bytes;
  /** The hash of the first 16 kB of a mailbox; undefined for every other file, which is read whole. */
  readonly fingerprint: string | undefined;
  /** Where reading goes on, and how many mails lie before. */
  readonly from: number;
  readonly mails: number;
  /** There is nothing in it that was not read before. */
  readonly nothingNew: boolean;
  /** How many bytes have been taken in, those passed over included. */
  readonly taken: () => number;
  /** The place after a mail that ends at `end`, in bytes of the whole file; undefined where it may not be whole. */
  readonly placeAt: (end: number, mails: number) => ReadTo | undefined;
};

/** Looks at the beginning of a file and passes over what of it was read before. `known` gives the places that are kept. */
export const goOn = async (bytes: Bytes, known: (fingerprint: string) => readonly ReadTo[]): Promise<GoingOn> => {
  const source = bytes[Symbol.asyncIterator]();
  const window = windowOf(0);
  let ended = false;
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
    while (window.to() < size && !ended) await pull();
    return window.to() >= size;
  };

  await upTo(headBytes);
  const head = window.slice(0, Math.min(headBytes, window.to())) ?? Buffer.alloc(0);
  const fingerprint = head.subarray(0, mailbox.length).equals(mailbox) ? marked(head) : undefined;
  let place: ReadTo = { readTo: 0, tail: '', mails: 0 };
  for (const next of fingerprint === undefined ? [] : known(fingerprint)) {
    if (!(await upTo(next.readTo))) break;
    const tail = window.slice(Math.max(0, next.readTo - tailBytes), next.readTo);
    if (!tail || marked(tail) !== next.tail) break;
    await upTo(next.readTo + mailbox.length);
    const follows = window.slice(next.readTo, Math.min(next.readTo + mailbox.length, window.to()));
    if (follows && follows.length > 0 && !follows.equals(mailbox)) break;
    place = next;
    window.drop(next.readTo - tailBytes);
  }
  const from = place.readTo;
  const rest = window.slice(from, window.to()) ?? Buffer.alloc(0);
  await (rest.length === 0 && !ended ? pull() : undefined);

  async function* remaining(): AsyncGenerator<Uint8Array> {
    try {
      const first = window.slice(from, window.to());
      if (first && first.length > 0) yield first;
      while (!ended) {
        // Enough to know what stood before the line that ends a mail.
        window.drop(window.to() - tailBytes - (1 << 20));
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
    nothingNew: from > 0 && window.to() === from && ended,
    taken: window.to,
    placeAt: (end, mails) => {
      const tail = window.slice(Math.max(0, end - tailBytes), end);
      if (!tail) return undefined;
      // The last mail of a file may still be on its way into it, unless an empty line ends it.
      const last = ended && end === window.to();
      if (last && !/\n\r?\n$/.test(tail.subarray(-3).toString('latin1'))) return undefined;
      return { readTo: end, tail: marked(tail), mails };
    },
  };
};
