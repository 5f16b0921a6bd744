import { joined } from './bytes.ts';
import type { Bytes } from './import-options.ts';

const longestLine = 1 << 20;
const lineFeed = 10;
const carriageReturn = 13;

/** Where the last line that is whole ends; a CR at the very end may be half of a line end. */
const lastEnd = (part: Uint8Array): number => {
  const feed = part.lastIndexOf(lineFeed);
  const carriage = part.length > 1 ? part.lastIndexOf(carriageReturn, part.length - 2) : -1;
  return Math.max(feed, carriage) + 1;
};

/** The same bytes in blocks of whole lines (LF, CRLF or CR); a line over 1 MB is handed out in pieces. */
export async function* blocksOf(bytes: Bytes): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const part of bytes) {
    const end = lastEnd(part);
    if (end === 0 && size + part.length <= longestLine) {
      if (part.length > 0) held.push(part);
      size += part.length;
      continue;
    }
    const stop = end === 0 ? part.length : end;
    const whole = part.subarray(0, stop);
    yield held.length === 0 ? whole : joined([...held, whole]);
    held = stop < part.length ? [part.subarray(stop)] : [];
    size = part.length - stop;
  }
  if (size > 0) yield joined(held);
}
