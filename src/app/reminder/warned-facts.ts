import type { Id } from '../../domain/shared/id.ts';
import { warningsFor } from '../commitment/warnings-for.ts';
import type { Context } from '../context.ts';

/** The user's promises that are in danger of being missed. */
export const warnedFacts = (context: Context): ReadonlySet<Id> => {
  const store = context.store();
  const facts = store.reminders.openWithDay().flatMap((id) => store.facts.get(id) ?? []);
  return new Set(warningsFor(context, facts).keys());
};
