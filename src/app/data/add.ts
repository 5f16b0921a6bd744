import { z } from 'zod';
import { tableOf } from '../../domain/proposals/table.ts';
import { Id } from '../../domain/shared/id.ts';
import { readCells } from '../../formats/tables/read-cells.ts';
import { findClaim } from '../claim/changed.ts';
import { operation } from '../operation.ts';
import { stillOpen } from '../proposal/changed.ts';
import { findProposal, Which } from '../proposal/find-proposal.ts';
import { ChangedData, putData } from './changed.ts';
import { Csv, DataTitle, Origin } from './fields.ts';

/** What the figures are called, where nobody says it: their first column of figures. */
const titleOf = async (csv: string): Promise<string> => {
  const { columns } = tableOf(await readCells(csv));
  const named =
    columns.find(({ kind, name }) => kind === 'number' && name !== '') ?? columns.find(({ name }) => name !== '');
  return named?.name.slice(0, 200) ?? 'Figures';
};

export const dataAdd = operation({
  name: 'data.add',
  summary:
    'Add pasted figures (CSV, or cells of a spreadsheet) to a proposal; they are drawn, with what is seen in them in a sentence.',
  surfaces: ['http', 'cli'],
  positional: ['proposal', 'csv'],
  input: z.object({
    proposal: Which,
    /** The cells, with the row that names them; on the command line a file, or what is piped in. */
    csv: Csv,
    /** What they show; by default the name of their first column of figures. */
    title: DataTitle.optional(),
    origin: Origin.optional(),
    /** The claim they speak for. */
    claim: Id.optional(),
  }),
  output: ChangedData,
  run: async (context, { proposal, csv, title, origin, claim }) => {
    const one = stillOpen(findProposal(context, proposal));
    const { now } = context;
    return putData(
      context,
      one,
      {
        id: context.newId(),
        claim: claim === undefined ? null : findClaim(context, one, claim).id,
        title: title ?? (await titleOf(csv)),
        origin: origin ?? '',
        csv,
        made: now,
        updated: now,
      },
      null,
    );
  },
});
