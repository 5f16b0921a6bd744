import type { Fact } from '../facts/fact.ts';
import type { Id } from '../shared/id.ts';
import { type Day, dayOf, daysBetween, type Instant } from '../shared/time.ts';
import { isWeighty } from './weighty-ask.ts';

/** So far back asks and concerns to one person are looked at, in days. */
export const exposureDays = 14;
/** More asks, or more concerns, than these in that time are many. */
const mostAsks = 4;
const mostConcerns = 3;

/** Whether so many open asks and concerns are many for one person in a fortnight. */
export const isMuch = (asks: number, concerns: number): boolean =>
  asks > mostAsks || concerns > mostConcerns || asks + concerns > mostAsks + 1;

type Raised = Pick<Fact, 'id' | 'kind' | 'owner' | 'to' | 'said' | 'quote'> & {
  /** Null where it is open. */
  readonly closed: unknown;
};

/** Asks and concerns that somebody got from the user lately and that are still open, newest first. */
export type Exposure<F> = {
  readonly asks: readonly F[];
  readonly concerns: readonly F[];
  readonly days: readonly Day[];
};

/**
 * What lies open with one person of the user's asks for work or a decision, and concerns, of the last fortnight, where it is
 * many; else null. A
 * concern counts where they were told of it. Says what happened, and nothing of the person.
 */
export const exposureOf = <F extends Raised>({
  person,
  me,
  now,
  facts,
  told,
}: {
  readonly person: { readonly id: Id };
  readonly me: Id | null;
  readonly now: Instant;
  readonly facts: readonly F[];
  readonly told: ReadonlyMap<Id, Instant>;
}): Exposure<F> | null => {
  const today = dayOf(now);
  const lately = (at: string): boolean => {
    const days = daysBetween(dayOf(at), today);
    return days >= 0 && days < exposureDays;
  };
  const asks = facts.filter(
    ({ kind, owner, to, closed, said, quote }) =>
      (kind === 'request' || kind === 'question') &&
      isWeighty(quote, kind) &&
      owner !== null &&
      owner === me &&
      to === person.id &&
      closed === null &&
      lately(said),
  );
  const concerns = facts.filter(({ id, kind, closed, owner }) => {
    const heard = told.get(id);
    return kind === 'risk' && closed === null && owner !== person.id && heard !== undefined && lately(heard);
  });
  if (!isMuch(asks.length, concerns.length)) return null;
  const days = [
    ...new Set([
      ...asks.map(({ said }) => dayOf(said)),
      ...concerns.map(({ id, said }) => dayOf(told.get(id) ?? said)),
    ]),
  ];
  return { asks, concerns, days: days.sort() };
};
