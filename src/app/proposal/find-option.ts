import type { Proposal, ProposalOption } from '../../domain/proposals/proposal.ts';
import { AppError } from '../errors.ts';

/** The option of that id or, where only one goes by it, of that name. Throws `AppError`: `not-found`, `ambiguous`. */
export const findOption = ({ options }: Proposal, words: string): ProposalOption => {
  const small = words.trim().toLowerCase();
  const byId = options.find(({ id }) => id === words);
  if (byId) return byId;
  const there = options.filter(({ state }) => state !== 'rejected');
  const exact = there.filter(({ name }) => name.toLowerCase() === small);
  const [one, another] = exact.length > 0 ? exact : there.filter(({ name }) => name.toLowerCase().includes(small));
  const hint = '`updraft proposal NAME` shows its options with their ids.';
  if (!one) throw new AppError('not-found', { field: 'option', detail: 'It has no option of that id or name.', hint });
  if (another)
    throw new AppError('ambiguous', { field: 'option', detail: 'Several of its options go by that name.', hint });
  return one;
};
