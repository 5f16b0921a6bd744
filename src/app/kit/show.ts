import { z } from 'zod';
import { KitLine, kitSorts } from '../../domain/leaving/kit.ts';
import { Id } from '../../domain/shared/id.ts';
import type { Context } from '../context.ts';
import { operation } from '../operation.ts';
import { gatherKit } from './gather.ts';

/** What stays behind as a whole. */
const Left = z.object({ what: z.string(), count: z.number().int(), why: z.string() });

const leftIn = (context: Context): z.infer<typeof Left>[] => {
  const store = context.store();
  const kinds = store.brought.sourcesByKind(context.now);
  const of = (...names: string[]): number => names.reduce((sum, name) => sum + (kinds.get(name) ?? 0), 0);
  return [
    { what: 'Mail', count: of('mail'), why: 'It belongs to the house and to whoever wrote it.' },
    { what: 'Transcripts of talks', count: of('transcript'), why: 'They hold the words of everybody who was there.' },
    {
      what: 'Notes, whole',
      count: of('capture', 'debrief'),
      why: 'They speak of other people. Only the single lines above go.',
    },
    {
      what: 'People, and what you noted of them',
      count: store.people.all().filter(({ standing }) => standing !== 'me').length,
      why: 'Notes about others stay where they were made.',
    },
    { what: 'Calendar', count: store.moments.count(), why: 'It is the calendar of the house.' },
    { what: 'Drafts, updates, recaps', count: store.drafts.all().length, why: 'They were written for the house.' },
  ].filter(({ count }) => count > 0);
};

export const kitShow = operation({
  name: 'kit.show',
  alias: 'kit',
  summary: 'Show exactly what a leaving kit would take along and what it leaves, line by line, each with why.',
  surfaces: ['http', 'cli'],
  input: z.object({}),
  output: z.object({
    /** By sort, newest first. */
    lines: z.array(KitLine),
    /** Who is in the lines that go: by a role, unless the name is kept. */
    people: z.array(
      z.object({
        about: z.string(),
        id: Id,
        name: z.string(),
        role: z.string(),
        kept: z.boolean(),
        lines: z.number().int(),
      }),
    ),
    left: z.array(Left),
  }),
  run: (context) => {
    const { lines, people } = gatherKit(context);
    return {
      lines: kitSorts.flatMap((sort) => lines.filter((line) => line.sort === sort)),
      people: [...people],
      left: leftIn(context),
    };
  },
});
