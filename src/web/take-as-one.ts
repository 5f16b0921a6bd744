import { call } from './api.ts';

type One = { readonly id: string; readonly name: string; readonly standing: string };

/**
 * Takes two people as one; the user stays the user, whoever is the other. Gives whose page it is now, what to say, and how
 * to take it back. Throws `ApiError`.
 */
export const takeAsOne = async (
  person: One,
  into: One,
): Promise<{ readonly id: string; readonly words: string; readonly undo: () => Promise<void> }> => {
  const me = [person, into].find(({ standing }) => standing === 'me');
  const other = person === me ? into : person;
  const { id, change, note } = me
    ? { id: me.id, note: '', change: (await call('person.me', { person: other.id, also: true })).change }
    : await call('person.merge', { person: person.id, into: into.id }).then((merged) => ({
        id: merged.person.id,
        change: merged.change,
        note: merged.note,
      }));
  return {
    id,
    words: me
      ? `${other.name} is you as well.`
      : [`${person.name} and ${into.name} are taken as one.`, note].filter(Boolean).join(' '),
    undo: async () => {
      if (change !== undefined) await call('person.undo', { change });
    },
  };
};
