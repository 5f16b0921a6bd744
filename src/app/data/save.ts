import { z } from 'zod';
import { Id } from '../../domain/shared/id.ts';
import { findClaim } from '../claim/changed.ts';
import { operation } from '../operation.ts';
import { stillOpen } from '../proposal/changed.ts';
import { findProposal, Which } from '../proposal/find-proposal.ts';
import { ChangedData, findData, putData } from './changed.ts';
import { Csv, DataTitle, Origin } from './fields.ts';

export const dataSave = operation({
  name: 'data.save',
  summary:
    'Change pasted figures of a proposal: what they are called, where they are from, the claim they speak for, or the cells.',
  surfaces: ['http', 'cli'],
  positional: ['proposal', 'data'],
  input: z.object({
    proposal: Which,
    data: Id,
    title: DataTitle.optional(),
    origin: Origin.optional(),
    /** The claim they speak for; `null` for none. */
    claim: Id.nullable().optional(),
    csv: Csv.optional(),
  }),
  output: ChangedData,
  run: (context, { proposal, data: id, title, origin, claim, csv }) => {
    const one = stillOpen(findProposal(context, proposal));
    const data = findData(context, one, id);
    return putData(
      context,
      one,
      {
        ...data,
        title: title ?? data.title,
        origin: origin ?? data.origin,
        claim: claim === undefined ? data.claim : claim === null ? null : findClaim(context, one, claim).id,
        csv: csv ?? data.csv,
        updated: context.now,
      },
      data,
    );
  },
});
