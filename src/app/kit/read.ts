import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { KitFile } from '../../domain/leaving/kit.ts';
import { withoutControls } from '../../domain/people/without-controls.ts';
import { readKit } from '../../formats/kit/read-kit.ts';
import { AppError } from '../errors.ts';
import { operation } from '../operation.ts';
import { gatherKit } from './gather.ts';

const asWritten = 'Take the file `kit.html` or `kit.json` as it was written.';
const refusals = {
  'no-kit': { detail: 'There is no leaving kit in that file.', hint: asWritten },
  newer: { detail: 'A newer version of Updraft wrote that kit.', hint: 'Update Updraft here, then take it in.' },
  cut: { detail: 'That kit is cut off: its end is missing.', hint: 'Copy the file again, whole.' },
  damaged: { detail: 'That kit was changed since it was written, and cannot be read.', hint: asWritten },
} as const;

/** What the own page holds. */
const mostWays = 60;

const keyOf = ({ sort, day, words }: Pick<KitFile['lines'][number], 'sort' | 'day' | 'words'>): string =>
  JSON.stringify([sort, day, withoutControls(words.slice(0, 4000)).trim()]);

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
    /** Lines that stand here already: brought before, or written in this workspace. */
    known: z.number().int(),
    removed: z.number().int(),
    /** Lines on how you work: they wait on your own page to be confirmed. */
    ways: z.number().int(),
    /** Lines on how you work for which that page has no room: they stand among what was brought. */
    left: z.number().int(),
  }),
  run: (context, { text, undo }) => {
    const store = context.store();
    if (undo !== undefined)
      return store.transaction(() => {
        for (const { id, about, confirmed } of store.ownWays.all())
          if (about === `kit:${undo}` && confirmed === null) store.ownWays.remove(id);
        return { kit: undo, added: 0, known: 0, removed: store.brought.remove(undo), ways: 0, left: 0 };
      });
    const read = readKit(text);
    if ('trouble' in read)
      throw new AppError('bad-input', {
        field: 'text',
        ...refusals[read.trouble],
      });
    const { lines } = read.kit;
    const kit = createHash('sha256').update(JSON.stringify(lines)).digest('hex').slice(0, 16);
    return store.transaction(() => {
      const known = new Set([
        ...store.brought.all(context.now).map(keyOf),
        ...gatherKit(context).lines.flatMap((line) => [keyOf(line), keyOf({ ...line, words: line.quote })]),
      ]);
      const fresh = lines.filter((line) => {
        const key = keyOf(line);
        if (known.has(key)) return false;
        known.add(key);
        return true;
      });
      for (const line of fresh) store.brought.add({ ...line, id: context.newId(), kit, made: context.now });
      const own = store.ownWays.all();
      const said = new Set(own.map(({ words }) => words));
      const ways = fresh.filter(({ sort, words }) => sort === 'way' && !said.has(words) && words.length <= 500);
      const room = ways.slice(0, Math.max(0, mostWays - own.length));
      for (const { words } of room)
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
      return {
        kit,
        added: fresh.length,
        known: lines.length - fresh.length,
        removed: 0,
        ways: room.length,
        left: ways.length - room.length,
      };
    });
  },
});
