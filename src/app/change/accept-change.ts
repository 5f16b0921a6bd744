import { unsure } from '../../domain/facts/fact.ts';
import { lastDayOf } from '../../domain/facts/last-day.ts';
import { dayOf, type Instant, millis } from '../../domain/shared/time.ts';
import type { Replaced, StoredChange } from '../../store/fact-changes.ts';
import type { Store } from '../../store/store.ts';
import { invariant } from '../invariant.ts';

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The next move of the same fact that was said after this one and is accepted. */
const nextMove = (store: Store, change: StoredChange): StoredChange | undefined =>
  store.factChanges
    .ofFact(change.fact)
    .find(
      ({ id, what, state, said }) =>
        id !== change.id && what === 'moved' && state === 'accepted' && millis(said) > millis(change.said),
    );

/** The other fact that the same words could have meant, where the page asked which. */
const rivals = (store: Store, change: StoredChange): readonly StoredChange[] =>
  store.factChanges
    .ofSource(change.source)
    .filter(
      ({ id, what, start, end, confidence }) =>
        id !== change.id && what === change.what && start === change.start && end === change.end && confidence < unsure,
    );

/**
 * Takes later words as true: the fact is closed as of when they were said, kept or late or dropped; or it gets its new day,
 * if one was said; or it is confirmed. What was there before is kept with the change. Inside of the caller's transaction.
 */
export const acceptChange = (store: Store, now: Instant, change: StoredChange): void => {
  if (change.state === 'accepted') return;
  const fact = store.facts.get(change.fact);
  invariant(fact, 'a change belongs to a fact that is there');
  const { state, decided, lastConfirmed, closed, due } = fact;
  const before: Replaced = { at: now, state, decided, lastConfirmed, closed, due };
  const taken = { ...fact, state: 'accepted' as const, decided: decided ?? now, lastConfirmed: now };
  if (change.what === 'kept' || change.what === 'dropped') {
    const last = lastDayOf(due);
    const late = change.what === 'kept' && last !== null && last < dayOf(change.said);
    const how = change.what === 'dropped' ? 'dropped' : late ? 'late' : 'kept';
    store.facts.put({ ...taken, closed: closed ?? { how, at: change.said } });
  } else if (change.what === 'moved') {
    // Moves stand in the order in which they were said, whatever the order in which they are accepted.
    const next = nextMove(store, change);
    if (next?.before) {
      store.factChanges.put(next.id, 'accepted', { ...next.before, due: change.due ?? next.before.due });
      store.factChanges.put(change.id, 'accepted', { ...before, due: next.before.due });
      store.facts.put(taken);
      return;
    }
    // Where no new day was said the old one stays until there is one.
    store.facts.put({ ...taken, due: change.due ?? due });
  } else store.facts.put(taken);
  store.factChanges.put(change.id, 'accepted', before);
  if (change.confidence >= unsure) return;
  for (const { id, state: open } of rivals(store, change))
    if (open === 'proposed') store.factChanges.put(id, 'rejected', null);
};

/** Puts back what an accepted change replaced, unless the user said something else since; it is proposed again. */
const takeBack = (store: Store, change: StoredChange): void => {
  const { before } = change;
  const fact = store.facts.get(change.fact);
  invariant(fact && before, 'an accepted change knows what it replaced');
  const next = change.what === 'moved' ? nextMove(store, change) : undefined;
  if (next?.before) store.factChanges.put(next.id, 'accepted', { ...next.before, due: before.due });
  const moved = change.what === 'moved' && next === undefined && same(fact.due, change.due ?? before.due);
  const closedByIt = fact.closed !== null && fact.closed.at === change.said && change.what !== 'moved';
  const others = store.factChanges.ofFact(fact.id).some(({ id, state }) => id !== change.id && state === 'accepted');
  store.facts.put({
    ...fact,
    ...(moved ? { due: before.due } : {}),
    ...(closedByIt ? { closed: before.closed } : {}),
    ...(others || fact.decided !== (before.decided ?? before.at)
      ? {}
      : { state: before.state, decided: before.decided, lastConfirmed: before.lastConfirmed }),
  });
};

/** Says that later words do not speak of that fact: what they stand for may be a fact by itself. */
export const rejectChange = (store: Store, change: StoredChange): void => {
  if (change.state === 'accepted') takeBack(store, change);
  store.factChanges.put(change.id, 'rejected', null);
  store.factChanges.revive(change.source);
};

/** Undo: puts an accepted or rejected change back among the proposals. */
export const proposeChange = (store: Store, change: StoredChange): void => {
  if (change.state === 'accepted') takeBack(store, change);
  store.factChanges.put(change.id, 'proposed', null);
  store.factChanges.supersede(change.source, change);
  if (change.state !== 'accepted' || change.confidence >= unsure) return;
  for (const { id, state } of rivals(store, change))
    if (state === 'rejected') store.factChanges.put(id, 'proposed', null);
};
