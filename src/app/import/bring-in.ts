import type { z } from 'zod';
import { inZone } from '../../domain/shared/time.ts';
import { calendarsOf } from '../calendar/work-calendar.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { linkByTitle } from '../moment/link-by-title.ts';
import { arriving, calledAfter, type OneFile } from './arriving.ts';
import { courseOf } from './course.ts';
import { meetPeople } from './meet-people.ts';
import { noting } from './noting.ts';
import { readFile } from './read-file.ts';
import type { FileToImport } from './run.ts';
import { setListsApart } from './set-lists-apart.ts';
import { tallyOf } from './tally.ts';
import { unread, watched } from './watched.ts';

type Options = {
  /** What the list of imports calls it; by default after its first file. */
  readonly name?: string;
  /** The feed that asks for it: then nothing is left of a run that brought nothing. */
  readonly feed?: string;
  /** Bytes of everything together. */
  readonly size?: number;
};

/**
 * Brings files in, batch by batch; each batch is kept whole or not at all, together with how far the import is, so that
 * after a crash the same import goes on where it stopped. Somebody who asks it to stop is heard after each batch. Trouble
 * in one item, or in reading one file, becomes a problem and the rest still comes in. Throws `AppError` where no file
 * could be read at all, and where the workspace cannot be written: what is in stays.
 */
export const bringIn = async (
  given: Context,
  files: readonly z.infer<typeof FileToImport>[],
  { name, feed, size }: Options = {},
) => {
  const store = given.store();
  const source = arriving(files);
  const first = await source.next();
  if (first.done) throw new AppError('bad-input', { field: 'files', detail: 'Name at least one file.' });
  store.imports.endKilled((ms) => inZone(ms, given.zone));
  const course = courseOf(given, {
    name: name ?? calledAfter(first.value.name, 1),
    feed: feed ?? null,
    bytesTotal: size ?? null,
  });
  const context = noting(given, course.number);
  const tally = tallyOf();
  const called = (): string => name ?? calledAfter(first.value.name, tally.opened);
  const rest = async function* (): AsyncGenerator<OneFile> {
    yield first.value;
    yield* source;
  };
  let met: number;

  try {
    const people = meetPeople(context);
    const into = { context, course, people, calendarOf: calendarsOf(store, context.zone), tally, called };
    let read = 0;
    let lost: AppError | undefined;
    for await (const file of rest()) {
      tally.opened += 1;
      const { bytes, failedWith } = watched(file.bytes);
      try {
        await readFile(into, file, bytes);
        read += 1;
      } catch (error) {
        const trouble = failedWith(error) ? unread(error) : undefined;
        if (!trouble) throw error;
        lost ??= new AppError(trouble.code, { field: 'files', detail: trouble.detail, cause: error });
        tally.tell({ item: file.name, what: trouble.detail });
      }
      if (tally.stopped) break;
    }
    if (lost && read === 0 && tally.counts.items === 0) throw lost;
    met = store.transaction(() => {
      const lists = setListsApart(context.store());
      // Met as people, and seen at the end to be lists.
      const notPeople = lists.filter((id) => store.importItems.get(course.number, 'person', id)).length;
      linkByTitle(store);
      course.came(called(), tally.counts, people.met() - notPeople, tally.bytesBefore, tally.skipped);
      course.end(tally.stopped ? 'stopped' : 'done');
      if (feed !== undefined && store.importItems.count(course.number) === 0) store.imports.remove(course.number);
      return people.met() - notPeople;
    });
  } catch (error) {
    course.fail(error);
    throw error;
  }
  const ms = Math.round(course.ms());
  const { items, added, already, facts } = tally.counts;
  context.log('import.done', { ...tally.counts, ms });
  const state: 'done' | 'stopped' = tally.stopped ? 'stopped' : 'done';
  const { leftOut } = tally;
  const problems = [...tally.told()];
  const languages = tally.languages();
  return { import: course.number, state, items, added, already, leftOut, people: met, facts, languages, problems, ms };
};
