import { BackupError, type BackupFault } from '../../store/backup-file.ts';
import { AppError, type ErrorCode } from '../errors.ts';
import { translated } from './translated.ts';

const faults: Record<BackupFault, { readonly code: ErrorCode; readonly detail: string }> = {
  'not-a-backup': { code: 'bad-input', detail: 'That file is not an Updraft backup.' },
  newer: { code: 'newer-workspace', detail: 'A newer version of Updraft made this backup.' },
  'cut-short': { code: 'damaged', detail: 'This backup is cut short: its end is missing. Take another copy of it.' },
  changed: { code: 'damaged', detail: 'This backup is damaged: it is not as it was written. Take another copy of it.' },
};

const files: Readonly<Record<string, { readonly code: ErrorCode; readonly detail: string }>> = {
  ENOENT: { code: 'not-found', detail: 'There is no such file or folder.' },
  ENOTDIR: { code: 'not-found', detail: 'There is no such file or folder.' },
  EEXIST: { code: 'exists', detail: 'There is something at that path already.' },
  EISDIR: { code: 'bad-input', detail: 'That is a folder; a file is needed.' },
  EACCES: { code: 'not-allowed', detail: 'This user may not read or write there.' },
  EPERM: { code: 'not-allowed', detail: 'This user may not read or write there.' },
  EROFS: { code: 'not-allowed', detail: 'That disk can be read only.' },
  ENAMETOOLONG: { code: 'bad-input', detail: 'That path is too long.' },
};

/** Runs `work` on files the user named; what goes wrong becomes an `AppError` that says what and what to do. */
export const withFiles = async <T>(work: () => T | Promise<T>): Promise<T> => {
  try {
    return await translated(work);
  } catch (error) {
    if (error instanceof BackupError) {
      const { code, detail } = faults[error.fault];
      throw new AppError(code, { detail, field: 'path', cause: error });
    }
    const known = error instanceof Error && 'code' in error ? files[String(error.code)] : undefined;
    if (known) throw new AppError(known.code, { detail: known.detail, field: 'path', cause: error });
    throw error;
  }
};
