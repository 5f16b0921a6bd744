import { z } from 'zod';
import { withoutSpeaker } from '../../domain/documents/talk-fact.ts';
import type { FactKind } from '../../domain/facts/fact.ts';
import { calledName } from '../../domain/people/names.ts';
import type { Person } from '../../domain/people/person.ts';
import { approachesFor } from '../../domain/people/profile/approaches.ts';
import { isAskable, missingOf, refreshing } from '../../domain/people/profile/asking.ts';
import { powerKinds } from '../../domain/people/profile/power-said.ts';
import { facetOfPressure } from '../../domain/people/profile/pressures.ts';
import { conflictsIn, inOrder, type PriorityConflict } from '../../domain/people/profile/priorities.ts';
import { type ProfileFact, profileKinds, sourceOfFact, whoseOf } from '../../domain/people/profile/profile-fact.ts';
import { saidAgain } from '../../domain/people/profile/said-again.ts';
import { type Serving, servingOf } from '../../domain/people/profile/serving.ts';
import { staleness } from '../../domain/people/profile/staleness.ts';
import { styleLines } from '../../domain/people/profile/style-lines.ts';
import { clockIn, dayOf, millis } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';
import { acceptedFeedback } from '../feedback/accepted-feedback.ts';
import { operation } from '../operation.ts';
import { findPerson } from './find-person.ts';
import { namesOf, profileFacts } from './profile-material.ts';
import { powerLines, powerOf } from './profile-power.ts';
import { Profile } from './profile-view.ts';
import { rankedThen } from './ranked-then.ts';

/** Further down nobody reads, and nothing comes first. */
const mostPriorities = 40;
/** So many questions are enough for a year. */
const mostAsked = 24;
/** What a profile is told from; what is owed and asked stands elsewhere. */
const telling: readonly FactKind[] = [...profileKinds, 'position', ...powerKinds];
const workKinds: readonly FactKind[] = ['commitment', 'result'];

const conflictWords: Readonly<Record<PriorityConflict['why'], string>> = {
  first: 'Each of these was said to come first. Which one does now?',
  order: 'They stand in one order here and in the other there. Which one holds?',
  against: 'It was said to matter, and not to. Which one holds?',
};

