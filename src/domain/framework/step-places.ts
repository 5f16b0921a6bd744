import { dayOf, daysBetween, millis } from '../shared/time.ts';
import { partsOfName } from './line-name.ts';
import type { NextStep } from './next-step.ts';
import { type StepKind, stepKinds } from './plan-kinds.ts';
import type { Relationship } from './relationship.ts';
import { unheardWords, untoldWords } from './step-words.ts';

const hiddenForDays = 7;

/** A step where it stands; one that was finished today holds its place, so that nothing comes into it before tomorrow. */
export type StepPlace = {
  readonly step: NextStep;
  readonly finished: boolean;
  /** A round plans it: it comes before what is only proposed. */
  readonly planned?: true;
};

/** A step's sort, as its name says it; null for something that a round plans. */
export const kindOfStep = ({ about }: Pick<NextStep, 'about'>): StepKind | null =>
  stepKinds.find((kind) => kind === partsOfName(about).what) ?? null;

/** How much a step presses: the less, the more. What a round plans comes first. */
export const rankOfStep = (step: Pick<NextStep, 'about'>): number => {
  const kind = kindOfStep(step);
  return kind === null ? -1 : stepKinds.indexOf(kind);
};

/** The news that was told today, after it was known: one place for each letter or talk. */
const toldToday = ({ person, now, told, facts, heard }: Relationship): readonly StepPlace[] => {
  const news = [...facts.filter(({ kind }) => kind === 'risk' || kind === 'outcome'), ...heard];
  const times = news.flatMap(({ id, said }) => {
    const at = told.get(id);
    return at !== undefined && dayOf(at) === dayOf(now) && millis(at) > millis(said) ? [at] : [];
  });
  return [...new Set(times)].map((at) => ({
    step: {
      about: `step:${person.id}:tell:${at}`,
      person: person.id,
      also: [],
      line: { text: '', sources: [] },
      does: 'tell',
      way: null,
      facts: [],
      source: null,
      question: null,
    },
    finished: true,
  }));
};

/**
 * The steps of one relationship in their places. What the user called done or wrong does not come again, what was put off
 * comes after a week; what was done, put off or told today is finished. Of one kind the first goes before.
 */
export const stepPlaces = (relationship: Relationship, steps: readonly NextStep[]): readonly StepPlace[] => {
  const { now, answers } = relationship;
  const today = dayOf(now);
  const places = steps.flatMap((step): StepPlace[] => {
    const said = answers.get(step.about);
    if (said === undefined) return [{ step, finished: false }];
    const days = daysBetween(dayOf(said.said), today);
    if ((said.answer === 'done' || said.answer === 'later') && days === 0) return [{ step, finished: true }];
    return said.answer === 'later' && days >= hiddenForDays ? [{ step, finished: false }] : [];
  });
  const past = places.findIndex(({ step }) => {
    const kind = kindOfStep(step);
    return kind !== 'broken' && kind !== 'late';
  });
  const all = places.toSpliced(past < 0 ? places.length : past, 0, ...toldToday(relationship));
  // Three late promises are one talk.
  const kindAt = ({ step }: StepPlace) => kindOfStep(step);
  const firsts = all.filter((place, at) => all.findIndex((one) => kindAt(one) === kindAt(place)) === at);
  return [...firsts, ...all.filter((place) => !firsts.includes(place))];
};

/**
 * The same news for several people as one step, where it can be; `called` are their names in that order. Null where the steps
 * are not about telling, or not about the same.
 */
export const toldTogether = (
  [first, ...rest]: readonly NextStep[],
  called: readonly string[],
  { untold: news, unheard, now }: Relationship,
): NextStep | null => {
  const kind = first ? kindOfStep(first) : null;
  const fact = [...news.map((one) => one.fact), ...unheard].find(({ id }) => id === first?.facts[0]);
  if (!first || !fact || rest.length === 0 || (kind !== 'tell' && kind !== 'news')) return null;
  if (rest.some((one) => kindOfStep(one) !== kind || one.facts[0] !== fact.id)) return null;
  return {
    ...first,
    also: rest.map(({ about, person }) => ({ about, person })),
    line: {
      ...first.line,
      text: kind === 'tell' ? untoldWords(called, fact, dayOf(now)) : unheardWords(called, fact),
    },
  };
};
