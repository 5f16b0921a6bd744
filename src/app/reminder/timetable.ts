import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Instant, millis } from '../../domain/shared/time.ts';
import { writeWhole } from '../../store/files.ts';
import type { Context } from '../context.ts';

/*
 * What is known of reminders while the workspace is locked: when the next ones are, and nothing else. It lies open beside
 * the encrypted file, readable by the user alone, so it never holds a word, a name, an id or a kind.
 */
const version = 1;
/** So many that are to come, and so many of the latest that nobody has seen. */
const mostTimes = { coming: 400, past: 100 } as const;

const Timetable = z.object({
  version: z.literal(version),
  /** When something is due that has not been shown. */
  times: z.array(Instant),
  /** Of these, when each was told while locked. */
  told: z.array(z.object({ time: Instant, at: Instant })),
});
type Timetable = Readonly<z.infer<typeof Timetable>>;

const nothing: Timetable = { version, times: [], told: [] };

export const timetablePath = (place: string): string => join(place, 'timetable.json');

/** What lies beside the workspace; `newer` where a later version wrote it, which is left as it is. */
export const readTimetable = (place: string): Timetable | 'newer' => {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(timetablePath(place), 'utf8'));
  } catch {
    // None yet, or torn by hand: the next planning writes it anew.
    return nothing;
  }
  const known = Timetable.safeParse(json);
  if (known.success) return known.data;
  const newer = z.object({ version: z.number().int().gt(version) }).safeParse(json);
  return newer.success ? 'newer' : nothing;
};

const write = (place: string, timetable: Timetable): void =>
  writeWhole(timetablePath(place), `${JSON.stringify(timetable, null, 1)}\n`);

const utc = (when: Instant): Instant => new Date(millis(when)).toISOString();

const aDay = 24 * 3_600_000;

/** What was told while a clock was far ahead was not told at its time, which is to come. */
const wasTold = ({ time, at }: Timetable['told'][number], now: Instant): boolean =>
  !(millis(at) > millis(time) + aDay && millis(now) < millis(time));

/**
 * Writes the times of what is still to be shown beside the workspace, where they have changed. What can't be written is
 * logged and does no harm: it is only missed while locked, and shown after.
 */
export const sealTimetable = (context: Context): void => {
  const { vault, replayed, log } = context;
  if (vault.example || replayed) return;
  try {
    const known = readTimetable(vault.place);
    if (known === 'newer') return;
    const open = context.store().reminders.inStates(['scheduled', 'attempted']);
    const all = [...new Set(open.map(({ at }) => utc(at)))];
    const past = all.filter((time) => millis(time) <= millis(context.now));
    const times = [...past.slice(-mostTimes.past), ...all.slice(past.length, past.length + mostTimes.coming)];
    const told = known.told.filter((one) => times.includes(utc(one.time)) && wasTold(one, context.now));
    const same = JSON.stringify({ times, told }) === JSON.stringify({ times: known.times, told: known.told });
    if (!same) write(vault.place, { version, times, told });
  } catch {
    log('reminder.timetable', { failed: true });
  }
};

/** What was told while locked, by its time in milliseconds, and when. */
export const toldWhileLocked = (place: string): ReadonlyMap<number, Instant> => {
  const known = readTimetable(place);
  return new Map(known === 'newer' ? [] : known.told.map(({ time, at }) => [millis(time), at]));
};

/** While locked: notes what is told from now on; returns how many that are. Each is told once. */
export const tellWhileLocked = (place: string, now: Instant): number => {
  const known = readTimetable(place);
  if (known === 'newer') return 0;
  const told = known.told.filter((one) => wasTold(one, now));
  const fresh = known.times.filter(
    (time) => millis(time) <= millis(now) && !told.some((one) => millis(one.time) === millis(time)),
  );
  if (fresh.length > 0 || told.length < known.told.length)
    write(place, { ...known, told: [...told, ...fresh.map((time) => ({ time, at: now }))] });
  return fresh.length;
};

/** The times that have come and that nobody has been shown, earliest first. */
export const dueWhileLocked = (place: string, now: Instant): readonly Instant[] => {
  const known = readTimetable(place);
  return known === 'newer' ? [] : known.times.filter((time) => millis(time) <= millis(now));
};
