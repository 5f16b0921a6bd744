import { z } from 'zod';
import { Line } from '../../domain/documents/line.ts';
import { daysOf, TimingDay, TimingSlot, TimingWindow, timingAhead, windowsOf } from '../../domain/proposals/timing.ts';
import { timingReasons } from '../../domain/proposals/timing-reasons.ts';
import { stretchOfDays, timingSentence, timingSlots } from '../../domain/proposals/timing-slots.ts';
import { Id } from '../../domain/shared/id.ts';
import { addDays, clockIn, Day, fromWall, Instant } from '../../domain/shared/time.ts';
import { operation } from '../operation.ts';
import { personName } from '../person/person-name.ts';
import { PersonName } from '../views.ts';
import { findProposal, Which } from './find-proposal.ts';
import { timingMaterial } from './timing-material.ts';

export const proposalTiming = operation({
  name: 'proposal.timing',
  alias: 'timing',
  summary:
    'When to bring a proposal up: days of the next eight weeks on which nothing on file speaks against it, those to mind and why, and two points in time to choose from.',
  surfaces: ['http', 'cli'],
  positional: ['proposal'],
  input: z.object({ proposal: Which }),
  output: z.object({
    proposal: Id,
    title: z.string(),
    decider: PersonName.nullable(),
    from: Day,
    to: Day,
    /** When to ask, in one sentence. */
    sentence: z.string(),
    /** Working days, earliest first. */
    days: z.array(TimingDay),
    windows: z.array(TimingWindow),
    /** At most two; none once it has ended. */
    slots: z.array(TimingSlot),
    /** Dates that lie in the past and say otherwise. */
    past: z.array(Line),
    /** What is said without a day and may fall on any of them: asked, never guessed. */
    undated: z.array(Line),
    /** The rest of what is said without a day. */
    open: z.array(Line),
    /** The moment in which it is to be decided. */
    moment: z.object({ id: Id, title: z.string(), start: Instant }).nullable(),
  }),
  run: (context, { proposal: which }) => {
    const store = context.store();
    const proposal = findProposal(context, which);
    const { material, moments, calendar, undated, open, past } = timingMaterial(context, proposal);
    const clock = clockIn(context.zone);
    const { today, busy, talks } = material;
    const decider = proposal.decider === null ? undefined : store.people.get(proposal.decider);
    const days = daysOf(today, timingReasons(material), material);
    const windows = windowsOf(days, (from, to) => stretchOfDays(from, to, today));
    const called = material.decider?.called ?? '';
    const planned = proposal.moment === null ? undefined : store.moments.get(proposal.moment);
    return {
      proposal: proposal.id,
      title: proposal.title,
      decider: decider ? personName(decider) : null,
      from: today,
      to: addDays(today, timingAhead - 1),
      sentence: timingSentence(windows, called, today, undated),
      days: days.map(({ day, standing }) => ({ day, standing })),
      windows: [...windows],
      slots: proposal.ended
        ? []
        : [
            ...timingSlots(days, {
              now: clock(context.now),
              busy,
              theirs: moments,
              decider: called,
              calendar,
              talks,
              undated,
              at: (day, time) => fromWall(`${day}T${time}:00`, context.zone),
            }),
          ],
      past: [...past],
      undated: [...undated],
      open: [...open],
      moment: planned ? { id: planned.id, title: planned.title, start: clock(planned.start) } : null,
    };
  },
});
