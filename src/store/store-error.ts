/** What can go wrong with a workspace on disk; `app` turns it into an `AppError` with a recovery hint. */
export type StoreTrouble = 'missing' | 'exists' | 'wrong-key' | 'damaged' | 'newer' | 'full' | 'busy';

export class StoreError extends Error {
  readonly trouble: StoreTrouble;

  constructor(trouble: StoreTrouble, options?: ErrorOptions) {
    super(trouble, options);
    this.name = 'StoreError';
    this.trouble = trouble;
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/**
 * What SQLite or the file system said, as trouble with the workspace; undefined for anything else (a bug).
 * A write that fails for a quota, a file limit or a dying disk counts as a full disk: rows kept before are safe, and
 * what helps first is the same. A read that fails, and a page that does not prove genuine, is damage.
 */
export const troubleOf = (error: unknown): StoreError | undefined => {
  if (error instanceof StoreError) return error;
  const code = codeOf(error);
  const because = { cause: error };
  if (/^(SQLITE_FULL|SQLITE_IOERR_(WRITE|FSYNC|DIR_FSYNC|TRUNCATE|SHMSIZE)|ENOSPC|EDQUOT|EFBIG)/.test(code))
    return new StoreError('full', because);
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return new StoreError('busy', because);
  if (/^SQLITE_(NOTADB|CORRUPT|IOERR)/.test(code)) return new StoreError('damaged', because);
  return undefined;
};

/** Runs `work`; what went wrong on disk is thrown as a `StoreError`. */
export const guarded = <T>(work: () => T): T => {
  try {
    return work();
  } catch (error) {
    throw troubleOf(error) ?? error;
  }
};
