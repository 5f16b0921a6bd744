import { sameThing, thingIn, wordsOf } from '../review/on-file.ts';
import type { Id } from '../shared/id.ts';
import { dayOf, daysBetween, type Instant, millis } from '../shared/time.ts';
import type { Fact } from './fact.ts';

/** What somebody holds on to: trouble with such a thing concerns them. */
const concerning: ReadonlySet<string> = new Set([
  'priority',
  'request',
  'question',
  'commitment',
  'success',
  'decision',
]);
/** Days after which trouble that nobody spoke of again is no news. */
export const newsForDays = 60;
const concernedForDays = 180;

/** Why trouble concerns somebody: it names them, they are who the user reports to, or it touches what they asked for or were promised. */
export type Concern = { readonly why: 'named' | 'manager' | 'thing'; readonly fact: Id | null };

/** Trouble that still is news on `now`: said lately, not ended, and no result about the same thing came after it. */
export const isStillNews = (fact: Fact, results: readonly Fact[], now: Instant, names: ReadonlySet<string>): boolean =>
  isBadNews(fact) &&
  fact.closed === null &&
  daysBetween(dayOf(fact.said), dayOf(now)) <= newsForDays &&
  !results.some(
    (one) =>
      one.kind === 'result' &&
      millis(one.said) > millis(fact.said) &&
      sameThing(thingIn(wordsOf(one), names), thingIn(wordsOf(fact), names)),
  );

/** A risk, or an answer that was a no. */
export const isBadNews = (fact: Pick<Fact, 'kind' | 'polarity'>): boolean =>
  fact.kind === 'risk' || (fact.kind === 'outcome' && fact.polarity === 'negative');

/**
 * Why trouble has to reach somebody; null where nothing says that it concerns them. `facts` are accepted ones about the
 * person; `manager`: the user reports to them, or nobody else stands above. `names` are small words of people: they tell whom and not what.
 */
export const concernIn = (
  news: Fact,
  person: { readonly id: Id; readonly manager: boolean },
  facts: readonly Fact[],
  names: ReadonlySet<string>,
): Concern | null => {
  if (news.about.includes(person.id)) return { why: 'named', fact: null };
  if (person.manager) return { why: 'manager', fact: null };
  const thing = thingIn(wordsOf(news), names);
  const touched = facts.find(
    (one) =>
      concerning.has(one.kind) &&
      one.closed === null &&
      one.about.includes(person.id) &&
      Math.abs(daysBetween(dayOf(one.said), dayOf(news.said))) <= concernedForDays &&
      sameThing(thing, thingIn(wordsOf(one), names)),
  );
  return touched ? { why: 'thing', fact: touched.id } : null;
};
