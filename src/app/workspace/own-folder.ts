import { makeFolder } from '../../store/files.ts';
import { translated } from './translated.ts';

/** Makes the folder of a workspace where it is not there (0700). Throws `AppError`: `not-writable`, `not-readable`, `bad-place`. */
export const ownFolder = (place: string): Promise<void> => translated(() => makeFolder(place));
