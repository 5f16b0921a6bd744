import { type KitFile, kitName, kitSorts, kitVersion } from '../../domain/leaving/kit.ts';
import { dayOf } from '../../domain/shared/time.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { gatherKit } from './gather.ts';

/** The kit as it would leave now. Throws `AppError('bad-input')` where no line goes. */
export const kitOf = (context: Context): KitFile => {
  const { lines } = gatherKit(context);
  const going = lines.filter(({ take }) => take);
  if (going.length === 0)
    throw new AppError('bad-input', {
      detail: 'No line goes along yet.',
      hint: 'Note what you achieved and what you learnt, or take a line by hand: `updraft kit` lists them.',
    });
  return {
    format: kitName,
    version: kitVersion,
    day: dayOf(context.now),
    lines: kitSorts.flatMap((sort) =>
      going.filter((line) => line.sort === sort).map(({ day, words }) => ({ sort, day, words: words.slice(0, 4000) })),
    ),
  };
};
