import { joined } from './bytes.ts';
import type { Bytes } from './import-options.ts';

const encodingOf = (head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null => {
  const [a, b, c] = head;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0xef && b === 0xbb && c === 0xbf ? 'utf-8' : null;
};

/** The bytes of a file without its byte order mark; UTF-16, which only the mark tells, turned into UTF-8 as it comes. */
export async function* asUtf8(bytes: Bytes): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | null = new Uint8Array();
  let decoder: TextDecoder | null = null;
  const turned = (part: Uint8Array): Uint8Array =>
    decoder ? new TextEncoder().encode(decoder.decode(part, { stream: true })) : part;
  const begun = (first: Uint8Array): Uint8Array => {
    head = null;
    const encoding = encodingOf(first);
    if (encoding === 'utf-8') return first.subarray(3);
    if (encoding) decoder = new TextDecoder(encoding);
    return turned(first);
  };
  for await (const part of bytes) {
    if (head) {
      head = head.length === 0 ? part : joined([head, part]);
      if (head.length >= 3) yield begun(head);
    } else yield turned(part);
  }
  if (head && head.length > 0) yield begun(head);
}
