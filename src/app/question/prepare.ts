import { z } from 'zod';
import { PreparedAnswer } from '../../domain/people/prepared-answer.ts';
import { Finding } from '../../domain/review/finding.ts';
import { Id } from '../../domain/shared/id.ts';
import { AppError } from '../errors.ts';
import { careful } from '../fact/careful.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { likelyFor } from './likely-for.ts';

export const questionPrepare = operation({
  name: 'question.prepare',
  alias: 'prepare-answer',
  summary:
    'Keep what you mean to answer when somebody asks: a question of `question.likely`, or one that you expect. Without an answer it is taken out.',
  surfaces: ['http', 'cli'],
  positional: ['person', 'answer...'],
  input: z.object({
    person: z.string().trim().min(1).max(320),
    /** In your own words; empty takes it out again. */
    answer: z.string().trim().max(2000).default(''),
    /** The name of the question as `question.likely` gives it. */
    about: z.string().trim().min(1).max(200).optional(),
    /** A question that you expect, in your own words. */
    question: z.string().trim().min(1).max(500).optional(),
    /** The draft whose open questions are meant. */
    draft: Id.optional(),
  }),
  output: z.object({
    /** Null where it was taken out. */
    prepared: PreparedAnswer.nullable(),
    /** What stood there before, to come back to. */
    before: PreparedAnswer.nullable(),
    /** What in your words would hurt or shame if it were read. */
    careful: z.array(Finding),
  }),
  run: (context, { person: named, answer, about: name, question, draft }) => {
    const store = context.store();
    const person = findPerson(store, named);
    const about = name ?? 'own';
    if (about === 'own' && question === undefined)
      throw new AppError('bad-input', {
        field: 'question',
        detail: 'Which question?',
        hint: 'Name one of `updraft likely`, or write the one that you expect.',
      });
    const there = store.preparedAnswers
      .ofPerson(person.id, context.now)
      .find((one) => one.about === about && (about !== 'own' || one.question === question));
    const likely =
      about === 'own' || there ? undefined : likelyFor(context, { person, draft }).find((one) => one.about === about);
    // What was prepared when it was asked before.
    const earlier = likely?.answer?.by === 'you' ? store.preparedAnswers.get(likely.answer.id ?? '') : undefined;
    const known = there ?? earlier;
    const words = known?.question ?? likely?.text ?? (about === 'own' ? question : undefined);
    if (words === undefined)
      throw new AppError('not-found', {
        field: 'about',
        detail: 'No likely question has that name.',
        hint: '`updraft likely` lists them with their names.',
      });
    return store.transaction(() => {
      if (answer === '') {
        if (known) store.preparedAnswers.remove(known.id);
        return { prepared: null, before: known ?? null, careful: [] };
      }
      const prepared: PreparedAnswer = {
        id: known?.id ?? context.newId(),
        person: person.id,
        about,
        question: words.slice(0, 500),
        answer,
        fact: known?.fact ?? likely?.sources[0]?.fact ?? null,
        draft: known?.draft ?? (likely?.ground === 'draft' ? (likely.sources[0]?.id ?? null) : null),
        made: known?.made ?? context.now,
        updated: context.now,
      };
      store.preparedAnswers.put(prepared);
      return { prepared, before: known ?? null, careful: careful(answer) };
    });
  },
});
