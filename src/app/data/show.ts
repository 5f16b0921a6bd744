import { z } from 'zod';
import { ProposalData } from '../../domain/proposals/claim.ts';
import { csvOf, tableOf } from '../../domain/proposals/table.ts';
import { Id } from '../../domain/shared/id.ts';
import { readCells } from '../../formats/tables/read-cells.ts';
import { operation } from '../operation.ts';
import { findProposal, Which } from '../proposal/find-proposal.ts';
import { findData } from './changed.ts';

export const dataShow = operation({
  name: 'data.show',
  summary:
    'Show pasted figures of a proposal with their cells: as they were pasted, and as CSV in which nothing is a formula.',
  surfaces: ['http', 'cli'],
  positional: ['proposal', 'data'],
  input: z.object({ proposal: Which, data: Id }),
  output: ProposalData.extend({
    /** RFC 4180; a cell that a spreadsheet would take for a formula begins with an apostrophe. */
    safe: z.string(),
  }),
  run: async (context, { proposal, data: id }) => {
    const data = findData(context, findProposal(context, proposal), id);
    return { ...data, safe: csvOf(tableOf(await readCells(data.csv))) };
  },
});
