import type { Fact } from '../../domain/facts/fact.ts';
import { isStillNews, newsForDays } from '../../domain/facts/must-hear.ts';
import type { Id } from '../../domain/shared/id.ts';
import { millis } from '../../domain/shared/time.ts';
import { aboveOf, nameWords } from '../assessment/relationship-of.ts';
import type { Context } from '../context.ts';
import { toldOf } from '../draft/told-of.ts';
import { whereSaid } from '../draft/where-said.ts';

/**
 * Of some risks those that still are news and that somebody above the user is not known to have heard of; what is to be kept,
 * or was said in a talk without them, is not among them, nor anything of whoever does not stand above.
 */
export const unheardBy = (
  context: Context,
): (<One extends Fact>(person: Id, risks: readonly One[]) => readonly One[]) => {
  const store = context.store();
  const { now } = context;
  let results: readonly Fact[] | undefined;
  return (id, risks) => {
    const above = aboveOf(store, now).find(({ person }) => person.id === id);
    if (!above || risks.length === 0) return [];
    results ??= store.facts.acceptedSince(millis(now) - newsForDays * 86_400_000, now, ['result']);
    const done = results;
    const names = nameWords(
      store,
      [...risks, ...done].flatMap(({ about }) => about),
    );
    const news = risks.filter((fact) => isStillNews(fact, done, now, names));
    const { told, sources } = toldOf(store, above.person, news, now);
    const where = whereSaid(store, id);
    return news.filter((fact) => {
      if (told.has(fact.id) || fact.owner === id || fact.speaker === id) return false;
      const { quiet, apart } = where(fact, sources.get(fact.source));
      return !quiet && apart === undefined;
    });
  };
};
