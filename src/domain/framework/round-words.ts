import { dayByName, dayInWords } from '../documents/words.ts';
import { type Day, dayOf } from '../shared/time.ts';
import type { Cycle } from './cycle.ts';

/** How a round stands, in words: "Open since 3 March, to be looked at on Tuesday 14 April." */
export const roundWords = (
  { kind, opened, lookBack, closed }: Pick<Cycle, 'kind' | 'opened' | 'lookBack' | 'closed'>,
  today: Day,
): string => {
  const since = dayInWords(dayOf(opened), today);
  if (closed !== null) {
    const until = dayInWords(dayOf(closed), today);
    return since === until ? `Opened and closed on ${since}.` : `From ${since} to ${until}.`;
  }
  const what = kind === 'first-days' ? 'First thirty days, open' : 'Open';
  return lookBack <= today
    ? `${what} since ${since}. Its day to look back ${lookBack === today ? 'is today' : `was ${dayByName(lookBack, today)}`}.`
    : `${what} since ${since}, to be looked at on ${dayByName(lookBack, today)}.`;
};
