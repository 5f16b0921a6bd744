import type { LineSource } from '../../domain/documents/line.ts';
import type { RollupForm } from '../../domain/documents/rollup.ts';
import type { Lesson, RollupMaterial, Underway } from '../../domain/documents/rollup-material.ts';
import type { Fact, FactKind } from '../../domain/facts/fact.ts';
import type { Initiative } from '../../domain/initiatives/initiative.ts';
import { calledName, everyName } from '../../domain/people/names.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Id } from '../../domain/shared/id.ts';
import { addDays, clockIn, type Day, dayOf, fromWall, millis } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';
import { toldOf } from '../draft/told-of.ts';
import { wasThere } from '../replay.ts';
import { updateFacts, updateHeads } from '../update/gather.ts';

/** What stands in a roll-up by when it was said. */
const told: readonly FactKind[] = ['result', 'decision', 'support', 'risk', 'outcome', 'reflection'];
/** A promise that was kept within the stretch, or stands now, may be as old. */
const promisedBefore = 200;
/** What somebody said they care about is asked for anew after so long. */
const remembered = 180;

/** Whoever leads the user, by the user's word; null where nobody is said to, or where it is the reader. */
export const managerOf = (context: Context, reader: Person): Person | null =>
  context
    .store()
    .people.all()
    .find(({ relation, gone, id }) => relation === 'manager' && gone === undefined && id !== reader.id) ?? null;

const farAway: readonly (Person['relation'] | undefined)[] = ['skip-level', 'executive', 'board'];

const lessonsIn = (context: Context, sourceOf: (fact: Id | null) => LineSource | null): Lesson[] => {
  const { now } = context;
  const store = context.store();
  return [
    ...store.initiatives.begun(now).flatMap(({ setbacks }) =>
      setbacks.map(
        ({ words, lesson, day, fact }): Lesson => ({
          words: lesson,
          from: { what: 'setback', words },
          day,
          source: sourceOf(fact),
        }),
      ),
    ),
    ...[...store.askAnswers.said(now).values()].map(
      ({ learnt, how, at, outcome, fact }): Lesson => ({
        words: learnt,
        from: { what: 'ask', how },
        day: dayOf(at),
        source: sourceOf(outcome ?? fact),
      }),
    ),
    ...store.predictions.made(now).flatMap(({ came, fact }) =>
      came === null || came.learnt === ''
        ? []
        : [
            {
              words: came.learnt,
              from: { what: 'prediction' as const },
              day: dayOf(came.at),
              source: sourceOf(fact),
            },
          ],
    ),
  ].filter(({ words }) => words.trim() !== '');
};

/** Of initiatives those that somebody agreed to, or that stand in what reached them. */
const heardBy = ({ store: open, now }: Context, reader: Person, all: readonly Initiative[]): ReadonlySet<Id> => {
  const store = open();
  const factsOf = ({ fact, milestones, measurements, setbacks }: Initiative): readonly Id[] =>
    [fact, ...[...milestones, ...measurements, ...setbacks].map((one) => one.fact)].filter((id) => id !== null);
  const facts = [...new Set(all.flatMap(factsOf))].flatMap((id) => {
    const fact = store.facts.at(id, now);
    return fact?.state === 'accepted' ? [fact] : [];
  });
  const { told } = toldOf(store, reader, facts, now);
  const sent = store.drafts.sentTo(reader.id, now, 100);
  return new Set(
    all.flatMap((one) =>
      one.sponsor === reader.id ||
      factsOf(one).some((id) => told.has(id)) ||
      sent.some(({ about, text }) => about === one.id || text.toLowerCase().includes(one.name.toLowerCase()))
        ? [one.id]
        : [],
    ),
  );
};

