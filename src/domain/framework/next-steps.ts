import { dueInWords, saidInWords } from '../documents/words.ts';
import { lastDayOf } from '../facts/last-day.ts';
import { exposureOf } from '../people/exposure.ts';
import { questionFor, refreshing } from '../people/profile/asking.ts';
import { holdsForDays } from '../people/profile/staleness.ts';
import { addDays, type Day, dayOf, daysBetween } from '../shared/time.ts';
import { actIn, quotedWhole } from './fact-words.ts';
import type { NextStep } from './next-step.ts';
import { between } from './owed-between.ts';
import type { StepKind } from './plan-kinds.ts';
import { roomForPressing, withPlan } from './plan-steps.ts';
import { type KnownFact, type Relationship, sourceOfKnown } from './relationship.ts';
import { type StepPlace, stepPlaces } from './step-places.ts';
import { unheardWords, untoldWords } from './step-words.ts';

export const mostSteps = 3;
/** Asks and promises that nobody spoke of for longer are history: they are no step of this week. */
const openForDays = 30;
/** What mattered longer ago is not held up to anybody: then it is asked as if nothing were known. */
const quotedForDays = 270;
const newsDays = 45;
/** An ask is given this many days before it is a step. */
const patience = 2;

type Candidate = Omit<NextStep, 'about' | 'person' | 'also' | 'line'> & {
  readonly kind: StepKind;
  readonly text: string;
  readonly basis: readonly KnownFact[];
};

const isAsk = ({ kind }: KnownFact): boolean => kind === 'request' || kind === 'question';
const age = (fact: KnownFact, today: Day): number => daysBetween(dayOf(fact.said), today);

const late = ({ person, me, facts }: Relationship, today: Day): readonly Candidate[] =>
  facts
    .filter(
      (fact) =>
        fact.kind === 'commitment' &&
        between(fact, person.id, me) === 'mine' &&
        fact.closed === null &&
        (lastDayOf(fact.due) ?? '9999') < today,
    )
    .sort((a, b) => (lastDayOf(b.due) ?? '').localeCompare(lastDayOf(a.due) ?? ''))
    .map((fact) => ({
      kind: 'late',
      does: 'draft',
      way: 'repairing-a-miss',
      text: `You owe ${person.called}, due ${dueInWords(lastDayOf(fact.due) ?? today, today)}: ${actIn(fact, person.called)}. Say what happens with it.`,
      basis: [fact],
      facts: [fact.id],
      source: null,
      question: null,
    }));

const broken = ({ person, me, facts, told }: Relationship, today: Day): readonly Candidate[] =>
  facts
    .filter(
      (fact) =>
        fact.kind === 'commitment' &&
        between(fact, person.id, me) === 'mine' &&
        fact.closed?.how === 'broken' &&
        daysBetween(dayOf(fact.closed.at), today) <= 30 &&
        !((told.get(fact.id) ?? '') > fact.closed.at),
    )
    .map((fact) => ({
      kind: 'broken',
      does: 'draft',
      way: 'repairing-a-miss',
      text: `A word to ${person.called} was not kept: ${actIn(fact, person.called)}. Own it, and name what you do now.`,
      basis: [fact],
      facts: [fact.id],
      source: null,
      question: null,
    }));

const untold = ({ person, untold: news, next }: Relationship, today: Day): readonly Candidate[] =>
  news.map(({ fact }) => ({
    kind: 'tell',
    does: 'tell',
    way: 'bad-news',
    text: `${untoldWords([person.called], fact, today)}${
      next && daysBetween(today, dayOf(next.start)) <= 7
        ? ` Tell it before you meet ${saidAhead(dayOf(next.start), today)}.`
        : ''
    }`,
    basis: [fact],
    facts: [fact.id],
    source: null,
    question: null,
  }));

const saidAhead = (day: Day, today: Day): string => {
  const words = dueInWords(day, today);
  return words === 'today' || words === 'tomorrow' ? words : `on ${words}`;
};

const unanswered = ({ person, me, facts }: Relationship, today: Day): readonly Candidate[] =>
  facts
    .filter(
      (fact) =>
        isAsk(fact) &&
        fact.owner === person.id &&
        (fact.to === null || fact.to === me) &&
        fact.closed === null &&
        age(fact, today) >= patience &&
        age(fact, today) <= openForDays,
    )
    .map((fact) => ({
      kind: 'answer',
      does: 'draft',
      way: fact.from.kind === 'mail' ? 'reply' : 'write',
      text: `${person.called} asked ${saidInWords(fact.said, today)}, and no answer is noted: ${quotedWhole(fact)}`,
      basis: [fact],
      facts: [fact.id],
      source: fact.from.kind === 'mail' ? fact.source : null,
      question: null,
    }));

const waiting = ({ person, me, facts }: Relationship, today: Day): readonly Candidate[] =>
  facts
    .filter(
      ({ kind, owner, to, closed, due }) =>
        kind === 'commitment' &&
        owner === person.id &&
        (to === null || to === me) &&
        closed === null &&
        (lastDayOf(due) ?? '9999') < addDays(today, -patience) &&
        daysBetween(lastDayOf(due) ?? today, today) <= openForDays,
    )
    .map((fact) => ({
      kind: 'nudge',
      does: 'draft',
      way: 'nudge',
      text: `${person.called} owes you, due ${dueInWords(lastDayOf(fact.due) ?? today, today)}: ${actIn(fact, person.called)}. Ask kindly, with a way out.`,
      basis: [fact],
      facts: [fact.id],
      source: null,
      question: null,
    }));

