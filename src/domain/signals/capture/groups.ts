import { words } from '../../language/word-data.ts';
import { groups } from './groups-data.ts';

let read: ReadonlyMap<string, number> | undefined;

const known = (): ReadonlyMap<string, number> => {
  if (read !== undefined) return read;
  const found = new Map<string, number>();
  for (const word of words.split(' ')) {
    const at = 2 * found.size;
    found.set(word, (groups.charCodeAt(at) - 40) * 52 + groups.charCodeAt(at + 1) - 40);
  }
  read = found;
  return found;
};

/** The number of the small group of words of like use that a lower-case word belongs to; undefined for what is not known. */
export const groupOf = (word: string): number | undefined => known().get(word);
