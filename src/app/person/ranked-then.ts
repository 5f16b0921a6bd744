import type { Fact } from '../../domain/facts/fact.ts';
import type { Id } from '../../domain/shared/id.ts';
import type { Context } from '../context.ts';

/** Under this the order of somebody's priorities is kept with its time: a fact knows its rank of today alone. */
export const orderKey = (person: Id): string => `rank:${person}`;

/** Facts with the ranks they had at `context.now`: on a replayed day those that were given by then. */
export const rankedThen = (
  { store: open, now, replayed }: Pick<Context, 'store' | 'now' | 'replayed'>,
  person: Id,
  facts: readonly Fact[],
): readonly Fact[] => {
  if (!replayed) return facts;
  const order = open().answers.ofPerson(person, now).get(orderKey(person))?.words.split(' ') ?? [];
  return facts.map(({ rank: _, ...fact }) => {
    const place = order.indexOf(fact.id);
    return place < 0 ? fact : { ...fact, rank: place + 1 };
  });
};
