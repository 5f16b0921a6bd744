import { type StoreTrouble, troubleOf } from '../../store/store-error.ts';
import { AppError, type ErrorCode } from '../errors.ts';

/** What the command line and the page are told of each trouble with a workspace on disk. */
export const codeOfTrouble: Record<StoreTrouble, ErrorCode> = {
  missing: 'no-workspace',
  'no-key-file': 'no-key-file',
  exists: 'exists',
  'wrong-key': 'wrong-passphrase',
  damaged: 'damaged',
  newer: 'newer-workspace',
  full: 'disk-full',
  busy: 'busy',
  'not-writable': 'not-writable',
  'not-readable': 'not-readable',
  'bad-place': 'bad-place',
  'too-many-files': 'too-many-files',
  'disk-trouble': 'disk-trouble',
};

/** An error of the store as an `AppError`; anything else as it came. */
export const told = (error: unknown): unknown => {
  const trouble = troubleOf(error);
  return trouble ? new AppError(codeOfTrouble[trouble.trouble], { cause: trouble }) : error;
};

/** Runs `work`, turning what went wrong on disk into an `AppError` that says what to do. */
export const translated = async <T>(work: () => T | Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw told(error);
  }
};
