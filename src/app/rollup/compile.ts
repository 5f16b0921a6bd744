import { z } from 'zod';
import { Draft } from '../../domain/documents/draft.ts';
import { Line } from '../../domain/documents/line.ts';
import { Rollup, RollupForm } from '../../domain/documents/rollup.ts';
import { UpdateNote } from '../../domain/documents/update-notes.ts';
import { Id } from '../../domain/shared/id.ts';
import { Day } from '../../domain/shared/time.ts';
import { keptDraft, Unkept, unkept } from '../draft/kept-draft.ts';
import { after } from '../draft/save.ts';
import { operation } from '../operation.ts';
import { looksBack } from '../replay.ts';
import { waitingNote } from '../update/waiting-for.ts';
import { compileRollup } from './compile-rollup.ts';

export const rollupCompile = operation({
  name: 'rollup.compile',
  alias: 'rollup',
  summary:
    'Compile a quarter, a review or a case for promotion out of what was accepted, with figures, credit and sources; own edits stay.',
  surfaces: ['http', 'cli'],
  tool: 'write',
  positional: ['form', 'reader'],
  input: z.object({
    form: RollupForm.optional(),
    /** Who reads it: a name, address or id. */
    reader: z.string().trim().min(1).optional(),
    /** The open roll-up to bring up to date; without it, the last one of that form to that reader, or a new one. */
    draft: Id.optional(),
    /** The first day it tells of; without it, the quarter behind, six months for a review, a year for a promotion. */
    since: Day.optional(),
    /** The last day it tells of. */
    until: Day.optional(),
    /** Markdown with your own headings and fields such as `{{results}}`; on the command line a file. Empty: the usual headings. */
    template: z.string().max(20_000).optional(),
    /** A fact that its notes say was held back: its line goes in, before the closing. */
    put: Id.optional(),
  }),
  output: z.object({
    draft: Draft,
    rollup: Rollup,
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
      const { draft, rollup, built, notes } = compileRollup(context, asked);
      const before = draft.id === '' ? undefined : store.drafts.get(draft.id);
      const kept = keptDraft(context, {
        ...draft,
        id: draft.id || context.newId(),
        updated:
          before && before.text !== draft.text
            ? after(before.updated, context.now, context.zone)
            : (before?.updated ?? context.now),
      });
      const asks = { ...rollup, draft: kept.id };
      if (!looksBack(context)) store.rollups.put(asks);
      const reader = store.people.get(kept.reader ?? '');
      return {
        draft: kept,
        ...unkept(context),
        rollup: asks,
        lines: built.document.sections.flatMap(({ lines }) => lines),
        conflicts: kept.conflicts.length,
        notes: [...notes, ...(reader ? waitingNote(context, reader) : [])],
      };
    });
  },
});
