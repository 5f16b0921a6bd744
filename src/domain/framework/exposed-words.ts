import { dayInWords } from '../documents/words.ts';
import { type Exposure, exposureDays } from '../people/exposure.ts';
import type { Day } from '../shared/time.ts';

const counted = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** What lies open with somebody, by count and day: "In 14 days 5 asks and 2 concerns went to Helen (2, 5 and 9 March)…". */
export const exposedWords = ({ asks, concerns, days }: Exposure<unknown>, name: string, today: Day): string => {
  const what = [
    asks.length > 0 ? counted(asks.length, 'open ask', 'open asks') : '',
    concerns.length > 0 ? counted(concerns.length, 'concern', 'concerns') : '',
  ].filter(Boolean);
  const dates = days.map((day) => dayInWords(day, today));
  const when = dates.length < 2 ? (dates[0] ?? '') : `${dates.slice(0, -1).join(', ')} and ${dates.at(-1)}`;
  return `In ${exposureDays} days ${what.join(' and ')} went to ${name} (${when}). Choose the one that matters most, and let the others rest or put them into one list.`;
};
