import type { Fact } from '../../domain/facts/fact.ts';
import type { FactChange } from '../../domain/facts/fact-change.ts';
import { millis } from '../../domain/shared/time.ts';
import { sameAs } from '../../domain/signals/changes/same-fact.ts';
import type { StoredSource } from '../../store/sources.ts';
import type { Context } from '../context.ts';
import { namesOf } from './names-of.ts';

const month = 30 * 86_400_000;
const ofSaying = new Set<Fact['kind']>(['commitment', 'request']);

/**
 * Where a promise or an ask that was just kept says once more what another one said, the later of the two is tied to the
 * earlier one instead of standing beside it: said once more, or, where its day is another, moved. Gives the change; none
 * where it is new. Inside of the caller's transaction.
 */
export const keepRepeat = (context: Context, source: StoredSource, fact: Fact): FactChange | undefined => {
  if (!ofSaying.has(fact.kind) || fact.owner === null) return undefined;
  const { factChanges, facts } = context.store();
  const known = factChanges.openWith([fact.owner], null, fact.said, { ahead: month, back: month });
  if (known.length === 0) return undefined;
  const words = fact.action ?? fact.quote;
  const names = namesOf(context, [fact.owner, fact.to]);
  const same = sameAs({ ...fact, words, thread: source.thread, names, own: source.kind !== 'mail' }, known);
  const other = same && facts.get(same.fact);
  if (!same || !other) return undefined;
  const tie = (first: Fact, again: Fact): FactChange => ({
    id: context.newId(),
    fact: first.id,
    what: same.moved ? 'moved' : 'repeated',
    source: again.source,
    start: again.start,
    end: again.end,
    said: again.said,
    learned: context.now,
    due: same.moved ? again.due : null,
    confidence: same.confidence,
    reason: same.moved ? 'Says the same once more, with another day.' : 'Says the same once more.',
    state: 'proposed',
  });
  const later = millis(other.said) > millis(fact.said);
  // What the user has accepted stays the one that is shown.
  const [first, again]: readonly [Fact, Fact] = later && other.state === 'proposed' ? [fact, other] : [other, fact];
  const change = tie(first, again);
  if (!factChanges.add(change)) return undefined;
  facts.put({ ...again, state: 'superseded' });
  if (again === other) factChanges.repoint(other.id, fact.id, change.id);
  return change;
};
