import { z } from 'zod';
import { Draft } from '../../domain/documents/draft.ts';
import { ProposalForm } from '../../domain/proposals/proposal-draft.ts';
import { Id } from '../../domain/shared/id.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { draftWasThere } from './put-draft.ts';

export const draftShow = operation({
  name: 'draft.show',
  summary: 'Show one draft.',
  surfaces: ['http', 'cli'],
  positional: ['draft'],
  input: z.object({ draft: Id }),
  output: z.object({
    draft: Draft,
    /** The proposal it was compiled from, and as what; null for every other draft. */
    of: z.object({ proposal: Id, title: z.string(), form: ProposalForm }).nullable(),
  }),
  run: (context, { draft: id }) => {
    const store = context.store();
    const draft = store.drafts.get(id);
    if (!draft || !draftWasThere(context, draft))
      throw new AppError('not-found', {
        field: 'draft',
        detail: 'No draft has that id.',
        hint: '`updraft drafts` lists them with their ids.',
      });
    const made = store.proposalDrafts.get(id);
    const proposal = made && store.proposals.get(made.proposal, context.now);
    return {
      draft,
      of: made && proposal ? { proposal: proposal.id, title: proposal.title, form: made.form } : null,
    };
  },
});