const priorities = ({ person, facts }: Relationship, today: Day): readonly Candidate[] => {
  // What somebody else wrote of it in a mail is not held up to them as their own.
  const theirs = facts.filter(
    ({ kind, owner, from }) =>
      kind === 'priority' &&
      (owner === person.id || owner === null) &&
      (from.who === 'you' || from.who.includes(person.called)),
  );
  const [newest] = theirs;
  const ageOf = newest ? daysBetween(dayOf(newest.lastConfirmed ?? newest.said), today) : 0;
  if (!newest || ageOf > quotedForDays)
    return [
      {
        kind: 'priorities',
        does: 'question',
        way: null,
        text: `Nothing says what matters most to ${person.called} now. Ask: “${questionFor('priority')}”`,
        basis: [],
        facts: [],
        source: null,
        question: questionFor('priority'),
      },
    ];
  const since = dayOf(
    theirs.reduce(
      (last, fact) => ((fact.lastConfirmed ?? fact.said) > last ? (fact.lastConfirmed ?? fact.said) : last),
      newest.said,
    ),
  );
  if (daysBetween(since, today) <= (holdsForDays.priority ?? 90)) return [];
  const theirOwn = newest.from.kind !== 'capture' && newest.from.who.includes(person.called);
  return [
    {
      kind: 'stale',
      does: 'question',
      way: null,
      text: `What matters to ${person.called} was last said ${saidInWords(newest.said, today)}: ${quotedWhole(newest)} Ask what comes first now.`,
      basis: [newest],
      facts: [newest.id],
      source: null,
      question: refreshing({ ...newest, from: { theirs: theirOwn } }),
    },
  ];
};

const preferences = ({ person, facts }: Relationship, today: Day): readonly Candidate[] => {
  const theirs = facts.filter(({ kind, owner }) => kind === 'preference' && (owner === person.id || owner === null));
  const [newest] = theirs;
  // Where nothing says what matters to them, that is the one question.
  if (!newest && !facts.some(({ kind }) => kind === 'priority')) return [];
  if (!newest)
    return [
      {
        kind: 'style',
        does: 'question',
        way: null,
        text: `Nothing says how ${person.called} likes to be told. Ask: “${questionFor('style')}”`,
        basis: [],
        facts: [],
        source: null,
        question: questionFor('style'),
      },
    ];
  if (daysBetween(dayOf(newest.lastConfirmed ?? newest.said), today) <= (holdsForDays.preference ?? 180)) return [];
  return [
    {
      kind: 'confirm',
      does: 'confirm',
      way: null,
      text: `How ${person.called} likes it was last said ${saidInWords(newest.said, today)}: ${quotedWhole(newest)} Say whether it still holds.`,
      basis: [newest],
      facts: [newest.id],
      source: null,
      question: null,
    },
  ];
};

const news = ({ person, unheard }: Relationship, today: Day): readonly Candidate[] => {
  const fresh = unheard.filter((fact) => age(fact, today) <= newsDays);
  const [newest] = fresh;
  return newest
    ? [
        {
          kind: 'news',
          does: 'draft',
          way: 'update',
          text: unheardWords([person.called], newest),
          basis: [newest],
          facts: fresh.map(({ id }) => id),
          source: null,
          question: null,
        },
      ]
    : [];
};

/**
 * What there is to do about one relationship this week, the most pressing first, each in its place: a finished one holds it for
 * the day. Where somebody was asked for much lately no further ask of them is among them. Same relationship, same places.
 */
export const placesOf = (relationship: Relationship): readonly StepPlace[] => {
  const { person, now } = relationship;
  if (person.gone) return [];
  const today = dayOf(now);
  const much = exposureOf(relationship) !== null;
  const candidates = [
    ...broken(relationship, today),
    ...late(relationship, today),
    ...untold(relationship, today),
    ...unanswered(relationship, today),
    ...(much ? [] : waiting(relationship, today)),
    ...priorities(relationship, today),
    ...news(relationship, today),
    ...preferences(relationship, today),
  ];
  const steps = candidates.map(
    ({ kind, text, basis, ...rest }): NextStep => ({
      ...rest,
      about: `step:${person.id}:${kind}${basis[0] ? `:${basis[0].id}` : ''}`,
      person: person.id,
      also: [],
      line: { text, sources: basis.map(sourceOfKnown) },
    }),
  );
  return roomForPressing(withPlan(relationship, stepPlaces(relationship, steps)), mostSteps);
};

/** The steps of one relationship that stand in its first `most` places; fewer where less is on file, or something was finished today. */
export const nextSteps = (relationship: Relationship, most = mostSteps): readonly NextStep[] =>
  placesOf(relationship)
    .slice(0, most)
    .flatMap(({ step, finished }) => (finished ? [] : [step]));
