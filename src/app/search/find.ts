import { z } from 'zod';
import { clockIn, Instant, millis } from '../../domain/shared/time.ts';
import { searchKinds } from '../../store/search.ts';
import { operation } from '../operation.ts';

/** Names beside a hit; more of them are counted. */
const mostNames = 3;

export const searchFind = operation({
  name: 'search.find',
  alias: 'search',
  summary: 'Find anything by words, names or dates, as you type.',
  surfaces: ['http', 'cli'],
  tool: 'people',
  positional: ['text'],
  input: z.object({ text: z.string().max(500), limit: z.number().int().min(1).max(200).default(30) }),
  output: z.object({
    hits: z.array(
      z.object({
        kind: z.enum(searchKinds),
        ref: z.string(),
        title: z.string(),
        snippet: z.string(),
        /** Who wrote, and to whom, as they are called here, parted by " · ". */
        people: z.string(),
        said: Instant,
      }),
    ),
  }),
  run: ({ store: open, now, zone }, { text, limit }) => {
    const store = open();
    const clock = clockIn(zone);
    const at = (ms: number): Instant => clock(new Date(ms).toISOString());
    const found = store.search.find(text, limit, millis(now));
    const inEach = store.people.inEach(found.map(({ ref }) => ref));
    const hits = found.map(({ said, ...hit }) => {
      const moment = hit.kind === 'moment' ? store.moments.get(hit.ref) : undefined;
      const names = (inEach.get(hit.ref) ?? []).map(({ name, me }) => (me ? 'you' : name));
      const more = names.length - mostNames;
      const people =
        names.length === 0
          ? hit.people
          : [...names.slice(0, mostNames), ...(more > 0 ? [`${more} more`] : [])].join(' · ');
      if (!moment) return { ...hit, people, said: at(said) };
      return {
        ...hit,
        people,
        title: moment.status === 'cancelled' ? `${hit.title} (cancelled)` : hit.title,
        said: moment.allDay ? moment.start : clock(moment.start),
      };
    });
    return { hits };
  },
});
