import type { Instant } from '../domain/shared/time.ts';
import type { Imported } from '../domain/sources/record.ts';

/** How many milliseconds one mail and one calendar may take, on a clock that counts them; looked at between steps. */
export type Pace = { readonly clock: () => number; readonly mail: number; readonly calendar: number };

export const usualPace: Pace = { clock: () => performance.now(), mail: 10_000, calendar: 30_000 };

/**
 * What every reader is told: the name of the file as the user knows it, the present, the reader's IANA zone, and how long
 * it may take.
 */
export type ImportOptions = {
  readonly name: string;
  readonly now: Instant;
  readonly zone: string;
  readonly pace?: Pace;
  /** How many mails of a mailbox were read before: its mails are counted on from there. */
  readonly before?: number;
  /** When the file was last written, where that is known. */
  readonly modified?: Instant;
};

/** Tells whether more than so many milliseconds have gone by since it was made. */
export const overdueAfter = (limit: number, { clock }: Pace): (() => boolean) => {
  const end = clock() + limit;
  return () => clock() > end;
};

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
