import { readdir } from 'node:fs/promises';
import { millis } from '../../domain/shared/time.ts';
import type { StoredFeed } from '../../store/feeds.ts';
import type { Context } from '../context.ts';
import { bringIn } from '../import/bring-in.ts';
import { type FileBelow, filesBelow } from '../import/files-below.ts';
import { type Look, nothingCame } from './look.ts';

/** A file that was changed so lately may still be written; in milliseconds. */
const settles = 2000;

const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'The folder is not there. If it lies on a drive, connect it.';
  if (code === 'EACCES' || code === 'EPERM') return 'Your user may not look into the folder.';
  return 'The disk of the folder does not answer as it should. Check it and its connection.';
};

/** A file that remembers whether it was read. */
const followed = (file: FileBelow) => {
  const read = { opened: false, failed: false };
  const bytes = (async function* () {
    read.opened = true;
    try {
      yield* file.bytes;
    } catch (error) {
      read.failed = true;
      throw error;
    }
  })();
  return { file, read, arriving: { name: file.name, bytes } };
};

/**
 * Looks through a folder and brings in the files that are new or were changed since. One that is still being written waits
 * for the next look. What is no longer there stays brought in.
 */
export const lookAtFolder = async (context: Context, feed: StoredFeed): Promise<Look> => {
  const store = context.store();
  try {
    await readdir(feed.place);
  } catch (error) {
    return { ok: false, trouble: reasonOf(error), wait: null };
  }
  const known = store.feeds.files(feed.id);
  const due: ReturnType<typeof followed>[] = [];
  const unread: { item: string; what: string }[] = [];
  let held = 0;
  let waits = false;
  for await (const below of filesBelow(feed.place)) {
    if ('problem' in below) unread.push(below.problem);
    if (!('file' in below)) continue;
    held += 1;
    const { identity, size, changedMs } = below.file;
    const before = known.get(identity);
    if (before?.size === size && before.changed === changedMs) continue;
    if (Math.abs(millis(context.now) - changedMs) < settles) waits = true;
    else due.push(followed(below.file));
  }
  const wait = waits ? settles + 1000 : null;
  const change = { held };
  if (due.length === 0) return { ok: true, stopped: false, came: { ...nothingCame, problems: unread }, wait, change };
  const several = (async function* () {
    for (const { arriving } of due) yield arriving;
  })();
  const came = await bringIn(context, [{ name: feed.name, several }], { name: feed.name, feed: feed.id });
  const stopped = came.state !== 'done';
  store.transaction(() => {
    // The files that were not read to their end are looked at the next time.
    if (store.feeds.get(feed.id) === undefined || stopped) return;
    for (const { file, read } of due) {
      if (read.opened && !read.failed)
        store.feeds.putFile(feed.id, file.identity, { size: file.size, changed: file.changedMs });
    }
  });
  return { ok: true, stopped, came: { ...came, problems: [...came.problems, ...unread], out: 0 }, wait, change };
};
