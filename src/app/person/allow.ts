import { z } from 'zod';
import { operation } from '../operation.ts';
import { nameMark } from './forget-words.ts';

export const personAllow = operation({
  name: 'person.allow',
  summary: 'Let mail of an address come in again whose person was deleted; or a name stand in calendars again.',
  surfaces: ['http', 'cli'],
  positional: ['who'],
  input: z.object({
    /** An address, or a full name. */
    who: z.string().trim().min(3).max(320),
  }),
  output: z.object({
    /** False where nobody of this address or name was deleted: nothing had to be done. */
    allowed: z.boolean(),
  }),
  run: ({ store: open }, { who }) => {
    const store = open();
    return store.transaction(() => {
      const allowed = store.forgotten.allow(who.includes('@') ? who : nameMark(who));
      if (allowed) {
        // What stayed out lies in mailboxes, folders and calendars that count as read.
        store.imports.forgetRead();
        for (const { id } of store.feeds.all()) store.importItems.forgetFilesOf(id);
      }
      return { allowed };
    });
  },
});
