import type { Fact } from '../../domain/facts/fact.ts';
import type { Id } from '../../domain/shared/id.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';

const hint = '`updraft ledger` lists them with their ids.';

/** The commitment or request of that id, as it stands on the day of `context.now`. Throws `AppError`: `not-found`, `bad-input`. */
export const findCommitment = (context: Context, id: Id): Fact => {
  const fact = context.store().facts.at(id, context.now);
  if (!fact || fact.state === 'superseded') throw new AppError('not-found', { field: 'fact', hint });
  if (fact.kind !== 'commitment' && fact.kind !== 'request')
    throw new AppError('bad-input', { field: 'fact', detail: 'That is no commitment and no request.', hint });
  return fact;
};

/** As `findCommitment`, and still open. Throws `AppError('exists')` for one that has ended. */
export const openCommitment = (context: Context, id: Id): Fact => {
  const fact = findCommitment(context, id);
  if (fact.state === 'rejected')
    throw new AppError('exists', {
      field: 'fact',
      detail: 'It was rejected.',
      hint: 'Put it back among the proposals first.',
    });
  if (fact.closed !== null)
    throw new AppError('exists', { field: 'fact', detail: 'It has ended already.', hint: 'Open it again first.' });
  return fact;
};
