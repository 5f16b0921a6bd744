import { z } from 'zod';
import { Draft } from '../../domain/documents/draft.ts';
import { marksIn } from '../../domain/documents/marks.ts';
import { takeCompiled } from '../../domain/documents/settle-conflict.ts';
import { Id } from '../../domain/shared/id.ts';
import { putDraft } from '../draft/put-draft.ts';
import { after } from '../draft/save.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { type Again, compiledAgain, proposalAgain } from './compiled-again.ts';

export const updateSettle = operation({
  name: 'update.settle',
  summary: 'Choose between your words and what is on file, where an update or roll-up has both.',
  surfaces: ['http', 'cli'],
  positional: ['draft', 'take'],
  input: z.object({
    draft: Id,
    take: z.enum(['mine', 'file']),
    /** Which of them, from 0. */
    conflict: z.coerce.number().int().nonnegative().default(0),
  }),
  output: z.object({ draft: Draft }),
  run: (context, { draft: id, take, conflict: at }) => {
    const { now, zone } = context;
    const store = context.store();
    const settled = (compiled: (draft: Draft) => Again | undefined) =>
      store.transaction(() => {
        const before = store.drafts.get(id);
        if (!before)
          throw new AppError('not-found', {
            field: 'draft',
            detail: 'No draft has that id.',
            hint: '`updraft drafts` lists them with their ids.',
          });
        if (before.sent !== null) throw new AppError('sent', { field: 'draft' });
        const conflict = before.conflicts[at];
        if (!conflict)
          throw new AppError('not-found', { field: 'conflict', detail: 'Nothing is left to choose there.' });
        const text = take === 'mine' ? before.text : takeCompiled(before.text, conflict, before.compiled ?? '');
        // What is taken from the file is its words again, with its sources.
        const marks = take === 'mine' ? before.marks : (compiled(before)?.marks ?? before.marks);
        return {
          draft: putDraft(store, {
            ...before,
            text,
            marks: [...marksIn(text, marks)],
            conflicts: before.conflicts.filter((one) => one !== conflict),
            updated: text === before.text ? before.updated : after(before.updated, now, zone),
          }),
        };
      });
    const there = store.drafts.get(id);
    return there?.kind === 'proposal' && take === 'file'
      ? proposalAgain(context, there).then((again) => settled(() => again))
      : settled((draft) => compiledAgain(context, draft));
  },
});
