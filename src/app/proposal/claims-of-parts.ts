import type { Claim } from '../../domain/proposals/claim.ts';
import type { ReadFrom } from '../../domain/proposals/proposal.ts';
import type { Id } from '../../domain/shared/id.ts';
import type { Context } from '../context.ts';

type Part = { readonly from: ReadFrom };

/** Whether both were read in the same words. */
const shareWords = (one: ReadFrom, other: ReadFrom): boolean =>
  one !== null && other !== null && one.source === other.source && one.start < other.end && other.start < one.end;

const put = (context: Context, proposal: Id, parts: readonly Part[], change: (claim: Claim) => Claim): void => {
  const { proposalClaims } = context.store();
  for (const claim of proposalClaims.ofProposal(proposal, context.now)) {
    if (!parts.some(({ from }) => shareWords(from, claim.from))) continue;
    const changed = change(claim);
    if (changed !== claim) proposalClaims.put(proposal, changed);
  }
};

/** Who takes a line stands by its words: what they claim is taken with it, and its evidence asks only for where it is from. */
export const takeClaims = (context: Context, proposal: Id, parts: readonly Part[]): void =>
  put(context, proposal, parts, (claim) =>
    claim.state === 'proposed' ? { ...claim, state: 'accepted', updated: context.now } : claim,
  );

/** Undoes that, for the parts taken at an instant: a claim that was touched since stays as it is. */
export const untakeClaims = (
  context: Context,
  proposal: Id,
  parts: readonly (Part & { readonly updated: string })[],
): void =>
  put(context, proposal, parts, (claim) =>
    claim.state === 'accepted' &&
    parts.some(({ from, updated }) => shareWords(from, claim.from) && updated === claim.updated)
      ? { ...claim, state: 'proposed', updated: context.now }
      : claim,
  );
