import type { Ask } from '../evaluation/ask.ts';
import type { Fact } from '../facts/fact.ts';
import type { Id } from '../shared/id.ts';
import { type Day, dayOf, daysBetween } from '../shared/time.ts';
import type { KnownFact, Relationship } from './relationship.ts';

/** An answer is waited for so long before it is said that none came, and spoken of so long. */
const patience = 7;
const spokenOf = 60;

/** Whether it is an ask of the user's to that person. */
export const isMyAsk = ({ kind, owner, to, about }: Fact, me: Id | null, person: Id): boolean =>
  kind === 'request' && me !== null && owner === me && (to === person || (to === null && about.includes(person)));

/** Asks that nothing on file answers, newest first. */
export const openAsks = (asks: readonly Ask[], today: Day): readonly Ask[] =>
  asks.filter(({ asked, answer, proposal, longAgo }) => {
    const age = daysBetween(dayOf(asked), today);
    return answer === null && proposal === null && !longAgo && age >= patience && age <= spokenOf;
  });

/** The newest ask that waits for the user to say whether words on file answered it. */
export const askToConfirm = (asks: readonly Ask[]): Ask | undefined =>
  asks.find(({ answer, proposal }) => answer === null && proposal !== null && proposal.source !== null);

/** What that person said yes to lately, newest first. */
export const approved = ({ person, facts }: Relationship, today: Day): readonly KnownFact[] =>
  facts.filter(
    ({ kind, polarity, owner, said }) =>
      kind === 'outcome' &&
      polarity === 'positive' &&
      owner === person.id &&
      daysBetween(dayOf(said), today) <= spokenOf,
  );
