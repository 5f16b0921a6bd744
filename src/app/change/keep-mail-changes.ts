import type { FactChange } from '../../domain/facts/fact-change.ts';
import type { Id } from '../../domain/shared/id.ts';
import type { Span } from '../../domain/shared/span.ts';
import { readChanges } from '../../domain/signals/changes/read-changes.ts';
import type { StoredSource } from '../../store/sources.ts';
import type { CalendarOf } from '../calendar/work-calendar.ts';
import type { Context } from '../context.ts';
import { whose } from '../fact/whose.ts';
import type { People } from '../import/meet-people.ts';
import { keepChanges } from './keep-changes.ts';

type Sides = {
  readonly author: Id;
  readonly readers: readonly Id[];
  /** What is known of the days when a mail was written. */
  readonly calendarOf: CalendarOf;
  /** What its writer wrote now, where that was told apart already. */
  readonly areas?: readonly Span[];
};

/** `facts`: how many it brought by itself. */
type WithFacts = Sides & { readonly facts: number };

/** More than that are seldom answers to one promise. */
const mostLater = 12;

const ofOne = (
  context: Context,
  people: People,
  source: StoredSource,
  { author, readers, calendarOf, areas }: Sides,
): readonly FactChange[] => {
  const { text, said } = source;
  const read = readChanges({ text, date: said, medium: 'mail', calendar: calendarOf(said) }, areas);
  const named = (words: string): Id | undefined => people.named(words) ?? whose(context.store(), words);
  return keepChanges(context, source, read, { author, readers, around: [], named });
};

/** In a mailbox that begins with its newest mail the answer comes before the promise: then the answers are read once more. */
const ofLater = (
  context: Context,
  people: People,
  source: StoredSource,
  calendarOf: CalendarOf,
): readonly FactChange[] => {
  const store = context.store();
  const later = store.factChanges.laterInThread(source.thread, source.said, mostLater);
  const promises =
    later.length > 0 && store.facts.ofSource(source.id).some(({ kind }) => kind === 'commitment' || kind === 'request');
  if (!promises) return [];
  return store.sources.many(later).flatMap((one) => {
    const author = one.people.find(({ role }) => role === 'from')?.person;
    const group = author === undefined || one.automatic || store.people.get(author)?.group === true;
    const readers = one.people.flatMap(({ person, role }) => (role === 'to' || role === 'cc' ? [person] : []));
    return group ? [] : ofOne(context, people, one, { author, readers, calendarOf });
  });
};

/**
 * Ties what a mail says of earlier promises to the facts it speaks of, and what later mails of its conversation say to the
 * facts that it brings; returns the new changes.
 */
export const keepMailChanges = (
  context: Context,
  people: People,
  source: StoredSource,
  { facts, ...sides }: WithFacts,
): readonly FactChange[] => [
  ...ofOne(context, people, source, sides),
  ...(facts > 0 ? ofLater(context, people, source, sides.calendarOf) : []),
];
