import { z } from 'zod';
import { Draft } from '../../domain/documents/draft.ts';
import { marksIn } from '../../domain/documents/marks.ts';
import { feedbackLineFor, withFeedbackLine, withoutFeedbackLine } from '../../domain/people/feedback-line.ts';
import { everyFeedbackLine, feedbackApart, feedbackLineIn } from '../../domain/people/feedback-lines.ts';
import { Id } from '../../domain/shared/id.ts';
import { millis } from '../../domain/shared/time.ts';
import { putDraft } from '../draft/put-draft.ts';
import { after } from '../draft/save.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';

const aDay = 86_400_000;

export const feedbackAsk = operation({
  name: 'feedback.ask',
  summary: 'Put one line into a draft that asks its reader for a word on how you tell them things; once in six weeks.',
  surfaces: ['http', 'cli'],
  positional: ['draft'],
  input: z.object({
    draft: Id,
    /** Takes the line out again. */
    undo: z.boolean().default(false),
  }),
  output: z.object({
    draft: Draft,
    /** The line; empty where it was taken out. */
    line: z.string(),
  }),
  run: (context, { draft: id, undo }) => {
    const { now, zone } = context;
    const store = context.store();
    return store.transaction(() => {
      const before = store.drafts.get(id);
      if (!before)
        throw new AppError('not-found', {
          field: 'draft',
          detail: 'No draft has that id.',
          hint: '`updraft drafts` lists them with their ids.',
        });
      if (before.sent !== null) throw new AppError('sent', { field: 'draft' });
      const write = (text: string, line: string) => ({
        draft: putDraft(store, {
          ...before,
          text,
          marks: [...marksIn(text, before.marks)],
          updated: after(before.updated, now, zone),
        }),
        line,
      });
      const there = feedbackLineIn(before.text);
      if (undo) return write(withoutFeedbackLine(before.text), '');
      if (there !== undefined) return { draft: before, line: there };
      const { reader } = before;
      if (reader === null || before.kind === 'plan')
        throw new AppError('bad-input', {
          field: 'draft',
          detail: 'It has no reader yet.',
          hint: 'Say who it goes to, then ask.',
        });
      const asked = store.feedback
        .drafts(reader, everyFeedbackLine, { fromMs: millis(now) - feedbackApart * aDay, until: now })
        .find((one) => one.draft !== id);
      if (asked)
        throw new AppError('bad-input', {
          field: 'draft',
          detail:
            asked.sent === null
              ? 'Another draft to this reader asks already.'
              : 'This reader was asked within the last six weeks.',
          hint: 'Once in six weeks is enough.',
        });
      const line = feedbackLineFor(before);
      return write(withFeedbackLine(before.text, line), line);
    });
  },
});
