import { unsure } from '../../domain/facts/fact.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { turnsIn } from '../../domain/sources/turn.ts';
import type { StoredChange } from '../../store/fact-changes.ts';
import type { StoredSource } from '../../store/sources.ts';
import type { Store } from '../../store/store.ts';
import { aroundIn, factViews, writerIn } from '../fact/fact-view.ts';
import type { ChangeView } from '../views.ts';

const speakerAt = (text: string, at: number): string =>
  turnsIn(text).find(({ words }) => words.start <= at && at < words.end)?.speaker ?? '';

/** Makes views of changes with the facts they speak of; undefined where that fact is not there at `now`. */
export const changeViews = (
  store: Store,
  now: Instant,
  zone: string,
): ((change: StoredChange) => ChangeView | undefined) => {
  const factView = factViews(store, now, zone);
  const sources = new Map<string, StoredSource | undefined>();
  return ({ before: _, ...change }) => {
    const fact = store.facts.at(change.fact, now);
    if (!sources.has(change.source)) sources.set(change.source, store.sources.get(change.source));
    const source = sources.get(change.source);
    if (!fact || !source) return undefined;
    return {
      ...change,
      quote: source.text.slice(change.start, change.end),
      around: aroundIn(source.text, change, source.kind),
      saidBy: source.kind === 'transcript' ? speakerAt(source.text, change.start) : writerIn(store, source),
      sourceKind: source.kind,
      sourceTitle: source.title,
      asks: change.confidence < unsure,
      of: factView(fact),
    };
  };
};
