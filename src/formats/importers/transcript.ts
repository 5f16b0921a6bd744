import { type Day, dayOf, type Instant, millis } from '../../domain/shared/time.ts';
import type { Imported } from '../../domain/sources/record.ts';
import type { Turn } from '../../domain/sources/turn.ts';
import { collected, decoded } from '../bytes.ts';
import { type Bytes, type ImportOptions, problem } from '../import-options.ts';
import { titleOf, toldBefore, whenIn } from '../transcripts/when.ts';
import { turnsWritten } from '../transcripts/written-turns.ts';

/** About 200 hours of talk. */
const largest = 16_000_000;
const mostTurns = 60_000;

/** What the words of one file say. */
type Told = { readonly before: readonly string[]; readonly turns: readonly Turn[] };

const dayAfter = (day: Day, now: Instant): boolean => millis(day) > millis(dayOf(now)) + 86_400_000;

/**
 * Reads one file that is a transcript; `take` makes turns of its text. When it was is told by its own words, else by its
 * name; a day to come is no day of a talk. Yields one record, and a problem where there was nothing or too much.
 */
export async function* transcriptFrom(
  bytes: Bytes,
  { name, now, zone, modified }: ImportOptions,
  take: (text: string) => Told,
): AsyncGenerator<Imported> {
  const { whole, cut } = await collected(bytes, largest);
  const { before, turns } = take(decoded(whole).text.replaceAll('\u0000', ''));
  if (turns.length === 0) {
    yield problem(name, 'There are no spoken words in this transcript. Export it again.');
    return;
  }
  const told = toldBefore(before, now, zone);
  const named = whenIn(name, now, zone);
  const [when = { start: null, day: null }] = [told.when, named].filter(
    ({ day }) => day !== null && !dayAfter(day, now),
  );
  yield {
    record: {
      kind: 'transcript',
      title: told.title || titleOf(name, zone),
      start: when.start,
      day: when.day,
      written: modified ?? null,
      turns: turns.slice(0, mostTurns),
    },
  };
  if (cut || turns.length > mostTurns) {
    yield problem(
      name,
      'This transcript is too long to come in whole; its beginning is in. Cut it in two and bring in the rest.',
    );
  }
}

/**
 * Reads a transcript written as text: `Name: words`, `[00:01:02] Name: words`, or a line with name and time above the words,
 * as Teams, Zoom, Otter and Google Meet write them, and as `updraft export` does.
 */
export const readTranscriptText = (bytes: Bytes, options: ImportOptions): AsyncGenerator<Imported> =>
  transcriptFrom(bytes, options, turnsWritten);
