import type { Id } from '../../domain/shared/id.ts';
import type { Context } from '../context.ts';

/** The user's own person; made without a name or address where the user has not said yet who they are. */
export const ensureMe = ({ store: open, now, newId }: Context): Id => {
  const store = open();
  const known = store.people.me();
  if (known) return known.id;
  const id = newId();
  store.people.add({
    id,
    name: 'Me',
    addresses: [],
    aliases: [],
    role: '',
    standing: 'me',
    group: false,
    note: '',
    created: now,
  });
  return id;
};
