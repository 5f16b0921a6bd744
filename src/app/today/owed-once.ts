import type { Fact } from '../../domain/facts/fact.ts';
import type { Id } from '../../domain/shared/id.ts';
import { standOnce } from '../../domain/signals/changes/stand-once.ts';
import { namesOf } from '../change/names-of.ts';
import type { Context } from '../context.ts';

/** What of the things the user owes stands in another one already: each such fact with the one that stands for it. */
export const owedOnce = (context: Context, owed: readonly Fact[]): ReadonlyMap<Id, Id> => {
  const store = context.store();
  const me = store.people.me()?.id;
  if (me === undefined || owed.length < 2) return new Map();
  const threads = new Map(
    store.sources.many([...new Set(owed.map(({ source }) => source))]).map(({ id, thread }) => [id, thread]),
  );
  return standOnce(
    owed.map((fact) => ({ ...fact, words: fact.action ?? fact.quote, thread: threads.get(fact.source) ?? '' })),
    me,
    namesOf(
      context,
      owed.flatMap(({ owner, to }) => [owner, to]),
    ),
  );
};
