import type { DraftKind } from '../domain/documents/draft.ts';

/** What a draft is, in a word or two. */
export const draftKindWords: Readonly<Record<DraftKind, string>> = {
  draft: 'Draft',
  update: 'Update',
  recap: 'Recap',
  message: 'Something hard',
  plan: 'Plan of a talk',
  reply: 'Reply',
  status: 'Status sheet',
  rollup: 'Roll-up',
  proposal: 'Proposal',
};
