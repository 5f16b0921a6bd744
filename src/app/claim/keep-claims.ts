import { claimsIn } from '../../domain/proposals/read-claims.ts';
import type { Id } from '../../domain/shared/id.ts';
import type { Context } from '../context.ts';

/**
 * Puts what a memo claims and assumes as read in the user's words, to take or leave. `source`: the memo's. Belongs in the
 * transaction in which the proposal begins. Gives how many there are.
 */
export const keepClaims = (
  context: Context,
  proposal: Id,
  { source, text }: { readonly source: Id; readonly text: string },
): number => {
  const store = context.store();
  const { now } = context;
  const claims = claimsIn(text, now);
  for (const { start, end, ...claim } of claims)
    store.proposalClaims.put(proposal, {
      ...claim,
      id: context.newId(),
      option: null,
      story: null,
      fact: null,
      from: { source, start, end },
      state: 'proposed',
      made: now,
      updated: now,
    });
  return claims.length;
};
