import { z } from 'zod';
import { OwnWayKind } from '../../domain/people/own-way.ts';
import { wayIsOld } from '../../domain/people/ways.ts';
import { dayOf, daysBetween } from '../../domain/shared/time.ts';
import { operation } from '../operation.ts';
import { lookedAt, WayLine, WayProposal } from './way-view.ts';
import { waysNow } from './ways-now.ts';

export const wayList = operation({
  name: 'way.list',
  alias: 'ways',
  summary: 'Your own page “how to work with me”: its lines, what is proposed for it, and what to ask yourself next.',
  surfaces: ['http', 'cli'],
  input: z.object({}),
  output: z.object({
    /** Your name as it would stand there; empty where nobody said who you are. */
    name: z.string(),
    /** In the order of the page; what is not confirmed is not on it. */
    lines: z.array(WayLine),
    proposed: z.array(WayProposal),
    /** The first part that nothing is known of. */
    next: z.object({ what: OwnWayKind, question: z.string() }).nullable(),
  }),
  run: (context) => {
    const { me, ways, proposed, next } = waysNow(context);
    const look = lookedAt(context.store());
    const today = dayOf(context.now);
    return {
      name: me?.name ?? '',
      lines: ways.map((way) => ({
        way,
        old: way.confirmed !== null && wayIsOld(way.what, daysBetween(dayOf(way.confirmed), today)),
        ...look(way.words),
      })),
      proposed: proposed.map(({ about, what, words, sources }) => ({ about, what, words, sources: [...sources] })),
      next: next && { ...next },
    };
  },
});
