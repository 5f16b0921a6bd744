import { z } from 'zod';
import { Quarter, spanOf, toLookBackAt } from '../../domain/evaluation/quarter.ts';
import { assess } from '../../domain/framework/assessment.ts';
import { Compared, compared } from '../../domain/framework/compared.ts';
import { addDays, dayOf, fromWall, Instant } from '../../domain/shared/time.ts';
import { relationshipWith } from '../assessment/relationship-of.ts';
import type { Context } from '../context.ts';
import { operation } from '../operation.ts';
import { personName } from '../person/person-name.ts';
import { inReach } from '../replay.ts';
import { PersonName } from '../views.ts';

export const quarterChanges = operation({
  name: 'quarter.changes',
  summary:
    'What changed with one person in a quarter: how it stood at its beginning and how at its end, told anew from facts.',
  surfaces: ['http', 'cli'],
  positional: ['person', 'of'],
  input: z.object({
    person: z.string().trim().min(1).max(320),
    of: Quarter.refine(inReach, 'Name a year from 1900 to 2200.').optional(),
  }),
  output: Compared.extend({ person: PersonName, quarter: Quarter, from: Instant, to: Instant }),
  run: (context, { person: words, of }) => {
    const { now, zone } = context;
    const quarter = of ?? toLookBackAt(dayOf(now));
    const { from, to } = spanOf(quarter);
    const first = fromWall(`${from}T00:00:00`, zone);
    const last = fromWall(`${addDays(to, 1)}T00:00:00`, zone);
    const end = Date.parse(last) < Date.parse(now) ? last : now;
    const begin = Date.parse(first) < Date.parse(now) ? first : now;
    const at = (instant: Instant): Context => ({ ...context, now: instant, replayed: true });
    const then = relationshipWith(at(begin), words);
    const since = relationshipWith(end === now ? context : at(end), words);
    // Told whole, as rounds are compared, so that what came to be known shows.
    const earlier = assess(then.relationship, { mostUnknown: 10 });
    const after = assess(since.relationship, { mostUnknown: 10 });
    const changed = compared(earlier, after);
    return {
      person: personName(since.person),
      quarter,
      from: begin,
      to: end,
      ...changed,
      // What nobody knew before either is no change.
      appeared: changed.appeared.filter((one) => !after.unknowns.includes(one)),
    };
  },
});
