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

/** How a form is called in a sentence. */
export const formWords: Readonly<Record<ProposalForm, string>> = {
  brief: 'brief',
  memo: 'memo',
  points: 'talking points',
  mail: 'mail',
};

/**
 * What a document goes by among others of the same case: its own title, its form and its reader (a name or empty). A mail is
 * called as its subject, and talking points already say what they are.
 */
export const draftTitle = (form: ProposalForm, title: string, reader: string): string => {
  const told =
    form === 'mail' ? '' : [form === 'points' ? '' : form, reader && `for ${reader}`].filter(Boolean).join(' ');
  return told === '' ? title : `${title} (${told})`;
};
