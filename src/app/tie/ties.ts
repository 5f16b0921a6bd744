import type { LineSource } from '../../domain/documents/line.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import { isHistory } from '../../domain/facts/history.ts';
import { readTie, type TieRead, tieFacets } from '../../domain/people/tie.ts';
import type { Id } from '../../domain/shared/id.ts';
import { clockIn, millis } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';
import { writerIn } from '../fact/fact-view.ts';
import { isAsked, learnedLines } from '../signals/learned.ts';
import { mentionsIn } from './mentions.ts';

/** What is said of two people, newest first in `sources`. Of a tie that nobody accepted `proposed` holds. */
export type Tie = {
  readonly listener: Id;
  readonly heeded: Id;
  readonly mutual: boolean;
  readonly on: readonly string[];
  readonly proposed: boolean;
  readonly facts: readonly Id[];
  readonly sources: readonly LineSource[];
};

/** Words about a tie that leave open who is meant. */
export type OpenTie = {
  readonly fact: Id;
  readonly why: 'nobody' | 'listener' | 'heeded' | 'self';
  readonly listener: Id | null;
  readonly heeded: Id | null;
  readonly source: LineSource;
};

export type Ties = { readonly ties: readonly Tie[]; readonly ended: readonly Tie[]; readonly open: readonly OpenTie[] };

const most = 1000;

const openWhy = ({ listener, heeded }: TieRead, owner: Id | null): OpenTie['why'] =>
  listener === null && heeded === null
    ? owner === null
      ? 'nobody'
      : 'self'
    : listener === null
      ? 'listener'
      : 'heeded';

/** Everything on file about who listens to whom, up to now or the replayed day; what was said last of two has the say. */
export const tiesOf = (context: Context): Ties => {
  const store = context.store();
  const clock = clockIn(context.zone);
  const lines = learnedLines(store, context.now);
  const facts = store.ties
    .said(context.now, { states: ['accepted', 'proposed'], since: Number.MIN_SAFE_INTEGER, limit: most })
    .filter(
      (fact) => fact.state === 'accepted' || !(isHistory(fact, 'mail', context.now) || isAsked(fact, lines(fact))),
    );
  if (facts.length === 0) return { ties: [], ended: [], open: [] };
  const mentions = mentionsIn(store);
  const sources = new Map(
    store.sources.many([...new Set(facts.map(({ source }) => source))]).map((one) => [one.id, one]),
  );
  const groups = new Set(store.people.all().flatMap(({ id, group }) => (group ? [id] : [])));

  const read = (fact: Fact): TieRead => {
    const said = tieFacets.some((facet) => facet === fact.facet);
    const words = readTie(fact.quote, mentions(fact.quote), fact.owner);
    return said
      ? {
          ...words,
          listener: fact.owner,
          heeded: fact.to,
          mutual: fact.facet === 'close',
          ended: false,
          on: fact.action ?? words.on,
        }
      : words;
  };
  const pairs = new Map<string, Tie & { ended: boolean }>();
  const open: OpenTie[] = [];
  for (const fact of facts) {
    const stored = sources.get(fact.source);
    if (!stored) continue;
    const tie = read(fact);
    const source: LineSource = {
      quote: fact.quote,
      kind: stored.kind,
      date: clock(fact.said),
      id: fact.source,
      fact: fact.id,
      who: writerIn(store, stored),
    };
    const { listener, heeded, mutual, on, ended } = tie;
    if (listener === null || heeded === null || listener === heeded) {
      const why = listener !== null && listener === heeded ? 'self' : openWhy(tie, fact.owner);
      if (fact.state === 'accepted') open.push({ fact: fact.id, why, listener, heeded, source });
      continue;
    }
    if (groups.has(listener) || groups.has(heeded)) continue;
    const key = mutual ? [listener, heeded].sort().join(' = ') : `${listener} > ${heeded}`;
    const known = pairs.get(key);
    if (known === undefined) {
      pairs.set(key, {
        listener,
        heeded,
        mutual,
        ended,
        on: on === '' ? [] : [on],
        proposed: fact.state === 'proposed',
        facts: [fact.id],
        sources: [source],
      });
    } else if (known.ended === ended) {
      // The newest has the say; older words of the same stand with it.
      pairs.set(key, {
        ...known,
        on: [...new Set([...known.on, ...(on === '' ? [] : [on])])],
        proposed: known.proposed && fact.state === 'proposed',
        facts: [...known.facts, fact.id],
        sources: [...known.sources, source],
      });
    }
  }
  const all = [...pairs.values()].sort(
    (a, b) => millis(b.sources[0]?.date ?? context.now) - millis(a.sources[0]?.date ?? context.now),
  );
  const bare = ({ ended: _, ...tie }: Tie & { ended: boolean }): Tie => tie;
  return {
    ties: all.filter(({ ended }) => !ended).map(bare),
    ended: all.filter(({ ended }) => ended).map(bare),
    open,
  };
};
