import type { Fact } from '../../domain/facts/fact.ts';
import type { TurnedAway } from '../../domain/framework/hard-talks/hard-talk.ts';
import { calledName } from '../../domain/people/names.ts';
import { hasLeft, type Person } from '../../domain/people/person.ts';
import type { Id } from '../../domain/shared/id.ts';
import { dayOf } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';
import { toldOf } from '../draft/told-of.ts';

/** An answer that was taken from the file. */
export type Taken = { readonly question: string; readonly words: string; readonly fact: Id };

/** News and work: whoever is passed over would want to have heard it. */
const tellable: ReadonlySet<string> = new Set([
  'risk',
  'result',
  'decision',
  'commitment',
  'timing',
  'opportunity',
  'outcome',
]);

/** The own manager, or several of them; not those who are gone, nor the reader. */
export const ownManagers = (context: Context, reader: Id): readonly Person[] =>
  context
    .store()
    .people.all()
    .filter((person) => person.relation === 'manager' && !hasLeft(person, dayOf(context.now)) && person.id !== reader);

/** Those of the facts that somebody has never been told, as far as is known. */
export const untoldTo = (context: Context, person: Person, facts: readonly Fact[]): readonly Fact[] => {
  const { told } = toldOf(context.store(), person, facts, context.now);
  return facts.filter(({ id, kind }) => tellable.has(kind) && !told.has(id));
};

/**
 * The own manager comes before whoever stands above: what a message to a skip-level would tell, and the manager has not been
 * told. `first`: what the user answered to who has to hear it first; their word that the manager knows has the say.
 */
export const heardFirst = (
  context: Context,
  reader: Person,
  taken: readonly Taken[],
  first: string | undefined,
): TurnedAway | null => {
  if (reader.relation !== 'skip-level' || first === 'told') return null;
  const managers = ownManagers(context, reader.id);
  const store = context.store();
  const facts = taken.flatMap(({ fact }) => store.facts.at(fact, context.now) ?? []);
  for (const manager of managers) {
    const called = calledName(manager.name);
    const [untold] = untoldTo(context, manager, facts);
    const held = taken.find(({ fact }) => fact === untold?.id);
    if (held)
      return {
        verdict: 'first',
        question: held.question,
        reason: `Tell ${called} first: as far as is known here, “${held.words}” has not reached ${called} yet. A manager who hears it from above has nothing left to say.`,
      };
  }
  // Of what is not on file nobody can tell whether the manager knows.
  const known = facts.some(({ kind }) => tellable.has(kind));
  if (first !== 'nobody' || (known && managers.length > 0)) return null;
  const [only, second] = managers;
  return {
    verdict: 'first',
    question: 'first',
    reason:
      only && !second
        ? `${calledName(only.name)} stands between you and {reader}. Tell ${calledName(only.name)} first, or answer that it was heard there.`
        : only
          ? `Your own managers stand between you and {reader}. Tell them first, or answer that it was heard there.`
          : `{reader} is your manager’s manager. Tell your own manager first, or answer that it was heard there. Who that is, is not on file yet.`,
  };
};
