import type { StoredMoment } from '../../store/moments.ts';
import type { Store } from '../../store/store.ts';
import { personName } from '../person/person-name.ts';
import type { MomentView } from '../views.ts';

const rank = { above: 0, unknown: 1, beside: 2, me: 3 } as const;

/** Adds the names of who comes, those above the user first. */
export const momentView = (store: Store): ((moment: StoredMoment) => MomentView) => {
  const me = store.people.me()?.id;
  return ({ key: _key, sequence: _sequence, ...moment }) => ({
    ...moment,
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
