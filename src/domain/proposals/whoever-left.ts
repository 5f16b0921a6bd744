import type { ProposalLine } from './proposal.ts';

/** Whether a line names, as whoever carries it, somebody who was deleted since: it has to be said anew, and stands in no paper. */
export const namesWhoeverLeft = ({ part, words }: Pick<ProposalLine, 'part' | 'words'>): boolean =>
  (part === 'follow-through' || part === 'team') && /\ba former contact\b/iu.test(words);
