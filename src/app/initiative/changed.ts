import { z } from 'zod';
import { Initiative } from '../../domain/initiatives/initiative.ts';
import { InitiativeProposal } from '../../domain/initiatives/proposals.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { InitiativeView, initiativeViews } from './initiative-view.ts';

/** An initiative as a page shows it, with what on file could stand in it. */
export const WholeInitiative = z.object({ initiative: InitiativeView, proposals: z.array(InitiativeProposal) });

/** What every change of an initiative gives back: how it is now, and how it was, to come back to with `initiative.restore`. */
export const Changed = WholeInitiative.extend({
  /** Null where it was not there. */
  before: Initiative.nullable(),
});

/** An initiative as it is now. Throws `AppError('not-found')`. */
export const wholeInitiative = (context: Context, id: string): z.infer<typeof WholeInitiative> => {
  const one = context.store().initiatives.get(id, context.now);
  const [whole] = one ? initiativeViews(context, [one], { offering: true }) : [];
  if (!whole) throw new AppError('not-found', { field: 'initiative' });
  return { initiative: whole.view, proposals: [...whole.proposals] };
};

/** Does `work` to an initiative in one transaction and gives both states. */
export const changed = (context: Context, before: Initiative, work: () => void): z.infer<typeof Changed> => {
  context.store().transaction(work);
  return { ...wholeInitiative(context, before.id), before };
};

/** What ended is looked at and not changed. Throws `AppError('exists')`. */
export const stillGoing = (one: Initiative): Initiative => {
  if (one.ended)
    throw new AppError('exists', {
      field: 'initiative',
      detail: 'It has ended.',
      hint: '`updraft initiative.end NAME --undo` opens it again.',
    });
  return one;
};
