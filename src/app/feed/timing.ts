import type { StoredFeed } from '../../store/feeds.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** How often a place is looked at, in milliseconds. */
const usually: Readonly<Record<StoredFeed['kind'], number>> = { calendar: 15 * minute, folder: minute };
/** The longest wait after looks that went wrong: a drive that is plugged in again is seen soon. */
const longest: Readonly<Record<StoredFeed['kind'], number>> = { calendar: 6 * 60 * minute, folder: 10 * minute };

/** When a place that could be read is looked at again; `asked` is how long it wants to be left alone, a day at most. */
export const afterFresh = (kind: StoredFeed['kind'], now: number, asked: number | null = null): number =>
  now + Math.min(day, Math.max(usually[kind], Math.ceil(asked ?? 0)));

/**
 * When a place that could not be read is tried again: twice as long each time, half of it left to `chance` (0 to 1), so
 * that not everybody comes back at once to a server that was down.
 */
export const afterTrouble = (
  kind: StoredFeed['kind'],
  now: number,
  failures: number,
  chance: number,
  asked: number | null = null,
): number => {
  const most = Math.min(longest[kind], minute * 2 ** Math.min(failures - 1, 20));
  return now + Math.max(Math.round(most / 2 + (most / 2) * chance), Math.min(day, Math.ceil(asked ?? 0)));
};

/**
 * Whether it is time to look. A clock that was set back would make a place wait for years: what was tried in the future,
 * or waits longer than anything may, is due as well.
 */
export const isDue = ({ next, tried }: Pick<StoredFeed, 'next' | 'tried'>, now: number): boolean =>
  next <= now || next > now + day + minute || (tried !== null && Date.parse(tried) > now + minute);
