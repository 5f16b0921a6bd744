import { setImmediate } from 'node:timers/promises';
import type { z } from 'zod';
import type { Problem } from '../../domain/sources/problem.ts';
import type { Imported } from '../../domain/sources/record.ts';
import { readImport } from '../../formats/importers/index.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { linkByTitle } from '../moment/link-by-title.ts';
import { keepEvent } from './keep-event.ts';
import { keepMail } from './keep-mail.ts';
import { keepPerson } from './keep-person.ts';
import { keepSeries } from './keep-series.ts';
import { meetPeople } from './meet-people.ts';
import type { Arriving, FileToImport } from './run.ts';
import { unread, watched } from './watched.ts';

/** How many records are kept in one transaction: large enough to be fast, small enough that a crash loses little work. */
const batchSize = 100;
const mostProblems = 500;

type Kept = Exclude<Imported, { readonly problem: Problem }>;

const bytesOf = async function* (text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
};

const oneByOne = async function* (files: readonly z.infer<typeof FileToImport>[]): AsyncGenerator<Arriving> {
  for (const file of files) {
    if (file.several) yield* file.several;
    else yield { name: file.name, bytes: file.bytes ?? bytesOf(file.text ?? '') };
  }
};

/**
 * Brings files in, batch by batch; each batch is kept whole or not at all, so that after a crash the same import goes
 * on where it stopped. Trouble in one item, or in reading one file, becomes a problem and the rest
 * still comes in. Throws `AppError` where no file could be read at all.
 */
export const bringIn = async (context: Context, files: readonly z.infer<typeof FileToImport>[]) => {
  const store = context.store();
  const start = performance.now();
  const people = meetPeople(context);
  const problems: Problem[] = [];
  let dropped = 0;
  const tell = (problem: Problem): void => {
    if (problems.length < mostProblems) problems.push(problem);
    else dropped += 1;
  };
  const counts = { items: 0, added: 0, already: 0, facts: 0 };

  const keep = (batch: readonly Kept[]): void =>
    store.transaction(() => {
      for (const one of batch) {
        if ('series' in one) {
          keepSeries(context, one.series);
          continue;
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
      }
    });

  let read = 0;
  let lost: AppError | undefined;
  for await (const file of oneByOne(files)) {
    const { bytes, failedWith } = watched(file.bytes ?? bytesOf(file.text ?? ''));
    const batch: Kept[] = [];
    try {
      for await (const imported of readImport({ name: file.name, bytes }, { now: context.now, zone: context.zone })) {
        if ('problem' in imported) {
          tell(imported.problem);
          continue;
        }
        batch.push(imported);
        if (batch.length < batchSize) continue;
        keep(batch.splice(0));
        // Lets the page be answered while a long import runs.
        await setImmediate();
      }
      read += 1;
    } catch (error) {
      const trouble = failedWith(error) ? unread(error) : undefined;
      if (!trouble) throw error;
      lost ??= new AppError(trouble.code, { field: 'files', detail: trouble.detail, cause: error });
      tell({ item: file.name, what: trouble.detail });
    }
    keep(batch);
  }
  if (lost && read === 0 && counts.items === 0) throw lost;
  store.transaction(() => linkByTitle(store));
  if (dropped > 0) {
    problems.push({ item: 'import', what: `${dropped} more problems of the same kind are not listed.` });
  }
  const ms = Math.round(performance.now() - start);
  context.log('import.done', { ...counts, problems: problems.length + dropped, ms });
  return { ...counts, people: people.met(), problems, ms };
};
