import { type StoreTrouble, troubleOf } from '../../store/store-error.ts';
import { AppError, type ErrorCode } from '../errors.ts';

/** What the command line and the page are told of each trouble with a workspace on disk. */
export const codeOfTrouble: Record<StoreTrouble, ErrorCode> = {
  missing: 'no-workspace',
  exists: 'exists',
  'wrong-key': 'wrong-passphrase',
  damaged: 'damaged',
  newer: 'newer-workspace',
  full: 'disk-full',
  busy: 'busy',
};

/** Runs `work`, turning what went wrong on disk into an `AppError` that says what to do. */
export const translated = async <T>(work: () => T | Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble) throw new AppError(codeOfTrouble[trouble.trouble], { cause: trouble });
    throw error;
  }
};
