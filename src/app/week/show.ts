import { z } from 'zod';
import { NextStep } from '../../domain/framework/next-step.ts';
import { Id } from '../../domain/shared/id.ts';
import { Day, dayOf } from '../../domain/shared/time.ts';
import { Week, weekOf } from '../../domain/shared/week.ts';
import { operation } from '../operation.ts';
import { ReflectionView } from '../reflection/reflection-view.ts';
import { FactView, MomentView } from '../views.ts';
import { Challenge } from './challenge-for.ts';
import { compileWeek } from './compile-week.ts';

/** A milestone or the next decision of an initiative. */
export const MilestoneRow = z.object({
  initiative: Id,
  name: z.string(),
  words: z.string(),
  day: Day,
  /** The day it was done; null while it is open. */
  done: Day.nullable(),
  /** It is the next decision. */
  decision: z.boolean(),
});
export type MilestoneRow = Readonly<z.infer<typeof MilestoneRow>>;

export const WeekShown = z.object({
  week: Week,
  /** Its Monday and its Sunday. */
  from: Day,
  to: Day,
  when: z.enum(['past', 'now', 'coming']),
  before: Week,
  after: Week,
  /** The week that is now. */
  current: Week,
  /** One true sentence on what it holds. */
  sentence: z.string(),
  /** What was due before this week began and is open; only in the week that is now. */
  late: z.array(FactView),
  lateToMe: z.array(FactView),
  /** Monday first, in the order of each day. */
  days: z.array(
    z.object({
      day: Day,
      /** Talks with somebody above you, soonest first. */
      moments: z.array(MomentView),
      /** Due on that day, ended or not. */
      iOwe: z.array(FactView),
      theyOwe: z.array(FactView),
      milestones: z.array(MilestoneRow),
    }),
  ),
  /** What to do for those above, at most three; only in the week that is now. */
  steps: z.array(
    NextStep.extend({
      name: z.string(),
      also: z.array(z.object({ about: z.string(), person: Id, name: z.string() })),
    }),
  ),
  /** One relationship for the week; null where nobody is above, and of a past week where nothing of it was done. */
  challenge: Challenge.nullable(),
  /** Talks of the last days that were noted and not looked back on. */
  lookBack: z.array(MomentView),
  /** What was written in this week when looking back. */
  reflections: z.array(ReflectionView),
  /** Nobody is placed above the user yet. */
  noneAbove: z.boolean(),
});
export type WeekShown = z.infer<typeof WeekShown>;

export const weekShow = operation({
  name: 'week.show',
  alias: 'week',
  summary:
    'One week: talks, what is due both ways, milestones, steps, one relationship to work on, what to look back on.',
  surfaces: ['http', 'cli'],
  tool: 'briefs',
  positional: ['of'],
  input: z.object({
    /** An ISO week like 2026-W11; without it the week that is now. */
    of: Week.optional(),
  }),
  output: WeekShown,
  run: (context, { of }) => compileWeek(context, of ?? weekOf(dayOf(context.now))),
});
