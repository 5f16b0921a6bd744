import { z } from 'zod';
import { PreWire } from '../../domain/proposals/pre-wire-view.ts';
import { Id } from '../../domain/shared/id.ts';
import { operation } from '../operation.ts';
import { findProposal, Which } from '../proposal/find-proposal.ts';
import { preWireOf } from './pre-wire-of.ts';

/** A proposal's talks before it is decided, and enough of it to head a page. */
export const PreWireShown = PreWire.extend({
  proposal: z.object({ id: Id, title: z.string(), ended: z.boolean() }),
});

export const preWireShow = operation({
  name: 'prewire.show',
  alias: 'pre-wire',
  summary:
    'Whom to talk with before a proposal is decided: the goal of each talk, what to bring, the cost that will be asked about, and what would surprise somebody. With `--as-read`, the page that everybody in it could read.',
  surfaces: ['http', 'cli'],
  positional: ['proposal'],
  input: z.object({
    proposal: Which,
    /** Only what everybody in it could read. */
    asRead: z.boolean().optional(),
  }),
  output: PreWireShown,
  run: (context, { proposal: which, asRead = false }) => {
    const proposal = findProposal(context, which);
    const whole = preWireOf(context, proposal);
    return {
      ...whole,
      ...(asRead
        ? {
            sentence: whole.asRead.sentence,
            groups: [],
            also: [],
            order: [],
            otherwise: [],
            uneasy: [],
            mayBeRight: null,
          }
        : {}),
      proposal: { id: proposal.id, title: proposal.title, ended: proposal.ended !== null },
    };
  },
});
