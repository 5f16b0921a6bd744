import { z } from 'zod';
import { Reader } from '../../domain/review/reader.ts';
import { readerOf } from '../draft/reader-of.ts';
import { operation } from '../operation.ts';
import { findPerson } from '../person/find-person.ts';

export const readerShow = operation({
  name: 'reader.show',
  summary:
    'Show what review knows of somebody you write to: what they want, what is open, and what they have not been told.',
  surfaces: ['http', 'cli'],
  tool: 'people',
  positional: ['reader'],
  input: z.object({
    /** A name, address or id. */
    reader: z.string().trim().min(1).max(320),
  }),
  output: z.object({ reader: Reader }),
  run: (context, { reader }) => ({ reader: readerOf(context, findPerson(context.store(), reader, 'reader').id) }),
});
