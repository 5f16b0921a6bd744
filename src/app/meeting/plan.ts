import { z } from 'zod';
import { buildPlan } from '../../domain/documents/build-plan.ts';
import { Draft } from '../../domain/documents/draft.ts';
import { clockIn } from '../../domain/shared/time.ts';
import { calendarsOf } from '../calendar/work-calendar.ts';
import { begunDraft } from '../draft/begun-draft.ts';
import { Unkept } from '../draft/kept-draft.ts';
import { momentFor } from '../moment/moment-for.ts';
import { operation } from '../operation.ts';
import { openFactsWith, talkReaderOf } from '../recap/talk-facts.ts';

export const meetingPlan = operation({
  name: 'meeting.plan',
  alias: 'plan',
  summary:
    'Plan a talk as a draft: the decision wanted, the asks, what they will want to know, who owes what, and the follow-up with its day.',
  surfaces: ['http', 'cli'],
  tool: 'write',
  positional: ['moment'],
  input: z.object({
    /** An id, or a person: then the next moment with them. */
    moment: z.string().min(1),
    /** Who decides there; without it whoever the moment is about first. */
    reader: z.string().min(1).optional(),
  }),
  output: z.object({
    draft: Draft,
    /** False where a plan of this moment was begun before: that one is given back as it stands. */
    made: z.boolean(),
    kept: Unkept,
  }),
  run: (context, input) => {
    const { moment, reader } = momentFor(context, { ...input, which: 'next' });
    return begunDraft(context, { kind: 'plan', about: moment.id, reader: reader.id }, () => {
      const store = context.store();
      return buildPlan({
        reader: talkReaderOf(reader),
        me: store.people.me()?.id ?? null,
        moment: { title: moment.title, start: clockIn(context.zone)(moment.start) },
        facts: openFactsWith(context, reader.id, { waiting: true }),
        calendar: calendarsOf(store, context.zone)(moment.start),
        now: context.now,
      });
    });
  },
});
