import { z } from 'zod';
import { Id } from '../../domain/shared/id.ts';
import { operation } from '../operation.ts';
import { MomentView } from '../views.ts';
import { momentView } from './moment-view.ts';
import { OwnBefore, ownFields, putOwn } from './put-own.ts';

/** A moment of the user's own, and how it was: `moment.plan` takes it so again. Null where it is new. */
export const OwnChanged = z.object({ moment: MomentView, before: OwnBefore.nullable() });

export const momentPlan = operation({
  name: 'moment.plan',
  summary:
    'Plan a moment of your own, in no calendar: what, with whom, when. It is prepared and looked back on like any other. With `--moment`, move or change it.',
  surfaces: ['http', 'cli'],
  positional: ['title', 'at'],
  input: z.object({
    /** Of your own, to move or change it; absent: a new one. */
    moment: Id.optional(),
    title: ownFields.title.optional(),
    /** Who comes: names, addresses or ids. */
    people: ownFields.people.optional(),
    /** On your clock, as in 2026-03-18T10:00. */
    at: ownFields.at.optional(),
    /** How long it takes; half an hour where it is not said. */
    minutes: ownFields.minutes.optional(),
    place: ownFields.place.optional(),
    /** What for, in a few words of yours. */
    why: z.string().trim().max(500).optional(),
  }),
  output: OwnChanged,
  run: (context, input) => {
    const store = context.store();
    const { moment, before } = store.transaction(() => putOwn(context, input));
    return { moment: momentView(store, context.zone)(moment), before };
  },
});
