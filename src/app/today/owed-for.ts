import type { Fact, FactKind } from '../../domain/facts/fact.ts';
import { lastDayOf } from '../../domain/facts/last-day.ts';
import { isLongAgo, lastHeard } from '../../domain/plan/still-open.ts';
import type { Id } from '../../domain/shared/id.ts';
import { type Instant, millis } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';
import { factViews } from '../fact/fact-view.ts';
import type { FactView } from '../views.ts';
import { owedOnce } from './owed-once.ts';

const saidOfTalks: readonly FactKind[] = ['commitment', 'request', 'question', 'risk', 'preference'];

/** Whose a fact is, as far as the user and those above them are concerned. */
export const sidesOf = (context: Context) => {
  const store = context.store();
  const me = store.people.me();
  const above = new Set(store.people.standing('above').map(({ id }) => id));
  const ofOthers = (fact: Fact): boolean =>
    (fact.kind === 'request' || fact.kind === 'question') &&
    fact.owner !== me?.id &&
    fact.to !== null &&
    fact.to !== me?.id;
  const reaches = (fact: Fact): boolean =>
    !ofOthers(fact) && (fact.about.some((id) => above.has(id)) || fact.about.every((id) => id === me?.id));
  // Where nobody is placed above yet, what the user owes to anybody is what there is.
  const isPromised = ({ kind, owner }: Fact): boolean => kind === 'commitment' && me !== undefined && owner === me.id;
  const asksOfMe = (fact: Fact): boolean =>
    fact.kind === 'request' && fact.owner !== null && fact.owner !== me?.id && above.has(fact.owner);
  return {
    me,
    above,
    reaches,
    counts: (fact: Fact): boolean => reaches(fact) || (above.size === 0 && isPromised(fact)),
    asksOfMe,
    mine: (fact: Fact): boolean =>
      (fact.kind === 'commitment' && fact.owner !== null && fact.owner === me?.id) || asksOfMe(fact),
    theirs: (fact: Fact): boolean => fact.kind === 'commitment' && fact.owner !== null && above.has(fact.owner),
  };
};

/** What is owed between the user and those above, each thing once and what is long past left out, soonest due first. */
export const owedFor = (
  context: Context,
  sides = sidesOf(context),
): {
  /** What was accepted and is open, of the kinds a talk is told of. */
  readonly accepted: readonly Fact[];
  /** With what is one with something else in it. */
  readonly mine: readonly FactView[];
  readonly iOwe: readonly FactView[];
  readonly theyOwe: readonly FactView[];
  /** What is one with something that the user owes: closed with it. */
  readonly once: ReadonlyMap<Id, Id>;
  readonly longAgo: number;
} => {
  const store = context.store();
  const { now, zone } = context;
  const { me, asksOfMe } = sides;
  const accepted = store.currentFacts.open(now, saidOfTalks).filter(sides.counts);
  const owed = accepted.filter((fact) => sides.mine(fact) || sides.theirs(fact));
  const heard = new Map<Id, Instant[]>();
  for (const { fact, said } of store.factChanges.standing(
    now,
    owed.map(({ id }) => id),
  ))
    heard.set(fact, [...(heard.get(fact) ?? []), said]);
  // Nobody counts on what is long past without being asked: that is done among the commitments.
  const asks = owed.filter(asksOfMe).map(({ id }) => id);
  const answered = store.correspondence.wroteSince(asks, me?.id ?? null, now);
  const arrived = me === undefined ? new Map() : store.correspondence.reachedAs(asks, me.id);
  const counts = (fact: Fact): boolean =>
    !isLongAgo(fact, lastHeard(fact, heard.get(fact.id)), now) &&
    !answered.has(fact.id) &&
    !(fact.to === null && arrived.get(fact.id)?.copy === true);
  const counted = owed.filter(counts);
  const open = counted.map(factViews(store, now, zone, counted));
  const byDue = (a: FactView, b: FactView): number =>
    (lastDayOf(a.due) ?? '9999').localeCompare(lastDayOf(b.due) ?? '9999') || millis(a.said) - millis(b.said);
  const mine = open.filter(sides.mine).sort(byDue);
  const once = owedOnce(context, mine);
  return {
    accepted,
    mine,
    iOwe: mine.filter(({ id }) => !once.has(id)),
    theyOwe: open.filter(sides.theirs).sort(byDue),
    once,
    longAgo: owed.length - counted.length,
  };
};
