import { dayByName } from '../documents/words.ts';
import { readDates } from '../language/dates.ts';
import type { Day } from '../shared/time.ts';
import type { Milestone } from './initiative.ts';

/** ", by Friday 6 March", or ", planned for" it where it is late; empty where no day is set, or its words name that day themselves. */
export const dueAfter = ({ words, due }: Pick<Milestone, 'words' | 'due'>, today: Day): string =>
  due === null || readDates(words, today).some(({ day, end }) => (end ?? day) === due)
    ? ''
    : `, ${due < today ? 'planned for' : 'by'} ${dayByName(due, today)}`;
