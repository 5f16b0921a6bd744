import { type Instant, millis } from '../shared/time.ts';
import type { SourceKind } from '../sources/source.ts';
import type { Fact } from './fact.ts';
import { lastDayOf } from './last-day.ts';
import { isOfTheHour } from './of-the-hour.ts';

const day = 86_400_000;
const sixWeeks = 42 * day;
const twoDays = 2 * day;

/**
 * Whether a fact out of brought-in mail is history: said more than six weeks before `now` and never accepted.
 * Nobody remembers whether such a promise was kept, so it is never overdue. "Can you talk now?" is history after two days,
 * unless it names a day that is still to come.
 */
export const isHistory = (
  fact: Pick<Fact, 'said' | 'state' | 'kind' | 'quote' | 'due'>,
  source: SourceKind,
  now: Instant,
): boolean => {
  if (source !== 'mail' || fact.state !== 'proposed') return false;
  const age = millis(now) - millis(fact.said);
  if (age > sixWeeks) return true;
  return age > twoDays && (lastDayOf(fact.due) ?? '') < now.slice(0, 10) && isOfTheHour(fact);
};
