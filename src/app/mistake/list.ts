import { z } from 'zod';
import type { Draft } from '../../domain/documents/draft.ts';
import { Mistakes, mistakesIn } from '../../domain/framework/mistakes.ts';
import { RecordSeen } from '../../domain/framework/mistakes-in-records.ts';
import { dayOf } from '../../domain/shared/time.ts';
import { draftWasThere, titled } from '../draft/put-draft.ts';
import { operation } from '../operation.ts';
import { recordsOf } from './records-of.ts';

/** The newest of so many drafts are read; each takes about a millisecond. */
const mostRead = 300;

/** Whether a line in it is the writer's: what was compiled and left as it is shows no way of writing. */
const hasOwnLines = ({ text, compiled }: Pick<Draft, 'text' | 'compiled'>): boolean => {
  const given = new Set(compiled?.split('\n').map((line) => line.trim()) ?? []);
  return text.split('\n').some((line) => line.trim() !== '' && !given.has(line.trim()));
};

export const mistakeList = operation({
  name: 'mistake.list',
  alias: 'mistakes',
  summary:
    'Which of the five mistakes (overloading, passive, hiding problems, impressing, assuming they know) your own drafts and records show, with examples, beside the eight weeks before.',
  surfaces: ['http', 'cli'],
  tool: 'briefs',
  input: z.object({}),
  output: Mistakes.extend({
    /** The same in what is on file: what was looked at, how often it shows, and the trend in words; only what shows at all. */
    records: z.array(RecordSeen),
  }),
  run: (context) => {
    const drafts = context
      .store()
      .drafts.all()
      .filter(
        (draft) =>
          draftWasThere(context, draft) && draft.kind !== 'reply' && draft.kind !== 'plan' && hasOwnLines(draft),
      )
      .slice(0, mostRead)
      .map(titled)
      .map(({ id, title, text, kind, sent, updated }) => ({ id, title, text, kind, written: sent ?? updated }));
    return { ...mistakesIn(drafts, dayOf(context.now)), records: [...recordsOf(context)] };
  },
});
