import { z } from 'zod';
import { isDoingNothing } from '../../domain/proposals/doing-nothing.ts';
import type { ProposalOption } from '../../domain/proposals/proposal.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { refuseUse } from '../prewire/refuse-use.ts';
import { ChangedProposal, changedProposal, stillOpen } from '../proposal/changed.ts';
import { findOption } from '../proposal/find-option.ts';
import { findProposal, Which } from '../proposal/find-proposal.ts';
import { refuseTwin } from '../proposal/refuse-twin.ts';

/** A case with more is no longer compared by anybody. */
const mostOptions = 20;

export const optionSave = operation({
  name: 'option.save',
  summary:
    'Add an option to a proposal, or call one otherwise (`--option`); `--nothing` is doing nothing, `--recommended` the one you recommend.',
  surfaces: ['http', 'cli'],
  positional: ['proposal', 'name...'],
  input: z.object({
    proposal: Which,
    /** The option that is changed, by its id or a part of its name; a new one where none is named. */
    option: z.string().trim().min(1).max(200).optional(),
    /** In a few words ("rent a second van"). */
    name: z.string().trim().min(1, 'A few words are enough.').max(200, 'A few words are enough.').optional(),
    /** It is doing nothing; known by itself where the name says so. */
    nothing: z.boolean().optional(),
    /** It is the one that is recommended; `false` takes that back. */
    recommended: z.boolean().optional(),
  }),
  output: ChangedProposal,
  run: (context, { proposal, option: which, name, nothing, recommended }) => {
    const store = context.store();
    const { now } = context;
    const one = stillOpen(findProposal(context, proposal));
    const there = which === undefined ? undefined : findOption(one, which);
    const called = name ?? there?.name ?? (nothing ? 'Do nothing' : undefined);
    if (called === undefined)
      throw new AppError('bad-input', { field: 'name', detail: 'Say what the option is: a few words are enough.' });
    refuseUse(context, [name], 'name');
    const standing = one.options.filter(({ state, id }) => state !== 'rejected' && id !== there?.id);
    const isNothing = nothing ?? ((there?.nothing ?? false) || isDoingNothing(called));
    refuseTwin(standing, { id: there?.id ?? '', name: called, nothing: isNothing });
    if (!there && standing.length >= mostOptions)
      throw new AppError('bad-input', {
        field: 'proposal',
        detail: 'It has twenty options. Take one out first: two to four are enough to choose from.',
      });
    const option: ProposalOption = {
      id: there?.id ?? context.newId(),
      name: called,
      nothing: isNothing,
      // The user's own word from here on; where it was read stays known.
      from: there?.from ?? null,
      state: 'accepted',
      made: there?.made ?? now,
      updated: now,
    };
    return changedProposal(context, one, () => {
      store.proposals.putOption(one.id, option);
      const chosen =
        recommended === undefined ? one.chosen : recommended ? option.id : one.chosen === option.id ? null : one.chosen;
      if (chosen !== one.chosen) store.proposals.put({ ...one, chosen, updated: now });
    });
  },
});
