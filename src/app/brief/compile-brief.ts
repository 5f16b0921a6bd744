import type { z } from 'zod';
import { type BriefFact, isAsk, isOver } from '../../domain/documents/brief-fact.ts';
import { buildBrief } from '../../domain/documents/build-brief.ts';
import { deadlineOf } from '../../domain/documents/deadline.ts';
import { unsure } from '../../domain/facts/fact.ts';
import { calledName } from '../../domain/people/names.ts';
import type { Id } from '../../domain/shared/id.ts';
import { clockIn, dayOf, millis } from '../../domain/shared/time.ts';
import type { StoredMoment } from '../../store/moments.ts';
import { movedFrom } from '../change/moved-from.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { momentView } from '../moment/moment-view.ts';
import { whoMatters } from '../moment/who-matters.ts';
import { findPerson } from '../person/find-person.ts';
import { personName } from '../person/person-name.ts';
import { isAsked, learnedLines } from '../signals/learned.ts';
import type { BriefView } from './build.ts';
import { correspondenceWith } from './correspondence.ts';
import { newsFor } from './news-for.ts';

const mostFacts = 600;
/** Proposals out of mail are weighed so long; the brief forgets them sooner. */
const readAgain = 30 * 86_400_000;

const target = (
  context: Context,
  { person, moment }: { person: string; moment?: string | undefined },
): { id: Id; moment: StoredMoment | undefined } => {
  const store = context.store();
  const named = store.moments.get(moment ?? person);
  if (moment !== undefined && !named)
    throw new AppError('not-found', { field: 'moment', hint: '`updraft moments` lists them with their ids.' });
  if (named && moment === undefined) {
    const [id] = whoMatters(context, named);
    if (!id)
      throw new AppError('not-found', {
        field: 'person',
        detail: 'Nobody is named in that moment.',
        hint: 'Name the person instead.',
      });
    return { id, moment: named };
  }
  const { id } = findPerson(store, person);
  return { id, moment: named ?? store.moments.nextWith(id, context.now) };
};

/** Gathers what is known of a person up to now and builds the brief. Throws `AppError`: `not-found`, `ambiguous`. */
export const compileBrief = (
  context: Context,
  input: { person: string; moment?: string | undefined },
): z.infer<typeof BriefView> => {
  const store = context.store();
  const { id, moment } = target(context, input);
  const person = store.people.get(id);
  if (!person) throw new AppError('not-found', { field: 'person' });
  const me = store.people.me()?.id ?? null;
  const clock = clockIn(context.zone);
  const { writerOf, nameOf, settled, elsewhere, isLong, words, topics, beginnings } = correspondenceWith(context, id);
  const lines = learnedLines(store, context.now);
  // What later words surely say is done or off is not owed, though nobody accepted either.
  const done = store.factChanges.settled(context.now);
  const { untold, knows, steps } = newsFor(context, person);
  const withThem = store.facts
    // The texts of old mail are not worth reading for what the brief has forgotten.
    .countingWith(id, context.now, { sure: unsure, since: millis(context.now) - readAgain, day: dayOf(context.now) })
    // All that was accepted, and proposals as far back as any of them still counts.
    .filter(
      (fact, place) =>
        fact.state === 'accepted' || (place < mostFacts && !isAsked(fact, lines(fact)) && !done.has(fact.id)),
    )
    // What they have to hear before it surprises them, though no word names them.
    .concat(untold);
  // On the reader's day it is worded: "today" is theirs.
  const counting = [...new Map(withThem.map((fact) => [fact.id, fact])).values()].map((fact) => ({
    ...fact,
    said: clock(fact.said),
  }));
  const asked = counting.flatMap((fact) => (isOver(dayOf(context.now), fact) ? [] : [fact.source]));
  const sources = new Map(store.sources.many(asked).map((source) => [source.id, source]));
  const moved = movedFrom(
    store,
    counting.map(({ id }) => id),
    context.now,
  );
  const facts: BriefFact[] = counting.map((read) => {
    const source = sources.get(read.source);
    const by = writerOf(source);
    const mail = source?.kind === 'mail';
    const unread = mail && read.state !== 'accepted' ? source : undefined;
    const fact = unread ? { ...read, due: deadlineOf(read.quote, read.due) } : read;
    return {
      movedFrom: moved.get(fact.id) ?? [],
      answered: unread !== undefined && (isAsk(fact) || fact.kind === 'commitment') && settled(fact, unread),
      from: {
        kind: source?.kind ?? 'capture',
        title: source?.title ?? '',
        who: mail ? nameOf(by) : 'you',
        theyKnow: knows(fact.id) || (mail && source.people.some((one) => one.person === id)),
        theirs: by === id,
        long: unread !== undefined && isLong(unread),
        elsewhere: unread !== undefined && elsewhere(unread, fact.start, fact.quote, fact.to),
      },
      // Last: adding to a copy of a fact takes longer than adding the fact.
      ...fact,
    };
  });

  const built = buildBrief({
    person: { id, name: calledName(person.name) },
    me,
    now: context.now,
    facts,
    words,
    topics,
    beginnings,
  });
  return {
    ...built.brief,
    person: personName(person),
    moment: moment ? momentView(store, context.zone)(moment) : null,
    steps: [...steps(built.brief)],
    priorities: [...built.priorities],
    asked: [...built.asked],
    open: [...built.open],
  };
};
