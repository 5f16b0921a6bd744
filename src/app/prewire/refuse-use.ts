import { calledName } from '../../domain/people/names.ts';
import { refusedUse } from '../../domain/proposals/guardrails.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';

/**
 * Refuses words that would decide about a named person's job, rate people, work against a union or after somebody who reported
 * wrong-doing. Throws `AppError('refused-use')` with the reason and what would be fine.
 */
export const refuseUse = (context: Context, text: string, field: string): void => {
  const people = context.store().people.all();
  const names = people
    .filter(({ group, standing }) => !group && standing !== 'me')
    .flatMap(({ name, aliases }) => [name, calledName(name), ...aliases]);
  const found = refusedUse(text, [...new Set(names)]);
  if (found) throw new AppError('refused-use', { field, detail: found.why, hint: found.instead });
};
