import { z } from 'zod';
import type { Fact } from '../../domain/facts/fact.ts';
import { stepOf } from '../../domain/facts/fact-step.ts';
import { lastDayOf } from '../../domain/facts/last-day.ts';
import { Id } from '../../domain/shared/id.ts';
import { Day, dayOf, type Instant } from '../../domain/shared/time.ts';
import type { Store } from '../../store/store.ts';
import { restate } from '../change/accept-change.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { ChangedFacts, changeFacts } from './change-facts.ts';

const endings: ReadonlySet<string> = new Set(['kept', 'late', 'broken', 'dropped']);

const closing: ReadonlySet<string> = new Set(['kept', 'dropped', 'corrected']);

/** Words that said it was done or off were wrong. */
const refuseWords = (store: Store, fact: Id): void => {
  for (const { id, what, state, before } of store.factChanges.ofFact(fact)) {
    // What they replaced stays with them: opening may be taken back.
    if (state === 'accepted' && closing.has(what)) store.factChanges.put(id, 'rejected', before);
  }
};

/** Takes the last closing or opening back: it stands as the steps and words before it tell. */
const takeBack = (store: Store, fact: Fact, now: Instant): Fact => {
  const last = store.factSteps.ofFacts([fact.id], now).at(-1);
  if (last === undefined || (last.what !== 'opened' && !endings.has(last.what)))
    throw new AppError('no-way-back', {
      field: 'fact',
      detail: 'The last thing done to it was no closing.',
      hint: 'Say how it stands: kept, dropped, broken or open.',
    });
  store.factSteps.undoLast(fact.id, last.what);
  const before = store.factSteps.ofFacts([fact.id], now).findLast(({ what }) => what === 'opened' || endings.has(what));
  const how = before?.what;
  if (before !== undefined && (how === 'kept' || how === 'late' || how === 'broken' || how === 'dropped'))
    return { ...fact, closed: { how, at: before.at, ...(before.why === '' ? {} : { why: before.why }) } };
  store.facts.put({ ...fact, closed: null });
  if (last.what === 'opened')
    for (const { id, what, state, before: replaced } of store.factChanges.ofFact(fact.id))
      if (state === 'rejected' && replaced !== null && closing.has(what))
        store.factChanges.put(id, 'accepted', replaced);
  restate(store, fact.id);
  return store.facts.get(fact.id) ?? fact;
};

export const factClose = operation({
  name: 'fact.close',
  alias: 'close',
  summary: 'Say how a commitment, request or question ended: kept, dropped, broken, or open again.',
  surfaces: ['http', 'cli'],
  positional: ['fact', 'how'],
  input: z.object({
    fact: Id,
    how: z.enum(['kept', 'dropped', 'broken', 'open']),
    /** The day it was done, where that was not today. */
    on: Day.optional(),
    /** The reason, in your words. */
    why: z.string().trim().max(500, 'A reason is a sentence: at most 500 characters.').optional(),
    /** How it stood on screen: refused where another window has ended it otherwise since. */
    seen: z.enum(['open', 'kept', 'late', 'dropped', 'broken']).optional(),
    /** Take back that it was closed, or opened; `how` does not matter then. */
    undo: z.boolean().optional(),
  }),
  output: ChangedFacts,
  run: (context, { fact: id, how, on, why = '', seen, undo = false }) =>
    changeFacts(context, [id], (fact) => {
      const store = context.store();
      if (seen !== undefined && seen !== (fact.closed?.how ?? 'open'))
        throw new AppError('changed-elsewhere', {
          field: 'fact',
          detail: 'It was ended or opened elsewhere in the meantime.',
          hint: 'Look at it again, then say how it ended.',
        });
      if (undo) return takeBack(store, fact, context.now);
      if (how === 'open') {
        refuseWords(store, id);
        if (fact.closed !== null) store.factSteps.add(stepOf(id, context.now, 'opened', { why }));
        return { ...fact, closed: null };
      }
      const last = lastDayOf(fact.due);
      const today = dayOf(context.now);
      if (on !== undefined && (on > today || on < dayOf(fact.said)))
        throw new AppError('bad-input', {
          field: 'on',
          detail: on > today ? 'That day is still to come.' : 'That is before it was said.',
          hint: 'Name the day it was done.',
        });
      const late = how === 'kept' && last !== null && last < (on ?? today);
      const ended = late ? 'late' : how;
      // Said twice it ended once, on the day it was said first.
      if (fact.closed?.how === ended && why === (fact.closed.why ?? '')) return fact;
      const done = on === undefined || on === today ? null : on;
      store.factSteps.add(stepOf(id, context.now, ended, { why, done }));
      return {
        ...fact,
        // Saying how it ended is also saying that it was one.
        state: 'accepted',
        lastConfirmed: context.now,
        closed: { how: ended, at: context.now, ...(why === '' ? {} : { why }) },
      };
    }),
});
