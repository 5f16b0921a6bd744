import { z } from 'zod';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { PersonName } from '../views.ts';
import { behaviourOfPerson } from './behaviour-of-person.ts';
import { findPerson } from './find-person.ts';
import { personName } from './person-name.ts';

export const personConfirm = operation({
  name: 'person.confirm',
  summary: 'Say of an observation about how somebody works that it is so, that it is not, or nothing any more.',
  surfaces: ['http', 'cli'],
  positional: ['person', 'observation'],
  input: z.object({
    person: z.string().min(1),
    /** Its id, as `person.behaviour` gives it. */
    observation: z.string().min(1).max(100),
    /** `confirmed` takes it as a preference of theirs, `dismissed` hides it, `open` takes either back. */
    answer: z.enum(['confirmed', 'dismissed', 'open']).default('confirmed'),
  }),
  output: z.object({
    person: PersonName,
    observation: z.string(),
    answer: z.enum(['confirmed', 'dismissed', 'open']),
    /** As it stands now. */
    sentence: z.string(),
  }),
  run: (context, { person: words, observation, answer }) => {
    const store = context.store();
    return store.transaction(() => {
      const person = findPerson(store, words);
      const { observations, answers } = behaviourOfPerson(context, person.id);
      const sentence =
        observations.find(({ id }) => id === observation)?.sentence ??
        answers.find((one) => one.observation === observation)?.sentence;
      if (sentence === undefined) {
        throw new AppError('not-found', {
          field: 'observation',
          detail: 'There is no such observation about them.',
          hint: 'Ask for how they work (`updraft behaviour NAME`): each line ends in its id.',
        });
      }
      store.behaviour.answer(person.id, { observation, said: context.now, answer, sentence });
      return { person: personName(person), observation, answer, sentence };
    });
  },
});
