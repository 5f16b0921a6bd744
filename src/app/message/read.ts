import { z } from 'zod';
import { Line } from '../../domain/documents/line.ts';
import { charitableReadings } from '../../domain/framework/charitable.ts';
import { hardSorts, hardWords, readHardReply } from '../../domain/framework/hard-reply.ts';
import { calledName } from '../../domain/people/names.ts';
import { Id } from '../../domain/shared/id.ts';
import { millis } from '../../domain/shared/time.ts';
import { readerOf } from '../draft/reader-of.ts';
import { DraftText } from '../draft/review.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';

export const messageRead = operation({
  name: 'message.read',
  summary:
    'Read a hard reply before you answer it: what is hard in it, and kind readings that what is on file allows. Nothing is stored.',
  surfaces: ['http', 'cli'],
  tool: 'people',
  positional: ['text'],
  input: z.object({
    /** The message, pasted; or a source. */
    text: DraftText.optional(),
    /** The message on file. */
    source: Id.optional(),
    /** Who wrote it: a name, address or id; of a message on file it is known. */
    person: z.string().trim().min(1).max(320).optional(),
  }),
  output: z.object({
    /** What is hard in its newest words, at most five; `quote` stands in the text. */
    hard: z.array(z.object({ sort: z.enum(hardSorts), quote: z.string(), words: z.string() })),
    /** Before any answer: kind readings, what is on file first. Empty where nothing is hard. */
    readings: z.array(Line),
    /** The one question to think about before answering; empty where nothing is hard. */
    before: z.string(),
    /** A pause is worth more than an answer today. */
    pause: z.boolean(),
    person: z.object({ id: Id, name: z.string(), called: z.string() }).nullable(),
    /** The language, where it is not English: of such a message nothing is read. */
    language: z.string().optional(),
  }),
  run: (context, { text, source: id, person: named }) => {
    const source = id === undefined ? undefined : context.store().sources.get(id);
    if (id !== undefined && (!source || millis(source.said) > millis(context.now)))
      throw new AppError('not-found', { field: 'source', detail: 'Nothing on file has that id.' });
    const words = text ?? source?.text;
    if (words === undefined || words.trim() === '')
      throw new AppError('bad-input', { field: 'text', detail: 'Paste the message that is hard to read.' });
    const writer = source?.people.find(({ role }) => role === 'from')?.person;
    const known =
      named === undefined
        ? writer === undefined
          ? undefined
          : context.store().people.get(writer)
        : findPerson(context.store(), named);
    const person = known?.standing === 'me' ? undefined : known;
    const { hard, language } = readHardReply(words);
    const sorts = [...new Set(hard.map(({ sort }) => sort))];
    const reader = person === undefined || hard.length === 0 ? null : readerOf(context, person.id);
    return {
      hard: hard.map(({ sort, quote }) => ({ sort, quote, words: hardWords[sort] })),
      readings: hard.length === 0 ? [] : [...charitableReadings(reader, sorts)],
      before: hard.length === 0 ? '' : 'What of it is right? Answer that part first, in one sentence.',
      pause: sorts.includes('shut') || sorts.includes('loud') || sorts.length >= 3,
      person: person === undefined ? null : { id: person.id, name: person.name, called: calledName(person.name) },
      ...(language === null ? {} : { language }),
    };
  },
});
