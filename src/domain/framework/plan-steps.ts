import { dayInWords } from '../documents/words.ts';
import { addDays, dayOf, daysBetween } from '../shared/time.ts';
import type { PlanItem } from './cycle.ts';
import type { NextStep } from './next-step.ts';
import { seenDone } from './plan-done.ts';
import { partsOf, planKinds, questionOf, type StepKind } from './plan-kinds.ts';
import { type Relationship, sourceOfKnown } from './relationship.ts';
import { kindOfStep, type StepPlace } from './step-places.ts';

/** What is planned for later than this is no step of this week. */
const weekDays = 7;

/** What a planned item is called among the steps: `step:<person>:plan:<item>`. */
export const planStepName = (person: string, item: string): string => `step:${person}:plan:${item}`;

const stepOf = (item: PlanItem, relationship: Relationship): NextStep => {
  const { person, facts, now } = relationship;
  const today = dayOf(now);
  const { kind, fact: id } = partsOf(item.about);
  const fact = facts.find((one) => one.id === id || one.id === item.fact);
  const question = questionOf(kind);
  const when = item.on === null ? 'Planned' : `Planned for ${dayInWords(item.on, today)}`;
  const words = /[.?!…]["”]?$/u.test(item.words) ? item.words : `${item.words}.`;
  // A way that begins with a fact leads nowhere once that is gone.
  const way = kind !== null && (kind === 'update' || fact) ? planKinds[kind].way : null;
  return {
    about: planStepName(person.id, item.id),
    person: person.id,
    also: [],
    line: { text: `${when}: ${words}`, sources: fact ? [sourceOfKnown(fact)] : [] },
    does: question === null ? (way?.does ?? 'draft') : 'question',
    way: question === null ? (way?.way ?? 'write') : null,
    facts: fact ? [fact.id] : [],
    source: null,
    question,
  };
};

/**
 * The places of a relationship with what its open round plans before them. A planned step that stands there anyway moves up
 * and is not said twice; what facts show as done is not there; what is planned for later than a week waits.
 */
export const withPlan = (relationship: Relationship, places: readonly StepPlace[]): readonly StepPlace[] => {
  const { rounds = [], answers, now, person } = relationship;
  const today = dayOf(now);
  const planned: StepPlace[] = [];
  const open = rounds
    .flatMap(({ plan }) => plan)
    .filter((item) => seenDone(item, relationship) === null)
    .toSorted((a, b) => (a.on ?? '9999').localeCompare(b.on ?? '9999'));
  for (const item of open) {
    const said = answers.get(planStepName(person.id, item.id));
    const days = said ? daysBetween(dayOf(said.said), today) : 0;
    if (item.ended !== null) {
      // What was done today holds its place till tomorrow.
      if (dayOf(item.ended.at) === today && item.ended.how === 'done')
        planned.push({ step: stepOf(item, relationship), finished: true, planned: true });
      continue;
    }
    if (said?.answer === 'later' && days < weekDays) {
      if (days === 0) planned.push({ step: stepOf(item, relationship), finished: true, planned: true });
      continue;
    }
    if (item.on !== null && item.on > addDays(today, weekDays)) continue;
    const { kind, fact } = partsOf(item.about);
    const same = places.find(({ step }) => {
      const of = partsOf(step.about);
      return kind !== null && of.kind === kind && of.fact === fact;
    });
    planned.push(
      same ? { ...same, planned: true } : { step: stepOf(item, relationship), finished: false, planned: true },
    );
  }
  const names = new Set(planned.map(({ step }) => step.about));
  return [...planned, ...places.filter(({ step }) => !names.has(step.about))];
};

const pressing: readonly StepKind[] = ['broken', 'late', 'tell'];

/** The first places, the plan's before all others; but where something presses, one of them is kept for it. */
export const roomForPressing = (places: readonly StepPlace[], most: number): readonly StepPlace[] => {
  const first = places.slice(0, most);
  if (most < 2 || !first.every(({ planned }) => planned === true)) return places;
  const urgent = places.find(
    ({ planned, step }) => planned !== true && pressing.some((kind) => kind === kindOfStep(step)),
  );
  return urgent
    ? [
        ...first.slice(0, most - 1),
        urgent,
        ...places.filter((one) => one !== urgent && !first.slice(0, most - 1).includes(one)),
      ]
    : places;
};
