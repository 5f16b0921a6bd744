import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { AppError } from '../app/errors.ts';
import { filesBelow } from '../app/import/files-below.ts';
import { unread } from '../app/import/watched.ts';
import { type Instant, inZone } from '../domain/shared/time.ts';
import type { World } from './world.ts';

/** More than any text that is typed, read or kept as one; mail and calendars are streamed. */
const longestText = 32 * 1024 * 1024;

const notThere = (cause: unknown): AppError => {
  const trouble = unread(cause);
  return trouble && trouble.code !== 'not-found'
    ? new AppError(trouble.code, { field: 'text', detail: trouble.detail, cause })
    : new AppError('not-found', {
        field: 'text',
        detail: 'There is no file of that name to read.',
        hint: 'Check the path, then do it again.',
        cause,
      });
};

/** By its byte order mark, else UTF-8. Bytes that are no text would pass as a clean one. */
const asText = (bytes: Uint8Array): string => {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  const unreadable = text.match(/\uFFFD/g)?.length ?? 0;
  // A few letters of an older encoding are read over.
  if (text.includes('\0') || unreadable * 20 > text.length)
    throw new AppError('bad-input', {
      field: 'text',
      detail: 'This is not a text file.',
      hint: 'Save it as plain text (UTF-8), then do it again.',
    });
  return text;
};

/** The text of a stream of bytes. Throws `AppError`: `too-large`, and what it says of a file that cannot be read. */
const textOf = async (bytes: AsyncIterable<Uint8Array>): Promise<string> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of bytes) {
      size += chunk.length;
      if (size > longestText) break;
      chunks.push(chunk);
    }
  } catch (error) {
    throw notThere(error);
  }
  if (size > longestText) throw new AppError('too-large', { field: 'text', detail: 'That is more than one text.' });
  return asText(Buffer.concat(chunks));
};

/** Everything on standard input, as text. Throws `AppError`. */
export const readAll = (world: World): Promise<string> => textOf(world.input.bytes);

/** The bytes of a file. It is opened when it is read: one that is not there would say so while nobody listens. */
const bytesOf = (path: string): AsyncIterable<Uint8Array> => ({
  [Symbol.asyncIterator]: () => createReadStream(path)[Symbol.asyncIterator](),
});

/** The text of a file, or of standard input for `-`. Throws `AppError`. */
export const textOfFile = (world: World, path: string): Promise<string> =>
  path === '-' ? readAll(world) : textOf(bytesOf(path));

/** The bytes of a file of lines, or of standard input for `-` or nothing. Throws `AppError` as they are read. */
export const linesFrom = (path: string | undefined, world: World): AsyncIterable<Uint8Array> => {
  if (path === undefined && world.input.isTerminal) {
    throw new AppError('bad-input', { field: 'text', detail: 'Name a file, or - for standard input.' });
  }
  const bytes: AsyncIterable<Uint8Array> = path === undefined || path === '-' ? world.input.bytes : bytesOf(path);
  return (async function* () {
    try {
      yield* bytes;
    } catch (error) {
      throw notThere(error);
    }
  })();
};

/** Commands whose text is a file, and not the words on the line. */
const textIsFile: readonly string[] = ['draft.review', 'draft.rewrite', 'draft.save', 'kit.read', 'signals.read'];

type Missing = { item: string; what: string };
type Found = {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly size?: number;
  readonly modified?: Instant;
};

const filesIn = (count: number): string => (count === 1 ? 'One other file was' : `${count} other files were`);

async function* filesOf(paths: readonly string[], missing: Missing[], world: World): AsyncGenerator<Found> {
  for (const path of paths) {
    if (path === '-') yield { name: 'pasted text', bytes: world.input.bytes };
    else
      for await (const found of filesBelow(path)) {
        if ('file' in found) {
          const { name, bytes, size, changedMs } = found.file;
          yield { name, bytes, size, modified: inZone(changedMs, world.zone) };
        } else if ('problem' in found) missing.push(found.problem);
        else {
          const what = `${filesIn(found.passedOver)} passed over: no mail, calendar, contacts or transcripts.`;
          missing.push({ item: found.folder, what });
        }
      }
  }
}

