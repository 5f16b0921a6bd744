import { BackupError, type BackupFault } from '../../store/backup-file.ts';
import { StoreError } from '../../store/store-error.ts';
import { AppError, type ErrorCode } from '../errors.ts';
import { told } from './translated.ts';

const faults: Record<BackupFault, { readonly code: ErrorCode; readonly detail: string }> = {
  'not-a-backup': { code: 'bad-input', detail: 'That file is not an Updraft backup.' },
  newer: { code: 'newer-workspace', detail: 'A newer version of Updraft made this backup.' },
  'cut-short': { code: 'damaged', detail: 'This backup is cut short: its end is missing. Take another copy of it.' },
  changed: { code: 'damaged', detail: 'This backup is damaged: it is not as it was written. Take another copy of it.' },
};

const checkPath = 'Check the path, then do it again.';
const files: Readonly<Record<string, { readonly code: ErrorCode; readonly detail: string; readonly hint?: string }>> = {
  ENOENT: { code: 'not-found', detail: 'There is no such file or folder.', hint: checkPath },
  ENOTDIR: { code: 'not-found', detail: 'There is no such file or folder.', hint: checkPath },
  EEXIST: { code: 'exists', detail: 'There is something at that path already.' },
  EISDIR: { code: 'bad-input', detail: 'That is a folder; a file is needed.' },
  EACCES: { code: 'not-readable', detail: 'Your user may not read that.' },
  EPERM: { code: 'not-readable', detail: 'Your user may not read that.' },
  EROFS: { code: 'not-writable', detail: 'That disk can be read only.' },
  ENAMETOOLONG: { code: 'bad-input', detail: 'That path is too long.' },
};

/** What the file system said, under what was made of it. */
const sourceOf = (error: unknown): unknown =>
  error instanceof StoreError || error instanceof AppError ? sourceOf(error.cause) : error;

/** Runs `work` on files the user named; what goes wrong becomes an `AppError` that says what and what to do. */
export const withFiles = async <T>(work: () => T | Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (thrown) {
    // What an operation has said already stays as it is: it may be about another file than the one named.
    if (thrown instanceof AppError) throw thrown;
    const error = told(thrown);
    if (error instanceof BackupError) {
      const { code, detail } = faults[error.fault];
      throw new AppError(code, { detail, field: 'path', cause: error });
    }
    if (error instanceof AppError && error.code === 'not-writable') {
      throw new AppError(error.code, { detail: 'Your user may not write there.', field: 'path', cause: error });
    }
    const source = sourceOf(error);
    const known = source instanceof Error && 'code' in source ? files[String(source.code)] : undefined;
    if (known) throw new AppError(known.code, { ...known, field: 'path', cause: error });
    throw error;
  }
};
