import { dayInWords } from '../documents/words.ts';
import type { Fact } from '../facts/fact.ts';
import { lastDayOf } from '../facts/last-day.ts';
import { isOfTheHour } from '../facts/of-the-hour.ts';
import { dayOf, daysBetween, type Instant, millis } from '../shared/time.ts';
import { daysSince } from './free-time.ts';

/** So many days past its day, or after it was last spoken of, nobody counts on it without being asked. */
const longPast = 42;
const longSilent = 90;
const ofTheHour = 2;

/** When something was last said of a fact or done about it; `more`: later words and steps. */
export const lastHeard = (
  { said, decided, lastConfirmed }: Pick<Fact, 'said' | 'decided' | 'lastConfirmed'>,
  more: readonly Instant[] = [],
): Instant =>
  [said, decided, lastConfirmed, ...more]
    .filter((at): at is Instant => at !== null)
    .reduce((latest, at) => (millis(at) > millis(latest) ? at : latest));

const hour =
  /\b(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)? ?(?:[ap]\.?m\.?)\b|\b(?:[01]?\d|2[0-3])[:.][0-5]\d\b|\b(?:tonight|this (?:morning|afternoon|evening|am|pm)|in (?:a (?:few|couple of)|\w+|\d+) (?:min(?:ute)?s?|hours?)|noon|midnight|now)\b/i;

/** Due words that name an hour and no day: they belong to the day on which they were said. */
const isHour = (due: Fact['due']): boolean => due !== null && due.date === null && hour.test(due.text);

/**
 * Whether something open lies so far back that it is asked about and no longer counted: long past its day, or without a day
 * and not spoken of for months; "Can you talk now?" after two days.
 */
export const isLongAgo = (
  fact: Pick<Fact, 'due' | 'closed' | 'kind' | 'quote'>,
  heard: Instant,
  now: Instant,
): boolean => {
  if (fact.closed !== null) return false;
  const last = lastDayOf(fact.due);
  const silent = daysSince(heard, now);
  if (last !== null && last >= dayOf(now)) return false;
  if (isOfTheHour(fact) || isHour(fact.due)) return silent > ofTheHour;
  return last === null ? silent > longSilent : silent > longPast && daysBetween(last, dayOf(now)) > longPast;
};

/** What to ask of it. */
export const longAgoWords = (fact: Pick<Fact, 'due'>, heard: Instant, now: Instant): string =>
  lastDayOf(fact.due) === null
    ? `Nothing was said of it since ${dayInWords(dayOf(heard), dayOf(now))}. Is it still open?`
    : 'Its day is long past. Was it done, or is it off?';