/** How many bytes lie behind paths that are all files; undefined where one is not, or is looked through first. */
const sizeOf = async (paths: readonly string[]): Promise<number | undefined> => {
  let size = 0;
  for (const path of paths) {
    const there = path === '-' ? undefined : await stat(path).catch(() => undefined);
    if (!there?.isFile()) return undefined;
    size += there.size;
  }
  return size;
};

/**
 * Puts in what the command line means by its words: a file for a draft, standard input for `-` or nothing, files and
 * folders for import, which are looked through while it runs. Returns the input, and what is to be added to the problems
 * of the answer, known when it is there.
 */
export const readInput = async (
  name: string,
  input: Record<string, unknown>,
  world: World,
): Promise<{ readonly input: Record<string, unknown>; readonly missing: readonly Missing[] }> => {
  if (name === 'import.run' || name === 'import.preview') {
    const paths = (input.files as string[] | undefined) ?? (world.input.isTerminal ? [] : ['-']);
    if (paths.length === 0) return { input: { ...input, files: [] }, missing: [] };
    const missing: Missing[] = [];
    const files = filesOf(paths, missing, world);
    const first = await files.next();
    if (first.done) {
      const [none] = missing.filter(({ what }) => !what.includes('passed over'));
      const detail =
        none === undefined
          ? 'There is no mail, calendar or address book in that folder.'
          : none.what.replace(/;.*/, '.');
      throw new AppError('not-found', { field: 'files', detail, hint: 'Check the path, then do it again.' });
    }
    const several = async function* (): AsyncGenerator<Found> {
      yield first.value;
      yield* files;
    };
    const size = name === 'import.run' ? await sizeOf(paths) : undefined;
    const brought = { ...input, files: [{ name: 'files', several: several() }] };
    return { input: size === undefined ? brought : { ...brought, size }, missing };
  }
  if (textIsFile.includes(name) && input.undo === undefined) {
    const path = input.text as string | undefined;
    if (path === undefined && world.input.isTerminal) {
      throw new AppError('bad-input', { field: 'text', detail: 'Name a file, or - for standard input.' });
    }
    return { input: { ...input, text: await textOfFile(world, path ?? '-') }, missing: [] };
  }
  if (name === 'proposal.begin') {
    const words = input.words as string | undefined;
    const piped = words === '-' || (words === undefined && !world.input.isTerminal);
    const other = input.fact !== undefined || input.draft !== undefined;
    return { input: piped && !other ? { ...input, words: await readAll(world) } : input, missing: [] };
  }
  if (name === 'phrase.set') {
    const [path = '-'] = (input.phrases as string[] | undefined) ?? (world.input.isTerminal ? [''] : []);
    if (path === '')
      throw new AppError('bad-input', { field: 'phrases', detail: 'Name a file, or - for standard input.' });
    const { phrasesOfFile } = await import('../app/phrase/kept-phrases.ts');
    return { input: { ...input, phrases: phrasesOfFile(await textOfFile(world, path)) }, missing: [] };
  }
  // The headings of the house stand in a file.
  if (name === 'rollup.compile' && typeof input.template === 'string' && input.template.trim() !== '')
    return { input: { ...input, template: await textOfFile(world, input.template) }, missing: [] };
  // An address holds a secret: typed as an argument, others on the machine could list it.
  if (name === 'feed.add' && (input.place === '-' || (input.place === undefined && !world.input.isTerminal))) {
    return { input: { ...input, place: (await readAll(world)).trim() }, missing: [] };
  }
  const takesLine = name === 'fact.capture' || name === 'moment.debrief';
  if (takesLine && !input.skip && (input.text === '-' || (input.text === undefined && !world.input.isTerminal))) {
    return { input: { ...input, text: (await readAll(world)).trimEnd() }, missing: [] };
  }
  // A table has more than one line: one line alone is where it stands.
  const takesCells = name === 'data.add' || name === 'data.save';
  const cells = input.csv as string | undefined;
  if (takesCells && (cells === undefined ? name === 'data.add' && !world.input.isTerminal : !cells.includes('\n')))
    return { input: { ...input, csv: await textOfFile(world, cells ?? '-') }, missing: [] };
  return { input, missing: [] };
};
