import type { z } from 'zod';
import type { PartState } from '../../domain/proposals/proposal.ts';
import type { Id } from '../../domain/shared/id.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { type ChangedProposal, changedProposal, stillOpen } from './changed.ts';
import { takeClaims } from './claims-of-parts.ts';
import { findProposal } from './find-proposal.ts';
import { refuseTwin } from './refuse-twin.ts';

/**
 * Takes or leaves what was read, by the ids of lines and options; without ids everything that waits. Who leaves an option
 * leaves what was read of it; who takes a line of an option takes the option. Throws `AppError('not-found')`.
 */
export const decideParts = (
  context: Context,
  { proposal, ids }: { readonly proposal: string; readonly ids: readonly Id[] | undefined },
  state: PartState,
): z.infer<typeof ChangedProposal> => {
  const store = context.store();
  const { now } = context;
  const one = stillOpen(findProposal(context, proposal));
  const all = [...one.options, ...one.lines];
  if (ids?.some((id) => !all.some((part) => part.id === id)))
    throw new AppError('not-found', {
      field: 'ids',
      detail: 'Nothing in it has that id.',
      hint: '`updraft proposal NAME` shows what waits, with ids.',
    });
  const meant = new Set(ids ?? all.flatMap((part) => (part.state === 'proposed' ? [part.id] : [])));
  const lines = one.lines.filter(
    ({ id, option, state: was }) =>
      meant.has(id) || (state === 'rejected' && was === 'proposed' && option !== null && meant.has(option)),
  );
  const needed = new Set(state === 'accepted' ? lines.flatMap(({ option }) => option ?? []) : []);
  const options = one.options.filter(({ id }) => meant.has(id) || needed.has(id));
  return changedProposal(context, one, () => {
    for (const option of options) {
      if (option.state === state) continue;
      // Who takes an option back that was left out may have added it again by hand.
      if (state === 'accepted' && option.state === 'rejected')
        refuseTwin(store.proposals.get(one.id, now)?.options ?? [], option);
      store.proposals.putOption(one.id, { ...option, state, updated: now });
    }
    for (const line of lines)
      if (line.state !== state) store.proposals.putLine(one.id, { ...line, state, updated: now });
    if (state === 'accepted') takeClaims(context, one.id, lines);
    if (state === 'rejected' && one.chosen !== null && options.some(({ id }) => id === one.chosen))
      store.proposals.put({ ...one, chosen: null, updated: now });
  });
};
