import { z } from 'zod';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';

/** A proposal by its id or a part of its title. */
export const Which = z.string().trim().min(1).max(200);

const hint = '`updraft proposals` lists them with their ids.';

/** The one of that id or, where only one goes by it, of that title. Throws `AppError`: `not-found`, `ambiguous`. */
export const findProposal = (context: Context, words: string): Proposal => {
  const { proposals } = context.store();
  const found = proposals.get(words, context.now);
  if (found) return found;
  const small = words.trim().toLowerCase();
  const named = proposals.begun(context.now).filter(({ title }) => title.toLowerCase().includes(small));
  const exact = named.filter(({ title }) => title.toLowerCase() === small);
  const open = (exact.length > 0 ? exact : named).filter(({ ended }) => ended === null);
  const [one, another] = open.length > 0 ? open : exact.length > 0 ? exact : named;
  if (!one || small === '')
    throw new AppError('not-found', { field: 'proposal', detail: 'No proposal has that id or title.', hint });
  if (another)
    throw new AppError('ambiguous', { field: 'proposal', detail: 'Several proposals go by that title.', hint });
  return one;
};
