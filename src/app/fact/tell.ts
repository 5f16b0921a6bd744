import { z } from 'zod';
import { Id } from '../../domain/shared/id.ts';
import { clockIn, Instant, millis } from '../../domain/shared/time.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { personName } from '../person/person-name.ts';
import { PersonName } from '../views.ts';

export const factTell = operation({
  name: 'fact.tell',
  alias: 'tell',
  summary: 'Say that somebody has been told of something, and when; it counts for briefs, updates and review.',
  surfaces: ['http', 'cli'],
  positional: ['fact', 'person'],
  input: z.object({
    fact: Id,
    person: z.string().min(1).max(320),
    /** When they heard it; now where it is not said. */
    at: Instant.optional(),
    /** They have not been told after all. What a sent draft told stays told. */
    undo: z.boolean().optional(),
  }),
  output: z.object({ fact: Id, person: PersonName, at: Instant.nullable() }),
  run: (context, { fact: id, person: words, at, undo = false }) => {
    const { now, zone } = context;
    const store = context.store();
    const person = findPerson(store, words);
    if (person.standing === 'me') throw new AppError('bad-input', { field: 'person', detail: 'That is you.' });
    const fact = store.facts.at(id, now);
    if (!fact) throw new AppError('not-found', { field: 'fact', hint: '`updraft risk.list` lists what to tell.' });
    if (undo) {
      store.told.remove(id, person.id);
      return { fact: id, person: personName(person), at: null };
    }
    const when = clockIn(zone)(at ?? now);
    if (millis(when) > millis(now))
      throw new AppError('bad-input', {
        field: 'at',
        detail: 'That is still to come.',
        hint: 'Say so once it was told.',
      });
    // Nobody can be told of what was not known yet.
    if (millis(when) < millis(fact.said))
      throw new AppError('bad-input', {
        field: 'at',
        detail: 'That is before it was known here.',
        hint: 'Name a day on which you knew it.',
      });
    // Said again with another day, the new one counts.
    store.told.remove(id, person.id);
    store.told.add({ fact: id, person: person.id, at: when, draft: null });
    return { fact: id, person: personName(person), at: when };
  },
});
