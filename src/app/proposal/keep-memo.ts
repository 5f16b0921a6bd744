import type { Id } from '../../domain/shared/id.ts';
import { dayOf, millis } from '../../domain/shared/time.ts';
import type { StoredSource } from '../../store/sources.ts';
import type { Context } from '../context.ts';
import { ensureMe } from '../person/ensure-me.ts';
import { peopleNamed } from '../person/people-named.ts';

/** What names the words that a proposal began with: they go with it, and are not read for facts. */
export const memoKey = (proposal: Id): string => `proposal:${proposal}`;

/** Puts words on file under the lines that point into them, and into the search. */
export const putMemo = (context: Context, source: StoredSource): void => {
  const store = context.store();
  store.sources.add(source);
  store.search.put('capture', source.id, {
    title: source.title,
    text: source.text,
    people: source.people
      .flatMap(({ person, role }) => (role === 'about' ? (store.people.get(person)?.name ?? '') : []))
      .join(', '),
    said: millis(source.said),
    day: dayOf(source.said),
  });
};

/**
 * Keeps the words a proposal began with, unchanged. A case is a text of the user's, not a report: no facts are read from it,
 * and what it says of people is told on its own pages.
 */
export const keepMemo = (
  context: Context,
  { proposal, title, text }: { readonly proposal: Id; readonly title: string; readonly text: string },
): Id => {
  const store = context.store();
  const me = ensureMe(context);
  const id = context.newId();
  const people = peopleNamed(store)(text).filter((one) => one !== me);
  putMemo(context, {
    id,
    kind: 'capture',
    key: memoKey(proposal),
    thread: id,
    said: context.now,
    learned: context.now,
    title,
    text,
    moment: null,
    people: [{ person: me, role: 'from' }, ...people.map((person) => ({ person, role: 'about' as const }))],
    automatic: false,
    attachments: [],
  });
  return id;
};
