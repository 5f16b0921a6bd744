import { createHash } from 'node:crypto';
import { z } from 'zod';
import { readKit } from '../../formats/kit/read-kit.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';

const refusals = {
  'no-kit': 'There is no leaving kit in that file.',
  newer: 'A newer version of Updraft wrote that kit.',
  damaged: 'That kit was changed since it was written, and cannot be read.',
} as const;

export const kitRead = operation({
  name: 'kit.read',
  summary: 'Take in a leaving kit from an earlier job: its lines stand apart, and are told nobody here.',
  surfaces: ['http', 'cli'],
  positional: ['text'],
  input: z.object({
    /** The page or the JSON that `kit.write` wrote; on the command line a file. */
    text: z.string().max(40_000_000).default(''),
    /** Take a kit out again, by the name it was taken in under. */
    undo: z
      .string()
      .regex(/^[0-9a-f]{16}$/)
      .optional(),
  }),
  output: z.object({
    /** The name of the kit here. */
    kit: z.string(),
    added: z.number().int(),
    removed: z.number().int(),
    /** Lines on how you work: they wait on your own page to be confirmed. */
    ways: z.number().int(),
  }),
  run: (context, { text, undo }) => {
    const store = context.store();
    if (undo !== undefined)
      return store.transaction(() => {
        for (const { id, about, confirmed } of store.ownWays.all())
          if (about === `kit:${undo}` && confirmed === null) store.ownWays.remove(id);
        return { kit: undo, added: 0, removed: store.brought.remove(undo), ways: 0 };
      });
    const read = readKit(text);
    if ('trouble' in read)
      throw new AppError('bad-input', {
        field: 'text',
        detail: refusals[read.trouble],
        hint: 'Take the file `kit.html` or `kit.json` as it was written.',
      });
    const { lines } = read.kit;
    const kit = createHash('sha256').update(JSON.stringify(lines)).digest('hex').slice(0, 16);
    return store.transaction(() => {
      if (store.brought.holds(kit)) return { kit, added: 0, removed: 0, ways: 0 };
      for (const line of lines) store.brought.add({ ...line, id: context.newId(), kit, made: context.now });
      const known = new Set(store.ownWays.all().map(({ words }) => words));
      const ways = lines.filter(({ sort, words }) => sort === 'way' && !known.has(words) && words.length <= 500);
      for (const { words } of ways)
        store.ownWays.put({
          id: context.newId(),
          what: 'other',
          words,
          fact: null,
          about: `kit:${kit}`,
          confirmed: null,
          made: context.now,
          updated: context.now,
        });
      return { kit, added: lines.length, removed: 0, ways: ways.length };
    });
  },
});
