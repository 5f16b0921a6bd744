import type { z } from 'zod';
import type { Instant } from '../../domain/shared/time.ts';
import type { Arriving, Bytes, FileToImport } from './run.ts';

const bytesOf = async function* (text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
};

export type OneFile = {
  readonly name: string;
  readonly bytes: Bytes;
  readonly size: number | undefined;
  readonly modified?: Instant;
};

const oneFile = ({ name, bytes, text = '', size, modified }: Arriving): OneFile => ({
  name,
  ...(modified ? { modified } : {}),
  bytes: bytes ?? bytesOf(text),
  size: size ?? (bytes ? undefined : Buffer.byteLength(text)),
});

/** The files to bring in, one after another as they arrive. */
export const arriving = async function* (files: readonly z.infer<typeof FileToImport>[]): AsyncGenerator<OneFile> {
  for (const { name, several, bytes, text, size, modified } of files) {
    if (several) {
      for await (const file of several) yield oneFile(file);
    } else
      yield oneFile({
        name,
        ...(bytes ? { bytes } : {}),
        ...(text ? { text } : {}),
        ...(size ? { size } : {}),
        ...(modified ? { modified } : {}),
      });
  }
};

/** Files by the first of their names: "a.mbox and 2 more". */
export const calledAfter = (first: string, count: number): string =>
  `${first.slice(0, 200)}${count > 1 ? ` and ${count - 1} more` : ''}`;
