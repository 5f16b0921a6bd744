import { z } from 'zod';
import { Draft } from '../../domain/documents/draft.ts';
import { Line } from '../../domain/documents/line.ts';
import { UpdateNote } from '../../domain/documents/update-notes.ts';
import { countWords } from '../../domain/documents/words.ts';
import { ProposalForm } from '../../domain/proposals/proposal-draft.ts';
import { Id } from '../../domain/shared/id.ts';
import { keptDraft, Unkept, unkept } from '../draft/kept-draft.ts';
import { after } from '../draft/save.ts';
import { operation } from '../operation.ts';
import { looksBack } from '../replay.ts';
import { compileProposal, linesIn } from './compile-proposal.ts';
import { Which } from './find-proposal.ts';

export const proposalCompile = operation({
  name: 'proposal.compile',
  alias: 'document',
  summary:
    'Write a proposal down for a reader: a brief of one page, the whole memo, talking points or a mail, each line with its source; own edits stay.',
  surfaces: ['http', 'cli'],
  positional: ['proposal', 'form', 'reader'],
  input: z.object({
    /** Its id or a part of its title. */
    proposal: Which.optional(),
    /** The brief where it is not said. */
    form: ProposalForm.optional(),
    /** Who reads it: a name, address or id; without it whoever is asked to decide, `null` for nobody in particular. */
    reader: z.string().trim().max(320).nullable().optional(),
    /** The open document to bring up to date. */
    draft: Id.optional(),
  }),
  output: z.object({
    draft: Draft,
    form: ProposalForm,
    words: z.number().int(),
    /** What was compiled, with its sources, in the order of the text. */
    lines: z.array(Line),
    conflicts: z.number().int(),
    kept: Unkept,
    /** To the writer, not in the text: what a reader will miss, and what was held back. */
    notes: z.array(UpdateNote),
  }),
  run: async (context, asked) => {
    const store = context.store();
    const { draft, built, proposal, form, title } = await compileProposal(context, asked);
    return store.transaction(() => {
      const before = draft.id === '' ? undefined : store.drafts.get(draft.id);
      const kept = keptDraft(context, {
        ...draft,
        id: draft.id || context.newId(),
        updated:
          before && before.text !== draft.text
            ? after(before.updated, context.now, context.zone)
            : (before?.updated ?? context.now),
      });
      if (!looksBack(context)) store.proposalDrafts.put({ draft: kept.id, proposal: proposal.id, form, title });
      return {
        draft: kept,
        ...unkept(context),
        form,
        words: countWords(kept.text),
        lines: [...linesIn(built.document)],
        conflicts: kept.conflicts.length,
        notes: [...built.notes],
      };
    });
  },
});