/** What is known of who somebody is to work with, out of accepted facts up to `context.now`. */
export const profileOf = (context: Context, person: Person): Profile => {
  const store = context.store();
  const { now, zone } = context;
  const today = dayOf(now);
  const clock = clockIn(zone);
  const mine = store.people.me();
  const me = mine?.id ?? null;
  const isMe = person.id === me;
  // Everything of one's own work is on one's own page, and nothing of it is asked here.
  const onPage = isMe ? [] : store.currentFacts.open(now, telling, [person.id]);
  const all = profileFacts(context, rankedThen(context, person.id, onPage), person.id);
  const of = (kind: FactKind): readonly ProfileFact[] =>
    all.filter((fact) => fact.kind === kind && whoseOf(fact, person.id, me) === 'theirs');
  const called = [person.name, calledName(person.name)];
  const wordsOf = (fact: ProfileFact): string => withoutSpeaker(fact.quote, called).replace(/\s+/g, ' ').trim();
  const said = (fact: ProfileFact) => ({
    fact: fact.id,
    words: wordsOf(fact),
    said: fact.said,
    confirmed: fact.lastConfirmed,
    source: sourceOfFact(fact),
    stale: staleness(fact, today),
  });

  const names = namesOf(mine ? [person, mine] : [person]);
  const priorityFacts = of('priority');
  const priorities = inOrder(priorityFacts, names).slice(0, mostPriorities);
  const links = store.factSteps.linksOf(
    priorityFacts.map(({ id }) => id),
    now,
  );
  const linked = new Set(links.filter(({ state }) => state === 'accepted').map(({ one }) => one));
  const own = isMe
    ? []
    : store.facts.toWriteTo(person.id, me, now).filter(({ owner, kind }) => owner === me && workKinds.includes(kind));
  const older = [...linked].filter((id) => !own.some((fact) => fact.id === id));
  const works = profileFacts(context, [...own, ...older.flatMap((id) => store.facts.at(id, now) ?? [])], person.id);
  const serving = servingOf(priorities, works, links, names);
  const work = ({ work: fact, shared }: Serving) => ({
    fact: fact.id,
    kind: fact.kind,
    words: fact.quote.replace(/\s+/g, ' ').trim(),
    closed: fact.closed?.how ?? '',
    shared: [...shared],
    source: sourceOfFact(fact),
  });

  const pressures = saidAgain(of('pressure'), names).map(({ newest }) => ({
    ...said(newest),
    ...facetOfPressure(newest),
  }));
  const success = saidAgain(of('success'), names).map(({ newest }) => said(newest));
  const preferences = of('preference');
  const confirmed = store.behaviour
    .answers(person.id, now)
    .filter(({ answer }) => answer === 'confirmed')
    .map(({ observation, sentence, said: at }) => ({
      observation,
      sentence,
      source: { quote: sentence, kind: 'note' as const, date: clock(at), id: person.id, fact: null, who: 'you' },
    }));
  const byFact = new Map(preferences.map((fact) => [fact.id, fact]));
  const told = acceptedFeedback(context, person).map(({ sort, source }) => ({ sort, source }));
  const style = styleLines(preferences, confirmed, told).map((line) => {
    const days = line.seen.map(({ date }) => date).sort((a, b) => millis(a) - millis(b));
    // What was counted in mails is counted anew each time, and does not age.
    const ages = line.seen.map(({ fact }) => {
      const known = fact === null ? undefined : byFact.get(fact);
      return known === undefined ? null : staleness(known, today);
    });
    const stale = ages.every((one) => one !== null)
      ? (ages.sort((a, b) => (a?.days ?? 0) - (b?.days ?? 0))[0] ?? null)
      : null;
    return {
      about: line.about,
      text: line.text,
      count: line.seen.length,
      from: days[0] ?? now,
      to: days.at(-1) ?? now,
      seen: [...line.seen],
      before: [...line.before],
      stale,
    };
  });

  const askable = isAskable(person, today);
  const mayAge = askable
    ? [
        ...priorities.map(({ newest }) => newest),
        ...saidAgain(preferences, names).map(({ newest }) => newest),
        ...saidAgain(of('position'), names).map(({ newest }) => newest),
      ]
    : [];
  const stale = mayAge
    .flatMap((fact) => {
      const old = staleness(fact, today);
      return old ? [{ fact, days: old.days }] : [];
    })
    .sort((a, b) => b.days - a.days || a.fact.id.localeCompare(b.fact.id))
    .slice(0, mostAsked)
    .map(({ fact, days }) => ({ ...said(fact), kind: fact.kind, days, question: refreshing(fact) }));
  const missing = askable
    ? missingOf({
        priority: priorities.length > 0,
        success: success.length > 0,
        pressure: pressures.some(({ facet }) => facet !== 'measured'),
        measured: pressures.some(({ facet }) => facet === 'measured'),
        style: style.length > 0,
        right: person.right !== undefined,
      })
    : [];

  const power = powerOf(
    context,
    person,
    all.filter((fact) => whoseOf(fact, person.id, me) === 'theirs'),
  );
  const ownPowers = mine ? (isMe ? power.kept : store.powers.ofPerson(mine.id, now)) : [];
  return {
    person,
    priorities: priorities.map(({ newest, all: each, place, number, rank }) => ({
      ...said(newest),
      place,
      number,
      rank,
      again: each.slice(1).map(sourceOfFact),
      serves: serving.accepted.filter(({ priority }) => priority === newest.id).map(work),
      proposed: serving.proposed.filter(({ priority }) => priority === newest.id).map(work),
    })),
    against: priorityFacts.filter(({ polarity }) => polarity === 'negative').map(said),
    conflicts: conflictsIn(priorityFacts, names, today).map(({ why, facts }) => ({
      why,
      facts: facts.map(({ id }) => id),
      sources: facts.map(sourceOfFact),
      text: conflictWords[why],
    })),
    pressures,
    success,
    right: {
      right: person.right ?? null,
      about: person.rightAbout ?? '',
      proposed: person.right === undefined && askable ? power.rights.slice(0, 2) : [],
    },
    style,
    stale,
    missing: [...missing],
    power: { known: [...power.known], proposed: power.proposed },
    own: {
      known: [...(isMe ? power.known : powerLines(context, ownPowers, person.id))],
      approaches: askable ? approachesFor(person, ownPowers).map((one) => ({ ...one, bases: [...one.bases] })) : [],
    },
    unclear: all
      .filter((fact) => profileKinds.includes(fact.kind) && whoseOf(fact, person.id, me) === 'unclear')
      .map((fact) => ({ ...said(fact), kind: fact.kind })),
  };
};

export const personProfile = operation({
  name: 'person.profile',
  alias: 'profile',
  summary:
    'Show who somebody is to work with: what matters to them, what presses on them, how they like it told, what is out of date.',
  surfaces: ['http', 'cli'],
  positional: ['person'],
  input: z.object({ person: z.string().min(1) }),
  output: Profile,
  run: (context, { person }) => profileOf(context, findPerson(context.store(), person)),
});
