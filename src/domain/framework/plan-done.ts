import { lastDayOf } from '../facts/last-day.ts';
import { knownSince } from '../people/profile/staleness.ts';
import { dayOf, type Instant, millis } from '../shared/time.ts';
import type { PlanItem } from './cycle.ts';
import { deedWith } from './deed-with.ts';
import { partsOf } from './plan-words.ts';
import type { KnownFact, Relationship } from './relationship.ts';
import { isMyAsk } from './their-answers.ts';

/** That something planned was done, as facts show it; `at` is null where the file does not say when. */
export type SeenDone = { readonly at: Instant | null; readonly fact: KnownFact | null };

const wantedKind: Readonly<Record<string, KnownFact['kind']>> = {
  priorities: 'priority',
  stale: 'priority',
  'ask-priority': 'priority',
  style: 'preference',
  confirm: 'preference',
  'ask-preference': 'preference',
  success: 'success',
  'ask-success': 'success',
  pressure: 'pressure',
  listens: 'tie',
};

/**
 * Whether facts show that something planned was done since: its promise closed, its news told, what was to be asked said. Null
 * where nothing shows it: then only the user can say. What happened more than once was done the first time.
 */
export const seenDone = (
  { about, made }: Pick<PlanItem, 'about' | 'made'>,
  { person, me, now, facts, heard, toldTrouble = [], told, next, answers, updates = [] }: Relationship,
): SeenDone | null => {
  if (about === '') return null;
  const { kind, fact: id } = partsOf(about);
  const since = (at: Instant | null | undefined): boolean => at != null && millis(at) >= millis(made);
  // A round may be of somebody who has become one with another since: the person in a name tells nothing.
  const word = answers.get(`step:${person.id}:${kind}${id === null ? '' : `:${id}`}`);
  if (word?.answer === 'done' && since(word.said)) return { at: word.said, fact: null };
  const fact = [...facts, ...heard, ...toldTrouble].find((one) => one.id === id) ?? null;
  const at = id === null ? undefined : told.get(id);
  if (['tell', 'news', 'broken', 'carry'].includes(kind) && since(at)) return { at: at ?? null, fact };
  if (['late', 'answer', 'nudge', 'broken', 'carry'].includes(kind) && fact?.closed && since(fact.closed.at))
    return { at: fact.closed.at, fact };
  // A promise that was given a later day is no longer late.
  if (kind === 'late' && fact?.closed === null && (lastDayOf(fact.due) ?? '') > dayOf(now)) return { at: null, fact };
  const wanted = wantedKind[kind];
  const said = wanted
    ? facts.findLast(
        (one) =>
          one.kind === wanted &&
          (one.owner === person.id || one.owner === null || kind === 'listens') &&
          since(knownSince(one)),
      )
    : undefined;
  if (said) return { at: knownSince(said), fact: said };
  if ((kind === 'right' || kind === 'ask-right') && person.right !== null) return { at: null, fact: null };
  if (kind === 'ask-meet' && next !== null) return { at: null, fact: null };
  if (kind === 'update') {
    const sent = updates.findLast(since);
    return sent === undefined ? null : { at: sent, fact: null };
  }
  if (kind === 'option') {
    const asked = facts.findLast((one) => isMyAsk(one, me, person.id) && since(one.said));
    return asked ? { at: asked.said, fact: asked } : null;
  }
  if (kind === 'thank' && me !== null) {
    const given = facts.findLast((one) => {
      const deed = one.kind === 'support' && since(one.said) ? deedWith(one, me, person.id) : undefined;
      return deed !== undefined && deed !== 'received';
    });
    return given ? { at: given.said, fact: given } : null;
  }
  return null;
};
