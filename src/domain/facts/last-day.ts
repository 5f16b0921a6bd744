import type { Day } from '../shared/time.ts';
import type { Due } from './fact.ts';

/** The day after which it is late: the last one of a range; null where no day is known. */
export const lastDayOf = (due: Due | null): Day | null => due?.end ?? due?.date ?? null;
