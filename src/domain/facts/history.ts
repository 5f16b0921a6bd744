import { type Instant, millis } from '../shared/time.ts';
import type { SourceKind } from '../sources/source.ts';
import type { Fact } from './fact.ts';

const sixWeeks = 42 * 86_400_000;

/**
 * Whether a fact out of brought-in mail is history: said more than six weeks before `now` and never accepted.
 * Nobody remembers whether such a promise was kept, so it is never overdue.
 */
export const isHistory = (fact: Pick<Fact, 'said' | 'state'>, source: SourceKind, now: Instant): boolean =>
  source === 'mail' && fact.state === 'proposed' && millis(now) - millis(fact.said) > sixWeeks;
