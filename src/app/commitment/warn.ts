import { z } from 'zod';
import { buildWarning } from '../../domain/documents/build-tell.ts';
import { Draft } from '../../domain/documents/draft.ts';
import { lastDayOf } from '../../domain/facts/last-day.ts';
import { Finding } from '../../domain/review/finding.ts';
import { review } from '../../domain/review/review.ts';
import { Id } from '../../domain/shared/id.ts';
import { addDays, Day, dayOf, weekdayOf } from '../../domain/shared/time.ts';
import { begunDraft } from '../draft/begun-draft.ts';
import { Unkept } from '../draft/kept-draft.ts';
import { readerOf } from '../draft/reader-of.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { inReach } from '../replay.ts';
import { openCommitment } from './find-commitment.ts';
import { wayOf } from './ledger-row.ts';
import { readerOfCommitment, tellMaterial } from './tell-material.ts';

export const TellOutput = z.object({
  draft: Draft,
  /** False where a draft about it was begun before: that one is given back, as it stands where somebody wrote in it. */
  made: z.boolean(),
  kept: Unkept,
  /** What review says of it. */
  findings: z.array(Finding),
});

/** The next day on which somebody works, by the week alone. */
const nextWorkday = (day: Day): Day => {
  const next = addDays(day, 1);
  return weekdayOf(next) > 4 ? nextWorkday(next) : next;
};

export const commitmentWarn = operation({
  name: 'commitment.warn',
  alias: 'warn',
  summary:
    'Tell them today that a day may not hold: a draft with what was promised, and the new day or the choice. It gives no reason but yours. Nothing is sent.',
  surfaces: ['http', 'cli'],
  positional: ['fact', 'day'],
  input: z.object({
    fact: Id,
    /** The day you can keep; without it they are given the choice. What is past its day wants one. */
    day: Day.optional(),
    /** Your reason, in your words; without it none is given. */
    why: z.string().trim().max(500, 'A reason is a sentence: at most 500 characters.').optional(),
    /** What it is, in words fit for them, where those on file are not. */
    what: z.string().trim().max(300, 'Say it in a few words: at most 300 characters.').optional(),
  }),
  output: TellOutput,
  run: (context, { fact: id, day, why = '', what = '' }) => {
    const fact = openCommitment(context, id);
    const me = context.store().people.me()?.id;
    const today = dayOf(context.now);
    if (me !== undefined && wayOf(fact, me) !== 'mine')
      throw new AppError('bad-input', {
        field: 'fact',
        detail: 'That is not yours to keep.',
        hint: 'Ask for it with `updraft nudge`.',
      });
    if (day !== undefined && (!inReach(day) || day < today))
      throw new AppError('bad-input', {
        field: 'day',
        detail: 'That day is past or out of reach.',
        hint: 'Name a day to come.',
      });
    const last = lastDayOf(fact.due);
    if (day === undefined && last !== null && last < today)
      throw new AppError('bad-input', {
        field: 'day',
        detail: 'Its day is past: they want to hear the new one.',
        hint: 'Name a day that you can keep.',
      });
    const person = readerOfCommitment(context, fact);
    const material = tellMaterial(context, fact, person, what);
    const next = nextWorkday(today);
    // An answer after its day would come too late.
    const answerBy = last !== null && last >= today && last < next ? last : next;
    const begun = begunDraft(context, { kind: 'message', about: id, reader: person.id }, () =>
      buildWarning({ ...material, day: day ?? null, why, answerBy }),
    );
    return { ...begun, findings: [...review(begun.draft.text, { reader: readerOf(context, person.id) }).findings] };
  },
});
