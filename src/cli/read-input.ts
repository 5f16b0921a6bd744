import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '../app/errors.ts';
import type { World } from './world.ts';

/** Everything on standard input, as text. */
export const readAll = async (world: World): Promise<string> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of world.input.bytes) chunks.push(chunk);
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
};

const notThere = (cause: unknown): AppError =>
  new AppError('not-found', { field: 'text', detail: 'There is no file of that name to read.', cause });

/** The text of a file, or of standard input for `-`. Throws `AppError('not-found')`. */
const textOfFile = async (world: World, path: string): Promise<string> => {
  if (path === '-') return readAll(world);
  try {
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    throw notThere(error);
  }
};

/** The bytes of a file of lines, or of standard input for `-` or nothing. Throws `AppError` as they are read. */
export const linesFrom = (path: string | undefined, world: World): AsyncIterable<Uint8Array> => {
  if (path === undefined && world.input.isTerminal) {
    throw new AppError('bad-input', { field: 'text', detail: 'Name a file, or - for standard input.' });
  }
  if (path === undefined || path === '-') return world.input.bytes;
  return (async function* () {
    try {
      yield* createReadStream(path) as AsyncIterable<Uint8Array>;
    } catch (error) {
      throw notThere(error);
    }
  })();
};

/** Commands whose text is a file, and not the words on the line. */
const textIsFile: readonly string[] = ['draft.review', 'draft.save', 'signals.read'];

const brought = /\.(ics|eml|mbox)$/i;

type Found = { readonly files: unknown[]; readonly missing: { item: string; what: string }[] };

const lookFor = async (path: string, found: Found, named: boolean): Promise<void> => {
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory()) {
    const names = await readdir(path);
    for (const name of names.sort()) {
      const below = join(path, name);
      const isFolder = (await stat(below).catch(() => undefined))?.isDirectory();
      if (isFolder || brought.test(name)) await lookFor(below, found, false);
    }
  } else if (there) {
    // Opened when it is its turn: a folder may hold more files than a process may have open.
    const bytes = { [Symbol.asyncIterator]: () => createReadStream(path)[Symbol.asyncIterator]() };
    found.files.push({ name: basename(path), bytes });
  } else if (named) {
    found.missing.push({ item: path, what: 'There is no such file; nothing was brought in from it.' });
  }
};

/**
 * Puts in what the command line means by its words: a file for a draft, standard input for `-` or nothing, files and
 * folders for import. Returns the input, and what is to be added to the problems of the answer.
 */
export const readInput = async (
  name: string,
  input: Record<string, unknown>,
  world: World,
): Promise<{ readonly input: Record<string, unknown>; readonly missing: Found['missing'] }> => {
  if (name === 'import.run') {
    const found: Found = { files: [], missing: [] };
    const paths = (input.files as string[] | undefined) ?? (world.input.isTerminal ? [] : ['-']);
    for (const path of paths) {
      if (path === '-') found.files.push({ name: 'pasted text', text: await readAll(world) });
      else await lookFor(path, found, true);
    }
    if (found.files.length === 0 && paths.length > 0) {
      const detail =
        found.missing.length > 0 ? 'There is no such file.' : 'There is no .ics, .eml or .mbox file in that folder.';
      throw new AppError('not-found', { field: 'files', detail });
    }
    return { input: { ...input, files: found.files }, missing: found.missing };
  }
  if (textIsFile.includes(name)) {
    const path = input.text as string | undefined;
    if (path === undefined && world.input.isTerminal) {
      throw new AppError('bad-input', { field: 'text', detail: 'Name a file, or - for standard input.' });
    }
    return { input: { ...input, text: await textOfFile(world, path ?? '-') }, missing: [] };
  }
  const takesLine = name === 'fact.capture' || name === 'moment.debrief';
  if (takesLine && !input.skip && (input.text === '-' || (input.text === undefined && !world.input.isTerminal))) {
    return { input: { ...input, text: (await readAll(world)).trimEnd() }, missing: [] };
  }
  return { input, missing: [] };
};
