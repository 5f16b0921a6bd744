import type { LineSource } from '../../domain/documents/line.ts';
import { concernIn } from '../../domain/facts/must-hear.ts';
import { onceEach } from '../../domain/facts/same-news.ts';
import { sourceOfKnown } from '../../domain/framework/relationship.ts';
import type { Id } from '../../domain/shared/id.ts';
import { clockIn, dayOf, daysBetween, type Instant, millis } from '../../domain/shared/time.ts';
import { aboveOf, knownFacts, nameWords, whatSays } from '../assessment/relationship-of.ts';
import type { Context } from '../context.ts';
import { toldOf } from '../draft/told-of.ts';
import { personName } from '../person/person-name.ts';
import type { PersonName } from '../views.ts';

/** Trouble of a stretch of time, and whom above it reached first. */
export type TroubleTold = {
  readonly fact: Id;
  readonly quote: string;
  readonly known: Instant;
  /** Days until the first of them heard; null where nobody did, as far as is known. */
  readonly days: number | null;
  readonly to: PersonName | null;
  /** Whom else above it concerns who has not heard, as far as is known; nobody where it is over. */
  readonly missing: readonly PersonName[];
  readonly source: LineSource;
};

/** Trouble that came up in a stretch of time and concerned somebody above, or one of them: who heard of it and how soon. */
export const toldInTime = (
  context: Context,
  { from, to, person }: { readonly from: number; readonly to: number; readonly person: Id | null },
): readonly TroubleTold[] => {
  const store = context.store();
  const { now, zone } = context;
  const risks = store.facts
    .acceptedSince(from, now, ['risk'])
    .filter(({ said, closed }) => millis(said) <= to && closed?.how !== 'dropped');
  if (risks.length === 0) return [];
  const clock = clockIn(zone);
  const names = nameWords(
    store,
    risks.flatMap(({ about }) => about),
  );
  const people = aboveOf(store, now).filter((one) => person === null || one.person.id === person);
  const saying = whatSays(
    context,
    people.filter(({ manager }) => !manager).map((one) => one.person.id),
  );
  const each = people.map(({ person: one, manager }) => ({
    one,
    manager,
    told: toldOf(store, one, risks, now).told,
    facts: saying.filter(({ about }) => about.includes(one.id)),
  }));
  const known = knownFacts(context)(risks);
  const rows = known.flatMap((fact): TroubleTold[] => {
    const heard = each
      .flatMap(({ one, told }) => {
        const at = told.get(fact.id);
        return at === undefined || fact.owner === one.id || fact.speaker === one.id ? [] : [{ one, at }];
      })
      .sort((a, b) => millis(a.at) - millis(b.at));
    const [first] = heard;
    // Who told it first knows it; it is no news that was owed.
    const theirs = each.some(({ one }) => fact.owner === one.id || fact.speaker === one.id);
    const concerned = theirs
      ? []
      : each.filter(({ one, manager, facts }) => concernIn(fact, { id: one.id, manager }, facts, names) !== null);
    if (!first && concerned.length === 0) return [];
    const missing = fact.closed ? [] : concerned.filter(({ told }) => !told.has(fact.id));
    return [
      {
        fact: fact.id,
        quote: fact.quote,
        known: fact.said,
        days: first ? Math.max(0, daysBetween(dayOf(fact.said), dayOf(clock(first.at)))) : null,
        to: first ? personName(first.one) : null,
        missing: missing.map(({ one }) => personName(one)),
        source: sourceOfKnown(fact),
      },
    ];
  });
  rows.sort((a, b) => millis(a.known) - millis(b.known));
  const said = new Map(known.map((fact) => [fact.id, fact]));
  return onceEach(rows, ({ fact, quote, known: at }) => said.get(fact) ?? { quote, action: null, said: at }, names);
};
