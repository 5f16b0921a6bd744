import type { Draft, Mark } from '../../domain/documents/draft.ts';
import type { Line } from '../../domain/documents/line.ts';
import type { UpdateNote } from '../../domain/documents/update-notes.ts';
import type { Context } from '../context.ts';
import { compileProposal, linesIn } from '../proposal/compile-proposal.ts';
import { compileRollup } from '../rollup/compile-rollup.ts';
import { compileStatus } from '../status/compile-status.ts';
import { compileUpdate } from './compile-update.ts';

/** What a compiled draft would say now. */
export type Again = {
  readonly draft: Draft;
  readonly lines: readonly Line[];
  readonly notes: readonly UpdateNote[];
  /** What stands as it is compiled, where nothing was edited. */
  readonly marks: readonly Mark[];
};

/** An open draft of a kind that lives on, compiled anew over what its writer made of it; undefined for every other. Nothing is kept. */
export const compiledAgain = (context: Context, { id, kind, about, sent }: Draft): Again | undefined => {
  if (sent !== null) return undefined;
  const store = context.store();
  if (kind === 'update') {
    const { draft, built, marks } = compileUpdate(context, { draft: id });
    return { draft, marks, lines: built.document.sections.flatMap(({ lines }) => lines), notes: built.notes };
  }
  if (kind === 'rollup' && store.rollups.get(id) !== undefined) {
    const { draft, built, marks, notes } = compileRollup(context, { draft: id });
    return { draft, marks, lines: built.document.sections.flatMap(({ lines }) => lines), notes };
  }
  // Of an initiative that was taken away nothing is news.
  if (kind === 'status' && about !== null && store.initiatives.get(about, context.now)) {
    const { draft, built, marks } = compileStatus(context, { draft: id });
    return { draft, marks, lines: built.document.sections.flatMap(({ lines }) => lines), notes: built.notes };
  }
  return undefined;
};

/** The same of a document of a proposal, whose pasted figures take a moment to read; undefined for every other draft. */
export const proposalAgain = async (context: Context, { id, kind, sent }: Draft): Promise<Again | undefined> => {
  if (sent !== null || kind !== 'proposal' || context.store().proposalDrafts.get(id) === undefined) return undefined;
  const { draft, built, marks } = await compileProposal(context, { draft: id });
  return { draft, marks, lines: linesIn(built.document), notes: built.notes };
};
