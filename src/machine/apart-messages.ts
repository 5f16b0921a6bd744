import { AppError, type ErrorCode } from '../app/errors.ts';
import type { OneFile } from '../app/import/arriving.ts';

/*
 * What the server and its worker thread say to one another. Only what can be copied crosses; the bytes of an upload are
 * asked for piece by piece, so that no more of it is held than is worked on, and none of it touches the disk.
 */

export const endedAtOnce = 2;

/** What a worker thread is given to do. */
export type Task = {
  readonly place: string;
  /** It is the example, which lives on its day. */
  readonly example: boolean;
  /** The data key, in memory that both threads see: zeroed by the server it is zero for the worker. */
  readonly key: SharedArrayBuffer;
  /** One number: not 0 where the work is to end at its next step, `endedAtOnce` where it may read and write no more. */
  readonly ended: SharedArrayBuffer;
  readonly name: string;
  readonly input: unknown;
  /** The files come by message. */
  readonly streamed: boolean;
  /** The replayed day; undefined for now. */
  readonly replay: string | undefined;
  readonly zone: string;
};

type Failure = {
  readonly code: string;
  readonly message: string;
  /** An `AppError`; anything else is an error of the system, of which only the code counts. */
  readonly known: boolean;
  readonly field?: string;
};

export type FromWorker =
  | { readonly ask: 'file' | 'bytes' }
  | { readonly answer: unknown }
  | { readonly failure: Failure };

export type ToWorker =
  | { readonly file: Pick<OneFile, 'name' | 'size' | 'modified'> }
  | { readonly bytes: Uint8Array }
  | { readonly end: true }
  | { readonly failure: Failure };

/** An error as it crosses. */
export const failureOf = (error: unknown): Failure => {
  if (error instanceof AppError) {
    const { code, message, field } = error;
    return { known: true, code, message, ...(field === undefined ? {} : { field }) };
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return { known: false, code, message: 'unforeseen' };
};

/** The error that crossed. */
export const errorOf = ({ known, code, message, field }: Failure): Error =>
  known
    ? new AppError(code as ErrorCode, { detail: message, ...(field === undefined ? {} : { field }) })
    : Object.assign(new Error(message), { code });
