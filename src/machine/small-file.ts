import { readFile, stat } from 'node:fs/promises';

/** The text of a file of at most so many bytes. Throws where it is larger, or no file: a pipe would be waited for. */
export const smallFile = async (path: string, largest: number): Promise<string> => {
  const known = await stat(path);
  if (!known.isFile()) throw new Error('not a file');
  if (known.size > largest) throw new Error('too large');
  return readFile(path, 'utf8');
};
