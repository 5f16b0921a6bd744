import type { Bytes } from './import-options.ts';

/** One array out of many. */
export const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  let size = 0;
  for (const part of parts) size += part.length;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** Reads at most `limit` bytes; `cut` tells that there were more, which are not read. */
export const collected = async (bytes: Bytes, limit: number): Promise<{ whole: Uint8Array; cut: boolean }> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of bytes) {
    if (size + part.length > limit) {
      parts.push(part.subarray(0, limit - size));
      return { whole: joined(parts), cut: true };
    }
    parts.push(part);
    size += part.length;
  }
  return { whole: joined(parts), cut: false };
};

const valid = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/**
 * Text of a file that does not declare its encoding: UTF-16 with a byte order mark, UTF-8, else Western European.
 * `guessed` tells that the last was used. A character cut in half at the end is dropped, not taken for a wrong encoding.
 */
export const decoded = (bytes: Uint8Array): { text: string; guessed: boolean } => {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), guessed: false };
  if (a === 0xfe && b === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), guessed: false };
  for (let cut = 0; cut < 4; cut += 1) {
    const text = valid(bytes.subarray(0, bytes.length - cut), 'utf-8');
    if (text !== null) return { text, guessed: false };
  }
  return { text: new TextDecoder('windows-1252').decode(bytes), guessed: true };
};

/** Whether bytes are text at all: UTF-16 is declared, or there are few control characters. */
export const isText = (head: Uint8Array): boolean => {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true;
  let odd = 0;
  for (const byte of head) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) odd += 1;
  }
  return odd * 20 <= head.length;
};
