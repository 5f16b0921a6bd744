import type { z } from 'zod';
import { displayName } from '../../domain/people/names.ts';
import type { Problem } from '../../domain/sources/problem.ts';
import type { ImportedRecord } from '../../domain/sources/record.ts';
import { readImport } from '../../formats/importers/index.ts';
import type { Store } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { arriving, calledAfter, type OneFile } from './arriving.ts';
import { eventStem } from './forgotten.ts';
import { keyOf } from './keep-mail.ts';
import { keyOfTranscript } from './keep-transcript.ts';
import { keyOfWays, whoseWays } from './keep-ways.ts';
import type { FileToImport } from './run.ts';
import { unread, watched } from './watched.ts';

/** How much of each file is looked at. */
const mostItems = 400;
const mostBytes = 16 * 1024 * 1024;
/** Of the files of a folder only so many are opened; the others are counted. */
const mostFiles = 400;
const mostPeople = 8;
const mostSubjects = 5;
const mostProblems = 50;
/** What is in memory anyway is counted to its end, within so many items and milliseconds. */
const mostCounted = 200_000;
const longestCount = 2000;

const isKnown = (store: Store, record: ImportedRecord): boolean => {
  if (record.kind === 'mail') return store.sources.idByKey(store.forgotten.keyOf(keyOf(record))) !== undefined;
  if (record.kind === 'event')
    return store.moments.byKey(`${eventStem(store, record.uid)}${record.recurrence ?? ''}`) !== undefined;
  if (record.kind === 'transcript')
    return store.sources.idByKey(store.forgotten.keyOf(keyOfTranscript(record))) !== undefined;
  if (record.kind === 'ways') {
    const person = whoseWays(store, record.name);
    return (
      person !== undefined && store.sources.idByKey(store.forgotten.keyOf(keyOfWays(record, person.id))) !== undefined
    );
  }
  return record.addresses.some((address) => store.people.byAddress(address) !== undefined);
};

/**
 * Looks into files without keeping anything: at most 400 items or 16 MB of each. How many there are in all is estimated
 * from the bytes, where the size of the files is known. Throws `AppError` where no file could be read at all.
 */
export const lookAhead = async (context: Context, files: readonly z.infer<typeof FileToImport>[]) => {
  const store = context.store();
  const kinds = { mail: 0, event: 0, person: 0, transcript: 0, ways: 0 };
  const dated: { readonly day: string; readonly subject: string }[] = [];
  const wrote = new Map<string, { name: string; address: string; wrote: number }>();
  const problems: Problem[] = [];
  let [first, opened, items, already] = ['', 0, 0, 0];
  let more = false;
  let estimated: number | null = 0;

  const see = (record: ImportedRecord): void => {
    items += 1;
    kinds[record.kind] += 1;
    if (isKnown(store, record)) already += 1;
    if (record.kind === 'event') dated.push({ day: record.day, subject: record.title });
    if (record.kind === 'transcript' && record.day !== null) dated.push({ day: record.day, subject: record.title });
    if (record.kind !== 'mail') return;
    if (record.date !== null) dated.push({ day: record.date.slice(0, 10), subject: record.subject });
    if (record.from === null || record.automatic) return;
    const { name, address } = record.from;
    // It stays out.
    if (store.forgotten.any() && store.forgotten.isKeptAway(address)) return;
    const known = wrote.get(address || name);
    if (known) known.wrote += 1;
    else wrote.set(address || name, { name: displayName({ name, address }), address, wrote: 1 });
  };

  const look = async ({ name, size }: OneFile, bytes: AsyncIterable<Uint8Array>): Promise<void> => {
    let taken = 0;
    let allTaken = false;
    const counted = async function* (): AsyncGenerator<Uint8Array> {
      try {
        for await (const part of bytes) {
          taken += part.length;
          yield part;
        }
      } finally {
        allTaken = true;
      }
    };
    const before = items;
    let read = 0;
    let cut = false;
    // Behind the items that are looked at, where the file does not tell by its bytes how many there are.
    let beyond = 0;
    let end: number | undefined;
    // What is wrong with an item is told when the next one is seen: at the end of a beginning, only its cut is wrong with it.
    let held: Problem[] = [];
    const tell = (): void => {
      problems.push(...held.splice(0, mostProblems - problems.length));
      held = [];
    };
    for await (const one of readImport({ name, bytes: counted() }, { now: context.now, zone: context.zone })) {
      if ('problem' in one) held.push(one.problem);
      if (!('record' in one)) continue;
      if (end !== undefined) {
        beyond += 1;
        cut = beyond >= mostCounted || (taken > mostBytes && !allTaken) || performance.now() > end;
        read = taken;
      } else {
        tell();
        see(one.record);
        read = one.end ?? taken;
        const enough = items - before >= mostItems;
        if (enough && one.end === undefined) end = performance.now() + longestCount;
        else cut = enough || (taken > mostBytes && !allTaken);
      }
      if (cut) break;
    }
    if (!cut && size !== undefined && taken < size) {
      [cut, read] = [true, taken];
    } else tell();
    const seen = items - before;
    const found = seen + beyond;
    if (beyond > 0 || (cut && read < (size ?? Number.POSITIVE_INFINITY))) more = true;
    // Where all of it is in memory, its bytes do not tell how much is left.
    const unknown = size === undefined || read === 0 || (beyond > 0 && allTaken);
    const whole = !cut ? found : unknown ? null : Math.round((found * size) / Math.min(read, size));
    estimated = estimated === null || whole === null ? null : estimated + Math.max(whole, found);
  };

  let lost: AppError | undefined;
  let looked = 0;
  for await (const file of arriving(files)) {
    opened += 1;
    if (opened === 1) first = file.name;
    if (opened > mostFiles) {
      more = true;
      continue;
    }
    const { bytes, failedWith } = watched(file.bytes);
    try {
      await look(file, bytes);
      looked += 1;
    } catch (error) {
      const trouble = failedWith(error) ? unread(error) : undefined;
      if (!trouble) throw error;
      lost ??= new AppError(trouble.code, { field: 'files', detail: trouble.detail, cause: error });
      problems.push({ item: file.name, what: trouble.detail });
    }
  }
  if (opened === 0) throw new AppError('bad-input', { field: 'files', detail: 'Name at least one file.' });
  if (lost && looked === 0) throw lost;
  // Files that were only counted are taken to be like those that were opened.
  if (opened > mostFiles && estimated !== null) estimated = Math.round((estimated * opened) / mostFiles);
  const days = dated.map(({ day }) => day).sort();
  return {
    name: calledAfter(first, opened),
    kinds: (['mail', 'event', 'person', 'transcript', 'ways'] as const).flatMap((kind) =>
      kinds[kind] > 0 ? [{ kind, items: kinds[kind] }] : [],
    ),
    items,
    more,
    estimated,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    already,
    people: [...wrote.values()].sort((a, b) => b.wrote - a.wrote || a.name.localeCompare(b.name)).slice(0, mostPeople),
    subjects: [
      ...new Set(
        dated
          .filter(({ subject }) => subject !== '')
          .sort((a, b) => b.day.localeCompare(a.day))
          .map(({ subject }) => subject),
      ),
    ].slice(0, mostSubjects),
    problems,
  };
};
