import { z } from 'zod';
import { buildReturn } from '../../domain/documents/build-return.ts';
import { Draft } from '../../domain/documents/draft.ts';
import { Finding } from '../../domain/review/finding.ts';
import { review } from '../../domain/review/review.ts';
import { Id } from '../../domain/shared/id.ts';
import { clockIn, Day, dayOf } from '../../domain/shared/time.ts';
import { begunDraft } from '../draft/begun-draft.ts';
import { Unkept } from '../draft/kept-draft.ts';
import { readerOf } from '../draft/reader-of.ts';
import { after } from '../draft/save.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { openFactsWith, talkReaderOf } from '../recap/talk-facts.ts';
import { inReach, looksBack } from '../replay.ts';
import { findDisagreement } from './find-disagreement.ts';

export const disagreementReturn = operation({
  name: 'disagreement.return',
  alias: 'return',
  summary:
    'Pause a talk and plan the way back as a draft: what both want, where they stand, what happened since, one question to open with, and its day.',
  surfaces: ['http', 'cli'],
  positional: ['disagreement', 'day'],
  input: z.object({
    disagreement: Id,
    /** The day to come back to it; without it the day that was noted. */
    day: Day.refine(inReach, 'Name a year from 1900 to 2200.').optional(),
  }),
  output: z.object({
    draft: Draft,
    /** False where it was begun before: that one is given back, brought up to date where nobody wrote in it. */
    made: z.boolean(),
    kept: Unkept,
    day: Day,
    findings: z.array(Finding),
  }),
  run: (context, { disagreement: id, day: named }) => {
    const store = context.store();
    const disagreement = findDisagreement(context, id);
    const now = clockIn(context.zone)(context.now);
    const day = named ?? disagreement.backOn;
    if (day === null)
      throw new AppError('bad-input', {
        field: 'day',
        detail: 'Name the day to come back to it; without one it stays a pause.',
        hint: 'A day such as 2026-03-19.',
      });
    if (named !== undefined && named < dayOf(now))
      throw new AppError('bad-input', { field: 'day', detail: 'That day has passed. Name one that is still to come.' });
    const person = store.people.get(disagreement.person);
    if (!person) throw new AppError('not-found', { field: 'disagreement' });
    if (named !== undefined && named !== disagreement.backOn && !looksBack(context))
      store.disagreements.put({
        ...disagreement,
        backOn: named,
        updated: after(disagreement.updated, context.now, context.zone),
      });
    const begun = begunDraft(context, { kind: 'plan', about: id, reader: person.id }, () =>
      buildReturn({
        disagreement,
        reader: talkReaderOf(person),
        me: store.people.me()?.id ?? null,
        facts: openFactsWith(context, person.id),
        day,
        now,
      }),
    );
    return {
      ...begun,
      day,
      findings: [...review(begun.draft.text, { reader: readerOf(context, person.id) }).findings],
    };
  },
});
