import type { LineSource } from '../../documents/line.ts';
import type { Fact, FactKind } from '../../facts/fact.ts';
import type { Id } from '../../shared/id.ts';

/** A fact with where it was said, as a profile needs it; `said` is on the wall clock of whoever reads it. */
export type ProfileFact = Fact & {
  readonly from: {
    readonly kind: LineSource['kind'];
    /** Who said or wrote it; "you" for the user. */
    readonly who: string;
    /** The person of the profile said it. */
    readonly theirs: boolean;
  };
};

/** Where a fact stands, for the margin. */
export const sourceOfFact = (fact: ProfileFact): LineSource => ({
  quote: fact.quote,
  kind: fact.from.kind,
  date: fact.said,
  id: fact.source,
  fact: fact.id,
  who: fact.from.who,
});

/** The kinds that say who somebody is to work with; the profile shows them, each once. */
export const profileKinds: readonly FactKind[] = ['priority', 'pressure', 'success', 'preference'];

/**
 * Whose a statement about what somebody wants is: theirs where they hold it, or where nobody is named in it and it is on no
 * other page. Of words that are on two pages and name nobody for sure, `unclear`: two people may share a first name.
 */
export const whoseOf = (
  fact: Pick<Fact, 'owner' | 'ownerWords' | 'about'>,
  person: Id,
  me: Id | null,
): 'theirs' | 'other' | 'unclear' => {
  if (fact.owner !== null) return fact.owner === person ? 'theirs' : 'other';
  const others = fact.about.filter((one) => one !== person && one !== me);
  if (!fact.about.includes(person)) return 'other';
  return others.length === 0 && fact.ownerWords === '' ? 'theirs' : 'unclear';
};
