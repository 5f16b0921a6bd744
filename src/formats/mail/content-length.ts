const longestHeader = 1 << 16;
const longestBody = 4 << 20;

const isEnd = (byte: number | undefined): boolean => byte === 10 || byte === 13;

/** Where the header that begins at `from` is over; -1 where it has no end in the block. */
const headerEnd = (block: Buffer, from: number): number => {
  const lf = block.indexOf('\n\n', from, 'latin1');
  const crlf = block.indexOf('\r\n\r\n', from, 'latin1');
  if (lf === -1) return crlf === -1 ? -1 : crlf + 4;
  return crlf === -1 || lf < crlf ? lf + 2 : crlf + 4;
};

/**
 * Where the body of the mail whose header begins at `from` ends by its Content-Length, which is believed only where the
 * next mail, or the end of the file, comes there: `from` where it is not, null where more of the file has to be seen.
 */
export const bodyEnd = (block: Buffer, from: number, last: boolean, isMark: (at: number) => boolean): number | null => {
  const end = headerEnd(block, from);
  if (end === -1) return last || block.length - from > longestHeader ? from : null;
  const header = block.toString('latin1', from, Math.min(end, from + longestHeader));
  const length = Number(/^content-length:[ \t]{0,9}(\d{1,12})\s*$/im.exec(header)?.[1] ?? Number.NaN);
  if (!(length > 0 && length <= longestBody)) return from;
  let stop = end + length;
  // What follows has to be seen up to the day in its line.
  if (stop + 400 > block.length && !last) return null;
  while (stop < block.length && isEnd(block[stop]) && stop < end + length + 4) stop += 1;
  const isWhole = stop === block.length || (stop < block.length && isEnd(block[stop - 1]) && isMark(stop));
  return isWhole ? stop : from;
};
