import { createHash } from 'node:crypto';
import { closeSync, fstatSync, fsyncSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { z } from 'zod';
import { writeNew } from './files.ts';
import { KeyFile } from './key-file.ts';
import { guarded, StoreError } from './store-error.ts';

/*
 * A backup is one file:
 *
 *   updraft-backup 1\n      what this is, and the version of its form
 *   <64 hex digits>\n       SHA-256 of everything after this line
 *   {…}\n                   BackupHeader as JSON on one line: when, counts, the wrapped key, the size of the database
 *   …                       the encrypted database, byte for byte
 *
 * The first three lines can be read with `head -3`. They hold nothing the user wrote. The hash tells a damaged copy
 * from a whole one before a passphrase is asked for; that nobody changed the content on purpose is what the
 * authentication of the key and of every page of the database is for.
 */

export const BackupHeader = z.object({
  made: z.iso.datetime({ offset: true }),
  /** The version of Updraft that made it. */
  program: z.string().max(40),
  counts: z.record(z.string(), z.number().int().nonnegative()),
  key: KeyFile,
  /** Of the database, in bytes. */
  bytes: z.number().int().positive(),
});
export type BackupHeader = Readonly<z.infer<typeof BackupHeader>>;

/** Why a file can't be restored from. */
export type BackupFault = 'not-a-backup' | 'newer' | 'cut-short' | 'changed';

export class BackupError extends Error {
  readonly fault: BackupFault;

  constructor(fault: BackupFault, options?: ErrorOptions) {
    super(fault, options);
    this.name = 'BackupError';
    this.fault = fault;
  }
}

const magic = 'updraft-backup ';
const version = 1;
const hashLength = 64;
const headerLimit = 16_384;
const chunk = 1 << 20;

const writeAll = (fd: number, bytes: Uint8Array, position: number | null = null): void => {
  let done = 0;
  while (done < bytes.length) {
    done += writeSync(fd, bytes, done, bytes.length - done, position === null ? null : position + done);
  }
};

/** Hands on `length` bytes in pieces; returns how many there were. */
const pass = (from: number, start: number, length: number, take: (bytes: Uint8Array) => void): number => {
  const buffer = Buffer.allocUnsafe(Math.max(1, Math.min(chunk, length)));
  let done = 0;
  while (done < length) {
    const read = readSync(from, buffer, 0, Math.min(buffer.length, length - done), start + done);
    if (read === 0) break;
    take(buffer.subarray(0, read));
    done += read;
  }
  return done;
};

/**
 * Writes a backup of the database file at `database` to the new file `path`, whole or not at all (mode 0600).
 * Nobody may write to the database meanwhile. Returns the size of the backup in bytes.
 */
export const writeBackup = (path: string, database: string, about: Omit<BackupHeader, 'bytes'>): number =>
  writeNew(path, (fd) => {
    const from = openSync(database, 'r');
    try {
      const bytes = fstatSync(from).size;
      const header: BackupHeader = { ...about, bytes };
      const hash = createHash('sha256');
      const put = (part: Uint8Array): void => {
        hash.update(part);
        writeAll(fd, part);
      };
      const first = Buffer.from(`${magic}${version}\n`);
      // The hash is known at the end; its place is kept until then.
      writeAll(fd, Buffer.concat([first, Buffer.from(`${'0'.repeat(hashLength)}\n`)]));
      put(Buffer.from(`${JSON.stringify(header)}\n`));
      if (pass(from, 0, bytes, put) !== bytes) throw new StoreError('damaged');
      const size = fstatSync(fd).size;
      writeAll(fd, Buffer.from(hash.digest('hex')), first.length);
      return size;
    } finally {
      closeSync(from);
    }
  });

type Opened = {
  readonly header: BackupHeader;
  readonly hash: string;
  readonly headerAt: number;
  readonly dataAt: number;
};

const readHead = (fd: number): Opened => {
  const head = Buffer.alloc(headerLimit);
  const length = pass(
    fd,
    0,
    headerLimit,
    (() => {
      let at = 0;
      return (part: Uint8Array) => {
        head.set(part, at);
        at += part.length;
      };
    })(),
  );
  const text = head.subarray(0, length).toString('latin1');
  const [, found] = /^updraft-backup (\d{1,9})\n/.exec(text) ?? [];
  if (found === undefined) throw new BackupError('not-a-backup');
  if (Number(found) > version) throw new BackupError('newer');
  const hashAt = text.indexOf('\n') + 1;
  const headerAt = hashAt + hashLength + 1;
  const dataAt = text.indexOf('\n', headerAt) + 1;
  if (dataAt === 0) throw new BackupError(length < headerLimit ? 'cut-short' : 'changed');
  try {
    const header = BackupHeader.parse(JSON.parse(head.subarray(headerAt, dataAt).toString('utf8')));
    return { header, hash: text.slice(hashAt, hashAt + hashLength), headerAt, dataAt };
  } catch (error) {
    throw new BackupError('changed', { cause: error });
  }
};

const opened = <T>(path: string, use: (fd: number) => T): T => {
  const fd = openSync(path, 'r');
  try {
    return use(fd);
  } finally {
    closeSync(fd);
  }
};

/** The header alone, unproven. Throws `BackupError` and what the file system says. */
export const readBackupHeader = (path: string): BackupHeader => guarded(() => opened(path, readHead).header);

/**
 * Copies the database out of a backup into the new file `into` (mode 0600), proving the hash on the way.
 * On any trouble `into` is removed. Throws `BackupError`, `StoreError('full')` and what the file system says.
 */
export const unpackBackup = (path: string, into: string): BackupHeader =>
  guarded(() =>
    opened(path, (fd) => {
      const { header, hash: expected, headerAt, dataAt } = readHead(fd);
      const present = fstatSync(fd).size - dataAt;
      if (present < header.bytes) throw new BackupError('cut-short');
      if (present > header.bytes) throw new BackupError('changed');
      const to = openSync(into, 'wx', 0o600);
      try {
        try {
          const hash = createHash('sha256');
          pass(fd, headerAt, dataAt - headerAt, (part) => hash.update(part));
          pass(fd, dataAt, header.bytes, (part) => {
            hash.update(part);
            writeAll(to, part);
          });
          if (hash.digest('hex') !== expected) throw new BackupError('changed');
          fsyncSync(to);
        } finally {
          closeSync(to);
        }
      } catch (error) {
        rmSync(into, { force: true });
        throw error;
      }
      return header;
    }),
  );
