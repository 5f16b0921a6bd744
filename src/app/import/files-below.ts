import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Problem } from '../../domain/sources/problem.ts';
import { formatFor } from '../../formats/importers/index.ts';
import { unread } from './watched.ts';

/** A file that can be brought in. `bytes` is opened when it is read, and may be read once. */
export type FileBelow = {
  readonly path: string;
  /** What to call it while reading: a mail of a Maildir has a name that ends in `.eml`. */
  readonly name: string;
  /** The same for as long as it is the same file: a mail of a Maildir keeps it when it is read, flagged or answered. */
  readonly identity: string;
  readonly size: number;
  readonly changedMs: number;
  readonly bytes: AsyncIterable<Uint8Array>;
};

/** What is found on the way: a file, trouble, or at the end how many files are of no kind that is read. */
export type Below =
  | { readonly file: FileBelow }
  | { readonly problem: Problem }
  | { readonly passedOver: number; readonly folder: string };

type There = Awaited<ReturnType<typeof stat>>;

const byName = /\.(?:ics|ical|ifb|icalendar|eml|emlx|mbox|mbx|msg|vcf|vcard|vtt|srt)$/i;
const byContent = /\.(?:csv|tsv)$/i;
/** What mail programs keep beside the mail. */
const beside =
  /^(?:\..*|dovecot.*|maildirsize|subscriptions|courier.*|table_of_contents|desktop\.ini|thumbs\.db)$|\.msf$/i;
const headBytes = 8192;
const chunk = 1 << 18;

const fileAt = (path: string, there: There, name: string, identity: string): { readonly file: FileBelow } => ({
  file: {
    path,
    name,
    identity,
    size: Number(there.size),
    changedMs: Math.floor(Number(there.mtimeMs)),
    // Opened when it is its turn: a folder may hold more files than a process may have open.
    bytes: {
      [Symbol.asyncIterator]: () => createReadStream(path, { highWaterMark: chunk })[Symbol.asyncIterator](),
    },
  },
});

/** What a file without a telling name begins with. Throws what the system throws. */
const formatInside = async (path: string): Promise<string | undefined> => {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return formatFor('', buffer.subarray(0, bytesRead).toString('latin1'))?.name;
  } finally {
    await file.close();
  }
};

const isMaildir = (names: readonly string[]): boolean => names.includes('cur') && names.includes('new');

/**
 * The files behind a path that can be brought in, in the order of their names: of a folder and the folders in it what has
 * the name or the content of mail, a calendar or contacts. Knows Maildir (with Maildir++ folders), the mailboxes of Thunderbird, Apple
 * Mail and MH. A file that is named itself comes whatever it is. Circles of links end. Never throws for what is on disk.
 */
export async function* filesBelow(path: string): AsyncGenerator<Below> {
  let passedOver = 0;

  /** Whether a file without a telling name is taken; undefined where it cannot be read. */
  const tells = async (file: string, name: string, names: ReadonlySet<string>): Promise<boolean | undefined> => {
    const bare = !/\.[a-z]\w{0,9}$/i.test(name) || names.has(`${name}.msf`);
    if (!bare && !byContent.test(name)) return false;
    try {
      const format = await formatInside(file);
      return bare ? format === 'mailbox' || format === 'mail' : format === 'people';
    } catch {
      return undefined;
    }
  };

  async function* below(folder: string, there: There, above: readonly string[]): AsyncGenerator<Below> {
    const mark = `${there.dev}:${there.ino}`;
    if (above.includes(mark)) return;
    let names: string[];
    try {
      names = (await readdir(folder)).sort();
    } catch (error) {
      if (!unread(error)) throw error;
      yield { problem: { item: folder, what: 'Your user may not look into this folder.' } };
      return;
    }
    const maildir = isMaildir(names);
    const all = new Set(names);
    const inMaildir = /^(?:cur|new)$/.test(basename(folder)) && above.length > 0;
    const parentIsMaildir = inMaildir && isMaildir(await readdir(dirname(folder)).catch(() => []));
    for (const name of names) {
      const path = join(folder, name);
      const found = await stat(path).catch(() => undefined);
      if (found === undefined) continue;
      if (found.isDirectory()) {
        if (maildir && name === 'tmp') continue;
        // A hidden folder is only looked into where it is a folder of mail.
        if (name.startsWith('.') && !isMaildir(await readdir(path).catch(() => []))) continue;
        yield* below(path, found, [...above, mark]);
      } else if (!found.isFile()) {
        if (byName.test(name)) yield { problem: { item: path, what: 'This is not a file that can be read.' } };
      } else if (!byName.test(name) && (Number(found.size) === 0 || beside.test(name))) {
        // What mail programs keep beside the mail.
      } else if (parentIsMaildir) {
        const base = name.replace(/[:;!]2,[A-Za-z,]*$/, '');
        yield fileAt(path, found, `${base}.eml`, join(dirname(folder), base));
      } else if (byName.test(name)) yield fileAt(path, found, name, path);
      else {
        const taken = await tells(path, name, all);
        if (taken === undefined) yield { problem: { item: path, what: 'Your user may not read this file.' } };
        else if (taken) yield fileAt(path, found, name, path);
        else passedOver += 1;
      }
    }
  }

  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory()) {
    yield* below(path, there, []);
    if (passedOver > 0) yield { passedOver, folder: path };
  } else if (there) yield fileAt(path, there, basename(path), path);
  else yield { problem: { item: path, what: 'There is no such file; nothing was brought in from it.' } };
}
