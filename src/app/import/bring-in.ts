import { setImmediate } from 'node:timers/promises';
import type { z } from 'zod';
import { inZone } from '../../domain/shared/time.ts';
import type { Problem } from '../../domain/sources/problem.ts';
import type { Imported } from '../../domain/sources/record.ts';
import { readImport } from '../../formats/importers/index.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { linkByTitle } from '../moment/link-by-title.ts';
import { arriving, calledAfter, type OneFile } from './arriving.ts';
import { courseOf } from './course.ts';
import { between, type GoingOn, goOn } from './go-on.ts';
import { keepEvent } from './keep-event.ts';
import { keepMail } from './keep-mail.ts';
import { keepPerson } from './keep-person.ts';
import { keepSeries } from './keep-series.ts';
import { meetPeople } from './meet-people.ts';
import { noting } from './noting.ts';
import type { FileToImport } from './run.ts';
import { setListsApart } from './set-lists-apart.ts';
import { unread, watched } from './watched.ts';

/** How many records are kept in one transaction: large enough to be fast, small enough that a crash loses little work. */
const batchSize = 250;
const mostProblems = 500;

type Kept = Exclude<Imported, { readonly problem: Problem }>;

export type BringInOptions = {
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
  { name, feed, size }: BringInOptions = {},
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
  const problems: Problem[] = [];
  const counts = { items: 0, added: 0, already: 0, facts: 0, problems: 0 };
  const tell = (problem: Problem): void => {
    counts.problems += 1;
    if (problems.length < mostProblems) problems.push(problem);
  };
  let bytesBefore = 0;
  // What was read before, and is passed over.
  const skipped = { bytes: 0, items: 0 };
  let opened = 0;
  let stopped = false;
  let writable = true;
  let people: ReturnType<typeof meetPeople>;
  // Met as people, and seen at the end to be lists.
  let notPeople = 0;
  // Written by people who were deleted.
  let leftOut = 0;

  const keepOne = (one: Kept): void => {
    if ('series' in one) {
      keepSeries(context, one.series);
      return;
    }
    const { record } = one;
    counts.items += 1;
    const kept =
      record.kind === 'person'
        ? keepPerson(context, people, record)
        : record.kind === 'mail'
          ? keepMail(context, people, record)
          : keepEvent(context, people, record);
    if (kept.added) counts.added += 1;
    else counts.already += 1;
    counts.facts += kept.facts;
    if ('leftOut' in kept && kept.leftOut) leftOut += 1;
  };

  const reading = (going: GoingOn) => {
    let fixed = going.from;
    let mails = going.mails;
    return (batch: readonly Kept[]): void => {
      writable = false;
      store.transaction(() => {
        for (const one of batch) keepOne(one);
        const read = batch.flatMap((one) => ('record' in one && one.end !== undefined ? [one.end] : []));
        mails += read.length;
        // After the last mail, or before it where it may not be whole.
        const place = [0, 1]
          .map((back) => ({ end: read.at(-1 - back), mails: mails - back }))
          .map((at) => (at.end === undefined ? undefined : going.placeAt(going.from + at.end, at.mails)))
          .find((found) => found !== undefined);
        if (place && going.fingerprint !== undefined) {
          store.imports.keepReadTo(going.fingerprint, fixed, place);
          if (place.readTo - fixed >= between) fixed = place.readTo;
        }
        const called = name ?? calledAfter(first.value.name, opened);
        if (course.came(called, counts, people.met(), bytesBefore + going.taken(), skipped)) stopped = true;
      });
      writable = true;
      if (course.told()) stopped = true;
    };
  };

  const readFile = async (file: OneFile, bytes: AsyncIterable<Uint8Array>): Promise<void> => {
    const going = await goOn(bytes, store.imports.readTo);
    const keep = reading(going);
    skipped.bytes += going.from;
    skipped.items += going.mails;
    counts.items += going.mails;
    counts.already += going.mails;
    const batch: Kept[] = [];
    try {
      if (going.nothingNew) return;
      const options = { now: context.now, zone: context.zone, before: going.mails };
      for await (const imported of readImport({ name: file.name, bytes: going.bytes }, options)) {
        if ('problem' in imported) {
          tell(imported.problem);
          continue;
        }
        batch.push(imported);
        if (batch.length < batchSize) continue;
        keep(batch.splice(0));
        if (stopped) return;
        // Lets others be answered, and whoever asks to stop be heard.
        await setImmediate();
      }
    } finally {
      // Where the workspace could not be written, what was counted on the way is not in.
      if (writable) keep(batch.splice(0));
      bytesBefore += going.taken();
    }
  };

  try {
    people = meetPeople(context);
    let read = 0;
    let lost: AppError | undefined;
    const rest = async function* (): AsyncGenerator<OneFile> {
      yield first.value;
      yield* source;
    };
    for await (const file of rest()) {
      opened += 1;
      const { bytes, failedWith } = watched(file.bytes);
      try {
        await readFile(file, bytes);
        read += 1;
      } catch (error) {
        const trouble = failedWith(error) ? unread(error) : undefined;
        if (!trouble) throw error;
        lost ??= new AppError(trouble.code, { field: 'files', detail: trouble.detail, cause: error });
        tell({ item: file.name, what: trouble.detail });
      }
      if (stopped) break;
    }
    if (lost && read === 0 && counts.items === 0) throw lost;
    store.transaction(() => {
      const lists = setListsApart(context.store());
      notPeople = lists.filter((id) => store.importItems.get(course.number, 'person', id)).length;
      linkByTitle(store);
      const called = name ?? calledAfter(first.value.name, opened);
      course.came(called, counts, people.met() - notPeople, bytesBefore, skipped);
      course.end(stopped ? 'stopped' : 'done');
      if (feed !== undefined && store.importItems.count(course.number) === 0) store.imports.remove(course.number);
    });
  } catch (error) {
    course.fail(error);
    throw error;
  }
  if (counts.problems > problems.length) {
    const more = counts.problems - problems.length;
    problems.push({ item: 'import', what: `${more} more problems of the same kind are not listed.` });
  }
  if (leftOut > 0) {
    const what = `${leftOut.toLocaleString('en-US')} ${leftOut === 1 ? 'mail' : 'mails'} of people you deleted stayed out. To let an address in again: updraft person.allow ADDRESS`;
    problems.push({ item: 'import', what });
  }
  const ms = Math.round(course.ms());
  const { items, added, already, facts } = counts;
  const met = people.met() - notPeople;
  context.log('import.done', { ...counts, ms });
  const state: 'done' | 'stopped' = stopped ? 'stopped' : 'done';
  return { import: course.number, state, items, added, already, people: met, facts, problems, ms };
};
