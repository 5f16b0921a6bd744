import type { Instant } from '../domain/shared/time.ts';
import type { Imported } from '../domain/sources/record.ts';

/** What every reader is told: the name of the file as the user knows it, the present, and the reader's IANA zone. */
export type ImportOptions = { readonly name: string; readonly now: Instant; readonly zone: string };

export type Bytes = AsyncIterable<Uint8Array>;

/** One kind of file Updraft reads. */
export type Format = {
  readonly name: string;
  /** Lower case, without the dot. */
  readonly extensions: readonly string[];
  /** Whether the first characters of a file, or failing that its name, look like this format. */
  readonly recognises: (head: string, name: string) => boolean;
  readonly read: (bytes: Bytes, options: ImportOptions) => AsyncGenerator<Imported>;
};

export const problem = (item: string, what: string): Imported => ({ problem: { item, what } });
