import { z } from 'zod';
import { proposalsSentence } from '../../domain/proposals/proposals-sentence.ts';
import { operation } from '../operation.ts';
import { ProposalView, proposalViews, todayOf } from './proposal-view.ts';

/** A proposal as a list shows it: without its lines. */
export const ListedProposal = ProposalView.pick({
  id: true,
  title: true,
  deciderName: true,
  called: true,
  ladder: true,
  byDay: true,
  opened: true,
  ended: true,
  sentence: true,
  waiting: true,
});

export const proposalList = operation({
  name: 'proposal.list',
  alias: 'proposals',
  summary: 'List the cases made upward: who decides, what is asked by when, and what was read and waits for your word.',
  surfaces: ['http', 'cli'],
  input: z.object({ which: z.enum(['open', 'ended', 'all']).default('open') }),
  output: z.object({
    /** One true sentence on how they stand. */
    sentence: z.string(),
    /** Newest first. */
    proposals: z.array(ListedProposal),
    /** How many have ended. */
    ended: z.number().int(),
  }),
  run: (context, { which }) => {
    const all = context.store().proposals.begun(context.now);
    const shown = which === 'all' ? all : all.filter(({ ended }) => (ended === null) === (which === 'open'));
    const views = proposalViews(context, shown);
    return {
      sentence: proposalsSentence(views, { which, today: todayOf(context) }),
      proposals: views.map((view) => ListedProposal.parse(view)),
      ended: all.filter(({ ended }) => ended !== null).length,
    };
  },
});
