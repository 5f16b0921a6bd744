import { z } from 'zod';
import { ProposalData } from '../../domain/proposals/claim.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import { Id } from '../../domain/shared/id.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { FiguresView, figuresView } from './figures-view.ts';

/** Pasted data as they are now, and how they were before: to come back to with `data.restore`. */
export const ChangedData = z.object({
  proposal: z.object({ id: Id, title: z.string() }),
  /** Null where they were removed. */
  data: FiguresView.nullable(),
  before: z.object({ data: ProposalData.nullable(), made: Id.nullable() }),
});

/** Those of that id in this proposal. Throws `AppError('not-found')`. */
export const findData = (context: Context, proposal: Proposal, id: Id): ProposalData => {
  const store = context.store();
  const data = store.proposalData.of(id) === proposal.id ? store.proposalData.get(id, context.now) : undefined;
  if (!data)
    throw new AppError('not-found', {
      field: 'data',
      detail: 'No data of it have that id.',
      hint: '`updraft claims NAME` shows them with their ids.',
    });
  return data;
};

/** What is pasted must hold a figure or a word. Throws `AppError('bad-input')`. */
export const putData = async (
  context: Context,
  proposal: Proposal,
  data: ProposalData,
  before: ProposalData | null,
): Promise<z.infer<typeof ChangedData>> => {
  const view = await figuresView(data);
  if (view.table.rows.length === 0)
    throw new AppError('bad-input', {
      field: 'csv',
      detail: 'There is no row in what you pasted.',
      hint: 'Copy the cells with the row that names them, from a spreadsheet or a CSV file.',
    });
  const store = context.store();
  store.transaction(() => store.proposalData.put(proposal.id, data));
  return {
    proposal: { id: proposal.id, title: proposal.title },
    data: view,
    before: { data: before, made: before === null ? data.id : null },
  };
};
