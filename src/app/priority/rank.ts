import { z } from 'zod';
import { inOrder } from '../../domain/people/profile/priorities.ts';
import { whoseOf } from '../../domain/people/profile/profile-fact.ts';
import { Id } from '../../domain/shared/id.ts';
import { operation } from '../operation.ts';
import { namesOf, profileFacts } from '../person/profile-material.ts';
import { orderKey } from '../person/ranked-then.ts';
import { findPriority } from './find-priority.ts';

/** So many ids fit into what is kept of an order. */
const mostKept = 40;

export const priorityRank = operation({
  name: 'priority.rank',
  alias: 'rank',
  summary: 'Say which place a priority has among those of its person: 1 is first, 0 takes its place away.',
  surfaces: ['http', 'cli'],
  positional: ['priority', 'rank'],
  input: z.object({
    priority: Id,
    /** Its new place; the others move down. 0: its place is told from the newest words again. */
    rank: z.number().int().min(0).max(20),
  }),
  output: z.object({
    person: Id,
    /** All of theirs in their new order. */
    priorities: z.array(z.object({ fact: Id, words: z.string(), rank: z.number().int().nullable() })),
  }),
  run: (context, { priority, rank }) => {
    const store = context.store();
    return store.transaction(() => {
      const { fact, person } = findPriority(store, priority);
      const who = store.people.get(person);
      const me = store.people.me();
      const names = namesOf([who, me].filter((one) => one !== undefined));
      const theirs = store.facts
        .withPerson(person, context.now, ['accepted'])
        .filter(
          (one) => one.kind === 'priority' && one.closed === null && whoseOf(one, person, me?.id ?? null) === 'theirs',
        );
      const groups = inOrder(profileFacts(context, theirs, person), names);
      const moved = groups.find(({ all }) => all.some(({ id }) => id === fact.id));
      const others = groups.filter((group) => group !== moved);
      const before = others.filter((group) => group.rank !== null).length;
      // What stands above it has its place by that as well.
      const ranked =
        moved && rank > 0
          ? others.toSpliced(rank - 1, 0, moved).slice(0, Math.max(Math.min(rank, groups.length), before + 1))
          : others.slice(0, before);
      const places = new Map(ranked.map((group, index) => [group, index + 1]));
      for (const group of groups) {
        for (const { id } of group.all) {
          const known = theirs.find((one) => one.id === id);
          if (!known) continue;
          const { rank: before, ...rest } = known;
          // Of what was said more than once the newest words carry the place.
          const place = id === group.newest.id ? places.get(group) : undefined;
          if (place !== before) store.facts.put(place === undefined ? rest : { ...rest, rank: place });
        }
      }
      const order = ranked.slice(0, mostKept).map(({ newest }) => newest.id);
      store.answers.put({
        about: orderKey(person),
        person,
        said: context.now,
        answer: 'ranked',
        words: order.join(' ').slice(0, 2000),
      });
      const unranked = groups.filter((group) => !places.has(group));
      return {
        person,
        priorities: [...ranked, ...unranked].map((group) => ({
          fact: group.newest.id,
          words: group.newest.quote.replace(/\s+/g, ' ').trim(),
          rank: places.get(group) ?? null,
        })),
      };
    });
  },
});
