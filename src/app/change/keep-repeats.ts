import { type Fact, unsure } from '../../domain/facts/fact.ts';
import type { FactChange } from '../../domain/facts/fact-change.ts';
import type { Id } from '../../domain/shared/id.ts';
import { type Instant, millis } from '../../domain/shared/time.ts';
import { type AlikeFacts, alikeAmong } from '../../domain/signals/changes/alike-facts.ts';
import type { OpenFact } from '../../domain/signals/changes/link-change.ts';
import { sameAs } from '../../domain/signals/changes/same-fact.ts';
import type { StoredSource } from '../../store/sources.ts';
import type { Context } from '../context.ts';
import { namesOf } from './names-of.ts';

const month = 30 * 86_400_000;
const ofSaying = new Set<Fact['kind']>(['commitment', 'request']);

/**
 * Ties the facts of one source to what they say once more. Where a promise or an ask that was just kept says what another
 * one said, the later of the two is tied to the earlier one instead of standing beside it: said once more, or, where its day
 * is another, moved. Gives the change; none where it is new. Inside of the caller's transaction. What is known of somebody
 * is looked up once, at their first fact.
 */
export const repeatsIn = (context: Context, source: StoredSource): ((fact: Fact) => FactChange | undefined) => {
  const { factChanges, facts } = context.store();
  const known = new Map<string, AlikeFacts>();
  const gone = new Set<Id>();
  const names = new Map<string, ReadonlySet<string>>();
  const knownOf = (owner: Id, said: Instant): AlikeFacts => {
    const key = `${owner} ${said}`;
    const there = known.get(key);
    if (there) return there;
    const others = factChanges
      .openWith([owner], null, said, { ahead: month, back: month })
      .filter((one: OpenFact) => one.source !== source.id && one.owner === owner);
    const looked = alikeAmong(others);
    known.set(key, looked);
    return looked;
  };
  const namesOfBoth = (owner: Id, to: Id | null): ReadonlySet<string> => {
    const key = `${owner} ${to}`;
    const both = names.get(key) ?? namesOf(context, [owner, to]);
    names.set(key, both);
    return both;
  };

  return (fact) => {
    if (!ofSaying.has(fact.kind) || fact.owner === null) return undefined;
    const words = fact.action ?? fact.quote;
    const alike = knownOf(fact.owner, fact.said)(words).filter(({ id }) => !gone.has(id));
    if (alike.length === 0) return undefined;
    const said = { ...fact, words, thread: source.thread, own: source.kind !== 'mail' };
    const same = sameAs({ ...said, names: namesOfBoth(fact.owner, fact.to) }, alike);
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
    // A question is asked of what the user accepted only: of two proposals both stand.
    if (same.confidence < unsure && first.state !== 'accepted') return undefined;
    const change = tie(first, again);
    if (!factChanges.add(change)) return undefined;
    facts.put({ ...again, state: 'superseded' });
    if (again === other) {
      gone.add(other.id);
      factChanges.repoint(other.id, fact.id, change.id);
    }
    return change;
  };
};
