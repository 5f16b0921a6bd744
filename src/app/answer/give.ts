import { z } from 'zod';
import { Answer, AnswerWord, answerSubjects } from '../../domain/people/answer.ts';
import { Finding } from '../../domain/review/finding.ts';
import type { Id } from '../../domain/shared/id.ts';
import type { Store } from '../../store/store.ts';
import { AppError } from '../errors.ts';
import { careful } from '../fact/careful.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';

const subjects: readonly string[] = answerSubjects;

/** Whom an answer is about: whoever its name says, else who was named. Throws `AppError('not-found')`. */
const whose = (store: Store, about: string, named: string | undefined): Id | null => {
  const [subject = '', id = ''] = about.split(':');
  const ofFact = subject === 'trust' || subject === 'need';
  // A need may come from the calendar.
  const ofMoment = subject === 'need' && store.moments.get(id) !== undefined;
  if (!subjects.includes(subject) || (ofFact ? !store.facts.get(id) && !ofMoment : !store.people.get(id)))
    throw new AppError('not-found', {
      field: 'about',
      detail: 'Nothing here has that name.',
      hint: 'Take it as it stands beside the line: `step:…`, `trust:…`, `assessment:…`.',
    });
  if (!ofFact) return id;
  return named === undefined ? null : findPerson(store, named).id;
};

export const answerGive = operation({
  name: 'answer.give',
  alias: 'answer',
  summary:
    'Say of a line that was told from facts whether it is right, wrong, done or for later; `open` takes it back.',
  surfaces: ['http', 'cli'],
  positional: ['about', 'answer'],
  input: z.object({
    /** As it stands beside the line: `step:…`, `trust:…`, `assessment:…`, `need:…`, `quiet:…`. */
    about: z.string().trim().min(1).max(200),
    answer: AnswerWord,
    /** Whose page it stood on, where the line does not say. */
    person: z.string().min(1).max(320).optional(),
    /** In your own words, what is so. */
    words: z.string().trim().max(2000).default(''),
  }),
  output: z.object({
    /** Null where it was taken back. */
    answer: Answer.nullable(),
    /** What was said before, to come back to. */
    before: Answer.nullable(),
    /** What in your words would hurt or shame if it were read. */
    careful: z.array(Finding),
  }),
  run: (context, { about, answer: word, person: named, words }) => {
    const store = context.store();
    const person = whose(store, about, named);
    return store.transaction(() => {
      const before = store.answers.starting(about, context.now).get(about) ?? null;
      if (word === 'open') {
        store.answers.remove(about);
        return { answer: null, before, careful: [] };
      }
      const answer: Answer = { about, person, said: context.now, answer: word, words };
      store.answers.put(answer);
      return { answer, before, careful: words === '' ? [] : careful(words) };
    });
  },
});
