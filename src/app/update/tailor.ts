import { z } from 'zod';
import { Line } from '../../domain/documents/line.ts';
import { plainText } from '../../domain/documents/plain-text.ts';
import { lengths, tailor } from '../../domain/documents/tailor.ts';
import { countWords } from '../../domain/documents/words.ts';
import { writeText, writtenForms } from '../../domain/documents/write-text.ts';
import { Instant } from '../../domain/shared/time.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';
import { gatherUpdate } from './gather.ts';

export const updateTailor = operation({
  name: 'update.tailor',
  alias: 'tailor',
  summary: 'Say what an update to a reader says at another length and in another form. Nothing is kept.',
  surfaces: ['http', 'cli'],
  tool: 'briefs',
  positional: ['reader'],
  input: z.object({
    /** Who reads or hears it: a name, address or id. */
    reader: z.string().min(1),
    length: z.enum(lengths).default('page'),
    form: z.enum(writtenForms).default('mail'),
    /** Tell everything from then on, also what they were told already. */
    since: Instant.optional(),
  }),
  output: z.object({
    title: z.string(),
    text: z.string(),
    words: z.number().int(),
    /** The lines that say something, with their sources. */
    lines: z.array(Line),
  }),
  run: (context, { reader: words, length, form, since }) => {
    const reader = findPerson(context.store(), words, 'reader');
    const material = gatherUpdate(context, reader, { since: since ?? null, begun: context.now });
    const document = tailor(material, { length, form, to: reader.name });
    const written = writeText(document, form).text;
    // What is typed into a chat or said shows no marks.
    const text = form === 'chat' || form === 'talk' ? plainText(written) : written;
    return {
      title: document.title,
      text,
      words: countWords(text),
      lines: document.sections.flatMap(({ lines }) => lines).filter(({ sources }) => sources.length > 0),
    };
  },
});
