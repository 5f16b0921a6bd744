import type { LineSource } from '../../domain/documents/line.ts';
import type { Ask } from '../../domain/evaluation/ask.ts';
import { sourceOfKnown } from '../../domain/framework/relationship.ts';
import { exposureDays, exposureOf } from '../../domain/people/exposure.ts';
import { calledName } from '../../domain/people/names.ts';
import { hasLeft, type Person } from '../../domain/people/person.ts';
import { type LadderMaterial, topicOfProposal } from '../../domain/proposals/ask-ladder.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import { isOver } from '../../domain/review/decider.ts';
import { addDays, dayOf, millis } from '../../domain/shared/time.ts';
import { asksWith } from '../ask/asks-with.ts';
import { knownFacts } from '../assessment/relationship-of.ts';
import type { Context } from '../context.ts';
import { whoDecides } from '../person/who-decides.ts';
import { todayOf } from './proposal-view.ts';

/** What lies open with whoever is asked, where it is much: as a sentence, with where it stands. */
type Exposed = { readonly text: string; readonly sources: readonly LineSource[] };

/** So many are named as what it rests on. */
const mostSources = 4;

const exposedOf = (context: Context, decider: Person): Exposed | null => {
  const store = context.store();
  const { now } = context;
  const since = millis(addDays(dayOf(now), -exposureDays - 1));
  const facts = knownFacts(context)(
    store.facts.acceptedSince(since, now, ['request', 'question', 'risk']).filter(({ closed }) => closed === null),
  );
  const told = store.told.toldTo(decider.id, now);
  const exposure = exposureOf({ person: decider, me: store.people.me()?.id ?? null, now, facts, told });
  return exposure
    ? {
        text: `Much that went to ${calledName(decider.name)} in the last fortnight is still open.`,
        sources: [...exposure.asks, ...exposure.concerns].slice(0, mostSources).map(sourceOfKnown),
      }
    : null;
};

/** Who is asked, what they may do to it, what was asked of them, and who else decides over what it speaks of. */
export const askedOf = (
  context: Context,
  proposal: Proposal,
): Omit<LadderMaterial, 'exposed'> & { readonly exposed: Exposed | null; readonly asks: readonly Ask[] } => {
  const store = context.store();
  const today = todayOf(context);
  const person = proposal.decider === null ? undefined : store.people.get(proposal.decider);
  const topic = topicOfProposal(proposal);
  const gone = person !== undefined && hasLeft(person, today);
  return {
    proposal,
    decider: person
      ? {
          called: calledName(person.name),
          right: person.right,
          about: person.rightAbout,
          theirs: store.answers.get(`proposal:${proposal.id}:theirs:${person.id}`, context.now)?.answer === 'right',
          relation: person.relation,
          gone,
        }
      : null,
    deciders: whoDecides(store, today)
      .filter(
        (one) =>
          one.id !== person?.id &&
          one.standing !== 'me' &&
          (one.rightAbout ?? '') !== '' &&
          isOver(one.rightAbout, topic),
      )
      .map(({ name, rightAbout }) => ({ called: calledName(name), about: rightAbout ?? '' })),
    asks: person && !gone ? asksWith(context, person.id) : [],
    exposed: person && !gone ? exposedOf(context, person) : null,
    today,
  };
};
