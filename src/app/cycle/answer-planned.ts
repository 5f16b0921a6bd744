import type { Answer } from '../../domain/people/answer.ts';
import type { Id } from '../../domain/shared/id.ts';
import type { Store } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { after } from '../draft/save.ts';

const itemIn = (about: string): Id | undefined => {
  const [subject, , kind, item] = about.split(':');
  return subject === 'step' && kind === 'plan' ? item : undefined;
};

/** Whether a name is one of something planned in a round with that person: `step:<person>:plan:<item>`. */
export const isPlanned = (store: Store, about: string): boolean => {
  const item = itemIn(about);
  return item !== undefined && store.cycles.holding(item)?.person === about.split(':')[1];
};

/** Keeps in the plan what the user said of a planned step among the others: done, not to be done, open again. */
export const answerPlanned = (context: Context, { about, answer, words }: Answer): void => {
  const store = context.store();
  const item = itemIn(about);
  const cycle = item === undefined ? undefined : store.cycles.holding(item);
  if (!cycle || cycle.closed !== null || answer === 'later') return;
  const ended =
    answer === 'open'
      ? null
      : { at: context.now, how: answer === 'done' ? ('done' as const) : ('dropped' as const), why: words };
  store.cycles.put({
    ...cycle,
    plan: cycle.plan.map((one) => (one.id === item ? { ...one, ended } : one)),
    updated: after(cycle.updated, context.now, context.zone),
  });
};
