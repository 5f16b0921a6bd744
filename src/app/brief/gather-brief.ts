import { type BriefFact, isAsk, isOver, longestTerm, notSaidBefore } from '../../domain/documents/brief-fact.ts';
import { deadlineOf } from '../../domain/documents/deadline.ts';
import { unsure } from '../../domain/facts/fact.ts';
import type { Person } from '../../domain/people/person.ts';
import { clockIn, dayOf, millis } from '../../domain/shared/time.ts';
import { movedFrom } from '../change/moved-from.ts';
import type { Context } from '../context.ts';
import { isAsked, learnedLines } from '../signals/learned.ts';
import { correspondenceWith } from './correspondence.ts';
import { newsFor } from './news-for.ts';

const mostFacts = 600;
/** Proposals out of mail are weighed so long; the brief forgets them sooner. */
const readAgain = 30 * 86_400_000;
const aDay = 86_400_000;

/**
 * What counts of somebody up to now, with what a brief has to know of where it was said; what was written with them, and what
 * they have not heard. Proposals out of mail are read as far back as `remembered` milliseconds.
 */
export const gatherBrief = (context: Context, person: Person, remembered = readAgain) => {
  const { id } = person;
  const store = context.store();
  const clock = clockIn(context.zone);
  const letters = correspondenceWith(context, id);
  const { writerOf, nameOf, settled, elsewhere, isLong } = letters;
  const lines = learnedLines(store, context.now);
  // What later words surely say is done or off is not owed, though nobody accepted either.
  const done = store.factChanges.settled(context.now);
  const news = newsFor(context, person);
  const { untold, knows } = news;
  const holding = millis(context.now) - (longestTerm + 1) * aDay;
  const recent = store.facts
    // The texts of old mail are not worth reading for what the brief has forgotten.
    .countingWith(id, context.now, {
      sure: unsure,
      since: millis(context.now) - remembered,
      holding,
      day: dayOf(context.now),
    })
    // All that was accepted, and proposals as far back as any of them still counts.
    .filter(
      (fact, place) =>
        fact.state === 'accepted' || (place < mostFacts && !isAsked(fact, lines(fact)) && !done.has(fact.id)),
    );
  const withThem = notSaidBefore(recent, store.currentFacts.wordsBefore(id, holding))
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
    // A question keeps its mark, which stands behind its span.
    const marked = read.kind === 'question' && source?.text.charAt(read.end) === '?';
    const whole = marked ? { ...read, quote: `${read.quote}?` } : read;
    const fact = unread ? { ...whole, due: deadlineOf(read.quote, read.due) } : whole;
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
  return { facts, letters, news, sources };
};
