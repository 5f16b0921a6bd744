import { z } from 'zod';
import { clockIn, fromWall, millis } from '../../domain/shared/time.ts';
import { operation } from '../operation.ts';
import { TimelineEntry } from '../views.ts';
import { findPerson } from './find-person.ts';

/** The month after one on a wall calendar: `2010-12` gives `2011-01`. */
const nextMonth = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12
    ? `${String(year + 1).padStart(4, '0')}-01`
    : `${month.slice(0, 5)}${String(number + 1).padStart(2, '0')}`;
};

export const personMonths = operation({
  name: 'person.months',
  summary: 'How much there is with one person in each month, newest first: where a timeline can be opened.',
  surfaces: ['http', 'cli'],
  positional: ['person'],
  input: z.object({
    person: z.string().min(1),
    /** Only what holds all these words, as in the timeline. */
    query: z.string().max(500).optional(),
  }),
  output: z.object({
    /** `2010-05`, on the user's clock; months with nothing in them are left out. */
    months: z.array(z.object({ month: z.string(), count: z.number().int() })),
    total: z.number().int(),
  }),
  run: ({ store: open, now, zone }, { person: words, query = '' }) => {
    const store = open();
    const person = findPerson(store, words);
    const asked = query.trim();
    if (asked !== '' && !store.timeline.canFind(asked)) return { months: [], total: 0 };
    const clock = clockIn(zone);
    const months: string[] = [];
    const counts = store.timeline.counts(
      {
        person: person.id,
        from: Number.MIN_SAFE_INTEGER,
        until: millis(now),
        first: 'oldest',
        limit: -1,
        kinds: TimelineEntry.shape.kind.options,
        words: asked,
      },
      (first, last) => {
        let month = clock(new Date(first).toISOString()).slice(0, 7);
        const starts = [first];
        months.push(month);
        for (;;) {
          month = nextMonth(month);
          const start = millis(fromWall(`${month}-01T00:00:00`, zone));
          if (start > last) return starts;
          starts.push(start);
          months.push(month);
        }
      },
    );
    return {
      months: months
        .map((month, place) => ({ month, count: counts[place] ?? 0 }))
        .filter(({ count }) => count > 0)
        .toReversed(),
      total: counts.reduce((sum, count) => sum + count, 0),
    };
  },
});
