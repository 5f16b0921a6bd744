import type { StoredFeed } from '../../store/feeds.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';

/** The feed of that id, place, host, folder or name. Throws `AppError`: `not-found`, and `bad-input` for several. */
export const findFeed = (context: Context, typed: string): StoredFeed => {
  const { feeds } = context.store();
  const exact = feeds.get(typed) ?? feeds.at(typed);
  if (exact) return exact;
  const wanted = typed.trim().toLowerCase();
  const found = feeds
    .all()
    .filter(
      ({ name, place }) => name.toLowerCase() === wanted || (wanted.length > 3 && place.toLowerCase().includes(wanted)),
    );
  const [one, other] = found;
  if (!one) {
    throw new AppError('not-found', {
      field: 'feed',
      detail: 'Nothing of that name is looked at by itself.',
      hint: '`updraft feeds` lists the places that are looked at.',
    });
  }
  if (other) throw new AppError('bad-input', { field: 'feed', detail: 'That names more than one; use the id.' });
  return one;
};
