import { type KnownNames, namesKnown } from '../../domain/proposals/names-marked.ts';
import { refusedUse } from '../../domain/proposals/refused-use.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';

const knownNames = (context: Context): KnownNames =>
  namesKnown(
    context
      .store()
      .people.all()
      .filter(({ group, standing }) => !group && standing !== 'me')
      .flatMap(({ name, aliases }) => [name, ...aliases]),
  );

/**
 * Refuses words of the user's that would decide about a named person's job, rate people, work against a union or after somebody
 * who reported wrong-doing; each text by itself, `undefined` and empty ones passed over. Throws `AppError('refused-use')` with the
 * reason and what would be fine, and without the words.
 */
export const refuseUse = (context: Context, texts: readonly (string | null | undefined)[], field: string): void => {
  const said = texts.flatMap((text) => (text ? [text] : []));
  if (said.length === 0) return;
  const names = knownNames(context);
  for (const text of said) {
    const found = refusedUse(text, names);
    if (found)
      throw new AppError('refused-use', {
        field,
        detail: found.why,
        hint: found.instead,
      });
  }
};
