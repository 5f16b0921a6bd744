import type { Id } from '../shared/id.ts';
import { type Day, dayOf, daysBetween } from '../shared/time.ts';
import type { KnownFact, Relationship } from './relationship.ts';

/** An answer is waited for so long before it is said that none came, and spoken of so long. */
const patience = 7;
const spokenOf = 60;

/** Whether it is an ask of the user's to that person. */
export const isMyAsk = ({ kind, owner, to, about }: KnownFact, me: Id | null, person: Id): boolean =>
  kind === 'request' && me !== null && owner === me && (to === person || (to === null && about.includes(person)));

/** Asks of the user's to that person that nothing on file answers, newest first. */
export const openAsks = ({ person, me, facts }: Relationship, today: Day): readonly KnownFact[] =>
  facts.filter((fact) => {
    const age = daysBetween(dayOf(fact.said), today);
    return isMyAsk(fact, me, person.id) && fact.closed === null && age >= patience && age <= spokenOf;
  });

/** What that person said yes to lately, newest first. */
export const approved = ({ person, facts }: Relationship, today: Day): readonly KnownFact[] =>
  facts.filter(
    ({ kind, polarity, owner, said }) =>
      kind === 'outcome' &&
      polarity === 'positive' &&
      owner === person.id &&
      daysBetween(dayOf(said), today) <= spokenOf,
  );
