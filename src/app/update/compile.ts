import { z } from 'zod';
import { Draft } from '../../domain/documents/draft.ts';
import { Line } from '../../domain/documents/line.ts';
import { UpdateNote } from '../../domain/documents/update-notes.ts';
import { Id } from '../../domain/shared/id.ts';
import { Instant } from '../../domain/shared/time.ts';
import { keptDraft, Unkept, unkept } from '../draft/kept-draft.ts';
import { after } from '../draft/save.ts';
import { operation } from '../operation.ts';
import { compileUpdate } from './compile-update.ts';
import { planNote } from './plan-note.ts';
import { waitingNote } from './waiting-for.ts';

export const CompiledUpdate = z.object({
  draft: Draft,
  /** What was compiled, with its sources, in the order of the text. */
  lines: z.array(Line),
  conflicts: z.number().int(),
  kept: Unkept,
  /** To the writer, not in the text: what is not on file, and the one thing to do about it. */
  notes: z.array(UpdateNote),
});
export type CompiledUpdate = Readonly<z.infer<typeof CompiledUpdate>>;

export const updateCompile = operation({
  name: 'update.compile',
  alias: 'update',
  summary:
    'Compile the update for a reader from what was accepted since their last one, each line with its source; own edits stay.',
  surfaces: ['http', 'cli'],
  tool: 'write',
  positional: ['reader'],
  input: z.object({
    /** Who reads it: a name, address or id. */
    reader: z.string().trim().min(1).optional(),
    /** The open update to bring up to date; without it, the last one to that reader that has not gone out, or a new one. */
    draft: Id.optional(),
    /** Tell everything from then on, also what they were told already. */
    since: Instant.optional(),
    /** A fact that its notes say was held back: its line goes in, before the closing. */
    put: Id.optional(),
  }),
  output: CompiledUpdate,
  run: (context, asked) => {
    const store = context.store();
    return store.transaction(() => {
      const { draft, built } = compileUpdate(context, asked);
      const before = draft.id === '' ? undefined : store.drafts.get(draft.id);
      const kept = keptDraft(context, {
        ...draft,
        id: draft.id || context.newId(),
        updated:
          before && before.text !== draft.text
            ? after(before.updated, context.now, context.zone)
            : (before?.updated ?? context.now),
      });
      const reader = store.people.get(kept.reader ?? '');
      const waits = reader ? [...waitingNote(context, reader), ...planNote(context, reader)] : [];
      const lines = built.document.sections.flatMap((section) => section.lines);
      return {
        draft: kept,
        ...unkept(context),
        lines,
        conflicts: kept.conflicts.length,
        // Where nothing could be told it is the first thing to say.
        notes: lines.length === 0 ? [...waits, ...built.notes] : [...built.notes, ...waits],
      };
    });
  },
});
