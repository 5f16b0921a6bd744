import type { StoredImport } from '../../store/imports.ts';
import type { Store } from '../../store/store.ts';
import { AppError } from '../errors.ts';

/** The import of this number. Throws `AppError('not-found')`. */
export const findImport = (store: Store, number: number): StoredImport => {
  const found = store.imports.get(number);
  if (found) return found;
  throw new AppError('not-found', {
    field: 'import',
    detail: 'There is no import of that number.',
    hint: '`updraft imports` lists them with their numbers.',
  });
};
