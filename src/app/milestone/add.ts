import { z } from 'zod';
import { lastDayOf } from '../../domain/facts/last-day.ts';
import { actIn } from '../../domain/framework/fact-words.ts';
import { Id } from '../../domain/shared/id.ts';
import { knownFacts } from '../assessment/relationship-of.ts';
import { AppError } from '../errors.ts';
import { Changed, changed, stillGoing } from '../initiative/changed.ts';
import { NamedDay, Which, Words } from '../initiative/fields.ts';
import { findInitiative } from '../initiative/find-initiative.ts';
import { operation } from '../operation.ts';

export const milestoneAdd = operation({
  name: 'milestone.add',
  summary: 'Add a milestone to an initiative, in your words or as a promise on file.',
  surfaces: ['http', 'cli'],
  positional: ['initiative', 'words'],
  input: z.object({
    initiative: Which,
    words: Words.min(1).optional(),
    /** By when; without it the day of the promise, or none. */
    due: NamedDay.optional(),
    /** The promise it is: kept or moved there, it is so here. */
    fact: Id.optional(),
  }),
  output: Changed,
  run: (context, { initiative, words, due, fact: id }) => {
    const store = context.store();
    const one = stillGoing(findInitiative(context, initiative));
    const fact = id === undefined ? undefined : store.facts.at(id, context.now);
    if (id !== undefined && fact?.state !== 'accepted')
      throw new AppError('not-found', { field: 'fact', detail: 'No accepted fact has that id.' });
    const [known] = fact ? knownFacts(context)([fact]) : [];
    const said = words ?? (known ? actIn(known).replace(/^“|”$/g, '') : '');
    if (said === '') throw new AppError('bad-input', { field: 'words', detail: 'Say what will be done by then.' });
    return changed(context, one, () =>
      store.initiatives.putMilestone(
        one.id,
        {
          id: context.newId(),
          words: said,
          due: due ?? (fact ? lastDayOf(fact.due) : null),
          firstDue: null,
          done: null,
          dropped: null,
          why: '',
          fact: fact?.id ?? null,
          made: context.now,
        },
        context.now,
      ),
    );
  },
});
