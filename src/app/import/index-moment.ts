import { dayOf, type Instant, millis } from '../../domain/shared/time.ts';
import type { WholeMoment } from '../../store/moments.ts';
import type { Store } from '../../store/store.ts';

/** Keeps a moment findable by its title, place, words, its day and the names of who comes. */
export const indexMoment = (
  store: Store,
  moment: Pick<WholeMoment, 'id' | 'title' | 'place' | 'text' | 'start'>,
  people: string,
  now: Instant,
): void =>
  store.search.put('moment', moment.id, {
    title: moment.title,
    text: [moment.place, moment.text.slice(0, 20_000)].filter(Boolean).join('\n'),
    people,
    // A coming moment is findable today already, under its own day.
    said: Math.min(millis(moment.start), millis(now)),
    day: dayOf(moment.start),
  });
