import { dayByName, dayInWords } from '../documents/words.ts';
import { type Day, dayOf } from '../shared/time.ts';
import type { Cycle } from './cycle.ts';

/** How a round stands, in words: "A round, open since 3 March, to be looked at on Tuesday 14 April." */
export const roundWords = (
  { kind, opened, lookBack, closed }: Pick<Cycle, 'kind' | 'opened' | 'lookBack' | 'closed'>,
  today: Day,
): string => {
  const since = dayInWords(dayOf(opened), today);
  if (closed !== null) {
    const until = dayInWords(dayOf(closed), today);
    return since === until ? `A round, opened and closed on ${since}.` : `A round from ${since} to ${until}.`;
  }
  const what = kind === 'first-days' ? 'First thirty days, open' : 'A round, open';
  return lookBack <= today
    ? `${what} since ${since}. Its day to look back ${lookBack === today ? 'is today' : `was ${dayByName(lookBack, today)}`}.`
    : `${what} since ${since}, to be looked at on ${dayByName(lookBack, today)}.`;
};
