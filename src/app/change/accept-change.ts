import { type Fact, unsure } from '../../domain/facts/fact.ts';
import type { FactStep } from '../../domain/facts/fact-step.ts';
import { lastDayOf } from '../../domain/facts/last-day.ts';
import type { Id } from '../../domain/shared/id.ts';
import { type Day, dayOf, type Instant, millis } from '../../domain/shared/time.ts';
import type { Replaced, StoredChange } from '../../store/fact-changes.ts';
import type { Store } from '../../store/store.ts';
import { AppError } from '../errors.ts';
import { invariant } from '../invariant.ts';

const endOfTime: Instant = '9999-12-31T00:00:00Z';

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The next move of the same fact that was said after this one and is accepted. */
const nextMove = (store: Store, change: StoredChange): StoredChange | undefined =>
  store.factChanges
    .ofFact(change.fact)
    .find(
      ({ id, what, state, said }) =>
        id !== change.id && what === 'moved' && state === 'accepted' && millis(said) > millis(change.said),
    );

/** The first move by the user's own hand after words that moved it. */
const firstMoveAfter = (store: Store, { fact, said }: StoredChange): FactStep | undefined =>
  store.factSteps.ofFacts([fact], endOfTime).find(({ what, at }) => what === 'moved' && millis(at) > millis(said));

/** The other fact that the same words could have meant, where the page asked which. */
const rivals = (store: Store, change: StoredChange): readonly StoredChange[] =>
  store.factChanges
    .ofSource(change.source)
    .filter(
      ({ id, what, start, end, confidence }) =>
        id !== change.id && what === change.what && start === change.start && end === change.end && confidence < unsure,
    );

const closes = ({ what }: StoredChange): boolean => what === 'kept' || what === 'dropped' || what === 'corrected';

/** What was put right is off as it stood, and not kept. */
const isOff = ({ what }: StoredChange): boolean => what === 'dropped' || what === 'corrected';

/** The first accepted words, by when they were said, that it is done or off. */
const firstClosing = (store: Store, fact: Id): StoredChange | undefined =>
  store.factChanges.ofFact(fact).find((change) => change.state === 'accepted' && closes(change));

/** The day on which the user says it was done, where that is not the day they said so. */
const doneOn = (store: Store, fact: Id, at: Instant): Day =>
  store.factSteps.ofFacts([fact], at).findLast(({ what }) => what === 'kept' || what === 'late')?.done ?? dayOf(at);

/**
 * Writes how a fact ended, out of the words that stand: the first that were accepted, and in time by the day that stood
 * then. What the user closed by hand stays so. `undone`: words that were accepted until now.
 */
export const restate = (store: Store, id: Id, undone?: StoredChange): void => {
  const fact = store.facts.get(id);
  invariant(fact, 'a change belongs to a fact that is there');
  const { closed } = fact;
  const first = firstClosing(store, id);
  const byWords = [
    ...store.factChanges.ofFact(id).filter(({ state }) => state === 'accepted'),
    ...(undone ? [undone] : []),
  ];
  const byHand = closed !== null && !byWords.some((change) => closes(change) && change.said === closed.at);
  const ended = byHand ? closed : first ? { how: isOff(first) ? 'dropped' : 'kept', at: first.said } : null;
  if (ended === null) {
    store.facts.put({ ...fact, closed: null }, 'words');
    return;
  }
  if (byHand && closed.how === 'broken') return;
  const last = lastDayOf((store.facts.at(id, ended.at) ?? fact).due);
  const late = last !== null && last < (byHand ? doneOn(store, id, ended.at) : dayOf(ended.at));
  const how = ended.how === 'dropped' ? 'dropped' : late ? 'late' : 'kept';
  const why = byHand && closed.why !== undefined ? { why: closed.why } : {};
  store.facts.put({ ...fact, closed: { how, at: ended.at, ...why } }, 'words');
};

/** Refuses words that would change nothing: it ended otherwise before they were said, or by the user's own hand. */
const refuseSecondEnd = (store: Store, change: StoredChange, closed: Fact['closed']): void => {
  if (closed === null || !closes(change) || (closed.how === 'dropped') === isOff(change)) return;
  const first = firstClosing(store, change.fact);
  if (first?.said === closed.at && millis(change.said) < millis(first.said)) return;
  throw new AppError('exists', {
    field: 'facts',
    detail: `It was ${closed.how === 'dropped' ? 'dropped' : 'done'} already. Open it again first if it ended otherwise.`,
  });
};

/** The fact that words which put another one right state in its place, as `keepCorrections` made it. */
const standIns = (store: Store, change: StoredChange): readonly Fact[] =>
  change.what === 'corrected'
    ? store.facts
        .ofSource(change.source)
        .filter(({ start, end, reason }) => start === change.start && end === change.end && reason === change.reason)
    : [];

