import type { LineSource } from '../../domain/documents/line.ts';
import type { Ask } from '../../domain/evaluation/ask.ts';
import { sourceOfKnown } from '../../domain/framework/relationship.ts';
import type { Id } from '../../domain/shared/id.ts';
import { clockIn, type Instant, millis } from '../../domain/shared/time.ts';
import { knownFacts } from '../assessment/relationship-of.ts';
import type { Context } from '../context.ts';

/** Something the user said they learnt, in their words, and from what. */
export type Learnt = {
  readonly words: string;
  readonly at: Instant;
  readonly from: 'ask' | 'prediction' | 'reflection' | 'round' | 'setback';
  readonly person: Id | null;
  /** What it was learnt from, in the words on file; empty where it speaks for itself. */
  readonly of: string;
  readonly source: LineSource | null;
};

/** What the user said they learnt in a stretch of time, of everybody or with one person, the newest first. */
export const learntIn = (
  context: Context,
  {
    from,
    to,
    person,
    asks,
  }: { readonly from: number; readonly to: number; readonly person: Id | null; readonly asks: readonly Ask[] },
): readonly Learnt[] => {
  const store = context.store();
  const { now, zone } = context;
  const clock = clockIn(zone);
  const inside = (at: Instant): boolean => millis(at) >= from && millis(at) <= to;
  const reflections = knownFacts(context)(
    store.facts
      .acceptedSince(from - 1, now, ['reflection'])
      .filter(({ said, about }) => inside(said) && (person === null || about.includes(person))),
  );
  const me = store.people.me()?.id;
  const all: Learnt[] = [
    ...asks.flatMap(({ answer, person: of, words, source }): Learnt[] =>
      answer && answer.learnt !== '' && inside(answer.at)
        ? [{ words: answer.learnt, at: answer.at, from: 'ask', person: of, of: words, source }]
        : [],
    ),
    ...store.predictions.made(now, person).flatMap(({ came, words, person: of }): Learnt[] =>
      came && came.learnt !== '' && inside(came.learntAt ?? came.at)
        ? [
            {
              words: came.learnt,
              at: clock(came.learntAt ?? came.at),
              from: 'prediction',
              person: of,
              of: words,
              source: null,
            },
          ]
        : [],
    ),
    ...reflections.map(
      (fact): Learnt => ({
        words: fact.quote,
        at: fact.said,
        from: 'reflection',
        person: fact.about.find((one) => one !== me) ?? null,
        of: fact.from.title,
        source: sourceOfKnown(fact),
      }),
    ),
    ...store.cycles
      .opened(now, person ?? undefined)
      .flatMap(({ closed, learnt, learntAt, person: of, aim }): Learnt[] =>
        closed !== null && learntAt !== null && inside(learntAt)
          ? [{ words: learnt, at: clock(learntAt), from: 'round', person: of, of: aim, source: null }]
          : [],
      ),
    ...store.initiatives
      .begun(now, person ?? undefined)
      .flatMap(({ setbacks, sponsor, name }): Learnt[] =>
        setbacks.flatMap(({ lesson, made }): Learnt[] =>
          lesson !== '' && inside(made)
            ? [{ words: lesson, at: clock(made), from: 'setback', person: sponsor, of: name, source: null }]
            : [],
        ),
      ),
  ];
  return all.sort((a, b) => millis(b.at) - millis(a.at) || a.words.localeCompare(b.words));
};
