import { z } from 'zod';
import { type Fact, FactKind } from '../../domain/facts/fact.ts';
import { Instant } from '../../domain/shared/time.ts';
import { defaultLines, type Lines, linesAfter, type Origin, tallied } from '../../domain/signals/learning/lines.ts';
import { pronouns } from '../../domain/signals/subject.ts';
import type { SourceKind } from '../../domain/sources/source.ts';
import type { Store } from '../../store/store.ts';

/** What the user said about learning: from when decisions of a kind count again, and of which kinds nothing is learnt. */
const Said = z.object({ since: z.partialRecord(FactKind, Instant), paused: z.array(FactKind) });
export type LearningSaid = Readonly<z.infer<typeof Said>>;

const setting = 'signals.learning';

export const learningSaid = (store: Store): LearningSaid => {
  const kept = store.settings.read(setting);
  return kept === undefined ? { since: {}, paused: [] } : Said.parse(JSON.parse(kept));
};

export const sayLearning = (store: Store, said: LearningSaid): void =>
  store.settings.write(setting, JSON.stringify(said));

/** Where a source's readings belong. */
export const originOf = (kind: SourceKind): Origin =>
  kind === 'mail' ? 'mail' : kind === 'transcript' ? 'talk' : 'notes';

/** The decisions that count, up to a point in time, by origin and kind. */
export const decisionsOf = (store: Store, until: Instant): ReturnType<typeof tallied> => {
  const { since } = learningSaid(store);
  return tallied(
    store.facts
      .decided(until, since)
      .map(({ kind, source, accepted, times }) => ({ kind, origin: originOf(source), accepted, times })),
  );
};

type Lined = Pick<Fact, 'kind' | 'source'>;

/**
 * The lines of a fact as they stand at a point in time; most workspaces have learnt nothing, and no source is looked up.
 * `kindOf` is asked for the kind of a source, for who knows many of them already.
 */
export const learnedLines = (
  store: Store,
  until: Instant,
  kindOf: (source: Lined['source']) => SourceKind | undefined = store.sources.kindOf,
): ((fact: Lined) => Lines) => {
  let moved: ReadonlyMap<string, Lines> | undefined;
  const origins = new Map<string, Origin>();
  return ({ kind, source }) => {
    if (!moved) {
      const paused = new Set(learningSaid(store).paused);
      moved = new Map(
        [...decisionsOf(store, until)]
          .map(([name, count]) => [name, linesAfter(count)] as const)
          .filter(([name, lines]) => lines !== defaultLines && ![...paused].some((one) => name.endsWith(` ${one}`))),
      );
    }
    if (![...moved.keys()].some((name) => name.endsWith(` ${kind}`))) return defaultLines;
    const origin = origins.get(source) ?? originOf(kindOf(source) ?? 'mail');
    origins.set(source, origin);
    return moved.get(`${origin} ${kind}`) ?? defaultLines;
  };
};

/** Whether a proposal is put as a question: it is not sure, or whom its words mean is not known. */
export const isAsked = (fact: Pick<Fact, 'confidence' | 'owner' | 'ownerWords'>, lines: Lines): boolean => {
  if (fact.owner === null && fact.ownerWords !== '') return true;
  const unclear = pronouns.test(fact.ownerWords.toLowerCase());
  return fact.confidence < (unclear ? Math.max(lines.sure, defaultLines.sure) : lines.sure);
};

/** Whether a proposal is likely enough to be put among the proposals. */
export const isShown = (fact: Pick<Fact, 'confidence' | 'state'>, lines: Lines): boolean =>
  fact.state !== 'proposed' || fact.confidence >= lines.shown;