/** The words that put a fact right stand in its place, or step back again; rejected, they state nothing by themselves. */
const putRight = (
  store: Store,
  change: StoredChange,
  state: 'superseded' | 'rejected' | { accepted: Instant },
): void => {
  for (const fact of standIns(store, change)) {
    const decided = typeof state === 'object' ? state.accepted : null;
    store.facts.put(
      { ...fact, state: typeof state === 'object' ? 'accepted' : state, decided, lastConfirmed: null },
      'words',
    );
  }
};

/**
 * Takes later words as true: the fact is closed as of when they were said, kept or late or dropped; or it gets its new day,
 * if one was said; or it is confirmed. What was there before is kept with the change. Where others closed it too, the first
 * ones said stand. Inside of the caller's transaction. Throws `AppError('exists')` where it ended otherwise already.
 */
export const acceptChange = (store: Store, now: Instant, change: StoredChange): void => {
  if (change.state === 'accepted') return;
  const fact = store.facts.get(change.fact);
  invariant(fact, 'a change belongs to a fact that is there');
  const { state, decided, lastConfirmed, closed, due } = fact;
  const before: Replaced = { at: now, state, decided, lastConfirmed, closed, due };
  const taken = { ...fact, state: 'accepted' as const, decided: decided ?? now, lastConfirmed: now };
  refuseSecondEnd(store, change, closed);
  if (change.what === 'moved') {
    // Moves stand in the order in which they were said, whatever the order in which they are accepted.
    const next = nextMove(store, change);
    if (next?.before) {
      store.factChanges.put(next.id, 'accepted', { ...next.before, due: change.due ?? next.before.due });
      store.factChanges.put(change.id, 'accepted', { ...before, due: next.before.due });
      store.facts.put(taken, 'words');
      restate(store, fact.id);
      return;
    }
    // The user moved it themselves after these words: that day stands, and was moved from the one they say.
    const moved = firstMoveAfter(store, change);
    if (moved) {
      store.factSteps.setWas(fact.id, change.said, change.due ?? moved.was);
      store.factChanges.put(change.id, 'accepted', { ...before, due: moved.was });
      store.facts.put(taken, 'words');
      restate(store, fact.id);
      return;
    }
    // Where no new day was said the old one stays until there is one.
    store.facts.put({ ...taken, due: change.due ?? due }, 'words');
  } else store.facts.put(taken, 'words');
  store.factChanges.put(change.id, 'accepted', before);
  putRight(store, change, { accepted: now });
  restate(store, fact.id);
  if (change.confidence >= unsure) return;
  for (const { id, state: open } of rivals(store, change))
    if (open === 'proposed') store.factChanges.put(id, 'rejected', null);
};

/** Puts back what an accepted change replaced, unless the user said something else since; it is `state` from now on. */
const takeBack = (store: Store, change: StoredChange, state: 'proposed' | 'rejected'): void => {
  const { before } = change;
  putRight(store, change, 'superseded');
  const fact = store.facts.get(change.fact);
  invariant(fact && before, 'an accepted change knows what it replaced');
  const next = change.what === 'moved' ? nextMove(store, change) : undefined;
  const byUser = change.what === 'moved' && next === undefined ? firstMoveAfter(store, change) : undefined;
  if (byUser) store.factSteps.setWas(fact.id, change.said, before.due);
  if (next?.before) store.factChanges.put(next.id, 'accepted', { ...next.before, due: before.due });
  const moved =
    change.what === 'moved' && next === undefined && byUser === undefined && same(fact.due, change.due ?? before.due);
  const others = store.factChanges.ofFact(fact.id).some(({ id, state }) => id !== change.id && state === 'accepted');
  store.facts.put(
    {
      ...fact,
      ...(moved ? { due: before.due } : {}),
      ...(others || fact.decided !== (before.decided ?? before.at)
        ? {}
        : { state: before.state, decided: before.decided, lastConfirmed: before.lastConfirmed }),
    },
    'words',
  );
  store.factChanges.put(change.id, state, null);
  restate(store, fact.id, change);
};

/** Says that later words do not speak of that fact: what they stand for may be a fact by itself. */
export const rejectChange = (store: Store, change: StoredChange): void => {
  if (change.state === 'accepted') takeBack(store, change, 'rejected');
  else store.factChanges.put(change.id, 'rejected', null);
  putRight(store, change, 'rejected');
  store.factChanges.revive(change.source);
};

/** Undo: puts an accepted or rejected change back among the proposals. */
export const proposeChange = (store: Store, change: StoredChange): void => {
  if (change.state === 'accepted') takeBack(store, change, 'proposed');
  else store.factChanges.put(change.id, 'proposed', null);
  putRight(store, change, 'superseded');
  store.factChanges.supersede(change.source, change);
  if (change.state !== 'accepted' || change.confidence >= unsure) return;
  for (const { id, state } of rivals(store, change))
    if (state === 'rejected') store.factChanges.put(id, 'proposed', null);
};
