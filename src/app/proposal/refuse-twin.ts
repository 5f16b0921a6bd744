import type { ProposalOption } from '../../domain/proposals/proposal.ts';
import { isTwinOf } from '../../domain/proposals/undo-proposal.ts';
import { AppError } from '../errors.ts';

/** Refuses an option beside one that stands and says the same: doing nothing, or one name, twice. Throws `AppError('exists')`. */
export const refuseTwin = (
  options: readonly ProposalOption[],
  one: Pick<ProposalOption, 'id' | 'name' | 'nothing'>,
): void => {
  const twin = options.find((other) => isTwinOf(one, other));
  if (twin?.nothing && one.nothing)
    throw new AppError('exists', {
      field: 'nothing',
      detail: 'Doing nothing stands among its options already.',
      hint: 'Say its cost there.',
    });
  if (twin) throw new AppError('exists', { field: 'name', detail: 'It has an option of that name already.' });
};
