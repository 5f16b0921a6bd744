import type { Ask } from '../../domain/evaluation/ask.ts';
import { assess } from '../../domain/framework/assessment.ts';
import type { MethodMaterial } from '../../domain/framework/method-step.ts';
import type { Need } from '../../domain/framework/needs.ts';
import { nextSteps } from '../../domain/framework/next-steps.ts';
import type { Relationship } from '../../domain/framework/relationship.ts';
import type { Initiative } from '../../domain/initiatives/initiative.ts';
import type { Person } from '../../domain/people/person.ts';
import { rhythmWords } from '../../domain/people/rhythm-words.ts';
import type { Id } from '../../domain/shared/id.ts';
import { clockIn, dayOf, inZone, millis } from '../../domain/shared/time.ts';
import type { StoredMoment } from '../../store/moments.ts';
import { asksWith } from '../ask/asks-with.ts';
import { aboveOf, allNews, knownFacts, relationshipOf, whatSays } from '../assessment/relationship-of.ts';
import type { Context } from '../context.ts';
import { needsFor } from '../need/list.ts';
import { type Quiet, quietPeople } from '../rhythm/quiet-for.ts';
import { type Rhythms, rhythms } from '../rhythm/rhythms.ts';

const aDay = 86_400_000;
/** A rhythm is told from half a year; who has gone quiet is found as for Today. */
const rhythmDays = 200;
/** A talk waits for its line so long. */
const debriefDays = 7;
/** More steps than anybody takes in a week. */
const everyStep = 50;

/** What all relationships have in common, read once. */
type Shared = {
  readonly all: ReturnType<typeof allNews>;
  readonly known: ReturnType<typeof knownFacts>;
  readonly rhythms: Rhythms;
  readonly quiet: readonly Quiet[];
  readonly needs: readonly Need[];
  readonly initiatives: readonly Initiative[];
  readonly asks: readonly Ask[];
  readonly ended: readonly StoredMoment[];
  readonly rounds: ReadonlySet<Id>;
};

const sharedFor = (context: Context, people: readonly Id[]): Shared => {
  const store = context.store();
  const { now, zone } = context;
  return {
    all: allNews(context),
    known: knownFacts(context),
    rhythms: rhythms(context, rhythmDays, people),
    quiet: quietPeople(context),
    needs: needsFor(context),
    initiatives: store.initiatives.begun(now),
    asks: asksWith(context, people.length === 1 ? people[0] : null),
    ended: store.moments.ended(inZone(millis(now) - debriefDays * aDay, zone), now),
    rounds: new Set(store.cycles.open(now).map(({ person }) => person)),
  };
};

const materialOf = (
  context: Context,
  relationship: Relationship,
  { rhythms: known, quiet, needs, initiatives, asks, ended, rounds }: Shared,
): MethodMaterial => {
  const store = context.store();
  const { now, zone } = context;
  const clock = clockIn(zone);
  const { id } = relationship.person;
  const { rhythm } = known.of({ id });
  const gone = quiet.find(({ person }) => person.id === id);
  const today = dayOf(now);
  return {
    relationship,
    assessment: assess(relationship, { mostUnknown: everyStep }),
    steps: nextSteps(relationship, everyStep),
    sent: store.drafts.sentTo(id, now).flatMap(({ kind, sent }) => (sent === null ? [] : [{ kind, at: clock(sent) }])),
    rhythm: rhythm || gone ? { words: rhythmWords(rhythm, today), quiet: gone?.words ?? null } : null,
    needs: needs.filter(({ person }) => person?.id === id),
    initiatives: initiatives
      .filter(({ sponsor }) => sponsor === id)
      .map((one) => ({
        id: one.id,
        name: one.name,
        fact: one.fact,
        measure: one.measure,
        milestones: one.milestones,
        opened: clock(one.opened),
        ended: one.ended !== null,
      })),
    asks: asks.filter(({ person }) => person === id),
    debriefs: ended
      .filter(({ people }) => people.includes(id))
      .map((moment) => ({ id: moment.id, title: moment.title, start: clock(moment.start) })),
    round: rounds.has(id),
  };
};

/** What the six steps with these people are told from; one reading of the file for all of them. */
export const methodMaterials = (
  context: Context,
  people: readonly { readonly person: Person; readonly manager: boolean }[],
): readonly MethodMaterial[] => {
  const ids = people.map(({ person }) => person.id);
  const shared = sharedFor(context, ids);
  const saying = whatSays(context, ids);
  return people.map(({ person, manager }) =>
    materialOf(
      context,
      relationshipOf(context, person, {
        manager,
        all: shared.all,
        known: shared.known,
        facts: saying.filter(({ about }) => about.includes(person.id)),
      }),
      shared,
    ),
  );
};

/** Everybody above the user, whom they meet soonest first, then by name. */
export const everybodyAbove = (context: Context) => {
  const store = context.store();
  const { now } = context;
  return aboveOf(store, now)
    .map((one) => ({
      ...one,
      meets: millis(store.moments.nextWith(one.person.id, now)?.start ?? '9999-01-01T00:00:00Z'),
    }))
    .sort(
      (a, b) =>
        Number(b.manager) - Number(a.manager) || a.meets - b.meets || a.person.name.localeCompare(b.person.name),
    );
};
