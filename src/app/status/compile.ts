import { z } from 'zod';
import { Draft } from '../../domain/documents/draft.ts';
import { Line } from '../../domain/documents/line.ts';
import { UpdateNote } from '../../domain/documents/update-notes.ts';
import { Id } from '../../domain/shared/id.ts';
import { keptDraft, Unkept, unkept } from '../draft/kept-draft.ts';
import { after } from '../draft/save.ts';
import { operation } from '../operation.ts';
import { compileStatus } from './compile-status.ts';

export const statusCompile = operation({
  name: 'status.compile',
  alias: 'status-sheet',
  summary:
    'Compile the status sheet of an initiative for whoever agreed to it, readable in ten seconds, each line with its source; own edits stay.',
  surfaces: ['http', 'cli'],
  tool: 'write',
  positional: ['initiative', 'reader'],
  input: z.object({
    /** Its name or id. */
    initiative: z.string().trim().min(1).max(200).optional(),
    /** Who reads it; without it whoever agreed to it. */
    reader: z.string().trim().min(1).max(320).optional(),
    /** The open status sheet to bring up to date. */
    draft: Id.optional(),
  }),
  output: z.object({
    draft: Draft,
    /** What was compiled, with its sources, in the order of the text. */
    lines: z.array(Line),
    conflicts: z.number().int(),
    kept: Unkept,
    /** To the writer, not in the text. */
    notes: z.array(UpdateNote),
  }),
  run: (context, asked) => {
    const store = context.store();
    return store.transaction(() => {
      const { draft, built } = compileStatus(context, asked);
      const before = draft.id === '' ? undefined : store.drafts.get(draft.id);
      const kept = keptDraft(context, {
        ...draft,
        id: draft.id || context.newId(),
        updated:
          before && before.text !== draft.text
            ? after(before.updated, context.now, context.zone)
            : (before?.updated ?? context.now),
      });
      return {
        draft: kept,
        ...unkept(context),
        lines: built.document.sections.flatMap(({ lines }) => lines),
        conflicts: kept.conflicts.length,
        notes: [...built.notes],
      };
    });
  },
});
