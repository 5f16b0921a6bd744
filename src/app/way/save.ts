import { z } from 'zod';
import { OwnWay, OwnWayKind } from '../../domain/people/own-way.ts';
import { wayKindOf } from '../../domain/people/ways.ts';
import { Id } from '../../domain/shared/id.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { lookedAt, WayLine } from './way-view.ts';
import { noSuchWay, wayCalled, waysNow } from './ways-now.ts';

export const waySave = operation({
  name: 'way.save',
  summary: 'Write a line of your own page “how to work with me”, or write it anew; what you write is confirmed.',
  surfaces: ['http', 'cli'],
  positional: ['words'],
  input: z.object({
    words: z.string().trim().min(1, 'Write one line.').max(300, 'One line is at most 300 characters long.'),
    /** Under which part of the page; told from the words where it is not said. */
    what: OwnWayKind.optional(),
    /** The line that is written anew. */
    way: Id.optional(),
    /** The proposed line it is made of. */
    about: z.string().max(200).optional(),
  }),
  output: z.object({
    line: WayLine,
    /** As it stood before, to come back to. */
    before: OwnWay.nullable(),
  }),
  run: (context, { words: typed, what, way: id, about }) => {
    const store = context.store();
    const words = typed.replace(/\s+/g, ' ');
    return store.transaction(() => {
      const before = id === undefined ? null : wayCalled(context, id);
      const proposal =
        about === undefined || about === '' ? undefined : waysNow(context).proposed.find((one) => one.about === about);
      if (about && !proposal) throw noSuchWay();
      if (!before && store.ownWays.all().some((one) => one.words.toLowerCase() === words.toLowerCase()))
        throw new AppError('exists', {
          field: 'words',
          detail: 'That line is there already.',
          hint: 'Change the one that is there.',
        });
      const way: OwnWay = {
        id: before?.id ?? context.newId(),
        what: what ?? before?.what ?? proposal?.what ?? wayKindOf(words),
        words,
        fact: before?.fact ?? proposal?.fact ?? null,
        about: before?.about ?? proposal?.about ?? '',
        confirmed: context.now,
        made: before?.made ?? context.now,
        updated: context.now,
      };
      store.ownWays.put(way);
      return { line: { way, old: false, ...lookedAt(store)(words) }, before };
    });
  },
});
