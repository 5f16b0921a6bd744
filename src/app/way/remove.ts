import { z } from 'zod';
import { OwnWay } from '../../domain/people/own-way.ts';
import { operation } from '../operation.ts';
import { noSuchWay, wayAbout, wayCalled, waysNow } from './ways-now.ts';

export const wayRemove = operation({
  name: 'way.remove',
  summary: 'Take a line off your own page, or say of a proposed one that it is not so; it is not proposed again.',
  surfaces: ['http', 'cli'],
  positional: ['line'],
  input: z.object({
    /** The id of a line, or the name of a proposed one: `way:…`. */
    line: z.string().min(1).max(200),
    /** Of a proposed line: it may be proposed again. */
    undo: z.boolean().default(false),
  }),
  output: z.object({
    /** What stood there, to come back to; null for a proposed one. */
    removed: OwnWay.nullable(),
  }),
  run: (context, { line, undo }) => {
    const store = context.store();
    return store.transaction(() => {
      if (!line.startsWith('way:')) {
        const removed = wayCalled(context, line);
        store.ownWays.remove(line);
        return { removed };
      }
      const { me, proposed } = waysNow(context);
      const known =
        me !== undefined &&
        line.startsWith(wayAbout(me.id, '')) &&
        (undo ? store.answers.get(line, context.now) !== undefined : proposed.some(({ about }) => about === line));
      if (!known) throw noSuchWay();
      store.answers.put({
        about: line,
        person: me.id,
        said: context.now,
        answer: undo ? 'open' : 'wrong',
        words: '',
      });
      return { removed: null };
    });
  },
});
