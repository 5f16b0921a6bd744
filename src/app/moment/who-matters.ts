import type { Id } from '../../domain/shared/id.ts';
import { millis } from '../../domain/shared/time.ts';
import type { StoredMoment } from '../../store/moments.ts';
import type { Context } from '../context.ts';

/**
 * Who comes, the one the moment is about first: above the user, named in its title, and with the fewest other talks
 * coming up, since whoever is met every week can be told then.
 */
export const whoMatters = ({ store: open, now }: Context, moment: StoredMoment): readonly Id[] => {
  const store = open();
  const title = new Set(moment.title.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return moment.people
    .flatMap((id) => store.people.get(id) ?? [])
    .filter(({ standing, group }) => standing !== 'me' && !group)
    .map(({ id, name, role, standing }) => ({
      id,
      above: standing === 'above',
      named: [...name.split(' '), role].some((word) => title.has(word.toLowerCase())),
      talks: store.moments.withPerson(id).filter(({ end }) => millis(end) > millis(now)).length,
    }))
    .sort((a, b) => Number(b.above) - Number(a.above) || Number(b.named) - Number(a.named) || a.talks - b.talks)
    .map(({ id }) => id);
};
