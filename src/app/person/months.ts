import { z } from 'zod';
import { clockIn, fromWall, type Instant, millis } from '../../domain/shared/time.ts';
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
    const times = store.timeline.times({
      person: person.id,
      from: Number.MIN_SAFE_INTEGER,
      until: millis(now),
      first: 'oldest',
      limit: -1,
      kinds: TimelineEntry.shape.kind.options,
      words: asked,
    });
    const clock = clockIn(zone);
    const monthOf = (ms: number): string => clock(new Date(ms).toISOString() as Instant).slice(0, 7);
    const months: { month: string; count: number }[] = [];
    let end = Number.NEGATIVE_INFINITY;
    for (const ms of times) {
      // A wall clock is asked once a month, not once a mail.
      if (ms >= end) {
        const month = monthOf(ms);
        end = millis(fromWall(`${nextMonth(month)}-01T00:00:00`, zone));
        months.push({ month, count: 0 });
      }
      const last = months.at(-1);
      if (last) last.count += 1;
    }
    return { months: months.toReversed(), total: times.length };
  },
});
