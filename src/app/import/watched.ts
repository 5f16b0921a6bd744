import { AppError, type ErrorCode } from '../errors.ts';
import { told } from '../workspace/translated.ts';
import type { Bytes } from './run.ts';

/** Bytes that remember how reading them failed, so that it can be told from trouble with the workspace. */
export const watched = (bytes: Bytes): { readonly bytes: Bytes; readonly failedWith: (error: unknown) => boolean } => {
  let failure: { readonly error: unknown } | undefined;
  const read = async function* (): AsyncGenerator<Uint8Array> {
    try {
      yield* bytes;
    } catch (error) {
      failure = { error };
      throw error;
    }
  };
  return { bytes: read(), failedWith: (error) => failure !== undefined && failure.error === error };
};

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** What is said of a file that could not be read; undefined for what is no trouble of a file. */
export const unread = (error: unknown): { readonly code: ErrorCode; readonly detail: string } | undefined => {
  const code = codeOf(error);
  if (error instanceof AppError || !/^E[A-Z]+$/.test(code)) return undefined;
  if (code === 'ENOENT') return { code: 'not-found', detail: 'This file was gone before it was read.' };
  if (code === 'EISDIR') return { code: 'bad-input', detail: 'This is a folder; a file is needed.' };
  if (code === 'EACCES' || code === 'EPERM')
    return { code: 'not-readable', detail: 'Your user may not read this file.' };
  const known = told(error);
  return {
    code: known instanceof AppError && known.code !== 'bad-place' ? known.code : 'disk-trouble',
    detail: 'This file could not be read to its end; what came before that is kept.',
  };
};