const underwayIn = (
  context: Context,
  reader: Person,
  { since, until }: { readonly since: Day; readonly until: Day },
  sourceOf: (fact: Id | null) => LineSource | null,
): Underway[] => {
  const all = context
    .store()
    .initiatives.begun(context.now)
    .filter(({ ended }) => ended === null || dayOf(ended.at) >= since);
  const heard = heardBy(context, reader, all);
  return all.map(({ measurements, milestones, fact, ended, updated, ...head }) => {
    // Of what was written anew after a replayed day the words of that day are not kept.
    const known = wasThere(context, updated);
    const { name, measure, baseline, target, decision, decisionOn } = known
      ? head
      : { ...head, measure: '', baseline: '', target: '', decision: '', decisionOn: null };
    const latest = measurements.filter(({ day }) => day <= until).at(-1);
    const open = milestones
      .filter(({ done, dropped }) => done === null && dropped === null)
      .sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
    return {
      id: head.id,
      heard: heard.has(head.id),
      name,
      measure,
      baseline,
      target,
      latest: latest ? { figure: latest.figure, day: latest.day } : null,
      done: milestones.flatMap(({ words, done }) =>
        done !== null && done >= since && done <= until ? [{ words, day: done }] : [],
      ),
      ahead: ended === null ? open.map(({ words, due }) => ({ words, due })) : [],
      decision: decision === '' || ended !== null ? null : { words: decision, on: decisionOn },
      sources: [sourceOf(latest?.fact ?? null), sourceOf(fact)].filter((one) => one !== null),
    };
  });
};

/**
 * Gathers what a roll-up to somebody is compiled from: what was accepted within its stretch, promises that ended in it or
 * stand, what is under way, and what the user learnt.
 */
export const gatherRollup = (
  context: Context,
  reader: Person,
  { form, since, until }: { readonly form: RollupForm; readonly since: Day; readonly until: Day },
): RollupMaterial => {
  const { now, zone } = context;
  const store = context.store();
  const at = (day: Day): number => millis(fromWall(`${day}T00:00:00`, zone));
  const end = Math.min(at(addDays(until, 1)) - 1, millis(now));
  const untilNow = clockIn(zone)(now);
  const inTime = store.facts.acceptedSince(at(since) - 1, now, told).filter((fact) => millis(fact.said) <= end);
  const promises = store.facts
    .acceptedSince(at(addDays(since, -promisedBefore)), now, ['commitment'])
    .filter(({ closed }) => closed === null || (millis(closed.at) >= at(since) && millis(closed.at) <= end));
  const theirs = store.facts
    .acceptedSince(millis(now) - remembered * 86_400_000, now, ['priority', 'success'])
    .filter(({ owner }) => owner === reader.id);
  const facts: readonly Fact[] = [...inTime, ...promises, ...theirs];
  const leads = managerOf(context, reader);
  const seat = leads !== null && farAway.includes(reader.relation) ? 'far' : 'near';
  const sourceOf = (id: Id | null): LineSource | null => {
    const fact = id === null ? undefined : store.facts.get(id);
    const source = fact && store.sources.get(fact.source);
    return fact && source
      ? { quote: fact.quote, kind: source.kind, date: fact.said, id: source.id, fact: fact.id, who: '' }
      : null;
  };
  return {
    form,
    since,
    until,
    seat,
    manager:
      leads === null || seat === 'near'
        ? null
        : {
            id: leads.id,
            name: calledName(leads.name),
            knows: new Set(toldOf(store, leads, inTime, now).told.keys()),
          },
    lessons: lessonsIn(context, sourceOf),
    underway: underwayIn(context, reader, { since, until }, sourceOf),
    names: new Set(
      store.people
        .all()
        .flatMap((one) => (one.group || one.standing === 'me' ? [] : everyName(one)))
        .flatMap((name) => name.toLowerCase().match(/\p{L}{2,}|\p{Lo}/gu) ?? []),
    ),
    update: {
      ...updateHeads(context, reader),
      ...updateFacts(context, reader, facts),
      now: untilNow,
      since: clockIn(zone)(fromWall(`${since}T00:00:00`, zone)),
      again: true,
    },
  };
};
