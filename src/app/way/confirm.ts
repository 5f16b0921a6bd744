import { z } from 'zod';
import type { OwnWay } from '../../domain/people/own-way.ts';
import { operation } from '../operation.ts';
import { lookedAt, WayLine } from './way-view.ts';
import { noSuchWay, wayCalled, waysNow } from './ways-now.ts';

export const wayConfirm = operation({
  name: 'way.confirm',
  summary: 'Take a proposed line onto your own page as it stands, or say of one that is there that it still holds.',
  surfaces: ['http', 'cli'],
  positional: ['line'],
  input: z.object({
    /** The id of a line, or the name of a proposed one: `way:…`. */
    line: z.string().min(1).max(200),
    /** It is not so for now: it stays here and is not on the page. */
    undo: z.boolean().default(false),
  }),
  output: z.object({ line: WayLine }),
  run: (context, { line, undo }) => {
    const store = context.store();
    return store.transaction(() => {
      const confirmed = undo ? null : context.now;
      const proposal = line.startsWith('way:')
        ? waysNow(context).proposed.find(({ about }) => about === line)
        : undefined;
      if (line.startsWith('way:') && (!proposal || undo)) throw noSuchWay();
      const way: OwnWay = proposal
        ? {
            id: context.newId(),
            what: proposal.what,
            words: proposal.words,
            fact: proposal.fact,
            about: proposal.about,
            confirmed,
            made: context.now,
            updated: context.now,
          }
        : { ...wayCalled(context, line), confirmed };
      store.ownWays.put(way);
      return { line: { way, old: false, ...lookedAt(store)(way.words) } };
    });
  },
});
