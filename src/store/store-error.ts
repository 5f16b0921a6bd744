/** What can go wrong with a workspace on disk; `app` turns it into an `AppError` with a recovery hint. */
export type StoreTrouble =
  | 'missing'
  | 'exists'
  | 'no-key-file'
  | 'wrong-key'
  | 'damaged'
  | 'newer'
  | 'full'
  | 'busy'
  | 'not-writable'
  | 'not-readable'
  | 'bad-place'
  | 'too-many-files'
  | 'disk-trouble';

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

/** Codes of SQLite and of the file system, the first that fits counts. */
const troubles: readonly (readonly [RegExp, StoreTrouble])[] = [
  [/^(SQLITE_FULL|SQLITE_IOERR_(WRITE|FSYNC|DIR_FSYNC|TRUNCATE|SHMSIZE)|ENOSPC|EDQUOT|EFBIG)/, 'full'],
  [/^SQLITE_(BUSY|LOCKED)/, 'busy'],
  [/^SQLITE_(NOTADB|CORRUPT)/, 'damaged'],
  [/^(SQLITE_(READONLY|CANTOPEN|PERM|IOERR_(SHMOPEN|SHMMAP|DELETE|ACCESS))|EROFS)/, 'not-writable'],
  [/^(SQLITE_IOERR|EIO$|ESTALE$|ENXIO$)/, 'disk-trouble'],
  [/^(ENOTDIR|ENAMETOOLONG|ELOOP|EISDIR)$/, 'bad-place'],
  [/^(EMFILE|ENFILE)$/, 'too-many-files'],
];
/** What the file system was asked for, where that was a change. */
const writing = /^(mkdir|mkdtemp|rename|unlink|rmdir|rm|chmod|write|link|copyfile|ftruncate|listen)/;

/**
 * What SQLite or the file system said, as trouble with the workspace; undefined for anything else (a bug).
 * A write that fails for a quota, a file limit or a dying disk counts as a full disk: rows kept before are safe, and
 * what helps first is the same. Only a page that does not prove genuine is damage: who is told so restores a backup.
 */
export const troubleOf = (error: unknown): StoreError | undefined => {
  if (error instanceof StoreError) return error;
  const code = codeOf(error);
  const trouble = troubles.find(([codes]) => codes.test(code))?.[1];
  if (trouble) return new StoreError(trouble, { cause: error });
  if (!/^(EACCES|EPERM)$/.test(code)) return undefined;
  const writes = error instanceof Error && 'syscall' in error && writing.test(String(error.syscall));
  return new StoreError(writes ? 'not-writable' : 'not-readable', { cause: error });
};

/** Like `guarded`, for opening what is to be written: what may not be opened there may not be written. */
export const guardedWriting = <T>(work: () => T): T => {
  try {
    return guarded(work);
  } catch (error) {
    const refused = error instanceof StoreError && error.trouble === 'not-readable';
    // A folder in which no name can be made, as below /proc, says that it is not there.
    throw refused || codeOf(error) === 'ENOENT' ? new StoreError('not-writable', { cause: error }) : error;
  }
};

/** Runs `work`; what went wrong on disk is thrown as a `StoreError`. */
export const guarded = <T>(work: () => T): T => {
  try {
    return work();
  } catch (error) {
    throw troubleOf(error) ?? error;
  }
};
