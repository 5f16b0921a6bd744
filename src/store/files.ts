import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { guarded, guardedWriting, StoreError } from './store-error.ts';

/** Makes a folder and those above it, readable by the user alone (0700); one that is there already stays as it is. */
export const makeFolder = (folder: string): void => {
  // One by one: the recursive form of Node never returns below /proc.
  const make = (path: string): void => {
    if (isFolder(path)) return;
    if (dirname(path) !== path) make(dirname(path));
    try {
      mkdirSync(path, 0o700);
    } catch (error) {
      // Another process may have been quicker.
      if (isFolder(path)) return;
      throw lookAt(path) ? new StoreError('bad-place', { cause: error }) : error;
    }
  };
  guardedWriting(() => make(folder));
};

/** Whether there is a folder at `path`; throws what the file system says where that cannot be told. */
const isFolder = (path: string): boolean => lookAt(path)?.isDirectory() === true;

/** What is at `path`; undefined where nothing is. Throws `StoreError` where that cannot be told. */
export const lookAt = (path: string): Stats | undefined => guarded(() => statSync(path, { throwIfNoEntry: false }));

/** Makes the names in a folder survive a power cut. */
export const syncFolder = (folder: string): void => {
  // Windows opens no folders; there the rename is all that can be had.
  if (process.platform === 'win32') return;
  const fd = openSync(folder, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
};

/** A name beside `path` for what is not finished yet; `sweep` knows it. */
export const unfinished = (path: string): string => `${path}.${randomBytes(4).toString('hex')}.next`;

const leftOver = /\.[0-9a-f]{8}\.next(-wal|-shm|-journal)?$/;
const hour = 3_600_000;

/**
 * Removes unfinished files that a process killed in the middle left in a folder more than an hour ago; only those whose
 * name begins with `stem`.
 */
export const sweep = (folder: string, stem = ''): void => {
  for (const entry of statSync(folder, { throwIfNoEntry: false }) ? readdirSync(folder, { withFileTypes: true }) : []) {
    if (!entry.isFile() || !entry.name.startsWith(stem) || !leftOver.test(entry.name)) continue;
    const path = join(folder, entry.name);
    const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
    if (Date.now() - changed > hour) rmSync(path, { force: true });
  }
};

/**
 * Fills a new file of mode 0600 through `fill`, then gives it its name: a crash, a full disk or an error in `fill`
 * leaves what was at `path` before. Throws `StoreError('full')` and what the file system says.
 */
export const writeNew = <T>(path: string, fill: (fd: number) => T): T => {
  const next = unfinished(path);
  return guarded(() => {
    try {
      const fd = guardedWriting(() => openSync(next, 'wx', 0o600));
      let result: T;
      try {
        result = fill(fd);
        fsyncSync(fd);
      } finally {
        closeSync(fd);
      }
      renameSync(next, path);
      syncFolder(dirname(path));
      return result;
    } catch (error) {
      rmSync(next, { force: true });
      throw error;
    }
  });
};

/** Writes a file so that a crash leaves the old one or the new one, never half of one; mode 0600. */
export const writeWhole = (path: string, content: string | Uint8Array): void =>
  writeNew(path, (fd) => writeFileSync(fd, content));
