import type { Initiative } from '../../domain/initiatives/initiative.ts';
import type { Id } from '../../domain/shared/id.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';

const hint = '`updraft initiatives` lists them with their ids.';

/** The one of that id or, where only one goes by it, of that name. Throws `AppError`: `not-found`, `ambiguous`. */
export const findInitiative = (context: Context, words: string): Initiative => {
  const store = context.store();
  const found = store.initiatives.get(words, context.now);
  if (found) return found;
  const small = words.trim().toLowerCase();
  const named = store.initiatives.begun(context.now).filter(({ name }) => name.toLowerCase().includes(small));
  const exact = named.filter(({ name }) => name.toLowerCase() === small);
  const [one, another] = exact.length > 0 ? exact : named;
  if (!one || small === '')
    throw new AppError('not-found', { field: 'initiative', detail: 'No initiative has that id or name.', hint });
  if (another)
    throw new AppError('ambiguous', { field: 'initiative', detail: 'Several initiatives go by that name.', hint });
  return one;
};

/** The initiative that has this milestone, and the milestone. Throws `AppError('not-found')`. */
export const findMilestone = (context: Context, id: Id) => {
  const store = context.store();
  const of = store.initiatives.ofMilestone(id);
  const initiative = of === undefined ? undefined : store.initiatives.get(of, context.now);
  const milestone = initiative?.milestones.find((one) => one.id === id);
  if (!initiative || !milestone)
    throw new AppError('not-found', {
      field: 'milestone',
      detail: 'No milestone has that id.',
      hint: '`updraft initiative NAME` shows them with their ids.',
    });
  return { initiative, milestone };
};
