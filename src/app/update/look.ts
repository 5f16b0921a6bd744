import { z } from 'zod';
import { Line } from '../../domain/documents/line.ts';
import { UpdateNote } from '../../domain/documents/update-notes.ts';
import { Id } from '../../domain/shared/id.ts';
import { draftWasThere } from '../draft/put-draft.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { type Again, compiledAgain, proposalAgain } from './compiled-again.ts';
import { planNote } from './plan-note.ts';
import { waitingFor } from './waiting-for.ts';

export const updateLook = operation({
  name: 'update.look',
  summary:
    'Look at an open update, roll-up or document of a proposal: its lines with their sources, what it cannot know, and whether there is news for it.',
  surfaces: ['http', 'cli'],
  tool: 'briefs',
  positional: ['draft'],
  input: z.object({ draft: Id }),
  output: z.object({
    /** Whether compiling it now would change it. */
    fresh: z.boolean(),
    lines: z.array(Line),
    notes: z.array(UpdateNote),
    /** Readings with the reader that wait to be accepted: until then nothing of them is told. */
    waiting: z.number().int(),
  }),
  run: (context, { draft: id }) => {
    const before = context.store().drafts.get(id);
    if (!before || !draftWasThere(context, before))
      throw new AppError('not-found', {
        field: 'draft',
        detail: 'No draft has that id.',
        hint: '`updraft drafts` lists them with their ids.',
      });
    const looked = (again: Again | undefined) => {
      // What went out is history; nothing is news to it.
      if (!again) return { fresh: false, lines: [], notes: [], waiting: 0 };
      const { draft, lines, notes } = again;
      const reader = draft.reader === null ? undefined : context.store().people.get(draft.reader);
      return {
        fresh: draft.compiled !== before.compiled,
        lines: [...lines],
        notes: [...notes, ...(reader && before.kind === 'update' ? planNote(context, reader) : [])],
        waiting: draft.reader === null || before.kind === 'proposal' ? 0 : waitingFor(context, { id: draft.reader }),
      };
    };
    return before.kind === 'proposal'
      ? proposalAgain(context, before).then(looked)
      : looked(compiledAgain(context, before));
  },
});
