import type { WaysRecord } from '../../domain/sources/record.ts';
import type { Context } from '../context.ts';
import { keepWays, whoseWays } from './keep-ways.ts';

/**
 * Keeps a page "how to work with me" for whoever it says it is of, where that is one person on file; else nothing, and
 * `unsaid` tells what to do. Inside of the caller's transaction.
 */
export const keepWaysOfSomebody = (
  context: Context,
  record: WaysRecord,
): { readonly added: boolean; readonly facts: number; readonly unsaid?: string } => {
  const person = whoseWays(context.store(), record.name);
  const none = { added: false, facts: 0 };
  if (!person)
    return {
      ...none,
      unsaid: 'Whose page this is cannot be told. Open the person it is of, and bring it in there.',
    };
  if (person.standing === 'me')
    return { ...none, unsaid: 'This is your own page; it is not brought in as somebody else’s.' };
  const { added, facts } = keepWays(context, person, record);
  return { added, facts: facts.length };
};
