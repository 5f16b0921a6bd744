import { millis } from '../../domain/shared/time.ts';
import type { HeldMoment } from '../../store/feeds.ts';
import type { ReadCalendar } from './read-calendar.ts';

export type Gone = {
  /** Coming moments that the calendar had and no longer has. */
  readonly gone: readonly HeldMoment[];
  /** So many went at once that the user is asked. */
  readonly asks: boolean;
};

const fewest = 3;
const share = 1 / 3;

/** The key of a moment without the day that names one instance of a series. */
const stemOf = (key: string): string => key.replace(/(?<=:)(?:\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ)?)$/, '');

/**
 * What a calendar no longer has of the coming moments it held. A moment that only stands at another time, under its UID
 * or its title, was moved and is not missed. Missing all of them, or more than three and over a third, is asked about: a
 * calendar that lost its entries looks the same as one that was emptied on purpose.
 */
export const whatIsGone = (held: readonly HeldMoment[], calendar: ReadCalendar, now: number): Gone => {
  const there = new Set(calendar.instances.map(({ key }) => key));
  const coming = held.filter(({ starts, standing }) => standing && starts > now);
  const gone = coming.filter(({ key, starts }) => {
    if (there.has(key)) return false;
    const stem = stemOf(key);
    const series = calendar.series.get(stem);
    if (series) return starts >= millis(series.from) && starts <= millis(series.to);
    return !calendar.partly && !calendar.named.has(stem);
  });
  const before = new Set(held.map(({ key }) => key));
  const fresh = calendar.instances.filter(({ key, coming: ahead }) => ahead && !before.has(key));
  const taken = new Set<string>();
  const [byStem, byTitle] = [new Map<string, string[]>(), new Map<string, string[]>()];
  const put = (lists: Map<string, string[]>, name: string, key: string): void => {
    const list = lists.get(name);
    if (list) list.push(key);
    else lists.set(name, [key]);
  };
  for (const { key, stem, title } of fresh) {
    put(byStem, stem, key);
    if (title !== '') put(byTitle, title, key);
  }
  const take = (list: string[] | undefined): boolean => {
    for (let key = list?.pop(); key !== undefined; key = list?.pop()) {
      if (taken.has(key)) continue;
      taken.add(key);
      return true;
    }
    return false;
  };
  const missing = gone.filter(({ key, title }) => !take(byStem.get(stemOf(key))) && !take(byTitle.get(title))).length;
  // Nothing ahead is left of what it held: emptied, switched off, or another calendar at the same address.
  const none = missing === coming.length && (missing > 1 || (missing > 0 && calendar.instances.length === 0));
  return { gone, asks: none || (missing > fewest && missing > coming.length * share) };
};
