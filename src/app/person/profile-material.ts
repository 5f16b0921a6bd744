import type { Fact } from '../../domain/facts/fact.ts';
import { nameWords } from '../../domain/people/name-parts.ts';
import type { Person } from '../../domain/people/person.ts';
import type { ProfileFact } from '../../domain/people/profile/profile-fact.ts';
import type { Id } from '../../domain/shared/id.ts';
import { clockIn } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';

/** Facts as a profile of somebody needs them, each source and name looked up once. */
export const profileFacts = (
  { store: open, zone }: Pick<Context, 'store' | 'zone'>,
  facts: readonly Fact[],
  person: Id,
): readonly ProfileFact[] => {
  const store = open();
  const clock = clockIn(zone);
  const me = store.people.me()?.id ?? null;
  const sources = new Map(
    store.told.reached([...new Set(facts.map(({ source }) => source))], person).map((source) => [source.id, source]),
  );
  const names = new Map<Id, string>();
  const nameOf = (id: Id): string => {
    const known = names.get(id) ?? store.people.get(id)?.name ?? '';
    names.set(id, known);
    return known;
  };
  return facts.map((fact) => {
    const source = sources.get(fact.source);
    const kind = source?.kind ?? 'capture';
    const noted = kind !== 'mail' && kind !== 'transcript' && fact.speaker === null;
    const by = fact.speaker ?? source?.writer ?? null;
    return {
      ...fact,
      said: clock(fact.said),
      lastConfirmed: fact.lastConfirmed === null ? null : clock(fact.lastConfirmed),
      from: {
        kind,
        who: noted || (by !== null && by === me) ? 'you' : by === null ? '' : nameOf(by),
        theirs: !noted && by === person,
      },
    };
  });
};

/** The words of somebody's names: they say who, and nothing of what matters. */
export const namesOf = (people: readonly Person[]): ReadonlySet<string> =>
  new Set(people.flatMap(({ name, aliases }) => [name, ...aliases].flatMap(nameWords)));
