import { z } from 'zod';
import type { Claim } from '../../domain/proposals/claim.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import { Finding } from '../../domain/review/finding.ts';
import { Id } from '../../domain/shared/id.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { careful } from '../fact/careful.ts';
import { EvidenceOf, evidenceOf } from './evidence-of.ts';
import { ClaimsBefore } from './fields.ts';

/** The evidence of a proposal as it is now, and how the changed claims were before. */
export const ChangedClaims = EvidenceOf.extend({
  proposal: z.object({ id: Id, title: z.string() }),
  before: ClaimsBefore,
  /** What in the words would hurt whoever reads them. */
  careful: z.array(Finding),
});

/** Puts claims in one transaction and gives both states. */
export const putClaims = async (
  context: Context,
  proposal: Proposal,
  claims: readonly Claim[],
): Promise<z.infer<typeof ChangedClaims>> => {
  const store = context.store();
  const before = claims.flatMap(({ id }) => store.proposalClaims.get(id, context.now) ?? []);
  const made = claims.flatMap(({ id }) => (before.some((one) => one.id === id) ? [] : [id]));
  store.transaction(() => {
    for (const claim of claims) store.proposalClaims.put(proposal.id, claim);
  });
  return {
    ...(await evidenceOf(context, proposal)),
    proposal: { id: proposal.id, title: proposal.title },
    before: { claims: before, made },
    careful: careful(claims.map(({ words }) => words).join('\n')),
  };
};

/** The claim of that id in this proposal. Throws `AppError('not-found')`. */
export const findClaim = (context: Context, proposal: Proposal, id: Id): Claim => {
  const store = context.store();
  const claim = store.proposalClaims.of(id) === proposal.id ? store.proposalClaims.get(id, context.now) : undefined;
  if (!claim)
    throw new AppError('not-found', {
      field: 'claim',
      detail: 'No claim of it has that id.',
      hint: '`updraft claims NAME` shows them with their ids.',
    });
  return claim;
};
