import { clockIn } from '../../domain/shared/time.ts';
import type { StoredMoment, WholeMoment } from '../../store/moments.ts';
import type { Store } from '../../store/store.ts';
import { personName } from '../person/person-name.ts';
import type { MomentView } from '../views.ts';
import { isOwn } from './own-moment.ts';

const rank = { above: 0, unknown: 1, beside: 2, below: 2, me: 3 } as const;

/**
 * Puts a moment on the wall clock of the user's zone and adds the names of who comes, those above the user first.
 * What lasts all day keeps the day it was written under.
 */
export const momentView = (
  store: Store,
  zone: string,
): ((moment: StoredMoment & Partial<WholeMoment>) => MomentView) => {
  const me = store.people.me()?.id;
  const clock = clockIn(zone);
  return ({ key, sequence: _sequence, linked: _linked, text: _text, goneMs: _gone, ...moment }) => ({
    ...moment,
    ...(isOwn({ key }) ? { own: true as const } : {}),
    start: moment.allDay ? moment.start : clock(moment.start),
    end: moment.allDay ? moment.end : clock(moment.end),
    people: moment.people.filter((id) => id !== me),
    with: moment.people
      .filter((id) => id !== me)
      .flatMap((id) => {
        const person = store.people.get(id);
        return person ? [personName(person)] : [];
      })
      .sort((a, b) => rank[a.standing] - rank[b.standing] || a.name.localeCompare(b.name)),
  });
};
