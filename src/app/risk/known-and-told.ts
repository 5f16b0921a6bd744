import type { LineSource } from '../../domain/documents/line.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import { concernIn } from '../../domain/facts/must-hear.ts';
import { onceEach } from '../../domain/facts/same-news.ts';
import { sourceOfKnown } from '../../domain/framework/relationship.ts';
import type { Id } from '../../domain/shared/id.ts';
import { clockIn, dayOf, daysBetween, type Instant, millis } from '../../domain/shared/time.ts';
import { aboveOf, allNews, knownFacts } from '../assessment/relationship-of.ts';
import type { Context } from '../context.ts';
import { type HowTold, toldOf } from '../draft/told-of.ts';
import { whereSaid } from '../draft/where-said.ts';
import { invariant } from '../invariant.ts';
import { findPerson } from '../person/find-person.ts';
import { personName } from '../person/person-name.ts';
import type { KnownNews } from './list.ts';

const far = '9999-01-01T00:00:00Z';

/**
 * Everything bad that is known now and is no history, with who has heard of it and whom it has to reach; `named` keeps to
 * one person. Throws `AppError`: `not-found`, `ambiguous`.
 */
export const knownAndTold = (context: Context, named?: string): readonly KnownNews[] => {
  const store = context.store();
  const { now, zone } = context;
  const clock = clockIn(zone);
  const today = dayOf(now);
  const only = named === undefined ? undefined : findPerson(store, named);
  const { news, names } = allNews(context);
  const known = knownFacts(context);
  const sourceOf = (fact: Fact): LineSource => {
    const [one] = known([fact]);
    invariant(one !== undefined, 'a fact is known');
    return sourceOfKnown(one);
  };
  const people = aboveOf(store, now).filter(({ person }) => only === undefined || person.id === only.id);
  const titleOf = ({ by, id }: HowTold): string =>
    id === null ? '' : by === 'draft' ? (store.drafts.get(id)?.title ?? '') : (store.sources.get(id)?.title ?? '');

  const each = people.map(({ person, manager }) => {
    let theirs: readonly Fact[] | undefined;
    const facts = (): readonly Fact[] => {
      theirs ??= store.facts.withPerson(person.id, now, ['accepted']);
      return theirs;
    };
    const { how, sources } = toldOf(store, person, news, now);
    const next = store.moments.nextWith(person.id, now);
    return {
      person,
      manager,
      how,
      sources,
      where: whereSaid(store, person.id),
      next: next ? { id: next.id, title: next.title, start: clock(next.start) } : null,
      concern: (fact: Fact) => concernIn(fact, { id: person.id, manager }, manager ? [] : facts(), names),
      touched: (id: Id | null) => (id === null ? undefined : facts().find((fact) => fact.id === id)),
    };
  });

  const rows = news.map((fact): KnownNews => {
    const said = clock(fact.said);
    const days = (until: Instant): number => Math.max(0, daysBetween(dayOf(said), dayOf(clock(until))));
    const told: KnownNews['told'][number][] = [];
    const untold: KnownNews['untold'][number][] = [];
    for (const { person, how, sources, where, next, concern, touched } of each) {
      const heard = how.get(fact.id);
      if (heard) {
        told.push({
          person: personName(person),
          at: clock(heard.at),
          days: days(heard.at),
          by: heard.by,
          id: heard.id,
          title: titleOf(heard),
        });
        continue;
      }
      const why = fact.owner === person.id || fact.speaker === person.id ? null : concern(fact);
      if (!why) continue;
      const { quiet, apart } = where(fact, sources.get(fact.source));
      const touches = touched(why.fact);
      untold.push({
        person: personName(person),
        why: why.why,
        touches: touches ? sourceOf(touches) : null,
        days: Math.max(0, daysBetween(dayOf(said), today)),
        next,
        held: quiet ? 'Your words say that it is to be kept.' : apart ? `It was said in ${apart}.` : null,
      });
    }
    return {
      fact: fact.id,
      quote: fact.quote,
      known: said,
      due: fact.due,
      source: sourceOf(fact),
      told: told.sort((a, b) => millis(a.at) - millis(b.at)),
      untold,
    };
  });
  const soonest = ({ untold }: KnownNews): number =>
    Math.min(...untold.map(({ next }) => millis(next?.start ?? far)), Number.MAX_SAFE_INTEGER);
  const said = new Map(news.map((fact) => [fact.id, fact]));
  return onceEach(rows, ({ fact, quote, known }) => said.get(fact) ?? { quote, action: null, said: known }, names)
    .filter(({ told, untold }) => only === undefined || told.length + untold.length > 0)
    .sort(
      (a, b) =>
        Number(a.untold.length === 0) - Number(b.untold.length === 0) ||
        soonest(a) - soonest(b) ||
        millis(a.known) - millis(b.known),
    );
};
