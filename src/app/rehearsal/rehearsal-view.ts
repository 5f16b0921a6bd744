import { z } from 'zod';
import { calledName } from '../../domain/people/names.ts';
import { roleOf } from '../../domain/rehearsal/concerns.ts';
import { courseOf } from '../../domain/rehearsal/course.ts';
import { tensions } from '../../domain/rehearsal/frames.ts';
import { Concern, Rehearsal, Turn } from '../../domain/rehearsal/rehearsal.ts';
import { counterfactualsOf, rubricOf, takeawaysOf } from '../../domain/rehearsal/rubric.ts';
import { Id } from '../../domain/shared/id.ts';
import { clockIn } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';
import { readerOf } from '../draft/reader-of.ts';

const Tension = z.enum(tensions);
const Weakness = z.object({ sort: z.string(), words: z.string(), why: z.string() });
const Seen = z.object({ turn: z.number().int(), words: z.string(), why: z.string() });

/** A rehearsal as a page shows it: told from its turns, and judged once it is over. */
export const RehearsalView = Rehearsal.extend({
  /** A kind of reader, told from the concerns: "somebody who watches the budget". Never a person. */
  role: z.string(),
  name: z.string(),
  called: z.string(),
  concerns: z.array(Concern.extend({ standing: z.enum(['met', 'open', 'asked', 'to come']) })),
  turns: z.array(
    Turn.extend({
      /** Of the user's own: what the role noticed in it, gravest first, and how tense it was after it. */
      noticed: z.array(Weakness),
      tension: Tension.nullable(),
      /** A code of a language that is not read; such words are not judged. */
      language: z.string().nullable(),
    }),
  ),
  tension: Tension,
  /** What waits for an answer; empty once it is over. */
  question: z.string(),
  paused: z.boolean(),
  /** Empty while it goes on. */
  points: z.array(
    z.object({
      id: z.string(),
      states: z.string(),
      held: z.enum(['held', 'in part', 'not yet', 'not asked for']),
      seen: z.array(Seen),
    }),
  ),
  otherwise: z.array(
    z.object({
      turn: z.number().int(),
      said: z.string(),
      reply: z.string(),
      why: z.string(),
      better: z.string(),
      from: z.enum(['fix', 'prepared', '']),
      otherwise: z.string(),
      tension: Tension,
      calmer: Tension,
    }),
  ),
  takeaways: z.array(
    z.object({
      concern: z.string(),
      words: z.string(),
      question: z.string(),
      answer: z.string(),
      turn: z.number().int().nullable(),
    }),
  ),
});
export type RehearsalView = z.infer<typeof RehearsalView>;

/** What is not told again of a rehearsal in a list. */
export const RehearsalLine = z.object({
  id: Id,
  topic: z.string(),
  person: Id.nullable(),
  name: z.string(),
  role: z.string(),
  opened: z.string(),
  ended: z.string().nullable(),
  learnt: z.string(),
});
export type RehearsalLine = z.infer<typeof RehearsalLine>;

/** What was known of the person when it began: a later word judges no earlier answer. */
const readerThen = (context: Context, { person, opened }: Rehearsal) =>
  person === null || !context.store().people.get(person) ? undefined : readerOf({ ...context, now: opened }, person);

/** Where the talk stands, and who it is rehearsed for. */
export const courseNow = (context: Context, rehearsal: Rehearsal) => {
  const reader = readerThen(context, rehearsal);
  return { reader, course: courseOf(rehearsal, rehearsal.turns, reader) };
};

/** Tells a rehearsal with what was noticed in each answer; judged once it has ended. */
export const rehearsalView = (context: Context, rehearsal: Rehearsal): RehearsalView => {
  const store = context.store();
  const clock = clockIn(context.zone);
  const { reader, course } = courseNow(context, rehearsal);
  const person = rehearsal.person === null ? undefined : store.people.get(rehearsal.person);
  const heard = new Map(course.heard.map((one) => [one.turn, one]));
  const there = new Set(
    store.sources
      .many([...new Set(rehearsal.concerns.flatMap(({ sources }) => sources.map(({ id }) => id)))])
      .map(({ id }) => id),
  );
  const over = rehearsal.ended !== null;
  const last = rehearsal.turns.at(-2);
  return {
    ...rehearsal,
    opened: clock(rehearsal.opened),
    ended: rehearsal.ended === null ? null : clock(rehearsal.ended),
    role: roleOf(rehearsal.concerns),
    name: person?.name ?? '',
    called: person ? calledName(person.name) : '',
    concerns: rehearsal.concerns.map((concern) => ({
      ...concern,
      // What was said there may have been let go since.
      sources: concern.sources.filter(({ id, kind }) => kind === 'draft' || kind === 'note' || there.has(id)),
      standing: course.met.includes(concern.key)
        ? 'met'
        : course.open.includes(concern.key)
          ? 'open'
          : course.heard.some((one) => one.concern === concern.key) || course.line.concern === concern.key
            ? 'asked'
            : 'to come',
    })),
    turns: rehearsal.turns.map((turn) => ({
      ...turn,
      at: clock(turn.at),
      noticed: (heard.get(turn.number)?.weaknesses ?? []).map(({ sort, words, why }) => ({ sort, words, why })),
      tension: heard.get(turn.number)?.after ?? null,
      language: heard.get(turn.number)?.language ?? null,
    })),
    tension: course.tension,
    question: over ? '' : course.question,
    paused: !over && last?.by === 'pause',
    points: over ? [...rubricOf(rehearsal, course)].map((point) => ({ ...point, seen: [...point.seen] })) : [],
    otherwise: over ? [...counterfactualsOf(rehearsal, course, reader)] : [],
    takeaways: over ? [...takeawaysOf(rehearsal, course)] : [],
  };
};
