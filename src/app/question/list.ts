import { z } from 'zod';
import { buildQuestions, Question } from '../../domain/documents/build-questions.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { openFactsWith, talkReaderOf } from '../recap/talk-facts.ts';

export const questionList = operation({
  name: 'question.list',
  alias: 'questions',
  summary: 'Questions to put to somebody senior, for budget, timing and strategy, each built from what is on file.',
  surfaces: ['http', 'cli'],
  tool: 'briefs',
  positional: ['person'],
  input: z.object({ person: z.string().min(1) }),
  output: z.object({ questions: z.array(Question) }),
  run: (context, { person: words }) => {
    const store = context.store();
    const person = findPerson(store, words);
    const reader = talkReaderOf(person);
    const facts = openFactsWith(context, person.id);
    return { questions: [...buildQuestions(reader, store.people.me()?.id ?? null, facts)] };
  },
});
