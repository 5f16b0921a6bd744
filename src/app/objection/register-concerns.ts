import type { Proposal } from '../../domain/proposals/proposal.ts';
import { ownConcern } from '../../domain/rehearsal/concerns.ts';
import type { Concern } from '../../domain/rehearsal/rehearsal.ts';
import type { Context } from '../context.ts';

/** So many of what is kept are rehearsed; the rest of the role's concerns is on file. */
const most = 4;

/** What speaks against a proposal and what will be asked, by the user's word, as concerns of a role: without an answer first. */
export const registerConcerns = (context: Context, proposal: Proposal): readonly Concern[] =>
  context
    .store()
    .objections.ofProposal(proposal.id, context.now)
    .filter(({ state }) => state === 'accepted')
    .toSorted((a, b) => Number(a.answer !== '') - Number(b.answer !== ''))
    .slice(0, most)
    .map((one, place) => {
      const concern = ownConcern(one.words.slice(0, 500), place + 1);
      return { ...concern, key: `objection:${one.id}`, words: one.words.slice(0, 500), prepared: one.answer };
    });
