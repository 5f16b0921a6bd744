import { z } from 'zod';
import { Id } from '../shared/id.ts';

/** What a proposal can be written down as: one page, all of it, what is said, a mail. */
export const proposalForms = ['brief', 'memo', 'points', 'mail'] as const;
export const ProposalForm = z.enum(proposalForms);
export type ProposalForm = z.infer<typeof ProposalForm>;

/** What a document of a proposal was compiled for, so that it can be compiled again. */
export const ProposalDraft = z.object({
  draft: Id,
  proposal: Id,
  form: ProposalForm,
  /** What it was called when it was last compiled: a title of the writer's own stays. */
  title: z.string(),
});
export type ProposalDraft = Readonly<z.infer<typeof ProposalDraft>>;
