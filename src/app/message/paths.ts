import { z } from 'zod';
import { LineSource } from '../../domain/documents/line.ts';
import { HardTalkId, TalkQuestion } from '../../domain/framework/hard-talks/hard-talk.ts';
import { hardTalks } from '../../domain/framework/hard-talks/index.ts';
import { calledName } from '../../domain/people/names.ts';
import { Id } from '../../domain/shared/id.ts';
import { dayOf } from '../../domain/shared/time.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { openFactsWith, talkReaderOf } from '../recap/talk-facts.ts';
import { offeredFor } from './offered.ts';

export const messagePaths = operation({
  name: 'message.paths',
  alias: 'paths',
  summary:
    'List the paths to hard messages with their questions: bad news, disagreement, asking for help, correcting a leader, saying no, repairing a miss.',
  surfaces: ['http', 'cli'],
  tool: 'review',
  positional: ['path'],
  input: z.object({
    /** One path; without it all of them. */
    path: HardTalkId.optional(),
    /** Who will read it: a name, address or id; then facts on file are offered as answers. */
    reader: z.string().trim().min(1).max(320).optional(),
  }),
  output: z.object({
    reader: z.object({ id: Id, name: z.string(), called: z.string() }).nullable(),
    paths: z.array(
      z.object({
        id: HardTalkId,
        title: z.string(),
        when: z.string(),
        /** The evidence card it rests on. */
        card: z.string(),
        questions: z.array(
          TalkQuestion.extend({
            /** What on file may answer it, newest first. */
            facts: z.array(z.object({ id: Id, words: z.string(), source: LineSource })),
          }),
        ),
      }),
    ),
  }),
  run: (context, { path, reader: named }) => {
    const person = named === undefined ? undefined : findPerson(context.store(), named, 'reader');
    const facts = person === undefined ? [] : openFactsWith(context, person.id);
    const called = person === undefined ? 'your reader' : calledName(person.name);
    const talkReader = person === undefined ? { id: '', called: '' } : talkReaderOf(person);
    const offering = {
      reader: talkReader,
      me: context.store().people.me()?.id ?? null,
      today: dayOf(context.now),
    };
    const spoken = (words: string): string => words.replaceAll('{reader}', called);
    return {
      reader: person === undefined ? null : { id: person.id, name: person.name, called },
      paths: hardTalks
        .filter(({ id }) => path === undefined || id === path)
        .map(({ id, title, when, card, questions }) => ({
          id,
          title,
          when,
          card,
          questions: questions.map((question) => ({
            ...question,
            ask: spoken(question.ask),
            hint: spoken(question.hint),
            choices: question.choices.map(({ value, label }) => ({ value, label: spoken(label) })),
            facts: [...offeredFor(question, facts, offering)],
          })),
        })),
    };
  },
});
