import type { z } from 'zod';
import type { Arriving, Bytes, FileToImport } from './run.ts';

const bytesOf = async function* (text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
};

export type OneFile = { readonly name: string; readonly bytes: Bytes; readonly size: number | undefined };

const oneFile = ({ name, bytes, text = '', size }: Arriving): OneFile => ({
  name,
  bytes: bytes ?? bytesOf(text),
  size: size ?? (bytes ? undefined : Buffer.byteLength(text)),
});

/** The files to bring in, one after another as they arrive. */
export const arriving = async function* (files: readonly z.infer<typeof FileToImport>[]): AsyncGenerator<OneFile> {
  for (const { name, several, bytes, text, size } of files) {
    if (several) {
      for await (const file of several) yield oneFile(file);
    } else yield oneFile({ name, ...(bytes ? { bytes } : {}), ...(text ? { text } : {}), ...(size ? { size } : {}) });
  }
};

/** Files by the first of their names: "a.mbox and 2 more". */
export const calledAfter = (first: string, count: number): string =>
  `${first.slice(0, 200)}${count > 1 ? ` and ${count - 1} more` : ''}`;
