import type { FactKind } from '../facts/fact.ts';
import { lastDayOf } from '../facts/last-day.ts';
import { knownSince } from '../people/profile/staleness.ts';
import type { Id } from '../shared/id.ts';
import { dayOf, type Instant, millis } from '../shared/time.ts';
import type { PlanItem } from './cycle.ts';
import { deedWith } from './deed-with.ts';
import { type PlanKind, partsOf } from './plan-kinds.ts';
import type { KnownFact, Relationship } from './relationship.ts';
import { isMyAsk } from './their-answers.ts';

/** That something planned was done, as facts show it; `at` is null where the file does not say when. */
export type SeenDone = { readonly at: Instant | null; readonly fact: KnownFact | null };

type Looked = {
  readonly relationship: Relationship;
  /** The fact or moment in its name; null for none. */
  readonly of: Id | null;
  readonly fact: KnownFact | null;
  /** Whether it was at or after the time of the plan. */
  readonly since: (at: Instant | null | undefined) => at is Instant;
};
type Shows = (looked: Looked) => SeenDone | null;

const first =
  (...all: readonly Shows[]): Shows =>
  (looked) => {
    for (const shows of all) {
      const seen = shows(looked);
      if (seen) return seen;
    }
    return null;
  };

const wasTold: Shows = ({ relationship: { told }, of, fact, since }) => {
  const at = of === null ? undefined : told.get(of);
  return since(at) ? { at, fact } : null;
};
const wasClosed: Shows = ({ fact, since }) => (fact && since(fact.closed?.at) ? { at: fact.closed.at, fact } : null);
/** A promise that was given a later day is no longer late. */
const wasMoved: Shows = ({ relationship: { now }, fact }) =>
  fact?.closed === null && (lastDayOf(fact.due) ?? '') > dayOf(now) ? { at: null, fact } : null;
const wasSaid =
  (kind: FactKind, whose: 'theirs' | 'anybody' = 'theirs'): Shows =>
  ({ relationship: { facts, person }, since }) => {
    const said = facts.findLast(
      (one) =>
        one.kind === kind &&
        (one.owner === person.id || one.owner === null || whose === 'anybody') &&
        since(knownSince(one)),
    );
    return said ? { at: knownSince(said), fact: said } : null;
  };
const isRightKnown: Shows = ({ relationship: { person } }) => (person.right === null ? null : { at: null, fact: null });
const didMeet: Shows = ({ relationship: { next, deeds }, since }) => {
  const held = deeds.talked();
  if (since(held)) return { at: held, fact: null };
  return next === null ? null : { at: null, fact: null };
};
const wasSent: Shows = ({ relationship: { updates }, since }) => {
  const sent = updates.findLast(since);
  return sent === undefined ? null : { at: sent, fact: null };
};
const wasOffered: Shows = ({ relationship: { facts, me, person }, since }) => {
  const asked = facts.findLast((one) => isMyAsk(one, me, person.id) && since(one.said));
  return asked ? { at: asked.said, fact: asked } : null;
};
const wasRaised: Shows = ({ relationship: { deeds }, of, fact, since }) => {
  const at = of === null ? null : deeds.raised(of);
  return since(at) ? { at, fact } : null;
};
const wasBegun: Shows = ({ relationship: { deeds }, of, fact, since }) => {
  const at = of === null ? null : deeds.begun(of);
  return since(at) ? { at, fact } : null;
};
const wasThanked: Shows = ({ relationship: { facts, me, person }, since }) => {
  if (me === null) return null;
  const given = facts.findLast((one) => {
    const deed = one.kind === 'support' && since(one.said) ? deedWith(one, me, person.id) : undefined;
    return deed !== undefined && deed !== 'received';
  });
  return given ? { at: given.said, fact: given } : null;
};
/** Only the user can say. */
const never: Shows = () => null;

const shownBy: Readonly<Record<PlanKind, Shows>> = {
  broken: first(wasTold, wasClosed),
  late: first(wasClosed, wasMoved),
  tell: wasTold,
  answer: wasClosed,
  nudge: wasClosed,
  priorities: wasSaid('priority'),
  stale: wasSaid('priority'),
  news: wasTold,
  style: wasSaid('preference'),
  confirm: wasSaid('preference'),
  success: wasSaid('success'),
  right: isRightKnown,
  listens: wasSaid('tie', 'anybody'),
  pressure: wasSaid('pressure'),
  leave: never,
  sayback: never,
  carry: first(wasTold, wasClosed),
  'ask-success': wasSaid('success'),
  'ask-right': isRightKnown,
  'ask-preference': wasSaid('preference'),
  'ask-meet': didMeet,
  thank: wasThanked,
  update: wasSent,
  need: wasRaised,
  option: wasOffered,
  initiative: wasBegun,
};

/**
 * Whether facts show that something planned was done since: its promise closed, its news told, what was to be asked said. Null
 * where nothing shows it: then only the user can say. What happened more than once was done the first time.
 */
export const seenDone = (
  { about, made }: Pick<PlanItem, 'about' | 'made'>,
  relationship: Relationship,
): SeenDone | null => {
  const { kind, fact: of } = partsOf(about);
  if (kind === null) return null;
  const { person, facts, heard, toldTrouble = [], answers } = relationship;
  const since = (at: Instant | null | undefined): at is Instant => at != null && millis(at) >= millis(made);
  // A round may be of somebody who has become one with another since: the person in a name tells nothing.
  const name = `${person.id}:${kind}${of === null ? '' : `:${of}`}`;
  const word = [answers.get(`step:${name}`), answers.get(`method:${name}`)].find((one) => one?.answer === 'done');
  if (word && since(word.said)) return { at: word.said, fact: null };
  const fact = [...facts, ...heard, ...toldTrouble].find((one) => one.id === of) ?? null;
  return shownBy[kind]({ relationship, of, fact, since });
};
