import { z } from 'zod';
import { AskAnswer, AskEnd } from '../../domain/evaluation/ask-answer.ts';
import { endOfAsk } from '../../domain/evaluation/end-in-words.ts';
import { lastDayOf } from '../../domain/facts/last-day.ts';
import { Finding } from '../../domain/review/finding.ts';
import { Id } from '../../domain/shared/id.ts';
import { clockIn, Day, dayOf, fromWall, type Instant, millis } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { careful } from '../fact/careful.ts';
import { factClose } from '../fact/close.ts';
import { operation } from '../operation.ts';
import { personName } from '../person/person-name.ts';
import { asksWith } from './asks-with.ts';
import { AskView } from './list.ts';

const because = 'Answered: ';

/** What was closed with an answer is opened again with it. */
const openAgain = (context: Context, id: Id): void => {
  const closed = context.store().facts.get(id)?.closed;
  if (closed?.why?.startsWith(because)) factClose.run(context, { fact: id, how: 'open', undo: true });
};

/** Nobody waits for what was answered; a yes with a day to come is waited for until that. */
const closeWith = (context: Context, id: Id, how: AskEnd): void => {
  const fact = context.store().facts.get(id);
  if (!fact || fact.closed !== null || how === 'later') return;
  const last = lastDayOf(fact.due);
  if (how !== 'no' && last !== null && last >= dayOf(context.now)) return;
  factClose.run(context, { fact: id, how: how === 'no' ? 'dropped' : 'kept', why: `${because}${how}` });
};

/** A day is told by its noon; today it is now, and never before the ask. */
const onDay = (day: Day, asked: Instant, now: Instant, zone: string): Instant => {
  if (day === dayOf(clockIn(zone)(now))) return now;
  const noon = fromWall(`${day}T12:00:00`, zone);
  return millis(noon) < millis(asked) ? asked : noon;
};

export const askAnswer = operation({
  name: 'ask.answer',
  alias: 'ask-answer',
  summary: 'Say what became of something you asked for: yes, changed, later or no; when, and what you learnt from it.',
  surfaces: ['http', 'cli'],
  positional: ['fact', 'how'],
  input: z.object({
    /** The ask. */
    fact: Id,
    /** `changed`: a yes to something else. Without it what the words that answered it say, or what was said before. */
    how: AskEnd.optional(),
    /** The words on file that answered it. */
    outcome: Id.optional(),
    /** The day it was answered; without it the day of the words, else today. */
    at: Day.optional(),
    /** What you learnt, even from a no. */
    learnt: z.string().trim().max(2000, 'A sentence or two is enough: at most 2,000 characters.').optional(),
    /** Take the answer back: it is open again. */
    undo: z.boolean().optional(),
  }),
  output: z.object({
    ask: AskView,
    /** What was said before, to come back to. */
    before: AskAnswer.nullable(),
    /** What in your words would hurt or shame if it were read. */
    careful: z.array(Finding),
  }),
  run: (context, { fact: id, how, outcome, at, learnt, undo }) => {
    const store = context.store();
    const { now, zone } = context;
    const find = () => asksWith(context).find(({ fact }) => fact === id);
    const ask = find();
    if (!ask)
      throw new AppError('not-found', {
        field: 'fact',
        detail: 'No accepted ask of yours to somebody above you has that id.',
        hint: '`updraft asks` lists them with their ids.',
      });
    const clock = clockIn(zone);
    const before = ask.answer;
    const chosen = outcome === undefined ? undefined : store.facts.at(outcome, now);
    if (outcome !== undefined && (!chosen || millis(chosen.said) < millis(ask.asked)))
      throw new AppError('not-found', {
        field: 'outcome',
        detail: chosen ? 'Those words were said before the ask.' : 'No fact has that id.',
      });
    const end = how ?? (chosen ? endOfAsk({ quote: ask.words }, chosen) : null) ?? before?.how;
    if (end === undefined && !undo)
      throw new AppError('bad-input', { field: 'how', detail: 'Say how it ended: yes, changed, later or no.' });
    if (at !== undefined && (at < dayOf(ask.asked) || at > dayOf(now)))
      throw new AppError('bad-input', {
        field: 'at',
        detail: at > dayOf(now) ? 'That day is still to come.' : 'That is before you asked.',
        hint: 'Name the day it was answered.',
      });
    store.transaction(() => {
      if (before && (undo || before.how !== end)) openAgain(context, id);
      if (undo) {
        store.askAnswers.remove(id);
        return;
      }
      const words = chosen?.id ?? (how === undefined || how === before?.how ? before?.outcome : null) ?? null;
      const day = at === undefined ? undefined : clock(onDay(at, ask.asked, now, zone));
      store.askAnswers.put({
        fact: id,
        outcome: words,
        how: end ?? 'yes',
        at: day ?? (chosen ? clock(chosen.said) : (before?.at ?? ask.proposal?.at ?? clock(now))),
        said: clock(now),
        learnt: learnt ?? before?.learnt ?? '',
      });
      if (before?.how !== end) closeWith(context, id, end ?? 'yes');
    });
    const after = find();
    const person = store.people.get(ask.person);
    if (!after || !person) throw new AppError('not-found', { field: 'fact' });
    return { ask: { ...after, with: personName(person) }, before, careful: learnt ? careful(learnt) : [] };
  },
});
