import { setImmediate } from 'node:timers/promises';
import type { Instant } from '../../domain/shared/time.ts';
import type { Problem } from '../../domain/sources/problem.ts';
import type { Imported } from '../../domain/sources/record.ts';
import { readImport } from '../../formats/importers/index.ts';
import type { CalendarOf } from '../calendar/work-calendar.ts';
import type { Context } from '../context.ts';
import { mostOfSource } from '../fact/keep-facts.ts';
import type { courseOf } from './course.ts';
import { between, type GoingOn, goOn } from './go-on.ts';
import { keepEvent } from './keep-event.ts';
import { keepMail } from './keep-mail.ts';
import { keepPerson } from './keep-person.ts';
import { keepSeries } from './keep-series.ts';
import { keepTranscript } from './keep-transcript.ts';
import { keepWaysOfSomebody } from './keep-ways-of.ts';
import type { People } from './meet-people.ts';
import type { Tally } from './tally.ts';

/** How many records are kept in one transaction: large enough to be fast, small enough that a crash loses little work. */
const batchSize = 250;
/** How often it is told how far it is while nothing is brought in, in milliseconds. */
const toldEvery = 500;

type Kept = Exclude<Imported, { readonly problem: Problem }>;

/** What a file is read into. */
type Into = {
  readonly context: Context;
  readonly course: Pick<ReturnType<typeof courseOf>, 'came' | 'told'>;
  readonly people: People;
  /** What dates are read with. */
  readonly calendarOf: CalendarOf;
  readonly tally: Tally;
  /** What the import is called so far. */
  readonly called: () => string;
};

const keepOne = ({ context, people, calendarOf, tally }: Into, one: Kept): void => {
  if ('series' in one) {
    keepSeries(context, one.series);
    return;
  }
  const { record } = one;
  const { counts } = tally;
  counts.items += 1;
  const kept =
    record.kind === 'person'
      ? keepPerson(context, people, record)
      : record.kind === 'mail'
        ? keepMail(context, people, record, calendarOf)
        : record.kind === 'transcript'
          ? keepTranscript(context, people, record)
          : record.kind === 'ways'
            ? keepWaysOfSomebody(context, record)
            : keepEvent(context, people, record);
  if ('unsaid' in kept && typeof kept.unsaid === 'string')
    tally.tell({ item: 'how to work with me', what: kept.unsaid });
  if ('undated' in kept && typeof kept.undated === 'string') {
    tally.tell({ item: (record.kind === 'transcript' && record.title) || 'transcript', what: kept.undated });
  }
  if ('cut' in kept && kept.cut && 'title' in record) {
    const most = mostOfSource.toLocaleString('en');
    tally.tell({
      item: record.title || record.kind,
      what: `It promises and asks more than ${most} times: the first ${most} are kept as proposals. Its words are all there.`,
    });
  }
  const leftOut = 'leftOut' in kept && kept.leftOut;
  if (kept.added) counts.added += 1;
  else if (leftOut) tally.leftOut += 1;
  else counts.already += 1;
  counts.facts += kept.facts;
  if ('language' in kept && typeof kept.language === 'string') tally.inLanguage(kept.language);
};

/** Whether it is time to tell how far it is though nothing was brought in. */
const isDue = (tally: Tally): boolean => {
  const now = performance.now();
  if (now - tally.toldAt < toldEvery) return false;
  tally.toldAt = now;
  return true;
};

/** Keeps batches of one file, each in a transaction together with how far the import and its mailbox are. */
const keeping = (into: Into, going: GoingOn, forgets: number) => {
  const { context, course, people, tally, called } = into;
  const store = context.store();
  let fixed = going.from;
  let mails = going.mails;

  const keepPlace = (batch: readonly Kept[]): void => {
    const read = batch.flatMap((one) => ('record' in one && one.end !== undefined ? [one.end] : []));
    mails += read.length;
    // After the last mail, or before it where it may not be whole.
    const place = [0, 1]
      .map((back) => ({ end: read.at(-1 - back), mails: mails - back }))
      .map((at) => (at.end === undefined ? undefined : going.placeAt(going.from + at.end, at.mails)))
      .find((found) => found !== undefined);
    if (!place || going.fingerprint === undefined) return;
    store.imports.keepReadTo(going.fingerprint, fixed, place, forgets);
    if (place.readTo - fixed >= between) fixed = place.readTo;
  };

  return (batch: readonly Kept[]): void => {
    // Of a folder, thousands of files may hold nothing.
    if (batch.length === 0 && !isDue(tally)) return;
    store.transaction(() => {
      people.within(() => {
        for (const one of batch) keepOne(into, one);
      });
      keepPlace(batch);
      const bytes = tally.bytesBefore + going.taken();
      if (course.came(called(), tally.counts, people.met(), bytes, tally.skipped)) tally.stopped = true;
    });
    if (course.told()) tally.stopped = true;
  };
};

/** Tells twice a second how far it is while nothing is read; true where somebody asks it to stop. */
const tellPassing = ({ context, course, people, tally, called }: Into): ((taken: number) => boolean) => {
  const store = context.store();
  return (taken) => {
    if (!isDue(tally)) return false;
    const skipped = { ...tally.skipped, bytes: tally.skipped.bytes + taken };
    const came = (): boolean => course.came(called(), tally.counts, people.met(), tally.bytesBefore + taken, skipped);
    if (store.transaction(came)) tally.stopped = true;
    if (course.told()) tally.stopped = true;
    return tally.stopped;
  };
};

/**
 * Reads one file into the workspace, batch by batch, and passes over what of a mailbox was read before. Ends after a batch
 * where somebody asks it to stop. Throws what reading the bytes throws, after what came before it was kept; and what
 * writing to the workspace throws.
 */
export const readFile = async (
  into: Into,
  { name, modified }: { readonly name: string; readonly modified?: Instant | undefined },
  bytes: AsyncIterable<Uint8Array>,
): Promise<void> => {
  const { context, tally } = into;
  const { imports } = context.store();
  const forgets = imports.forgets();
  const going = await goOn(bytes, imports.readTo, tellPassing(into));
  const keep = keeping(into, going, forgets);
  tally.skipped.bytes += going.from;
  tally.skipped.items += going.mails;
  tally.counts.items += going.mails;
  tally.counts.already += going.mails;
  const batch: Kept[] = [];
  let writable = true;
  const keepBatch = (): void => {
    writable = false;
    keep(batch.splice(0));
    writable = true;
  };
  try {
    if (going.stopped || going.nothingNew) return;
    const options = { now: context.now, zone: context.zone, before: going.mails, ...(modified ? { modified } : {}) };
    for await (const imported of readImport({ name, bytes: going.bytes }, options)) {
      if ('problem' in imported) {
        tally.tell(imported.problem);
        continue;
      }
      batch.push(imported);
      if (batch.length < batchSize) continue;
      keepBatch();
      if (tally.stopped) return;
      // Lets others be answered, and whoever asks to stop be heard.
      await setImmediate();
    }
  } finally {
    // Where the workspace could not be written, what was counted on the way is not in.
    if (writable) keepBatch();
    tally.bytesBefore += going.taken();
  }
};
